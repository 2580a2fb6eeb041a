/** A repeatable source of chance: the same seed gives the same run. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** One of some things. Throws RangeError when there are none. */
  of<T>(things: readonly T[]): T {
    const found = things[this.below(things.length)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }
}
