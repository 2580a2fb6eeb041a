import type { IssueParams } from '../register/issue';
import { fold } from '../basics/text';
import type { CountedEffect } from './context';
import type { Span } from './overlaps';

/** The rows that a message means: their IDs, and their places for the caller to turn into sheet rows. */
export function namesOf(others: readonly CountedEffect[]): IssueParams {
  return { effectIds: others.map(({ effect }) => effect.id), rows: others.map(({ effect }) => effect.row) };
}

/** The groups of effects with the same text, trimmed and without case, each as their places in the list; those without text have none. */
export function groupedBy(effects: readonly CountedEffect[], textOf: (effect: CountedEffect) => string): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  // Names are mostly written alike: each spelling is folded once.
  const spellings = new Map<string, number[]>();
  for (let index = 0; index < effects.length; index += 1) {
    const text = textOf(effects[index] as CountedEffect);
    if (text === '') continue;
    let group = spellings.get(text);
    if (group === undefined) {
      const key = fold(text);
      group = groups.get(key);
      if (group === undefined) groups.set(key, (group = []));
      spellings.set(text, group);
    }
    group.push(index);
  }
  return groups.values();
}

/** The months that a row's effect covers, without what fell away after its actual end. */
export function spanOf(counted: CountedEffect, size: number): Span<CountedEffect> {
  const { effect, calculation } = counted;
  return {
    item: counted,
    first: calculation.months.first,
    last: calculation.months.last,
    size,
    group: fold(effect.caseId),
    // Asked for only where two spans are alike: seldom, and never worth a text for every row.
    get key() {
      return `${effect.id} ${effect.title} ${effect.row}`;
    },
  };
}
