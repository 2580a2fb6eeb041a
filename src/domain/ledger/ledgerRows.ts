import type { MonthIndex, Serial } from '../basics/calendar';
import { yearOf } from '../basics/calendar';
import type { Part, Calculation } from '../effect/calculation';
import { countedIn, hoursIn, newlySignedPerYear, runRateOn } from '../effect/calculation';
import type { Effect, EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import type { FollowUp, FollowUpYear } from '../followUp/followUp';
import { deviationFields, ledgerDeviations } from './ledgerFields';
import type { LedgerTable } from './ledgerTable';
import type { MonthSpan } from '../basics/monthSpan';
import type { Ore } from '../basics/money';
import { addOre, subtractOre, zeroOre } from '../basics/money';
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

/** Appends an effect's rows, class by class. A class without a part has no rows. `index` is its place among the counted effects. */
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
  for (const { phasing } of parts) {
    firstYear = Math.min(firstYear, yearOf(phasing.first));
    lastYear = Math.max(lastYear, yearOf(phasing.last));
  }
  let year = shown.length > 0 ? Math.min(firstYear, (shown[0] as FollowUpYear).year) : firstYear;
  let next = 0;
  for (let isFirst = true; year <= lastYear || next < shown.length; isFirst = false) {
    const inYear = shown[next]?.year === year ? shown[next] : undefined;
    table.begin(index, year, effectClass, hasTerm(entry.calculation));
    if (isFirst) putOnce(table, entry, effectClass, parts);
    putYear(table, entry, parts, year, day);
    if (inYear !== undefined) {
      putShown(table, inYear, effectClass);
      next += 1;
    }
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
  return direct !== null && direct.months !== null;
}

function putOnce(table: LedgerTable, { followUp }: LedgerEntry, effectClass: EffectClass, parts: readonly Part[]): void {
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

/** What the parts are in a year: all that is known without what outcomes show. */
function putYear(table: LedgerTable, entry: LedgerEntry, parts: readonly Part[], year: number, day: LedgerDay): void {
  const { effect, calculation, followUp } = entry;
  const january = (year * 12) as MonthIndex;
  const december = (january + 11) as MonthIndex;
  const lastFollowed = Math.min(december, lastFollowable(calculation, followUp, day.lastElapsed));
  let calculated = zeroOre;
  let lapsed = zeroOre;
  let elapsed = zeroOre;
  let elapsedDirect = zeroOre;
  let notFollowedUp = zeroOre;
  let runRate = zeroOre;
  let centihours = 0;
  for (const part of parts) {
    const counted = countedIn(part, january, december);
    const elapsedPart = elapsedIn(part, followUp, counted, january, december, day.lastElapsed);
    calculated = addOre(calculated, counted);
    if (part.lapsed !== 0) {
      lapsed = addOre(lapsed, subtractOre(amountIn(part.total, part.phasing, january, december), counted));
    }
    elapsed = addOre(elapsed, elapsedPart);
    if (part.kind === 'direct') elapsedDirect = elapsedPart;
    notFollowedUp = addOre(notFollowedUp, subtractOre(counted, followedIn(part, followUp.months, january, lastFollowed)));
    if (year === day.year) runRate = addOre(runRate, runRateOn(part, effect, day.asOf));
    if (part.kind === 'hours') centihours = hoursIn(calculation.hours, part, january, december);
  }
  table.put('calculated', calculated);
  if (effect.validation.state === 'valid') table.put('validated', calculated);
  table.put('lapsed', lapsed);
  table.put('elapsed', elapsed);
  table.put('elapsedDirect', elapsedDirect);
  table.put('notFollowedUp', notFollowedUp);
  table.put('centihours', centihours);
  table.put('runRate', runRate);
}

/** What the outcomes show of a year; of an avoided effect it is confirmed and not realised. */
function putShown(table: LedgerTable, year: FollowUpYear, effectClass: EffectClass): void {
  const isAvoided = effectClass === 'avoided';
  table.put(isAvoided ? 'confirmed' : 'realised', year.shown);
  table.put('estimated', year.estimated);
  table.put('unverified', year.unverified);
  table.put('followedUp', year.followedUp);
  for (const cause of ledgerDeviations) table.put(deviationFields[cause], year.deviation[cause]);
}

/** The last month that can be followed up: one that has not elapsed cannot; a part without a term is followed up whole, wherever its month lies. */
function lastFollowable({ direct }: Calculation, { atOnceElapsed }: FollowUp, lastElapsed: MonthIndex): number {
  if (direct === null || direct.months !== null) return lastElapsed;
  return atOnceElapsed ? Infinity : -Infinity;
}

/** Of a part, what lies in followed-up months from first to last. */
function followedIn(part: Part, followed: readonly MonthSpan[], first: MonthIndex, last: number): Ore {
  let sum = zeroOre;
  for (const span of followed) {
    const from = span.first > first ? span.first : first;
    const to = (span.last < last ? span.last : last) as MonthIndex;
    if (from <= to) sum = addOre(sum, countedIn(part, from, to));
  }
  return sum;
}

function elapsedIn(
  part: Part,
  followUp: FollowUp,
  counted: Ore,
  january: MonthIndex,
  december: MonthIndex,
  lastElapsed: MonthIndex,
): Ore {
  if (part.kind === 'direct' && part.months === null) return followUp.atOnceElapsed ? counted : zeroOre;
  return december <= lastElapsed ? counted : countedIn(part, january, lastElapsed);
}
