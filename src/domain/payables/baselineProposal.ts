import type { MonthIndex, Serial } from '../basics/calendar';
import type { Ore, OreTotal } from '../basics/money';
import { divideHalfAway, ore } from '../basics/money';
import { sameName } from '../basics/text';
import type { AccountFilter } from './accounts';
import { admitsAccount } from './accounts';
import type { PayablesBook } from './book';
import { supplierKey } from './contract';
import { twelveBefore } from './payablesEffect';
import type { CostRow } from './payablesRow';
import type { MonthBefore } from './scope';
import { isUncounted, sumOfRows } from './scope';

const fewestMonths = 6;
/** One month above this share makes the cost uneven, in per cent. */
const unevenPercent = 40n;

/** Föreslå utgångskostnad (payables.md A.6), öre per year. */
export interface BaselineProposal {
  /** Months read of the twelve. */
  readonly months: number;
  readonly from: MonthIndex;
  readonly to: MonthIndex;
  readonly sum: OreTotal;
  /** Of sum, negative rows. */
  readonly credit: OreTotal;
  /** Oklart ÷ (sum + Oklart); 0 without. */
  readonly unclearShare: number;
  /** U; null with fewer than six months, or without cost. */
  readonly proposal: Ore | null;
  /** Tidigare avtal eller utfall with twelve months; fewer are scaled up, and the source is left blank (W254). */
  readonly source: 'previousContract' | null;
  /** A month above 40 % of the year. */
  readonly uneven: { readonly month: MonthIndex; readonly share: number } | null;
}

/**
 * What the cost of twelve months makes of a baseline. The months are in order; those that are not read count as
 * nothing.
 */
export function proposeBaseline(months: readonly MonthBefore[]): BaselineProposal {
  const read = months.filter(({ isRead }) => isRead);
  const sum = sumOfRows(read);
  const unclear = read.reduce((total, each) => total + each.unclear, 0n);
  const largest = read.reduce<MonthBefore | null>(
    (most, each) => (most === null || each.amount > most.amount ? each : most),
    null,
  );
  const isUneven = largest !== null && sum > 0n && largest.amount * 100n > unevenPercent * sum;
  const perYear = read.length === 0 ? 0n : divideHalfAway(sum * 12n, BigInt(read.length));
  const canPropose = read.length >= fewestMonths && perYear > 0n && perYear <= BigInt(Number.MAX_SAFE_INTEGER);
  return {
    months: read.length,
    from: months[0]?.month ?? (0 as MonthIndex),
    to: months.at(-1)?.month ?? (0 as MonthIndex),
    sum,
    credit: read.reduce((total, each) => total + each.credit, 0n),
    unclearShare: sum + unclear > 0n ? Number(unclear) / Number(sum + unclear) : 0,
    proposal: canPropose ? ore(Number(perYear)) : null,
    source: canPropose && read.length === 12 ? 'previousContract' : null,
    uneven: isUneven ? { month: largest.month, share: Number(largest.amount) / Number(sum) } : null,
  };
}

/** What a user names as the cost before: suppliers, accounts, departments; what is left out admits all. */
export interface BaselineQuery {
  readonly start: Serial;
  /** Numbers as ten digits, or names. */
  readonly suppliers: readonly string[];
  readonly accounts: AccountFilter | null;
  readonly departments: readonly string[];
}

/** The twelve whole months before a start of what the user names, whatever contract the rows went to. */
export function monthsOfQuery(
  book: PayablesBook,
  { start, suppliers, accounts, departments }: BaselineQuery,
): MonthBefore[] {
  const names = new Set(suppliers.map(supplierKey));
  const known = new Map<string, boolean>();
  // The same suppliers stand on thousands of rows.
  const isNamed = (supplier: string): boolean => {
    let named = known.get(supplier);
    if (named === undefined) known.set(supplier, (named = supplier !== '' && names.has(supplierKey(supplier))));
    return named;
  };
  const isAsked = (row: CostRow): boolean =>
    (suppliers.length === 0 ||
      (row.organisation !== null && suppliers.includes(row.organisation)) ||
      isNamed(row.supplier)) &&
    (accounts === null || admitsAccount(accounts, row.account)) &&
    (departments.length === 0 || departments.some((name) => sameName(name, row.department)));
  return twelveBefore(start).map((month) => {
    const rows = book.rowsIn(month).filter((row) => !isUncounted(row) && isAsked(row));
    const unclear = rows.filter((row) => row.unclear);
    return {
      month,
      isRead: book.isRead(month),
      amount: sumOfRows(rows.filter((row) => !row.unclear)),
      credit: rows.reduce((total, row) => (row.unclear ? total : total + row.credit), 0n),
      unclear: sumOfRows(unclear),
      rows: rows.reduce((count, row) => (row.unclear ? count : count + row.rows), 0),
    };
  });
}
