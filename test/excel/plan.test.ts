import fc from 'fast-check';
import { addPart } from '../../src/application/changeParts';
import { createRegister } from '../../src/application/createRegister';
import { refresh } from '../../src/application/refresh';
import type { CellValue } from '../../src/domain/register/cells';
import { freshnessOf } from '../../src/tools/faults/image';
import { alvestaFile } from '../support/parts/planRows';
import { day } from '../support/register';
import { copied, open, valuesOf, type Opened, type Rows } from './support';

const today = day('2022-03-31');
type Filling = Readonly<Record<'initiatives' | 'effects' | 'targets', Rows>> & { readonly outcomes?: Rows };

async function filled(rows: Filling = alvestaFile): Promise<Opened> {
  const opened = await open();
  await createRegister(opened.workbook, { departments: [], categories: ['Fordon'], parts: ['plan'] });
  for (const key of ['targets', 'initiatives', 'effects', 'outcomes'] as const)
    await opened.workbook.fillTable(key, rows[key] ?? []);
  return opened;
}

function refreshed(rows: Filling = alvestaFile): Promise<Opened> {
  return copied(`plan ${JSON.stringify(rows)}`, async () => {
    const opened = await filled(rows);
    expect((await refresh(opened.workbook, { today })).differences).toEqual([]);
    return opened;
  });
}

/** Cells of a named block, from its headings on. */
async function blockOf({ host }: Opened, name: string): Promise<readonly (readonly CellValue[])[]> {
  const [, sheet = '', range = ''] =
    /^'?([^'!]+)'?!(.+)$/.exec(host.state.book.names.find((each) => each.name === name)?.expression ?? '') ?? [];
  return valuesOf(host, sheet, range.replaceAll('$', ''));
}

const columnOf = async ({ host }: Opened, column: string): Promise<CellValue[]> =>
  (await valuesOf(host, 'Initiativ', `${column}6:${column}11`)).map(([value]) => value as CellValue);

describe('the sheets of a plan (C.1, C.4, C.6)', () => {
  it('Initiativ has Prioritet, Andel, and what is linked; a range stands as it was written', async () => {
    const opened = await refreshed();
    expect(await columnOf(opened, 'E')).toEqual(
      ['5', '4', '3–4', '5', '5', '2-4'].map((text) => (/^\d$/.test(text) ? Number(text) : text)),
    );
    expect(await columnOf(opened, 'G')).toEqual([25, 16, 12, 20, 25, 8]);
    expect((await columnOf(opened, 'J'))[3]).toBeCloseTo(500 / 4_700, 12);
    expect(await columnOf(opened, 'T')).toEqual([2, 0, 0, 0, 0, 0]);
    expect(await columnOf(opened, 'U')).toEqual([1_320_000, '', '', '', '', '']);
    expect(await columnOf(opened, 'V')).toEqual(['', '', '', '', '', '']);
  });

  it('Sammanställning has plan against target, and initiatives by start quarter and stage', async () => {
    const opened = await refreshed();
    const [, first, second] = await blockOf(opened, 'Samm_Plan');
    expect(first).toEqual([2022, 2_000_000, 990_000, '–', 0, 1_200_000, 682_500, 327_500, -190_000, 1.095, 0.836, 0]);
    expect(second).toEqual([2023, '–', 1_320_000, '–', 0, 5_025_000, 1_462_500, '–', '–', '–', '–', 0]);
    expect((await blockOf(opened, 'Samm_Initiativ')).slice(1)).toEqual([
      ['2021 kv 2', 0, 0, 1, 1, 0, 0, 0],
      ['2021 kv 3', 0, 0, 1, 0, 0, 0, 0],
      ['2021 kv 4', 0, 1, 0, 0, 0, 0, 0],
      ['2022 kv 1', 0, 1, 0, 0, 0, 0, 0],
      ['2022 kv 2', 1, 0, 0, 0, 0, 0, 0],
      ['Summa', 1, 2, 2, 1, 0, 0, 0],
    ]);
  });

  it('Ledningsvy says how far the plan reaches, beside a chart of what is stacked against the target', async () => {
    const opened = await refreshed();
    const [, first, , , text] = await blockOf(opened, 'Ledning_Plan');
    expect(first?.slice(0, 7)).toEqual([2022, '–', 990_000, 682_500, 2_000_000, 327_500, -190_000]);
    expect(text?.[0]).toBe('Planen räcker till 109,5\u00a0% av målet om allt lyckas, 83,6\u00a0% vägt.');
    const chart = opened.host.state.book.sheets
      .flatMap(({ charts }) => charts)
      .find(({ name }) => name === 'Diagram_Plan');
    expect(chart?.series.map(({ nameText }) => nameText)).toEqual([
      'Realiserat',
      'Kalkylerat, ej realiserat',
      'Kvar i planen, vägt',
      'Mål',
    ]);
  });

  it('says on Ledningsvy how many initiatives have an error and are in no figure', async () => {
    const gap = async (spoilt: number): Promise<unknown> => {
      const initiatives = alvestaFile.initiatives.map((row, index) =>
        index < spoilt ? { ...row, Steg: 'Klar' } : row,
      );
      return (await blockOf(await refreshed({ ...alvestaFile, initiatives }), 'Ledning_Plan'))[5]?.[0];
    };
    const always =
      'Gap är det som ingen har en plan för. Vägt: kvar i planen gånger stegets sannolikhet, ett antagande.';
    expect(await gap(0)).toBe(always);
    expect(await gap(2)).toBe(`Utelämnade på grund av fel: 2 initiativ. ${always}`);
  });

  it('draws no target where none is an effect in the year', async () => {
    const opened = await refreshed({
      ...alvestaFile,
      targets: [{ År: 2022, Mål: 2_000_000, 'Räknas som': 'Nytecknat, årseffekt' }],
    });
    const [, first, , , text] = await blockOf(opened, 'Ledning_Plan');
    expect(first?.slice(4, 7)).toEqual(['#N/A', '–', '–']);
    expect(text?.[0]).toBe('Året har inget mål för effekt i året att hålla planen mot.');
    const chart = opened.host.state.book.sheets
      .flatMap(({ charts }) => charts)
      .find(({ name }) => name === 'Diagram_Plan');
    expect(chart?.series).toHaveLength(3);
  });

  it('shows what is realised and outside the plan, with a class that the target counts and one that it does not', async () => {
    const [first = {}, second = {}, ...rest] = alvestaFile.initiatives;
    const opened = await refreshed({
      ...alvestaFile,
      initiatives: [first, { ...second, Effektklass: 'Undvikna kostnader' }, ...rest],
      effects: [alvestaFile.effects[0], { ...alvestaFile.effects[1], Initiativ: '' }],
      outcomes: [
        {
          'Effekt-ID': 'E-1',
          Från: day('2022-04-01'),
          Till: day('2022-06-30'),
          'Realiserat belopp': 240_000,
          Källa: 'Faktura',
        },
      ],
    });
    const late = await refresh(opened.workbook, { today: day('2022-12-31') });
    expect(late.differences).toEqual([]);
    const [, year] = await blockOf(opened, 'Samm_Plan');
    expect(year).toEqual([2022, 2_000_000, 990_000, 240_000, 240_000, 0, 0, 1_010_000, 1_010_000, 0.495, 0.495, 0]);
    expect(await columnOf(opened, 'V')).toEqual([240_000, '', '', '', '', '']);
    const [, , next] = await blockOf(opened, 'Samm_Plan');
    expect(next?.at(-1)).toBe(1_100_000);
  });
});

