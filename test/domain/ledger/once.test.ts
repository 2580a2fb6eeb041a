import {
  amountOf,
  deviationOf,
  measures,
  ofClasses,
  showsOutcomes,
  type MeasureName,
} from '../../../src/domain/ledger/measures';
import { assessment, claim, contract, day, effect, kr, outcome } from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';
import type { Effect } from '../../../src/domain/effect/effect';
import type { Outcome } from '../../../src/domain/register/outcome';

const given = (effects: readonly Effect[], outcomes: readonly Outcome[] = []) =>
  assessment({ effects, outcomes, asOf: day('2025-12-31') });
const rowsOf = (...of: Parameters<typeof given>) => ledgerOf(given(...of)).rows;

describe('An implementation cost beside what it brings about', () => {
  const avoided = contract('2025-01-01', 12, 1_200, 0, { baselineSource: null, implementationCost: kr(70) });
  const seen = [outcome('E-1', '2025-01-01', '2025-02-28', 150)];

  it('has a row of its own class: the shortfall is the direct part’s alone', () => {
    expect(rowsOf([avoided], seen).map((row) => [row.class, row.realised, row.confirmed, row.shortfall])).toEqual([
      ['freed', kr(-70), 0, 0],
      ['avoided', 0, kr(150), kr(50)],
    ]);
  });

  it('is one measured month there, whatever months are followed up of the avoided part', () => {
    expect(rowsOf([avoided], seen).map((row) => [row.class, row.measuredMonths])).toEqual([
      ['freed', 1],
      ['avoided', 2],
    ]);
  });

  it('of a freed effect is a month more only where its own month is not followed up', () => {
    const freed = contract('2025-03-01', 10, 1_200, 0, { implementationCost: kr(70) });
    const months = (...spans: readonly (readonly [string, string])[]) =>
      rowsOf(
        [freed],
        spans.map(([from, to]) => outcome('E-1', from, to, 10)),
      )[0]?.measuredMonths;
    expect(months(['2025-03-01', '2025-03-31'], ['2025-05-01', '2025-05-31'])).toBe(2);
    expect(months(['2025-05-01', '2025-05-31'], ['2025-03-01', '2025-03-31'])).toBe(2);
    expect(months(['2025-02-01', '2025-04-30'])).toBe(3);
    expect(months(['2025-04-01', '2025-05-31'])).toBe(3);
    expect(months(['2025-01-01', '2025-02-28'])).toBe(3);
  });
});

describe('What stands once in a row', () => {
  it('hours are of the hours alone, also where other parts stand beside', () => {
    const both = effect({
      type: 'other',
      termMonths: 12,
      centihoursPerYear: 5_000,
      indirectPerYear: kr(10),
      amount: kr(3),
    });
    expect(summaryBy(given([both])).total.centihours).toBe(5_000n);
  });

  it('what recurs is of direct parts with a term', () => {
    const rows = rowsOf([claim('2025-03-01', 50, { id: 'E-1' }), contract('2025-01-01', 12, 30, 0, { id: 'E-2' })]);
    expect(rows.map(({ recurring }) => recurring)).toEqual([0, kr(30)]);
  });

  it('a measure is over all rows, those of effects with a term, or the others', () => {
    const [once, term] = rowsOf([
      claim('2025-03-01', 50, { id: 'E-1' }),
      contract('2025-01-01', 12, 30, 0, { id: 'E-2' }),
    ]);
    if (once === undefined || term === undefined) throw new Error('two rows');
    const of = (over: 'all' | 'terms' | 'once') =>
      [once, term].map((row) => amountOf({ ...measures.calculated, over }, row));
    expect([of('all'), of('terms'), of('once')]).toEqual([
      [kr(50), kr(30)],
      [0, kr(30)],
      [kr(50), 0],
    ]);
    expect(amountOf(ofClasses(measures.calculated, ['freed']), once)).toBe(0);
  });
});

describe('Which figures outcomes have a part in', () => {
  it('everything that is shown, estimated or followed up; nothing of what is only calculated', () => {
    const names = (Object.keys(measures) as MeasureName[]).filter((name) => showsOutcomes(measures[name]));
    expect(names).toEqual([
      ...['realised', 'realisedCost', 'confirmed', 'shown', 'measuredMonths', 'estimated', 'estimatedMonths'],
      ...['unverified', 'shownSize', 'unverifiedSize', 'followedUp', 'followedUpSize', 'ratedShown', 'rated'],
      ...['notFollowedUp', 'restNotRealised', 'shortfall', 'surplus'],
    ]);
    expect(showsOutcomes(deviationOf('volume'))).toBe(true);
    expect(showsOutcomes({ ...measures.calculated, fields: ['calculated', 'realised'] })).toBe(true);
  });
});
