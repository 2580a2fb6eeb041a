import type { CellValue, TableFields, TableKey } from '../domain/register/cells';
import { inputTablesOf } from '../workbook/tables/registerSchema';
import { WorkbookError } from './errors';
import type { AppendRows, ReadRegister, RunOptions, StoreUndo, UndoEntry } from './ports';
import { registerEffects } from './registerEffect';
import type { AsOfOptions, EffectDraft } from './results';
import { secondTables, type SecondTable } from './secondTables';
import type { ReadStructure } from './structure';
import { appendWithUndo } from './takeBack';

/** Reads the rows of a second table that ours has not, by field. */
export interface ReadSecondRows {
  readSecondRows(second: SecondTable, options?: RunOptions): Promise<readonly Readonly<Record<string, CellValue>>[]>;
}

/** How many rows came into which table, and the step that takes them away again; null when there were none. */
export interface TakenIn {
  readonly rows: number;
  readonly to: string;
  readonly undo: UndoEntry | null;
}

/**
 * Takes in the rows of a table with the headings of one of ours that ours has not; that table stays as it is. An
 * effect keeps its Effekt-ID where that is free. Throws 'notFound' when there is no such table.
 */
export async function takeInTable(
  workbook: ReadStructure & ReadSecondRows & ReadRegister & AppendRows & StoreUndo,
  name: string,
  options: AsOfOptions,
): Promise<TakenIn> {
  const schema = await workbook.wholeSchema();
  const second = secondTables(await workbook.readStructure(options), schema).find((table) => table.name === name);
  const key = inputTablesOf(schema).find(([, own]) => own.name === second?.like)?.[0] as TableKey | undefined;
  if (second === undefined || key === undefined) throw new WorkbookError('notFound', { name });
  const rows = await workbook.readSecondRows(second, options);
  if (rows.length === 0) return { rows: 0, to: second.like, undo: null };
  const { undo } =
    key === 'effects'
      ? await registerEffects(workbook, rows as readonly EffectDraft[], options)
      : await appendWithUndo(
          workbook,
          key,
          rows as readonly Partial<Record<TableFields[TableKey], CellValue>>[],
          options,
        );
  return { rows: rows.length, to: second.like, undo };
}
