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

const largestSafe = Number.MAX_SAFE_INTEGER;

/** The figures of one ledger row that are not 0, laid out for adding to many tallies. */
export class RowAmounts {
  readonly positions = new Int32Array(width);
  readonly amounts = new Float64Array(width);
  count = 0;

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
    if (row.deviation === noDeviation) return;
    for (const cause of ledgerDeviations) this.put(offset + position[cause], row.deviation[cause]);
  }

  private put(index: number, amount: number): void {
    if (amount === 0) return;
    this.positions[this.count] = index;
    this.amounts[this.count] = amount;
    this.count += 1;
  }
}

/** Exact sums of every ledger column per class: numbers while they are safe, spilled into bigints when they are not. */
export class Tally {
  private readonly low = new Float64Array(width * effectClasses.length);
  private high: bigint[] | null = null;

  add(row: RowAmounts): void {
    for (let index = 0; index < row.count; index += 1) {
      const at = row.positions[index] as number;
      const amount = row.amounts[index] as number;
      const sum = (this.low[at] as number) + amount;
      if (sum <= largestSafe && sum >= -largestSafe) this.low[at] = sum;
      else this.spill(at, amount);
    }
  }

  /** The sum of a column over one class. */
  of(field: TallyField, effectClass: EffectClass): OreTotal {
    const at = classOffset[effectClass] + position[field];
    return BigInt(this.low[at] as number) + (this.high?.[at] ?? 0n);
  }

  /** The sum of a column over several classes, all when not said. */
  over(field: TallyField, classes: readonly EffectClass[] = effectClasses): OreTotal {
    return classes.reduce((sum, effectClass) => sum + this.of(field, effectClass), 0n);
  }

  private spill(at: number, amount: number): void {
    this.high ??= new Array<bigint>(width * effectClasses.length).fill(0n);
    this.high[at] = (this.high[at] ?? 0n) + BigInt(this.low[at] as number) + BigInt(amount);
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
