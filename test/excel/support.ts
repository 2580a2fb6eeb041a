import { createRegister } from '../../src/application/createRegister';
import { refresh } from '../../src/application/refresh';
import type { Serial } from '../../src/domain/basics/calendar';
import type { CellValue, TableKey } from '../../src/domain/register/cells';
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import { connect, type HostClient } from '../../src/host/client';
import { EmbeddedHost } from '../../src/host';
import { exampleFilling } from '../../src/tools/headless/fill';
import type { RegisterSchema } from '../../src/workbook/tables/registerSchema';

/** 2025-12-31, the per date of the example's figures. */
export const asOf = 46022 as Serial;

/** A workbook in the embedded host, reached through Microsoft's own client. */
export interface Opened {
  readonly host: EmbeddedHost;
  readonly client: HostClient;
  readonly workbook: ExcelWorkbook;
}

/** One more add-in on the same workbook: the product, or one that knows another schema. */
export function attach(host: EmbeddedHost, schema?: RegisterSchema): Opened {
  const client = connect(host);
  const workbook = new ExcelWorkbook(
    {
      run: (options, batch) => client.Excel.run(options, batch),
      isSetSupported: (name, version) => client.Office.context.requirements.isSetSupported(name, version),
    },
    schema,
  );
  return { host, client, workbook };
}

/**
 * A workbook of the given bytes, or a new one with a single blank sheet, at the declared minimum or the set named in
 * EXCEL_API.
 */
export async function open(bytes: Uint8Array | null = null): Promise<Opened> {
  return attach(await EmbeddedHost.open(bytes, { apiSet: process.env.EXCEL_API ?? '1.14' }));
}

export type Rows = readonly Readonly<Record<string, CellValue>>[];

/** Registers as they were prepared first, by what makes them: each test gets a copy of its own. */
const prepared = new Map<string, Promise<Opened>>();

/** A copy of the workbook that `prepare` makes, which it does once in a worker; `key` is of that workbook alone. */
export async function copied(key: string, prepare: () => Promise<Opened>, schema?: RegisterSchema): Promise<Opened> {
  const first = prepared.get(key) ?? prepare();
  prepared.set(key, first);
  return attach((await first).host.copy(), schema);
}

/** A new register with the given rows, by table and heading. */
export async function openRegister(
  rows: Partial<Record<TableKey, Rows>> = {},
  lists: { departments?: string[]; categories?: string[] } = {},
): Promise<Opened> {
  const { departments = [], categories = [] } = lists;
  const opened = await copied(JSON.stringify({ departments, categories }), async () => {
    const created = await open();
    await createRegister(created.workbook, { departments, categories });
    return created;
  });
  for (const [key, tableRows] of Object.entries(rows)) await opened.workbook.fillTable(key as TableKey, tableRows);
  return opened;
}

/** The example register. */
export function openExample(): Promise<Opened> {
  return copied('example', () => {
    const { departments, categories, effects = [], cases = [] } = exampleFilling();
    return openRegister({ effects, cases }, { departments, categories });
  });
}

/** The example's effects in a register of another schema with these parts, by the schema's name. */
export function openExampleOf(name: string, schema: RegisterSchema, parts: readonly string[]): Promise<Opened> {
  const prepare = async () => {
    const opened = attach(await EmbeddedHost.open(null, { apiSet: '1.14', today: () => asOf }), schema);
    const { departments, categories, effects = [] } = exampleFilling();
    await createRegister(opened.workbook, { departments, categories, parts });
    await opened.workbook.fillTable('effects', effects);
    return opened;
  };
  return copied(`${name} ${parts.join()}`, prepare, schema);
}

/** The example register after a refresh on its per date. */
export function openRefreshed(): Promise<Opened> {
  return copied('refreshed', async () => {
    const opened = await openExample();
    await refresh(opened.workbook, { today: asOf });
    return opened;
  });
}

/** Types into a cell as somebody does without the add-in. */
export async function typed(client: HostClient, sheet: string, address: string, value: string): Promise<void> {
  await client.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/**
 * Requests that a piece of work sends. The client's own tidying after each run (it lets go of the ranges it held,
 * without anybody waiting for it) is not counted.
 */
export async function requestsOf({ workbook }: Opened, work: () => Promise<unknown>): Promise<number> {
  const before = workbook.syncs;
  await work();
  return workbook.syncs - before;
}

/** Clients that read back what the add-in has written: one for each host. */
const readers = new WeakMap<EmbeddedHost, HostClient>();

function reader(host: EmbeddedHost): HostClient {
  const client = readers.get(host) ?? connect(host);
  readers.set(host, client);
  return client;
}

/** What a range of the workbook holds, read by a client of the test's own. */
export async function valuesOf(host: EmbeddedHost, sheet: string, address: string): Promise<CellValue[][]> {
  return reader(host).run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as CellValue[][];
  });
}

/** All cells that a sheet uses, formulas as formulas. */
export async function formulasOf(host: EmbeddedHost, sheet: string): Promise<CellValue[][]> {
  return reader(host).run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load('formulas');
    await context.sync();
    return range.formulas as CellValue[][];
  });
}
