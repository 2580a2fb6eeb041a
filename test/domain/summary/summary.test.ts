import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { deviationFields } from '../../../src/domain/ledger/ledgerFields';
import { LedgerTable } from '../../../src/domain/ledger/ledgerTable';
import type { LedgerRow } from '../../../src/domain/ledger/ledgerRow';
import type { Figures, Summary } from '../../../src/domain/summary/summaryTypes';
import { effectClasses, type Effect } from '../../../src/domain/effect/effect';
import type { Outcome } from '../../../src/domain/register/outcome';
import { anyRegister } from '../../support/arbitraries';
import {
  assessment,
  claim,
  contract,
  day,
  defaultSettings,
  effect,
  kr,
  krTotal,
  outcome,
  target,
} from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';

type Given = Omit<Parameters<typeof assessment>[0], 'asOf'>;

function summaryOf(given: Given, asOf = '2026-08-17'): Summary {
  const register = assessment({ ...given, asOf: day(asOf) });
  return summaryBy(register, ledgerOf(register));
}

describe('Slices', () => {
  const two = [
    contract('2025-01-01', 12, 100, 0, {
      id: 'E-1',
      department: 'Z',
      category: 'k',
      validation: { state: 'valid', by: '', amount: null },
    }),
    contract('2027-01-01', 12, 50, 0, {
      id: 'E-2',
      department: '',
      category: 'a',
      validation: { state: 'changed', by: '', amount: null },
    }),
    claim('2027-02-01', 7, { id: 'E-3', department: 'A', category: 'b' }),
  ];

  it('have contiguous years, also where nothing falls', () => {
    expect(summaryOf({ effects: two }).perYear.map(({ year, calculated }) => [year, calculated])).toEqual([
      [2025, krTotal(100)],
      [2026, 0n],
      [2027, krTotal(57)],
    ]);
    expect(summaryOf({ effects: [] }).perYear).toEqual([]);
  });

  it('stand in list order, unlisted names after, Ej angivet last', () => {
    const summary = summaryOf({ effects: two, departments: ['Z', 'Unused', 'A'], categories: ['b'] });
    expect(summary.perDepartment.map(({ name }) => name)).toEqual(['Z', 'A', '']);
    expect(summary.perCategory.map(({ name }) => name)).toEqual(['b', 'a', 'k']);
    expect(summary.perType.map(({ name }) => name)).toEqual(['oneOff', 'newContract', 'costAvoidance', 'other']);
  });

  it('are those of effects with figures only, and of no other years', () => {
    const none = effect({
      id: 'E-0',
      type: 'other',
      centihoursPerYear: 0,
      department: 'Tom',
      category: 'tom',
      reason: 'tom',
    });
    const one = contract('2025-01-01', 12, 1, 0, { id: 'E-1', department: 'A' });
    const slices = (...effects: Effect[]) => {
      const { perDepartment, perYear } = summaryOf({ effects });
      return [perDepartment.map(({ name }) => name), perYear.map(({ year }) => year)];
    };
    expect(slices(none)).toEqual([[], []]);
    expect(slices(one)).toEqual([['A'], [2025]]);
    for (const effects of [
      [none, one],
      [one, none],
      [none, none, one, none],
    ])
      expect(slices(...effects)).toEqual([['A'], [2025]]);
  });

  it('keep effects apart that differ in one of them only, wherever they stand', () => {
    const one = { department: 'A', category: 'b', reason: 'c' };
    const effects = [
      contract('2025-01-01', 12, 1, 0, { ...one, id: 'E-1' }),
      contract('2025-01-01', 12, 10, 0, { ...one, id: 'E-2', category: 'x' }),
      contract('2025-01-01', 12, 100, 0, { ...one, id: 'E-3', department: 'X' }),
      claim('2025-01-01', 1_000, { ...one, id: 'E-4', department: 'X' }),
      claim('2025-01-01', 10_000, { ...one, id: 'E-5', department: 'X', reason: 'z' }),
    ];
    const { perDepartment, perCategory, perReason, perType } = summaryOf({ effects });
    const sums = (slices: readonly { readonly name: string; readonly calculated: bigint }[]) =>
      slices.map(({ name, calculated }) => `${name} ${calculated / 100n}`);
    expect([perDepartment, perCategory, perReason, perType].map(sums)).toEqual([
      ['A 11', 'X 11100'],
      ['b 11101', 'x 10'],
      ['c 1111', 'z 10000'],
      ['oneOff 11000', 'newContract 111', 'costAvoidance 0', 'other 0'],
    ]);
  });

  it('of names that no list has stand by code point, whatever the order of rows', () => {
    for (const names of [
      ['c', '', 'a', 'b'],
      ['b', 'a', '', 'c'],
      ['', 'a', 'b', 'c'],
    ]) {
      const effects = names.map((department, row) => contract('2025-01-01', 12, 1, 0, { id: `E-${row}`, department }));
      expect(summaryOf({ effects, departments: [] }).perDepartment.map(({ name }) => name)).toEqual([
        'a',
        'b',
        'c',
        '',
      ]);
    }
  });

  it('W159 W160 say how much finance has validated, changed rows not', () => {
    expect(summaryOf({ effects: two }).total.validated).toBe(krTotal(100));
  });

  it('count rows by what became of them', () => {
    const rows = (['counted', 'leftOut', 'leftOut', 'withdrawn', 'counted', 'counted'] as const).map((state, row) => ({
      row,
      id: '',
      title: '',
      state,
    }));
    expect(summaryOf({ effects: two, rows })).toMatchObject({
      rows: 6,
      counted: 3,
      leftOut: 2,
      withdrawn: 1,
      asOf: day('2026-08-17'),
    });
  });
});

