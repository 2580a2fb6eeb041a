import { noDeviation } from './deviation';
import type { EffectClass } from './effect';
import { effectClasses } from './effect';
import type { LedgerDeviation, LedgerRow } from './ledgerRow';
import type { OreTotal } from './money';
import { deviationCauses } from './outcome';

/** The ledger's deviation columns, stated causes first. */
export const ledgerDeviations: readonly LedgerDeviation[] = [...deviationCauses, 'notBrokenDown'];

const amountFields = [
  'calculated', 'lapsed', 'realised', 'confirmed', 'estimated', 'unverified', 'elapsed', 'elapsedDirect', 'followedUp',
  'notFollowedUp', 'centihours', 'annualEffect', 'capped', 'first12Months', 'runRate', 'shortfall', 'surplus',
] as const;
type AmountField = (typeof amountFields)[number];

/** What only rows with a term add to: rates per year leave the others out (domain.md §5). */
const termFields = ['realisedOfTerm', 'confirmedOfTerm', 'elapsedDirectOfTerm', 'followedUpOfTerm'] as const;
type TermField = (typeof termFields)[number];

export type TallyField = AmountField | TermField | 'validated' | LedgerDeviation;

const fields: readonly TallyField[] = [...amountFields, ...termFields, 'validated', ...ledgerDeviations];
const width = fields.length;
const position = Object.fromEntries(fields.map((field, index) => [field, index])) as Record<TallyField, number>;
const classOffset = Object.fromEntries(effectClasses.map((name, index) => [name, index * width])) as Record<EffectClass, number>;

const positionsOfTally = width * effectClasses.length;
const largestSafe = Number.MAX_SAFE_INTEGER;

/** Figures that are not 0 with their places in a tally, laid out for adding to many tallies. */
class Amounts {
  readonly positions: Int32Array;
  readonly amounts: Float64Array;
  count = 0;

  constructor(most: number) {
    this.positions = new Int32Array(most);
    this.amounts = new Float64Array(most);
  }
}

/** The figures of one ledger row. */
export class RowAmounts extends Amounts {
  constructor() {
    super(width);
  }

  load(row: LedgerRow): void {
    this.count = 0;
    const offset = classOffset[row.class];
    // Field by field and not in a loop: a property by its name is read many times faster than one by a variable.
    this.put(offset + position.calculated, row.calculated);
    this.put(offset + position.lapsed, row.lapsed);
    this.put(offset + position.realised, row.realised);
    this.put(offset + position.confirmed, row.confirmed);
    this.put(offset + position.estimated, row.estimated);
    this.put(offset + position.unverified, row.unverified);
    this.put(offset + position.elapsed, row.elapsed);
    this.put(offset + position.elapsedDirect, row.elapsedDirect);
    this.put(offset + position.followedUp, row.followedUp);
    this.put(offset + position.notFollowedUp, row.notFollowedUp);
    this.put(offset + position.centihours, row.centihours);
    this.put(offset + position.annualEffect, row.annualEffect);
    this.put(offset + position.capped, row.capped);
    this.put(offset + position.first12Months, row.first12Months);
    this.put(offset + position.runRate, row.runRate);
    this.put(offset + position.shortfall, row.shortfall);
    this.put(offset + position.surplus, row.surplus);
    if (row.hasTerm) {
      this.put(offset + position.realisedOfTerm, row.realised);
      this.put(offset + position.confirmedOfTerm, row.confirmed);
      this.put(offset + position.elapsedDirectOfTerm, row.elapsedDirect);
      this.put(offset + position.followedUpOfTerm, row.followedUp);
    }
    if (row.validation === 'valid') this.put(offset + position.validated, row.calculated);
    const { deviation } = row;
    if (deviation === noDeviation) return;
    for (const cause of ledgerDeviations) this.put(offset + position[cause], deviation[cause]);
  }

  private put(at: number, amount: number): void {
    if (amount === 0) return;
    this.positions[this.count] = at;
    this.amounts[this.count] = amount;
    this.count += 1;
  }
}

/** The figures of several ledger rows, each place once, so that what they have in common is added to a tally once and not row by row. */
export class SummedAmounts extends Amounts {
  /** One more than where each position of a tally stands in `positions`; 0 when it does not. */
  private readonly places = new Int32Array(positionsOfTally);
  /** Sums that no number holds exactly go on in a new one: here are the full ones. */
  readonly full: { readonly position: number; readonly amount: number }[] = [];

  constructor() {
    super(positionsOfTally);
  }

  add(row: RowAmounts): void {
    for (let index = 0; index < row.count; index += 1) {
      const position = row.positions[index] as number;
      const amount = row.amounts[index] as number;
      let place = (this.places[position] as number) - 1;
      if (place < 0) {
        place = this.count;
        this.count += 1;
        this.places[position] = this.count;
        this.positions[place] = position;
        this.amounts[place] = amount;
        continue;
      }
      const before = this.amounts[place] as number;
      const sum = before + amount;
      const isExact = sum <= largestSafe && sum >= -largestSafe;
      if (!isExact) this.full.push({ position, amount: before });
      this.amounts[place] = isExact ? sum : amount;
    }
  }

  clear(): void {
    for (let place = 0; place < this.count; place += 1) this.places[this.positions[place] as number] = 0;
    this.count = 0;
    this.full.length = 0;
  }
}

/** Exact sums of every ledger column per class: numbers while they are safe, spilled into bigints when they are not. */
export class Tally {
  private readonly low = new Float64Array(positionsOfTally);
  private high: bigint[] | null = null;

  add({ positions, amounts, count }: RowAmounts | SummedAmounts): void {
    for (let index = 0; index < count; index += 1) this.addAt(positions[index] as number, amounts[index] as number);
  }

  /** Adds what several rows sum to. */
  addSums(sums: SummedAmounts): void {
    this.add(sums);
    for (const { position, amount } of sums.full) this.addAt(position, amount);
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
  of(field: TallyField, effectClass: EffectClass): OreTotal {
    const at = classOffset[effectClass] + position[field];
    return BigInt(this.low[at] as number) + (this.high?.[at] ?? 0n);
  }

  /** The sum of a column over several classes, all when not said. */
  over(field: TallyField, classes: readonly EffectClass[] = effectClasses): OreTotal {
    if (this.high !== null) return classes.reduce((sum, effectClass) => sum + this.of(field, effectClass), 0n);
    // Nothing has spilled: four numbers are added as numbers in a bigint's place, unless their sum is beyond them.
    let sum = 0;
    for (const effectClass of classes) {
      sum += this.low[classOffset[effectClass] + position[field]] as number;
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
    this.high ??= new Array<bigint>(positionsOfTally).fill(0n);
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
