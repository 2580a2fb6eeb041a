import type { RegisterState } from '../../application/results';
import type { MonthIndex, Serial } from '../../domain/basics/calendar';
import { calculate } from '../../domain/effect/calculation';
import { endOfTerm, monthOf } from '../../domain/basics/calendar';
import type { Effect } from '../../domain/effect/effect';
import { traitsOf } from '../../domain/effect/effectTypes';
import type { Issue } from '../../domain/register/issue';
import type { Outcome } from '../../domain/register/outcome';
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
  /** What it is about, öre: what is left of a claim, else the calculated effect. Null where the row is not counted. */
  readonly ore: number | null;
  readonly supplier: string;
  readonly department: string;
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
 * The queue of what is due on the per date (issue list and contract ends), the largest amounts first, without what was
 * skipped. A contract that a later one of the same name follows does not wait. Empty kinds are left out.
 */
export function monthRound({ assessment }: RegisterState, skipped: ReadonlySet<string> = new Set()): MonthRound {
  const byRow = new Map(assessment.effects.map((effect) => [effect.row, effect]));
  // Money that came this month counts when the month has gone; until then the rule still speaks, but nobody has to act.
  const paid = paidOf(assessment.outcomes);
  const titles = new Map(assessment.rows.map((row) => [row.row, row]));
  const items = new Map<string, RoundItem>();
  const add = (item: Omit<RoundItem, 'ore' | 'supplier' | 'department'>) => {
    if (skipped.has(item.key) || items.has(item.key)) return;
    const { effect } = item;
    const left = effect !== null && item.kind === 'unpaid' ? leftOf(effect, paid) : null;
    const ore = left ?? (effect === null ? null : calculate(effect, assessment.settings).calculated);
    items.set(item.key, { ...item, ore, supplier: effect?.supplier ?? '', department: effect?.department ?? '' });
  };
  for (const issue of assessment.issues) {
    if (issue.table !== 'effects') continue;
    const kind = issue.severity === 'error' ? 'leftOut' : kindOfRule[issue.ruleId];
    if (kind === undefined) continue;
    const effect = byRow.get(issue.row) ?? null;
    const { effectId } = issue;
    if (kind === 'unpaid' && effect !== null && leftOf(effect, paid) === 0) continue;
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
  const bySize = (a: RoundItem, b: RoundItem) => Math.abs(b.ore ?? 0) - Math.abs(a.ore ?? 0);
  return [...byKind]
    .map(([kind, due]) => ({ kind, items: due.sort(bySize) }))
    .filter(({ items: due }) => due.length > 0);
}

/** What has been paid of each effect, by its ID, öre: outcomes that somebody has seen, elapsed or not. */
export function paidOf(
  outcomes: readonly Outcome[],
): ReadonlyMap<string, { readonly ore: number; readonly last: MonthIndex }> {
  const paid = new Map<string, { ore: number; last: MonthIndex }>();
  for (const { effectId, source, amount, lastMonth } of outcomes) {
    if (source === 'estimated') continue;
    const known = paid.get(effectId);
    paid.set(effectId, { ore: (known?.ore ?? 0) + amount, last: Math.max(known?.last ?? 0, lastMonth) as MonthIndex });
  }
  return paid;
}

/** Within a krona a claim is paid (domain.md §5). */
const PAID_WITHIN = 100;

/** What is left of a claim, öre; 0 when it has been paid, null when it has no amount. */
export function leftOf({ id, amount }: Effect, paid: ReturnType<typeof paidOf>): number | null {
  if (amount === null) return null;
  const left = amount - (paid.get(id)?.ore ?? 0);
  return Math.abs(left) <= PAID_WITHIN || Math.sign(left) !== Math.sign(amount) ? 0 : left;
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
