import type { RegisterState } from '../../application/results';
import type { Serial } from '../../domain/basics/calendar';
import { endOfTerm, monthOf } from '../../domain/basics/calendar';
import type { Effect } from '../../domain/effect/effect';
import { traitsOf } from '../../domain/effect/effectTypes';
import type { Issue } from '../../domain/register/issue';
import { fold } from '../../domain/basics/text';

/** What can be due in a month, in the order that it is best done. */
export const roundKinds = ['leftOut', 'unpaid', 'late', 'changed', 'validate', 'ending', 'baseline'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** Contracts are told of this many months before they end. */
const MONTHS_AHEAD = 6;

/** One thing that waits: one step from done. */
export interface RoundItem {
  /** Stable within the register: what skipping remembers. */
  readonly key: string;
  readonly kind: RoundKind;
  readonly effectId: string;
  readonly title: string;
  /** 0-based row in the table Effekter. */
  readonly row: number;
  readonly issue: Issue | null;
  readonly effect: Effect | null;
  /** The day that the item turns on: when it ends, or since when it waits. */
  readonly day: Serial | null;
}

export type MonthRound = readonly { readonly kind: RoundKind; readonly items: readonly RoundItem[] }[];

/** Rules that put a row in the queue. */
const kindOfRule: Readonly<Partial<Record<string, RoundKind>>> = {
  W351: 'unpaid',
  W554: 'late',
  W159: 'changed',
  W160: 'validate',
  W254: 'baseline',
};

/**
 * The queue of what is due on the per date (issue list and contract ends), without what was skipped. A contract that a later one of
 * the same name follows does not wait. Empty kinds are left out.
 */
export function monthRound({ assessment }: RegisterState, skipped: ReadonlySet<string> = new Set()): MonthRound {
  const byRow = new Map(assessment.effects.map((effect) => [effect.row, effect]));
  // Money that came this month counts when the month has gone; until then the rule still speaks, but nobody has to act.
  const paid = new Set(assessment.outcomes.filter(({ source }) => source !== 'estimated').map(({ effectId }) => effectId));
  const titles = new Map(assessment.rows.map((row) => [row.row, row]));
  const items = new Map<string, RoundItem>();
  const add = (item: RoundItem) => {
    if (!skipped.has(item.key) && !items.has(item.key)) items.set(item.key, item);
  };
  for (const issue of assessment.issues) {
    if (issue.table !== 'effects') continue;
    const kind = issue.severity === 'error' ? 'leftOut' : kindOfRule[issue.ruleId];
    if (kind === undefined) continue;
    const effect = byRow.get(issue.row) ?? null;
    const { effectId } = issue;
    if (kind === 'unpaid' && paid.has(effectId)) continue;
    const title = titles.get(issue.row)?.title ?? '';
    const name = effectId === '' ? `#${issue.row}` : effectId;
    add({ key: `${kind}:${name}`, kind, effectId, title, row: issue.row, issue, effect, day: effect?.start ?? null });
  }
  const newest = new Map<string, Serial>();
  for (const { type, title, start } of assessment.effects) {
    if (traitsOf(type).isContract && start > (newest.get(fold(title)) ?? 0)) newest.set(fold(title), start);
  }
  for (const effect of assessment.effects) {
    const end = endingSoon(effect, assessment.asOf);
    const followed = effect.title !== '' && (newest.get(fold(effect.title)) ?? 0) > effect.start;
    if (end === null || followed) continue;
    add({
      key: `ending:${effect.id === '' ? `#${effect.row}` : effect.id}`,
      kind: 'ending',
      effectId: effect.id,
      title: effect.title,
      row: effect.row,
      issue: null,
      effect,
      day: end,
    });
  }
  const byKind = new Map<RoundKind, RoundItem[]>(roundKinds.map((kind) => [kind, []]));
  for (const item of items.values()) byKind.get(item.kind)?.push(item);
  return [...byKind].map(([kind, due]) => ({ kind, items: due })).filter(({ items: due }) => due.length > 0);
}

/** The last day of a contract that ends within six months of the per date and has not been ended already; else null. */
export function endingSoon(effect: Effect, asOf: Serial): Serial | null {
  if (!traitsOf(effect.type).isContract || effect.termMonths === null || effect.actualEnd !== null) return null;
  const end = endOfTerm(effect.start, effect.termMonths);
  if (end < asOf) return null;
  return monthOf(end) - monthOf(asOf) <= MONTHS_AHEAD ? end : null;
}

/** Everything that waits. */
export function countWaiting(round: MonthRound): number {
  return round.reduce((sum, { items }) => sum + items.length, 0);
}
