import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Area } from '../stage/types';
import { workbenchWords as words } from '../../locales/workbench.sv';
import { areaName, readArea } from './cellNames';
import { editorKey } from './CellEditor';

interface FormulaBarProps {
  readonly area: Area;
  /** What the active cell holds, or what is being typed. */
  readonly text: string;
  readonly editing: boolean;
  onGoTo(area: Area): void;
  onEdit(): void;
  onChange(text: string): void;
  onAccept(key: KeyboardEvent | null): void;
  onCancel(): void;
}

/** The name box, and the field where the active cell can be read and edited in full. */
export function FormulaBar(props: FormulaBarProps): ReactNode {
  const { area, text, editing, onGoTo, onEdit, onChange, onAccept, onCancel } = props;
  const name = areaName(area);
  const [typedName, setTypedName] = useState(name);
  useEffect(() => setTypedName(name), [name]);

  const pressInName = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') setTypedName(name);
    if (event.key !== 'Enter') return;
    const wanted = readArea(typedName);
    if (wanted) onGoTo(wanted);
    else setTypedName(name);
  };

  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={words.nameBox}
        value={typedName}
        spellCheck={false}
        onChange={(event) => setTypedName(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={pressInName}
      />
      <button type="button" className="quiet" disabled={!editing} aria-label={words.cancel} onClick={onCancel}>
        ✕
      </button>
      <button
        type="button"
        className="quiet"
        disabled={!editing}
        aria-label={words.accept}
        onClick={() => onAccept(null)}
      >
        ✓
      </button>
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <input
        className="formula"
        aria-label={words.formulaBar}
        value={text}
        spellCheck={false}
        onFocus={() => !editing && onEdit()}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => editorKey(event, { onAccept, onCancel })}
      />
    </div>
  );
}
