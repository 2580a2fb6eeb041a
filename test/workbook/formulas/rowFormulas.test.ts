import fc from 'fast-check';
import { readState } from '../../../src/application/check';
import { calculate } from '../../../src/domain/effect/calculation';
import { serialOf } from '../../../src/domain/basics/calendar';
import type { CellValue } from '../../../src/domain/register/cells';
import type { Effect } from '../../../src/domain/effect/effect';
import { kronorToOre } from '../../../src/domain/basics/money';
import { choices, effectHeadings, outcomeHeadings } from '../../../src/locales/workbook';
import { connect } from '../../../src/host/client';
import { settingName } from '../../../src/workbook/tables/schema';
import { openRegister } from '../../excel/support';
import type { Rows } from '../../excel/support';
import { anyEffect } from '../../support/arbitraries';
import { defaultSettings } from '../../support/effects';

type Row = Record<string, CellValue>;

interface Shown {
  readonly annual: CellValue;
  readonly calculated: CellValue;
  readonly realised: CellValue;
}

/** What the native formulas of Effekter show for these rows, calculated by the embedded host. */
async function shown(rows: Rows, outcomes: Rows = [], hourlyCost: number | '' = ''): Promise<Shown[]> {
  const { host } = await openRegister({ effects: rows, outcomes });
  const client = connect(host);
  try {
    return await client.run(async (context) => {
      context.workbook.names.getItem(settingName('hourlyCost')).getRange().values = [[hourlyCost]];
      const table = context.workbook.tables.getItem('Effekter');
      const read = (heading: string): Excel.Range => table.columns.getItem(heading).getDataBodyRange().load('values');
      const [annual, calculated, realised] = [
        read(effectHeadings.annualEffect),
        read(effectHeadings.calculated),
        read(effectHeadings.realised),
      ] as const;
      await context.sync();
      return rows.map((_, index) => ({
        annual: annual.values[index]?.[0] as CellValue,
        calculated: calculated.values[index]?.[0] as CellValue,
        realised: realised.values[index]?.[0] as CellValue,
      }));
    });
  } finally {
    client.close();
  }
}

const kronor = (ore: number | null): number | '' => (ore === null ? '' : ore / 100);

function rowOf(effect: Effect, index: number): Row {
  return {
    [effectHeadings.id]: `E-${index}`,
    [effectHeadings.type]: choices.effectTypes[effect.type],
    [effectHeadings.start]: effect.start,
    [effectHeadings.termYears]: effect.termMonths === null ? '' : effect.termMonths / 12,
    [effectHeadings.baseline]: kronor(effect.baseline),
    [effectHeadings.newCost]: kronor(effect.newCost),
    [effectHeadings.amount]: kronor(effect.amount),
    [effectHeadings.ceiling]: kronor(effect.ceiling),
    [effectHeadings.implementationCost]: kronor(effect.implementationCost),
    [effectHeadings.indirectPerYear]: kronor(effect.indirectPerYear),
    [effectHeadings.hoursPerYear]: kronor(effect.centihoursPerYear),
  };
}

describe('Årseffekt and Kalkylerad effekt as native formulas', () => {
  it('equal domain.md §4 to the öre for whatever numbers the reader lets through', async () => {
    const effects = fc
      .sample(anyEffect, { numRuns: 300, seed: 20_260_101 })
      .filter((effect) => effect.type !== 'other' || effect.amount !== null);
    const settings = { ...defaultSettings, hourlyCost: kronorToOre(437.5) };
    const cells = await shown(effects.map(rowOf), [], 437.5);
    effects.forEach((effect, index) => {
      const { gross, annualEffect } = calculate(effect, settings);
      const found = cells[index];
      expect({ index, effect, calculated: kronorToOre(Number(found?.calculated)) }).toMatchObject({
        calculated: gross,
      });
      expect(found?.calculated).not.toBe('');
      expect({ index, effect, annual: found?.annual === '' ? null : kronorToOre(Number(found?.annual)) }).toMatchObject(
        { annual: annualEffect },
      );
    });
  });

  const base: Row = { [effectHeadings.id]: 'E-1', [effectHeadings.start]: 45_658 };
  const yearly = { [effectHeadings.baseline]: 5_000_000, [effectHeadings.newCost]: 3_000_000 };
  const contract: Row = { ...base, [effectHeadings.type]: 'Nytt avtal', [effectHeadings.termYears]: 7, ...yearly };

  const cases: [string, Row, CellValue, CellValue][] = [
    ['the worked contract', contract, 2_000_000, 14_000_000],
    [
      '0,33 years as 4 months (E109 allows 0,06 months)',
      { ...contract, [effectHeadings.termYears]: 0.33 },
      2_000_000,
      666_666.67,
    ],
    ['E109 a term that is no whole months', { ...contract, [effectHeadings.termYears]: 1.3 }, '', ''],
    ['E203 no term', { ...contract, [effectHeadings.termYears]: '' }, '', ''],
    ['E202 no new cost', { ...contract, [effectHeadings.newCost]: '' }, '', ''],
    ['E201 no baseline', { ...contract, [effectHeadings.baseline]: '' }, '', ''],
    ['E205 yearly costs and an amount', { ...contract, [effectHeadings.amount]: 100 }, '', ''],
    ['a zero in Belopp counts as blank', { ...contract, [effectHeadings.amount]: 0 }, 2_000_000, 14_000_000],
    ['E101 an unknown type', { ...contract, [effectHeadings.type]: 'Rabatt' }, '', ''],
    ['E101 no type', { ...contract, [effectHeadings.type]: '' }, '', ''],
    ['W151 a text amount, which only the check reads', { ...contract, [effectHeadings.baseline]: '5 mkr' }, '', ''],
    [
      'W158 a ceiling that Nytt avtal does not use',
      { ...contract, [effectHeadings.ceiling]: 4_000_000 },
      2_000_000,
      14_000_000,
    ],
    [
      'W302 a one-off is never annualised',
      { ...contract, [effectHeadings.type]: 'Engångsbelopp/vite', [effectHeadings.amount]: 175_000 },
      '',
      175_000,
    ],
    ['E301 a one-off without amount', { ...base, [effectHeadings.type]: 'Engångsbelopp/vite' }, '', ''],
    [
      'W452 requested above the ceiling',
      { ...contract, [effectHeadings.type]: 'Cost avoidance', [effectHeadings.ceiling]: 4_000_000 },
      1_000_000,
      7_000_000,
    ],
    [
      'cost avoidance as an amount without term',
      { ...base, [effectHeadings.type]: 'Cost avoidance', [effectHeadings.amount]: 90_000 },
      '',
      90_000,
    ],
    [
      'implementation cost is taken off once',
      { ...contract, [effectHeadings.implementationCost]: 250_000.5 },
      2_000_000,
      13_749_999.5,
    ],
    [
      'hours without an hourly cost are worth nothing',
      { ...base, [effectHeadings.type]: 'Annat', [effectHeadings.termYears]: 1, [effectHeadings.hoursPerYear]: 8_000 },
      0,
      0,
    ],
    [
      'E462 hours without term',
      { ...base, [effectHeadings.type]: 'Annat', [effectHeadings.hoursPerYear]: 8_000 },
      '',
      '',
    ],
    ['E461 Annat with nothing', { ...base, [effectHeadings.type]: 'Annat', [effectHeadings.termYears]: 1 }, '', ''],
  ];
  let found: Shown[] = [];
  beforeAll(async () => {
    found = await shown(cases.map(([, row]) => row));
  });
  it.each(cases.map(([title, , annual, calculated], index) => [title, index, annual, calculated] as const))(
    '%s',
    (_, index, annual, calculated) => expect(found[index]).toMatchObject({ annual, calculated }),
  );
});

