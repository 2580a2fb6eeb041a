import { measures, ofClasses, type Measure } from '../../domain/ledger/measures';
import type { TargetScope } from '../../domain/register/target';
import { classesOfScope } from '../../domain/summary/targets';
import type { Summary } from '../../domain/summary/summaryTypes';

/**
 * A year's amounts in the classes that count, öre. `realised` is null where nobody has looked: that is not the same as
 * 0.
 */
export interface MeasuredYear {
  readonly year: number;
  readonly calculated: bigint;
  readonly realised: bigint | null;
}

/**
 * The classes that the year's target of the whole organisation counts; without a target freed and returned (domain.md
 * §6).
 */
export function scopeOf({ targets }: Pick<Summary, 'targets'>, year: number): TargetScope {
  return targets.find((target) => target.year === year && target.department === '')?.scope ?? 'freedAndReturned';
}

/**
 * Year by year what the sheets' chart shows: calculated and realised, avoided costs' outcomes with them where the scope
 * counts those.
 */
export function yearsInScope(
  { perYear, sums }: Pick<Summary, 'perYear' | 'sums'>,
  scope: TargetScope,
): readonly MeasuredYear[] {
  const of = (measure: Measure): Measure => ofClasses(measure, classesOfScope(scope));
  return perYear.map(({ year }) => {
    const ofYear = sums.over({ year });
    return {
      year,
      calculated: ofYear.of(of(measures.calculated)),
      realised: ofYear.of(of(measures.measuredMonths)) > 0n ? ofYear.of(of(measures.shown)) : null,
    };
  });
}
