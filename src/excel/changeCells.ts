import type { CellValue, TableFields, TableKey } from '../domain/cells';
import { effectFormulaFields } from '../domain/cells';
import { cellText } from '../domain/reading/text';
import type { ChangeReport, GuardedChange } from '../application/ports';
import { tables } from '../workbook/schema';
import type { Batch } from './session';
import { literal } from './writing';

const formulaFields: ReadonlySet<string> = new Set<string>([...effectFormulaFields, 'effectTitle']);
const idFields: Readonly<Partial<Record<TableKey, string>>> = { effects: 'id', outcomes: 'effectId', unitData: 'effectId' };

interface QueuedColumn {
  readonly body: Excel.Range;
  readonly formula: boolean;
}

/**
 * Writes single cells in two requests. All columns concerned are read again first: a change is made only in the row that
 * still carries its Effekt-ID and only where the cell still holds `before`. A row that has moved is followed by its ID.
 */
export async function changeCells(context: Batch, changes: readonly GuardedChange[]): Promise<ChangeReport> {
  const columns = new Map<string, QueuedColumn>();
  for (const change of changes) {
    queueColumn(context, columns, change.table, change.field);
    const id = idFields[change.table];
    if (id !== undefined) queueColumn(context, columns, change.table, id as TableFields[TableKey]);
  }
  if (columns.size === 0) return { written: [], skipped: [] };
  await context.sync();

  const written: GuardedChange[] = [];
  const skipped: GuardedChange[] = [];
  const rowsById = new Map<TableKey, ReadonlyMap<string, readonly number[]>>();
  for (const change of changes) {
    const column = columns.get(columnKey(change.table, change.field));
    const row = column === undefined ? null : findRow(change, column, columns, rowsById);
    if (column === undefined || row === null) {
      skipped.push(change);
      continue;
    }
    const cell = column.body.getCell(row, 0);
    await context.makeRoom(500);
    if (column.formula) cell.formulas = [[change.after ?? '']];
    else cell.values = [[literal(change.after)]];
    written.push({ ...change, row });
  }
  await context.sync();
  return { written, skipped };
}

function columnKey(table: TableKey, field: string): string {
  return `${table} ${field}`;
}

function queueColumn(context: Batch, columns: Map<string, QueuedColumn>, table: TableKey, field: TableFields[TableKey]): void {
  const key = columnKey(table, field);
  const heading = tables[table].headings[field];
  if (columns.has(key) || heading === undefined) return;
  const body = context.workbook.tables.getItem(tables[table].name).columns.getItem(heading).getDataBodyRange();
  const formula = formulaFields.has(field);
  if (formula) body.load('formulas');
  else body.load('values');
  columns.set(key, { body, formula });
}

/** The row where the change belongs now; null when it is gone, doubled or holds something else. */
function findRow(
  change: GuardedChange,
  column: QueuedColumn,
  columns: ReadonlyMap<string, QueuedColumn>,
  rowsById: Map<TableKey, ReadonlyMap<string, readonly number[]>>,
): number | null {
  const cells = column.formula ? column.body.formulas : column.body.values;
  const holdsBefore = (row: number) => row < cells.length && sameCell(cells[row]?.[0] as CellValue, change.before);
  const idField = idFields[change.table];
  const ids = idField === undefined ? undefined : columns.get(columnKey(change.table, idField));
  if (ids === undefined) return holdsBefore(change.row) ? change.row : null;
  const idAt = (row: number) => cellText(ids.body.values[row]?.[0] as CellValue | undefined);
  if (change.row < cells.length && idAt(change.row) === change.effectId) return holdsBefore(change.row) ? change.row : null;
  if (change.effectId === '') return null;
  let index = rowsById.get(change.table);
  if (index === undefined) {
    index = indexById(ids.body.values.map((_, row) => idAt(row)));
    rowsById.set(change.table, index);
  }
  const fitting = (index.get(change.effectId) ?? []).filter(holdsBefore);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function indexById(ids: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  ids.forEach((id, row) => {
    const rows = index.get(id);
    if (rows === undefined) index.set(id, [row]);
    else rows.push(row);
  });
  return index;
}

/** Blank is blank however it is written; texts and numbers must be the same. */
function sameCell(found: CellValue | undefined, expected: CellValue): boolean {
  return (found ?? '') === (expected ?? '');
}
