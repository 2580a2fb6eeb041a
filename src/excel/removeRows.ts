import { cellText, fold } from '../domain/basics/text';
import { WorkbookError } from '../application/errors';
import type { Batch } from './session';

/**
 * Takes rows out of a table by their ID, from below, in two requests. Throws 'notFound' for an ID that does not stand.
 */
export async function removeRows(
  context: Batch,
  table: string,
  idHeading: string,
  ids: readonly string[],
): Promise<void> {
  const found = context.workbook.tables.getItem(table);
  const column = found.columns.getItem(idHeading).getDataBodyRange();
  column.load('values');
  await context.sync();
  const standing = column.values.map(([cell]) => fold(cellText(cell as string | number | boolean)));
  const rows = ids.map((id) => {
    const row = standing.indexOf(fold(id));
    if (row < 0) throw new WorkbookError('notFound', { name: id });
    return row;
  });
  context.startsWriting();
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) found.rows.getItemAt(row).delete();
  await context.sync();
}
