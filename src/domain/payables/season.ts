import type { MonthIndex, Serial } from '../basics/calendar';
import { monthNumber, monthOf } from '../basics/calendar';
import type { Ore, OreTotal } from '../basics/money';
import { divideHalfAway, ore } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import type { MonthBefore } from './scope';
import { sumOfRows } from './scope';

/** A month above this share of the year makes the year uneven, in per cent. */
const unevenPercent = 15n;

/** What the twelve months before say of how a cost lies over the year. */
export type YearShape = 'even' | 'uneven' | 'unknown';

/**
 * Even: all read, none negative, none above 15 % of the year. Uneven: the last does not hold, none is negative.
 * Else unknown.
 */
export function shapeOf(months: readonly MonthBefore[]): YearShape {
  const sum = sumOfRows(months);
  if (months.length !== 12 || sum <= 0n || months.some(({ isRead, amount }) => !isRead || amount < 0n))
    return 'unknown';
  return months.some(({ amount }) => amount * 100n > unevenPercent * sum) ? 'uneven' : 'even';
}

/**
 * The baseline of some months by the season of the twelve before (payables.md A.7): weights by calendar month; in
 * each twelve months from the month of the start, months get round(B·F_k) − round(B·F_(k−1)), so that twelve months
 * are exactly B.
 */
export function seasonBaseline(
  perYear: Ore,
  start: Serial,
  season: readonly MonthBefore[],
  { first, last }: MonthSpan,
): Ore {
  const weights = new Map(season.map(({ month, amount }) => [monthNumber(month), amount]));
  const all = sumOfRows(season);
  const startMonth = monthOf(start);
  const until = (month: number): OreTotal => {
    const years = Math.floor((month - startMonth) / 12);
    let weight = 0n;
    for (let each = startMonth + years * 12; each <= month; each += 1)
      weight += weights.get(monthNumber(each as MonthIndex)) ?? 0n;
    return BigInt(perYear) * BigInt(years) + divideHalfAway(BigInt(perYear) * weight, all);
  };
  return ore(Number(until(last) - until(first - 1)));
}