describe('Rates', () => {
  const effects = [
    contract('2025-01-01', 24, 1_200, 0, { id: 'E-1' }),
    claim('2025-06-01', 500, { id: 'E-2' }),
    contract('2025-01-01', 24, 2_400, 0, { id: 'E-3', baselineSource: 'averageBid' }),
  ];
  const outcomes = [
    outcome('E-1', '2025-01-01', '2025-06-30', 450),
    outcome('E-2', '2026-02-01', '2026-02-28', 400),
    outcome('E-3', '2025-01-01', '2025-12-31', 1_800),
  ];
  const summary = summaryOf({ effects, outcomes }, '2026-06-30');

  it('are over freed and returned, each class has its own', () => {
    expect(summary.total.realised).toBe(krTotal(850));
    expect(summary.total.confirmed).toBe(krTotal(1_800));
    expect(summary.total.realisationRate).toBe(0.75);
    expect(summary.total.followUpCoverage).toBe(1_000 / 2_300);
    expect(summary.total.rates).toMatchObject({
      freed: { rate: 0.75, coverage: 600 / 1_800 },
      returned: { rate: null, coverage: 0.8 },
      avoided: { rate: 0.75, coverage: 2_400 / 3_600 },
      indirect: { rate: null, coverage: null },
    });
  });

  it('per year leave out direct parts without a term, amounts per year do not', () => {
    const [first, second] = summary.perYear;
    expect(first).toMatchObject({
      year: 2025,
      realised: krTotal(450),
      followedUp: krTotal(600 + 400 + 2_400),
      realisationRate: 0.75,
      followUpCoverage: 0.5,
    });
    expect(second).toMatchObject({ year: 2026, realised: krTotal(400), realisationRate: null, followUpCoverage: 0 });
    expect(first?.rates.returned).toMatchObject({ rate: null, coverage: null });
    expect(first?.rates.avoided).toMatchObject({ rate: 0.75, coverage: 1 });
  });

  it('are shown only where they stand for a twentieth of what has elapsed: little followed up, or effects that cancel out', () => {
    const shownOf = (effects: Effect[], outcomes: Outcome[]) => {
      const { total } = summaryOf({ effects, outcomes }, '2025-12-31');
      return [total.realisationRate, total.shownRate, total.rates.freed.shownRate];
    };
    const big = contract('2025-01-01', 12, 19_000, 0, { id: 'E-1' });
    const small = contract('2025-01-01', 12, 1_000, 0, { id: 'E-2' });
    const seen = outcome('E-2', '2025-01-01', '2025-12-31', 3_000);
    expect(shownOf([big, small], [seen])).toEqual([3, 3, 3]);
    const less = contract('2025-01-01', 12, 999, 0, { id: 'E-2' });
    expect(shownOf([big, less], [seen])).toEqual([3_000 / 999, null, null]);
    const dearer = contract('2025-01-01', 12, 0, 18_500, { id: 'E-3' });
    const all = [seen, outcome('E-1', '2025-01-01', '2025-12-31', 19_000)];
    const cancelled = [...all, outcome('E-3', '2025-01-01', '2025-12-31', -18_000)];
    expect(shownOf([big, small, dearer], cancelled)).toEqual([4_000 / 1_500, null, null]);
  });

  it("shortfall and surplus are gross: one effect's surplus hides no other's shortfall", () => {
    const both = summaryOf({
      effects: [
        contract('2025-01-01', 12, 1_200, 0, { id: 'E-1' }),
        contract('2025-01-01', 12, 1_200, 0, { id: 'E-2' }),
      ],
      outcomes: [
        outcome('E-1', '2025-01-01', '2025-01-31', 150),
        outcome('E-2', '2025-01-01', '2025-01-31', 20, { cause: 'price' }),
      ],
    });
    expect([both.total.shortfall, both.total.surplus]).toEqual([krTotal(80), krTotal(50)]);
    expect([both.total.deviation.price, both.total.deviation.notBrokenDown]).toEqual([krTotal(-80), krTotal(50)]);
  });

  it('Region Sörmland 2023: 74,4 against 66 is 112,7 %, nothing followed up: coverage 0 %, rate "–"', () => {
    const region = summaryOf(
      {
        effects: [contract('2023-01-01', 12, 74_400_000, 0)],
        targets: [target(2023, 66_000_000)],
      },
      '2023-12-31',
    );
    const [against] = region.targets;
    expect(Number(against?.calculated) / Number(against?.target)).toBeCloseTo(1.127, 3);
    expect([region.total.followUpCoverage, region.total.realisationRate, against?.realised]).toEqual([0, null, null]);
    expect(against).toMatchObject({ forecast: krTotal(74_400_000), forecastUncertain: true });
  });

  it("Alvesta's initiatives sum to 114,9 and 7,4 mkr, 6,4 % (the source prints 6,5)", () => {
    const spend = [26.7, 19.1, 6.8, 4.7, 2.8, 54.8];
    const potential = [1.5, 1.1, 0.5, 0.5, 0.3, 3.5];
    const effects = spend.map((cost, index) =>
      contract('2025-01-01', 12, cost * 1e6, (cost - (potential[index] ?? 0)) * 1e6, { id: `E-${index}` }),
    );
    const { total } = summaryOf({ effects });
    const spent = spend.reduce((sum, cost) => sum + BigInt(kr(cost * 1e6)), 0n);
    expect([spent, total.calculated]).toEqual([krTotal(114_900_000), krTotal(7_400_000)]);
    expect(((Number(total.calculated) / Number(spent)) * 100).toFixed(1)).toBe('6.4');
  });
});

