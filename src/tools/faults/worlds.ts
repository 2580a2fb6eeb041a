import { addPart } from '../../application/changeParts';
import { closeMonth } from '../../application/close/closeMonth';
import { createRegister } from '../../application/createRegister';
import { refresh } from '../../application/refresh';
import type { MonthIndex, Serial } from '../../domain/basics/calendar';
import { lastElapsedMonth } from '../../domain/basics/calendar';
import { initiativeHeadings } from '../../locales/tables/parts';
import { registerKindNames } from '../../locales/collection';
import { effectHeadings, outcomeHeadings } from '../../locales/workbook';
import { exampleFilling } from '../headless/fill';
import type { HostClient } from '../../host/client';
import type { EmbeddedHost } from '../../host';
import { collectNeighbours } from './collectTrial';
import { NEW_ROW, NOTE } from './image';
import { ledgerRead, withContracts } from './ledgerWorlds';
import { attach, openHost, openScene, trialDay, type Scene } from './scene';

/** The workbooks that trials start from. */
export type WorldName =
  | 'blank'
  | 'ownSheets'
  | 'sourceList'
  | 'filled'
  | 'grown'
  | 'damaged'
  | 'typedOver'
  | 'withPart'
  | 'closed'
  | 'planned'
  | 'watched'
  | 'withPayables'
  | 'ledgerRead'
  | 'collected';

/** The last month that has ended on the day of the trials: the one that a trial closes. */
export const trialMonth = lastElapsedMonth(trialDay as Serial);

/** Builds the workbooks once; each trial has a copy of its own. */
export class Worlds {
  readonly #made = new Map<WorldName, Promise<Uint8Array | null>>();
  readonly #opened = new Map<WorldName, Promise<EmbeddedHost>>();

  /** A workbook as it was made, with one add-in on it. */
  async open(name: WorldName): Promise<Scene> {
    const opened = this.#opened.get(name) ?? this.bytes(name).then(openHost);
    this.#opened.set(name, opened);
    return attach((await opened).copy());
  }

  /** The same as a file; null for a blank workbook. */
  bytes(name: WorldName): Promise<Uint8Array | null> {
    const made = this.#made.get(name) ?? makers[name](this);
    this.#made.set(name, made);
    return made;
  }
}

const makers: Readonly<Record<WorldName, (worlds: Worlds) => Promise<Uint8Array | null>>> = {
  blank: () => Promise.resolve(null),
  ownSheets: () => changed(null, ownSheets),
  sourceList: () => changed(null, sourceList),
  filled,
  // Since the last refresh a year and a department have come, so that label rows are inserted.
  grown: async (worlds) => changed(await worlds.bytes('filled'), grow),
  // Somebody has typed over formulas of the reading sheets.
  typedOver: async (worlds) => changed(await worlds.bytes('filled'), typeOver),
  // A part is there and empty.
  withPart: async (worlds) => withPart(await worlds.bytes('filled'), 'close'),
  // Contracts, and an effect that one of them belongs to; no file has been read.
  withPayables: async (worlds) => withContracts(await withPart(await worlds.bytes('filled'), 'payables')),
  // The year before and some months of the contract are read.
  ledgerRead: async (worlds) => ledgerRead(await worlds.bytes('withPayables')),
  // A month is closed, and the register has changed since.
  closed: async (worlds) => changed(await closed(await worlds.bytes('withPart')), grow),
  // A plan with an effect that belongs to it, refreshed, and grown since.
  planned: async (worlds) => changed(await planned(await worlds.bytes('filled')), grow),
  // Indicators, typed and automatic, and a watch list; the register has grown since they were refreshed.
  watched: async (worlds) => changed(await watched(await worlds.bytes('filled')), grow),
  // Two neighbours are collected, with fewer rows than they have now.
  collected: async (worlds) => collected(await worlds.bytes('filled')),
  damaged: async (worlds) => changed(await worlds.bytes('filled'), damage),
};

type Change = (context: Excel.RequestContext) => Promise<void> | void;

async function changed(bytes: Uint8Array | null, change: Change): Promise<Uint8Array> {
  const { host, client } = await openScene(bytes);
  await applied(client, change);
  return host.save();
}

function applied(client: HostClient, change: Change): Promise<void> {
  return client.run(async (context) => {
    await change(context);
    await context.sync();
  });
}

/** Two sheets of the user's own, a list among them. */
function ownSheets({ workbook: { worksheets } }: Excel.RequestContext): void {
  const own = worksheets.getItem('Blad1');
  own.name = 'Inköpsplan';
  own.getRange('A1:C3').values = [
    ['Inköp', 'Belopp', 'År'],
    ['Skolmöbler', 125_000, 2025],
    ['Cyklar', 80_500.5, 2026],
  ];
  own.getRange('B5').formulas = [['=SUM(B2:B3)']];
  const list = worksheets.add('Andras lista');
  list.getRange('A1:E3').values = [
    ['Namn', 'Typ av effektivisering', 'Startdatum', 'Belopp', 'Leverantör'],
    [`${NEW_ROW} A`, 'Engångsbelopp/vite', 45_700, 12_000, 'Bolaget AB'],
    [`${NEW_ROW} B`, 'Engångsbelopp/vite', 45_710, 33_000, '=Bolaget'.replace('=', '')],
  ];
}

