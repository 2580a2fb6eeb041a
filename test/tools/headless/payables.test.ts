import { finished } from '../../../src/domain/basics/steps';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { addPart, removePart } from '../../../src/application/changeParts';
import { openWorkbook } from '../../../src/tools/headless/openWorkbook';
import { standingPayables } from '../../../src/workbook/payables/payablesCells';
import { commandLine, newRegister, workDirectory } from './support';
import { ledgerText, printingRows, type LedgerRow } from '../../support/parts/ledgerText';
import { plantedPeople as people } from '../../support/parts/plantedPeople';

let directory: Awaited<ReturnType<typeof workDirectory>>;
let register: string;
let ledger: string;

interface Report {
  readonly imports: readonly Record<string, unknown>[];
  readonly proposals: readonly Record<string, unknown>[];
  readonly credits: readonly Record<string, unknown>[];
  readonly ambiguous: readonly Record<string, unknown>[];
  readonly baselines: readonly Record<string, unknown>[];
  readonly accepted: number;
  readonly syncs: number;
}

const contracts = [
  {
    Avtalsnummer: 'UTSKRIFT',
    Organisationsnummer: '559900-1004',
    Leverantör: 'Nya Skrivaren AB',
    Startdatum: '2025-01-01',
  },
  {
    Avtalsnummer: 'UTSKRIFT',
    Roll: 'Tidigare',
    Organisationsnummer: '559900-2002',
    Leverantör: 'Gamla Skrivaren AB',
  },
  {
    Avtalsnummer: 'FLYTT',
    Organisationsnummer: '802000-1007',
    Leverantör: 'Flyttarna ek. för.',
    Startdatum: '2025-01-01',
  },
  {
    Avtalsnummer: 'RESOR',
    Organisationsnummer: '916000-1005',
    Leverantör: 'Resebolaget HB',
    Startdatum: '2025-01-01',
  },
];
const effects = [
  { 'Effekt-ID': 'E-0001', Avtalsnummer: 'UTSKRIFT', Uppföljningssätt: 'Fast kostnad' },
  { 'Effekt-ID': 'E-0002', Avtalsnummer: 'FLYTT' },
  { 'Effekt-ID': 'E-0004', Avtalsnummer: 'RESOR' },
];

const write = (name: string, rows: readonly LedgerRow[]): Promise<void> =>
  writeFile(directory.path(name), ledgerText(rows));
const put = async (rows: object, file = register): Promise<void> => {
  await writeFile(directory.path('rows.json'), JSON.stringify(rows));
  expect(await commandLine('put', file, '--rows', directory.path('rows.json'))).toMatchObject({ error: '' });
};
async function read(file: string, ...args: string[]): Promise<Report> {
  const answer = await commandLine('payables', file, '--as-of', '2025-07-31', '--json', ...args);
  expect(answer.error).toBe('');
  return JSON.parse(answer.out) as Report;
}
const issuesOf = async (file: string): Promise<{ ruleId: string; effectId: string; message: string }[]> => {
  const { out } = await commandLine('check', file, '--as-of', '2025-07-31', '--json');
  return (JSON.parse(out) as { issues: { ruleId: string; effectId: string; message: string }[] }).issues;
};

beforeAll(async () => {
  directory = await workDirectory();
  register = directory.path('register.xlsx');
  ledger = directory.path('reskontra.csv');
  await newRegister(directory.path('begun.xlsx'), '--example', '--parts', 'payables');
  await put({ contracts, effects }, directory.path('begun.xlsx'));
  await write('reskontra.csv', printingRows);
});
beforeEach(() => copyFile(directory.path('begun.xlsx'), register));
afterAll(() => directory.remove());

