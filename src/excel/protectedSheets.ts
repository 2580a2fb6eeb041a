import { WorkbookError } from '../application/errors';

/**
 * The same error with the names of the sheets that are protected: Excel does not say which of them it refused. An error
 * that says so already, or with no such sheet, is answered as it is.
 */
export async function withProtectedSheets(
  error: WorkbookError,
  ask: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>,
): Promise<WorkbookError> {
  if (error.code !== 'protected' || error.params.sheet !== undefined) return error;
  try {
    const names = await ask(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/protection/protected');
      await context.sync();
      return worksheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name);
    });
    if (names.length === 0) return error;
    const { params, cause, partial } = error;
    return new WorkbookError('protected', { ...params, sheet: names.join('\n') }, { cause, partial });
  } catch {
    return error;
  }
}
