import type { CellValue, TableKey } from '../domain/register/cells';
import { inputTablesOf } from '../workbook/tables/registerSchema';
import { judgeInSteps } from './judge';
import { inSteps } from './pace';
import type { RegisterReading, RereadAnswer, RereadRequest, RereadRows, TableLocation, WorkbookChange } from './ports';
import type { AsOfOptions, RegisterState } from './results';

/**
 * Judges again after changes, reading only what changed (one request) and writing nothing. Null when what is known no
 * longer fits the sheets (columns moved, a table gone): the caller reads everything again.
 */
export async function liveCheck(
  workbook: RereadRows,
  state: RegisterState,
  changes: readonly WorkbookChange[],
  options: AsOfOptions,
): Promise<RegisterState | null> {
  const requests = requestsFor(state.reading, changes);
  if (requests.length === 0) return state;
  const answers = await workbook.rereadRows(requests);
  let { reading } = state;
  for (const [index, request] of requests.entries()) {
    const merged = merge(reading, request, answers[index] ?? null);
    if (merged === null) return null;
    reading = merged;
  }
  return inSteps(judgeInSteps(reading, options), options);
}

/**
 * What to read again: the edited rows of each input table that a change touches, the whole body after a structural one.
 */
export function requestsFor(reading: RegisterReading, changes: readonly WorkbookChange[]): RereadRequest[] {
  const inputKeys = inputTablesOf(reading.schema).map(([key]) => key as TableKey);
  return inputKeys.flatMap((key): RereadRequest[] => {
    const place = reading.tables[key];
    if (place === undefined) return [];
    const touched = changes.flatMap((change) => touchedRows(place, change));
    if (touched.length === 0) return [];
    if (touched.some((rows) => rows === null)) return [{ key, place, rows: null }];
    const known = touched.filter((rows) => rows !== null);
    const first = Math.min(...known.map((rows) => rows.first));
    const last = Math.max(...known.map((rows) => rows.last));
    return [{ key, place, rows: { first, last } }];
  });
}

/** Whether changes may have left rows below a table, in its row of totals, or on a sheet that has none of ours. */
export function mayStandBeside({ tables, schema }: RegisterReading, changes: readonly WorkbookChange[]): boolean {
  return inputTablesOf(schema).some(([key]) => {
    const place = tables[key as TableKey];
    if (place === undefined) return false;
    const end = place.headerRow + place.bodyRows;
    return changes.some(
      ({ sheetId, area }) => sheetId === place.sheetId && (area === null || area.row + area.rows - 1 > end),
    );
  });
}

/** Empty when the change is not about the table; a row just below it may have extended it. */
function touchedRows(place: TableLocation, { sheetId, area }: WorkbookChange): RereadRequest['rows'][] {
  if (sheetId !== place.sheetId) return [];
  if (area === null) return [null];
  const besides =
    area.column + area.columns <= place.firstColumn || area.column >= place.firstColumn + place.headings.length;
  const top = place.headerRow + 1;
  if (besides || area.row + area.rows <= place.headerRow || area.row > top + place.bodyRows) return [];
  if (area.row < top) return [null];
  return [{ first: area.row - top, last: area.row + area.rows - 1 - top }];
}

function merge(
  reading: RegisterReading,
  { key, place, rows }: RereadRequest,
  answer: RereadAnswer | null,
): RegisterReading | null {
  if (answer === null) return null;
  const before = reading.cells[key].rows;
  // Rows that came or went elsewhere than where we looked shift the others: read everything.
  if (rows !== null && answer.bodyRows !== before.length && rows.last < answer.bodyRows - 1) return null;
  const after: readonly (readonly CellValue[])[] =
    rows === null
      ? answer.values
      : [...before.slice(0, rows.first), ...answer.values, ...before.slice(rows.last + 1)].slice(0, answer.bodyRows);
  if (after.length !== answer.bodyRows) return null;
  // What was read of formulas belongs to the rows as they were.
  const { columns, firstRow } = reading.cells[key];
  return {
    ...reading,
    tables: { ...reading.tables, [key]: { ...place, bodyRows: answer.bodyRows } },
    cells: { ...reading.cells, [key]: { columns, firstRow, rows: after } },
  };
}
