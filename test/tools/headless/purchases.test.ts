import { readFile, writeFile } from 'node:fs/promises';
import { ledgerText, type LedgerRow } from '../../support/parts/ledgerText';
import { cellsOfFile } from './fileCells';
import { commandLine, newRegister, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

type Row = Readonly<Record<string, string | number>>;
interface Slice {
  readonly name?: string;
  readonly lower: number | null;
  readonly inPlace: number | null;
  readonly upper: number | null;
}
interface Loyalty {
  readonly from: string;
  readonly to: string;
  readonly monthsRead: number;
  readonly total: Slice & { readonly contractLoyalty: number | null; readonly coverage: number | null };
  readonly perCategory: readonly Slice[];
  readonly perDepartment: readonly Slice[];
  readonly perYear: readonly (Slice & { readonly year: number })[];
  readonly warnings: readonly string[];
}
interface Refreshed {
  readonly sheetDifferences: readonly unknown[];
  readonly loyalty: Loyalty | null;
  readonly indicators: readonly { readonly outcome: number | null; readonly state: string }[] | null;
}

const computers = { organisation: '559900-1004', supplier: 'Datorhandeln AB' };
const food = { organisation: '559900-2002', supplier: 'Matgrossisten AB' };
const advice = { organisation: '802000-1007', supplier: 'Rådgivarna ek. för.' };
const others = { organisation: '916000-1005', supplier: 'Annan leverantör HB' };
const unknown = { organisation: '*', supplier: '*' };

/** B.5 as a file: each amount in the month that its row of the example wants. */
const day = '2025-06-20';
const rows: readonly LedgerRow[] = [
  { ...computers, account: '6100', day, amount: 10_912_000 - 620_000 },
  { ...computers, account: '6100', day: '2025-01-20', amount: 620_000 },
  { ...unknown, account: '6100', day, amount: 310_000 },
  { ...others, account: '6100', day, amount: 12_400_000 - 10_912_000 - 310_000 },
  { ...food, account: '6200', day, amount: 7_600_000 },
  { ...others, account: '6200', day, amount: 400_000 },
  { ...advice, account: '6300', day, amount: 1_987_654.32 - 241_000 },
  { ...advice, account: '6300', day: '2025-01-20', amount: 241_000 },
  { ...unknown, account: '6300', day, amount: 81_234.56 },
  { ...others, account: '6300', day, amount: 3_123_456.78 - 1_987_654.32 - 81_234.56 },
  { ...others, account: '4500', day, amount: 9_000_000 },
  ...[2, 3, 4, 5].map((month): LedgerRow => ({ ...others, account: '4500', day: `2025-0${month}-20`, amount: 1 })),
];

const contract = (number: string, { organisation, supplier }: typeof computers, own: Row = {}): Row => ({
  Avtalsnummer: number,
  Organisationsnummer: organisation,
  Leverantör: supplier,
  Startdatum: '2024-01-01',
  ...own,
});
const contracts = [
  contract('IT', computers, { Registrerat: '2025-03-15' }),
  contract('MAT', food),
  contract('RÅD', advice, { Registrerat: '2025-03-15' }),
];
const category = (account: string, name: string): Row => ({ 'Konto från': account, Kategori: name });
const accountCategories = [
  category('61', 'IT & Kommunikation'),
  category('62', 'Måltider och livsmedel'),
  category('63', 'Konsulttjänster'),
];
const target = (own: Row): Row => ({
  År: 2025,
  Indikator: 'Leverantörstrohet',
  Mål: 0.92,
  Riktning: 'Minst',
  Enhet: '%',
  Källa: 'Registret',
  ...own,
});

async function created(name: string, parts: string, own: object = {}): Promise<string> {
  const file = directory.path(name);
  await newRegister(file, '--parts', parts);
  await writeFile(directory.path('rows.json'), JSON.stringify({ contracts, accountCategories, ...own }));
  expect(await commandLine('put', file, '--rows', directory.path('rows.json'))).toMatchObject({ error: '' });
  return file;
}
async function read(file: string, ledger: readonly LedgerRow[]): Promise<Loyalty | null> {
  await writeFile(directory.path('reskontra.csv'), ledgerText(ledger));
  const own = ['--file', directory.path('reskontra.csv'), '--as-of', '2025-07-31', '--json'];
  const { out, error } = await commandLine('payables', file, ...own);
  expect(error).toBe('');
  return (JSON.parse(out) as { loyalty: Loyalty | null }).loyalty;
}
async function refreshed(file: string): Promise<Refreshed> {
  const { out } = await commandLine('refresh', file, '--as-of', '2025-07-31', '--json');
  return JSON.parse(out) as Refreshed;
}
async function issues(file: string): Promise<string[]> {
  const { out } = await commandLine('check', file, '--as-of', '2025-07-31', '--json');
  const { issues: all } = JSON.parse(out) as { issues: { ruleId: string; message: string }[] };
  return all.filter(({ ruleId }) => ruleId.startsWith('W94')).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}
const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);
const rates = ({ lower, inPlace, upper }: Slice) => [percent(lower), percent(inPlace), percent(upper)];
const named = (slices: readonly Slice[] = []) => slices.map((slice) => [slice.name, ...rates(slice)]);

