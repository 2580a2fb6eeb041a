import { yearOfSerial } from '../basics/calendar';
import type { Effect, EffectClass } from '../effect/effect';
import { unreachable } from '../basics/exhaustive';
import { rateOver } from './figures';
import type { LedgerTable } from '../ledger/ledgerTable';
import type { OreTotal } from '../basics/money';
import { divideHalfAway } from '../basics/money';
import type { TargetFigures } from './summaryTypes';
import type { Tally } from '../ledger/tally';
import { TallyMap } from '../ledger/tally';
import type { Target, TargetScope } from '../register/target';

/** The classes that a target counts (Avser, domain.md §6). */
export function classesOfScope(scope: TargetScope): readonly EffectClass[] {
  switch (scope) {
    case 'freed':
      return ['freed'];
    case 'freedAndReturned':
      return ['freed', 'returned'];
    case 'allButIndirect':
      return ['freed', 'returned', 'avoided'];
    case 'all':
      return ['freed', 'returned', 'avoided', 'indirect'];
    default:
      return unreachable(scope);
  }
}

/** A department's target with what it inherits: Avser and Räknas som of the organisation's row of that year. */
export function inherited(target: Target, targets: readonly Target[]): Target {
  const whole = targets.find((other) => other.department === '' && other.year === target.year);
  return whole === undefined ? target : { ...target, scope: whole.scope, basis: whole.basis };
}

/** The ledger's sums that targets are held against: of the targets' years only. */
export class TargetTallies {
  private readonly years: ReadonlySet<number>;
  private readonly inYear = new TallyMap<number>();
  private readonly inYearOf = new Map<number, TallyMap<string>>();
  private readonly signed = new TallyMap<number>();
  private readonly signedBy = new Map<number, TallyMap<string>>();

  constructor(targets: readonly Target[]) {
    this.years = new Set(targets.map(({ year }) => year));
    for (const year of this.years) {
      this.inYearOf.set(year, new TallyMap());
      this.signedBy.set(year, new TallyMap());
    }
  }

  /** Adds a row of the ledger, of the effect given. */
  add(table: LedgerTable, row: number, { start, department }: Effect): void {
    const year = table.years[row] as number;
    if (this.years.has(year)) {
      this.inYear.at(year).add(table, row);
      this.inYearOf.get(year)?.at(department).add(table, row);
    }
    const startYear = yearOfSerial(start);
    if (this.years.has(startYear)) {
      this.signed.at(startYear).add(table, row);
      this.signedBy.get(startYear)?.at(department).add(table, row);
    }
  }

  /** Rows of the target's year (in-year) or of effects that start in it (nytecknat); undefined when there are none. */
  of(target: Target): Tally | undefined {
    const newlySigned = target.basis !== 'inYear';
    if (target.department === '') return (newlySigned ? this.signed : this.inYear).get(target.year);
    return (newlySigned ? this.signedBy : this.inYearOf).get(target.year)?.get(target.department);
  }
}

/**
 * Calculated, realised and forecast against one target (domain.md §6), öre. `toDate` holds every row of the target's slice,
 * the whole register or the department: the forecast's rate and coverage are read as to date over all years of that slice.
 */
export function targetFigures(
  target: Target,
  tallies: TargetTallies,
  toDate: Tally | undefined,
  forecastCoverage: number,
): TargetFigures {
  const classes = classesOfScope(target.scope);
  const tally = tallies.of(target);
  const calculatedField = target.basis === 'newlySignedAnnual' ? 'annualEffect' : 'calculated';
  const realised = tally === undefined ? 0n : shownOver(tally, classes);
  const common = {
    year: target.year,
    department: target.department,
    scope: target.scope,
    basis: target.basis,
    target: BigInt(target.amount),
    calculated: tally === undefined ? 0n : tally.over(calculatedField, classes),
    realised,
  };
  if (target.basis !== 'inYear') return { ...common, forecast: null, tooLittleFollowedUp: false };
  const remaining = tally === undefined ? 0n : tally.over('notFollowedUp', classes);
  const rate = enoughFollowedUp(toDate, classes, forecastCoverage);
  return {
    ...common,
    forecast: realised + (rate === null ? remaining : divideHalfAway(remaining * rate.shown, rate.followedUp)),
    tooLittleFollowedUp: rate === null,
  };
}

/** The exact rate to date; null when coverage is too low or either is "–", so that the forecast uses 1. */
function enoughFollowedUp(
  toDate: Tally | undefined,
  classes: readonly EffectClass[],
  forecastCoverage: number,
): { readonly shown: OreTotal; readonly followedUp: OreTotal } | null {
  if (toDate === undefined) return null;
  const { rate, coverage } = rateOver(toDate, classes);
  if (rate === null || coverage === null || coverage < forecastCoverage) return null;
  return { shown: shownOver(toDate, classes), followedUp: toDate.over('followedUp', classes) };
}

function shownOver(tally: Tally, classes: readonly EffectClass[]): OreTotal {
  return tally.over('realised', classes) + tally.over('confirmed', classes);
}
