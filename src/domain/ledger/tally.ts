import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { fieldNumbers, ledgerFields, type LedgerField } from './ledgerFields';
import type { LedgerTable } from './ledgerTable';
import type { Measure, Ratio } from './measures';
import type { OreTotal } from '../basics/money';

const largestSafe = Number.MAX_SAFE_INTEGER;
const allPlaces = 2 * effectClasses.length * ledgerFields.length;

/** Where the figures of a class stand, those of effects with a term apart. */
function firstPlace(effectClass: EffectClass, hasTerm: boolean): number {
  return (effectClasses.indexOf(effectClass) * 2 + Number(hasTerm)) * ledgerFields.length;
}

/** Exact sums of every ledger column per class: numbers while they are safe, spilled into bigints when they are not. */
export class Tally {
  private readonly low = new Float64Array(allPlaces);
  private high: bigint[] | null = null;

  /** Adds the figures of a ledger row. */
  add(table: LedgerTable, row: number): void {
    const first = firstPlace(table.classOf(row), table.hasTerm(row));
    const end = table.firstFigure(row + 1);
    for (let figure = table.firstFigure(row); figure < end; figure += 1)
      this.addAt(first + table.fieldAt(figure), table.amountAt(figure));
  }

  /** Adds all that another tally holds. */
  merge(other: Tally): void {
    for (let at = 0; at < allPlaces; at += 1) {
      this.addAt(at, other.low[at] as number);
      const high = other.high?.[at] ?? 0n;
      if (high !== 0n) this.spill(at, high);
    }
  }

  /** The sum of a measure. */
  of({ fields, classes, over }: Measure): OreTotal {
    let sum = 0n;
    for (const field of fields) {
      for (const effectClass of classes) {
        if (over !== 'once') sum += this.at(field, effectClass, true);
        if (over !== 'terms') sum += this.at(field, effectClass, false);
      }
    }
    return sum;
  }

  /** A ratio of sums, null where it is "–". */
  ratio({ above, below, quotient }: Ratio): number | null {
    return quotient(this.of(above), this.of(below));
  }

  private at(field: LedgerField, effectClass: EffectClass, hasTerm: boolean): bigint {
    const at = firstPlace(effectClass, hasTerm) + fieldNumbers[field];
    return BigInt(this.low[at] as number) + (this.high?.[at] ?? 0n);
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
