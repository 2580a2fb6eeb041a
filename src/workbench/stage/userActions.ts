import { MAX_COLUMNS } from '../host/book/addresses';
import type { Area } from '../host/book/addresses';
import { formatValue } from '../host/book/display';
import type { Sheet } from '../host/book/sheet';
import { numberFormatOf } from '../host/book/styles';
import type { FilterCriterion, Table } from '../host/book/table';
import { applyFilters } from '../host/edit/filter';
import { guardSheet } from '../host/edit/guards';
import { deleteCells, insertCells } from '../host/edit/structure';
import type { HostState } from '../host/office/state';

/** What a Swedish Excel shows of a cell. */
const SHOWN_AS = 'sv-SE';

/** Rows of a marked area as Ctrl++ and Ctrl+- mean them: rows of the table that it lies in, else whole rows of the sheet. */
function rowsMeant(sheet: Sheet, { r1, r2, c1, c2 }: Area): Area {
  const table = sheet.tablesIn({ r1, r2, c1, c2 }).find(({ body }) => r1 >= body.r1 && r2 <= body.r2);
  return table ? { r1, r2, c1: table.area.c1, c2: table.area.c2 } : { r1, r2, c1: 0, c2: MAX_COLUMNS - 1 };
}

/** Inserts as many rows as are marked, above them. Refuses as Excel does on a protected sheet or beside a filter. */
export function insertRows(state: HostState, sheet: Sheet, marked: Area): void {
  insertCells(state, sheet, rowsMeant(sheet, marked), 'Down');
}

/** Deletes the marked rows. Refuses as insertRows does. */
export function deleteRows(state: HostState, sheet: Sheet, marked: Area): void {
  deleteCells(state, sheet, rowsMeant(sheet, marked), 'Up');
}

/** Protects a sheet without a password, or takes the protection away. */
export function protectSheet(state: HostState, sheet: Sheet, on: boolean): void {
  sheet.protection = on ? { options: {} } : null;
  state.book.changed(sheet);
}

/** Shows only the rows of a cell's table that read as the cell does; where it was filtered already, all of them again. */
export function filterByCell(state: HostState, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tablesIn({ r1: row, r2: row, c1: column, c2: column })[0];
  if (!table) return;
  guardSheet(sheet, 'allowAutoFilter');
  const own = table.columns[column - table.area.c1];
  if (!own) return;
  if (own.filter !== undefined) own.filter = undefined;
  else if (row >= table.body.r1) own.filter = { on: 'values', values: [shownText(state, sheet, row, column)] };
  applyFilters(state, sheet, table.body, criteriaOf(table));
}

function criteriaOf({ columns }: Table): Map<number, FilterCriterion> {
  return new Map(columns.flatMap(({ filter }, index) => (filter === undefined ? [] : [[index, filter] as const])));
}

function shownText({ engine, book }: HostState, sheet: Sheet, row: number, column: number): string {
  const format = numberFormatOf(book.styles.get(sheet.grid.styleId(row, column)));
  return formatValue(engine.cellValue(sheet, row, column), format, SHOWN_AS);
}
