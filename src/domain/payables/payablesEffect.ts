import type { MonthIndex, Serial } from '../basics/calendar';
import { daysInMonth, dayInMonth, monthOf } from '../basics/calendar';
import type { Ore } from '../basics/money';
import { mulDivRound, subtractOre } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import type { Phasing } from '../basics/phasing';
import { amountIn, phasingOf } from '../basics/phasing';

/** Uppföljningssätt: what an effect's cost says of its effect. Blank is amountsOnly. */
export const followUpMethods = ['fixedCost', 'volume', 'unitPrice', 'amountsOnly'] as const;
export type FollowUpMethod = (typeof followUpMethods)[number];

/** Metod of an outcome that comes from the books. */
export type OutcomeMethod = FollowUpMethod | 'creditNote';

/** A counted Nytt avtal or Cost avoidance with yearly costs and an Avtalsnummer. Amounts in öre per year. */
export interface PayablesEffect {
  readonly id: string;
  readonly title: string;
  /** The contract's key. */
  readonly contract: string;
  /** '' for Gemensamt, blank and unlisted. */
  readonly department: string;
  readonly isCostAvoidance: boolean;
  readonly start: Serial;
  /** Last day of the term. */
  readonly end: Serial;
  readonly termMonths: number;
  readonly actualEnd: Serial | null;
  /** U, or min(U, C) of a Cost avoidance. */
  readonly baseline: Ore;
  /** N. */
  readonly newCost: Ore;
  readonly method: FollowUpMethod;
  /** Volym före per år, in 1/10 000 units; null when blank. */
  readonly volumeBefore: number | null;
  /** The effect's outcomes with counted Källa or with Metod: their months are taken. */
  readonly taken: readonly MonthSpan[];
}

/** Months by the calendar, for whatever is asked of an effect's time. */
export interface EffectMonths {
  /** Months that the term touches. */
  readonly touched: MonthSpan;
  /** Months that lie wholly in the term and end not after Faktiskt slutdatum; last before first when there are none. */
  readonly whole: MonthSpan;
}

/** Which months of an effect are whole. */
export function monthsOf({ start, end, actualEnd }: PayablesEffect): EffectMonths {
  const first = dayInMonth(start) === 1 ? monthOf(start) : nextMonth(monthOf(start));
  const until = actualEnd !== null && actualEnd < end ? actualEnd : end;
  const isWhole = dayInMonth(until) === daysInMonth(monthOf(until));
  const last = isWhole ? monthOf(until) : ((monthOf(until) - 1) as MonthIndex);
  return { touched: { first: monthOf(start), last: monthOf(until) }, whole: { first, last } };
}

function nextMonth(month: MonthIndex): MonthIndex {
  return (month + 1) as MonthIndex;
}

/** The first whole month from the start: what rows are booked as if in, for the scope test. */
export function firstWholeMonth({ start }: Pick<PayablesEffect, 'start'>): MonthIndex {
  return dayInMonth(start) === 1 ? monthOf(start) : nextMonth(monthOf(start));
}

/** The twelve whole months before a start, in order. */
export function twelveBefore(start: Serial): MonthIndex[] {
  return Array.from({ length: 12 }, (_, index) => (monthOf(start) - 12 + index) as MonthIndex);
}

/** Calculated of the direct part in some months, öre. */
export function calculatedIn(effect: PayablesEffect, { first, last }: MonthSpan): Ore {
  return yearlyIn(effect, subtractOre(effect.baseline, effect.newCost), { first, last });
}

/** The baseline of some months, evenly: domain.md's phasing of B · term. */
export function evenBaseline(effect: PayablesEffect, months: MonthSpan): Ore {
  return yearlyIn(effect, effect.baseline, months);
}

function yearlyIn({ start, end, termMonths }: PayablesEffect, perYear: Ore, { first, last }: MonthSpan): Ore {
  const phasing: Phasing = phasingOf({ start, end });
  return amountIn(mulDivRound(perYear, termMonths, 12), phasing, first, last);
}
