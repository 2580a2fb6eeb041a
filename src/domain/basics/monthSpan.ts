import type { MonthIndex } from './calendar';

/** Months from first to last, both included. */
export interface MonthSpan {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
}

/** The months that any of the spans covers, as spans in order that neither overlap nor touch. */
export function unionOf(spans: readonly MonthSpan[]): MonthSpan[] {
  // Most effects have one outcome, and a list of one is in order.
  const sorted = spans.length < 2 ? spans : [...spans].sort((a, b) => a.first - b.first);
  const merged: { first: MonthIndex; last: MonthIndex }[] = [];
  for (const span of sorted) {
    const current = merged[merged.length - 1];
    if (current !== undefined && span.first <= current.last + 1) {
      if (span.last > current.last) current.last = span.last;
    } else merged.push({ first: span.first, last: span.last });
  }
  return merged;
}
