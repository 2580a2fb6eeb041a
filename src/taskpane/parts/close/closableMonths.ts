import { lastElapsedMonth, type MonthIndex, type Serial } from '../../../domain/basics/calendar';
import { closeRefusal } from '../../../domain/close/closeMonth';
import type { CloseHistory } from '../../../domain/close/closeTypes';

/** How far back a first close, or a late one, can be chosen. */
const MONTHS_BACK = 12;

/** Months that can be closed today, oldest first; at most a year of them. */
export function closableMonths(history: Pick<CloseHistory, 'closes'>, today: Serial): readonly MonthIndex[] {
  const last = lastElapsedMonth(today);
  return Array.from({ length: MONTHS_BACK }, (_, index) => (last - MONTHS_BACK + 1 + index) as MonthIndex).filter(
    (month) => closeRefusal(month, today, history) === null,
  );
}

/** What is proposed: the month after the last close, so that none is skipped unseen; else the last that has ended. */
export function proposedMonth(history: Pick<CloseHistory, 'closes'>, months: readonly MonthIndex[]): MonthIndex | null {
  return (history.closes.length > 0 ? months[0] : months.at(-1)) ?? null;
}
