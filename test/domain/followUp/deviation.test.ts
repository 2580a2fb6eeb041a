import type { Outcome, UnitData } from '../../../src/domain/register/outcome';
import { kr, outcome, unitData } from '../../support/effects';
import { running, followed } from './support';

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
