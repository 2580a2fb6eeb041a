import type { MonthIndex } from '../calendar';
import { countedIn } from '../calculation';
import { ExactSum } from '../money';
import { unionOf, within, type MonthSpan } from '../monthSpan';
import type { Outcome } from '../outcome';
import { amountIn, amountsPerMonth, wholeMonths } from '../phasing';
import type { CountedEffect } from './context';

/** What the rules need to know of one effect's counted outcomes, estimated ones apart. Sums in öre. */
export interface EffectFollowUp {
  /** The outcomes that make months followed up. */
  readonly outcomes: readonly Outcome[];
  /** Their share of elapsed months. */
  readonly realised: bigint;
  /** Calculated of the direct part over followed-up, elapsed months. */
  readonly followedUp: bigint;
  /** The last followed-up, elapsed month; null when there is none. */
  readonly lastMonth: MonthIndex | null;
  /** All outcomes' sum in the months of a span, elapsed or not. */
  readonly shownIn: (span: MonthSpan) => bigint;
}

/** Of an effect without a counted outcome. */
export const notFollowedUp: EffectFollowUp = { outcomes: [], realised: 0n, followedUp: 0n, lastMonth: null, shownIn: () => 0n };

/** How far one effect is followed up through the last elapsed month (domain.md §5). */
export function followUpOf({ calculation }: CountedEffect, all: readonly Outcome[], lastElapsed: MonthIndex): EffectFollowUp {
  const isSeen = ({ source }: Outcome): boolean => source !== 'estimated';
  const outcomes = all.every(isSeen) ? all : all.filter(isSeen);
  if (outcomes.length === 0) return notFollowedUp;
  const realised = new ExactSum();
  for (const { amount, firstMonth, lastMonth } of outcomes) {
    realised.add(amountIn(amount, wholeMonths(firstMonth, lastMonth), firstMonth, lastElapsed));
  }
  const spans = unionOf(outcomes.map(({ firstMonth, lastMonth }) => ({ first: firstMonth, last: lastMonth })));
  const elapsed = within(spans, (spans[0] as MonthSpan).first, lastElapsed);
  const followedUp = new ExactSum();
  const { direct } = calculation;
  if (direct !== null) for (const span of elapsed) followedUp.add(countedIn(direct, span.first, span.last));
  return {
    outcomes,
    realised: realised.total,
    followedUp: followedUp.total,
    lastMonth: elapsed[elapsed.length - 1]?.last ?? null,
    shownIn: shownIn(outcomes),
  };
}

/** Sums per month are made once, and only when an effect has more than one outcome to sum. */
function shownIn(outcomes: readonly Outcome[]): EffectFollowUp['shownIn'] {
  let sums: Map<MonthIndex, ExactSum> | null = null;
  return ({ first, last }) => {
    const [only] = outcomes;
    if (outcomes.length === 1 && only !== undefined) {
      return BigInt(amountIn(only.amount, wholeMonths(only.firstMonth, only.lastMonth), first, last));
    }
    sums ??= monthSums(outcomes);
    let total = 0n;
    for (let month = first; month <= last; month = (month + 1) as MonthIndex) total += sums.get(month)?.total ?? 0n;
    return total;
  };
}

function monthSums(outcomes: readonly Outcome[]): Map<MonthIndex, ExactSum> {
  const sums = new Map<MonthIndex, ExactSum>();
  for (const { amount, firstMonth, lastMonth } of outcomes) {
    for (const each of amountsPerMonth(amount, wholeMonths(firstMonth, lastMonth))) {
      let sum = sums.get(each.month);
      if (sum === undefined) sums.set(each.month, (sum = new ExactSum()));
      sum.add(each.amount);
    }
  }
  return sums;
}
