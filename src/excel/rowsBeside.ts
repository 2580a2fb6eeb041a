import type { RowSpan, StandingTable } from '../application/structure';
import { readDate } from '../domain/basics/date';
import { cellText, fold, isBlank } from '../domain/basics/text';
import type { CellValue } from '../domain/register/cells';
import type { TableDefinition } from '../domain/register/tables/table';
import { inputTablesOf, type InputTableSchema, type RegisterSchema } from '../workbook/tables/registerSchema';
import type { Batch } from './session';

/** Rows below a table that are looked at, and how many filled cells make one of them a row of the table. */
const ROWS_BELOW = 100;
const FILLED_CELLS = 3;
const LAST_ROW = 1_048_576;

/** What inspection tells of rows that stand beside an input table's own, or that nobody sees. */
export type RowsBeside = Pick<StandingTable, 'rowsBelow' | 'totalsRow' | 'hiddenRows'>;

/** 0-based sheet rows that another table has. */
export interface TakenRows {
  readonly first: number;
  readonly last: number;
}

type Cells = readonly CellValue[];

interface QueuedArea {
  readonly own: InputTableSchema;
  readonly table: Excel.Table;
  readonly area: Excel.Range;
  readonly body: Excel.Range;
  readonly header: Excel.Range;
}

/** Queues where the input tables stand; the second request reads what is beside them, as the answer says. */
export function queueAreas(context: Batch, schema: RegisterSchema): QueuedArea[] {
  return inputTablesOf(schema).map(([, own]) => {
    const table = context.workbook.tables.getItemOrNullObject(own.name);
    const area = table.getRange();
    const body = table.getDataBodyRange();
    table.load('showTotals,showHeaders');
    area.load('rowIndex,rowCount');
    body.load('rowHidden');
    return { own, table, area, body, header: area.getRow(0) };
  });
}

/**
 * Queues the rows beside one table; the function answers what they are, once they are read. `taken`: the rows of other
 * tables on the sheet.
 */
export function queueBeside({
  own,
  table,
  area,
  body,
  header,
}: QueuedArea): (taken: readonly TakenRows[]) => RowsBeside {
  if (area.isNullObject) return () => ({});
  const next = area.rowIndex + area.rowCount;
  const count = Math.min(ROWS_BELOW, LAST_ROW - next);
  const below = count === 0 ? null : area.getRowsBelow(count);
  const totals = table.showTotals ? table.getTotalRowRange() : null;
  // Null where some rows are hidden and others not.
  const visible = body.rowHidden === null ? body.getVisibleView() : null;
  header.load('values');
  body.load('rowCount');
  below?.load('values');
  totals?.load('formulas');
  visible?.load('rowCount');
  return (taken) => {
    const dated = table.showHeaders ? datedColumns(own, header.values[0] ?? []) : [];
    const isTaken = (row: number) => taken.some(({ first, last }) => row >= first && row <= last);
    const free = ((below?.values ?? []) as Cells[]).map((cells, index) => (isTaken(next + index) ? [] : cells));
    const shown = visible?.rowCount ?? (body.rowHidden === true ? 0 : body.rowCount);
    return {
      rowsBelow: spansOf(free, dated, next),
      totalsRow: totals !== null && isTypedRow(totals.formulas[0] ?? [], dated) ? next : null,
      hiddenRows: body.rowCount - shown,
    };
  };
}

const isRow = (cells: Cells): boolean => cells.filter((cell) => !isBlank(cell)).length >= FILLED_CELLS;

/** Labels and formulas are what a row of totals holds; somebody's row has its day among what was typed. */
const isTypedRow = (formulas: readonly unknown[], dated: readonly Dated[]): boolean => {
  const typed = formulas.map((cell) => (String(cell).startsWith('=') ? '' : (cell as CellValue)));
  return isRow(typed) && hasDay(typed, dated);
};

interface Dated {
  readonly column: number;
  readonly isYear: boolean;
}

/** The columns that hold a row's day or year. */
function datedColumns({ headings, input }: InputTableSchema, standing: readonly unknown[]): Dated[] {
  const kinds = new Map(
    Object.entries((input.definition as TableDefinition).fields).map(([field, { kind }]) => [
      fold(headings[field] ?? ''),
      kind,
    ]),
  );
  return standing.flatMap((heading, column) => {
    const kind = kinds.get(fold(cellText(heading as CellValue)));
    return kind === 'date' || kind === 'year' ? [{ column, isYear: kind === 'year' }] : [];
  });
}

const hasDay = (cells: Cells, dated: readonly Dated[]): boolean =>
  dated.some(({ column, isYear }) => {
    const cell = cells[column] ?? null;
    if (isYear) return /^20\d\d$/.test(cellText(cell));
    const day = readDate(cell);
    return day.kind === 'value' || (day.kind === 'notDate' && day.suggested !== null);
  });

/**
 * Rows that follow a table without a gap are its rows when they are filled in as those are; what stands after a gap
 * may be anything, unless it has a day where the table has its days. As 1-based sheet rows.
 */
function spansOf(below: readonly Cells[], dated: readonly Dated[], next: number): RowSpan[] {
  const gap = below.findIndex((cells) => !isRow(cells));
  const direct = gap < 0 ? below.length : gap;
  const spans: RowSpan[] = [];
  for (const [index, cells] of below.entries()) {
    if (index >= direct && !(isRow(cells) && hasDay(cells, dated))) continue;
    const row = next + index + 1;
    const last = spans.at(-1);
    if (last?.last === row - 1) spans[spans.length - 1] = { first: last.first, last: row };
    else spans.push({ first: row, last: row });
  }
  return spans;
}
