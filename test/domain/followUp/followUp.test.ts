import fc from 'fast-check';
import { lastElapsedMonth, monthOf, yearOf, type MonthIndex } from '../../../src/domain/basics/calendar';
import { amountIn, wholeMonths } from '../../../src/domain/basics/phasing';
import { calculate, countedIn } from '../../../src/domain/effect/calculation';
import type { Effect } from '../../../src/domain/effect/effect';
import type { FollowUp } from '../../../src/domain/followUp/followUp';
import { coverageOf, followUpOf, rateOf } from '../../../src/domain/followUp/followUp';
import type { Outcome, UnitData } from '../../../src/domain/register/outcome';
import { anyEffect, anyOutcome } from '../../support/arbitraries';
import { claim, contract, day, defaultSettings, effect, kr, outcome, unitData } from '../../support/effects';

/** 100 kr a month, 2025-01 to 2026-12. */
const running = contract('2025-01-01', 24, 1_200, 0);

function followed(one: Effect, outcomes: Outcome[], asOf: string, units: UnitData[] = []): FollowUp {
  return followUpOf(one, calculate(one, defaultSettings), outcomes, units, day(asOf));
}

function nextMonth(month: MonthIndex): MonthIndex {
  return (month + 1) as MonthIndex;
}

describe('Nothing is followed up', () => {
  it('coverage is 0 % of what has elapsed and the rate "–"', () => {
    const { elapsedDirect, realisationRate, followUpCoverage, shortfall } = followed(running, [], '2025-06-30');
    expect([elapsedDirect, realisationRate, followUpCoverage, shortfall]).toEqual([kr(600), null, 0, 0]);
  });

  it("the class is the direct part's all the same", () => {
    expect([
      followed(running, [], '2025-06-30').class,
      followed(claim('2025-03-15', 5), [], '2025-06-30').class,
    ]).toEqual(['freed', 'returned']);
  });

  it('coverage is "–" before the first month has elapsed', () => {
    expect(followed(running, [], '2025-01-30').followUpCoverage).toBeNull();
  });

  it('E505 an effect without a direct part is never followed up', () => {
    const other = effect({ type: 'other', amount: kr(100) });
    const result = followed(other, [outcome('E-1', '2025-01-01', '2025-01-31', 100)], '2025-12-31');
    expect([result.class, result.shown, result.elapsedDirect, result.followUpCoverage]).toEqual([null, 0, 0, null]);
  });
});