describe('reading a ledger on the command line', () => {
  it('proposes 828 027,59 as Faktura (A1), and credit notes (A4); nothing is written of them unasked', async () => {
    const report = await read(register, '--file', ledger);
    expect(report.imports).toMatchObject([
      { id: 'L-1', from: '2024-01', to: '2025-07', rows: printingRows.length, warnings: ['W911', 'W913'] },
    ]);
    expect(report.proposals).toEqual([
      {
        effectId: 'E-0001',
        from: '2025-02-01',
        to: '2025-06-30',
        method: 'Fast kostnad',
        baseline: 2_083_333.33,
        cost: 1_255_305.74,
        volumePart: null,
        amount: 828_027.59,
        source: 'Faktura',
        failed: [],
        calculated: 833_333.33,
        rate: expect.closeTo(0.9936, 4) as number,
      },
    ]);
    expect(report.credits).toMatchObject([
      { effectId: 'E-0002', amount: 175_000, source: 'Kreditnota', rows: [{ date: '2025-04-22', invoice: 'K100' }] },
      { effectId: 'E-0004', amount: 5_500_000, rows: [{ date: '2025-05-20' }, { date: '2025-06-03' }] },
    ]);
    expect(report.accepted).toBe(0);
    const again = await read(register);
    expect([again.imports, again.proposals.length, again.credits.length]).toEqual([[], 1, 2]);
  });

  it('--accept passed writes what passes and single notes; the outcome says where it comes from and adds up', async () => {
    const { accepted } = await read(register, '--file', ledger, '--accept', 'passed');
    expect(accepted).toBe(2);
    const { workbook } = await openWorkbook(new Uint8Array(await readFile(register)));
    const { cells } = await workbook.readRegister({ formulas: false });
    const { columns, rows } = cells.outcomes;
    const at = (row: number, field: keyof typeof columns) => rows[row]?.[columns[field] ?? -1];
    expect([at(0, 'effectId'), at(0, 'amount'), at(0, 'source'), at(0, 'method')]).toEqual([
      'E-0001',
      828_027.59,
      'Faktura',
      'Fast kostnad',
    ]);
    expect([at(0, 'recomputed'), at(1, 'recomputed'), at(1, 'creditRow')]).toEqual([
      expect.closeTo(828_027.59, 6) as number,
      175_000,
      '8020001007 K100 2025-04-22',
    ]);
    expect([at(0, 'evidence'), at(1, 'evidence')]).toEqual([
      'Reskontra, inläsning L-1, 6 rader',
      'Reskontra, inläsning L-1, 1 rad',
    ]);
    expect(at(0, 'comment')).toContain('=SUMIFS(Reskontra[Belopp],Reskontra[Avtalsnummer],"UTSKRIFT"');
    expect((await read(register)).proposals).toEqual([]);
    const found = (await issuesOf(register)).map(({ ruleId }) => ruleId);
    expect(found.filter((id) => /^(W56|E5|W92[5-9])/.test(id))).toEqual([]);
    const { creditRows } = cells;
    const usedBy = creditRows.rows.map((row) => row[creditRows.columns.usedBy ?? -1]);
    expect(usedBy.filter((id) => id !== '')).toEqual(['E-0002']);
  });

  it('reading the same file twice changes nothing; another file of the same months is E902, and --replace takes its place', async () => {
    await read(register, '--file', ledger);
    const before = await readFile(register);
    const again = await commandLine('payables', register, '--file', ledger);
    expect(again.out.replaceAll('\u00a0', ' ')).toMatch(
      /^.+\.csv är redan inläst \(L-1, \d{4}-\d{2}-\d{2}, [\d −]+,\d{2} kr\): inget är ändrat\n$/,
    );
    expect((await read(register, '--file', ledger)).imports).toMatchObject([{ id: 'L-1', unchanged: true }]);
    expect((await readFile(register)).equals(before)).toBe(true);
    await write('rattad.csv', [...printingRows, { ...(printingRows[13] as LedgerRow), amount: 1_000 }]);
    const refused = await commandLine('payables', register, '--file', directory.path('rattad.csv'));
    expect([refused.code, refused.error]).toEqual([
      2,
      expect.stringContaining('E902: Perioden 2024-01–2025-07 finns redan i inläsning L-1') as string,
    ]);
    expect((await readFile(register)).equals(before)).toBe(true);
    const { imports } = await read(register, '--file', directory.path('rattad.csv'), '--replace');
    expect(imports).toMatchObject([{ id: 'L-2', rows: printingRows.length + 1 }]);
  });

  it('W562 when the books change after the outcome was written, W925 when Avtal does', async () => {
    await read(register, '--file', ledger, '--accept', 'passed');
    await write('rattad.csv', [...printingRows, { ...(printingRows[13] as LedgerRow), amount: 1_000 }]);
    await read(register, '--file', directory.path('rattad.csv'), '--replace');
    expect((await issuesOf(register)).filter(({ ruleId }) => ruleId === 'W562')).toMatchObject([
      { effectId: 'E-0001', message: expect.stringMatching(/då 1\s255\s305,74\skr, nu 1\s256\s305,74\skr/) as string },
    ]);
    await put({ contracts: [{ ...contracts[0], Avtalsnummer: 'ANNAT', Leverantör: 'Annan AB' }] });
    expect((await issuesOf(register)).map(({ ruleId }) => ruleId)).toContain('W925');
  });

  it('E506 leaves the later outcome of one credit note out of what is realised', async () => {
    const outcome = {
      'Effekt-ID': 'E-0002',
      Från: '2025-04-01',
      Till: '2025-04-30',
      'Realiserat belopp': 175_000,
      Källa: 'Kreditnota',
      Metod: 'Kreditnota',
      'Kostnad i reskontra': 175_000,
      Kreditrad: '8020001007 K100 2025-04-22',
    };
    await put({ outcomes: [outcome, { ...outcome, 'Effekt-ID': 'E-0004', Kommentar: 'samma nota' }] });
    const { out } = await commandLine('refresh', register, '--as-of', '2025-07-31', '--json');
    expect((JSON.parse(out) as { total: { realised: number } }).total.realised).toBe(175_000);
    expect((await issuesOf(register)).filter(({ ruleId }) => ruleId === 'E506')).toMatchObject([
      { effectId: 'E-0004' },
    ]);
  });

  it('proposes a baseline for an effect without one (A0)', async () => {
    await put({ effects: [{ 'Effekt-ID': 'E-0001', 'Utgångskostnad per år': null, 'Ny kostnad per år': null }] });
    expect((await read(register, '--file', ledger)).baselines).toEqual([
      {
        effectId: 'E-0001',
        months: 12,
        sum: 4_871_250,
        proposal: 4_871_250,
        source: 'Tidigare avtal eller utfall',
      },
    ]);
  });

  it('a register without the part, and a file that is none, are refused with nothing written', async () => {
    const plain = directory.path('plain.xlsx');
    await newRegister(plain, '--example');
    expect(await commandLine('payables', plain, '--file', ledger)).toMatchObject({
      code: 2,
      error: expect.stringContaining('Reskontra och avtal') as string,
    });
    await writeFile(directory.path('bild.csv'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
    expect((await commandLine('payables', register, '--file', directory.path('bild.csv'))).code).toBe(2);
    expect((await commandLine('payables', register, '--file', directory.path('saknas.csv'))).code).toBe(2);
  });
});

describe('personal data (foundations §4)', () => {
  it('the saved file holds none of a thousand numbers, names of sole traders and voucher texts', async () => {
    await put({
      contracts: [
        // A sole trader on Avtal: the name is the user's own, the number stands nowhere.
        { Avtalsnummer: 'STÄD', Leverantör: 'Hemlina Doldsson0000', Startdatum: '2025-01-01' },
        { Avtalsnummer: 'KONTO', Roll: 'Konto', Konton: '6*' },
      ],
    });
    await write('personer.csv', [...printingRows.filter(({ supplier }) => supplier !== 'Sven Svensson'), ...people]);
    const { imports } = await read(register, '--file', directory.path('personer.csv'), '--accept', 'passed');
    expect(imports).toMatchObject([{ persons: people.reduce((sum, { amount }) => sum + amount, 0) }]);
    const parts = unzipSync(new Uint8Array(await readFile(register)));
    const content = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(content).toContain('Nya Skrivaren AB');
    expect(content).toContain('Enskild näringsidkare');
    const named = people[0]?.supplier;
    const found = people.flatMap(({ secrets }) =>
      secrets.filter((secret) => secret !== named && content.includes(secret)),
    );
    expect(found).toEqual([]);
  });

  it('E922 quotes no number', async () => {
    await put({
      contracts: [{ Avtalsnummer: 'P', Organisationsnummer: '550231-0245', Startdatum: '2025-01-01', Leverantör: 'X' }],
    });
    await put({
      contracts: [
        { Avtalsnummer: 'P', Organisationsnummer: '19550212-0245', Startdatum: '2025-01-01', Leverantör: 'Y' },
      ],
    });
    const issues = await issuesOf(register);
    expect(issues.filter(({ ruleId }) => ruleId === 'E922')).toHaveLength(2);
    expect(issues.filter(({ message }) => message.includes('0245'))).toEqual([]);
  });
});

describe('the part in a register that stands', () => {
  it('is added whole, and taken away again while it is empty', async () => {
    const plain = directory.path('plain.xlsx');
    await newRegister(plain, '--example');
    const { workbook } = await openWorkbook(new Uint8Array(await readFile(plain)));
    expect(await addPart(workbook, 'payables')).toMatchObject({
      state: 'whole',
      damages: [],
      notes: [],
      parts: ['payables'],
    });
    expect(await removePart(workbook, 'payables')).toMatchObject({ state: 'whole', parts: [] });
  });
});

describe('what the sheet Reskontra holds', () => {
  it('sums to the file: A-1 over Inköpsvolym, A-2 over suppliers on Avtal', async () => {
    await read(register, '--file', ledger);
    const { workbook } = await openWorkbook(new Uint8Array(await readFile(register)));
    const { cells } = await workbook.readRegister({ formulas: false });
    const { imports, costs, purchases } = finished(standingPayables(cells));
    const total = (rows: readonly { readonly amount: bigint }[]) => rows.reduce((sum, { amount }) => sum + amount, 0n);
    expect(total(purchases) + (imports[0]?.excluded ?? 0n)).toBe(imports[0]?.sum);
    const onAvtal = new Set(contracts.map(({ Leverantör }) => Leverantör));
    const theirs = printingRows.filter(({ supplier }) => onAvtal.has(supplier));
    expect(total(costs)).toBe(theirs.reduce((sum, { amount }) => sum + BigInt(Math.round(amount * 100)), 0n));
  });
});
