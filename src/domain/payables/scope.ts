import type { MonthIndex } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import { sameName } from '../basics/text';
import type { PayablesBook } from './book';
import { matchedRow } from './monthRows';
import type { CostRow } from './payablesRow';
import { firstWholeMonth, twelveBefore, type PayablesEffect } from './payablesEffect';

/**
 * Kostnadsomfång: which rows are the cost of an effect's need (payables.md A.5). All rows of its contract; with a
 * department that department's; else those that no department's effect of the same contract takes.
 */
export interface CostScope {
  readonly contract: string;
  /** '' for what no department's effect takes. */
  readonly department: string;
  /** Departments of other effects of the contract, whose rows a common effect leaves to them. */
  readonly others: readonly string[];
}

/** The scope of an effect among all effects that have a contract. */
export function scopeOf(
  { contract, department }: Pick<PayablesEffect, 'contract' | 'department'>,
  effects: readonly Pick<PayablesEffect, 'contract' | 'department'>[],
): CostScope {
  const others =
    department !== ''
      ? []
      : effects
          .filter((other) => other.contract === contract && other.department !== '')
          .map((other) => other.department);
  return { contract, department, others: [...new Set(others)] };
}

/** Whether a scope takes a department's rows. */
export function takesDepartment({ department, others }: CostScope, name: string): boolean {
  return department !== '' ? sameName(department, name) : !others.some((other) => sameName(other, name));
}

/** The counted rows of a scope in a month. */
export function rowsInScope(book: PayablesBook, scope: CostScope, month: MonthIndex): readonly CostRow[] {
  return book
    .rowsOf(scope.contract, month)
    .filter(({ matched, department }) => matched !== 'unplaced' && takesDepartment(scope, department));
}

/** Σ Belopp of rows, öre. */
export function sumOfRows(rows: readonly Pick<CostRow, 'amount'>[]): OreTotal {
  return rows.reduce((sum, { amount }) => sum + amount, 0n);
}

/** A month's cost before the contract, as if it had been booked under it. */
export interface MonthBefore {
  readonly month: MonthIndex;
  readonly isRead: boolean;
  readonly amount: OreTotal;
  /** Of amount, negative rows. */
  readonly credit: OreTotal;
  /** Oklart rows that the contract is a candidate for: in no amount. */
  readonly unclear: OreTotal;
  /** Rows of the file behind amount. */
  readonly rows: number;
}

/** The twelve whole months before a start, their rows matched as if booked in the first whole month from it (A.5). */
export function monthsBefore(
  book: PayablesBook,
  scope: CostScope,
  effect: Pick<PayablesEffect, 'start'>,
): MonthBefore[] {
  const asIf = { month: firstWholeMonth(effect), contract: scope.contract };
  return twelveBefore(effect.start).map((month) => {
    let amount = 0n;
    let credit = 0n;
    let unclear = 0n;
    let rows = 0;
    for (const row of book.rowsInReach(scope.contract, month)) {
      if (isUncounted(row) || !takesDepartment(scope, row.department)) continue;
      const match = book.matcher.match(matchedRow(row), asIf, book.partiesOf(row));
      if (match.kind === 'unclear' && match.contracts.includes(scope.contract)) unclear += row.amount;
      if (match.kind !== 'found' || match.contract !== scope.contract) continue;
      amount += row.amount;
      credit += row.credit;
      rows += row.rows;
    }
    return { month, isRead: book.isRead(month), amount, credit, unclear, rows };
  });
}

/** A row that only says that something may belong to a contract. */
export function isUncounted({ matched, contract }: CostRow): boolean {
  return matched === 'unplaced' && contract !== '';
}

/** Omfångsprov: whether the scope reproduces the baseline. */
export interface ScopeTest {
  /** `missing`: not all twelve months are read. */
  readonly state: 'passed' | 'failed' | 'missing';
  readonly sum: OreTotal;
  /** U, öre. */
  readonly baseline: OreTotal;
}

/**
 * Passed when all twelve months are read, |Σ − U| ≤ tolerance · U and, where U > N, U − Σ ≤ (U − N) / 10: the
 * tolerance must never be the saving. A requested price was never paid: Cost avoidance never passes. Amounts in öre
 * per year.
 */
export function scopeTest(
  months: readonly MonthBefore[],
  {
    baseline,
    newCost,
    isCostAvoidance,
  }: { readonly baseline: OreTotal; readonly newCost: OreTotal; readonly isCostAvoidance: boolean },
  tolerance: number,
): ScopeTest {
  const sum = sumOfRows(months);
  if (!months.every(({ isRead }) => isRead)) return { state: 'missing', sum, baseline };
  const difference = sum > baseline ? sum - baseline : baseline - sum;
  const millionths = BigInt(Math.round(tolerance * 1_000_000));
  const isNear = difference * 1_000_000n <= millionths * baseline;
  const isSaving = baseline > newCost && (baseline - sum) * 10n > baseline - newCost;
  return { state: isNear && !isSaving && !isCostAvoidance ? 'passed' : 'failed', sum, baseline };
}