describe('Realiserad effekt as a native formula', () => {
  const effect = {
    [effectHeadings.id]: 'E-1',
    [effectHeadings.type]: 'Engångsbelopp/vite',
    [effectHeadings.amount]: 100,
  };
  const outcome = (amount: number, source: string, id = 'E-1'): Row => ({
    [outcomeHeadings.effectId]: id,
    [outcomeHeadings.from]: 45_658,
    [outcomeHeadings.to]: 45_688,
    [outcomeHeadings.amount]: amount,
    [outcomeHeadings.source]: source,
  });

  it('sums invoices, credit notes and budget outturn, never Beräknat (W556)', async () => {
    const [found] = await shown(
      [effect],
      [
        outcome(10, 'Faktura'),
        outcome(20, 'Kreditnota'),
        outcome(40, 'Budgetutfall'),
        outcome(80, 'Beräknat'),
        outcome(160, ''),
        outcome(320, 'Faktura', 'E-2'),
      ],
    );
    expect(found?.realised).toBe(70);
  });

  it('W107 W108 is never wrong in silence, whatever the IDs are to Excel', async () => {
    const ids = [
      7,
      '1E5',
      '100000',
      'E*',
      'E-1',
      '~E',
      ' E-3 ',
      '01',
      '1',
      '2025-01-01',
      45_658,
      '>5',
      'A  B',
      'é',
      'E-4',
    ];
    const effects = ids.map((id, index) => ({
      ...effect,
      [effectHeadings.id]: id,
      [effectHeadings.start]: 45_658,
      [effectHeadings.title]: `Effekt ${index}`,
      [effectHeadings.amount]: 100 + index,
    }));
    const outcomes = ids
      .filter((_, index) => index % 2 === 0 || index > 8)
      .map((id, index) => ({
        [outcomeHeadings.effectId]: typeof id === 'string' ? id.trim() : id,
        [outcomeHeadings.from]: 45_658,
        [outcomeHeadings.to]: 45_688,
        [outcomeHeadings.amount]: 10 ** index,
        [outcomeHeadings.source]: choices.outcomeSources.invoice,
      }));
    const { workbook } = await openRegister({ effects, outcomes });
    const { assessment } = await readState(workbook, { today: serialOf(2026, 1, 1) });
    const seen = await shown(effects, outcomes);
    const told = new Set(
      assessment.issues
        .filter(({ ruleId, table }) => table === 'effects' && (ruleId === 'W107' || ruleId === 'W108'))
        .map(({ row }) => row),
    );
    const wrong = ids.flatMap((id, index) => {
      const own = assessment.outcomes.filter(
        ({ effectId }) => effectId.toLowerCase() === String(id).trim().toLowerCase(),
      );
      const right = own.length === 0 ? '' : own.reduce((sum, { amount }) => sum + amount / 100, 0);
      return seen[index]?.realised === right ? [] : [index];
    });
    expect(wrong.length).toBeGreaterThan(5);
    expect(wrong.filter((row) => !told.has(row))).toEqual([]);
  });

  it('is blank, not zero, while nothing is realised', async () => {
    const [found] = await shown([effect], [outcome(80, 'Beräknat')]);
    expect(found?.realised).toBe('');
  });
});
