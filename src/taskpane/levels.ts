import { severities } from '../domain/register/issue';
import type { Severity } from '../domain/register/issue';

/** How many issues there are of each level. */
export type LevelCounts = Readonly<Record<Severity, number>>;

/** The gravest of some levels; the mildest where there are none. */
export function worstOf(found: readonly Severity[]): Severity {
  return severities.find((level) => found.includes(level)) ?? 'completion';
}

/** Counts issues level by level. */
export function countLevels(found: readonly { readonly issue: { readonly severity: Severity } }[]): LevelCounts {
  const counts = { error: 0, warning: 0, completion: 0 };
  for (const { issue } of found) counts[issue.severity] += 1;
  return counts;
}
