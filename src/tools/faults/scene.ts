import { ExcelWorkbook } from '../../excel/excelWorkbook';
import { connect, type HostClient } from '../../host/client';
import { EmbeddedHost } from '../../host';

/** 2025-12-31: the day on which every trial takes place. */
export const trialDay = 46_022;

/** A workbook in the embedded host with one add-in at work on it. */
export interface Scene {
  readonly host: EmbeddedHost;
  readonly client: HostClient;
  readonly workbook: ExcelWorkbook;
}

/** Opens a workbook's bytes (a blank one for null) at the lowest API set that the product declares. */
export function openHost(bytes: Uint8Array | null): Promise<EmbeddedHost> {
  return EmbeddedHost.open(bytes, { apiSet: '1.14', today: () => trialDay });
}

/** The same with one add-in on it. */
export async function openScene(bytes: Uint8Array | null): Promise<Scene> {
  return attach(await openHost(bytes));
}

/** One more add-in on the same workbook, as a pane that is opened anew. */
export function attach(host: EmbeddedHost): Scene {
  const client = connect(host);
  const workbook = new ExcelWorkbook({
    run: (options, batch) => client.Excel.run(options, batch),
    isSetSupported: (name, version) => client.Office.context.requirements.isSetSupported(name, version),
  });
  return { host, client, workbook };
}
