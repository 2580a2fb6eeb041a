import fc from 'fast-check';
import { isoOf } from '../../../src/domain/basics/calendar';
import type { Calculation } from '../../../src/domain/effect/calculation';
import { calculate, monthsCovered, newlySignedPerYear, runRateOn } from '../../../src/domain/effect/calculation';
import { effectTypes } from '../../../src/domain/effect/effect';
import type { Effect } from '../../../src/domain/effect/effect';
import type { Ore } from '../../../src/domain/basics/money';
import { directClassOf } from '../../../src/domain/effect/effectTypes';
import { yearlyDifference } from '../../../src/domain/effect/parts';
import {
  cappedOf,
  claim,
  contract,
  countedHours,
  day,
  first12MonthsOf,
  defaultSettings,
  effect,
  kr,
} from '../../support/effects';
import { anyEffect } from '../../support/arbitraries';

const h450 = { ...defaultSettings, hourlyCost: kr(450) };

function parts(calculation: Calculation): unknown[] {
  return calculation.parts.map(({ kind, class: effectClass, total }) => [kind, effectClass, total]);
}

describe('Nytt avtal', () => {
  it('is (U − N) · term, K once in the start month, I and H·h over the term', () => {
    const given = contract('2025-03-10', 30, 1_000_000, 400_000, {
      implementationCost: kr(50_000),
      indirectPerYear: kr(20_000),
      centihoursPerYear: 10_050,
    });
    const calculation = calculate(given, h450);
    expect(parts(calculation)).toEqual([
      ['direct', 'freed', kr(1_500_000)],
      ['implementation', 'freed', kr(-50_000)],
      ['indirect', 'indirect', kr(50_000)],
      ['hours', 'indirect', kr(113_062.5)],
    ]);
    expect(calculation.gross).toBe(kr(1_613_062.5));
    expect(calculation.calculated).toBe(calculation.gross);
    expect(calculation.annualEffect).toBe(kr(600_000 + 20_000 + 45_225));
    expect(countedHours(calculation)).toBe(25_125);
    expect(isoOf(calculation.term.period?.end ?? day('2000-01-01'))).toBe('2027-09-09');
    expect(calculation.parts[1]?.term.months).toBeNull();
    expect(calculation.direct).toBe(calculation.parts[0]);
  });

  it("or the whole term's amount", () => {
    const calculation = calculate(
      effect({ termMonths: 30, amount: kr(3_000_000), baselineSource: 'budget' }),
      defaultSettings,
    );
    expect(parts(calculation)).toEqual([['direct', 'freed', kr(3_000_000)]]);
    expect(calculation.annualEffect).toBe(kr(1_200_000));
  });

  it('rounds each part once, half away from zero', () => {
    const given = contract('2025-01-01', 1, 0.07, 0.01, { indirectPerYear: kr(0.06) });
    expect(parts(calculate(given, defaultSettings))).toEqual([
      ['direct', 'freed', 1],
      ['indirect', 'indirect', 1],
    ]);
    const negative = contract('2025-01-01', 1, 0.01, 0.07);
    expect(calculate(negative, defaultSettings).gross).toBe(-1);
  });

  it.each([
    ['previousContract', 'freed'],
    ['budget', 'freed'],
    ['indexedPrice', 'avoided'],
    ['averageBid', 'avoided'],
    ['marketAssessment', 'avoided'],
    [null, 'avoided'],
  ] as const)('W254 W255 on the baseline source %s is %s', (baselineSource, effectClass) => {
    expect(directClassOf(effect({ baselineSource }))).toBe(effectClass);
  });

  it('covers its whole term, also where an implementation cost or indirect effect stands beside it', () => {
    for (const more of [
      {},
      { implementationCost: kr(5) },
      { implementationCost: kr(5), indirectPerYear: kr(1), centihoursPerYear: 100 },
    ]) {
      const calculation = calculate(contract('2025-03-10', 24, 100, 50, more), defaultSettings);
      expect([monthsCovered(calculation), calculation.term.period?.end]).toEqual([
        { first: 2025 * 12 + 2, last: 2027 * 12 + 2 },
        day('2027-03-09'),
      ]);
    }
    const once = calculate(effect({ type: 'oneOff', amount: kr(5), start: day('2025-03-10') }), defaultSettings);
    expect([monthsCovered(once), once.term.period]).toEqual([{ first: 2025 * 12 + 2, last: 2025 * 12 + 2 }, null]);
  });

  it('an implementation cost of 0 or blank is no part', () => {
    for (const implementationCost of [null, kr(0)]) {
      expect(calculate(contract('2025-01-01', 12, 2, 1, { implementationCost }), defaultSettings).parts).toHaveLength(
        1,
      );
    }
  });

  it('covers its start month alone when nothing lies over the term', () => {
    const given = contract('2025-03-10', 30, 2, 1, { baseline: null, newCost: null, implementationCost: kr(5) });
    const calculation = calculate(given, defaultSettings);
    const lengthOf = (one: Calculation): number => monthsCovered(one).last - monthsCovered(one).first;
    expect([calculation.parts[0]?.kind, lengthOf(calculation)]).toEqual(['implementation', 0]);
    expect(lengthOf(calculate(contract('2025-03-10', 30, 2, 1), defaultSettings))).toBe(30);
  });

  it('W251 counts a negative effect', () => {
    expect(calculate(contract('2025-01-01', 24, 1_000, 1_500), defaultSettings).calculated).toBe(kr(-1_000));
  });
});

