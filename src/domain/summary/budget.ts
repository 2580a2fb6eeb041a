import type { LedgerRow } from '../ledger/ledgerRow';
import type { EffectRows } from '../ledger/effectRows';
import type { OreTotal } from '../basics/money';

/** What of a year's freed amounts is of effects that end in it, by department ('' is Ej angivet), öre. */
export function endingAmounts(rows: readonly LedgerRow[], year: number): ReadonlyMap<string, OreTotal> {
  const ending = new Map<string, OreTotal>();
  for (const row of rows) {
    if (row.class !== 'freed' || row.year !== year || row.lastYear !== year) continue;
    ending.set(row.department, (ending.get(row.department) ?? 0n) + BigInt(row.calculated));
  }
  return ending;
}

/**
 * IDs of effects whose recurring freed amounts end in a year or the next, by last year and ID. A contract that cost more ends too
 * and wants a new baseline as much; an implementation cost alone is nothing that ends.
 */
export function endingEffects(effects: EffectRows, year: number): string[] {
  const ending = [...effects].flatMap(([id, rows]): [string, number][] => {
    const freed = rows.filter((row) => row.class === 'freed' && row.hasTerm);
    const lastYear = freed.at(-1)?.lastYear ?? 0;
    return freed.some(({ annualEffect }) => annualEffect !== 0) && (lastYear === year || lastYear === year + 1) ? [[id, lastYear]] : [];
  });
  return ending.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([id]) => id);
}
