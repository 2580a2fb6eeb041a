/** A span of months with a size. Items of one group are never partners; a group of '' is the item's own. */
export interface Span<Item> {
  readonly item: Item;
  readonly first: number;
  readonly last: number;
  /** Not negative. */
  readonly size: number;
  readonly group: string;
}

/** At most this many partners are named for one item. */
const maxPartners = 5;

/**
 * For every span that overlaps another one of a size at most `percent` of the larger away: up to five of those. A sweep
 * over time: a span finds its partners among those that have begun and not ended, and becomes the partner of those that
 * had none yet. `keyOf` orders items whose spans are alike, so that the order of rows decides nothing.
 */
export function overlapping<Item>(
  spans: readonly Span<Item>[],
  percent: number,
  keyOf: (item: Item) => string,
): Map<Item, Item[]> {
  const inOrder = (a: Span<Item>, b: Span<Item>): number => a.size - b.size || (keyOf(a.item) < keyOf(b.item) ? -1 : 1);
  const partners = new Map<Item, Item[]>();
  /** Begun and not ended, in order of size. */
  let running: Span<Item>[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || inOrder(a, b))) {
    running = running.filter(({ last }) => last >= span.first);
    const found: Item[] = [];
    for (const other of running) {
      if (!isPartner(span, other, percent)) continue;
      if (found.length < maxPartners) found.push(other.item);
      if (!partners.has(other.item)) partners.set(other.item, [span.item]);
    }
    if (found.length > 0) partners.set(span.item, found);
    const place = running.findIndex((other) => inOrder(span, other) < 0);
    running.splice(place < 0 ? running.length : place, 0, span);
  }
  return partners;
}

/**
 * Whether two spans that overlap are of different groups, and of sizes that differ by at most `percent` of the larger.
 */
function isPartner<Item>(one: Span<Item>, other: Span<Item>, percent: number): boolean {
  if (one.group !== '' && one.group === other.group) return false;
  return Math.abs(one.size - other.size) * 100 <= Math.max(one.size, other.size) * percent;
}
