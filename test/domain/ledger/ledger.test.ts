import fc from 'fast-check';
import type { Effect, EffectClass } from '../../../src/domain/effect/effect';
import { deviationFields, ledgerDeviations } from '../../../src/domain/ledger/ledgerFields';
import type { LedgerRow } from '../../../src/domain/ledger/ledgerRow';
import type { Outcome } from '../../../src/domain/register/outcome';
import { anyRegister } from '../../support/arbitraries';
import {
  assessment,
  cappedOf,
  claim,
  contract,
  countedHours,
  day,
  defaultSettings,
  effect,
  first12MonthsOf,
  kr,
  krTotal,
  outcome,
  unitData,
} from '../../support/effects';
import { ledgerOf } from '../../support/figures';

function rowsOf(effects: Effect[], asOf: string, outcomes: Outcome[] = []): readonly LedgerRow[] {
  return ledgerOf(assessment({ effects, asOf: day(asOf), outcomes })).rows;
}

/** A contract of 100 kr a month 2025-03 to 2027-02 with 10 kr a month indirect and 60 kr implementation. */
const mixed = contract('2025-03-01', 24, 1_200, 0, { indirectPerYear: kr(120), implementationCost: kr(60) });

describe('The ledger', () => {
  it('has one row per effect, class and year', () => {
    const rows = rowsOf([mixed], '2025-12-31');
    expect(rows.map(({ year, class: effectClass, calculated }) => [year, effectClass, calculated])).toEqual([
      [2025, 'freed', kr(1_000 - 60)],
      [2026, 'freed', kr(1_200)],
      [2027, 'freed', kr(200)],
      [2025, 'indirect', kr(100)],
      [2026, 'indirect', kr(120)],
      [2027, 'indirect', kr(20)],
    ]);
  });

  it('has no row of an effect without parts, such as an Annat with 0 hours', () => {
    const { rows, effects } = ledgerOf(
      assessment({ effects: [effect({ type: 'other', centihoursPerYear: 0 }), mixed], asOf: day('2025-12-31') }),
    );
    expect([rows.length, effects.map(({ firstRow, endRow }) => [firstRow, endRow])]).toEqual([
      6,
      [
        [0, 0],
        [0, 6],
      ],
    ]);
  });

  it('points to the rows of the only effect, and no further', () => {
    const { rows, effects } = ledgerOf(assessment({ effects: [mixed], asOf: day('2025-12-31') }));
    expect([rows.length, effects.map(({ firstRow, endRow }) => [firstRow, endRow])]).toEqual([6, [[0, 6]]]);
  });

  it('has every year of its parts, also those in which no outcome shows anything, and before them only years that outcomes show', () => {
    const years = (...outcomes: Outcome[]) =>
      rowsOf([contract('2025-03-01', 36, 1_200, 0)], '2029-12-31', outcomes).map(({ year, realised }) => [
        year,
        realised / 100,
      ]);
    const paid = (iso: string) => outcome('E-1', `${iso}-01`, `${iso}-28`, 50);
    expect(years(paid('2027-02'))).toEqual([
      [2025, 0],
      [2026, 0],
      [2027, 50],
      [2028, 0],
    ]);
    expect(years(paid('2022-02'))).toEqual([
      [2022, 50],
      [2025, 0],
      [2026, 0],
      [2027, 0],
      [2028, 0],
    ]);
    expect(years(paid('2022-02'), paid('2026-02'))).toEqual([
      [2022, 50],
      [2025, 0],
      [2026, 50],
      [2027, 0],
      [2028, 0],
    ]);
    expect(years(paid('2022-02'), paid('2023-02'), paid('2025-02'))).toEqual([
      [2022, 50],
      [2023, 50],
      [2025, 50],
      [2026, 0],
      [2027, 0],
      [2028, 0],
    ]);
    expect(years(paid('2029-02'))).toEqual([
      [2025, 0],
      [2026, 0],
      [2027, 0],
      [2028, 0],
      [2029, 50],
    ]);
  });

  it('carries what a row is grouped by', () => {
    const [row] = rowsOf(
      [
        {
          ...mixed,
          id: 'E-7',
          title: 'T',
          department: 'D',
          category: 'C',
          reason: 'FKU',
          supplier: 'S',
          caseId: 'Ä',
          validation: { state: 'valid', by: 'x', amount: kr(1) },
        },
      ],
      '2025-12-31',
    );
    expect(row).toMatchObject({
      effectId: 'E-7',
      title: 'T',
      department: 'D',
      category: 'C',
      reason: 'FKU',
      supplier: 'S',
      caseId: 'Ä',
      validation: 'valid',
      type: 'newContract',
      startYear: 2025,
      hasTerm: true,
    });
  });

  it('has once-columns on the first row of a class only', () => {
    const rows = rowsOf([mixed], '2026-06-15');
    const once = (column: 'annualEffect' | 'capped' | 'first12Months' | 'runRate'): number[] =>
      rows.map((row) => row[column]);
    expect(once('annualEffect')).toEqual([kr(1_200), 0, 0, kr(120), 0, 0]);
    expect(once('capped')).toEqual([kr(2_340), 0, 0, kr(240), 0, 0]);
    expect(once('first12Months')).toEqual([kr(1_140), 0, 0, kr(120), 0, 0]);
    expect(once('runRate')).toEqual([0, kr(1_200), 0, 0, kr(120), 0]);
  });

  it('splits each year into elapsed and the rest', () => {
    const rows = rowsOf([mixed], '2026-06-15');
    expect(rows.map(({ elapsed, elapsedDirect }) => [elapsed, elapsedDirect])).toEqual([
      [kr(940), kr(1_000)],
      [kr(500), kr(500)],
      [0, 0],
      [kr(100), 0],
      [kr(50), 0],
      [0, 0],
    ]);
  });

  it('shows what has lapsed in its years', () => {
    const rows = rowsOf([{ ...mixed, actualEnd: day('2026-04-20') }], '2026-06-15').filter(
      (row) => row.class === 'freed',
    );
    expect(rows.map(({ calculated, lapsed, elapsed }) => [calculated, lapsed, elapsed])).toEqual([
      [kr(940), 0, kr(940)],
      [kr(400), kr(800), kr(400)],
      [0, kr(200), 0],
    ]);
  });

  it('leaves followed-up months out of what is not followed up; what no outcome shows is left until it is realised', () => {
    const rows = rowsOf([mixed], '2026-06-30', [
      outcome('E-1', '2025-03-01', '2025-04-30', 150),
      outcome('E-1', '2026-01-01', '2026-01-31', 90),
    ]);
    expect(
      rows.map(({ notFollowedUp, followedUp, realised, restNotRealised }) => [
        notFollowedUp,
        followedUp,
        realised,
        restNotRealised,
      ]),
    ).toEqual([
      [kr(800), kr(200), kr(150 - 60), 0],
      [kr(1_100), kr(100), kr(90), 0],
      [kr(200), 0, 0, 0],
      [0, 0, 0, kr(100)],
      [0, 0, 0, kr(120)],
      [0, 0, 0, kr(20)],
    ]);
  });

  it('W555 takes a followed-up month off once, however many outcomes cover it', () => {
    const outcomes = [
      outcome('E-1', '2025-03-01', '2025-06-30', 1),
      outcome('E-1', '2025-04-01', '2025-05-31', 1),
      outcome('E-1', '2025-06-01', '2025-07-31', 1),
      outcome('E-1', '2025-08-01', '2025-08-31', 1),
      outcome('E-1', '2025-10-01', '2025-10-31', 1),
    ];
    const [first] = rowsOf([mixed], '2026-06-30', outcomes);
    expect([first?.followedUp, first?.notFollowedUp]).toEqual([kr(700), kr(300)]);
  });

  it('leaves what is paid of a one-off out of what is not followed up, what is estimated not', () => {
    const rows = (source: Outcome['source']): number[] =>
      rowsOf([claim('2025-03-15', 100)], '2025-12-31', [
        outcome('E-1', '2025-04-01', '2025-04-30', 80, { source }),
      ]).map(({ notFollowedUp }) => notFollowedUp);
    expect([rows('invoice'), rows('estimated')]).toEqual([[kr(20)], [kr(100)]]);
  });

  it('W551 counts a month that has not elapsed as not followed up, whatever outcome covers it', () => {
    const wholeYear = [outcome('E-1', '2025-01-01', '2025-12-31', 1_100)];
    const of = (asOf: string): number[] =>
      rowsOf([contract('2025-01-01', 24, 1_200, 0)], asOf, wholeYear).map(({ notFollowedUp }) => notFollowedUp);
    expect([of('2024-12-31'), of('2025-06-30'), of('2025-12-31')]).toEqual([
      [kr(1_200), kr(1_200)],
      [kr(600), kr(1_200)],
      [0, kr(1_200)],
    ]);
  });

  it('counts a one-off as not followed up until a payment has elapsed, and then as far as that reaches', () => {
    const payment = [outcome('E-1', '2025-04-01', '2025-04-30', 80)];
    const of = (asOf: string): number[] =>
      rowsOf([claim('2025-06-15', 100)], asOf, payment).map((row) => row.notFollowedUp);
    expect([of('2025-03-31'), of('2025-04-30'), of('2025-06-30')]).toEqual([[kr(100)], [kr(20)], [kr(20)]]);
  });

  it('counts a one-off as elapsed from the last day of its month', () => {
    const elapsed = (asOf: string): number[] => rowsOf([claim('2025-03-15', 100)], asOf).map((row) => row.elapsed);
    expect([elapsed('2025-03-30'), elapsed('2025-03-31')]).toEqual([[0], [kr(100)]]);
  });

  it('breaks the deviation down where unit data covers the months', () => {
    const effects = [contract('2025-01-01', 24, 1_200, 0)];
    const given = { p0: 10, p1: 8, pI: 8.1, pa: 8.2, po: 10, planned: 100, on: 80, off: 10 };
    const { rows } = ledgerOf(
      assessment({
        effects,
        asOf: day('2025-12-31'),
        outcomes: [outcome('E-1', '2025-01-01', '2025-02-28', 144)],
        unitData: [
          unitData('E-1', '2025-01-01', '2025-02-28', given),
          unitData('E-2', '2025-01-01', '2025-02-28', given),
        ],
      }),
    );
    expect(rows[0]).toMatchObject({
      deviationVolume: kr(-20),
      deviationContractLoyalty: kr(-20),
      deviationIndex: kr(-8),
      deviationPrice: kr(-8),
      deviationNotBrokenDown: 0,
    });
  });

  it('has its once-columns on one row also when outcomes lie years before', () => {
    const rows = rowsOf([claim('2026-03-15', 100, { status: 'closed' })], '2026-12-31', [
      outcome('E-1', '2023-12-01', '2024-01-31', 80),
    ]);
    expect(rows.map(({ year, capped, shortfall }) => [year, capped, shortfall])).toEqual([
      [2023, kr(100), kr(20)],
      [2024, 0, 0],
      [2026, 0, 0],
    ]);
  });

  it('takes implementation costs off realised once their month and an outcome have elapsed, whatever the class', () => {
    const costs = (asOf: string, outcomes: Outcome[], given: Partial<Effect> = {}) =>
      rowsOf([{ ...mixed, indirectPerYear: null, ...given }], asOf, outcomes)
        .filter(({ measuredMonths }) => measuredMonths > 0)
        .map((row) => [
          row.year,
          row.class,
          row.realised,
          row.realisedCost,
          row.confirmed,
          row.measuredMonths,
          row.restNotRealised,
        ]);
    const paid = outcome('E-1', '2025-04-01', '2025-04-30', 90);
    expect(costs('2025-04-29', [paid])).toEqual([]);
    expect(costs('2025-04-30', [paid])).toEqual([[2025, 'freed', kr(90 - 60), kr(-60), 0, 2, 0]]);
    expect(costs('2025-04-30', [{ ...paid, source: 'estimated' }])).toEqual([]);
    expect(costs('2025-03-30', [outcome('E-1', '2025-02-01', '2025-03-31', 90)])).toEqual([
      [2025, 'freed', kr(45), 0, 0, 1, kr(-60)],
    ]);
    expect(costs('2025-03-31', [outcome('E-1', '2025-02-01', '2025-03-31', 90)])).toEqual([
      [2025, 'freed', kr(90 - 60), kr(-60), 0, 2, 0],
    ]);
    expect(costs('2026-04-30', [outcome('E-1', '2026-04-01', '2026-04-30', 90)], { baselineSource: null })).toEqual([
      [2025, 'freed', kr(-60), kr(-60), 0, 1, 0],
      [2026, 'avoided', 0, 0, kr(90), 1, 0],
    ]);
  });

  it("shows avoided effects' outcomes as confirmed, never as realised", () => {
    const [row] = rowsOf([{ ...mixed, baselineSource: 'averageBid' }], '2025-12-31', [
      outcome('E-1', '2025-03-01', '2025-03-31', 90),
      outcome('E-1', '2025-04-01', '2025-04-30', 50, { source: 'estimated' }),
    ]).filter((one) => one.class === 'avoided');
    expect(row).toMatchObject({
      realised: 0,
      confirmed: kr(90),
      estimated: kr(50),
      unverified: kr(90),
      shortfall: kr(10),
      followedUp: kr(100),
    });
  });

  it("gives an outcome outside the effect's years a row of its own year", () => {
    const rows = rowsOf([claim('2025-03-15', 100)], '2027-12-31', [outcome('E-1', '2027-02-01', '2027-02-28', 80)]);
    expect(
      rows.map(({ year, calculated, realised, followedUp, hasTerm }) => [
        year,
        calculated,
        realised,
        followedUp,
        hasTerm,
      ]),
    ).toEqual([
      [2025, kr(100), 0, kr(80), false],
      [2027, 0, kr(80), 0, false],
    ]);
    const before = rowsOf([claim('2026-03-15', 100)], '2025-12-31', [outcome('E-1', '2025-02-01', '2025-02-28', 80)]);
    expect(
      before.map(({ year, elapsed, elapsedDirect, annualEffect, shortfall }) => [
        year,
        elapsed,
        elapsedDirect,
        annualEffect,
        shortfall,
      ]),
    ).toEqual([
      [2025, 0, 0, kr(100), 0],
      [2026, kr(80), kr(80), 0, 0],
    ]);
  });

  it('spreads hours over the years, less what has lapsed', () => {
    const hours = effect({ type: 'other', start: day('2025-07-01'), termMonths: 24, centihoursPerYear: 1_200 });
    expect(rowsOf([hours], '2025-12-31').map(({ centihours }) => centihours)).toEqual([600, 1_200, 600]);
    expect(
      rowsOf([{ ...hours, actualEnd: day('2026-01-31') }], '2025-12-31').map(({ centihours }) => centihours),
    ).toEqual([600, 100, 0]);
  });

  it('knows on each row the last year in which the effect has a calculated amount of the class', () => {
    const last = (effects: Effect[], outcomes: Outcome[] = []) =>
      rowsOf(effects, '2029-12-31', outcomes).map(({ year, lastYear }) => [year, lastYear]);
    expect(last([{ ...mixed, indirectPerYear: null }])).toEqual([
      [2025, 2027],
      [2026, 2027],
      [2027, 2027],
    ]);
    expect(last([{ ...mixed, indirectPerYear: null, actualEnd: day('2026-04-20') }])).toEqual([
      [2025, 2026],
      [2026, 2026],
      [2027, 2026],
    ]);
    expect(
      last(
        [claim('2025-03-15', 100)],
        [outcome('E-1', '2024-02-01', '2024-02-28', 1), outcome('E-1', '2028-02-01', '2028-02-28', 1)],
      ),
    ).toEqual([
      [2024, 2025],
      [2025, 2025],
      [2028, 2025],
    ]);
  });

  it('does not let neighbours without ID, or with the same, run into each other', () => {
    for (const id of ['', 'E-1']) {
      const rows = rowsOf(
        [
          contract('2025-01-01', 24, 5, 3, { id }),
          contract('2025-01-01', 12, 5, 3, { id, row: 1 }),
          contract('2027-01-01', 12, 5, 3, { id, row: 2 }),
        ],
        '2025-12-31',
      );
      expect(rows.map(({ year, lastYear }) => [year, lastYear])).toEqual([
        [2025, 2026],
        [2026, 2026],
        [2025, 2025],
        [2027, 2027],
      ]);
    }
  });

  it('takes no outcome for a row without Effekt-ID', () => {
    const rows = rowsOf([{ ...mixed, id: '' }], '2025-12-31', [outcome('', '2025-03-01', '2025-03-31', 90)]);
    expect(rows.every(({ realised }) => realised === 0)).toBe(true);
  });

  it('points from each effect to its rows', () => {
    const { rows, effects } = ledgerOf(
      assessment({ effects: [mixed, claim('2025-01-01', 5, { id: 'E-2' })], asOf: day('2025-12-31') }),
    );
    expect(effects.map(({ firstRow, endRow }) => [firstRow, endRow])).toEqual([
      [0, 6],
      [6, 7],
    ]);
    expect(rows[6]?.effectId).toBe('E-2');
    expect(effects[1]?.calculation.gross).toBe(kr(5));
  });
});

