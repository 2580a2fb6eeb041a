import { groupBy } from '../basics/groupBy';
import type { Ore, OreTotal } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import { fold } from '../basics/text';
import { partIssue, type PartIssue } from '../rules/partIssue';
import type { PayablesBook } from './book';
import { creditNotes, type CreditNote } from './creditNotes';
import type { OutcomeMethod, PayablesEffect } from './payablesEffect';
import { costOf } from './proposals';
import { scopeOf } from './scope';

/** A row of Utfall that came from the books, öre. Blank is null. */
export interface TracedOutcome {
  /** Position in Utfall. */
  readonly row: number;
  readonly effectId: string;
  readonly months: MonthSpan;
  readonly amount: Ore;
  readonly method: OutcomeMethod;
  /** Baseline i perioden and Kostnad i reskontra; of a credit note the latter is the credit, positive. */
  readonly baseline: Ore | null;
  readonly ledgerCost: Ore | null;
  /** Kreditrad: the note's id. */
  readonly creditRow: string;
  readonly hasCountedSource: boolean;
  readonly verified: boolean;
  readonly comment: string;
}

const testName = /\bH\d{1,2}\b/;

/** W561, W562 and W563 of outcomes that came from the books. `row` is the position in Utfall. */
export function judgeTraced(
  book: PayablesBook,
  outcomes: readonly TracedOutcome[],
  effects: readonly PayablesEffect[],
): PartIssue[] {
  return [...outcomes.flatMap(judgeSum), ...judgeBooks(book, outcomes, effects), ...outcomes.flatMap(judgeRaised)].sort(
    (a, b) => a.row - b.row,
  );
}

/** W561. */
function judgeSum({ row, effectId, method, amount, baseline, ledgerCost }: TracedOutcome): PartIssue[] {
  const expected =
    ledgerCost === null
      ? null
      : method === 'creditNote'
        ? ledgerCost
        : baseline === null
          ? null
          : baseline - ledgerCost;
  return expected === amount
    ? []
    : [
        partIssue(
          'W561',
          'outcomes',
          row,
          'amount',
          { shownOre: amount, ...(expected === null ? {} : { expectedOre: expected }) },
          effectId,
        ),
      ];
}

/** W563: an estimate that somebody has raised, and nobody has verified. */
function judgeRaised({ row, effectId, method, hasCountedSource, verified, comment }: TracedOutcome): PartIssue[] {
  const isEstimate = method === 'amountsOnly' || testName.test(comment);
  return hasCountedSource && !verified && isEstimate
    ? [partIssue('W563', 'outcomes', row, 'source', {}, effectId)]
    : [];
}

/**
 * W562: what stood in the books when the outcome was written is not what stands there now. Outcomes of a shared
 * proposal are compared as a sum.
 */
function judgeBooks(
  book: PayablesBook,
  outcomes: readonly TracedOutcome[],
  effects: readonly PayablesEffect[],
): PartIssue[] {
  const byId = new Map(effects.map((effect) => [fold(effect.id), effect]));
  const notes = creditNotes(book.input.credits);
  const used = usedNotes(notes, outcomes);
  const traced = outcomes.flatMap((outcome) => {
    const effect = byId.get(fold(outcome.effectId));
    return effect === undefined || outcome.method === 'creditNote' || outcome.ledgerCost === null
      ? []
      : [{ outcome, effect, cost: outcome.ledgerCost }];
  });
  const groups = groupBy(
    traced,
    ({ outcome: { months }, effect }) => `${effect.contract}|${effect.department}|${months.first}|${months.last}`,
  );
  const ofCosts = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || !isWholeRead(book, first.outcome.months)) return [];
    const before = group.reduce((sum, { cost }) => sum + BigInt(cost), 0n);
    const now = costOf(book, scopeOf(first.effect, effects), first.outcome.months, used);
    return before === now ? [] : group.map(({ outcome }) => changed(outcome, before, now));
  });
  const byName = new Map<string, CreditNote>();
  for (const note of used) if (!byName.has(fold(note.id))) byName.set(fold(note.id), note);
  const ofNotes = outcomes
    .filter(({ method }) => method === 'creditNote')
    .flatMap((outcome) => {
      const note = byName.get(fold(outcome.creditRow));
      if (note === undefined || outcome.ledgerCost === null || -note.amount === BigInt(outcome.ledgerCost)) return [];
      return [changed(outcome, BigInt(outcome.ledgerCost), -note.amount)];
    });
  return [...ofCosts, ...ofNotes];
}

function changed({ row, effectId }: TracedOutcome, before: OreTotal, now: OreTotal): PartIssue {
  return partIssue('W562', 'outcomes', row, 'ledgerCost', { beforeOre: Number(before), nowOre: Number(now) }, effectId);
}

function isWholeRead(book: PayablesBook, { first, last }: MonthSpan): boolean {
  const read = new Set(book.readMonths());
  for (let month = first; month <= last; month = (month + 1) as typeof month) if (!read.has(month)) return false;
  return true;
}

/** The notes that outcomes name in Kreditrad. */
export function usedNotes(
  notes: readonly CreditNote[],
  outcomes: readonly Pick<TracedOutcome, 'creditRow'>[],
): CreditNote[] {
  const named = new Set(outcomes.flatMap(({ creditRow }) => (creditRow === '' ? [] : [fold(creditRow)])));
  if (named.size === 0) return [];
  return notes.filter(({ id }) => named.has(fold(id)));
}
