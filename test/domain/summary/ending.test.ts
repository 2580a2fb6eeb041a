import { rowsByEffect } from '../../../src/domain/ledger/effectRows';
import { measures } from '../../../src/domain/ledger/measures';
import { endingAmounts, endingEffects } from '../../../src/domain/summary/budget';
import type { Effect } from '../../../src/domain/effect/effect';
import { assessment, claim, contract, day, kr, krTotal } from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';

const given = (effects: readonly Effect[]) => assessment({ effects, asOf: day('2025-12-31') });
const rowsOf = (effects: readonly Effect[]) => ledgerOf(given(effects)).rows;
const ending = (effects: readonly Effect[], year: number) =>
  endingEffects(
    rowsByEffect(rowsOf(effects), ({ effectId }) => effectId),
    year,
  );

/** Kronor a year of freed amounts, over whole years from January. */
const freed = (id: string, from: number, years: number, perYear: number, more: Partial<Effect> = {}): Effect =>
  contract(`${from}-01-01`, 12 * years, perYear > 0 ? perYear : 0, perYear > 0 ? 0 : -perYear, {
    ...(more as object),
    id,
  });

describe('Budgetunderlag: what ends (domain.md §7)', () => {
  it('names what ends this year before what ends the next, in each the largest first, equals by ID', () => {
    const effects = [
      freed('E-1', 2025, 2, 900),
      freed('E-6', 2025, 1, 100),
      freed('E-3', 2025, 1, 100),
      freed('E-4', 2025, 1, 500),
      freed('E-5', 2025, 2, 40),
      freed('E-2', 2025, 1, -200),
    ];
    expect(ending(effects, 2025)).toEqual(['E-4', 'E-2', 'E-3', 'E-6', 'E-1', 'E-5']);
  });

  it('is measured by what falls in the two years, not before', () => {
    // 2020–2025 of 100 a year is larger as a whole, but 150 a year in 2025 is what goes.
    expect(ending([freed('E-1', 2020, 6, 100), freed('E-2', 2025, 1, 150)], 2025)).toEqual(['E-2', 'E-1']);
  });

  it('leaves out what ended before and what ends later', () => {
    expect(ending([freed('E-1', 2024, 1, 100), freed('E-2', 2025, 3, 100)], 2025)).toEqual([]);
  });

  it('is the last month that has not lapsed: Faktiskt slutdatum moves it', () => {
    expect(ending([freed('E-1', 2025, 3, 100, { actualEnd: day('2025-06-30') })], 2025)).toEqual(['E-1']);
  });

  it('has freed direct parts with a term alone: no one-off, no avoided cost, no implementation cost', () => {
    const effects = [
      claim('2025-03-01', 100, { id: 'E-1' }),
      freed('E-2', 2025, 1, 100, { baselineSource: null, implementationCost: kr(50) }),
      freed('E-3', 2025, 1, 100, { implementationCost: kr(900) }),
      freed('E-4', 2025, 1, 200),
    ];
    expect(ending(effects, 2025)).toEqual(['E-4', 'E-3']);
  });

  it('says per department what of the year’s freed amounts ends, Ej angivet apart', () => {
    const effects = [
      freed('E-1', 2025, 1, 100, { department: 'Skola' }),
      freed('E-2', 2024, 2, 30, { department: 'Skola' }),
      freed('E-3', 2025, 2, 999, { department: 'Skola' }),
      freed('E-4', 2025, 1, 7),
      claim('2025-03-01', 5, { id: 'E-5', department: 'Skola' }),
    ];
    expect([...endingAmounts(rowsOf(effects), 2025)]).toEqual([
      ['Skola', krTotal(130)],
      ['', krTotal(7)],
    ]);
    expect([...endingAmounts(rowsOf(effects), 2024)]).toEqual([]);
  });
});

describe('Sums over a slice of the register', () => {
  const { sums } = summaryBy(
    given([
      freed('E-1', 2025, 2, 100, { department: 'Skola' }),
      freed('E-2', 2025, 1, 30, { department: 'Vård' }),
      freed('E-3', 2026, 1, 7),
    ]),
  );
  const calculated = (slice: Parameters<typeof sums.over>[0]) => sums.over(slice).of(measures.calculated);

  it('are of everything, a department, a year, or a department’s year', () => {
    expect(calculated({})).toBe(krTotal(237));
    expect(calculated({ department: 'Skola' })).toBe(krTotal(200));
    expect(calculated({ department: '' })).toBe(krTotal(7));
    expect(calculated({ year: 2025 })).toBe(krTotal(130));
    expect(calculated({ year: 2025, department: 'Vård' })).toBe(krTotal(30));
  });

  it('are 0 where there is nothing', () => {
    expect(calculated({ department: 'Park' })).toBe(0n);
    expect(calculated({ year: 2030 })).toBe(0n);
    expect(calculated({ year: 2026, department: 'Vård' })).toBe(0n);
  });
});
