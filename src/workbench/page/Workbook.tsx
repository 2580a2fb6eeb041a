import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';
import type { BookView } from '../stage/types';
import { areaName } from './cellNames';
import { CellEditor } from './CellEditor';
import { Chart } from './charts/Chart';
import { ChoiceList } from './ChoiceList';
import { chosenFilter, filterChoices, filterText } from './filterChoices';
import { readTabbed } from './clipboard';
import { FormulaBar } from './FormulaBar';
import { Grid } from './Grid';
import { GroupBar } from './GroupBar';
import { areaOf, moved, selectArea, selectCell } from './gridKeys';
import type { Selection } from './gridKeys';
import { useDetail, useSheet } from './hooks';
import type { StageClient } from './rpc';
import { SelectionSums } from './SelectionSums';
import { SheetTabs } from './SheetTabs';

interface WorkbookProps {
  readonly stage: StageClient;
  readonly version: number;
  readonly book: BookView;
  readonly selection: Selection;
  readonly sheet: string;
  /** The switch that keeps the host in cell editing although nobody types. */
  readonly heldInEditing: boolean;
  onSheet(sheet: string): void;
  onSelect(selection: Selection): void;
  onProblem(message: string): void;
}

const focusGrid = (): void => document.getElementById('grid')?.focus();

