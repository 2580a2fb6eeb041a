import { rowsByEffect } from '../../../src/domain/ledger/effectRows';
import { endingEffects } from '../../../src/domain/summary/budget';
import { assessed, avoidance, contract, day } from '../../support/register';
import { ledgerOf } from '../../support/figures';

const ending = (change: Parameters<typeof assessed>[0]['effects']): string[] =>
  endingEffects(
    rowsByEffect(ledgerOf(assessed({ effects: change ?? [] })).rows, ({ effectId }) => effectId),
    2025,
  );
const twoYears = { ...contract, start: day('2024-01-01'), termYears: 2 };

describe('effects that end (Budgetunderlag)', () => {
  it('are those whose last year with freed amounts is this year or the next', () => {
    expect(
      ending([
        { ...twoYears, id: 'A' },
        { ...twoYears, id: 'B', start: day('2025-01-01') },
        { ...twoYears, id: 'C', start: day('2026-01-01') },
        { ...twoYears, id: 'D', start: day('2023-01-01') },
      ]),
    ).toEqual(['A', 'B']);
  });

  it('hold a contract that cost more: it wants a new baseline as much', () => {
    expect(ending([{ ...twoYears, id: 'A', baseline: 100_000, newCost: 200_000 }])).toEqual(['A']);
  });

  it('do not hold an avoided effect whose implementation cost alone is freed', () => {
    expect(ending([{ ...avoidance, id: 'A', start: day('2025-01-01'), implementationCost: 5_000 }])).toEqual([]);
  });

  it('end early by Faktiskt slutdatum', () => {
    expect(ending([{ ...twoYears, id: 'A', termYears: 7, actualEnd: day('2025-06-30') }])).toEqual(['A']);
  });
});
