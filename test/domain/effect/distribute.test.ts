import fc from 'fast-check';
import { calculate } from '../../../src/domain/effect/calculation';
import { distribute } from '../../../src/domain/effect/distribute';
import type { Effect } from '../../../src/domain/effect/effect';
import { ore } from '../../../src/domain/basics/money';
import { anyEffect } from '../../support/arbitraries';
import { contract, defaultSettings, effect, kr } from '../../support/effects';

function split(one: Effect, weights: readonly number[]): Effect[] {
  return distribute(one, one.termMonths, weights).map((inputs) => ({ ...one, ...inputs }));
}

const inputs = [
  'baseline',
  'newCost',
  'ceiling',
  'amount',
  'implementationCost',
  'indirectPerYear',
  'centihoursPerYear',
] as const;

describe('Fördela', () => {
  it('splits a contract 20/50/30, every input with it', () => {
    const given = contract('2025-01-01', 48, 5_000_000, 3_000_000, { implementationCost: kr(1_000) });
    expect(
      split(given, [20, 50, 30]).map(({ baseline, newCost, implementationCost, amount }) => [
        baseline,
        newCost,
        implementationCost,
        amount,
      ]),
    ).toEqual([
      [kr(1_000_000), kr(600_000), kr(200), null],
      [kr(2_500_000), kr(1_500_000), kr(500), null],
      [kr(1_500_000), kr(900_000), kr(300), null],
    ]);
  });

  it('gives the öre left over to one share: thirds of 1 kr', () => {
    expect(split(effect({ type: 'oneOff', amount: kr(1) }), [1, 1, 1]).map(({ amount }) => amount)).toEqual([
      33, 34, 33,
    ]);
  });

  it('keeps the total of a term that is not whole years: 7 months of 1 000 kr a year', () => {
    const given = contract('2025-01-01', 7, 1_000, 0);
    const shares = split(given, [1, 1, 1]);
    expect(shares.map(({ baseline }) => baseline)).toEqual([33_336, 33_324, 33_340]);
    expect(shares.reduce((sum, share) => sum + calculate(share, defaultSettings).gross, 0)).toBe(
      calculate(given, defaultSettings).gross,
    );
  });

  it('keeps half an öre of a negative difference: −6 öre a year for 1 month', () => {
    const given = effect({ type: 'costAvoidance', termMonths: 1, baseline: kr(999.06), newCost: kr(999.12) });
    const shares = split(given, [1, 1]);
    expect(shares.map(({ baseline, newCost }) => (baseline ?? 0) - (newCost ?? 0))).toEqual([0, -6]);
    expect(shares.reduce((sum, share) => sum + calculate(share, defaultSettings).gross, 0)).toBe(-1);
  });

  it('W452 lets the ceiling bind in every share', () => {
    const given = effect({
      type: 'costAvoidance',
      termMonths: 12,
      baseline: kr(100),
      ceiling: kr(99.99),
      newCost: kr(50),
    });
    for (const share of split(given, [1, 1, 1])) expect(share.ceiling).toBeLessThanOrEqual(share.baseline ?? 0);
    const loose = { ...given, ceiling: kr(100.01) };
    for (const share of split(loose, [1, 1, 1])) expect(share.ceiling).toBeGreaterThanOrEqual(share.baseline ?? 0);
  });

  it('gives every share a difference of the sign of the whole, and a ceiling that binds in all shares or in none, to the öre', () => {
    const costs = (type: Effect['type'], baseline: number, newCost: number, ceiling: number | null) =>
      distribute(
        {
          ...effect(),
          type,
          baseline: ore(baseline),
          newCost: ore(newCost),
          ceiling: ceiling === null ? null : ore(ceiling),
        },
        12,
        [1, 1, 1],
      ).map((share) => [share.baseline, share.newCost, share.ceiling]);
    expect(costs('newContract', 5, 4, null)).toEqual([
      [1, 1, null],
      [3, 2, null],
      [1, 1, null],
    ]);
    expect(costs('newContract', 8, 4, 5)).toEqual([
      [2, 1, 2],
      [4, 2, 1],
      [2, 1, 2],
    ]);
    expect(costs('costAvoidance', 8, 3, 7)).toEqual([
      [2, 1, 2],
      [4, 1, 3],
      [2, 1, 2],
    ]);
    expect(costs('costAvoidance', 7, 3, 8)).toEqual([
      [2, 1, 2],
      [3, 1, 4],
      [2, 1, 2],
    ]);
    expect(costs('costAvoidance', 8, 3, null)).toEqual([
      [3, 1, null],
      [2, 1, null],
      [3, 1, null],
    ]);
  });

  it('leaves blank inputs blank, and splits a ceiling that does not count on its own (W158)', () => {
    const lone = effect({ type: 'newContract', termMonths: 12, baseline: kr(3), newCost: kr(1), ceiling: kr(2) });
    expect(
      split(lone, [1, 1]).map(({ ceiling, baseline, amount, implementationCost }) => [
        ceiling,
        baseline,
        amount,
        implementationCost,
      ]),
    ).toEqual([
      [kr(1), kr(1.5), null, null],
      [kr(1), kr(1.5), null, null],
    ]);
    for (const given of [
      { ceiling: kr(2) },
      { newCost: kr(2) },
      { newCost: kr(4), ceiling: kr(2) },
      { baseline: kr(2) },
      { baseline: kr(2), ceiling: kr(4) },
    ]) {
      const half = Object.fromEntries(Object.entries(given).map(([field, amount]) => [field, amount / 2]));
      const blank = { baseline: null, newCost: null, ceiling: null };
      for (const share of split(effect({ type: 'costAvoidance', ...given }), [1, 1]))
        expect(share).toMatchObject({ ...blank, ...half });
    }
  });

  it('splits a negative amount, and gives a weight of 0 nothing', () => {
    expect(split(effect({ type: 'oneOff', amount: kr(-1) }), [1, 0, 2, 0]).map(({ amount }) => amount)).toEqual([
      -33, 0, -67, 0,
    ]);
    const months = split(effect({ type: 'other', termMonths: 7, indirectPerYear: kr(-1) }), [1, 0, 2, 0]).map(
      ({ indirectPerYear }) => indirectPerYear,
    );
    expect(months.map((amount) => amount ?? 0)).toEqual([-36, 0, -64, 0]);
  });

  it('refuses weights that give no shares', () => {
    for (const weights of [[], [0], [-1, 2]])
      expect(() => split(contract('2025-01-01', 7, 1_000, 0), weights)).toThrow(RangeError);
  });

  it('every input and every calculated part but valued hours sums to the öre', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(anyEffect, weights, (given, list) => {
        const one = { ...given, actualEnd: null };
        const shares = split(one, list);
        for (const field of inputs) {
          const amounts = shares.map((share) => share[field]);
          if (one[field] === null) expect(amounts.every((amount) => amount === null)).toBe(true);
          else expect(amounts.reduce<number>((sum, amount) => sum + (amount ?? NaN), 0)).toBe(one[field]);
          if ((one[field] ?? 0) >= 0) expect(amounts.every((amount) => (amount ?? 0) >= 0)).toBe(true);
        }
        const whole = calculate(one, defaultSettings);
        const parts = shares.map((share) => calculate(share, defaultSettings));
        expect(parts.reduce((sum, { gross }) => sum + gross, 0)).toBe(whole.gross);
        expect(parts.reduce((sum, { hours }) => sum + hours, 0)).toBe(whole.hours);
        expect(parts.reduce((sum, { direct }) => sum + (direct?.total ?? 0), 0)).toBe(whole.direct?.total ?? 0);
      }),
      { numRuns: 300 },
    );
  });
});
