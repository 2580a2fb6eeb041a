import type { CellValue, TableFields, TableKey } from '../domain/register/cells';
import { cellText } from '../domain/basics/text';
import { idFieldOf } from '../workbook/tables/registerSchema';
import { changeWithUndo } from './applyFixes';
import { withWitness } from './guardedChange';
import type { ChangeCells, GuardedChange, RegisterReading, RunOptions, StoreUndo } from './ports';
import type { ChangeResult } from './results';

/**
 * Changes fields of one row of a table, as an undoable step. The row is found again by its Effekt-ID, and a cell that
 * somebody changed since `reading` is left alone and reported.
 */
export function editRow<Key extends TableKey>(
  workbook: ChangeCells & StoreUndo,
  reading: RegisterReading,
  table: Key,
  row: number,
  values: Readonly<Partial<Record<TableFields[Key], CellValue>>>,
  options: RunOptions = {},
): Promise<ChangeResult> {
  const cells = reading.cells[table];
  const columns: Readonly<Partial<Record<string, number>>> = cells.columns;
  const at = (field: string): CellValue => {
    const column = columns[field];
    return column === undefined ? '' : (cells.rows[row]?.[column] ?? '');
  };
  const id = idFieldOf(reading.schema, table);
  const effectId = id === null ? '' : cellText(at(id));
  const changes = (Object.entries(values) as [TableFields[Key], CellValue][])
    .filter(([field, after]) => at(field) !== (after ?? ''))
    .map(([field, after]): GuardedChange => ({ table, row, field, before: at(field), after, effectId }));
  return changeWithUndo(workbook, 'edit', withWitness(reading, changes), options);
}
