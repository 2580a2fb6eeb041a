import { WorkbookError } from '../application/errors';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import type { ExcelSession } from './session';

/**
 * Brings a cell to the front and selects it: of a table, `row` 0-based, the first column without a field; of the
 * settings, the value's own cell.
 */
export function navigateTo(
  session: ExcelSession,
  { tables, settings }: RegisterSchema,
  { table: key, row, field }: { readonly table: string; readonly row: number; readonly field: string | null },
): Promise<void> {
  const setting = key === 'settings' ? settings.find((candidate) => candidate.key === field) : undefined;
  return session.run({ repeatable: true }, async (context) => {
    if (setting !== undefined) {
      const cell = context.workbook.names.getItem(setting.name).getRange();
      cell.worksheet.activate();
      cell.select();
      await context.sync();
      return;
    }
    const table = context.workbook.tables.getItem(tables[key]?.name ?? key);
    const heading = field === null ? undefined : tables[key]?.headings[field];
    const body = heading === undefined ? table.getDataBodyRange() : table.columns.getItem(heading).getDataBodyRange();
    table.worksheet.activate();
    body.getCell(row, 0).select();
    await context.sync();
  });
}

/** Brings a sheet to the front, under whatever name it has when a table of ours stands on it. */
export function showSheet(session: ExcelSession, { tables, sheets }: RegisterSchema, key: string): Promise<void> {
  const name = sheets.find((sheet) => sheet.key === key)?.name ?? key;
  return session.run({ repeatable: true }, async (context) => {
    const own = Object.values(tables).find(({ sheet }) => sheet === key);
    const byName = context.workbook.worksheets.getItemOrNullObject(name);
    const byTable = own === undefined ? byName : context.workbook.tables.getItemOrNullObject(own.name).worksheet;
    byName.load('name');
    byTable.load('name');
    await context.sync();
    const found = [byTable, byName].find((sheet) => !sheet.isNullObject);
    if (found === undefined) throw new WorkbookError('notFound', { name });
    found.activate();
    await context.sync();
  });
}
