import type { Outcome } from '../../../src/domain/register/outcome';
import { claim, day, effect, kr, outcome } from '../../support/effects';
import { followed } from './support';

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
