import { traitsOf } from '../effect/effectTypes';
import { groupBy } from '../basics/groupBy';
import { fold } from '../basics/text';
import type { Settings } from '../register/settings';
import { isRun } from './collections';
import { namesOf, type CountedEffect } from './context';
import type { IssueParams } from '../register/issue';
import type { RuleIssue } from './issues';
import { overlapping, type Span } from './overlaps';
import { judgeSlips } from './unitSlips';

/** Amounts this close, in per cent of the larger, may be the same effect twice (W155). */
const duplicatePercent = 2;
/** However far apart the amounts are. */
const anySize = 100;

/** The effects of each supplier, or other name, that has any; rows without the name are in no group. */
export function groupedByName(
  effects: readonly CountedEffect[],
  nameOf: (effect: CountedEffect) => string,
): CountedEffect[][] {
  const named = effects.filter((counted) => nameOf(counted) !== '');
  return [...groupBy(named, (counted) => fold(nameOf(counted))).values()];
}

/** The rules that compare the rows of one supplier with each other: W155, W156, W256. */
export function judgeSupplier(ofSupplier: readonly CountedEffect[], settings: Settings, issues: RuleIssue[]): void {
  if (isRun('W156', settings)) judgeSlips(ofSupplier, issues);
  const spans = spansOf(ofSupplier);
  judgeDuplicates(spans, settings, issues);
  judgeContractOverlaps(spans, issues);
}

/**
 * W155: same supplier or, of those without one, same title; overlapping months, amounts within 2 %. Rows of one ärende
 * are never possible duplicates of each other.
 */
export function judgeDuplicates(
  ofSupplier: readonly Span<CountedEffect>[],
  settings: Settings,
  issues: RuleIssue[],
): void {
  if (!isRun('W155', settings)) return;
  const worth = ofSupplier.filter(({ size }) => size > 0);
  for (const [counted, others] of overlapping(worth, duplicatePercent, keyOf)) issues.push(duplicate(counted, others));
}

/** W155 of copies that count, for each has outcomes: within one ärende too, or with nothing else to know them by. */
export function judgeKeptCopies(kept: readonly CountedEffect[], issues: RuleIssue[]): void {
  for (const counted of kept) {
    const { caseId, supplier, title } = counted.effect;
    const isTold = caseId === '' && (supplier !== '' || title !== '') && counted.amount > 0;
    const others = kept.filter((other) => other !== counted);
    if (others.length > 0 && !isTold) issues.push(duplicate(counted, others, { reason: 'copies' }));
  }
}

function duplicate(counted: CountedEffect, others: readonly CountedEffect[], more: IssueParams = {}): RuleIssue {
  const { supplier, title } = counted.effect;
  const known = supplier === '' ? { title } : { supplier };
  return counted.issue('W155', supplier === '' ? 'title' : 'supplier', { ...known, ...namesOf(others), ...more });
}

/** W256: contracts of one supplier and category that run at the same time, those of one ärende apart. */
function judgeContractOverlaps(ofSupplier: readonly Span<CountedEffect>[], issues: RuleIssue[]): void {
  const contracts = ofSupplier.filter(
    ({ item: { effect } }) => traitsOf(effect.type).isContract && effect.category !== '',
  );
  for (const group of groupBy(contracts, ({ item }) => item.effect.category).values()) {
    for (const [counted, others] of overlapping(group, anySize, keyOf)) {
      const { supplier, category } = counted.effect;
      issues.push(counted.issue('W256', 'start', { supplier, category, ...namesOf(others) }));
    }
  }
}

/** W454: a cost avoidance whose ärende also has a corrected invoice in overlapping months. */
export function judgeCorrectedInvoices(ofCase: readonly CountedEffect[], issues: RuleIssue[]): void {
  const isInvoice = ({ effect }: CountedEffect): boolean => effect.reasonCode === 'correctedInvoice';
  const invoices = spansOf(ofCase.filter(isInvoice));
  for (const counted of ofCase) {
    if (traitsOf(counted.effect.type).directClass !== 'avoided' || isInvoice(counted)) continue;
    const { first, last } = counted.months;
    const [invoice] = invoices.filter((each) => each.first <= last && each.last >= first).sort(byReach);
    if (invoice === undefined) continue;
    const { caseId } = counted.effect;
    issues.push(counted.issue('W454', 'caseId', { caseId, ...namesOf([invoice.item]) }));
  }
}

/** The invoice that reaches furthest is named; of those alike the one that begins first. */
function byReach(a: Span<CountedEffect>, b: Span<CountedEffect>): number {
  return b.last - a.last || a.first - b.first || (keyOf(a.item) < keyOf(b.item) ? -1 : 1);
}

/** The months of some effects and what they are worth; those of one ärende are one group. */
export function spansOf(effects: readonly CountedEffect[]): Span<CountedEffect>[] {
  return effects.map((counted) => {
    const { first, last } = counted.months;
    return { item: counted, first, last, size: counted.amount, group: fold(counted.effect.caseId) };
  });
}

function keyOf({ effect }: CountedEffect): string {
  return `${effect.id} ${effect.title} ${effect.row}`;
}
