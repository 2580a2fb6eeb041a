import type { RereadAnswer, RereadRequest, Selection, WorkbookChange } from '../application/ports';
import { WorkbookError } from '../application/errors';
import type { CellValue, TableKey } from '../domain/register/cells';
import { inputTablesOf, type RegisterSchema } from '../workbook/tables/registerSchema';
import { parseArea } from './addresses';
import type { Batch, ExcelSession } from './session';

/**
 * Tells of every change but our own (triggerSource), without asking Excel anything. Returns the function that stops it.
 */
export function watchChanges(
  session: ExcelSession,
  listener: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  return session.run({ repeatable: false }, async (context) => {
    const handle = context.workbook.worksheets.onChanged.add(async (event) => {
      if (event.triggerSource === 'ThisLocalAddin') return;
      listener({
        sheetId: event.worksheetId,
        area: event.changeType === 'RangeEdited' ? parseArea(event.address) : null,
        remote: event.source === 'Remote',
      });
    });
    await context.sync();
    return () => removeHandler(handle);
  });
}

async function removeHandler<T>(handle: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  handle.remove();
  await handle.context.sync();
}

/** What is selected now: rows of one input table, or nothing of interest. One request. */
export function readSelection(session: ExcelSession, schema: RegisterSchema): Promise<Selection> {
  return session.run({ repeatable: true }, async (context) => {
    const selected = context.workbook.getSelectedRange();
    const { worksheet } = selected;
    selected.load('rowIndex,rowCount,columnIndex');
    worksheet.load('id');
    const located = inputTablesOf(schema).map(([key, { name }]) => queueTable(context, key as TableKey, name));
    await context.sync();
    for (const place of located) {
      if (place.body.isNullObject || place.worksheet.id !== worksheet.id) continue;
      const rows = selectedRows(place.body, selected);
      if (rows.length > 0) return { table: place.key, rows };
    }
    return { table: null, rows: [] };
  });
}

interface QueuedTable {
  readonly key: TableKey;
  readonly body: Excel.Range;
  readonly worksheet: Excel.Worksheet;
}

function queueTable(context: Batch, key: TableKey, name: string): QueuedTable {
  const body = context.workbook.tables.getItemOrNullObject(name).getDataBodyRange();
  const { worksheet } = body;
  body.load('rowIndex,rowCount,columnIndex,columnCount');
  worksheet.load('id');
  return { key, body, worksheet };
}

function selectedRows(body: Excel.Range, selected: Excel.Range): number[] {
  if (selected.columnIndex < body.columnIndex || selected.columnIndex >= body.columnIndex + body.columnCount) return [];
  const first = Math.max(0, selected.rowIndex - body.rowIndex);
  const last = Math.min(body.rowCount, selected.rowIndex - body.rowIndex + selected.rowCount);
  return last <= first ? [] : Array.from({ length: last - first }, (_, index) => first + index);
}

/** Reads some rows of some tables again, and whether the tables still stand where they stood: one request for all. */
export function rereadRows(
  session: ExcelSession,
  requests: readonly RereadRequest[],
): Promise<readonly (RereadAnswer | null)[]> {
  return session
    .run({ repeatable: true }, async (context) => {
      const queued = requests.map((request) => queueReread(context, request));
      await context.sync();
      return queued.map(rereadAnswer);
    })
    .catch((error: unknown) => {
      // Too much for one answer, or gone: the caller reads everything again.
      if (error instanceof WorkbookError && ['tooLarge', 'notFound'].includes(error.code))
        return requests.map(() => null);
      throw error;
    });
}

interface QueuedReread {
  readonly request: RereadRequest;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly cells: Excel.Range;
}

function queueReread(context: Batch, request: RereadRequest): QueuedReread {
  const { place, rows } = request;
  const table = context.workbook.tables.getItem(place.name);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const cells =
    rows === null
      ? body
      : table.worksheet.getRangeByIndexes(
          place.headerRow + 1 + rows.first,
          place.firstColumn,
          rows.last - rows.first + 1,
          place.headings.length,
        );
  header.load('values,rowIndex,columnIndex');
  body.load('rowCount');
  cells.load('values');
  return { request, header, body, cells };
}

function rereadAnswer({ request: { place, rows }, header, body, cells }: QueuedReread): RereadAnswer | null {
  const headings = (header.values[0] ?? []).map((heading) => String(heading).trim());
  const same =
    header.rowIndex === place.headerRow &&
    header.columnIndex === place.firstColumn &&
    headings.length === place.headings.length &&
    headings.every((heading, index) => heading === place.headings[index]);
  if (!same) return null;
  const values = cells.values as CellValue[][];
  return {
    bodyRows: body.rowCount,
    values: rows === null ? values : values.slice(0, Math.max(0, body.rowCount - rows.first)),
  };
}
