import type { LedgerRow } from '../../../src/domain/ledger/ledgerRow';
import { largestEffects } from '../../../src/workbook/report/summarySheet';
import { ledgerIndex, ledgerIndexInSteps } from '../../../src/workbook/report/ledgerIndex';
import { figuresOf } from '../support';

const { rows } = figuresOf();

/** A ledger row with these figures and nothing else, öre. */
function rowOf(effectId: string, calculated: number, rest: Partial<LedgerRow> = {}): LedgerRow {
  const fields = ['lapsed', 'realised', 'confirmed', 'estimated', 'unverified', 'elapsed', 'followedUp', 'notFollowedUp', 'shortfall', 'surplus', 'centihours'];
  const deviation = { contractLoyalty: 0, volume: 0, price: 0, index: 0, baselineWrong: 0, other: 0, notBrokenDown: 0 };
  return {
    effectId, calculated, year: 2025, class: 'freed', department: 'Norr', deviation, ...Object.fromEntries(fields.map((field) => [field, 0])), ...rest,
  } as unknown as LedgerRow;
}

describe('the index of the ledger', () => {
  it.each(['calculated', 'realised', 'followedUp', 'notFollowedUp', 'centihours'] as const)('sums %s by year, class and department, and leaves no row out', (field) => {
    const { groups } = ledgerIndex(rows);
    const places = groups.map((group) => `${group.year} ${group.class} ${group.department}`);
    expect(new Set(places).size).toBe(places.length);
    for (const group of groups) {
      const own = rows.filter(({ year, class: name, department }) => year === group.year && name === group.class && department === group.department);
      expect(group[field]).toBe(own.reduce((sum, each) => sum + BigInt(each[field]), 0n));
    }
    expect(groups.reduce((sum, group) => sum + group[field], 0n)).toBe(rows.reduce((sum, each) => sum + BigInt(each[field]), 0n));
  });

  it('sums deviations by their cause', () => {
    const deviation = { ...rowOf('A', 0).deviation, price: -5, other: 2 } as LedgerRow['deviation'];
    const [group] = ledgerIndex([rowOf('A', 0, { deviation }), rowOf('B', 0, { deviation })]).groups;
    expect(group?.deviation).toEqual({ contractLoyalty: 0n, volume: 0n, price: -10n, index: 0n, baselineWrong: 0n, other: 4n, notBrokenDown: 0n });
  });

  it('sums beyond what a number holds to the öre', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    expect(ledgerIndex([rowOf('A', largest), rowOf('B', largest), rowOf('C', 1)]).groups[0]?.calculated).toBe(2n * BigInt(largest) + 1n);
  });

  it('finds a year by its groups and its rows in their order, and an effect by its ID', () => {
    const index = ledgerIndex([rowOf('A', 1), rowOf('A', 2, { year: 2026 }), rowOf('', 4), rowOf('B', 8, { class: 'avoided' }), rowOf('A', 16, { class: 'returned' })]);
    expect(index.rowsOfYear(2025)).toEqual([0, 2, 3, 4]);
    expect(index.groupsOfYear(2026).map(({ calculated }) => calculated)).toEqual([2n]);
    expect([index.rowsOfYear(1999), index.groupsOfYear(1999)]).toEqual([[], []]);
    expect([...index.effects]).toEqual([['A', { rows: [0, 1, 4], calculated: 19 }], ['B', { rows: [3], calculated: 8 }]]);
  });

  it('is made in steps, once', () => {
    const many = Array.from({ length: 1000 }, (_, index) => rowOf(`E-${index}`, index));
    expect([...ledgerIndexInSteps(many)].length).toBeGreaterThan(5);
    expect([...ledgerIndexInSteps(many)].length).toBe(0);
  });
});

describe('the largest effects', () => {
  it('are those with most kronor over their rows, saved or lost, equals by ID, without those that sum to nothing', () => {
    const register = [
      rowOf('A', 3), rowOf('B', -9), rowOf('C', 4), rowOf('A', 3), rowOf('D', 5), rowOf('D', -5), rowOf('', 100), rowOf('F', 2), rowOf('E', 2),
    ];
    expect(largestEffects(register)).toEqual(['B', 'A', 'C', 'E', 'F']);
    expect(largestEffects(register, 4)).toEqual(['B', 'A', 'C', 'E']);
  });

  it('are found whatever order they stand in', () => {
    const rising = Array.from({ length: 50 }, (_, index) => rowOf(`E-${index}`, index + 1));
    const wanted = Array.from({ length: 10 }, (_, index) => `E-${49 - index}`);
    expect(largestEffects(rising)).toEqual(wanted);
    expect(largestEffects([...rising].reverse())).toEqual(wanted);
  });
});
