import { useRef } from 'react';
import type { ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';
import { exampleFile } from './files';
import { download } from './files';
import type { StageClient } from './rpc';

interface TopBarProps {
  readonly stage: StageClient;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly showSwitches: boolean;
  onSwitches(): void;
  /** Opens a file's bytes, or an empty workbook. */
  onOpen(bytes: Uint8Array | null): void;
  /** The workbook's bytes as they go into the file. */
  toSave(bytes: Uint8Array): Uint8Array;
  onProblem(message: string): void;
}

/** Name of the file, opening and saving, undo, and the door to the switches. */
export function TopBar(props: TopBarProps): ReactNode {
  const { stage, canUndo, canRedo, showSwitches, onSwitches, onOpen, toSave, onProblem } = props;
  const picker = useRef<HTMLInputElement>(null);
  const failed = (error: Error): void => onProblem(`${words.failed}: ${error.message}`);

  const save = (): void => {
    stage.call('save').then((bytes) => download(toSave(bytes), words.fileName), failed);
  };

  return (
    <div className="top-bar">
      <h1>{words.fileName}</h1>
      <span className="stage-note">{words.stage}</span>
      <div className="buttons">
        <button type="button" onClick={() => picker.current?.click()}>
          {words.open}
        </button>
        <button type="button" onClick={() => exampleFile().then(onOpen, failed)}>
          {words.openExample}
        </button>
        <button type="button" onClick={() => onOpen(null)}>
          {words.openEmpty}
        </button>
        <a href="/reskontra.csv" download>
          {words.exampleLedger}
        </a>
        <button type="button" onClick={save}>
          {words.save}
        </button>
        <button type="button" disabled={!canUndo} onClick={() => void stage.call('undo')}>
          ↶ {words.undo}
        </button>
        <button type="button" disabled={!canRedo} onClick={() => void stage.call('redo')}>
          ↷ {words.redo}
        </button>
        <button type="button" aria-expanded={showSwitches} onClick={onSwitches}>
          ⚙ {words.switches}
        </button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={words.open}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) file.arrayBuffer().then((bytes) => onOpen(new Uint8Array(bytes)), failed);
          event.target.value = '';
        }}
      />
    </div>
  );
}