describe('whatever stands in the cells', () => {
  const one = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
  const grade = one<CellValue>('', 1, 5, '2-4', '2 – 4', '3–5', "'4-5", '0', 6, '2-', 'hög', '1-9');
  const initiative = fc.record({
    'Initiativ-ID': one('', 'D-1', ' d-1 ', 'D*'),
    Benämning: one('Fordon', 'Resor', '', '=Möbler'),
    Kategori: one('', 'Fordon'),
    Genomförbarhet: grade,
    Potential: grade,
    'Spend per år': one<CellValue>('', 0, -5_000, 1_000_000.55, '3,2 mkr', 'mycket'),
    'Besparing per år': one<CellValue>('', 0, -40_000, 250_000.01, '0,5 mkr', '1.500'),
    Effektklass: one('', 'Frigjorda medel', 'Återbetalda medel', 'Indirekt och tid', 'Pengar'),
    Uppstart: one<CellValue>('', '2021 Q4', '2022 kv 1', '2023K3', day('2022-02-15'), 'snart'),
    'Effekt från': one<CellValue>('', '2022 kv 2', day('2022-07-31')),
    'Avtalstid år': one<CellValue>('', 1, 0.5, 4, '1,3'),
    Steg: one('', 'Idé', 'Beslutad', 'Upphandling', 'Avtal', 'Realiserad', 'Avbruten', 'Klar'),
    Sannolikhet: one<CellValue>('', 0, 0.3, 30, '45 %', 1),
    Ansvarig: one('', 'Ek'),
    Kommentar: one('', 'x'),
  });
  const effect = fc.record({
    'Typ av effektivisering': one('Nytt avtal', 'Engångsbelopp/vite', 'Annat'),
    Benämning: fc.string({ minLength: 1, maxLength: 6 }),
    Kategori: one('', 'Fordon'),
    Startdatum: one(day('2021-10-01'), day('2022-04-01'), day('2022-11-15')),
    'Avtalstid år': one<CellValue>('', 1, 3),
    'Utgångskostnad per år': one<CellValue>('', 900_000),
    'Ny kostnad per år': one<CellValue>('', 650_000.33, 1_000_000),
    Belopp: one<CellValue>('', 75_000),
    Baselinekälla: one('Budget', ''),
    Initiativ: one('', 'I-1', 'i-2', 'I*', '7', 'I-99', 'D-1'),
  });

  it('the sheets show what the domain says of every initiative and year', async () => {
    const [drawn = []] = fc.sample(fc.array(initiative, { minLength: 90, maxLength: 90 }), { numRuns: 1, seed: 21 });
    // Most have an ID of their own; the last ten as drawn, so that some share one (E762).
    const ids = ['I-1', ' i-2 ', 'I*', 'A?', '7', ...Array.from({ length: 75 }, (_, index) => `I-${index + 3}`)];
    const rows = drawn.map((row, index) => ({ ...row, 'Initiativ-ID': ids[index] ?? row['Initiativ-ID'] }));
    const [effects = []] = fc.sample(fc.array(effect, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 22 });
    const opened = await refreshed({
      initiatives: rows,
      effects: effects.map((row, index) => ({ 'Effekt-ID': `E-${index + 1}`, ...row })),
      targets: [
        { År: 2022, Mål: 4_000_000, Avser: 'Alla utom indirekta' },
        { År: 2023, Mål: 0 },
        { År: 2024, Mål: 1_000_000, 'Räknas som': 'Nytecknat, hela avtalstiden', Avser: 'Frigjorda medel' },
      ],
      outcomes: effects.slice(0, 20).map((_, index) => ({
        'Effekt-ID': `E-${index + 1}`,
        Från: day('2022-01-01'),
        Till: day('2022-02-28'),
        'Realiserat belopp': index * 1_000.5,
        Källa: index % 3 === 0 ? 'Beräknat' : 'Faktura',
      })),
    });
    // Enough of it counts for the comparison to say something.
    const [, year] = await blockOf(opened, 'Samm_Plan');
    expect(Number(year?.[6])).toBeGreaterThan(50_000);
    expect((await blockOf(opened, 'Samm_Initiativ')).length).toBeGreaterThan(4);
    expect((await refresh(opened.workbook, { today: day('2022-09-30') })).differences).toEqual([]);
  });
});

