import { WorkbookError } from '../application/errors';
import type { TablePlace } from '../application/ports';
import type { PlanCell } from '../workbook/plan';
import type { Batch } from './session';
import { chunks, literal } from './writing';

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
  onWritten?: (rows: number) => void,
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
  const cells = body.map((row) => source.map((index) => (index < 0 ? null : literal(row[index] ?? ''))));
  const { application } = context.workbook;
  for (const [first, after, bytes] of chunks(cells)) {
    await context.makeRoom(bytes);
    below(first, after - first).values = cells.slice(first, after) as unknown[][];
    // Each request by itself: nobody needs figures from half a table.
    application.suspendApiCalculationUntilNextSync();
    onWritten?.(after);
  }
}
