import type { MonthIndex } from '../../domain/basics/calendar';
import { groupBy } from '../../domain/basics/groupBy';
import type { MonthSpan } from '../../domain/basics/monthSpan';
import type { Steps } from '../../domain/basics/steps';
import { fold, sameName } from '../../domain/basics/text';
import { proposeBaseline, type BaselineProposal } from '../../domain/payables/baselineProposal';
import type { PurchaseRow } from '../../domain/payables/purchases';
import type { Initiative } from '../../domain/plan';
import { completeYear } from '../payables/purchaseFigures';
import { payablesInSteps } from '../payables/payablesState';
import type { RegisterState } from '../results';

/** What the books say that an initiative's category costs a year; null where they say nothing. */
export type BooksBaseline = (initiative: Pick<Initiative, 'category' | 'department'>) => BaselineProposal | null;

/** Baselines of initiatives from Inköpsvolym, in a register that has Reskontra och avtal. Pure. */
export function* booksBaselines({ reading, assessment }: RegisterState): Steps<BooksBaseline> {
  const payables = yield* payablesInSteps(assessment, reading);
  const year = completeYear(payables);
  return year === null ? () => null : categoryBaselines(payables.standing.purchases, year);
}

/**
 * The addressable purchases of a category, and of a department where one is named, over twelve months: scaled up to a
 * year where fewer are read, and then without a source (payables.md A.6).
 */
export function categoryBaselines(purchases: readonly PurchaseRow[], { first, last }: MonthSpan): BooksBaseline {
  const ofYear = purchases.filter(({ month }) => month >= first && month <= last);
  const read = new Set(ofYear.map(({ month }) => month));
  const ofCategory = groupBy(
    ofYear.filter(({ addressable }) => addressable),
    ({ category }) => fold(category),
  );
  return ({ category, department }) => {
    const own = (category === '' ? [] : (ofCategory.get(fold(category)) ?? [])).filter(
      (row) => department === '' || sameName(row.department, department),
    );
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = (first + index) as MonthIndex;
      const rows = own.filter((row) => row.month === month);
      const amount = rows.reduce((sum, row) => sum + row.amount, 0n);
      return { month, isRead: read.has(month), amount, credit: 0n, unclear: 0n, rows: rows.length };
    });
    const found = proposeBaseline(months);
    return found.proposal === null ? null : found;
  };
}
