import { connect, type HostClient } from '../../src/host/client';
import { EmbeddedHost, type HostOptions } from '../../src/host';
import { dateSerial } from '../../src/host/book/serial-dates';

/** A fresh workbook with Microsoft's client on it. TODAY is 2026-03-15. */
export async function open(
  options: Partial<HostOptions> = {},
  file: Uint8Array | null = null,
): Promise<{ host: EmbeddedHost } & HostClient> {
  const host = await EmbeddedHost.open(file, { today: () => dateSerial(2026, 3, 15), ...options });
  return { host, ...connect(host) };
}

/** The workbook saved and opened again, with a new client. */
export async function reopened(host: EmbeddedHost): Promise<{ host: EmbeddedHost } & HostClient> {
  return open({}, await host.save());
}

/** Values of an address on the active sheet. */
export function valuesOf(client: HostClient, address: string): Promise<unknown[][]> {
  return client.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Formulas of an address on the active sheet, as Excel shows them. */
export function formulasOf(client: HostClient, address: string): Promise<unknown[][]> {
  return client.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });
}

/** Writes values or formulas on the active sheet. */
export function write(client: HostClient, address: string, values: unknown): Promise<void> {
  return client.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = values as string[][];
    await context.sync();
  });
}

/** The value of one formula, written into a far cell of the active sheet. */
export async function calculated(client: HostClient, formula: string): Promise<unknown> {
  await write(client, 'ZZ1', [[formula]]);
  return (await valuesOf(client, 'ZZ1'))[0]?.[0];
}

/** The code with which Excel refuses what `batch` asks. Fails when it does not. */
export async function refusal(client: HostClient, batch: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await client.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  throw new Error('the host did what it should refuse');
}

/** Lets events that were queued arrive. */
export const events = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A table `Effekter` at A1 with the columns Id, Belopp and Dubbelt, and three rows. */
export function exampleTable(client: HostClient): Promise<void> {
  return client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C4').values = [
      ['Id', 'Belopp', 'Dubbelt'],
      ['a', 10, ''],
      ['b', 20, ''],
      ['c', 30, ''],
    ];
    const table = sheet.tables.add('A1:C4', true);
    table.name = 'Effekter';
    table.columns.getItem('Dubbelt').getDataBodyRange().formulas = [
      ['=[@Belopp]*2'],
      ['=[@Belopp]*2'],
      ['=[@Belopp]*2'],
    ];
    await context.sync();
  });
}
