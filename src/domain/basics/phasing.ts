import type { MonthIndex } from './calendar';
import { dayInMonth, daysInMonth, monthIndexOf, monthOf } from './calendar';
import type { Period } from '../effect/effect';
import type { Ore } from './money';
import { mulDivRound, zeroOre } from './money';

/**
 * How a total lies over months: the first month's weight, a whole month's and the sum, over one denominator
 * (days of the first month × days of the last), so that every cumulative weight is a whole number.
 */
export interface Phasing {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
  readonly firstWeight: number;
  readonly fullWeight: number;
  readonly allWeights: number;
}

/** The phasing of a period of days (domain.md §3 Phasing): a month weighs its covered days ÷ its days. */
export function phasingOf(period: Period): Phasing {
  const from = dayInMonth(period.start);
  const to = dayInMonth(period.end);
  const first = monthOf(period.start);
  const last = monthOf(period.end);
  const daysInFirst = daysInMonth(first);
  if (first === last) return wholeMonths(first, last);
  if (from === 1 && to === daysInMonth(last)) return wholeMonths(first, last);
  const daysInLast = daysInMonth(last);
  const firstWeight = (daysInFirst - from + 1) * daysInLast;
  const fullWeight = daysInFirst * daysInLast;
  const lastWeight = to * daysInFirst;
  return {
    first,
    last,
    firstWeight,
    fullWeight,
    allWeights: firstWeight + (last - first - 1) * fullWeight + lastWeight,
  };
}

/** The phasing of whole months, first and last included: every month weighs the same. */
export function wholeMonths(first: MonthIndex, last: MonthIndex): Phasing {
  return { first, last, firstWeight: 1, fullWeight: 1, allWeights: last - first + 1 };
}

/**
 * What of a total has fallen by the end of a month: round(T · F), F the cumulative normalised weight. 0 before the
 * first month, T itself from the last, so that months always sum to T. Constant time.
 */
export function cumulative(total: Ore, phasing: Phasing, month: MonthIndex): Ore {
  if (month < phasing.first) return zeroOre;
  if (month >= phasing.last) return total;
  return mulDivRound(total, phasing.firstWeight + (month - phasing.first) * phasing.fullWeight, phasing.allWeights);
}

/** What of a total falls in the months first to last, both included; 0 when last is before first. */
export function amountIn(total: Ore, phasing: Phasing, first: MonthIndex, last: MonthIndex): Ore {
  if (last < first) return zeroOre;
  return (cumulative(total, phasing, last) - cumulative(total, phasing, (first - 1) as MonthIndex)) as Ore;
}

/** What of a total falls in each month of the period, in order; they sum to it exactly. */
export function amountsPerMonth(total: Ore, phasing: Phasing): { month: MonthIndex; amount: Ore }[] {
  const months = [];
  for (let month = phasing.first; month <= phasing.last; month = (month + 1) as MonthIndex) {
    months.push({ month, amount: amountIn(total, phasing, month, month) });
  }
  return months;
}

/** What of a total falls in each calendar year of the period, in order; they sum to it exactly. */
export function amountsPerYear(total: Ore, phasing: Phasing): { year: number; amount: Ore }[] {
  const years = [];
  const lastYear = Math.floor(phasing.last / 12);
  for (let year = Math.floor(phasing.first / 12); year <= lastYear; year += 1) {
    years.push({ year, amount: amountIn(total, phasing, monthIndexOf(year, 1), monthIndexOf(year, 12)) });
  }
  return years;
}
