import { effectClasses } from '../../domain/effect/effect';
import type { TargetScope } from '../../domain/register/target';
import type { Summary } from '../../domain/summary/summaryTypes';

/** A year's amounts in the classes that count, öre. `realised` is null where nobody has looked: that is not the same as 0. */
export interface MeasuredYear {
  readonly year: number;
  readonly calculated: bigint;
  readonly realised: bigint | null;
}

/** How many of the classes, in their order, a scope counts. */
const classesOf: Readonly<Record<TargetScope, number>> = { freed: 1, freedAndReturned: 2, allButIndirect: 3, all: 4 };

/** The classes that the year's target of the whole organisation counts; without a target freed and returned (domain.md §6). */
export function scopeOf({ targets }: Pick<Summary, 'targets'>, year: number): TargetScope {
  return targets.find((target) => target.year === year && target.department === '')?.scope ?? 'freedAndReturned';
}

/** Year by year what the sheets' chart shows: calculated and realised, avoided costs' outcomes with them where the scope counts those. */
export function yearsInScope({ perYear }: Pick<Summary, 'perYear'>, scope: TargetScope): readonly MeasuredYear[] {
  const classes = effectClasses.slice(0, classesOf[scope]);
  return perYear.map(({ year, byClass, realised, confirmed, followedUp }) => {
    const shown = scope === 'allButIndirect' || scope === 'all' ? realised + confirmed : realised;
    return {
      year,
      calculated: classes.reduce((sum, name) => sum + byClass[name], 0n),
      realised: followedUp === 0n && shown === 0n ? null : shown,
    };
  });
}
