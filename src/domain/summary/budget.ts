import type { LedgerRow } from '../ledger/ledgerRow';
import type { EffectRows } from '../ledger/effectRows';
import type { OreTotal } from '../basics/money';

/**
 * What of a year's freed amounts is of effects that end in it, öre: by department ('' is Ej angivet), or by what else
 * `keyOf` says.
 */
export function endingAmounts(
  rows: readonly LedgerRow[],
  year: number,
  keyOf: (row: LedgerRow) => string = ({ department }) => department,
): ReadonlyMap<string, OreTotal> {
  const ending = new Map<string, OreTotal>();
  for (const row of rows) {
    if (row.class !== 'freed' || row.year !== year || row.lastYear !== year) continue;
    const key = keyOf(row);
    ending.set(key, (ending.get(key) ?? 0n) + BigInt(row.recurring));
  }
  return ending;
}

/**
 * Keys of effects whose recurring freed amounts end in a year or the next: those of this year first, in each the
 * largest first. A contract that cost more ends too and wants a new baseline as much; an implementation cost alone is
 * nothing that ends.
 */
export function endingEffects(effects: EffectRows, year: number): string[] {
  const ending = [...effects].flatMap(([key, rows]) => {
    const recurring = rows.filter((row) => row.class === 'freed' && row.recurring !== 0);
    const last = recurring[0]?.lastYear;
    if (last !== year && last !== year + 1) return [];
    const near = recurring.filter((row) => row.year === year || row.year === year + 1);
    return [{ key, last, size: Math.abs(near.reduce((sum, row) => sum + row.recurring, 0)) }];
  });
  return ending.sort((a, b) => a.last - b.last || b.size - a.size || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}
