import { groupBy } from '../basics/groupBy';
import type { LedgerRow } from './ledgerRow';
import { amountOf, type Measure } from './measures';
import type { OreTotal } from '../basics/money';
import { ExactSum, sizeOf } from '../basics/money';

/** The ledger's rows by what their effect is known by: its Effekt-ID, or where that is missing or doubled its row. */
export type EffectRows = ReadonlyMap<string, readonly LedgerRow[]>;

export function rowsByEffect(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => string): EffectRows {
  return groupBy(rows, keyOf);
}

/** The sum of a measure over some rows, exact. */
export function sumOfRows(rows: readonly LedgerRow[], measure: Measure): OreTotal {
  const sum = new ExactSum();
  for (const row of rows) sum.add(amountOf(measure, row));
  return sum.total;
}

/**
 * Keys of the effects with the largest calculated effect in absolute value, largest first; equals in the keys' order.
 */
export function largestEffects(effects: EffectRows, calculated: Measure, count: number): string[] {
  return [...effects]
    .map(([id, rows]) => ({ id, size: sizeOf(sumOfRows(rows, calculated)) }))
    .filter((each) => each.size !== 0n)
    .sort((a, b) => (a.size === b.size ? (a.id < b.id ? -1 : 1) : a.size > b.size ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}
