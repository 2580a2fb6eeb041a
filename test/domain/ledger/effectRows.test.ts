import { largestEffects, rowsByEffect, sumOfRows } from '../../../src/domain/ledger/effectRows';
import type { LedgerRow } from '../../../src/domain/ledger/ledgerRow';
import { measures } from '../../../src/domain/ledger/measures';

function rowOf(effectId: string, calculated: number, rest: Partial<LedgerRow> = {}): LedgerRow {
  return { effectId, calculated, year: 2025, class: 'freed', hasTerm: true, ...rest } as LedgerRow;
}
const largest = (rows: readonly LedgerRow[], count = 10): string[] =>
  largestEffects(
    rowsByEffect(rows, ({ effectId }) => effectId),
    measures.calculated,
    count,
  );

describe('The rows of an effect', () => {
  it('are found by what it is known by, in their order', () => {
    const rows = [
      rowOf('A', 1),
      rowOf('A', 2, { year: 2026 }),
      rowOf('', 4),
      rowOf('B', 8, { class: 'avoided' }),
      rowOf('A', 16, { class: 'returned' }),
    ];
    const byKey = rowsByEffect(rows, ({ effectId }) => (effectId === '' ? 'rad 3' : effectId));
    expect([...byKey]).toEqual([
      ['A', [rows[0], rows[1], rows[4]]],
      ['rad 3', [rows[2]]],
      ['B', [rows[3]]],
    ]);
  });

  it('sum beyond what a number holds to the öre', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(sumOfRows([rowOf('A', most), rowOf('B', most), rowOf('C', 1)], measures.calculated)).toBe(
      2n * BigInt(most) + 1n,
    );
  });
});

describe('The largest effects', () => {
  it('are those with most kronor over their rows, saved or lost, equals by ID, without those that sum to nothing', () => {
    const register = [
      rowOf('A', 3),
      rowOf('B', -9),
      rowOf('C', 4),
      rowOf('A', 3),
      rowOf('D', 5),
      rowOf('D', -5),
      rowOf('', 100),
      rowOf('F', 2),
      rowOf('E', 2),
    ];
    expect(largest(register)).toEqual(['', 'B', 'A', 'C', 'E', 'F']);
    expect(largest(register, 4)).toEqual(['', 'B', 'A', 'C']);
  });

  it('are found whatever order they stand in', () => {
    const rising = Array.from({ length: 50 }, (_, index) => rowOf(`E-${index}`, index + 1));
    const wanted = Array.from({ length: 10 }, (_, index) => `E-${49 - index}`);
    expect(largest(rising)).toEqual(wanted);
    expect(largest([...rising].reverse())).toEqual(wanted);
  });
});