describe('Engångsbelopp/vite', () => {
  it('W302 is its amount at its date, never annualised, whatever else is filled', () => {
    const given = claim('2025-03-15', 175_000, {
      termMonths: 24,
      baseline: kr(9),
      newCost: kr(1),
      indirectPerYear: kr(5),
      centihoursPerYear: 100,
      implementationCost: kr(7),
      actualEnd: day('2025-04-01'),
    });
    const calculation = calculate(given, h450);
    expect(parts(calculation)).toEqual([['direct', 'returned', kr(175_000)]]);
    expect(calculation.annualEffect).toBeNull();
    expect(calculation.term.period).toBeNull();
    expect(calculation.lapsed).toBe(0);
    expect(calculation.hours).toBe(0);
    expect(calculation.direct?.term.months).toBeNull();
  });
});

describe('Cost avoidance', () => {
  const requested = { type: 'costAvoidance', termMonths: 24, baseline: kr(1_000), newCost: kr(600) } as const;

  it('is (U − N) · term when there is no ceiling or it is not reached', () => {
    expect(calculate(effect(requested), defaultSettings).gross).toBe(kr(800));
    expect(calculate(effect({ ...requested, ceiling: kr(1_200) }), defaultSettings).gross).toBe(kr(800));
  });

  it('W452 uses the ceiling when more was requested', () => {
    expect(calculate(effect({ ...requested, ceiling: kr(700) }), defaultSettings).gross).toBe(kr(200));
  });

  it('the ceiling is for cost avoidance only', () => {
    expect(yearlyDifference(contract('2025-01-01', 12, 1_000, 600, { ceiling: kr(700) }))).toBe(kr(400));
  });

  it('is avoided, its implementation cost freed money', () => {
    const calculation = calculate(effect({ ...requested, implementationCost: kr(10) }), defaultSettings);
    expect(parts(calculation)).toEqual([
      ['direct', 'avoided', kr(800)],
      ['implementation', 'freed', kr(-10)],
    ]);
  });

  it('an amount without a term lands at its date, with a term evenly over it', () => {
    const once = calculate(effect({ type: 'costAvoidance', amount: kr(500) }), defaultSettings);
    expect([once.direct?.term.months, once.annualEffect]).toEqual([null, null]);
    expect(
      calculate(effect({ type: 'costAvoidance', amount: kr(500), termMonths: 6 }), defaultSettings).annualEffect,
    ).toBe(kr(1_000));
  });
});

