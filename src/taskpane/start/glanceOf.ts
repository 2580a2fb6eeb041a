import type { RegisterState } from '../../application/results';
import type { Severity } from '../../domain/register/issue';

export interface GlanceFigures {
  readonly counted: number;
  readonly leftOut: number;
  readonly withdrawn: number;
  /** Effects that count but may be wrong. */
  readonly warned: number;
  /** Rows of the other tables that may be wrong. */
  readonly warnedElsewhere: number;
  /** Rows of any table that lack a fact and have nothing worse. */
  readonly incomplete: number;
}

const cache = new WeakMap<RegisterState['assessment'], GlanceFigures>();

/** The state of the register in a few numbers, counted once. */
export function glanceOf({ assessment }: RegisterState): GlanceFigures {
  const cached = cache.get(assessment);
  if (cached !== undefined) return cached;
  const states = { counted: 0, leftOut: 0, withdrawn: 0 };
  for (const { state } of assessment.rows) states[state] += 1;
  const places: Readonly<Record<Severity, Set<string>>> = {
    error: new Set(),
    warning: new Set(),
    completion: new Set(),
  };
  for (const { table, row, severity } of assessment.issues) places[severity].add(`${table}:${row}`);
  const left = [...places.warning].filter((place) => !places.error.has(place));
  const incomplete = [...places.completion].filter(
    (place) => !places.error.has(place) && !places.warning.has(place),
  ).length;
  const ofEffects = left.filter((place) => place.startsWith('effects:')).length;
  const figures = { ...states, warned: ofEffects, warnedElsewhere: left.length - ofEffects, incomplete };
  cache.set(assessment, figures);
  return figures;
}
