import { WorkbookError } from '../application/errors';

/**
 * The same error with the names of the sheets that are protected: Excel does not say which of them it refused. Sheets
 * of the users' own are named only where none of the register's is protected: they stop nothing. An error that says so
 * already, or with no such sheet, is answered as it is.
 */
export async function withProtectedSheets(
  error: WorkbookError,
  ask: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>,
): Promise<WorkbookError> {
  if (error.code !== 'protected' || error.params.sheet !== undefined) return error;
  try {
    const isOurs = await registerSheets();
    const found = await ask(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/protection/protected,items/tables/items/name');
      await context.sync();
      return worksheets.items
        .filter(({ protection }) => protection.protected)
        .map(({ name, tables }) => ({ name, ours: isOurs(name, tables.items) }));
    });
    if (found.length === 0) return error;
    const ours = found.filter((sheet) => sheet.ours);
    const names = (ours.length > 0 ? ours : found).map(({ name }) => name);
    const { params, cause, partial } = error;
    return new WorkbookError('protected', { ...params, sheet: names.join('\n') }, { cause, partial });
  } catch {
    return error;
  }
}

/** Tells the register's sheets from others, by name or by a table on them. */
async function registerSheets(): Promise<(name: string, on: readonly { readonly name: string }[]) => boolean> {
  const { wholeSchema } = await import('../workbook/tables/wholeSchema');
  const sheets = new Set(wholeSchema.sheets.map(({ name }) => name));
  const tables = new Set(Object.values(wholeSchema.tables).map(({ name }) => name));
  return (name, on) => sheets.has(name) || on.some((table) => tables.has(table.name));
}