describe('Annat', () => {
  it('is indirect throughout and has no direct part', () => {
    const given = effect({
      type: 'other',
      amount: kr(900),
      termMonths: 18,
      indirectPerYear: kr(100),
      centihoursPerYear: 100,
    });
    const calculation = calculate(given, h450);
    expect(parts(calculation)).toEqual([
      ['indirect', 'indirect', kr(900)],
      ['indirect', 'indirect', kr(150)],
      ['hours', 'indirect', kr(675)],
    ]);
    expect(calculation.direct).toBeNull();
    expect(calculation.annualEffect).toBe(kr(600 + 100 + 450));
    expect(directClassOf(given)).toBeNull();
  });

  it('has no implementation cost', () => {
    expect(calculate(effect({ type: 'other', amount: kr(1), implementationCost: kr(5) }), defaultSettings).gross).toBe(
      kr(1),
    );
  });

  it('an amount without a term lands at its date', () => {
    expect(calculate(effect({ type: 'other', amount: kr(900) }), defaultSettings).parts[0]?.term.months).toBeNull();
  });
});

describe('Missing is never 0', () => {
  it.each([
    ['a yearly cost without term', contract('2025-01-01', 12, 10, 5, { termMonths: null })],
    ['a baseline without new cost', effect({ baseline: kr(10), termMonths: 12 })],
    ['a new cost without baseline', effect({ newCost: kr(10), termMonths: 12 })],
    [
      'a yearly indirect effect without term',
      effect({ type: 'other', indirectPerYear: kr(10), centihoursPerYear: 100 }),
    ],
    ['a one-off without amount', effect({ type: 'oneOff' })],
  ])('%s has no part', (_title, given) => {
    expect(calculate(given, h450).parts).toEqual([]);
    expect(calculate(given, h450).annualEffect).toBeNull();
  });
});

describe('Bortfall (Faktiskt slutdatum)', () => {
  it("takes off the months after the month of the end, the end's own month counts", () => {
    const given = contract('2025-01-01', 24, 2_400, 1_200, {
      actualEnd: day('2025-12-01'),
      implementationCost: kr(100),
    });
    const calculation = calculate(given, defaultSettings);
    expect([calculation.gross, calculation.lapsed, calculation.calculated]).toEqual([kr(2_300), kr(1_200), kr(1_100)]);
    expect(calculation.parts[1]?.counted).toBe(-kr(100));
  });

  it('also takes off hours', () => {
    const given = effect({ type: 'other', termMonths: 24, centihoursPerYear: 1_200, actualEnd: day('2025-06-30') });
    const calculation = calculate(given, defaultSettings);
    expect([calculation.hours, countedHours(calculation)]).toEqual([2_400, 600]);
  });

  it('is nothing when the contract ended after its term, and W163 when before its start', () => {
    const later = calculate(contract('2025-01-01', 12, 2, 1, { actualEnd: day('2030-01-01') }), defaultSettings);
    expect([later.lapsed, monthsCovered(later), later.direct?.term.lastCounted]).toEqual([
      0,
      { first: 2025 * 12, last: 2025 * 12 + 11 },
      2025 * 12 + 11,
    ]);
    expect(calculate(contract('2025-02-01', 12, 2, 1, { actualEnd: day('2025-01-31') }), defaultSettings).lapsed).toBe(
      0,
    );
    expect(
      calculate(contract('2025-02-01', 12, 2, 1, { actualEnd: day('2025-02-01') }), defaultSettings).calculated,
    ).toBe(Math.round(100 / 12));
  });
});

