import { ExcelWorkbook } from '../../excel/excelWorkbook';
import { connect } from '../../host/client';
import { registerSchema, type RegisterSchema } from '../../workbook/tables/registerSchema';
import { EmbeddedHost } from '../../host';

/** A workbook file, open in the embedded host, behind the add-in's own adapter and Microsoft's client. */
export interface OpenWorkbook {
  readonly workbook: ExcelWorkbook;
  readonly save: () => Promise<Uint8Array>;
}

/** Opens a workbook's bytes, or a new workbook with one blank sheet. */
export async function openWorkbook(bytes: Uint8Array | null, schema: RegisterSchema = registerSchema): Promise<OpenWorkbook> {
  const host = await EmbeddedHost.open(bytes, { apiSet: '1.14' });
  const { Excel, Office } = await connect(host);
  const workbook = new ExcelWorkbook({
    run: (options, batch) => Excel.run(options, batch),
    isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
  }, schema);
  return { workbook, save: () => host.save() };
}
