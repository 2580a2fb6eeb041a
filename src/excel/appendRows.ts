import { effectFormulaFields, type CellValue } from '../domain/cells';
import { isBlank } from '../domain/reading/text';
import { effectHeadings, outcomeHeadings } from '../locales/workbook';
import { tables } from '../workbook/schema';
import { areaAddress } from './addresses';
import type { Batch } from './session';
import { literal, writeBlock } from './writing';

/** A row by heading; a heading that is left out, or null, is left blank. */
export type HeadingCells = Readonly<Record<string, CellValue>>;

/** Headings whose cells a formula fills: appended rows leave them alone. */
const formulaHeadings = new Set(effectFormulaFields.map((field) => fold(effectHeadings[field])));
const outcomeFormulaHeading = fold(outcomeHeadings.effectTitle);

interface AppendTarget {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly last: Excel.Range;
  readonly below: Excel.Range;
}

/**
 * Writes rows directly below a table (rows.add conflicts with co-authors). Blank rows at the table's end are filled
 * first, so that a new table has no hole. Headings that the table lacks become new columns when `addColumns` says so, and
 * are passed over otherwise. Returns the 0-based table position of the first new row.
 */
export async function appendRows(
  context: Batch,
  tableName: string,
  rows: readonly HeadingCells[],
  options: { readonly addColumns: boolean } = { addColumns: false },
): Promise<number> {
  const target = queueTarget(context, tableName, rows.length);
  await context.sync();
  const present = headingsOf(target.header);
  const isInput = inputTest(tableName, present);
  const blank = (row: readonly unknown[]) => row.every((cell, column) => !isInput(column) || isBlank(cell as CellValue));
  const bodyRows = target.body.rowCount;
  const filled = blank(target.last.values[0] ?? []) ? await filledRows(context, target.body, blank) : bodyRows;

  const extra = options.addColumns ? missingHeadings(present, rows) : [];
  for (const heading of extra) target.table.columns.add(undefined, undefined, heading);
  const headings = [...present, ...extra];
  const added = rows.length - (bodyRows - filled);
  if (added > 0 && (target.table.showTotals || isOccupied(target.below, added))) {
    // Something stands below the table: only rows.add moves it down.
    target.table.rows.add(undefined, Array.from({ length: added }, () => headings.map(() => '')));
  }
  const cells = rows.map((row) => cellsInOrder(row, headings, isInput));
  const { rowIndex, columnIndex } = target.header;
  await writeBlock(context, target.sheet, rowIndex + 1 + filled, columnIndex, cells);
  await extendTo(context, target, filled + rows.length, headings.length);
  return filled;
}

function queueTarget(context: Batch, tableName: string, count: number): AppendTarget {
  const table = context.workbook.tables.getItem(tableName);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const last = body.getLastRow();
  const below = body.getRowsBelow(Math.max(1, count));
  const { worksheet: sheet } = table;
  table.load('showTotals');
  header.load('values,rowIndex,columnIndex');
  body.load('rowCount');
  last.load('values');
  below.load('values');
  return { table, sheet, header, body, last, below };
}

/** Excel extends a table by itself where AutoCorrect is told to, and never over blank rows: makes sure. */
async function extendTo(context: Batch, { table, header }: AppendTarget, bodyRows: number, columns: number): Promise<void> {
  const now = table.getDataBodyRange();
  now.load('rowCount');
  await context.sync();
  if (now.rowCount >= bodyRows) return;
  table.resize(areaAddress(header.rowIndex, header.columnIndex, bodyRows + 1, columns));
  await context.sync();
}

async function filledRows(context: Batch, body: Excel.Range, blank: (row: readonly unknown[]) => boolean): Promise<number> {
  body.load('values');
  await context.sync();
  const { values } = body;
  let filled = values.length;
  while (filled > 0 && blank(values[filled - 1] ?? [])) filled -= 1;
  return filled;
}

function headingsOf(header: Excel.Range): string[] {
  return (header.values[0] ?? []).map((heading) => String(heading).trim());
}

function isOccupied(below: Excel.Range, added: number): boolean {
  return below.values.slice(0, added).some((row) => row.some((cell) => !isBlank(cell as CellValue)));
}

function inputTest(tableName: string, headings: readonly string[]): (column: number) => boolean {
  // Benämning is typed in Effekter and a formula in Utfall.
  const formulas = tableName === tables.outcomes.name ? new Set([outcomeFormulaHeading]) : formulaHeadings;
  const inputs = headings.map((heading) => !formulas.has(fold(heading)));
  return (column) => inputs[column] ?? true;
}

function missingHeadings(present: readonly string[], rows: readonly HeadingCells[]): string[] {
  const known = new Set(present.map(fold));
  const missing: string[] = [];
  for (const heading of rows.flatMap((row) => Object.keys(row))) {
    if (known.has(fold(heading))) continue;
    known.add(fold(heading));
    missing.push(heading);
  }
  return missing;
}

function cellsInOrder(
  row: HeadingCells,
  headings: readonly string[],
  isInput: (column: number) => boolean,
): (string | number | boolean | null)[] {
  const byHeading = new Map(Object.entries(row).map(([heading, value]) => [fold(heading), value]));
  return headings.map((heading, column) => {
    const value = isInput(column) ? byHeading.get(fold(heading)) : undefined;
    return value === undefined || value === null || value === '' ? null : literal(value);
  });
}

function fold(heading: string): string {
  return heading.trim().toLocaleLowerCase('sv');
}
