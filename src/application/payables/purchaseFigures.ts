import {
  calendarYear,
  loyaltyOf,
  numbersRead,
  purchaseYears,
  rollingYear,
  type LoyaltyReport,
} from '../../domain/payables/loyalty';
import type { MonthSpan } from '../../domain/basics/monthSpan';
import type { Assessment } from '../../domain/rules/assessment';
import type { PayablesState } from './payablesState';

/** The loyalty of a period, by the readings that stand. */
export function loyaltyIn(
  months: MonthSpan,
  { settings }: Pick<Assessment, 'settings'>,
  { standing }: Pick<PayablesState, 'standing'>,
): LoyaltyReport {
  return loyaltyOf(standing.purchases, months, {
    numbers: numbersRead(standing.imports),
    neededCoverage: settings.loyaltyCoverage,
  });
}

/** The twelve months up to the last with purchases that is complete; null while none is. */
export function completeYear({ book, standing }: Pick<PayablesState, 'book' | 'standing'>): MonthSpan | null {
  const months = new Set(standing.purchases.map(({ month }) => month));
  return rollingYear([...months].filter((month) => book.isReady(month)));
}

/** The loyalty of that year. */
export function rollingLoyalty(
  assessment: Pick<Assessment, 'settings'>,
  payables: PayablesState,
): LoyaltyReport | null {
  const year = completeYear(payables);
  return year === null ? null : loyaltyIn(year, assessment, payables);
}

/** The loyalty of every calendar year with purchases, ascending. */
export function loyaltyYears(assessment: Pick<Assessment, 'settings'>, payables: PayablesState): LoyaltyReport[] {
  return purchaseYears(payables.standing.purchases).map((year) => loyaltyIn(calendarYear(year), assessment, payables));
}
