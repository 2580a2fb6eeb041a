import type { MonthIndex } from '../basics/calendar';
import { countedIn } from '../effect/calculation';
import { addOre, zeroOre, type Ore } from '../basics/money';
import { unionOf, type MonthSpan } from '../basics/monthSpan';
import type { Outcome } from '../register/outcome';
import { amountIn, amountsPerMonth, wholeMonths } from '../basics/phasing';
import type { CountedEffect } from './context';

/**
 * What the rules need to know of one effect's counted outcomes, estimated ones apart. Sums in öre: safe integers, for no effect has
 * outcomes or parts of more than maxEffectOre.
 */
export interface EffectFollowUp {
  /** The outcomes that make months followed up. */
  readonly outcomes: readonly Outcome[];
  /** Their share of elapsed months. */
  readonly realised: Ore;
  /** Calculated of the direct part over followed-up, elapsed months. */
  readonly followedUp: Ore;
  /** The last followed-up, elapsed month; null when there is none. */
  readonly lastMonth: MonthIndex | null;
  /** All outcomes' sum in the months of a span, elapsed or not. */
  readonly shownIn: (span: MonthSpan) => Ore;
}

/** Of an effect without a counted outcome. */
export const notFollowedUp: EffectFollowUp = { outcomes: [], realised: zeroOre, followedUp: zeroOre, lastMonth: null, shownIn: () => zeroOre };

/** How far one effect is followed up through the last elapsed month (domain.md §5). */
export function followUpOf({ calculation }: CountedEffect, all: readonly Outcome[], lastElapsed: MonthIndex): EffectFollowUp {
  const outcomes = all.every(isSeen) ? all : all.filter(isSeen);
  if (outcomes.length === 0) return notFollowedUp;
  let realised = zeroOre;
  for (const { amount, firstMonth, lastMonth } of outcomes) {
    realised = addOre(realised, amountIn(amount, wholeMonths(firstMonth, lastMonth), firstMonth, lastElapsed));
  }
  const { direct } = calculation;
  let followedUp = zeroOre;
  let lastMonth: MonthIndex | null = null;
  for (const { first, last } of unionOf(outcomes.map(spanOfOutcome))) {
    if (first > lastElapsed) break;
    lastMonth = last < lastElapsed ? last : lastElapsed;
    if (direct !== null) followedUp = addOre(followedUp, countedIn(direct, first, lastMonth));
  }
  return { outcomes, realised, followedUp, lastMonth, shownIn: shownIn(outcomes) };
}

function isSeen({ source }: Outcome): boolean {
  return source !== 'estimated';
}

function spanOfOutcome({ firstMonth, lastMonth }: Outcome): MonthSpan {
  return { first: firstMonth, last: lastMonth };
}

/** Sums per month are made once, and only when an effect has more than one outcome to sum. */
function shownIn(outcomes: readonly Outcome[]): EffectFollowUp['shownIn'] {
  let sums: Map<MonthIndex, Ore> | null = null;
  return ({ first, last }) => {
    const [only] = outcomes;
    if (outcomes.length === 1 && only !== undefined) {
      return amountIn(only.amount, wholeMonths(only.firstMonth, only.lastMonth), first, last);
    }
    sums ??= monthSums(outcomes);
    let total = zeroOre;
    for (let month = first; month <= last; month = (month + 1) as MonthIndex) total = addOre(total, sums.get(month) ?? zeroOre);
    return total;
  };
}

function monthSums(outcomes: readonly Outcome[]): Map<MonthIndex, Ore> {
  const sums = new Map<MonthIndex, Ore>();
  for (const { amount, firstMonth, lastMonth } of outcomes) {
    for (const each of amountsPerMonth(amount, wholeMonths(firstMonth, lastMonth))) {
      sums.set(each.month, addOre(sums.get(each.month) ?? zeroOre, each.amount));
    }
  }
  return sums;
}
