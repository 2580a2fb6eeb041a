import type { Serial } from '../domain/calendar';
import type { TableFields, TableKey } from '../domain/cells';
import type { TableCells } from '../domain/cells';
import { judge } from './judge';
import type { RegisterReading, RereadRows, WorkbookChange } from './ports';
import type { RegisterState } from './results';

/**
 * Judges again after a change, reading only what changed (one request) and writing nothing.
 * Null when the change tells too little (columns moved, table gone): the caller reads everything again.
 */
export async function liveCheck(
  workbook: RereadRows,
  state: RegisterState,
  change: WorkbookChange,
  when: { readonly today: Serial; readonly asOf?: Serial | undefined },
): Promise<RegisterState | null> {
  if (change.table === null) return state;
  const place = state.reading.tables[change.table];
  if (place === undefined) return null;
  const table = state.reading.cells[change.table];
  const reread = await workbook.rereadRows(place, change.rows);
  if (reread === null) return null;
  if (change.rows !== null && reread.bodyRows !== table.rows.length && change.rows.last < reread.bodyRows - 1) return null;
  const rows = change.rows === null ? reread.values : spliced(table, change.rows.first, reread.values, reread.bodyRows);
  const reading = withRows(state.reading, change.table, rows, reread.bodyRows);
  return judge(reading, when);
}

function spliced(
  table: TableCells<TableFields[TableKey]>,
  first: number,
  values: TableCells<string>['rows'],
  bodyRows: number,
): TableCells<string>['rows'] {
  return [...table.rows.slice(0, first), ...values, ...table.rows.slice(first + values.length)].slice(0, bodyRows);
}

function withRows(
  reading: RegisterReading,
  key: TableKey,
  rows: TableCells<string>['rows'],
  bodyRows: number,
): RegisterReading {
  const place = reading.tables[key];
  // What was read of formulas belongs to the rows as they were.
  const { columns, firstRow } = reading.cells[key];
  return {
    ...reading,
    tables: { ...reading.tables, ...(place === undefined ? {} : { [key]: { ...place, bodyRows } }) },
    cells: { ...reading.cells, [key]: { columns, firstRow, rows } },
  };
}
