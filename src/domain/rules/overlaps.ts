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

/**
 * For every span that overlaps another one of a size at most `percent` of the larger away: up to five of those. A sweep
 * over time: a span finds its partners among those that have begun and not ended, and those that had none yet get it as
 * theirs.
 */
export function overlapping<Item>(spans: readonly Span<Item>[], percent: number): Map<Item, Item[]> {
  const partners = new Map<Item, Item[]>();
  /** Begun and not ended, in order of size; and those of them that have no partner yet. */
  let running: Span<Item>[] = [];
  let alone: Span<Item>[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || inOrder(a, b))) {
    running = running.filter(({ last }) => last >= span.first);
    alone = alone.filter(({ last }) => last >= span.first);
    const found = firstPartners(span, running, percent);
    for (const other of alone) if (isPartner(span, other, percent)) partners.set(other.item, [span.item]);
    alone = alone.filter(({ item }) => !partners.has(item));
    if (found.length > 0) partners.set(span.item, found);
    else alone.push(span);
    const place = running.findIndex((other) => inOrder(span, other) < 0);
    running.splice(place < 0 ? running.length : place, 0, span);
  }
  return partners;
}

function firstPartners<Item>(span: Span<Item>, running: readonly Span<Item>[], percent: number): Item[] {
  const found: Item[] = [];
  for (const other of running) {
    if (isPartner(span, other, percent)) found.push(other.item);
    if (found.length === maxPartners) break;
  }
  return found;
}

/**
 * Whether two spans that overlap are of different groups, and of sizes that differ by at most `percent` of the larger.
 */
function isPartner<Item>(one: Span<Item>, other: Span<Item>, percent: number): boolean {
  if (one.group !== '' && one.group === other.group) return false;
  return Math.abs(one.size - other.size) * 100 <= Math.max(one.size, other.size) * percent;
}

function inOrder<Item>(a: Span<Item>, b: Span<Item>): number {
  return a.size - b.size || (a.key < b.key ? -1 : 1);
}