describe('the requests of a refresh', () => {
  it('are as many for two hundred initiatives as for six', async () => {
    const few = await refreshed();
    const many = await refreshed({
      ...alvestaFile,
      initiatives: Array.from({ length: 200 }, (_, index) => ({
        ...alvestaFile.initiatives[index % 6],
        'Initiativ-ID': `M-${index}`,
      })),
    });
    const counted = async ({ workbook }: Opened): Promise<number> => (await refresh(workbook, { today })).syncs;
    expect(await counted(many)).toBe(await counted(few));
  });
});

describe('freshness of a plan', () => {
  const stale = /^Inaktuell/;
  it('sees a stage, a link and a probability that have changed', async () => {
    const opened = await refreshed();
    expect(freshnessOf(opened.host)).toMatch(/^Aktuell/);
    const type = async (sheet: string, address: string, value: string | number) => {
      await opened.client.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
        await context.sync();
      });
      const line = freshnessOf(opened.host);
      await refresh(opened.workbook, { today });
      return line;
    };
    expect(await type('Initiativ', 'O9', 'Upphandling')).toMatch(stale);
    expect(await type('Initiativ', 'L9', '2022 Q1')).toMatch(stale);
    await opened.workbook.writeSettings({ ideaProbability: 0.2 });
    expect(freshnessOf(opened.host)).toMatch(stale);
    await refresh(opened.workbook, { today });
    const headings = (await valuesOf(opened.host, 'Effekter', 'A5:AZ5'))[0] ?? [];
    const column = headings.indexOf('Initiativ');
    await opened.client.run(async (context) => {
      context.workbook.worksheets.getItem('Effekter').getRangeByIndexes(5, column, 1, 1).values = [['']];
      await context.sync();
    });
    expect(freshnessOf(opened.host)).toMatch(stale);
    await refresh(opened.workbook, { today });
    // What only people read changes no figure.
    expect(await type('Initiativ', 'S9', 'Avvaktar')).toMatch(/^Aktuell/);
  });
});

describe('a register that gets a plan later', () => {
  it('has its sheets and figures as one that was created with it', async () => {
    const opened = await open();
    await createRegister(opened.workbook, { departments: [], categories: [] });
    await opened.workbook.fillTable('targets', alvestaFile.targets);
    await refresh(opened.workbook, { today });
    expect((await addPart(opened.workbook, 'plan')).state).toBe('whole');
    await opened.workbook.fillTable('initiatives', alvestaFile.initiatives);
    await opened.workbook.fillTable('effects', alvestaFile.effects);
    expect((await refresh(opened.workbook, { today })).differences).toEqual([]);
    const [, first] = await blockOf(opened, 'Samm_Plan');
    expect(first?.slice(0, 9)).toEqual([2022, 2_000_000, 990_000, '–', 0, 1_200_000, 682_500, 327_500, -190_000]);
  });
});
