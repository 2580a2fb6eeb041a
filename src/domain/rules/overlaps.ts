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
 * For every span that overlaps another one of a size at most `percent` of the larger away: up to five of those, the
 * smallest first. A sweep over sizes: a span meets those that are larger, as long as they are near enough. `keyOf`
 * orders items of one size, so that the order of rows decides nothing.
 */
export function overlapping<Item>(
  spans: readonly Span<Item>[],
  percent: number,
  keyOf: (item: Item) => string,
): [Item, Item[]][] {
  const sorted = [...spans].sort((a, b) => a.size - b.size || (keyOf(a.item) < keyOf(b.item) ? -1 : 1));
  const partners = sorted.map((): Item[] => []);
  const name = (place: number, partner: Item): void => {
    const named = partners[place] as Item[];
    if (named.length < maxPartners) named.push(partner);
  };
  sorted.forEach((span, place) => {
    for (let next = place + 1; next < sorted.length; next += 1) {
      const other = sorted[next] as Span<Item>;
      if ((other.size - span.size) * 100 > other.size * percent) break;
      if (!arePartners(span, other)) continue;
      name(place, other.item);
      name(next, span.item);
    }
  });
  return sorted
    .map(({ item }, place): [Item, Item[]] => [item, partners[place] as Item[]])
    .filter(([, named]) => named.length > 0);
}

/** Whether two spans overlap, and are of different groups. */
function arePartners<Item>(one: Span<Item>, other: Span<Item>): boolean {
  if (one.group !== '' && one.group === other.group) return false;
  return one.first <= other.last && other.first <= one.last;
}
