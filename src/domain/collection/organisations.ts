import type { Serial } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import { fold } from '../basics/text';
import type { Ledger } from '../ledger/ledger';
import type { LedgerRow } from '../ledger/ledgerRow';
import { Tally, TallyMap } from '../ledger/tally';
import type { Target } from '../register/target';
import { endingAmounts } from '../summary/budget';
import { figuresOf } from '../summary/figures';
import type { NamedFigures, TargetFigures } from '../summary/summaryTypes';
import type { SumSlice, Sums } from '../summary/sums';
import { targetFigures } from '../summary/targets';

/** An organisation that rows count for, and its figures; the name '' is Ej angivet. */
export interface OrganisationFigures extends NamedFigures {
  /** The ledger's sums over its rows. */
  readonly sums: Sums;
}

const nothing = new Tally();

/** Sums of one organisation's rows. Of departments nothing is known. */
class OrganisationSums implements Sums {
  readonly total = new Tally();
  private readonly years = new TallyMap<number>();
  private readonly started = new TallyMap<number>();

  add(table: Ledger['table'], row: number, { year, startYear }: LedgerRow): void {
    for (const tally of [this.total, this.years.at(year), this.started.at(startYear)]) tally.add(table, row);
  }

  over({ year, startYear }: SumSlice): Tally {
    if (startYear !== undefined) return this.started.get(startYear) ?? nothing;
    return year === undefined ? this.total : (this.years.get(year) ?? nothing);
  }
}

/**
 * The figures of each organisation, summed from the ledger's rows as every slice is. `rows` are the ledger's own, in
 * their order.
 */
export function organisationFigures(
  { table }: Pick<Ledger, 'table'>,
  rows: readonly LedgerRow[],
): OrganisationFigures[] {
  const found = new Map<string, { readonly name: string; readonly sums: OrganisationSums }>();
  rows.forEach((row, index) => {
    const key = fold(row.organisation);
    let own = found.get(key);
    if (own === undefined) found.set(key, (own = { name: row.organisation, sums: new OrganisationSums() }));
    own.sums.add(table, index, row);
  });
  return [...found.values()].map(({ name, sums }) => ({ name, sums, ...figuresOf(sums.total) }));
}

/** What of a year's freed amounts is of effects that end in it, by the folded name of the organisation, öre. */
export function endingByOrganisation(rows: readonly LedgerRow[], year: number): ReadonlyMap<string, OreTotal> {
  return endingAmounts(rows, year, ({ organisation }) => fold(organisation));
}

/** A member's target beside what its rows come to. */
export interface MemberTargetFigures extends TargetFigures {
  readonly organisation: string;
}

/** Members' targets, by year and then as they stand in Mål. */
export function memberTargetFigures(
  targets: readonly Target[],
  figures: readonly OrganisationFigures[],
  { asOf, forecastCoverage }: { readonly asOf: Serial; readonly forecastCoverage: number },
): MemberTargetFigures[] {
  const sumsOf = new Map(figures.map(({ name, sums }) => [fold(name), sums]));
  return [...targets]
    .sort((a, b) => a.year - b.year || a.row - b.row)
    .map((target) => ({
      ...targetFigures(target, sumsOf.get(fold(target.organisation)) ?? noSums, asOf, forecastCoverage),
      organisation: target.organisation,
    }));
}

const noSums: Sums = { over: () => nothing };
