import type { MonthIndex, Serial } from './calendar';
import { monthOf, yearOf } from './calendar';
import type { CalculatedPart, Calculation } from './calculation';
import { countedIn, newlySignedPerYear, runRateOn } from './calculation';
import { noDeviation } from './deviation';
import type { Effect, EffectClass } from './effect';
import type { FollowUp, FollowUpYear } from './followUp';
import type { LedgerRow } from './ledgerRow';
import type { MonthSpan } from './monthSpan';
import { within } from './monthSpan';
import type { Ore } from './money';
import { addOre, subtractOre, zeroOre } from './money';
import { amountIn, cumulative } from './phasing';

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
const noSpans: readonly MonthSpan[] = [];

/**
 * Appends an effect's rows of one class: the years of the class's parts and of what its outcomes show, ascending.
 * A class without a part has no rows.
 */
export function appendRows(rows: LedgerRow[], entry: LedgerEntry, effectClass: EffectClass, day: LedgerDay): void {
  const { parts: all } = entry.calculation;
  if (!all.some((part) => part.class === effectClass)) return;
  const parts = all.every((part) => part.class === effectClass) ? all : all.filter((part) => part.class === effectClass);
  const shown = entry.followUp.class === effectClass ? entry.followUp.years : noYears;
  let firstYear = Infinity;
  let lastYear = -Infinity;
  for (const { phasing } of parts) {
    firstYear = Math.min(firstYear, yearOf(phasing.first));
    lastYear = Math.max(lastYear, yearOf(phasing.last));
  }
  const firstRow = rows.length;
  let next = 0;
  for (let year = firstYear; year <= lastYear; year += 1) {
    // What was shown before the parts' years, and then in them.
    while (next < shown.length && (shown[next]?.year ?? year) < year) {
      rows.push(rowOf(entry, effectClass, parts, shown[next]?.year ?? year, shown[next], rows.length === firstRow, day));
      next += 1;
    }
    const inYear = shown[next]?.year === year ? shown[next] : undefined;
    if (inYear !== undefined) next += 1;
    rows.push(rowOf(entry, effectClass, parts, year, inYear, rows.length === firstRow, day));
  }
  for (const later of shown.slice(next)) {
    rows.push(rowOf(entry, effectClass, parts, later.year, later, false, day));
  }
}

function rowOf(
  { effect, calculation, followUp }: LedgerEntry,
  effectClass: EffectClass,
  parts: readonly CalculatedPart[],
  year: number,
  shown: FollowUpYear | undefined,
  first: boolean,
  day: LedgerDay,
): LedgerRow {
  const january = (year * 12) as MonthIndex;
  const december = (january + 11) as MonthIndex;
  const followed = followedThrough(calculation, followUp, january, december, day.lastElapsed);
  let calculated = zeroOre;
  let lapsed = zeroOre;
  let elapsed = zeroOre;
  let elapsedDirect = zeroOre;
  let notFollowedUp = zeroOre;
  let annualEffect = zeroOre;
  let capped = zeroOre;
  let first12Months = zeroOre;
  let runRate = zeroOre;
  let centihours = 0;
  for (const part of parts) {
    const counted = countedIn(part, january, december);
    const elapsedPart = elapsedIn(part, followUp, counted, january, december, day.lastElapsed);
    let open = counted;
    for (const span of followed) open = subtractOre(open, countedIn(part, span.first, span.last));
    calculated = addOre(calculated, counted);
    if (part.lapsed !== 0) {
      lapsed = addOre(lapsed, subtractOre(amountIn(part.total, part.phasing, january, december), counted));
    }
    elapsed = addOre(elapsed, elapsedPart);
    if (part.kind === 'direct') elapsedDirect = elapsedPart;
    notFollowedUp = addOre(notFollowedUp, open);
    if (first) {
      annualEffect = addOre(annualEffect, newlySignedPerYear(part));
      capped = addOre(capped, part.capped);
      first12Months = addOre(first12Months, part.first12Months);
    }
    if (year === day.year) runRate = addOre(runRate, runRateOn(part, effect, day.asOf));
    if (part.kind === 'hours') centihours = hoursIn(part, calculation.grossCentihours, january, december);
  }
  const amountShown = shown === undefined ? zeroOre : shown.shown;
  const once = first && followUp.class === effectClass;
  return {
    effectId: effect.id,
    title: effect.title,
    year,
    class: effectClass,
    type: effect.type,
    department: effect.department,
    category: effect.category,
    reason: effect.reason,
    supplier: effect.supplier,
    caseId: effect.caseId,
    startYear: yearOf(monthOf(effect.start)),
    hasTerm: calculation.direct !== null && calculation.direct.months !== null,
    validation: effect.validation.state,
    calculated,
    lapsed,
    realised: effectClass === 'avoided' ? zeroOre : amountShown,
    confirmed: effectClass === 'avoided' ? amountShown : zeroOre,
    estimated: shown === undefined ? zeroOre : shown.estimated,
    unverified: shown === undefined ? zeroOre : shown.unverified,
    elapsed,
    elapsedDirect,
    followedUp: shown === undefined ? zeroOre : shown.followedUp,
    notFollowedUp,
    deviation: shown === undefined ? noDeviation : shown.deviation,
    centihours,
    annualEffect,
    capped,
    first12Months,
    runRate,
    shortfall: once ? followUp.shortfall : zeroOre,
    surplus: once ? followUp.surplus : zeroOre,
  };
}

/** Followed-up months of the year that count so far: a month that has not elapsed cannot be followed up yet. */
function followedThrough(
  { direct }: Calculation,
  { months, atOnceElapsed }: FollowUp,
  january: MonthIndex,
  december: MonthIndex,
  lastElapsed: MonthIndex,
): readonly MonthSpan[] {
  if (months.length === 0) return noSpans;
  if (direct?.months === null) return atOnceElapsed ? within(months, january, december) : noSpans;
  return within(months, january, december < lastElapsed ? december : lastElapsed);
}

function elapsedIn(
  part: CalculatedPart,
  followUp: FollowUp,
  counted: Ore,
  january: MonthIndex,
  december: MonthIndex,
  lastElapsed: MonthIndex,
): Ore {
  if (part.kind === 'direct' && part.months === null) return followUp.atOnceElapsed ? counted : zeroOre;
  return december <= lastElapsed ? counted : countedIn(part, january, lastElapsed);
}

/** Hours lie over the term as the indirect parts do; the unit is hundredths of an hour, phased like öre. */
function hoursIn(part: CalculatedPart, centihours: number, january: MonthIndex, december: MonthIndex): number {
  const until = (month: number): number =>
    cumulative(centihours as Ore, part.phasing, Math.min(month, part.lastCounted) as MonthIndex);
  return until(december) - until(january - 1);
}
