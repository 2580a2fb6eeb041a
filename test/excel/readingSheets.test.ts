import { refresh } from '../../src/application/refresh';
import { createPlan } from '../../src/workbook/plan/createPlan';
import { staleInAmber } from '../../src/workbook/report/emptySheets';
import { yearWindow } from '../../src/workbook/report/managementBlocks';
import { serialOf } from '../../src/domain/basics/calendar';
import { withParts } from '../../src/workbook/tables/registerSchema';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import { freshnessName } from '../../src/workbook/tables/schema';
import { openRegister, valuesOf } from './support';

const today = serialOf(2026, 9, 30);
const contract = (more: object) => ({
  Benämning: 'a',
  'Typ av effektivisering': 'Nytt avtal',
  Förvaltning: 'Skola',
  Startdatum: serialOf(2026, 1, 1),
  'Avtalstid år': 2,
  'Utgångskostnad per år': 3_000_000,
  'Ny kostnad per år': 1_000_000,
  Baselinekälla: 'Budget',
  ...more,
});
const lists = { departments: ['Skola'] };

async function sentenceOf(rows: Parameters<typeof openRegister>[0]): Promise<unknown> {
  const { host, workbook } = await openRegister(rows, lists);
  const { differences } = await refresh(workbook, { today });
  expect(differences).toEqual([]);
  return (await valuesOf(host, 'Ledningsvy', 'B3'))[0]?.[0];
}

describe('Ledningsvy says the year in one sentence', () => {
  it('without target or outcome, against what is calculated', async () => {
    expect(await sentenceOf({ effects: [contract({})] })).toBe('2026: inget av kalkylerade 2 mkr är uppföljt än.');
  });

  it('with outcomes and a target: what is seen, how much is followed up, and the forecast', async () => {
    const sentence = await sentenceOf({
      effects: [contract({ 'Effekt-ID': 'E-0001' })],
      targets: [{ År: 2026, Mål: 4_000_000, Avser: 'Frigjorda och återbetalda' }],
      outcomes: [
        {
          'Effekt-ID': 'E-0001',
          Från: serialOf(2026, 1, 1),
          Till: serialOf(2026, 3, 31),
          'Realiserat belopp': 400_000,
          Källa: 'Budgetutfall',
        },
      ],
    });
    expect(sentence).toBe('2026: 0,4 av målets 4 mkr syns i bokföringen. 33 % är uppföljt. Prognos 1,9 mkr.');
  });
});

describe('an empty register', () => {
  it('says on its reading sheets what will stand there, and no year 1900, before and after a refresh', async () => {
    const { host, workbook } = await openRegister();
    for (const refreshed of [false, true]) {
      if (refreshed) await refresh(workbook, { today });
      const all = await Promise.all(
        ['Ledningsvy', 'Sammanställning', 'Budgetunderlag'].map((sheet) => valuesOf(host, sheet, 'A1:O60')),
      );
      const words = all.map((sheet) => sheet.flat().filter((cell) => typeof cell === 'string'));
      for (const sheet of words) {
        expect(sheet.filter((cell) => String(cell).startsWith('Här står'))).not.toEqual([]);
        expect(sheet.filter((cell) => /\b190[01]\b/.test(String(cell)))).toEqual([]);
      }
    }
  });
});

describe('a reading sheet', () => {
  it('stands in amber from the first change after a refresh, and no longer after the next', async () => {
    const { host, workbook, client } = await openRegister({ effects: [contract({})] }, lists);
    const rule = staleInAmber('B2').rule.formula;
    const isAmber = async (): Promise<unknown> => (await valuesOf(host, 'Ledningsvy', 'R1'))[0]?.[0];
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Ledningsvy').getRange('R1').formulas = [[rule]];
      await context.sync();
    });
    await refresh(workbook, { today });
    expect([await isAmber(), (await valuesOf(host, 'Ledningsvy', 'B2'))[0]?.[0]]).toEqual([
      false,
      'Aktuell per 2026-09-30',
    ]);
    await workbook.fillTable('targets', [{ År: 2026, Mål: 1000 }]);
    expect(await isAmber()).toBe(true);
    await refresh(workbook, { today });
    expect(await isAmber()).toBe(false);
  });

  it('has that rule on its freshness line', () => {
    const schema = withParts(wholeSchema, ['close']);
    const { sheets } = createPlan({ departments: [], categories: [], organisation: '' }, null, schema);
    const ruled = sheets.filter(({ conditionalFormats }) =>
      conditionalFormats.some(({ rule }) => rule.formula === staleInAmber('').rule.formula),
    );
    const reading = ['Läs mig', 'Ledningsvy', 'Sammanställning', 'Budgetunderlag', 'Månadsbokslut'];
    expect(ruled.map(({ name }) => name).sort()).toEqual(reading.sort());
    const shown = sheets.filter(({ blocks }) => blocks.some(({ cells }) => cells.flat().includes(`=${freshnessName}`)));
    expect(shown.map(({ name }) => name).sort()).toEqual(reading);
  });
});

describe('the years of Ledningsvy', () => {
  it.each([
    [[2024, 2025], 2026, [2024, 2025, 2026, 2027]],
    [[2018, 2019, 2020, 2021, 2022, 2023], 2026, [2022, 2023, 2024, 2025, 2026, 2027]],
    [[2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031], 2026, [2025, 2026, 2027, 2028, 2029, 2030]],
    [[], 2026, []],
  ])('of %j in %i hold this year and the next', (years, current, shown) => {
    expect(yearWindow(years, current)).toEqual(shown);
  });
});
