import fc from 'fast-check';
import { lastElapsedMonth, monthOf, yearOf, type MonthIndex } from '../../../src/domain/basics/calendar';
import { amountIn, wholeMonths } from '../../../src/domain/basics/phasing';
import { calculate, countedIn } from '../../../src/domain/effect/calculation';
import { coverageOf, rateOf } from '../../../src/domain/followUp/followUp';
import type { Outcome } from '../../../src/domain/register/outcome';
import { anyEffect, anyOutcome } from '../../support/arbitraries';
import { claim, day, defaultSettings, effect, kr, outcome } from '../../support/effects';
import { running, followed } from './support';

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

describe('Rates', () => {
  it('are "–" where the denominator is not positive', () => {
    expect([rateOf(1, 0), rateOf(1, -5), rateOf(5, 4), rateOf(3n, 4n)]).toEqual([null, null, 1.25, 0.75]);
    expect([coverageOf(1, 0), coverageOf(1, -5), coverageOf(4, 4), coverageOf(1n, 4n)]).toEqual([null, null, 1, 0.25]);
  });
});

function nextMonth(month: MonthIndex): MonthIndex {
  return (month + 1) as MonthIndex;
}

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
