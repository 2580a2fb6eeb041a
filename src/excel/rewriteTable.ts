import { WorkbookError } from '../application/errors';
import type { TableLocation } from '../application/ports';
import { bytesOf } from '../workbook/plan/cellBytes';
import type { PlanCell } from '../workbook/plan/plan';
import { REQUEST_BUDGET, type Batch } from './session';
import { literal } from './writing';

export interface RewriteOptions {
  /** Bytes of one request, at most REQUEST_BUDGET. */
  readonly budget?: number;
  /** Rows before this one stand as they are. */
  readonly from?: number;
  readonly onWritten?: (rows: number) => void;
}

/**
 * Rewrites the body of a table that the add-in owns; a text that begins with = stays a text. `rows` follow `headings`;
 * the table's own order of columns may differ, and columns that are not ours keep their cells. Every place is found
 * from the table's heading row when Excel carries it out: the sheet may have been renamed, or rows put above, since it
 * was read. Queues in as many requests as the size asks for.
 */
export async function rewriteTable(
  context: Batch,
  place: TableLocation,
  headings: readonly string[],
  rows: readonly (readonly PlanCell[])[],
  { budget = REQUEST_BUDGET, from = 0, onWritten }: RewriteOptions = {},
): Promise<void> {
  const table = context.workbook.tables.getItem(place.name);
  const source = place.headings.map((heading) => headings.indexOf(heading));
  const missing = headings.filter((heading) => !place.headings.includes(heading));
  if (missing.length > 0) throw new WorkbookError('damaged', { parts: missing.join(', ') });

  const header = table.getHeaderRowRange();
  const below = (first: number, count: number) => header.getOffsetRange(first + 1, 0).getResizedRange(count - 1, 0);
  const count = Math.max(1, rows.length);
  if (count !== place.bodyRows) table.resize(header.getResizedRange(count, 0));
  if (count < place.bodyRows) below(count, place.bodyRows - count).clear('Contents');
  const body = rows.length > 0 ? rows : [headings.map(() => '')];
  const { application } = context.workbook;
  const toCell = literals();
  const toCells = (row: readonly PlanCell[]) => source.map((index) => (index < 0 ? null : toCell(row[index] ?? '')));
  const height = Math.max(1, Math.floor(CELLS_OF_RANGE / source.length));
  const whole = header.getResizedRange(height - 1, 0);
  for (let first = from; first < body.length; first += height) {
    const cells = body.slice(first, first + height).map(toCells);
    const hasSent = await context.makeRoom(bytesOf(cells), budget);
    // Each request by itself: nobody needs figures from half a table.
    if (hasSent || first === from) application.suspendApiCalculationUntilNextSync();
    const range = (cells.length === height ? whole : header.getResizedRange(cells.length - 1, 0)).getOffsetRange(
      first + 1,
      0,
    );
    // Frozen: V8's quick way to make text takes no such array, and would come to the end of a whole request only to
    // find that it takes no objects with numbers for keys either, which is how office.js lists its paths, and begin
    // again the slow way.
    range.untrack().values = Object.freeze(cells) as unknown[][];
    if (hasSent) onWritten?.(first);
    const turn = context.breathe();
    if (turn !== undefined) await turn;
  }
  onWritten?.(body.length);
}

const SAMPLE = 400;
/** Office.js cuts a range of more cells in parts of this many itself, and finds each of them by three ranges more. */
const CELLS_OF_RANGE = 1_500;
/** What a request may be larger than its share: ranges are not cut to fit, and a sample may say too little. */
const ROOM_BYTES = 40_000;
const SMALL_REQUEST = 1_000_000;

/** About how many bytes a body makes in a request: what rows here and there in it make, times its length. */
export function bytesAbout(rows: readonly (readonly PlanCell[])[]): number {
  const sample: ReturnType<typeof literal>[][] = [];
  for (let index = 0; index < rows.length; index += Math.ceil(rows.length / SAMPLE))
    sample.push((rows[index] ?? []).map(literal));
  return sample.length === 0 ? 0 : (bytesOf(sample) / sample.length) * rows.length;
}

/**
 * Bytes of one request when what is written is to go in so many of them and one more per REQUEST_BUDGET of all that
 * passes, what was read counted: Office.js makes each request's text in one go, and while it does the pane stands
 * still.
 */
export function evenBudget(
  { written, read }: { readonly written: number; readonly read: number },
  requests: number,
): number {
  // A small body goes along with what is queued before it.
  if (written <= SMALL_REQUEST) return REQUEST_BUDGET;
  const even = written / (requests + Math.floor((written + read) / REQUEST_BUDGET));
  return Math.min(REQUEST_BUDGET, Math.max(SMALL_REQUEST, even + ROOM_BYTES));
}

/** `literal`, each text looked at once: the same names stand in thousands of rows. */
function literals(): (cell: PlanCell) => ReturnType<typeof literal> {
  const literals = new Map<string, ReturnType<typeof literal>>();
  return (cell) => {
    if (typeof cell !== 'string') return literal(cell);
    let found = literals.get(cell);
    if (found === undefined) literals.set(cell, (found = literal(cell)));
    return found;
  };
}
