import { monthIndexOf } from '../../../src/domain/basics/calendar';
import { calculate } from '../../../src/domain/effect/calculation';
import { followUpOf } from '../../../src/domain/followUp/followUp';
import type { Effect } from '../../../src/domain/effect/effect';
import type { Outcome, UnitData } from '../../../src/domain/register/outcome';
import { claim, contract, defaultSettings, effect, kr, outcome, unitData } from '../../support/effects';

const followed = (one: Effect, outcomes: readonly Outcome[], units: readonly UnitData[] = []) =>
  followUpOf(one, calculate(one, defaultSettings), outcomes, units, monthIndexOf(2025, 12));

describe('Why realised differs (domain.md §5)', () => {
  it('what unit data leaves over from the outcomes is not broken down, whatever cause they state', () => {
    const running = contract('2025-01-01', 12, 1_200, 0);
    const shown = outcome('E-1', '2025-01-01', '2025-01-31', 70, { cause: 'other' });
    // 100 calculated; of a planned volume of 100 at 1 kr 90 came: −10 is volume, and −20 nobody has told.
    const units = unitData('E-1', '2025-01-01', '2025-01-31', {
      ...{ p0: 1, p1: 0, pI: 0, pa: 0, po: null },
      ...{ planned: 100, on: 90, off: 0 },
    });
    expect(followed(running, [shown]).years[0]?.deviation).toMatchObject({ other: kr(-30), notBrokenDown: 0 });
    expect(followed(running, [shown], [units]).years[0]?.deviation).toMatchObject({
      volume: kr(-10),
      other: 0,
      notBrokenDown: kr(-20),
    });
  });
});

describe('E505: an effect without a direct part', () => {
  it('has no followed-up months, and its outcomes measure nothing', () => {
    const other = effect({ type: 'other', amount: kr(100) });
    const { months, isMeasured, years } = followed(other, [outcome('E-1', '2025-01-01', '2025-01-31', 100)]);
    expect([months, isMeasured, years]).toEqual([[], false, []]);
  });
});

describe('A one-off that is paid in instalments', () => {
  it('has as many measured months as its outcomes cover; closed without any it has the month of its date', () => {
    const paid = (outcomes: readonly Outcome[], status: Effect['status'] = null) =>
      followed(claim('2025-03-15', 100, { status }), outcomes).years.map(({ year, measuredMonths }) => [
        year,
        measuredMonths,
      ]);
    const instalments = ['2025-04', '2025-06'].map((month) => outcome('E-1', `${month}-01`, `${month}-30`, 50));
    expect([paid(instalments), paid(instalments.slice(1), 'closed'), paid([], 'closed'), paid([])]).toEqual([
      ...[[[2025, 2]], [[2025, 1]], [[2025, 1]], []],
    ]);
  });

  it('of nothing is paid whatever comes', () => {
    const { followUpCoverage, followedUp, years } = followed(claim('2025-03-15', 0), [
      outcome('E-1', '2025-04-01', '2025-04-30', 500),
    ]);
    expect([followedUp, followUpCoverage, years[0]?.ratedShown]).toEqual([0, null, kr(500)]);
  });
});
