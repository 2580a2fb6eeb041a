import {
  applyFilters,
  type Area,
  deleteCells,
  type FilterCriterion,
  formatValue,
  guardSheet,
  type HostState,
  insertCells,
  MAX_COLUMNS,
  numberFormatOf,
  type Sheet,
  type Table,
} from '../../host';
import type { CellDetail } from './types';

/** What a Swedish Excel shows of a cell. */
const SHOWN_AS = 'sv-SE';

/**
 * Rows of a marked area as Ctrl++ and Ctrl+- mean them: rows of the table that it lies in, else whole rows of the
 * sheet.
 */
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

/**
 * Shows only the rows of a cell's table that read as the cell does; where it was filtered already, all of them again.
 */
export function filterByCell(state: HostState, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tableAt(row, column);
  const filtered = table?.columns[column - table.area.c1]?.filter !== undefined;
  if (!table || (!filtered && row < table.body.r1)) return;
  filterColumn(state, sheet, row, column, filtered ? null : shownText(state, sheet, row, column));
}

/**
 * Shows only the rows of a cell's table that read so in its column; null shows all. Refuses as Excel does on a
 * protected sheet.
 */
export function filterColumn(state: HostState, sheet: Sheet, row: number, column: number, text: string | null): void {
  const table = sheet.tableAt(row, column);
  const own = table?.columns[column - table.area.c1];
  if (!table || !own) return;
  guardSheet(sheet, 'allowAutoFilter');
  own.filter = text === null ? undefined : { on: 'values', values: [text] };
  applyFilters(state, sheet, table.body, criteriaOf(table));
}

/** Whether a row is a table's heading row with filter buttons. */
export function hasFilterButton({ showFilterButton, hasHeaders, area }: Table, row: number): boolean {
  return showFilterButton && hasHeaders && row === area.r1;
}

/**
 * What a heading's filter offers: the different texts of its column, blank cells as ''. Null where no filter button
 * stands.
 */
export function filterOf(state: HostState, sheet: Sheet, row: number, column: number): CellDetail['filter'] {
  const table = sheet.tableAt(row, column);
  if (!table || !hasFilterButton(table, row)) return null;
  const texts = new Set<string>();
  for (let r = table.body.r1; r <= table.body.r2; r += 1) texts.add(shownText(state, sheet, r, column));
  const { filter } = table.columns[column - table.area.c1] ?? {};
  const sorted = [...texts].sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }));
  return { texts: sorted, chosen: filter?.on === 'values' ? (filter.values[0] ?? null) : null };
}

function criteriaOf({ columns }: Table): Map<number, FilterCriterion> {
  return new Map(columns.flatMap(({ filter }, index) => (filter === undefined ? [] : [[index, filter] as const])));
}

function shownText({ engine, book }: HostState, sheet: Sheet, row: number, column: number): string {
  const format = numberFormatOf(book.styles.get(sheet.grid.styleId(row, column)));
  return formatValue(engine.cellValue(sheet, row, column), format, SHOWN_AS);
}
