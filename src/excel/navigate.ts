import { WorkbookError } from '../application/errors';
import { sheetNames } from '../locales/workbook';
import type { TableFields, TableKey } from '../domain/register/cells';
import { tables, type SheetKey } from '../workbook/tables/schema';
import type { ExcelSession } from './session';

/** Brings a cell of a table to the front and selects it: `row` 0-based in the table, the first column without a field. */
export function navigateTo(
  session: ExcelSession,
  key: TableKey,
  row: number,
  field: TableFields[TableKey] | null,
): Promise<void> {
  return session.run({ repeatable: true }, async (context) => {
    const table = context.workbook.tables.getItem(tables[key].name);
    const heading = field === null ? undefined : tables[key].headings[field];
    const body = heading === undefined
      ? table.getDataBodyRange()
      : table.columns.getItem(heading).getDataBodyRange();
    table.worksheet.activate();
    body.getCell(row, 0).select();
    await context.sync();
  });
}

/** Brings a sheet to the front, under whatever name it has when a table of ours stands on it. */
export function showSheet(session: ExcelSession, key: SheetKey): Promise<void> {
  return session.run({ repeatable: true }, async (context) => {
    const own = Object.values(tables).find(({ sheet }) => sheet === key);
    const byName = context.workbook.worksheets.getItemOrNullObject(sheetNames[key]);
    const byTable = own === undefined ? byName : context.workbook.tables.getItemOrNullObject(own.name).worksheet;
    byName.load('name');
    byTable.load('name');
    await context.sync();
    const found = [byTable, byName].find((sheet) => !sheet.isNullObject);
    if (found === undefined) throw new WorkbookError('notFound', { name: sheetNames[key] });
    found.activate();
    await context.sync();
  });
}
