import { writeFile } from 'node:fs/promises';
import { commandLine, newRegister, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

type Rows = readonly Readonly<Record<string, string | number>>[];
interface Indicator {
  readonly name: string;
  readonly outcome: number | null;
  readonly state: string;
}
interface Refreshed {
  readonly indicators: readonly Indicator[] | null;
  readonly watch: { readonly booked: number; readonly charged: number; readonly notCharged: number } | null;
  readonly total: { readonly calculated: number; readonly realised: number | null };
  readonly sheetDifferences: readonly unknown[];
}

async function put(file: string, rows: Readonly<Record<string, Rows>>): Promise<void> {
  await writeFile(directory.path('rows.json'), JSON.stringify(rows));
  expect(await commandLine('put', file, '--rows', directory.path('rows.json'))).toMatchObject({ error: '' });
}

async function created(name: string, parts: string, rows: Readonly<Record<string, Rows>> = {}): Promise<string> {
  const file = directory.path(name);
  const own = parts === '' ? [] : ['--parts', parts];
  await newRegister(file, ...own);
  if (Object.keys(rows).length > 0) await put(file, rows);
  return file;
}

async function refreshed(file: string, asOf = '2026-06-15'): Promise<Refreshed> {
  const { out, error } = await commandLine('refresh', file, '--as-of', asOf, '--json');
  expect(error).toBe('');
  return JSON.parse(out) as Refreshed;
}

const states = ({ indicators }: Refreshed) => (indicators ?? []).map(({ name, state }) => [name, state]);

describe('Indikatorer on the command line (F.1)', () => {
  it('says Nått of the region’s three, and – of the savings that nobody has measured', async () => {
    const file = await created('region.xlsx', 'indicators', {
      indicators: [
        { År: 2025, Indikator: 'Avtalsuppföljningar', Mål: 30, Riktning: 'Minst', Enhet: 'st', Utfall: 34 },
        { År: 2025, Indikator: 'Avvikelse mot budget', Mål: 0, Riktning: 'Högst', Enhet: 'kr', Utfall: 0 },
        { År: 2025, Indikator: 'Besparingar', Mål: 66, Riktning: 'Minst', Enhet: 'mkr', Utfall: 74.4 },
        { År: 2025, Indikator: 'Realiserade besparingar', Riktning: 'Minst', Enhet: 'mkr', Källa: 'Registret' },
      ],
    });
    const report = await refreshed(file);
    expect(states(report)).toEqual([
      ['Avtalsuppföljningar', 'Nått'],
      ['Avvikelse mot budget', 'Nått'],
      ['Besparingar', 'Nått'],
      ['Realiserade besparingar', '–'],
    ]);
    expect(report.indicators?.at(-1)?.outcome).toBeNull();
    expect(report.sheetDifferences).toEqual([]);
  });

  it('says of the joint board’s five what was reached, missed, first measured and followed', async () => {
    const at = (name: string, row: Rows[number]): Rows[number] => ({ År: 2021, Indikator: name, ...row });
    const file = await created('board.xlsx', 'indicators', {
      indicators: [
        at('Samordnade upphandlingar', { Mål: 0.8, Riktning: 'Minst', Enhet: '%', Utfall: 0.59 }),
        at('Avtalsuppföljningar', { Mål: 250, Riktning: 'Minst', Enhet: 'st', Utfall: 218 }),
        at('Med miljökrav', { Mål: 0.98, Riktning: 'Minst', Enhet: '%', Utfall: 0.76 }),
        at('Bifallna överprövningar', { Mål: 0.03, Riktning: 'Högst', Enhet: '%', Utfall: 0.02 }),
        at('Nöjda leverantörer', { Riktning: 'Nollmätning', Enhet: '%', Utfall: 0.7 }),
        at('Anbud per upphandling', { Riktning: 'Följs', Enhet: 'st', Utfall: 3.4 }),
      ],
    });
    expect(states(await refreshed(file))).toEqual([
      ['Samordnade upphandlingar', 'Ej nått'],
      ['Avtalsuppföljningar', 'Ej nått'],
      ['Med miljökrav', 'Ej nått'],
      ['Bifallna överprövningar', 'Nått'],
      ['Nöjda leverantörer', '–'],
      ['Anbud per upphandling', '–'],
    ]);
  });

  it('counts initiatives without an owner where the register has a plan, and says – where it has none', async () => {
    const row = { År: 2026, Indikator: 'Initiativ utan ansvarig', Mål: 0, Riktning: 'Högst', Enhet: 'st' };
    const indicators = [{ ...row, Källa: 'Registret' }];
    const without = await refreshed(await created('noplan.xlsx', 'indicators', { indicators }));
    expect(without.indicators).toMatchObject([{ outcome: null, state: '–' }]);
    expect(without.sheetDifferences).toEqual([]);
    const initiatives = [
      {
        'Initiativ-ID': 'I-1',
        Benämning: 'Utskrift',
        'Besparing per år': 2_000_000,
        Uppstart: '2026 kv 4',
        Ansvarig: 'Eva',
      },
      { 'Initiativ-ID': 'I-2', Benämning: 'Fordon', 'Besparing per år': 1_500_000, Uppstart: '2026 kv 4' },
    ];
    const planned = await created('plan.xlsx', 'indicators,plan', { indicators, initiatives });
    const first = await refreshed(planned);
    expect(first.indicators).toMatchObject([{ outcome: 1, state: 'Ej nått' }]);
    expect(first.sheetDifferences).toEqual([]);
  }, 180_000);

  it('fills in its own rows from the register, in the row’s unit, and the sheet shows the same', async () => {
    const own = (name: string, row: Rows[number]): Rows[number] => ({
      År: 2026,
      Indikator: name,
      Källa: 'Registret',
      ...row,
    });
    const file = await created('own.xlsx', 'indicators', {
      effects: [
        {
          Benämning: 'Nytt avtal',
          'Typ av effektivisering': 'Nytt avtal',
          Startdatum: '2026-01-01',
          'Avtalstid år': 1,
          'Utgångskostnad per år': 3_600_000,
          'Ny kostnad per år': 2_400_000,
          Baselinekälla: 'Tidigare avtal eller utfall',
          'Effekt-ID': 'E-1',
        },
        {
          Benämning: 'Vite',
          'Typ av effektivisering': 'Engångsbelopp/vite',
          Startdatum: '2026-02-01',
          Belopp: 50_000,
          'Effekt-ID': 'E-2',
        },
      ],
      outcomes: [
        {
          'Effekt-ID': 'E-1',
          Från: '2026-01-01',
          Till: '2026-03-31',
          'Realiserat belopp': 240_000,
          Källa: 'Faktura',
        },
      ],
      indicators: [
        own('Möjliggjorda besparingar', { Mål: 1, Riktning: 'Minst', Enhet: 'mkr' }),
        own('Realiserade besparingar', { Mål: 200_000, Riktning: 'Minst', Enhet: 'kr' }),
        own('Uppföljningsgrad', { Mål: 80, Riktning: 'Minst', Enhet: '%' }),
        own('Realiseringsgrad', { Mål: 0.9, Riktning: 'Minst', Enhet: '%' }),
        own('Obetalda fordringar', { Riktning: 'Följs', Enhet: 'kr' }),
        own('Leverantörstrohet', { Mål: 0.9, Riktning: 'Minst', Enhet: '%' }),
        // What the register knows of the whole organisation alone is not said of a department.
        own('Möjliggjorda besparingar', { Mål: 1, Riktning: 'Minst', Enhet: 'mkr', 'Kategori/Förvaltning': 'Resor' }),
      ],
    });
    const report = await refreshed(file);
    expect(report.indicators).toMatchObject([
      { outcome: 1.25, state: 'Nått' },
      { outcome: 240_000, state: 'Nått' },
      { outcome: 60, state: 'Ej nått' },
      { outcome: 0.8, state: 'Ej nått' },
      { outcome: 50_000, state: '–' },
      { outcome: null, state: '–' },
      { outcome: null, state: '–', slice: 'Resor' },
    ]);
    expect(report.sheetDifferences).toEqual([]);
  });

  it('compares amounts in the unit of the row once they are numbers, and says – of text, as the sheet does', async () => {
    const rows = (...values: readonly (readonly [number | string, number | string])[]): Rows =>
      values.map(([target, outcome], index) => ({
        ...{ År: 2025, Indikator: String(index), Mål: target, Utfall: outcome },
        ...{ Riktning: index === 2 ? 'Högst' : 'Minst', Enhet: ['kr', 'mkr', 'kr', '%'][index] ?? '' },
      }));
    const written: Rows = rows(['66 mkr', 1_000_000], [66, '74 400 000 kr'], ['0 tkr', '0 tkr'], [0.029, '2,9 %']);
    const read = [
      { target: 66_000_000, outcome: 1_000_000 },
      { target: 66, outcome: 74.4 },
      { target: 0, outcome: 0 },
      { target: 0.029, outcome: 0.029 },
    ];
    const text = await refreshed(await created('units.xlsx', 'indicators', { indicators: written }));
    expect(text.indicators).toMatchObject(read.map((row) => ({ ...row, state: '–' })));
    expect(text.sheetDifferences).toEqual([]);
    const numbers = rows([66_000_000, 1_000_000], [66, 74.4], [0, 0], [0.029, 0.029]);
    const fixed = await refreshed(await created('fixed.xlsx', 'indicators', { indicators: numbers }));
    const states = ['Ej nått', 'Nått', 'Nått', 'Nått'];
    expect(fixed.indicators).toMatchObject(read.map((row, index) => ({ ...row, state: states[index] })));
    expect(fixed.sheetDifferences).toEqual([]);
  });

  it('E681, E682, W683, W684 and W685 name the sheet, its row and column', async () => {
    const file = await created('faulty.xlsx', 'indicators', {
      indicators: [
        { År: 2026, Mål: 3 },
        { År: 2026, Indikator: 'Anbud', Mål: 'många', Enhet: 'st' },
        { År: 2025, Indikator: 'Möten' },
        { År: 2026, Indikator: 'Miljökrav', Mål: 0.8, Enhet: '%', Riktning: 'Minst', Utfall: 92 },
        { År: 2026, Indikator: 'Miljökrav ' },
      ],
    });
    const { out } = await commandLine('check', file, '--as-of', '2026-06-15');
    expect(out.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toEqual(
      expect.arrayContaining([
        'E681 Indikatorer rad 6 Indikator',
        'E682 Indikatorer rad 7 Mål',
        'W684 Indikatorer rad 8 Utfall',
        'W685 Indikatorer rad 9 Utfall',
        'W683 Indikatorer rad 9 Indikator',
        'W683 Indikatorer rad 10 Indikator',
      ]),
    );
  });
});

describe('Bevakning on the command line (F.2)', () => {
  const booked = {
    'Bevakning-ID': 'B-1',
    Leverantör: 'Flyttfirman',
    Avvikelse: 'Sena leveranser',
    Upptäckt: '2026-02-10',
    Steg: '1 Vite bokförs',
    'Steg sedan': '2026-02-10',
    'Bokfört vite': 60_000,
  };
  const penalty = {
    'Effekt-ID': 'E-1',
    Benämning: 'Sena leveranser',
    'Typ av effektivisering': 'Engångsbelopp/vite',
    'Anledning till effektivisering': 'Vite',
    Startdatum: '2026-04-01',
    Belopp: 45_000,
  };

  it('booked changes no total; charged 45 000,00 is returned once it is an effect, and realised when it is paid', async () => {
    const file = await created('watch.xlsx', 'watch', { watches: [booked] });
    const first = await refreshed(file);
    expect(first.watch).toEqual({ booked: 60_000, charged: 0, notCharged: 60_000 });
    expect(first.total).toMatchObject({ calculated: 0, realised: null });

    await put(file, {
      effects: [penalty],
      watches: [
        {
          'Bevakning-ID': 'B-1',
          Steg: '2 Vite debiteras',
          'Steg sedan': '2026-04-01',
          'Debiterat vite': 45_000,
          'Debiterat datum': '2026-04-01',
          'Effekt-ID': 'E-1',
        },
      ],
    });
    const charged = await refreshed(file);
    expect(charged.watch).toEqual({ booked: 60_000, charged: 45_000, notCharged: 15_000 });
    expect(charged.total).toMatchObject({ calculated: 45_000, realised: null });

    const paid = { 'Effekt-ID': 'E-1', Från: '2026-05-20', Till: '2026-05-20', 'Realiserat belopp': 45_000 };
    await put(file, { outcomes: [{ ...paid, Källa: 'Kreditnota' }] });
    const last = await refreshed(file);
    expect(last.total).toMatchObject({ calculated: 45_000, realised: 45_000 });
    expect([first, charged, last].flatMap(({ sheetDifferences }) => sheetDifferences)).toEqual([]);
  });

  it('knows the organisation’s own steps by their place in Listor', async () => {
    const file = await created('steps.xlsx', 'watch', {
      watches: ['4 Hävning prövas', 'hävning prövas', 4, 'Trappan'].map((step) => ({ ...booked, Steg: step })),
    });
    const { out } = await commandLine('check', file, '--as-of', '2026-06-15');
    expect(out.match(/^(?:E753|W721) Bevakning rad \d+/gm)).toEqual([
      'E753 Bevakning rad 9',
      'W721 Bevakning rad 6',
      'W721 Bevakning rad 7',
      'W721 Bevakning rad 8',
    ]);
  });

  it('W722–W726 name the sheet, its row and column', async () => {
    const late = { ...booked, 'Nästa åtgärd': 'Ring', Senast: '2026-05-01' };
    const file = await created('reminded.xlsx', 'watch', {
      effects: [penalty],
      watches: [
        late,
        { ...booked, 'Bevakning-ID': 'B-2', Steg: '2 Vite debiteras', 'Debiterat vite': 70_000 },
        { ...booked, 'Bevakning-ID': 'B-3', 'Debiterat vite': 50_000, 'Effekt-ID': 'E-1' },
        { ...booked, 'Bevakning-ID': 'B-4', 'Steg sedan': '2027-01-01' },
      ],
    });
    const { out } = await commandLine('check', file, '--as-of', '2026-06-15');
    const found = out.split('\n').map((line) => line.slice(0, line.indexOf(':')));
    expect(found).toEqual(
      expect.arrayContaining([
        'W725 Bevakning rad 6 Senast',
        'W722 Bevakning rad 7 Debiterat vite',
        'W723 Bevakning rad 7 Effekt-ID',
        'W724 Bevakning rad 8 Effekt-ID',
        'W726 Bevakning rad 9 Steg sedan',
      ]),
    );
  });
});

describe('a register without the parts', () => {
  it('has no trace of them', async () => {
    const file = await created('plain.xlsx', '');
    expect(await refreshed(file)).toMatchObject({ indicators: null, watch: null });
  });
});
