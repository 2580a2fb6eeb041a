import { WorkbookError } from '../application/errors';
import type { TablePlace } from '../application/ports';
import type { PlanCell } from '../workbook/plan';
import { areaAddress } from './addresses';
import type { Batch } from './session';
import { literal, writeBlock } from './writing';

/**
 * Rewrites the body of a table that the add-in owns; a text that begins with = stays a text. `rows` follow `headings`; the table's own order of columns may
 * differ, and columns that are not ours keep their cells. Queues in as many requests as the size asks for.
 */
export async function rewriteTable(
  context: Batch,
  place: TablePlace,
  headings: readonly string[],
  rows: readonly (readonly PlanCell[])[],
  onWritten?: (rows: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const table = context.workbook.tables.getItem(place.name);
  const source = place.headings.map((heading) => headings.indexOf(heading));
  const missing = headings.filter((heading) => !place.headings.includes(heading));
  if (missing.length > 0) throw new WorkbookError('damaged', { parts: missing.join(', ') });

  const width = place.headings.length;
  const top = place.headerRow + 1;
  const count = Math.max(1, rows.length);
  if (count !== place.bodyRows) {
    table.resize(areaAddress(place.headerRow, place.firstColumn, count + 1, width));
  }
  if (count < place.bodyRows) {
    sheet.getRangeByIndexes(top + count, place.firstColumn, place.bodyRows - count, width).clear('Contents');
  }
  const body = rows.length > 0 ? rows : [headings.map(() => '')];
  const cells = body.map((row) => source.map((index) => (index < 0 ? null : literal(row[index] ?? ''))));
  const { application } = context.workbook;
  await writeBlock(context, sheet, top, place.firstColumn, cells, (written) => {
    // Each request by itself: nobody needs figures from half a table.
    application.suspendApiCalculationUntilNextSync();
    onWritten?.(written);
  });
}
