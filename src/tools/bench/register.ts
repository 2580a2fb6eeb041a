import { createRegister } from '../../application/createRegister';
import { ExcelWorkbook } from '../../excel/excelWorkbook';
import { connect, type HostClient } from '../../host/client';
import { EmbeddedHost } from '../../host';
import { generateRegister, rowsByHeading } from './generate';

/** A workbook in the embedded host, behind the add-in's own adapter and Microsoft's client. */
export interface OpenRegister {
  readonly host: EmbeddedHost;
  readonly client: HostClient;
  readonly workbook: ExcelWorkbook;
}

/** A new workbook with a blank sheet. */
export async function openBlank(): Promise<OpenRegister> {
  const host = await EmbeddedHost.open(null, { apiSet: '1.14' });
  const client = connect(host);
  const workbook = new ExcelWorkbook({
    run: (options, batch) => client.Excel.run(options, batch),
    isSetSupported: (name, version) => client.Office.context.requirements.isSetSupported(name, version),
  });
  return { host, client, workbook };
}

/** Puts the generated register of so many rows into a workbook, which has an empty register or none. */
export async function fillGenerated({ workbook }: OpenRegister, rows: number): Promise<void> {
  const register = generateRegister(rows);
  await createRegister(workbook, { departments: [], categories: [] });
  await workbook.extendList('department', register.departments);
  await workbook.extendList('category', register.categories);
  const filling = rowsByHeading(register);
  await workbook.fillTable('effects', filling.effects);
  await workbook.fillTable('outcomes', filling.outcomes);
}
