import type { EffectClass } from '../../domain/effect/effect';
import { ledgerDeviations } from '../../domain/ledger/ledgerFields';
import type { LedgerDeviation, LedgerRow } from '../../domain/ledger/ledgerRow';
import type { OreTotal } from '../../domain/basics/money';
import { finished, rangesInSteps, type Steps } from '../../domain/basics/steps';
import { classRank } from '../tables/ledgerCells';

const summedFields = [
  'calculated', 'lapsed', 'realised', 'confirmed', 'estimated', 'unverified', 'elapsed', 'followedUp', 'notFollowedUp', 'shortfall',
  'surplus', 'centihours',
] as const satisfies readonly (keyof LedgerRow)[];

type SummedField = (typeof summedFields)[number];

/** What the ledger rows of one year, class and department sum to: öre, hours in hundredths. */
export interface LedgerGroup extends Readonly<Record<SummedField, OreTotal>> {
  readonly year: number;
  readonly class: EffectClass;
  /** '' is Ej angivet. */
  readonly department: string;
  readonly deviation: Readonly<Record<LedgerDeviation, OreTotal>>;
}

/** An effect's rows, by their places in the ledger, and what they are calculated to be, öre. */
export interface EffectRows {
  readonly rows: readonly number[];
  readonly calculated: number;
}

/** A ledger as the reading sheets ask for it: hundreds of cells are compared with sums over its rows. */
export interface LedgerIndex {
  readonly groups: readonly LedgerGroup[];
  /** The groups of one year. */
  groupsOfYear(year: number): readonly LedgerGroup[];
  /** Places of one year's rows in the ledger, ascending. */
  rowsOfYear(year: number): readonly number[];
  /** By Effekt-ID; rows without one are left out. */
  readonly effects: ReadonlyMap<string, EffectRows>;
}

/** The index of ledger rows, made once for them. */
export function ledgerIndex(rows: readonly LedgerRow[]): LedgerIndex {
  return finished(ledgerIndexInSteps(rows));
}

/** The same in steps. */
export function* ledgerIndexInSteps(rows: readonly LedgerRow[]): Steps<LedgerIndex> {
  let index = known.get(rows);
  if (index === undefined) {
    index = new Index();
    const made = index;
    yield* rangesInSteps(rows.length, (from, to) => {
      for (let place = from; place < to; place += 1) made.add(rows[place] as LedgerRow, place);
    });
    known.set(rows, index);
  }
  return index;
}

const known = new WeakMap<readonly LedgerRow[], Index>();
const none: readonly never[] = [];

class Index implements LedgerIndex {
  readonly groups: Group[] = [];
  readonly effects = new Map<string, { rows: number[]; calculated: number }>();
  private readonly years = new Map<number, { readonly rows: number[]; readonly groups: Group[] }>();
  private readonly places = new Map<string, Map<number, Group>>();

  add(row: LedgerRow, place: number): void {
    const { effectId, year, calculated } = row;
    let ofYear = this.years.get(year);
    if (ofYear === undefined) this.years.set(year, (ofYear = { rows: [], groups: [] }));
    ofYear.rows.push(place);
    this.groupOf(row, ofYear.groups).add(row);
    if (effectId === '') return;
    const effect = this.effects.get(effectId);
    if (effect === undefined) this.effects.set(effectId, { rows: [place], calculated });
    else {
      effect.rows.push(place);
      effect.calculated += calculated;
    }
  }

  groupsOfYear(year: number): readonly LedgerGroup[] {
    return this.years.get(year)?.groups ?? none;
  }

  rowsOfYear(year: number): readonly number[] {
    return this.years.get(year)?.rows ?? none;
  }

  private groupOf({ department, year, class: name }: LedgerRow, ofYear: Group[]): Group {
    let places = this.places.get(department);
    if (places === undefined) this.places.set(department, (places = new Map()));
    const place = year * 10 + classRank(name);
    let group = places.get(place);
    if (group === undefined) {
      places.set(place, (group = new Group(year, name, department)));
      this.groups.push(group);
      ofYear.push(group);
    }
    return group;
  }
}

class Group implements LedgerGroup {
  calculated = 0n;
  lapsed = 0n;
  realised = 0n;
  confirmed = 0n;
  estimated = 0n;
  unverified = 0n;
  elapsed = 0n;
  followedUp = 0n;
  notFollowedUp = 0n;
  shortfall = 0n;
  surplus = 0n;
  centihours = 0n;
  readonly deviation: Record<LedgerDeviation, OreTotal> = {
    contractLoyalty: 0n, volume: 0n, price: 0n, index: 0n, baselineWrong: 0n, other: 0n, notBrokenDown: 0n,
  };

  readonly class: EffectClass;

  constructor(readonly year: number, name: EffectClass, readonly department: string) {
    this.class = name;
  }

  add(row: LedgerRow): void {
    // Most figures of most rows are 0.
    for (const field of summedFields) {
      const amount = row[field];
      if (amount !== 0) this[field] += BigInt(amount);
    }
    const { deviation } = row;
    for (const cause of ledgerDeviations) {
      const amount = deviation[cause];
      if (amount !== 0) this.deviation[cause] += BigInt(amount);
    }
  }
}
