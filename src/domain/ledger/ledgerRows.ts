import type { MonthIndex, Serial } from '../basics/calendar';
import { lastMonthOfYear, monthIndexOf, yearOf } from '../basics/calendar';
import type { Part, Calculation } from '../effect/calculation';
import { countedIn, hoursIn, newlySignedPerYear, runRateOn } from '../effect/calculation';
import type { Effect, EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import type { FollowUp, FollowUpYear } from '../followUp/followUp';
import { deviationFields, ledgerDeviations } from './ledgerFields';
import type { LedgerTable } from './ledgerTable';
import type { MonthSpan } from '../basics/monthSpan';
import type { Ore } from '../basics/money';
import { absOre, addOre, subtractOre, zeroOre } from '../basics/money';
import { amountIn } from '../basics/phasing';

/** The day a ledger is made for. */
export interface LedgerDay {
  readonly asOf: Serial;
  /** Calendar year of the per date. */
  readonly year: number;
  readonly lastElapsed: MonthIndex;
}

/** An effect with what it gives and what has been shown of it. */
export interface LedgerEntry {
  readonly effect: Effect;
  readonly calculation: Calculation;
  readonly followUp: FollowUp;
}

const noYears: readonly FollowUpYear[] = [];

/**
 * Appends an effect's rows, class by class. A class without a part has no rows. `index` is its place among the counted
 * effects.
 */
export function appendRows(table: LedgerTable, index: number, entry: LedgerEntry, day: LedgerDay): void {
  const { parts } = entry.calculation;
  for (const effectClass of effectClasses) {
    const own = parts.filter((part) => part.class === effectClass);
    if (own.length > 0) appendClass(table, index, entry, effectClass, own, day);
  }
}

/** The years of the class's parts and of what the effect's outcomes show, ascending. */
function appendClass(
  table: LedgerTable,
  index: number,
  entry: LedgerEntry,
  effectClass: EffectClass,
  parts: readonly Part[],
  day: LedgerDay,
): void {
  const { followUp } = entry;
  const shown = followUp.class === effectClass ? followUp.years : noYears;
  let firstYear = Infinity;
  let lastYear = -Infinity;
  for (const { term } of parts) {
    const { phasing } = term;
    firstYear = Math.min(firstYear, yearOf(phasing.first));
    lastYear = Math.max(lastYear, yearOf(phasing.last));
  }
  const cost = parts.find((part) => isRealisedCost(part, entry, day));
  let year = shown.length > 0 ? Math.min(firstYear, (shown[0] as FollowUpYear).year) : firstYear;
  let next = 0;
  for (let isFirst = true; year <= lastYear || next < shown.length; isFirst = false) {
    const inYear = shown[next]?.year === year ? shown[next] : undefined;
    table.begin(index, year, effectClass, hasTerm(entry.calculation));
    if (isFirst) putOnce(table, entry, effectClass, parts);
    putYear(table, entry, parts, { year, shown: inYear, cost }, day);
    const isCostYear = cost !== undefined && yearOf(cost.term.phasing.first) === year;
    putShown(table, entry, effectClass, inYear, isCostYear ? cost.total : null);
    if (inYear !== undefined) next += 1;
    year = nextYear(year, shown[next], firstYear, lastYear);
  }
}

/** Every year of the parts has a row; before and after them only years in which an outcome shows something. */
function nextYear(year: number, shown: FollowUpYear | undefined, firstYear: number, lastYear: number): number {
  if (year >= firstYear && year < lastYear) return year + 1;
  if (year < firstYear) return shown === undefined || shown.year > firstYear ? firstYear : shown.year;
  return shown === undefined ? year + 1 : shown.year;
}

/** Whether the direct part has a term: rates per year leave the others out (domain.md §5). */
export function hasTerm({ direct }: Calculation): boolean {
  return direct !== null && direct.term.months !== null;
}

function putOnce(
  table: LedgerTable,
  { followUp }: LedgerEntry,
  effectClass: EffectClass,
  parts: readonly Part[],
): void {
  let annualEffect = zeroOre;
  let capped = zeroOre;
  let first12Months = zeroOre;
  for (const part of parts) {
    annualEffect = addOre(annualEffect, newlySignedPerYear(part));
    capped = addOre(capped, part.capped);
    first12Months = addOre(first12Months, part.first12Months);
  }
  table.put('annualEffect', annualEffect);
  table.put('capped', capped);
  table.put('first12Months', first12Months);
  if (followUp.class !== effectClass) return;
  table.put('shortfall', followUp.shortfall);
  table.put('surplus', followUp.surplus);
}

/** A year of a class: what outcomes show of it, and the class's implementation cost if that is realised. */
interface ClassYear {
  readonly year: number;
  readonly shown: FollowUpYear | undefined;
  readonly cost: Part | undefined;
}

/** What the parts are in a year. At most one of them is the direct part, and one is the hours. */
function putYear(
  table: LedgerTable,
  { effect, calculation, followUp }: LedgerEntry,
  parts: readonly Part[],
  { year, shown, cost }: ClassYear,
  day: LedgerDay,
): void {
  const january = monthIndexOf(year, 1);
  const december = lastMonthOfYear(year);
  const lastElapsed = Math.min(december, day.lastElapsed) as MonthIndex;
  let calculated = zeroOre;
  let lapsed = zeroOre;
  let elapsed = zeroOre;
  let restNotRealised = zeroOre;
  let runRate = zeroOre;
  for (const part of parts) {
    const counted = countedIn(part, january, december);
    const isOnce = part.kind === 'direct' && part.term.months === null;
    const elapsedOfPart = isOnce ? elapsedOnce(part, followUp, year) : countedIn(part, january, lastElapsed);
    calculated = addOre(calculated, counted);
    lapsed = addOre(lapsed, subtractOre(amountIn(part.total, part.term.phasing, january, december), counted));
    elapsed = addOre(elapsed, elapsedOfPart);
    runRate = addOre(runRate, runRateOn(part, effect, day.asOf));
    if (part.kind === 'direct') {
      table.put('elapsedDirect', elapsedOfPart);
      table.put('elapsedSize', absOre(elapsedOfPart));
      table.put('notFollowedUp', subtractOre(counted, shown?.followedUp ?? zeroOre));
      if (part.term.months !== null) table.put('recurring', counted);
    } else if (part !== cost) restNotRealised = addOre(restNotRealised, counted);
    if (part.kind === 'hours') table.put('centihours', hoursIn(calculation.hours, calculation.term, january, december));
  }
  table.put('calculated', calculated);
  table.put('calculatedSize', absOre(calculated));
  table.put('lapsed', lapsed);
  table.put('elapsed', elapsed);
  table.put('restNotRealised', restNotRealised);
  if (year === day.year) table.put('runRate', runRate);
  if (effect.validation.state === 'valid') {
    table.put('validated', calculated);
    table.put('validatedSize', absOre(calculated));
  }
}

/**
 * What is measured of a year: what outcomes show, which of an avoided effect is confirmed and not realised, and an
 * implementation cost that is realised.
 */
function putShown(
  table: LedgerTable,
  entry: LedgerEntry,
  effectClass: EffectClass,
  shown: FollowUpYear | undefined,
  cost: Ore | null,
): void {
  const isAvoided = effectClass === 'avoided';
  const direct = shown?.shown ?? zeroOre;
  table.put(isAvoided ? 'confirmed' : 'realised', addOre(direct, cost ?? zeroOre));
  table.put('realisedCost', cost ?? zeroOre);
  const months = shown?.measuredMonths ?? 0;
  const isCovered =
    entry.followUp.class === effectClass && isWithin(entry.followUp.months, entry.calculation.term.phasing.first);
  table.put('measuredMonths', cost === null || isCovered ? months : months + 1);
  if (shown === undefined) return;
  table.put('estimated', shown.estimated);
  table.put('estimatedMonths', shown.estimatedMonths);
  table.put('unverified', shown.unverified);
  table.put('shownSize', shown.shownSize);
  table.put('unverifiedSize', shown.unverifiedSize);
  table.put('followedUp', shown.followedUp);
  table.put('followedUpSize', absOre(shown.followedUp));
  table.put('ratedShown', shown.ratedShown);
  table.put('rated', shown.rated);
  for (const cause of ledgerDeviations) table.put(deviationFields[cause], shown.deviation[cause]);
}

/** An implementation cost is realised once its month and an outcome of its effect have elapsed (domain.md §5). */
export function isRealisedCost(
  { kind, term: { phasing } }: Part,
  { followUp }: Pick<LedgerEntry, 'followUp'>,
  { lastElapsed }: LedgerDay,
): boolean {
  return kind === 'implementation' && followUp.isMeasured && phasing.first <= lastElapsed;
}

function isWithin(spans: readonly MonthSpan[], month: MonthIndex): boolean {
  return spans.some(({ first, last }) => first <= month && month <= last);
}

/** Of a direct part without a term, what counts as elapsed in a year: all on the year of its date. */
function elapsedOnce({ term: { phasing } }: Part, { elapsedDirect }: FollowUp, year: number): Ore {
  return yearOf(phasing.first) === year ? elapsedDirect : zeroOre;
}
