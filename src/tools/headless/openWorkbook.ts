import { ExcelWorkbook } from '../../excel/excelWorkbook';
import { connect } from '../../host/client';
import { EmbeddedHost, type SavedFile } from '../../host';
import type { RegisterSchema } from '../../workbook/tables/registerSchema';
import { wholeSchema } from '../../workbook/tables/wholeSchema';

/** A workbook file, open in the embedded host, behind the add-in's own adapter and Microsoft's client. */
export interface OpenWorkbook {
  readonly workbook: ExcelWorkbook;
  /** The workbook as a file, with what was changed and lost of the one that was opened. */
  readonly save: () => Promise<SavedFile>;
  /** The file holds macros. */
  readonly holdsMacros: boolean;
}

/** Opens a workbook's bytes, or a new workbook with one blank sheet. */
export async function openWorkbook(
  bytes: Uint8Array | null,
  schema: RegisterSchema = wholeSchema,
): Promise<OpenWorkbook> {
  // One moment for the whole run: a formula of the user's that reads the clock gives the same before and after.
  const now = Date.now() / 86_400_000 + 25_569;
  const host = await EmbeddedHost.open(bytes, { apiSet: '1.14', today: () => now });
  const { Excel, Office } = await connect(host);
  const workbook = new ExcelWorkbook(
    {
      run: (options, batch) => Excel.run(options, batch),
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    },
    schema,
  );
  return { workbook, save: () => host.saved(), holdsMacros: host.holdsMacros };
}
