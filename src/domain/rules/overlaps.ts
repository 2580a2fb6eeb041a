import { FirstOther } from './firstOther';

/** A span of months with a size. Items of one group are never partners; a group of '' is the item's own. */
export interface Span<Item> {
  readonly item: Item;
  readonly first: number;
  readonly last: number;
  /** Not negative. */
  readonly size: number;
  readonly group: string;
  /** Orders spans that are otherwise alike, so that the order of rows decides nothing. */
  readonly key: string;
}

/** At most this many partners are named for one item. */
const maxPartners = 5;

/** Groups are mostly this small and mostly without partners: looking at all pairs is then less work than the sweep's trees. */
const fewSpans = 24;

function anyOverlap<Item>(spans: readonly Span<Item>[], percent: number): boolean {
  return spans.some((a, index) => {
    for (let other = 0; other < index; other += 1) {
      const b = at(spans, other);
      if (a.first <= b.last && b.first <= a.last && areNear(a.size, b.size, percent)) return true;
    }
    return false;
  });
}

/** Sizes that differ by at most `percent` of the larger of the two. */
function areNear(a: number, b: number, percent: number): boolean {
  return Math.abs(a - b) * 100 <= Math.max(a, b) * percent;
}

/**
 * For every span that overlaps another one of a size at most `percent` of the larger away: up to five of those. A sweep
 * over time with the active spans ranked by size, O(n log n): when a span begins it finds partners among the active ones, and
 * the active ones that had none yet get it as theirs.
 */
export function overlapping<Item>(spans: readonly Span<Item>[], percent: number): Map<Item, Item[]> {
  const partners = new Map<Item, Item[]>();
  if (spans.length < 2 || (spans.length <= fewSpans && !anyOverlap(spans, percent))) return partners;
  const ranked = [...spans].sort((a, b) => a.size - b.size || compare(a.key, b.key));
  const groups = groupNumbers(ranked);
  const active = new FirstOther(groups);
  const alone = new FirstOther(groups);
  const byStart = ranked.map((_, rank) => rank).sort((a, b) => at(ranked, a).first - at(ranked, b).first);
  const byEnd = ranked.map((_, rank) => rank).sort((a, b) => at(ranked, a).last - at(ranked, b).last);
  let ended = 0;
  for (const rank of byStart) {
    const span = at(ranked, rank);
    for (; ended < byEnd.length && at(ranked, byEnd[ended] ?? 0).last < span.first; ended += 1) {
      active.set(byEnd[ended] ?? 0, false);
      alone.set(byEnd[ended] ?? 0, false);
    }
    const window = windowOf(ranked, span.size, percent);
    const group = groups[rank] ?? 0;
    const found: Item[] = [];
    for (let next = window.from; found.length < maxPartners; ) {
      const partner = active.find(next, window.to, group);
      if (partner < 0) break;
      found.push(at(ranked, partner).item);
      next = partner + 1;
    }
    for (;;) {
      const partner = alone.find(window.from, window.to, group);
      if (partner < 0) break;
      partners.set(at(ranked, partner).item, [span.item]);
      alone.set(partner, false);
    }
    if (found.length > 0) partners.set(span.item, found);
    else alone.set(rank, true);
    active.set(rank, true);
  }
  return partners;
}

function groupNumbers<Item>(ranked: readonly Span<Item>[]): number[] {
  const numbers = new Map<string, number>();
  return ranked.map(({ group }, rank) => {
    // Own groups are negative, so that they meet no shared one.
    if (group === '') return -rank - 2;
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
}

/** The ranks whose size differs from `size` by at most `percent` of the larger of the two. */
function windowOf<Item>(ranked: readonly Span<Item>[], size: number, percent: number): { from: number; to: number } {
  const isNear = (other: number): boolean => areNear(other, size, percent);
  return {
    from: firstRank(ranked, (other) => other >= size || isNear(other)),
    to: firstRank(ranked, (other) => other > size && !isNear(other)) - 1,
  };
}

function firstRank<Item>(ranked: readonly Span<Item>[], reached: (size: number) => boolean): number {
  let low = 0;
  let high = ranked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(at(ranked, middle).size)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function at<Item>(spans: readonly Span<Item>[], rank: number): Span<Item> {
  return spans[rank] as Span<Item>;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
