const nothing: readonly never[] = [];

/**
 * Items that each have a whole number, 0 or more and not far apart (a row, a group): those of one number stand side by side, in the order
 * in which they came. Placed by counting, which needs neither comparisons nor a list for each number.
 */
export class Placed<Item> {
  readonly items: readonly Item[];
  /** Where the items of each number end; they begin where those of the number before it do. */
  private readonly ends: Int32Array;

  constructor(items: readonly Item[], numberOf: (item: Item, index: number) => number) {
    let most = -1;
    items.forEach((item, index) => { most = Math.max(most, numberOf(item, index)); });
    const next = new Int32Array(most + 2);
    items.forEach((item, index) => {
      const after = numberOf(item, index) + 1;
      next[after] = (next[after] as number) + 1;
    });
    for (let number = 1; number <= most; number += 1) next[number] = (next[number] as number) + (next[number - 1] as number);
    const placed = new Array<Item>(items.length);
    items.forEach((item, index) => {
      const number = numberOf(item, index);
      const at = next[number] as number;
      placed[at] = item;
      next[number] = at + 1;
    });
    this.items = placed;
    this.ends = next;
  }

  /** The items of a number; none for a number that no item has. */
  of(number: number): readonly Item[] {
    const end = this.ends[number] ?? 0;
    const start = number === 0 ? 0 : (this.ends[number - 1] ?? 0);
    return end > start ? this.items.slice(start, end) : nothing;
  }
}
