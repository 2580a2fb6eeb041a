import type { LedgerRow } from '../ledger/ledgerRow';
import type { EffectRows } from '../ledger/effectRows';
import type { OreTotal } from '../basics/money';

/** What of a year's freed amounts is of effects that end in it, by department ('' is Ej angivet), öre. */
export function endingAmounts(rows: readonly LedgerRow[], year: number): ReadonlyMap<string, OreTotal> {
  const ending = new Map<string, OreTotal>();
  for (const row of rows) {
    if (row.class !== 'freed' || row.year !== year || row.lastYear !== year) continue;
    ending.set(row.department, (ending.get(row.department) ?? 0n) + BigInt(row.recurring));
  }
  return ending;
}

/**
 * Keys of effects whose recurring freed amounts end in a year or the next, by last year and key. A contract that cost
 * more ends too and wants a new baseline as much; an implementation cost alone is nothing that ends.
 */
export function endingEffects(effects: EffectRows, year: number): string[] {
  const ending = [...effects].flatMap(([key, rows]): [string, number][] => {
    const recurring = rows.find((row) => row.class === 'freed' && row.recurring !== 0);
    return recurring !== undefined && (recurring.lastYear === year || recurring.lastYear === year + 1)
      ? [[key, recurring.lastYear]]
      : [];
  });
  return ending.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([key]) => key);
}