describe('Inköp on the command line (B.5)', () => {
  it('has the worked example to the öre; its sheet and the indicator say the same', async () => {
    const file = await created('inkop.xlsx', 'payables,indicators', {
      indicators: [target({}), target({ 'Kategori/Förvaltning': 'Konsulttjänster', Mål: 70 }), target({ År: 2024 })],
    });
    const loyalty = await read(file, rows);
    expect(named(loyalty?.perCategory)).toEqual([
      ['IT & Kommunikation', 88, 83, 90.3],
      ['Måltider och livsmedel', 95, 95, 95],
      ['Konsulttjänster', 63.6, 55.9, 65.3],
    ]);
    expect(loyalty?.total).toMatchObject({
      addressable: 23_523_456.78,
      contracted: 20_499_654.32,
      afterwards: 861_000,
      unknown: 391_234.56,
      contractLoyalty: null,
      coverage: 0,
    });
    expect(loyalty && rates(loyalty.total)).toEqual([87.1, 83.5, 88.6]);
    const report = await refreshed(file);
    expect(report.sheetDifferences).toEqual([]);
    expect(report.loyalty).toEqual(loyalty);
    expect(report.indicators?.map(({ outcome, state }) => [outcome, state])).toEqual([
      [expect.closeTo(0.871456, 6), 'Ej nått'],
      [expect.closeTo(63.6364, 4), 'Ej nått'],
      [null, '–'],
    ]);
    const shown = await sheetCells(file, 'Inköp');
    expect(shown).toEqual(
      expect.arrayContaining([1_141_925.92, 'Gäller 2024-07–2025-06: 6 av 12 månader är inlästa.']),
    );
    expect(shown).toContain('Leverantörstrohet 87,1\u00a0%, högst 88,6\u00a0%. Avtal på plats 83,5\u00a0%.');
    expect(shown).toContain('Avtalstrohet kan inte mätas: 0,0\u00a0% av köpen har avtalsreferens.');
  });

  it('W943, W942 say that the period is short and how much has no category', async () => {
    const file = await created('kort.xlsx', 'payables', { accountCategories: [category('61', 'Utgången kategori')] });
    const loyalty = await read(file, rows);
    expect([loyalty?.from, loyalty?.to, loyalty?.monthsRead]).toEqual(['2024-07', '2025-06', 6]);
    expect(loyalty?.warnings).toEqual(['W942', 'W943']);
    expect(await issues(file)).toEqual([
      'W942: 47,3\u00a0% av köpen saknar kategori.',
      'W943: Gäller 6 månader: köp av fler är inte inlästa.',
    ]);
    // A category that is not on Listor stands among Övriga.
    expect((await refreshed(file)).sheetDifferences).toEqual([]);
    expect(await sheetCells(file, 'Inköp')).toContain('Övriga');
  });

  it('W941 is – with the reason, on the sheet, in the figures and for the indicator', async () => {
    const file = await created('utan-nummer.xlsx', 'payables,indicators', {
      contracts: contracts.map((row, index) => (index === 0 ? row : { ...row, Organisationsnummer: '' })),
      indicators: [target({})],
    });
    const loyalty = await read(file, rows);
    expect(loyalty && rates(loyalty.total)).toEqual([null, null, null]);
    expect(await issues(file)).toContain(
      'W941: Avtalslistan har 1 av 3 rader med giltigt organisationsnummer. Troheten visas inte.',
    );
    const report = await refreshed(file);
    expect([report.sheetDifferences, report.indicators?.[0]?.outcome]).toEqual([[], null]);
    expect(await sheetCells(file, 'Inköp')).toContain(
      'Leverantörstroheten visas inte: avtalslistan har 1 av 3 rader med giltigt organisationsnummer vid den senaste inläsningen.',
    );
  });

  it('is by year and department, and of months that are complete', async () => {
    const file = await created('ar.xlsx', 'payables', { departments: [] });
    const loyalty = await read(file, [
      { ...food, account: '6200', day: '2023-11-20', amount: 50, department: 'Gemensamt' },
      { ...others, account: '6200', day: '2023-11-20', amount: 50, department: 'Skolan' },
      { ...food, account: '6200', day: '2024-12-20', amount: 75, department: 'Gemensamt' },
      { ...others, account: '6200', day: '2025-05-20', amount: 25, department: 'Skolan' },
      { ...others, account: '6200', day: '2025-07-20', amount: 1_000 },
    ]);
    expect([loyalty?.from, loyalty?.to]).toEqual(['2024-06', '2025-05']);
    expect(loyalty?.perYear.map((year) => [year.year, percent(year.lower)])).toEqual([
      [2023, 0],
      [2024, 100],
      [2025, 0],
    ]);
    expect(named(loyalty?.perDepartment)).toEqual([
      ['Gemensamt', 100, 100, 100],
      ['Ej angivet', 0, 0, 0],
    ]);
    const { sheetDifferences } = await refreshed(file);
    expect(sheetDifferences).toEqual([]);
    expect(await sheetCells(file, 'Inköp')).toEqual(
      expect.arrayContaining(['2023 (1 mån)', '2024 (1 mån)', 'Lägst 2023']),
    );
  });

  it('is nothing in a register without the part, and before any month is complete', async () => {
    const bare = directory.path('utan.xlsx');
    await newRegister(bare, '--parts', 'indicators');
    expect((await refreshed(bare)).loyalty).toBeNull();
    const file = await created('tom.xlsx', 'payables');
    const report = await refreshed(file);
    expect([report.loyalty, report.sheetDifferences]).toEqual([null, []]);
    expect(await sheetCells(file, 'Inköp')).toContain(
      'Ingen hel månad är inläst och klar, och innan dess är diagrammet och tabellerna tomma. Läs in en fil från Följ upp i tillägget.',
    );
  });
});

async function sheetCells(file: string, sheet: string): Promise<unknown[]> {
  const cells = await cellsOfFile(new Uint8Array(await readFile(file)));
  return [...cells].flatMap(([at, { value }]) => (at.startsWith(`${sheet}!`) ? [value] : []));
}