describe('An outcome', () => {
  it('lies evenly over its whole months, whatever its days', () => {
    const { years } = followed(running, [outcome('E-1', '2025-11-20', '2026-01-03', 300)], '2026-12-31');
    expect(years.map(({ year, shown, followedUp }) => [year, shown, followedUp])).toEqual([
      [2025, kr(200), kr(200)],
      [2026, kr(100), kr(100)],
    ]);
  });

  it('W551 counts elapsed months only', () => {
    const result = followed(running, [outcome('E-1', '2025-01-01', '2025-12-31', 600)], '2025-06-29');
    expect([result.shown, result.followedUp, result.elapsedDirect]).toEqual([kr(250), kr(500), kr(500)]);
    expect([result.realisationRate, result.followUpCoverage]).toEqual([0.5, 1]);
    const intoNextYear = followed(running, [outcome('E-1', '2025-12-01', '2026-01-31', 200)], '2025-12-31');
    expect(intoNextYear.years.map(({ year, shown, followedUp }) => [year, shown, followedUp])).toEqual([
      [2025, kr(100), kr(100)],
    ]);
  });

  it('W551 wholly ahead shows nothing yet', () => {
    const result = followed(running, [outcome('E-1', '2025-07-01', '2025-09-30', 600)], '2025-06-30');
    expect([result.shown, result.followedUp, result.realisationRate, result.followUpCoverage]).toEqual([0, 0, null, 0]);
  });

  it('makes its own months followed up and no others', () => {
    const result = followed(running, [outcome('E-1', '2025-02-01', '2025-03-31', 150)], '2025-12-31');
    expect([result.followedUp, result.elapsedDirect]).toEqual([kr(200), kr(1_200)]);
    expect([result.realisationRate, result.followUpCoverage]).toEqual([0.75, 200 / 1_200]);
  });

  it('W555 that overlaps another is summed, and a month counts once as followed up', () => {
    const result = followed(
      running,
      [
        outcome('E-1', '2025-01-01', '2025-03-31', 90),
        outcome('E-1', '2025-03-01', '2025-04-30', 100),
        outcome('E-1', '2025-03-01', '2025-03-31', 10),
      ],
      '2025-12-31',
    );
    expect([result.shown, result.followedUp]).toEqual([kr(200), kr(400)]);
  });

  it('gives the same whatever the order of the outcomes', () => {
    const outcomes = [
      outcome('E-1', '2025-01-01', '2025-02-28', 150, { cause: 'volume' }),
      outcome('E-1', '2025-05-01', '2025-06-30', 210, { cause: 'price' }),
      outcome('E-1', '2025-10-01', '2026-01-31', 300, { cause: 'index' }),
    ];
    const deviations = (...order: Outcome[]) =>
      followed(running, order, '2026-06-30').years.map(({ year, followedUp, deviation }) => [
        year,
        followedUp,
        deviation.volume,
        deviation.price,
        deviation.index,
      ]);
    const expected = [
      [2025, kr(700), kr(-50), kr(10), kr(-75)],
      [2026, kr(100), 0, 0, kr(-25)],
    ];
    expect(deviations(...outcomes)).toEqual(expected);
    expect(deviations(...[...outcomes].reverse())).toEqual(expected);
  });

  it('W556 with source Beräknat stands beside and makes no month followed up', () => {
    const result = followed(
      running,
      [outcome('E-1', '2025-01-01', '2025-12-31', 1_200, { source: 'estimated' })],
      '2025-06-30',
    );
    expect([result.estimated, result.shown, result.followedUp, result.followUpCoverage]).toEqual([kr(600), 0, 0, 0]);
    expect(result.months).toEqual([]);
  });

  it("W553 outside the effect's period counts in realised", () => {
    const result = followed(running, [outcome('E-1', '2024-12-01', '2025-01-31', 240)], '2025-12-31');
    expect([result.shown, result.followedUp, result.realisationRate, result.surplus]).toEqual([
      kr(240),
      kr(100),
      2.4,
      kr(140),
    ]);
    const outside = followed(running, [outcome('E-1', '2027-01-01', '2027-01-31', 50)], '2027-12-31');
    expect([outside.shown, outside.followedUp, outside.realisationRate]).toEqual([kr(50), 0, null]);
  });

  it('after Faktiskt slutdatum has nothing calculated beside it', () => {
    const ended = { ...running, actualEnd: day('2025-03-15') };
    const result = followed(ended, [outcome('E-1', '2025-03-01', '2025-04-30', 120)], '2025-12-31');
    expect([result.followedUp, result.elapsedDirect, result.shown]).toEqual([kr(100), kr(300), kr(120)]);
  });

  it('shows what is not verified', () => {
    const result = followed(
      running,
      [
        outcome('E-1', '2025-01-01', '2025-01-31', 90),
        outcome('E-1', '2025-02-01', '2025-02-28', 80, { verified: true }),
      ],
      '2025-12-31',
    );
    expect([result.shown, result.unverified]).toEqual([kr(170), kr(90)]);
  });

  it('shows shortfall and surplus per effect, gross', () => {
    const short = followed(running, [outcome('E-1', '2025-01-01', '2025-02-28', 150)], '2025-12-31');
    expect([short.shortfall, short.surplus]).toEqual([kr(50), 0]);
    const over = followed(running, [outcome('E-1', '2025-01-01', '2025-02-28', 230)], '2025-12-31');
    expect([over.shortfall, over.surplus]).toEqual([0, kr(30)]);
  });
});

