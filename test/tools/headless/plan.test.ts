import { writeFile } from 'node:fs/promises';
import { alvestaFile } from '../../support/parts/planRows';
import { commandLine, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

type Row = Readonly<Record<string, string | number>>;
type Rows = Readonly<Record<string, readonly (Row | string)[] | Row>>;
interface Refreshed {
  readonly plan: {
    readonly years: readonly Readonly<Record<string, number | null>>[];
    readonly initiatives: readonly Readonly<Record<string, unknown>>[];
  } | null;
  readonly sheetDifferences: readonly unknown[];
}

async function created(name: string, rows: Rows, parts = 'plan'): Promise<string> {
  const file = directory.path(name);
  await writeFile(directory.path('rows.json'), JSON.stringify(rows));
  const own = parts === '' ? [] : ['--parts', parts];
  expect(await commandLine('create', file, ...own, '--rows', directory.path('rows.json'))).toMatchObject({
    code: 0,
    error: '',
  });
  return file;
}

async function refreshed(file: string, asOf = '2022-03-31'): Promise<Refreshed> {
  const { out, error } = await commandLine('refresh', file, '--as-of', asOf, '--json');
  expect(error).toBe('');
  return JSON.parse(out) as Refreshed;
}

const ruleLines = async (file: string, asOf = '2022-03-31'): Promise<string[]> => {
  const { out } = await commandLine('check', file, '--as-of', asOf);
  return out.split('\n').map((line) => line.slice(0, line.indexOf(':')));
};

describe('Plan och initiativ on the command line (C.6)', () => {
  it('has Alvesta’s six: effects replace the plan, the gap is 327 500 weighted and −190 000 unweighted', async () => {
    const { plan, sheetDifferences } = await refreshed(await created('alvesta.xlsx', alvestaFile));
    expect(sheetDifferences).toEqual([]);
    const initiative = (id: string, stage: string, own: readonly [number, number, number, number]) => {
      const [planned, inEffects, remaining, weighted] = own;
      return { id, stage, plan: planned, inEffects, remaining, weighted };
    };
    expect(plan?.initiatives).toEqual([
      initiative('I-1', 'Avtal', [1_125_000, 990_000, 0, 0]),
      initiative('I-2', 'Upphandling', [825_000, 0, 825_000, 495_000]),
      initiative('I-3', 'Upphandling', [250_000, 0, 250_000, 150_000]),
      initiative('I-4', 'Beslutad', [125_000, 0, 125_000, 37_500]),
      initiative('I-5', 'Beslutad', [0, 0, 0, 0]),
      initiative('I-6', 'Idé', [0, 0, 0, 0]),
    ]);
    expect(plan?.years[0]).toEqual({
      year: 2022,
      target: 2_000_000,
      inEffects: 990_000,
      realised: null,
      remaining: 1_200_000,
      weighted: 682_500,
      gapWeighted: 327_500,
      gapUnweighted: -190_000,
    });
    expect(
      plan?.years
        .slice(1)
        .map(({ year, target, gapWeighted, gapUnweighted }) => [year, target, gapWeighted, gapUnweighted]),
    ).toEqual([
      [2023, null, null, null],
      [2024, null, null, null],
    ]);
  });

  it('counts what the settings say: lead time, term and each stage’s probability', async () => {
    const file = await created('settings.xlsx', {
      ...alvestaFile,
      settings: {
        'Ledtid, kvartal': 3,
        'Planens avtalstid, år': 1,
        'Sannolikhet Upphandling': '50 %',
        'Sannolikhet Beslutad': 20,
      },
    });
    const { plan } = await refreshed(file);
    expect(plan?.initiatives.slice(1, 4)).toMatchObject([
      // From 2022-01-01 a year: nine months are still to come.
      { id: 'I-2', plan: 1_100_000, remaining: 825_000, weighted: 412_500 },
      { id: 'I-3', plan: 375_000, remaining: 375_000, weighted: 187_500 },
      { id: 'I-4', plan: 250_000, remaining: 250_000, weighted: 50_000 },
    ]);
    expect(plan?.years[1]).toMatchObject({ remaining: 4_100_000 });
  });

  it('puts an initiative’s stage in place by its ID, and a stage 4 without effects counts as 3 (W754)', async () => {
    const file = await created('put.xlsx', { ...alvestaFile, effects: [] });
    expect(await ruleLines(file)).toContain('W754 Initiativ rad 6 Steg');
    await writeFile(
      directory.path('put.json'),
      JSON.stringify({ initiatives: [{ 'Initiativ-ID': 'I-2', Steg: 'Avbruten', Kommentar: 'Leasas' }] }),
    );
    expect(await commandLine('put', file, '--rows', directory.path('put.json'))).toMatchObject({ error: '' });
    const { plan, sheetDifferences } = await refreshed(file);
    expect(plan?.initiatives.slice(0, 2)).toMatchObject([
      { id: 'I-1', stage: 'Upphandling', remaining: 1_125_000, weighted: 675_000 },
      { id: 'I-2', stage: 'Avbruten', plan: 825_000, remaining: 0, weighted: 0 },
    ]);
    expect(sheetDifferences).toEqual([]);
  });

  it('E762: an Initiativ-ID on two rows is told on both, and the sheet counts neither', async () => {
    const [first, second, ...rest] = alvestaFile.initiatives;
    const file = await created('doubled.xlsx', {
      ...alvestaFile,
      initiatives: [first ?? {}, { ...second, 'Initiativ-ID': 'i-1' }, ...rest],
    });
    const { plan, sheetDifferences } = await refreshed(file);
    expect(sheetDifferences).toEqual([]);
    expect(plan?.initiatives.map(({ id }) => id)).toEqual(['I-3', 'I-4', 'I-5', 'I-6']);
    expect(plan?.years[0]).toMatchObject({ inEffects: 990_000, remaining: 375_000, weighted: 187_500 });
    const said = (await commandLine('check', file, '--as-of', '2022-03-31')).out.replaceAll('\u00a0', ' ');
    expect(said).toContain(
      'E762 Initiativ rad 6 Initiativ-ID: Initiativ-ID I-1 finns också på rad 7. Ingen av raderna räknas.',
    );
    expect(said).toContain('E762 Initiativ rad 7 Initiativ-ID: Initiativ-ID i-1 finns också på rad 6.');
  });

  it('E751, E752, E753, W755–W760, E762 and W763–W765 name the sheet, its row and column', async () => {
    const good = alvestaFile.initiatives[1] ?? {};
    const file = await created('faulty.xlsx', {
      categories: ['Fordon'],
      initiatives: [
        { ...good, Benämning: '' },
        { ...good, 'Spend per år': 'mycket' },
        { ...good, Steg: 'Klar' },
        { ...good, 'Initiativ-ID': 'I-9', Ansvarig: '', 'Besparing per år': 4_000_000, Sannolikhet: 0.9 },
        { ...good, 'Initiativ-ID': 'I-10', Steg: 'Idé', 'Spend per år': '', Genomförbarhet: 9, Kategori: 'Fordon' },
        { ...good, 'Initiativ-ID': 'I-11', Effektklass: 'Undvikna kostnader' },
        { ...good, 'Initiativ-ID': 'I-12', Uppstart: 'i höst' },
      ],
      effects: [
        { ...alvestaFile.effects[0], Initiativ: 'I-99' },
        { ...alvestaFile.effects[1], Initiativ: '', Kategori: 'Fordon' },
        {
          ...alvestaFile.effects[1],
          'Effekt-ID': 'E-3',
          Benämning: 'Bilar',
          Initiativ: 'I-11',
          'Utgångskostnad per år': 4_000_000,
        },
      ],
    });
    const lines = await ruleLines(file);
    expect(lines.filter((line) => line.startsWith('W756 Initiativ rad 12'))).toEqual([
      'W756 Initiativ rad 12 Uppstart',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'E751 Initiativ rad 6 Benämning',
        'E752 Initiativ rad 7 Spend per år',
        'E753 Initiativ rad 8 Steg',
        'W755 Initiativ rad 9 Ansvarig',
        'W757 Initiativ rad 9 Besparing per år',
        'W759 Initiativ rad 9 Sannolikhet',
        'W756 Initiativ rad 10 Spend per år',
        'W758 Initiativ rad 10 Uppstart',
        'E762 Initiativ rad 6 Initiativ-ID',
        'E762 Initiativ rad 7 Initiativ-ID',
        'E762 Initiativ rad 8 Initiativ-ID',
        'W763 Initiativ rad 10 Genomförbarhet',
        'W761 Initiativ rad 11 Besparing per år',
        'W764 Initiativ rad 11 Effektklass',
        'W760 Effekter rad 6 Initiativ',
        'W765 Effekter rad 7 Initiativ',
      ]),
    );
  });
});

describe('a register without the part', () => {
  it('has no trace of it', async () => {
    const file = await created('plain.xlsx', {}, '');
    expect(await refreshed(file)).toMatchObject({ plan: null });
  });
});
