import type { EffectClass } from '../effect/effect';
import { unreachable } from '../basics/exhaustive';
import { measures, narrowed, ofClasses, ratios, type Measure } from '../ledger/measures';
import { divideHalfAway } from '../basics/money';
import type { Target, TargetBasis, TargetScope } from '../register/target';
import type { SumSlice, Sums } from './sums';
import type { TargetFigures } from './summaryTypes';

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

type Aim = Pick<Target, 'year' | 'department' | 'scope' | 'basis'>;

/** What a target holds calculated against. */
export function targetCalculated({ scope, basis }: Pick<Aim, 'scope' | 'basis'>): Measure {
  return ofClasses(basis === 'newlySignedAnnual' ? measures.annualEffect : measures.calculated, classesOfScope(scope));
}

/** What outcomes have shown towards a target: confirmed too where it counts avoided effects. */
export function targetShown({ scope }: Pick<Aim, 'scope'>): Measure {
  return ofClasses(measures.shown, classesOfScope(scope));
}

/** What of the target's year is not followed up: what the forecast multiplies with the rate. */
export function targetRemaining({ scope }: Pick<Aim, 'scope'>): Measure {
  return ofClasses(measures.notFollowedUp, classesOfScope(scope));
}

/** The rows that count towards a target: of its year, or of effects that start in it (nytecknat), and of its department. */
export function targetSlice({ year, department, basis }: { year: number; department: string; basis: TargetBasis }): SumSlice {
  return { ...(basis === 'inYear' ? { year } : { startYear: year }), ...(department === '' ? {} : { department }) };
}

/**
 * Calculated, realised and forecast against one target (domain.md §6), öre. The forecast's rate and coverage are read as to date
 * over all years of the whole register, or of the department.
 */
export function targetFigures(target: Target, sums: Sums, forecastCoverage: number): TargetFigures {
  const { year, department, scope, basis } = target;
  const tally = sums.over(targetSlice(target));
  const realised = tally.of(targetShown(target));
  const common = { year, department, scope, basis, target: BigInt(target.amount), calculated: tally.of(targetCalculated(target)), realised };
  if (basis !== 'inYear') return { ...common, remaining: null, rate: null, forecast: null, tooLittleFollowedUp: false };
  const remaining = tally.of(targetRemaining(target));
  const toDate = sums.over(department === '' ? {} : { department });
  const rate = narrowed(ratios.realisationRate, classesOfScope(scope), 'all');
  const coverage = toDate.ratio(narrowed(ratios.followUpCoverage, classesOfScope(scope), 'all'));
  const used = coverage === null || coverage < forecastCoverage ? null : toDate.ratio(rate);
  return {
    ...common,
    remaining,
    rate: used,
    forecast: realised + (used === null ? remaining : divideHalfAway(remaining * toDate.of(rate.above), toDate.of(rate.below))),
    tooLittleFollowedUp: used === null,
  };
}
