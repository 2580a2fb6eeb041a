import { fold } from '../domain/basics/text';
import type { RegisterState } from './results';

/**
 * Which of some Effekt-IDs stood in one state of the register and in a later one do not, or stand on a row with another
 * title. Desktop Excel makes changes in its own copy and merges them with co-authors' seconds later: then one of two
 * rows that were added in the same moment may go, long after both were written. Pure.
 */
export function lostRows(before: RegisterState, after: RegisterState, ids: ReadonlySet<string>): string[] {
  if (ids.size === 0) return [];
  const earlier = titlesById(before);
  const later = titlesById(after);
  return [...ids].filter((id) => {
    const stood = earlier.get(fold(id)) ?? [];
    const stands = later.get(fold(id)) ?? [];
    return stood.length > 0 && !stood.some((title) => stands.includes(title));
  });
}

function titlesById({ assessment }: RegisterState): ReadonlyMap<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const { id, title } of assessment.rows) {
    const known = titles.get(fold(id));
    if (known === undefined) titles.set(fold(id), [title]);
    else known.push(title);
  }
  return titles;
}
