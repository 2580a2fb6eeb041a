import { groupBy } from '../basics/groupBy';
import type { LedgerRow } from './ledgerRow';
import { amountOf, type Measure } from './measures';
import type { OreTotal } from '../basics/money';
import { ExactSum } from '../basics/money';

/** The ledger's rows by Effekt-ID, in ledger order; rows without one are left out. */
export type EffectRows = ReadonlyMap<string, readonly LedgerRow[]>;

export function rowsByEffect(rows: readonly LedgerRow[]): EffectRows {
  return groupBy(rows.filter(({ effectId }) => effectId !== ''), ({ effectId }) => effectId);
}

/** The sum of a measure over some rows, exact. */
export function sumOfRows(rows: readonly LedgerRow[], measure: Measure): OreTotal {
  const sum = new ExactSum();
  for (const row of rows) sum.add(amountOf(measure, row));
  return sum.total;
}

/** IDs of the effects with the largest calculated effect in absolute value, largest first; equals in ID order. */
export function largestEffects(effects: EffectRows, calculated: Measure, count: number): string[] {
  const size = (amount: OreTotal): OreTotal => (amount < 0n ? -amount : amount);
  return [...effects]
    .map(([id, rows]) => ({ id, size: size(sumOfRows(rows, calculated)) }))
    .filter((each) => each.size !== 0n)
    .sort((a, b) => (a.size === b.size ? (a.id < b.id ? -1 : 1) : a.size > b.size ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}
