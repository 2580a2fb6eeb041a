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
    const numbers = new Int32Array(items.length);
    let most = -1;
    for (let index = 0; index < items.length; index += 1) {
      const number = numberOf(items[index] as Item, index);
      numbers[index] = number;
      if (number > most) most = number;
    }
    const next = new Int32Array(most + 2);
    for (const number of numbers) next[number + 1] = (next[number + 1] as number) + 1;
    for (let number = 1; number <= most; number += 1) next[number] = (next[number] as number) + (next[number - 1] as number);
    const placed = new Array<Item>(items.length);
    for (let index = 0; index < items.length; index += 1) {
      const number = numbers[index] as number;
      const at = next[number] as number;
      placed[at] = items[index] as Item;
      next[number] = at + 1;
    }
    this.items = placed;
    this.ends = next;
  }

  /** The items of a number; none for a number that no item has. */
  of(number: number): readonly Item[] {
    const end = this.ends[number] ?? 0;
    const start = this.ends[number - 1] ?? 0;
    return end > start ? this.items.slice(start, end) : nothing;
  }
}
