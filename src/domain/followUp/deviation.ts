import type { MonthIndex } from '../basics/calendar';
import type { Part } from '../effect/calculation';
import { countedIn } from '../effect/calculation';
import { leakage, type Leakage } from './leakage';
import type { LedgerDeviation } from '../ledger/ledgerFields';
import type { Ore } from '../basics/money';
import { addOre, subtractOre, zeroOre } from '../basics/money';
import { cutAt, unionOf, without, yearsOf, type MonthSpan } from '../basics/monthSpan';
import type { Outcome, UnitData } from '../register/outcome';
import { amountIn, wholeMonths } from '../basics/phasing';

/** Realised − calculated by cause, öre: negative where less came than was calculated. */
export type Deviation = Readonly<Record<LedgerDeviation, Ore>>;

export const noDeviation: Deviation = Object.freeze({
  contractLoyalty: zeroOre,
  volume: zeroOre,
  price: zeroOre,
  index: zeroOre,
  baselineWrong: zeroOre,
  other: zeroOre,
  notBrokenDown: zeroOre,
});

/** Some of a deviation: what one cause adds to it. */
export interface CauseAmount {
  readonly cause: LedgerDeviation;
  readonly amount: Ore;
}

/** Months of one year, and what unit data says of them, öre. */
export interface EstimatedSpan extends MonthSpan {
  readonly amount: Ore;
}

/**
 * What unit data says of elapsed months that no outcome covers, of whatever Källa: an estimate, phased as outcomes are
 * (domain.md §5). None of unit data that passes what can be counted.
 */
export function unitEstimates(
  outcomes: readonly Outcome[],
  unitData: readonly UnitData[],
  lastElapsed: MonthIndex,
): EstimatedSpan[] {
  return unitData.flatMap((data) => {
    const terms = leakage(data);
    if (terms === null) return [];
    const last = Math.min(data.lastMonth, lastElapsed) as MonthIndex;
    return without({ first: data.firstMonth, last }, monthsOf(outcomes))
      .flatMap((span) => yearsOf(span.first, span.last))
      .map((span) => ({ ...span, amount: shareOf(terms.realised, data, span.first, span.last) }));
  });
}

/** The one cause that outcomes state; not broken down when none does or they differ: an honest "ej nedbrytbar". */
export function statedCause(outcomes: readonly Outcome[]): LedgerDeviation {
  let stated: LedgerDeviation | null = null;
  for (const { cause } of outcomes) {
    if (stated !== null && cause !== null && cause !== stated) return 'notBrokenDown';
    stated ??= cause;
  }
  return stated ?? 'notBrokenDown';
}

/** Followed-up, elapsed months of one year, of a direct part with a term. */
export interface FollowedStretch extends MonthSpan {
  /** Calculated of the direct part, öre. */
  readonly followedUp: Ore;
  /** What its outcomes show, less that, cause by cause. */
  readonly deviations: readonly CauseAmount[];
}

/**
 * The followed-up, elapsed months of a direct part with a term, and why each deviates (domain.md §5). Where unit data
 * covers a month its terms say why, and what they leave over from the outcomes, which rule (W852), is not broken down.
 * Elsewhere the outcomes' one stated cause takes all. Months of a year that the same outcomes and unit data cover are
 * taken together: phasing gives them as much as it gives them one by one. `months` are those that `counted` cover.
 */
export function followedStretches(
  direct: Part,
  months: readonly MonthSpan[],
  counted: readonly Outcome[],
  unitData: readonly UnitData[],
  lastElapsed: MonthIndex,
): FollowedStretch[] {
  const explained = unitData.map((data) => ({ data, terms: leakage(data) }));
  const turns = [...counted, ...unitData].flatMap(({ firstMonth, lastMonth }) => [firstMonth, lastMonth + 1]);
  const stretches: FollowedStretch[] = [];
  for (const { first, last } of months) {
    for (const ofYear of yearsOf(first, Math.min(last, lastElapsed) as MonthIndex)) {
      for (const span of cutAt(ofYear, turns)) stretches.push(followed(span, direct, counted, explained));
    }
  }
  return stretches;
}

/** Unit data of a period, and its terms; null when they pass what can be counted. */
interface Explained {
  readonly data: UnitData;
  readonly terms: Leakage | null;
}

/** What has been followed up in months that the same outcomes and unit data cover from first to last. */
function followed(
  { first, last }: MonthSpan,
  direct: Part,
  counted: readonly Outcome[],
  explained: readonly Explained[],
): FollowedStretch {
  const followedUp = countedIn(direct, first, last);
  const deviations: CauseAmount[] = [];
  let rest = subtractOre(zeroOre, followedUp);
  const covering = counted.filter((outcome) => covers(outcome, first));
  for (const outcome of covering) rest = addOre(rest, shareOf(outcome.amount, outcome, first, last));
  for (const { data, terms } of explained) {
    if (terms === null || !covers(data, first)) continue;
    for (const cause of ['volume', 'contractLoyalty', 'index', 'price'] as const) {
      const amount = shareOf(terms[cause], data, first, last);
      deviations.push({ cause, amount });
      rest = subtractOre(rest, amount);
    }
  }
  deviations.push({ cause: deviations.length === 0 ? statedCause(covering) : 'notBrokenDown', amount: rest });
  return { first, last, followedUp, deviations };
}

/** The months of each outcome. */
export function spansOf(outcomes: readonly Outcome[]): MonthSpan[] {
  return outcomes.map(({ firstMonth, lastMonth }) => ({ first: firstMonth, last: lastMonth }));
}

/** The months that any of some outcomes covers, in order. */
export function monthsOf(outcomes: readonly Outcome[]): MonthSpan[] {
  return unionOf(spansOf(outcomes));
}

/** What of an amount that lies evenly over a period's whole months falls in the months first to last, öre. */
export function shareOf(amount: Ore, { firstMonth, lastMonth }: Period, first: MonthIndex, last: MonthIndex): Ore {
  return amountIn(amount, wholeMonths(firstMonth, lastMonth), first, last);
}

type Period = Pick<Outcome | UnitData, 'firstMonth' | 'lastMonth'>;

function covers({ firstMonth, lastMonth }: Period, month: MonthIndex): boolean {
  return firstMonth <= month && month <= lastMonth;
}