/** The source template's list sheet, with a word of the user's. */
function sourceList({ workbook: { worksheets } }: Excel.RequestContext): void {
  worksheets.getItem('Blad1').name = 'Listor';
  const sheet = worksheets.getItem('Listor');
  sheet.getRange('A1').values = [['Listor till registret']];
  sheet.getRange('A3:D6').values = [
    ['Kategori', 'Förvaltning', 'Typ av effektivisering', 'Anledning till effektivisering'],
    ['Resor', 'Kulturförvaltningen', 'Nytt avtal', 'Vite'],
    ['Fordon', 'Tekniska förvaltningen', 'Annat', 'Annat'],
    ['Kontor', '', '', ''],
  ];
}

async function filled(worlds: Worlds): Promise<Uint8Array> {
  const { host, client, workbook } = await openScene(await worlds.bytes('ownSheets'));
  const { departments, categories, effects = [], cases = [] } = exampleFilling();
  await createRegister(workbook, { departments, categories });
  await workbook.fillTable('effects', [...effects.map((row) => ({ ...row, 'Eget fält': 'mitt' })), ...badRows]);
  await workbook.fillTable('outcomes', outcomes);
  await workbook.fillTable('cases', cases);
  await workbook.fillTable('targets', [
    { År: 2025, Mål: 1_000_000 },
    { År: 2026, Mål: 1_500_000 },
  ]);
  await refresh(workbook, { today: trialDay as Serial });
  await applied(client, ({ workbook: { worksheets } }) => {
    worksheets.getItem('Sammanställning').getRange('M2').values = [[`${NOTE}: vår egen`]];
    worksheets.getItem('Ledningsvy').getRange('AA3').values = [[`${NOTE} två`]];
  });
  return host.save();
}

async function withPart(bytes: Uint8Array | null, part: string): Promise<Uint8Array> {
  const { host, workbook } = await openScene(bytes);
  await addPart(workbook, part);
  return host.save();
}

async function collected(bytes: Uint8Array | null): Promise<Uint8Array> {
  const { host, workbook } = await openScene(bytes);
  await addPart(workbook, 'collection');
  await workbook.writeSettings({ registerKind: registerKindNames.collection });
  await collectNeighbours(workbook, 3);
  return host.save();
}

async function closed(bytes: Uint8Array | null): Promise<Uint8Array> {
  const { host, workbook } = await openScene(bytes);
  const month = (trialMonth - 1) as MonthIndex;
  await closeMonth(workbook, { month, closedBy: 'Ekonom', version: '1.0.0', today: trialDay as Serial });
  return host.save();
}

async function watched(bytes: Uint8Array | null): Promise<Uint8Array> {
  const { host, workbook } = await openScene(bytes);
  for (const part of ['indicators', 'watch']) await addPart(workbook, part);
  await workbook.fillTable('indicators', [
    { År: 2025, Indikator: 'Avtalsuppföljningar', Mål: 30, Riktning: 'Minst', Enhet: 'st', Utfall: 34 },
    { År: 2025, Indikator: 'Realiserade besparingar', Riktning: 'Minst', Enhet: 'mkr', Källa: 'Registret' },
  ]);
  await workbook.fillTable('watches', [
    { 'Bevakning-ID': 'B-1', Leverantör: 'Flyttfirman', Avvikelse: 'Sena leveranser', 'Bokfört vite': 60_000 },
    { 'Bevakning-ID': 'B-2', Leverantör: 'Städbolaget', Avvikelse: 'Fel kvalitet', Steg: 2, 'Bokfört vite': 20_000 },
    {
      'Bevakning-ID': 'B-3',
      Leverantör: 'Resebyrån',
      Avvikelse: 'Fel pris',
      Steg: 2,
      'Debiterat vite': 9_000,
      'Debiterat datum': trialDay - 20,
    },
  ]);
  await refresh(workbook, { today: trialDay as Serial });
  return host.save();
}

async function planned(bytes: Uint8Array | null): Promise<Uint8Array> {
  const { host, client, workbook } = await openScene(bytes);
  await addPart(workbook, 'plan');
  const { id, title, category, saving, start, stage, spend } = initiativeHeadings;
  await workbook.fillTable('initiatives', [
    {
      [id]: 'I-1',
      [title]: 'Utskrift',
      [spend]: 30_000_000,
      [saving]: 2_000_000,
      [start]: '2024 kv 4',
      [stage]: 'Avtal',
    },
    { [id]: 'I-2', [title]: 'Fordon', [category]: 'Fordon', [saving]: '1,5 mkr', [start]: '2026 kv 1' },
  ]);
  await applied(client, async (context) => {
    const table = context.workbook.tables.getItem('Effekter');
    table.columns.getItem(effectHeadings.initiative).getDataBodyRange().getCell(0, 0).values = [['I-1']];
  });
  await refresh(workbook, { today: trialDay as Serial });
  return host.save();
}