describe("The months of the per date's year", () => {
  const { months } = ledgerOf(
    assessment({
      effects: [
        mixed,
        claim('2026-02-10', 500, { id: 'E-2' }),
        contract('2026-01-01', 12, 120, 0, { id: 'E-3', baselineSource: null }),
      ],
      outcomes: [
        outcome('E-1', '2025-12-01', '2026-05-31', 600),
        outcome('E-2', '2026-03-01', '2026-03-31', 400),
        outcome('E-3', '2026-01-01', '2026-01-31', 7),
        outcome('E-3', '2026-02-01', '2026-02-28', 9, { source: 'estimated' }),
      ],
      asOf: day('2026-04-30'),
    }),
  );
  const column = (effectClass: EffectClass, name: 'calculated' | 'realised' | 'confirmed'): bigint[] =>
    months.filter((row) => row.class === effectClass).map((row) => row[name]);

  it('are twelve for each class', () => {
    expect(months).toHaveLength(48);
    expect(months.filter((row) => row.class === 'freed').map(({ month }) => month)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('hold calculated of every month, realised and confirmed of elapsed ones', () => {
    expect(column('freed', 'calculated')).toEqual(new Array(12).fill(krTotal(100)));
    expect(column('indirect', 'calculated')).toEqual(new Array(12).fill(krTotal(10)));
    expect(column('freed', 'realised')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => (month <= 4 ? krTotal(100) : 0n)),
    );
    expect(column('returned', 'calculated')[1]).toBe(krTotal(500));
    expect(column('returned', 'realised')[2]).toBe(krTotal(400));
    expect(column('avoided', 'confirmed').slice(0, 2)).toEqual([krTotal(7), 0n]);
    expect(column('avoided', 'realised')[0]).toBe(0n);
    expect(column('freed', 'confirmed')[0]).toBe(0n);
  });

  it('count the outcomes that cover an elapsed month, so that what nobody has looked at is not taken for 0 kronor', () => {
    const outcomes = (effectClass: EffectClass): number[] =>
      months.filter((row) => row.class === effectClass).map((row) => row.outcomes);
    expect(outcomes('freed')).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(outcomes('returned')).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(outcomes('avoided')).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(outcomes('indirect')).toEqual(new Array(12).fill(0));
  });

  it('stop where a contract ended', () => {
    const ended = ledgerOf(
      assessment({ effects: [{ ...mixed, actualEnd: day('2026-03-31') }], asOf: day('2026-04-30') }),
    ).months;
    expect(
      ended
        .filter((row) => row.class === 'freed')
        .map(({ calculated }) => calculated)
        .slice(1, 5),
    ).toEqual([krTotal(100), krTotal(100), 0n, 0n]);
  });
});

describe('Any register', () => {
  it("sums over an effect's rows to its calculation and follow-up", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const { rows, effects } = ledgerOf(
          assessment({
            ...register,
            asOf: day('2026-08-17'),
            settings: { ...defaultSettings, hourlyCost: kr(450.55) },
          }),
        );
        for (const { calculation, followUp, firstRow, endRow } of effects) {
          const own = rows.slice(firstRow, endRow);
          const sum = (of: (row: LedgerRow) => number): number => own.reduce((total, row) => total + of(row), 0);
          expect(sum((row) => row.calculated)).toBe(calculation.calculated);
          expect(sum((row) => row.lapsed)).toBe(calculation.lapsed);
          expect(sum((row) => row.capped)).toBe(cappedOf(calculation));
          expect(sum((row) => row.first12Months)).toBe(first12MonthsOf(calculation));
          expect(sum((row) => row.centihours)).toBe(countedHours(calculation));
          expect(sum((row) => row.realised - row.realisedCost + row.confirmed)).toBe(followUp.shown);
          expect(sum((row) => row.estimated)).toBe(followUp.estimated);
          expect(sum((row) => row.unverified)).toBe(followUp.unverified);
          expect(sum((row) => row.followedUp)).toBe(followUp.followedUp);
          expect(sum((row) => row.elapsedDirect)).toBe(followUp.elapsedDirect);
          expect(sum((row) => row.shortfall)).toBe(followUp.shortfall);
          expect(sum((row) => row.surplus)).toBe(followUp.surplus);
          expect(ledgerDeviations.reduce((all, cause) => all + sum((row) => row[deviationFields[cause]]), 0)).toBe(
            followUp.shown - followUp.followedUp,
          );
        }
      }),
    );
  });

  it("has each effect, class and year once, and the months sum to the per date's year", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const { rows, months } = ledgerOf(assessment({ ...register, asOf: day('2026-08-17') }));
        const keys = rows.map((row) => `${row.effectId} ${row.class} ${row.year}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const effectClass of ['freed', 'returned', 'avoided', 'indirect'] as const) {
          const inYear = rows.filter((row) => row.year === 2026 && row.class === effectClass);
          for (const column of ['calculated', 'realised', 'confirmed'] as const) {
            const perMonth = months
              .filter((row) => row.class === effectClass)
              .reduce((sum, row) => sum + row[column], 0n);
            expect(perMonth).toBe(inYear.reduce((sum, row) => sum + BigInt(row[column]), 0n));
          }
        }
      }),
    );
  });
});

describe('a large register', () => {
  it('has the rows of its effects one after the other, also when the later ones have more than the first lead one to expect', () => {
    const once = claim('2025-03-15', 100, { id: 'E-0001' });
    const long = contract('2025-03-10', 480, 100_000, 400, { id: 'E-0002', indirectPerYear: kr(77) });
    const of = (effects: Effect[]) =>
      ledgerOf(assessment({ effects, asOf: day('2025-12-31') })).rows.map(
        ({ effectId, year, class: ofClass, calculated, capped }) => [effectId, year, ofClass, calculated, capped],
      );
    const [first, last] = [of([once]), of([long])];
    expect([first.length, last.length]).toEqual([1, 82]);
    const many = Array.from({ length: 1_030 }, () => once);
    expect(of([...many, long, long, once])).toEqual([...many.flatMap(() => first), ...last, ...last, ...first]);
    expect(of([...many.slice(0, 1_024), long])).toEqual([...many.slice(0, 1_024).flatMap(() => first), ...last]);
  });
});
