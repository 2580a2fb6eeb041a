import { effectFormulaFields, type CellValue, type TableFields, type TableKey } from '../domain/cells';
import { isBlank } from '../domain/reading/text';
import { tables } from '../workbook/schema';
import { areaAddress } from './addresses';
import { columnsByField } from './readRegister';
import type { Batch } from './session';
import { bytesOf, literal } from './writing';

const formulaFields: ReadonlySet<string> = new Set<string>([...effectFormulaFields, 'effectTitle']);

/**
 * Writes rows directly below a table (rows.add conflicts with co-authors). Blank rows at the table's end are filled
 * first, so that a new table has no hole. Returns the 0-based table position of the first new row.
 */
export async function appendRows<Key extends TableKey>(
  context: Batch,
  key: Key,
  rows: readonly Readonly<Partial<Record<TableFields[Key], CellValue>>>[],
): Promise<number> {
  const table = context.workbook.tables.getItem(tables[key].name);
  const { worksheet: sheet } = table;
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const last = body.getLastRow();
  const below = body.getRowsBelow(Math.max(1, rows.length));
  header.load('values,rowIndex,columnIndex,columnCount');
  body.load('rowCount');
  last.load('values');
  below.load('values');
  table.load('showTotals');
  await context.sync();

  const headings = (header.values[0] ?? []).map((heading) => String(heading).trim());
  const columns = columnsByField(key, headings);
  const inputs = inputColumns(columns);
  const blank = (row: readonly unknown[]) => inputs.every((column) => isBlank((row[column] ?? '') as CellValue));
  const filled = blank(last.values[0] ?? []) ? await filledRows(context, body, blank) : body.rowCount;
  const cells = rows.map((row) => headings.map((_, column) => cellFor(columns, row, column)));

  const free = body.rowCount - filled;
  const occupied = below.values.slice(0, Math.max(0, rows.length - free)).some((row) => !row.every((cell) => isBlank(cell)));
  const added = rows.length - free;
  if (added > 0 && (table.showTotals || occupied)) {
    // Something stands below the table: only rows.add moves it down.
    table.rows.add(undefined, Array.from({ length: added }, () => headings.map(() => null)) as unknown as string[][]);
  }
  await context.makeRoom(bytesOf(cells));
  const top = header.rowIndex + 1 + filled;
  sheet.getRangeByIndexes(top, header.columnIndex, cells.length, headings.length).values = cells as unknown[][];
  if (added > 0) {
    // Excel extends the table by itself only when AutoCorrect is told to.
    table.resize(areaAddress(header.rowIndex, header.columnIndex, filled + rows.length + 1, headings.length));
  }
  await context.sync();
  return filled;
}

async function filledRows(context: Batch, body: Excel.Range, blank: (row: readonly unknown[]) => boolean): Promise<number> {
  body.load('values');
  await context.sync();
  const { values } = body;
  let filled = values.length;
  while (filled > 0 && blank(values[filled - 1] ?? [])) filled -= 1;
  return filled;
}

function inputColumns(columns: Readonly<Partial<Record<string, number>>>): number[] {
  return Object.entries(columns).flatMap(([field, column]) =>
    column === undefined || formulaFields.has(field) ? [] : [column]);
}

/** The cell of a new row: what the draft says, blank where it says nothing, untouched where a formula fills it. */
function cellFor(
  columns: Readonly<Partial<Record<string, number>>>,
  row: Readonly<Partial<Record<string, CellValue>>>,
  column: number,
): string | number | boolean | null {
  const field = Object.keys(columns).find((candidate) => columns[candidate] === column);
  if (field === undefined || formulaFields.has(field)) return null;
  const value = row[field];
  return value === undefined || value === '' ? null : literal(value);
}
