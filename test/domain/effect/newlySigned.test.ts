import { calculate, newlySignedPerYear } from '../../../src/domain/effect/calculation';
import type { Effect } from '../../../src/domain/effect/effect';
import { claim, contract, day, defaultSettings, effect, kr } from '../../support/effects';

const parts = (given: Effect) => calculate(given, defaultSettings).parts;
const perYear = (given: Effect) => parts(given).map((part) => newlySignedPerYear(part));

describe('Nytecknat, årseffekt (domain.md §6)', () => {
  it('is the yearly amount of a part with a term', () => {
    expect(perYear(contract('2025-01-01', 24, 300, 100))).toEqual([kr(200)]);
    expect(perYear(contract('2025-01-01', 24, 100, 300))).toEqual([kr(-200)]);
  });

  it('is never more than what of the whole term has not lapsed', () => {
    expect(perYear(contract('2025-01-01', 6, 300, 100))).toEqual([kr(100)]);
    expect(perYear(contract('2025-01-01', 24, 300, 100, { actualEnd: day('2025-03-31') }))).toEqual([kr(50)]);
    expect(perYear(contract('2025-01-01', 24, 100, 300, { actualEnd: day('2025-03-31') }))).toEqual([kr(-50)]);
  });

  it('a one-off counts its amount, and an implementation cost is no yearly effect', () => {
    expect(perYear(claim('2025-03-15', 175_000))).toEqual([kr(175_000)]);
    expect(perYear(contract('2025-01-01', 24, 300, 100, { implementationCost: kr(70) }))).toEqual([kr(200), 0]);
  });
});

describe('What a part comes from', () => {
  it('an implementation cost and Belopp are one amount for the whole, U − N and indirect effects are per year', () => {
    const yearly = contract('2025-01-01', 24, 300, 100, { implementationCost: kr(70), indirectPerYear: kr(5) });
    expect(parts(yearly).map(({ kind, fromAmount }) => [kind, fromAmount])).toEqual([
      ['direct', false],
      ['implementation', true],
      ['indirect', false],
    ]);
    expect(parts(claim('2025-03-15', 175_000)).map(({ fromAmount }) => fromAmount)).toEqual([true]);
  });

  it('hours are of a term: an Engångsbelopp/vite has none, whatever stands in its cell', () => {
    const hours = (given: Effect) => calculate(given, defaultSettings).hours;
    expect(hours(effect({ type: 'other', termMonths: 18, centihoursPerYear: 800_000 }))).toBe(1_200_000);
    expect(hours(claim('2025-03-15', 175_000, { termMonths: 18, centihoursPerYear: 800_000 }))).toBe(0);
  });
});
