import type { Damage } from '../application/structure';
import { fold, isBlank } from '../domain/basics/text';
import type { CellValue } from '../domain/register/cells';
import { formulasByHeading, inputTablesOf, type RegisterSchema } from '../workbook/tables/registerSchema';
import { appendRows, type AppendedTable } from './appendRows';
import type { Batch } from './session';

/**
 * Takes rows that were typed beside a table into it: it grows over those that follow it without a gap; the others, and
 * one that was typed into the row of totals, are moved to its end.
 */
export async function takeInRows(context: Batch, damages: readonly Damage[], schema: RegisterSchema): Promise<void> {
  for (const damage of damages) {
    const entry = inputTablesOf(schema).find(([, { name }]) => name === damage.expected);
    if (entry === undefined) continue;
    const [key, { name }] = entry;
    await takeIn(context, { name, formulas: formulasByHeading(schema, key), idHeading: null }, damage);
  }
}

async function takeIn(context: Batch, own: AppendedTable, { kind, found }: Damage): Promise<void> {
  const table = context.workbook.tables.getItem(own.name);
  const area = table.getRange();
  const header = table.getHeaderRowRange();
  table.load('showTotals');
  area.load('rowIndex,rowCount,columnIndex,columnCount');
  header.load('values');
  await context.sync();
  const next = area.rowIndex + area.rowCount;
  const rows = rowsOf(found);
  const isNext = kind === 'rowsBelow' && !table.showTotals && rows.every((row, index) => row === next + index);
  if (isNext) {
    table.resize(area.getResizedRange(rows.length, 0));
    await context.sync();
    return;
  }
  const { worksheet } = table;
  const lines = rows.map((row) => worksheet.getRangeByIndexes(row, area.columnIndex, 1, area.columnCount));
  for (const line of lines) {
    line.load('values,formulas');
    // Rows of the sheet move down when the table grows over them.
    line.track();
  }
  await context.sync();
  const headings = (header.values[0] ?? []).map((heading) => String(heading).trim());
  const calculated = new Set([...own.formulas.keys()].map(fold));
  const isKept = kind === 'rowsInTotals' ? isOfTotals : () => false;
  const typed = lines.map((line) =>
    typedCells(line, (column, formula) => calculated.has(fold(headings[column] ?? '')) || isKept(formula)),
  );
  await appendRows(
    context,
    own,
    typed.map((cells) => Object.fromEntries(cells.map(({ column, value }) => [headings[column] ?? '', value]))),
  );
  for (const [index, line] of lines.entries()) {
    // What formulas showed there goes with the row.
    if (kind === 'rowsBelow') line.clear('Contents');
    else for (const { column } of typed[index] ?? []) line.getCell(0, column).clear('Contents');
    line.untrack();
  }
  await context.sync();
}

/** The filled cells of a row, but for those that stay where they are. */
function typedCells(
  { values, formulas }: Excel.Range,
  stays: (column: number, formula: unknown) => boolean,
): { readonly column: number; readonly value: CellValue }[] {
  return ((values as CellValue[][])[0] ?? []).flatMap((value, column) =>
    isBlank(value) || stays(column, formulas[0]?.[column]) ? [] : [{ column, value }],
  );
}

const isOfTotals = (formula: unknown): boolean => /^(=|\s*(summa|totalt?)\s*:?\s*$)/i.test(String(formula));

/** `9–11, 14` as 0-based sheet rows. */
function rowsOf(found: string): number[] {
  return found.split(', ').flatMap((span) => {
    const [first = 0, last = first] = span.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first - 1 + index);
  });
}