describe('A one-off', () => {
  const fine = claim('2025-03-15', 175_000);

  it('is followed up as far as it is paid, wherever in time, and in no rate while it is open', () => {
    const result = followed(
      fine,
      [outcome('E-1', '2026-02-01', '2026-02-28', 100_000, { cause: 'other' })],
      '2026-06-30',
    );
    expect([result.shown, result.followedUp, result.elapsedDirect, result.shortfall]).toEqual([
      kr(100_000),
      kr(100_000),
      kr(175_000),
      0,
    ]);
    expect([result.followUpCoverage, result.realisationRate]).toEqual([100 / 175, null]);
    expect(result.years.map(({ year, shown, followedUp, rated }) => [year, shown, followedUp, rated])).toEqual(
      [
        [2026, kr(100_000), 0, 0],
        [2025, 0, kr(100_000), 0],
      ].sort(([a = 0], [b = 0]) => a - b),
    );
  });

  it('is followed up wholly once it is paid, give or take a krona, and then rates hold it whole', () => {
    const paid = (amount: number) => followed(fine, [outcome('E-1', '2025-04-01', '2025-04-30', amount)], '2025-12-31');
    expect([174_998.99, 174_999, 175_001, 200_000].map((amount) => paid(amount).followedUp)).toEqual([
      kr(174_998.99),
      kr(175_000),
      kr(175_000),
      kr(175_000),
    ]);
    expect([174_998.99, 174_999, 200_000].map((amount) => paid(amount).realisationRate)).toEqual([
      null,
      174_999 / 175_000,
      200 / 175,
    ]);
    expect([paid(200_000).surplus, paid(200_000).followUpCoverage]).toEqual([kr(25_000), 1]);
  });

  it('is followed up wholly once it is closed: what did not come is then known', () => {
    const closed = { ...fine, status: 'closed' as const };
    const part = followed(
      closed,
      [outcome('E-1', '2026-02-01', '2026-02-28', 100_000, { cause: 'other' })],
      '2026-06-30',
    );
    expect([part.followedUp, part.realisationRate, part.followUpCoverage, part.shortfall]).toEqual([
      kr(175_000),
      100 / 175,
      1,
      kr(75_000),
    ]);
    expect(
      part.years.map(({ year, shown, ratedShown, deviation }) => [year, shown, ratedShown, deviation.other]),
    ).toEqual([
      [2025, 0, kr(100_000), kr(-75_000)],
      [2026, kr(100_000), 0, 0],
    ]);
    const nothing = followed(closed, [], '2025-12-31');
    expect([nothing.shown, nothing.followedUp, nothing.realisationRate]).toEqual([0, kr(175_000), 0]);
    expect(nothing.years.map(({ year, measuredMonths }) => [year, measuredMonths])).toEqual([[2025, 1]]);
  });

  it('is followed up on its own side of 0 only', () => {
    const back = (amount: number) => followed(fine, [outcome('E-1', '2025-04-01', '2025-04-30', amount)], '2025-12-31');
    expect([back(-5).followedUp, back(-5).shown, back(0).followedUp, back(0).followUpCoverage]).toEqual([
      0,
      kr(-5),
      0,
      0,
    ]);
    const reversal = claim('2025-03-15', -1_000);
    const of = (amount: number) =>
      followed(reversal, [outcome('E-1', '2025-04-01', '2025-04-30', amount)], '2025-12-31');
    expect([-400, -999, -1_500, 5].map((amount) => of(amount).followedUp)).toEqual([
      kr(-400),
      kr(-1_000),
      kr(-1_000),
      0,
    ]);
    expect([of(-1_000).followUpCoverage, of(-1_000).realisationRate]).toEqual([1, null]);
  });

  it('is not followed up by an estimate', () => {
    const result = followed(
      fine,
      [outcome('E-1', '2025-04-01', '2025-04-30', 175_000, { source: 'estimated' })],
      '2025-12-31',
    );
    expect([result.shown, result.followedUp, result.followUpCoverage, result.estimated]).toEqual([
      0,
      0,
      0,
      kr(175_000),
    ]);
  });

  it('has elapsed when its month has', () => {
    expect(followed(fine, [], '2025-03-30').elapsedDirect).toBe(0);
    expect(followed(fine, [], '2025-03-31').elapsedDirect).toBe(kr(175_000));
  });

  it('or once an outcome of it has elapsed', () => {
    const paidAhead = [outcome('E-1', '2025-01-01', '2025-01-31', 175_000)];
    const result = followed(fine, paidAhead, '2025-02-28');
    expect([result.elapsedDirect, result.followedUp, result.realisationRate]).toEqual([kr(175_000), kr(175_000), 1]);
    const notYet = followed(fine, [outcome('E-1', '2025-02-01', '2025-02-28', 175_000)], '2025-01-31');
    expect([notYet.elapsedDirect, notYet.followedUp, notYet.shown]).toEqual([0, 0, 0]);
  });

  it('has elapsed as far as it is paid before its month has', () => {
    const paidInParts = [
      outcome('E-1', '2025-01-01', '2025-01-31', 75_000),
      outcome('E-1', '2025-02-01', '2025-03-31', 100_000),
    ];
    const result = followed(fine, paidInParts, '2025-01-31');
    expect([result.elapsedDirect, result.followedUp, result.shown, result.followUpCoverage]).toEqual([
      kr(75_000),
      kr(75_000),
      kr(75_000),
      1,
    ]);
    expect(followed(fine, [outcome('E-1', '2025-04-01', '2025-04-30', 1)], '2025-03-31').elapsedDirect).toBe(
      kr(175_000),
    );
  });

  it('has its deviation under the one cause that its outcomes state', () => {
    const causeOf = (...causes: Outcome['cause'][]): string[] => {
      const outcomes = causes.map((cause) => outcome('E-1', '2025-04-01', '2025-04-30', 10_000, { cause }));
      const [year] = followed({ ...fine, status: 'closed' }, outcomes, '2025-12-31').years;
      return Object.entries(year?.deviation ?? {})
        .filter(([, amount]) => amount !== 0)
        .map(([cause]) => cause);
    };
    expect([causeOf('price', null), causeOf(null, 'price'), causeOf('price', 'price')]).toEqual([
      ['price'],
      ['price'],
      ['price'],
    ]);
    expect([causeOf('price', 'volume'), causeOf(null)]).toEqual([['notBrokenDown'], ['notBrokenDown']]);
  });

  it('a cost avoidance amount without a term is followed up in the same way', () => {
    const avoided = effect({ type: 'costAvoidance', amount: kr(500), start: day('2025-03-01') });
    const result = followed(avoided, [outcome('E-1', '2025-09-01', '2025-09-30', 450)], '2025-12-31');
    expect([result.class, result.followedUp, result.shown]).toEqual(['avoided', kr(450), kr(450)]);
  });
});

