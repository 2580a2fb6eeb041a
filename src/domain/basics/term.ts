import type { MonthIndex, Serial } from './calendar';
import { endOfTerm, monthOf } from './calendar';
import type { Period } from '../effect/effect';
import type { Phasing } from './phasing';
import { phasingOf, wholeMonths } from './phasing';

/** What a part of an effect lies over: a term of months, or without one a month alone. */
export interface Term {
  /** Its length in whole months 1–600, null without a term. */
  readonly months: number | null;
  /** Its first and last day, null without a term. */
  readonly period: Period | null;
  readonly phasing: Phasing;
  /** The last month that counts: earlier than the phasing's last where the contract ended (Faktiskt slutdatum). */
  readonly lastCounted: MonthIndex;
}

/**
 * The term of whole months from a day. Months after the month of `actualEnd` fall away; one before the start is ignored
 * (W163). null months: the start month alone, from which nothing falls away.
 */
export function termOf(start: Serial, months: number | null, actualEnd: Serial | null): Term {
  if (months === null) return monthAlone(start);
  const period = { start, end: endOfTerm(start, months) };
  const phasing = phasingOf(period);
  const ended = actualEnd === null || actualEnd < start ? phasing.last : monthOf(actualEnd);
  return { months, period, phasing, lastCounted: Math.min(ended, phasing.last) as MonthIndex };
}

/** The month of a day alone, for what comes at once. */
export function monthAlone(day: Serial): Term {
  const month = monthOf(day);
  return { months: null, period: null, phasing: wholeMonths(month, month), lastCounted: month };
}
