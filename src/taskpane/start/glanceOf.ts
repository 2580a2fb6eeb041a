import type { RegisterState } from '../../application/results';

export interface GlanceFigures {
  readonly counted: number;
  readonly leftOut: number;
  readonly withdrawn: number;
  /** Effects that count but have a warning. */
  readonly warned: number;
  /** Rows of the other tables that have a warning. */
  readonly warnedElsewhere: number;
}

const known = new WeakMap<RegisterState['assessment'], GlanceFigures>();

/** The state of the register in a few numbers, counted once. */
export function glanceOf({ assessment }: RegisterState): GlanceFigures {
  const found = known.get(assessment);
  if (found !== undefined) return found;
  const states = { counted: 0, leftOut: 0, withdrawn: 0 };
  for (const { state } of assessment.rows) states[state] += 1;
  const failed = new Set<string>();
  const warned = new Set<string>();
  for (const { table, row, severity } of assessment.issues) (severity === 'error' ? failed : warned).add(`${table}:${row}`);
  const left = [...warned].filter((place) => !failed.has(place));
  const ofEffects = left.filter((place) => place.startsWith('effects:')).length;
  const figures = { ...states, warned: ofEffects, warnedElsewhere: left.length - ofEffects };
  known.set(assessment, figures);
  return figures;
}