/** Rows as people write them: amounts as text, a doubled ID, an ID missing. */
const badRows = [
  {
    [effectHeadings.id]: 'E-0008',
    [effectHeadings.title]: 'Vite som text',
    [effectHeadings.type]: 'Engångsbelopp/vite',
    [effectHeadings.start]: 45_800,
    [effectHeadings.amount]: '25 000 kr',
    [effectHeadings.reason]: 'Vite',
    [effectHeadings.department]: 'Socialförvaltningen',
  },
  {
    [effectHeadings.id]: 'E-0009',
    [effectHeadings.title]: 'Båda som text',
    [effectHeadings.type]: 'Nytt avtal',
    [effectHeadings.start]: 45_700,
    [effectHeadings.termYears]: 2,
    [effectHeadings.baseline]: '120 tkr',
    [effectHeadings.newCost]: '90 000',
    [effectHeadings.baselineSource]: 'Tidigare avtal eller utfall',
  },
  {
    [effectHeadings.title]: 'Utan ID',
    [effectHeadings.type]: 'Engångsbelopp/vite',
    [effectHeadings.start]: 45_810,
    [effectHeadings.amount]: 7_000,
  },
];

const outcomes = [
  {
    [outcomeHeadings.effectId]: 'E-0001',
    [outcomeHeadings.from]: 45_658,
    [outcomeHeadings.to]: 45_747,
    [outcomeHeadings.amount]: 450_000,
    [outcomeHeadings.source]: 'Faktura',
  },
  {
    [outcomeHeadings.effectId]: 'E-0002',
    [outcomeHeadings.from]: 45_731,
    [outcomeHeadings.to]: 45_731,
    [outcomeHeadings.amount]: 175_000,
    [outcomeHeadings.source]: 'Kreditnota',
  },
  // As the first, but for its days.
  {
    [outcomeHeadings.effectId]: 'E-0001',
    [outcomeHeadings.from]: 45_748,
    [outcomeHeadings.to]: 45_838,
    [outcomeHeadings.amount]: 450_000,
    [outcomeHeadings.source]: 'Faktura',
  },
];

async function grow(context: Excel.RequestContext): Promise<void> {
  const { tables } = context.workbook;
  const words = tables.getItem('ListaFörvaltning').getDataBodyRange().getLastRow().getOffsetRange(1, 0);
  words.values = [['Kulturförvaltningen']];
  const table = tables.getItem('Effekter');
  const last = table.getDataBodyRange().getLastRow();
  const header = table.getHeaderRowRange();
  header.load('values');
  await context.sync();
  const row: Readonly<Record<string, string | number>> = {
    [effectHeadings.id]: 'E-0012',
    [effectHeadings.title]: 'Lång',
    [effectHeadings.type]: 'Nytt avtal',
    [effectHeadings.department]: 'Kulturförvaltningen',
    [effectHeadings.category]: 'Resor',
    [effectHeadings.reason]: 'FKU',
    [effectHeadings.start]: 46_023,
    [effectHeadings.termYears]: 8,
    [effectHeadings.baseline]: 400_000,
    [effectHeadings.newCost]: 300_000,
    [effectHeadings.baselineSource]: 'Tidigare avtal eller utfall',
  };
  const headings = (header.values[0] ?? []) as string[];
  last.getOffsetRange(1, 0).values = [headings.map((heading) => row[heading] ?? null)] as unknown[][];
}

/** Three formulas of the first year's rows on Sammanställning. */
async function typeOver({ workbook: { worksheets } }: Excel.RequestContext): Promise<void> {
  const sheet = worksheets.getItem('Sammanställning');
  const used = sheet.getUsedRange();
  used.load('formulas');
  await sheet.context.sync();
  const cells = used.formulas.flatMap((row, r) =>
    row.flatMap((cell, c) => (/^=.*SUMIFS/i.test(String(cell)) ? [{ r, c }] : [])),
  );
  for (const index of [0, 3, 7]) {
    const at = cells[index];
    if (at !== undefined) used.getCell(at.r, at.c).values = [[1000 + index]];
  }
}

/** Renamed: a sheet, a table, a column. Gone: a sheet of the add-in's, a list, a name, a column. */
function damage({ workbook: { worksheets, tables, names } }: Excel.RequestContext): void {
  worksheets.getItem('Utfall').name = 'Utfall 2025';
  tables.getItem('Mål').name = 'Måltabellen';
  tables.getItem('Effekter').columns.getItem('Leverantör').name = 'Levr.';
  worksheets.getItem('Granskning').delete();
  tables.getItem('ListaKategori').convertToRange();
  tables.getItem('Effekter').columns.getItem('Annan nytta').delete();
  names.getItem('Inst_Timkostnad').delete();
}