describe('Deviation by cause', () => {
  function causes(outcomes: Outcome[], units: UnitData[] = [], asOf = '2025-12-31'): Record<string, number> {
    const [year] = followed(running, outcomes, asOf, units).years;
    return Object.fromEntries(Object.entries(year?.deviation ?? {}).filter(([, amount]) => amount !== 0));
  }

  it("goes to the outcome's stated cause", () => {
    expect(causes([outcome('E-1', '2025-01-01', '2025-02-28', 150, { cause: 'volume' })])).toEqual({ volume: kr(-50) });
  });

  it('is not broken down without a cause', () => {
    expect(causes([outcome('E-1', '2025-01-01', '2025-02-28', 150)])).toEqual({ notBrokenDown: kr(-50) });
  });

  it('is parted by months between outcomes with different causes', () => {
    expect(
      causes([
        outcome('E-1', '2025-01-01', '2025-01-31', 60, { cause: 'price' }),
        outcome('E-1', '2025-02-01', '2025-02-28', 130, { cause: 'volume' }),
      ]),
    ).toEqual({ price: kr(-40), volume: kr(30) });
  });

  it('of a month with two stated causes is not broken down; one beside a blank takes all', () => {
    const twice = (first: Outcome['cause'], second: Outcome['cause']): Outcome[] => [
      outcome('E-1', '2025-01-01', '2025-01-31', 30, { cause: first }),
      outcome('E-1', '2025-01-01', '2025-01-31', 30, { cause: second }),
    ];
    expect(causes(twice('price', 'volume'))).toEqual({ notBrokenDown: kr(-40) });
    expect(causes(twice('price', null))).toEqual({ price: kr(-40) });
    expect(causes(twice(null, 'price'))).toEqual({ price: kr(-40) });
    expect(causes(twice('price', 'price'))).toEqual({ price: kr(-40) });
  });

  const units = unitData('E-1', '2025-01-01', '2025-02-28', {
    p0: 10,
    p1: 8,
    pI: 8.1,
    pa: 8.2,
    po: 10,
    planned: 100,
    on: 80,
    off: 10,
  });

  it('is estimated by unit data in elapsed months that no outcome covers, of whatever Källa', () => {
    const estimate = (outcomes: Outcome[], asOf: string): readonly [number, number] => {
      const { estimated, years } = followed(running, outcomes, asOf, [units]);
      return [estimated, years.reduce((sum, year) => sum + year.estimatedMonths, 0)];
    };
    expect(estimate([], '2025-12-31')).toEqual([kr(144), 2]);
    expect(estimate([], '2025-01-31')).toEqual([kr(72), 1]);
    expect(estimate([], '2024-12-31')).toEqual([0, 0]);
    expect(estimate([outcome('E-1', '2025-02-01', '2025-03-31', 9)], '2025-12-31')).toEqual([kr(72), 1]);
    const guess = outcome('E-1', '2025-02-01', '2025-02-28', 9, { source: 'estimated' });
    expect(estimate([guess], '2025-12-31')).toEqual([kr(72 + 9), 2]);
  });

  it('is decomposed where unit data covers the months: volume, loyalty, index, price', () => {
    // (10−8)·100 = 200 = the calculated of two months; realised 1,8·80 + 0 = 144.
    expect(causes([outcome('E-1', '2025-01-01', '2025-02-28', 144, { cause: 'other' })], [units])).toEqual({
      volume: kr(-20),
      contractLoyalty: kr(-20),
      index: kr(-8),
      price: kr(-8),
    });
  });

  it('W852 outcomes rule, and the difference to unit data is not broken down', () => {
    expect(causes([outcome('E-1', '2025-01-01', '2025-02-28', 150)], [units])).toEqual({
      volume: kr(-20),
      contractLoyalty: kr(-20),
      index: kr(-8),
      price: kr(-8),
      notBrokenDown: kr(6),
    });
  });

  it('is decomposed for followed-up, elapsed months only', () => {
    const half = { volume: kr(-10), contractLoyalty: kr(-10), index: kr(-4), price: kr(-4) };
    expect(causes([outcome('E-1', '2025-01-01', '2025-01-31', 72)], [units])).toEqual(half);
    expect(causes([outcome('E-1', '2025-01-01', '2025-02-28', 144)], [units], '2025-01-31')).toEqual(half);
    expect(causes([outcome('E-1', '2025-05-01', '2025-05-31', 90)], [units])).toEqual({ notBrokenDown: kr(-10) });
  });

  it('of several articles is the sum of their decompositions', () => {
    expect(causes([outcome('E-1', '2025-01-01', '2025-02-28', 144)], [units, units])).toEqual({
      volume: kr(-40),
      contractLoyalty: kr(-40),
      index: kr(-16),
      price: kr(-16),
      notBrokenDown: kr(56),
    });
  });

  it('leaves unit data out that no amount can hold', () => {
    const beyond = { ...units, priceBefore: 1e15, volumeOnContract: 1e15 };
    expect(causes([outcome('E-1', '2025-01-01', '2025-02-28', 144)], [beyond])).toEqual({ notBrokenDown: kr(-56) });
  });
});

