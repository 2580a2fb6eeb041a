import type { MonthIndex } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';

/** Months in order that have the same key and lie one after the other. */
export function unbrokenRuns(
  months: readonly { readonly month: MonthIndex; readonly key: string }[],
): { readonly key: string; readonly span: MonthSpan }[] {
  const runs: { key: string; span: MonthSpan }[] = [];
  for (const { month, key } of months) {
    const last = runs.at(-1);
    if (last !== undefined && last.key === key && last.span.last === month - 1)
      last.span = { first: last.span.first, last: month };
    else runs.push({ key, span: { first: month, last: month } });
  }
  return runs;
}

/**
 * What of an unbroken run can be offered (payables.md A.7): leading months without cost are left out. Where more
 * than a third of the rest have none, whole calendar quarters, else whole calendar years, whose leading ones alone
 * may be without cost; else trailing months without cost are left out too. null for nothing, or fewer months than
 * the shortest.
 */
export function offeredRun(
  run: MonthSpan,
  costOf: (month: MonthIndex) => OreTotal,
  shortest: number,
): MonthSpan | null {
  const months = monthsIn(run);
  const start = months.find((month) => costOf(month) !== 0n);
  if (start === undefined) return null;
  const rest = months.filter((month) => month >= start);
  const empty = rest.filter((month) => costOf(month) === 0n).length;
  const offered =
    empty * 3 > rest.length
      ? (wholeUnits({ first: start, last: run.last }, 3, costOf) ??
        wholeUnits({ first: start, last: run.last }, 12, costOf))
      : { first: start, last: rest.findLast((month) => costOf(month) !== 0n) ?? start };
  return offered !== null && offered.last - offered.first + 1 >= shortest ? offered : null;
}

/**
 * The whole calendar units of a run from the first with cost; null when a later one has none, or there is no such
 * unit.
 */
function wholeUnits(run: MonthSpan, size: number, costOf: (month: MonthIndex) => OreTotal): MonthSpan | null {
  const first = Math.ceil(run.first / size) * size;
  const units: { readonly first: MonthIndex; readonly cost: OreTotal }[] = [];
  for (let unit = first; unit + size - 1 <= run.last; unit += size) {
    const months = monthsIn({ first: unit as MonthIndex, last: (unit + size - 1) as MonthIndex });
    units.push({ first: unit as MonthIndex, cost: months.reduce((sum, month) => sum + costOf(month), 0n) });
  }
  const begins = units.findIndex(({ cost }) => cost !== 0n);
  const rest = begins < 0 ? [] : units.slice(begins);
  const [start] = rest;
  const end = rest.at(-1);
  if (start === undefined || end === undefined || rest.some(({ cost }) => cost === 0n)) return null;
  return { first: start.first, last: (end.first + size - 1) as MonthIndex };
}

/** The months of a span, in order. */
export function monthsIn({ first, last }: MonthSpan): MonthIndex[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) as MonthIndex);
}
