import type { EffectClass } from '../effect/effect';
import { measures, narrowed, ofClasses, ratios, type Measure } from '../ledger/measures';
import { serialOf, type Serial } from '../basics/calendar';
import { divideHalfAway, type OreTotal } from '../basics/money';
import type { Tally } from '../ledger/tally';
import type { Target, TargetScope } from '../register/target';
import type { SumSlice, Sums } from './sums';
import type { TargetFigures } from './summaryTypes';

const scopeClasses: Readonly<Record<TargetScope, readonly EffectClass[]>> = {
  freed: ['freed'],
  freedAndReturned: ['freed', 'returned'],
  allButIndirect: ['freed', 'returned', 'avoided'],
  all: ['freed', 'returned', 'avoided', 'indirect'],
};

/** The classes that a target counts (Avser, domain.md §6). */
export const classesOfScope = (scope: TargetScope): readonly EffectClass[] => scopeClasses[scope];

type Aim = Pick<Target, 'year' | 'department' | 'scope' | 'basis'>;

/** What a target holds calculated against. */
export function targetCalculated({ scope, basis }: Pick<Aim, 'scope' | 'basis'>): Measure {
  return ofClasses(basis === 'newlySignedAnnual' ? measures.annualEffect : measures.calculated, classesOfScope(scope));
}

/** What outcomes have shown towards a target: confirmed too where it counts avoided effects. */
export function targetShown({ scope }: Pick<Aim, 'scope'>): Measure {
  return ofClasses(measures.shown, classesOfScope(scope));
}

/** Months for which that is known. */
export function targetMeasured({ scope }: Pick<Aim, 'scope'>): Measure {
  return ofClasses(measures.measuredMonths, classesOfScope(scope));
}

/** What of the target's year is left, by kind: recurring, one-offs, and parts that no outcome shows. */
export function targetRemaining({ scope }: Pick<Aim, 'scope'>): { recurring: Measure; once: Measure; rest: Measure } {
  const classes = classesOfScope(scope);
  const notFollowedUp = ofClasses(measures.notFollowedUp, classes);
  return {
    recurring: { ...notFollowedUp, over: 'terms' },
    once: { ...notFollowedUp, over: 'once' },
    rest: ofClasses(measures.restNotRealised, classes),
  };
}

/**
 * The rows that count towards a target: of its year, or of effects that start in it (nytecknat), and of its department.
 */
export function targetSlice({
  year,
  department,
  isNotStated,
  basis,
}: Pick<Target, 'year' | 'department' | 'isNotStated' | 'basis'>): SumSlice {
  return {
    ...(basis === 'inYear' ? { year } : { startYear: year }),
    ...(department === '' ? {} : { department: isNotStated ? '' : department }),
  };
}

/**
 * Calculated, realised and forecast against one target (domain.md §6), öre. The forecast is what is realised so far
 * this year, what is left of each kind times its own rate of the year's elapsed months, and parts that no outcome shows
 * as they are.
 */
export function targetFigures(target: Target, sums: Sums, asOf: Serial, forecastCoverage: number): TargetFigures {
  const { year, department, isNotStated, scope, basis } = target;
  const tally = sums.over(targetSlice(target));
  const shown = tally.of(targetShown(target));
  const common = {
    year,
    department,
    isNotStated,
    scope,
    basis,
    target: BigInt(target.amount),
    calculated: tally.of(targetCalculated(target)),
    realised: tally.of(targetMeasured(target)) > 0n ? shown : null,
  };
  if (basis !== 'inYear') return { ...common, remaining: null, forecast: null, forecastUncertain: false };
  const left = targetRemaining(target);
  const recurring = comingOf(tally, left.recurring, scope, forecastCoverage);
  const once = yearHasEnded(year, asOf) ? nothingComes : comingOf(tally, left.once, scope, forecastCoverage);
  const rest = tally.of(left.rest);
  return {
    ...common,
    remaining: { recurring: recurring.left, recurringRate: recurring.rate, once: once.left, onceRate: once.rate, rest },
    forecast: shown + recurring.comes + once.comes + rest,
    forecastUncertain: recurring.isUncertain || once.isUncertain,
  };
}

/** Whether a year's last day is the per date or before it. */
export function yearHasEnded(year: number, asOf: Serial): boolean {
  return serialOf(year, 12, 31) <= asOf;
}

interface Coming {
  readonly left: OreTotal;
  /** null where too little is followed up, or no rate can be told: 1 is used. */
  readonly rate: number | null;
  readonly comes: OreTotal;
  readonly isUncertain: boolean;
}
const nothingComes: Coming = { left: 0n, rate: null, comes: 0n, isUncertain: false };

/** What is left of a kind times the kind's own rate, rounded once. */
function comingOf(tally: Tally, measure: Measure, scope: TargetScope, forecastCoverage: number): Coming {
  const classes = classesOfScope(scope);
  const { above, below, quotient } = narrowed(ratios.realisationRate, classes, measure.over);
  const [left, shown, rated] = [tally.of(measure), tally.of(above), tally.of(below)];
  const coverage = tally.ratio(narrowed(ratios.followUpCoverage, classes, measure.over));
  const rate = coverage === null || coverage < forecastCoverage ? null : quotient(shown, rated);
  const comes = rate === null ? left : divideHalfAway(left * shown, rated);
  return { left, rate, comes, isUncertain: rate === null && left !== 0n };
}