describe('Views', () => {
  it('W253 count a part with a term for at most the cap, parts without a term whole', () => {
    const given = contract('2025-01-01', 60, 1_200, 0, { implementationCost: kr(100), indirectPerYear: kr(10) });
    const calculation = calculate(given, defaultSettings);
    expect(cappedOf(calculation)).toBe(kr(4 * 1_200 - 100 + 40));
    expect(first12MonthsOf(calculation)).toBe(kr(1_200 - 100 + 10));
  });

  it('W451 give every avoided direct part, also of a Nytt avtal on an estimate, the avoided cap', () => {
    const estimate = contract('2025-01-01', 60, 1_200, 0, {
      baselineSource: 'marketAssessment',
      indirectPerYear: kr(10),
    });
    expect(cappedOf(calculate(estimate, defaultSettings))).toBe(kr(1_200 + 40));
    expect(cappedOf(calculate(estimate, { ...defaultSettings, avoidanceCapMonths: 24, capMonths: 6 }))).toBe(
      kr(2_400 + 5),
    );
  });

  it('never count more than what has not lapsed', () => {
    const ended = contract('2025-01-01', 60, 1_200, 0, { actualEnd: day('2025-03-31') });
    const calculation = calculate(ended, defaultSettings);
    expect([cappedOf(calculation), first12MonthsOf(calculation), calculation.calculated]).toEqual([
      kr(300),
      kr(300),
      kr(300),
    ]);
    const negative = contract('2025-01-01', 60, 0, 1_200, { actualEnd: day('2025-03-31') });
    expect(cappedOf(calculate(negative, defaultSettings))).toBe(kr(-300));
  });

  it('count a term within the cap whole', () => {
    expect(cappedOf(calculate(contract('2025-01-01', 48, 7, 0), defaultSettings))).toBe(kr(28));
    expect(cappedOf(calculate(contract('2025-01-01', 49, 12, 0), defaultSettings))).toBe(kr(48));
  });

  it('are never above the whole term for positive effects', () => {
    fc.assert(
      fc.property(anyEffect, (given) => {
        const { parts: all } = calculate(given, h450);
        for (const part of all) {
          expect(Math.abs(part.capped)).toBeLessThanOrEqual(Math.abs(part.counted));
          expect(Math.abs(part.first12Months)).toBeLessThanOrEqual(Math.abs(part.counted));
          expect(Math.abs(part.counted)).toBeLessThanOrEqual(Math.abs(part.total));
        }
      }),
    );
  });
});

describe('Run rate', () => {
  const given = contract('2025-03-10', 12, 1_000, 400, { indirectPerYear: kr(20), implementationCost: kr(5) });

  function rates(one: Effect, iso: string): number[] {
    return calculate(one, defaultSettings).parts.map((part) => runRateOn(part, one, day(iso)));
  }

  it('is the yearly input from the first day to the last', () => {
    expect(rates(given, '2025-03-09')).toEqual([0, 0, 0]);
    expect(rates(given, '2025-03-10')).toEqual([kr(600), 0, kr(20)]);
    expect(rates(given, '2026-03-09')).toEqual([kr(600), 0, kr(20)]);
    expect(rates(given, '2026-03-10')).toEqual([0, 0, 0]);
  });

  it('ends the day after Faktiskt slutdatum', () => {
    const ended = { ...given, actualEnd: day('2025-06-15') };
    expect(rates(ended, '2025-06-15')).toEqual([kr(600), 0, kr(20)]);
    expect(rates(ended, '2025-06-16')).toEqual([0, 0, 0]);
  });

  it("of an amount is A · 12 / months, Annat's included, rounded", () => {
    expect(rates(effect({ type: 'other', amount: kr(100), termMonths: 7 }), '2025-01-01')).toEqual([kr(171.43)]);
    expect(rates(claim('2025-01-01', 100), '2025-01-01')).toEqual([0]);
  });
});

describe('Newly signed', () => {
  it('counts the yearly effect, a one-off its amount, an implementation cost not at all', () => {
    const signed = (one: Effect): Ore[] => calculate(one, defaultSettings).parts.map(newlySignedPerYear);
    expect(signed(contract('2025-01-01', 24, 1_000, 400, { implementationCost: kr(5) }))).toEqual([kr(600), 0]);
    expect(signed(claim('2025-01-01', 100))).toEqual([kr(100)]);
  });
});

describe('Any effect', () => {
  it('calculated is the sum of the parts, less what has lapsed', () => {
    fc.assert(
      fc.property(anyEffect, (given) => {
        const calculation = calculate(given, h450);
        const sum = (of: 'total' | 'counted'): number => calculation.parts.reduce((total, part) => total + part[of], 0);
        expect(sum('total')).toBe(calculation.gross);
        expect(sum('counted')).toBe(calculation.calculated);
        expect(calculation.gross - calculation.lapsed).toBe(calculation.calculated);
      }),
    );
  });

  it('refuses a type that the switches do not know', () => {
    const unknown = { ...effect(), type: 'unheardOf' } as unknown as Effect;
    expect(() => calculate(unknown, defaultSettings)).toThrow(TypeError);
    expect(effectTypes).toHaveLength(4);
  });
});
