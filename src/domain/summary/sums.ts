import { yearOfSerial } from '../basics/calendar';
import type { Effect } from '../effect/effect';
import type { LedgerTable } from '../ledger/ledgerTable';
import { Tally, TallyMap } from '../ledger/tally';

/** Which rows a sum is over: each key that is given narrows it. */
export interface SumSlice {
  readonly year?: number;
  /** Effects that start in the year (nytecknat), instead of amounts that fall in it. */
  readonly startYear?: number;
  /** '' is Ej angivet. */
  readonly department?: string;
}

/** What the sheets ask for sums of. */
export interface Sums {
  /** The ledger's sums over a slice; sums of nothing where there is nothing. */
  readonly over: (slice: SumSlice) => Tally;
}

const nothing = new Tally();

/** Everything that the summary groups the ledger by, summed once. Start years are kept for years that have a target. */
export class RegisterSums implements Sums {
  readonly total = new Tally();
  readonly years = new TallyMap<number>();
  readonly types = new TallyMap<string>();
  readonly departments = new TallyMap<string>();
  readonly categories = new TallyMap<string>();
  readonly reasons = new TallyMap<string>();
  private readonly inYear = new Map<number, TallyMap<string>>();
  private readonly started = new TallyMap<number>();
  private readonly startedIn = new Map<number, TallyMap<string>>();

  constructor(private readonly targetYears: ReadonlySet<number>) {}

  /** Adds the rows of one effect, from first up to, not including, end. */
  add(table: LedgerTable, { type, department, category, reason, start }: Effect, first: number, end: number): void {
    const startYear = yearOfSerial(start);
    const ofEffect = [this.types.at(type), this.categories.at(category), this.reasons.at(reason)];
    if (this.targetYears.has(startYear)) ofEffect.push(mapOf(this.startedIn, startYear).at(department));
    for (let row = first; row < end; row += 1) {
      mapOf(this.inYear, table.yearOf(row)).at(department).add(table, row);
      for (const tally of ofEffect) tally.add(table, row);
    }
  }

  /** Sums up what was added: before this there are no totals. */
  close(): void {
    for (const [year, ofYear] of this.inYear) {
      for (const department of ofYear.keys()) {
        const tally = ofYear.at(department);
        for (const sum of [this.total, this.years.at(year), this.departments.at(department)]) sum.merge(tally);
      }
    }
    for (const [year, ofYear] of this.startedIn) {
      for (const department of ofYear.keys()) this.started.at(year).merge(ofYear.at(department));
    }
  }

  over({ year, startYear, department }: SumSlice): Tally {
    const [all, each] = startYear === undefined ? [this.years, this.inYear] : [this.started, this.startedIn];
    const of = startYear ?? year;
    if (of === undefined) return (department === undefined ? this.total : this.departments.get(department)) ?? nothing;
    return (department === undefined ? all.get(of) : each.get(of)?.get(department)) ?? nothing;
  }
}

function mapOf(maps: Map<number, TallyMap<string>>, key: number): TallyMap<string> {
  let map = maps.get(key);
  if (map === undefined) maps.set(key, (map = new TallyMap()));
  return map;
}
