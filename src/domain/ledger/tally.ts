import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { allPlaces, classAt, fieldAt, type LedgerField } from './ledgerFields';
import type { LedgerTable } from './ledgerTable';
import type { OreTotal } from '../basics/money';

const largestSafe = Number.MAX_SAFE_INTEGER;

/** Exact sums of every ledger column per class: numbers while they are safe, spilled into bigints when they are not. */
export class Tally {
  private readonly low = new Float64Array(allPlaces);
  private high: bigint[] | null = null;

  /** Adds the figures of a ledger row. */
  add({ starts, places, amounts }: LedgerTable, row: number): void {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) this.addAt(places[at] as number, amounts[at] as number);
  }

  /** Adds all that another tally holds. */
  merge(other: Tally): void {
    for (let at = 0; at < this.low.length; at += 1) {
      this.addAt(at, other.low[at] as number);
      const high = other.high?.[at] ?? 0n;
      if (high !== 0n) this.spill(at, high);
    }
  }

  /** The sum of a column over one class. */
  of(field: LedgerField, effectClass: EffectClass): OreTotal {
    const at = classAt[effectClass] + fieldAt[field];
    return BigInt(this.low[at] as number) + (this.high?.[at] ?? 0n);
  }

  /** The sum of a column over several classes, all when not said. */
  over(field: LedgerField, classes: readonly EffectClass[] = effectClasses): OreTotal {
    if (this.high !== null) return classes.reduce((sum, effectClass) => sum + this.of(field, effectClass), 0n);
    // Nothing has spilled: four numbers are added as numbers in a bigint's place, unless their sum is beyond them.
    let sum = 0;
    for (const effectClass of classes) {
      sum += this.low[classAt[effectClass] + fieldAt[field]] as number;
      if (sum > largestSafe || sum < -largestSafe) return classes.reduce((all, each) => all + this.of(field, each), 0n);
    }
    return BigInt(sum);
  }

  private addAt(at: number, amount: number): void {
    const sum = (this.low[at] as number) + amount;
    if (sum <= largestSafe && sum >= -largestSafe) this.low[at] = sum;
    else this.spill(at, BigInt(amount));
  }

  private spill(at: number, amount: bigint): void {
    this.high ??= new Array<bigint>(allPlaces).fill(0n);
    this.high[at] = (this.high[at] ?? 0n) + BigInt(this.low[at] as number) + amount;
    this.low[at] = 0;
  }
}

/** Tallies by key, made when first asked for. */
export class TallyMap<Key> {
  private readonly tallies = new Map<Key, Tally>();

  at(key: Key): Tally {
    let tally = this.tallies.get(key);
    if (tally === undefined) {
      tally = new Tally();
      this.tallies.set(key, tally);
    }
    return tally;
  }

  get(key: Key): Tally | undefined {
    return this.tallies.get(key);
  }

  keys(): Key[] {
    return [...this.tallies.keys()];
  }
}
