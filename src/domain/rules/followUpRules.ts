import {
  dayInMonth,
  daysInMonth,
  lastDayOf,
  monthNumber,
  monthOf,
  serialOf,
  yearOf,
  type MonthIndex,
  type Serial,
} from '../basics/calendar';
import { sumOre } from '../basics/money';
import type { FollowUp } from '../followUp/followUp';
import type { Outcome } from '../register/outcome';
import type { Settings } from '../register/settings';
import type { CountedEffect } from './context';
import type { Raise } from './issues';

/** What the rules of an effect's follow-up may know: its outcomes, and what they show on the per date. */
export interface FollowUpContext {
  readonly followUp: FollowUp;
  readonly outcomes: readonly Outcome[];
  readonly settings: Settings;
  readonly asOf: Serial;
  readonly lastElapsed: MonthIndex;
}

/** Ended effects are still asked about for so long (W554), months. */
const monthsAfterEnd = 12;

/**
 * W554: a running effect, or one ended within 12 months, that is not followed up to its end and whose last follow-up
 * (or start) is more than the limit ago.
 */
export function judgeLateFollowUp(
  { effect, calculation: { direct } }: CountedEffect,
  { followUp, outcomes, settings, asOf, lastElapsed }: FollowUpContext,
  raise: Raise,
): void {
  if (direct === null || direct.term.period === null) return;
  if (plusMonths(endOf(direct.term.period.end, effect.actualEnd), monthsAfterEnd) < asOf) return;
  const lastMonth = lastFollowed(followUp, lastElapsed);
  if (lastMonth !== null && lastMonth >= direct.term.lastCounted) return;
  // What was paid before the start (W553) follows up nothing of the effect.
  const followedUpTo = lastMonth === null || lastMonth < direct.term.phasing.first ? null : lastDayOf(lastMonth);
  const last = followedUpTo ?? effect.start;
  if (plusMonths(last, settings.lateFollowUpMonths) >= asOf) return;
  const estimates = outcomes.filter(({ source, to }) => source === 'estimated' && to > last);
  raise('W554', null, {
    reason: followedUpTo === null ? 'never' : 'late',
    lastSerial: last,
    limit: settings.lateFollowUpMonths,
    // An estimate follows up nothing, but it is something to begin from.
    ...(estimates.length === 0 ? {} : { estimatedOre: Number(sumOre(estimates.map(({ amount }) => amount))) }),
  });
}

/** The last elapsed month that is followed up; null when there is none. */
function lastFollowed({ months }: FollowUp, lastElapsed: MonthIndex): MonthIndex | null {
  const elapsed = months.filter(({ first }) => first <= lastElapsed).at(-1);
  return elapsed === undefined ? null : (Math.min(elapsed.last, lastElapsed) as MonthIndex);
}

function endOf(end: Serial, actualEnd: Serial | null): Serial {
  return Math.min(end, actualEnd ?? end) as Serial;
}

/**
 * The same day some months later, or the month's last day where it has no such day; the last day stays the last day.
 */
function plusMonths(day: Serial, months: number): Serial {
  const month = monthOf(day);
  const target = (month + months) as MonthIndex;
  const number = dayInMonth(day);
  const days = daysInMonth(target);
  const isLast = number === daysInMonth(month);
  return serialOf(yearOf(target), monthNumber(target), isLast ? days : Math.min(number, days));
}