describe('Any register', () => {
  const settings = { ...defaultSettings, hourlyCost: kr(321.09) };
  const slices = (summary: Summary): (readonly Figures[])[] => [
    summary.perYear,
    summary.perType,
    summary.perDepartment,
    summary.perCategory,
    summary.perReason,
  ];
  const additive = [
    'calculated',
    'realised',
    'confirmed',
    'estimated',
    'unverified',
    'lapsed',
    'elapsed',
    'elapsedDirect',
    'followedUp',
    'notFollowedUp',
    'shortfall',
    'surplus',
    'validated',
    'centihours',
  ] as const;

  it('departments, categories, reasons, types and years each sum to the whole', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const summary = summaryOf({ ...register, settings });
        for (const slice of slices(summary)) {
          for (const field of additive)
            expect(slice.reduce((sum, figures) => sum + (figures[field] ?? 0n), 0n)).toBe(summary.total[field] ?? 0n);
        }
      }),
    );
  });

  it('classes sum to calculated, in every view and slice', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const summary = summaryOf({ ...register, settings });
        for (const { byClass, calculated } of [
          summary.total,
          ...Object.values(summary.views),
          ...slices(summary).flat(),
        ]) {
          expect(effectClasses.reduce((sum, name) => sum + byClass[name], 0n)).toBe(calculated);
        }
        expect(summary.views.wholeTerm.calculated).toBe(summary.total.calculated);
      }),
    );
  });

  it('ledger sums are the totals', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const assessed = assessment({ ...register, settings, asOf: day('2026-08-17') });
        const book = ledgerOf(assessed);
        const { total, views, runRate } = summaryBy(assessed, book);
        const sum = (of: (row: LedgerRow) => number): bigint =>
          book.rows.reduce((all, row) => all + BigInt(of(row)), 0n);
        for (const field of additive.filter((name) => name !== 'validated'))
          expect(total[field] ?? 0n).toBe(sum((row) => row[field]));
        expect(total.validated).toBe(sum((row) => (row.validation === 'valid' ? row.calculated : 0)));
        expect(views.capped.calculated).toBe(sum((row) => row.capped));
        expect(views.first12Months.calculated).toBe(sum((row) => row.first12Months));
        expect(runRate.freed + runRate.avoided + runRate.indirect).toBe(sum((row) => row.runRate));
        for (const cause of ['volume', 'notBrokenDown'] as const)
          expect(total.deviation[cause]).toBe(sum((row) => row[deviationFields[cause]]));
      }),
    );
  });

  it('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const targets = [
          target(2026, 5),
          target(2026, 1, { department: 'B' }),
          target(2025, 1, { basis: 'newlySignedAnnual' }),
        ];
        const given = { ...register, settings, targets, departments: ['B', 'A'], categories: ['L', 'K'] };
        const turned = {
          ...given,
          effects: [...given.effects].reverse(),
          outcomes: [...given.outcomes].reverse(),
          targets: [...targets].reverse(),
        };
        // Jest's own comparison takes longer than both summaries.
        expect(isDeepStrictEqual(summaryOf(turned), summaryOf(given))).toBe(true);
      }),
    );
  });
});