/** The workbook: formula bar, the sheet with its charts, and the tabs. */
export function Workbook(props: WorkbookProps): ReactNode {
  const { stage, version, book, sheet, selection, heldInEditing, onSheet, onSelect, onProblem } = props;
  const state = useSheet(stage, sheet, version);
  const detail = useDetail(stage, sheet, selection.row, selection.column, version);
  const [draft, setDraft] = useState<{ text: string; inBar: boolean } | null>(null);
  const [listOpen, setListOpen] = useState(false);
  const { row, column } = selection;

  const filterAt = useRef('');
  useEffect(() => {
    setListOpen(filterAt.current === `${sheet} ${row} ${column}`);
    filterAt.current = '';
    setDraft(null);
  }, [sheet, row, column]);

  const editing = draft !== null || heldInEditing;
  useEffect(() => {
    void stage.call('setCellEditing', editing);
  }, [stage, editing]);

  const attempt = useCallback(
    (action: Promise<unknown>) => void action.catch((error: Error) => onProblem(error.message || words.cannotType)),
    [onProblem],
  );

  const write = (text: string): void => {
    setDraft(null);
    attempt(stage.call('setCellEditing', heldInEditing).then(() => stage.call('type', sheet, row, column, text)));
  };

  const accept = (key: KeyboardEvent | null): void => {
    if (!draft) return;
    write(draft.text);
    focusGrid();
    if (key && state)
      onSelect(moved(selectCell(row, column), key, { geometry: state.geometry, pageRows: 1 }) ?? selection);
  };

  const cancel = (): void => {
    setDraft(null);
    focusGrid();
  };

  const select = (next: Selection): void => {
    if (draft) write(draft.text);
    onSelect(next);
  };

  const turnSheet = (step: 1 | -1): void => {
    const next = book.tabs[book.tabs.findIndex(({ id }) => id === sheet) + step];
    if (next) onSheet(next.id);
  };

  const pressKey = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    const area = areaOf(selection);
    if (event.key === 'Delete' || event.key === 'Backspace') attempt(stage.call('clear', sheet, area));
    else if (event.altKey && event.key === 'ArrowDown' && (detail.choices ?? detail.filter)) setListOpen(true);
    else if (control && event.key === '+') attempt(stage.call('insertRows', sheet, area));
    else if (control && event.key === '-') attempt(stage.call('deleteRows', sheet, area));
    else if (control && event.key === 'PageDown') turnSheet(1);
    else if (control && event.key === 'PageUp') turnSheet(-1);
    else if (control && event.key === 'z') attempt(stage.call('undo'));
    else if (control && event.key === 'y') attempt(stage.call('redo'));
    else if (control && (event.key === 'c' || event.key === 'x')) {
      attempt(stage.call('copy', sheet, area).then((text) => navigator.clipboard.writeText(text)));
      if (event.key === 'x') attempt(stage.call('clear', sheet, area));
    } else return;
    event.preventDefault();
  };

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (document.activeElement?.id !== 'grid') return;
      event.preventDefault();
      attempt(stage.call('paste', sheet, row, column, readTabbed(event.clipboardData?.getData('text/plain') ?? '')));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [stage, sheet, row, column, attempt]);

  const overlay = useMemo(() => state?.charts.map((chart) => <Chart key={chart.id} chart={chart} />), [state?.charts]);
  const text = draft?.text ?? detail.input;
  return (
    <main className="workbook" aria-label={words.workbook}>
      <FormulaBar
        area={areaOf(selection)}
        text={text}
        editing={draft !== null}
        onGoTo={(area) => {
          onSelect(selectArea(area));
          focusGrid();
        }}
        onEdit={() => setDraft({ text: detail.input, inBar: true })}
        onChange={(next) => setDraft({ text: next, inBar: draft?.inBar ?? true })}
        onAccept={accept}
        onCancel={cancel}
      />
      {state && (
        <GroupBar geometry={state.geometry} onToggle={(group) => attempt(stage.call('toggleGroup', sheet, group))} />
      )}
      {state ? (
        <Grid
          key={sheet}
          geometry={state.geometry}
          cells={state.cells}
          selection={selection}
          onSelect={select}
          onView={state.onView}
          onEdit={(first) => setDraft({ text: first ?? detail.input, inBar: false })}
          onFilter={(atRow, atColumn) => {
            // The list opens when the heading is the active cell.
            if (atRow === row && atColumn === column) setListOpen(true);
            else {
              filterAt.current = `${sheet} ${atRow} ${atColumn}`;
              select(selectCell(atRow, atColumn));
            }
          }}
          onKey={pressKey}
          overlay={overlay}
          atCell={
            <>
              {draft && !draft.inBar && (
                <CellEditor
                  text={draft.text}
                  onChange={(next) => setDraft({ ...draft, text: next })}
                  onAccept={accept}
                  onCancel={cancel}
                />
              )}
              {!draft && detail.choices && (
                <ChoiceList
                  choices={detail.choices}
                  value={detail.input}
                  open={listOpen}
                  onOpen={(open) => {
                    setListOpen(open);
                    if (!open) focusGrid();
                  }}
                  onChoose={(choice) => {
                    setListOpen(false);
                    write(choice);
                    focusGrid();
                  }}
                />
              )}
              {!draft && detail.filter && (
                <ChoiceList
                  label={words.filterList}
                  choices={filterChoices(detail.filter)}
                  value={chosenFilter(detail.filter)}
                  open={listOpen}
                  onOpen={(open) => {
                    setListOpen(open);
                    if (!open) focusGrid();
                  }}
                  onChoose={(choice) => {
                    setListOpen(false);
                    attempt(stage.call('filterColumn', sheet, row, column, filterText(choice)));
                    focusGrid();
                  }}
                />
              )}
              {!draft && !listOpen && detail.message && (
                <div className="input-message" role="note">
                  <strong>{detail.messageTitle}</strong>
                  {detail.message}
                </div>
              )}
            </>
          }
        />
      ) : (
        <div className="grid" />
      )}
      <p className="visually-hidden" aria-live="polite">
        {`${areaName(areaOf(selection))} ${detail.input}`}
      </p>
      <footer className="sheet-bar">
        <SheetTabs tabs={book.tabs} active={sheet} onActivate={onSheet} />
        <SelectionSums cells={state?.cells ?? null} area={areaOf(selection)} editing={draft !== null} />
      </footer>
    </main>
  );
}
