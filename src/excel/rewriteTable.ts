import { WorkbookError } from '../application/errors';
import type { TablePlace } from '../application/ports';
import { bytesOf } from '../workbook/cellBytes';
import type { PlanCell } from '../workbook/plan';
import { REQUEST_BUDGET, type Batch } from './session';
import { literal } from './writing';

export interface RewriteOptions {
  /** Into how many requests a large body may be spread; one more per REQUEST_BUDGET whatever is said. */
  readonly requests?: number;
  /** The body is known to be within REQUEST_BUDGET and goes in one request, however large. */
  readonly inOne?: boolean;
  /** Bytes of other bodies that go in the same requests, about (`bytesAbout`): they fill evenly only when all is known. */
  readonly beside?: number;
  readonly onWritten?: (rows: number) => void;
}

/**
 * Rewrites the body of a table that the add-in owns; a text that begins with = stays a text. `rows` follow `headings`; the
 * table's own order of columns may differ, and columns that are not ours keep their cells. Every place is found from the table's
 * heading row when Excel carries it out: the sheet may have been renamed, or rows put above, since it was read. Queues in as many
 * requests as the size asks for.
 */
export async function rewriteTable(
  context: Batch,
  place: TablePlace,
  headings: readonly string[],
  rows: readonly (readonly PlanCell[])[],
  { requests = 1, beside = 0, inOne = false, onWritten }: RewriteOptions = {},
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
  const budget = inOne ? REQUEST_BUDGET : requestBudget(bytesAbout(body) + beside, requests);
  let first = 0;
  let cells: (string | number | boolean | null)[][] = [];
  let bytes = 0;
  for (const row of body) {
    const next = toCells(row);
    cells.push(next);
    bytes += bytesOf([next]);
    const turn = cells.length % ROWS_PER_STEP === 0 ? context.breathe() : undefined;
    if (turn !== undefined) await turn;
    if (bytes < CHUNK_BYTES && first + cells.length < body.length) continue;
    await context.makeRoom(bytes, budget);
    below(first, cells.length).values = cells as unknown[][];
    // Each request by itself: nobody needs figures from half a table.
    application.suspendApiCalculationUntilNextSync();
    first += cells.length;
    onWritten?.(first);
    cells = [];
    bytes = 0;
  }
}

const SAMPLE = 100;
const ROWS_PER_STEP = 64;
/** Bytes of one range: office.js looks at each cell when it is set, so that a small one is a short step; and requests fill evenly. */
const CHUNK_BYTES = 100_000;
const SMALL_REQUEST = 1_000_000;

/** About how many bytes a body makes in a request: what a sample of its rows makes, times its length. */
export function bytesAbout(rows: readonly (readonly PlanCell[])[]): number {
  const sample = rows.slice(0, SAMPLE).map((row) => row.map(literal));
  return sample.length === 0 ? 0 : (bytesOf(sample) / sample.length) * rows.length;
}

/**
 * Bytes of one request when `all` is to go in `requests` of them and one more per REQUEST_BUDGET: Office.js makes each request's
 * text in one go, and while it does the pane stands still.
 */
function requestBudget(all: number, requests: number): number {
  // A small body goes along with what is queued before it.
  if (all <= SMALL_REQUEST) return REQUEST_BUDGET;
  // What is read counts too: a tenth of the ledger at least. The other tenth is for requests that are not quite full.
  const even = (all * 1.1) / (requests + Math.floor((all * 1.1) / REQUEST_BUDGET));
  return Math.min(REQUEST_BUDGET, Math.max(SMALL_REQUEST, even));
}

/** `literal`, each text looked at once: the same names stand in thousands of rows. */
function literals(): (cell: PlanCell) => ReturnType<typeof literal> {
  const known = new Map<string, ReturnType<typeof literal>>();
  return (cell) => {
    if (typeof cell !== 'string') return literal(cell);
    let found = known.get(cell);
    if (found === undefined) known.set(cell, (found = literal(cell)));
    return found;
  };
}