describe('At the limits', () => {
  it('totals of 100 000 rows of 10 000 000 000 kr over 600 months are exact', () => {
    const largest = contract('2000-01-01', 600, 10_000_000_000, 0);
    const register = assessment({ effects: [largest], asOf: day('2026-08-17') });
    const { rows } = ledgerOf(register);
    const table = new LedgerTable();
    for (let index = 0; index < 100_000; index += 1) {
      const { year, calculated } = rows[index % 50] as LedgerRow;
      table.begin(0, year, 'freed', true);
      table.put('calculated', calculated);
    }
    const { total, perYear } = summaryBy(register, { table });
    expect(total.calculated).toBe(1_000_000_000_000n * 100_000n);
    expect(total.byClass.freed > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(perYear[0]?.calculated).toBe(1_000_000_000_000n * 2_000n);
  });

  it.each([1, -1])('what passes the safe integers is exact, with the sign %d', (sign) => {
    const register = assessment({ effects: [contract('2025-01-01', 12, 1, 0)], asOf: day('2026-08-17') });
    const amounts = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 4, 5, Number.MAX_SAFE_INTEGER - 2, 1];
    const table = new LedgerTable();
    for (const amount of amounts) {
      table.begin(0, 2025, 'freed', true);
      table.put('calculated', sign * amount);
      table.put('realised', sign * amount);
      table.put('measuredMonths', 1);
    }
    const expected = amounts.reduce((sum, amount) => sum + BigInt(sign * amount), 0n);
    const { total } = summaryBy(register, { table });
    expect([total.calculated, total.byClass.freed, total.realised, total.byClass.returned]).toEqual([
      expected,
      expected,
      expected,
      0n,
    ]);
  });
});

describe('A row that is left out', () => {
  it('changes no total: its outcomes go with it', () => {
    const counted = contract('2025-01-01', 12, 100, 0, { id: 'E-1' });
    const alone = summaryOf({ effects: [counted] });
    const rows = [
      { row: 0, id: 'E-1', title: '', state: 'counted' as const },
      { row: 1, id: 'E-2', title: '', state: 'leftOut' as const },
    ];
    const beside = summaryOf({ effects: [counted], rows, outcomes: [outcome('E-2', '2025-01-01', '2025-01-31', 100)] });
    expect(beside.total).toEqual(alone.total);
    expect(beside.leftOut).toBe(1);
  });

  it('an effect without figures is counted and adds nothing', () => {
    expect(
      summaryOf({ effects: [effect({ type: 'other', termMonths: 12, centihoursPerYear: 100 })] }).total,
    ).toMatchObject({ calculated: 0n, centihours: 100n });
  });
});
