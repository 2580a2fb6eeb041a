/** Nothing found. */
const none = -1;

/**
 * Which of n ranks are active, each with a group, and the lowest active rank of a range whose group is another one: both
 * found in logarithmic time, however many ranks of one's own group lie between. A segment tree whose nodes hold their lowest
 * active rank and the lowest one of another group than that.
 */
export class FirstOther {
  private readonly leaves: number;
  private readonly lowest: Int32Array;
  private readonly lowestOther: Int32Array;

  constructor(private readonly groups: readonly number[]) {
    let leaves = 1;
    while (leaves < groups.length) leaves *= 2;
    this.leaves = leaves;
    this.lowest = new Int32Array(2 * leaves).fill(none);
    this.lowestOther = new Int32Array(2 * leaves).fill(none);
  }

  set(rank: number, active: boolean): void {
    let node = this.leaves + rank;
    this.lowest[node] = active ? rank : none;
    for (node >>= 1; node >= 1; node >>= 1) this.merge(node);
  }

  /** The lowest active rank from `from` to `to`, both included, whose group is not `group`; −1 when there is none. */
  find(from: number, to: number, group: number): number {
    return this.search(1, 0, this.leaves - 1, from, to, group);
  }

  private search(node: number, low: number, high: number, from: number, to: number, group: number): number {
    if (high < from || low > to) return none;
    if (from <= low && high <= to) return this.ofNode(node, group);
    const middle = (low + high) >> 1;
    const left = this.search(2 * node, low, middle, from, to, group);
    return left !== none ? left : this.search(2 * node + 1, middle + 1, high, from, to, group);
  }

  private ofNode(node: number, group: number): number {
    const first = this.lowest[node] ?? none;
    return this.groups[first] === group ? (this.lowestOther[node] ?? none) : first;
  }

  private merge(node: number): void {
    const left = 2 * node;
    const right = left + 1;
    const first = this.lowest[left] ?? none;
    if (first === none) {
      this.lowest[node] = this.lowest[right] ?? none;
      this.lowestOther[node] = this.lowestOther[right] ?? none;
      return;
    }
    this.lowest[node] = first;
    const other = this.lowestOther[left] ?? none;
    this.lowestOther[node] = other !== none ? other : this.ofNode(right, this.groups[first] ?? none);
  }
}