describe('Rates', () => {
  it('are "–" where the denominator is not positive', () => {
    expect([rateOf(1, 0), rateOf(1, -5), rateOf(5, 4), rateOf(3n, 4n)]).toEqual([null, null, 1.25, 0.75]);
    expect([coverageOf(1, 0), coverageOf(1, -5), coverageOf(4, 4), coverageOf(1n, 4n)]).toEqual([null, null, 1, 0.25]);
  });
});

describe('Any follow-up', () => {
  it('deviations sum to realised − calculated, which is surplus − shortfall', () => {
    fc.assert(
      fc.property(anyEffect, fc.array(anyOutcome('E-1'), { maxLength: 6 }), (given, outcomes) => {
        const result = followed(given, outcomes, '2026-08-17');
        const deviation = result.years.reduce(
          (sum, { deviation: causes }) => sum + Object.values(causes).reduce((a, b) => a + b, 0),
          0,
        );
        expect(deviation).toBe(result.shown - result.followedUp);
        expect(result.surplus - result.shortfall).toBe(result.shown - result.followedUp);
      }),
    );
  });

  it('each month deviates by what its own outcomes show, for the one cause that they state', () => {
    fc.assert(
      fc.property(anyEffect, fc.array(anyOutcome('E-1'), { maxLength: 4 }), (given, outcomes) => {
        const { direct } = calculate(given, defaultSettings);
        fc.pre(direct !== null && direct.term.months !== null);
        const asOf = '2028-08-17';
        const expected = new Map<string, number>();
        const counted = outcomes.filter(({ source }) => source !== 'estimated');
        for (let month = monthOf(day('2000-01-01')); month <= lastElapsedMonth(day(asOf)); month = nextMonth(month)) {
          const own = counted.filter(({ firstMonth, lastMonth }) => firstMonth <= month && month <= lastMonth);
          if (own.length === 0) continue;
          const shown = own.reduce(
            (sum, { amount, firstMonth, lastMonth }) =>
              sum + amountIn(amount, wholeMonths(firstMonth, lastMonth), month, month),
            0,
          );
          const causes = new Set(own.flatMap(({ cause }) => cause ?? []));
          const key = `${yearOf(month)} ${causes.size === 1 ? [...causes].join('') : 'notBrokenDown'}`;
          const calculated = direct === null ? 0 : countedIn(direct, month, month);
          expected.set(key, (expected.get(key) ?? 0) + shown - calculated);
        }
        const said = followed(given, outcomes, asOf).years.flatMap(({ year, deviation }) =>
          Object.entries(deviation).map(([cause, amount]) => [`${year} ${cause}`, amount] as const),
        );
        for (const [key, amount] of said) expect([key, amount + 0]).toEqual([key, (expected.get(key) ?? 0) + 0]);
        for (const key of expected.keys()) expect(said.map(([name]) => name)).toContain(key);
      }),
    );
  });

  it('the order of outcomes changes nothing', () => {
    fc.assert(
      fc.property(anyEffect, fc.array(anyOutcome('E-1'), { maxLength: 6 }), (given, outcomes) => {
        expect(followed(given, [...outcomes].reverse(), '2026-08-17')).toEqual(followed(given, outcomes, '2026-08-17'));
      }),
    );
  });

  it("an outcome's elapsed amount is all that is shown: years sum to it", () => {
    fc.assert(
      fc.property(anyEffect, fc.array(anyOutcome('E-1'), { maxLength: 6 }), (given, outcomes) => {
        fc.pre(given.type !== 'other');
        const { shown, estimated } = followed(given, outcomes, '2040-12-31');
        const sum = (counted: boolean): number =>
          outcomes
            .filter(({ source }) => (source !== 'estimated') === counted)
            .reduce((total, { amount }) => total + amount, 0);
        expect([shown, estimated]).toEqual([sum(true) + 0, sum(false) + 0]);
      }),
    );
  });
});
