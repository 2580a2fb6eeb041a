import { lastMonthOfYear, monthIndexOf, yearOf, type MonthIndex } from './calendar';

/** Months from first to last, both included. */
export interface MonthSpan {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
}

/** The months that any of the spans covers, as spans in order that neither overlap nor touch. */
export function unionOf(spans: readonly MonthSpan[]): MonthSpan[] {
  const sorted = [...spans].sort((a, b) => a.first - b.first);
  const merged: { first: MonthIndex; last: MonthIndex }[] = [];
  for (const span of sorted) {
    const current = merged[merged.length - 1];
    if (current !== undefined && span.first <= current.last + 1) {
      if (span.last > current.last) current.last = span.last;
    } else merged.push({ first: span.first, last: span.last });
  }
  return merged;
}

/** The months of a span that none of the others covers; these neither overlap nor touch and stand in order. */
export function without(span: MonthSpan, others: readonly MonthSpan[]): MonthSpan[] {
  const left: MonthSpan[] = [];
  let { first } = span;
  for (const other of others) {
    if (other.last < first || other.first > span.last) continue;
    if (other.first > first) left.push({ first, last: (other.first - 1) as MonthIndex });
    first = (other.last + 1) as MonthIndex;
  }
  return first > span.last ? left : [...left, { first, last: span.last }];
}

/** The months first to last, year by year; none when last is before first. */
export function yearsOf(first: MonthIndex, last: MonthIndex): MonthSpan[] {
  const spans: MonthSpan[] = [];
  for (let from = first; from <= last; from = monthIndexOf(yearOf(from) + 1, 1)) {
    spans.push({ first: from, last: Math.min(lastMonthOfYear(yearOf(from)), last) as MonthIndex });
  }
  return spans;
}

/** A span in as many pieces as it takes for each of the months `turns` that it holds to be the first of one. */
export function cutAt({ first, last }: MonthSpan, turns: readonly number[]): MonthSpan[] {
  const within = turns.filter((turn) => first < turn && turn <= last);
  const firsts = [...new Set([first, ...within])].sort((a, b) => a - b) as MonthIndex[];
  return firsts.map((from, index) => ({ first: from, last: ((firsts[index + 1] ?? last + 1) - 1) as MonthIndex }));
}
