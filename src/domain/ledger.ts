import type { Assessment } from './assessment';
import type { MonthIndex, Serial } from './calendar';
import { lastElapsedMonth, monthOf, yearOf } from './calendar';
import type { CalculatedPart, Calculation } from './calculation';
import { calculate, countedIn, newlySignedPerYear, runRateOn } from './calculation';
import { noDeviation } from './deviation';
import type { Effect, EffectClass } from './effect';
import { effectClasses } from './effect';
import type { FollowUp, FollowUpYear } from './followUp';
import { followUpThrough } from './followUp';
import type { LedgerRow, MonthRow } from './ledgerRow';
import { MonthTable } from './ledgerMonths';
import { within } from './monthSpan';
import type { Ore } from './money';
import { addOre, subtractOre, zeroOre } from './money';
import type { Outcome, UnitData } from './outcome';
import { amountIn, cumulative } from './phasing';

/** One effect's figures behind its ledger rows. */
export interface EffectLedger {
  readonly effect: Effect;
  readonly calculation: Calculation;
  readonly followUp: FollowUp;
  /** Its rows are rows[firstRow] up to, not including, rows[endRow]. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** The register's figures, row by row: what Fakta holds. */
export interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly months: readonly MonthRow[];
  readonly effects: readonly EffectLedger[];
}

/** Everything that is the same for every effect. */
interface Context {
  readonly asOf: Serial;
  readonly lastElapsed: MonthIndex;
}

const none: readonly never[] = [];

/**
 * The ledger (Fakta) of an assessed register: one row per effect, class and calendar year in which the class has a part or an
 * outcome shows something, in table order. Plain sums of its columns are the totals of the register.
 */
export function ledger(assessment: Assessment): Ledger {
  const outcomes = byEffect(assessment.outcomes);
  const unitData = byEffect(assessment.unitData);
  const context: Context = { asOf: assessment.asOf, lastElapsed: lastElapsedMonth(assessment.asOf) };
  const months = new MonthTable(yearOf(monthOf(assessment.asOf)), context.lastElapsed);
  const rows: LedgerRow[] = [];
  const effects: EffectLedger[] = [];
  for (const effect of assessment.effects) {
    const calculation = calculate(effect, assessment.settings);
    const own: readonly Outcome[] = (effect.id === '' ? undefined : outcomes.get(effect.id)) ?? none;
    const ownUnitData = own.length === 0 ? none : (unitData.get(effect.id) ?? none);
    const followUp = followUpThrough(effect, calculation, own, ownUnitData, context.lastElapsed);
    const firstRow = rows.length;
    for (const effectClass of effectClasses) addRows(rows, effect, calculation, followUp, effectClass, context);
    effects.push({ effect, calculation, followUp, firstRow, endRow: rows.length });
    months.add(calculation, own);
  }
  return { rows, months: months.rows(), effects };
}

function byEffect<T extends Outcome | UnitData>(entries: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    const list = found.get(entry.effectId);
    if (list === undefined) found.set(entry.effectId, [entry]);
    else list.push(entry);
  }
  return found;
}

function addRows(
  rows: LedgerRow[],
  effect: Effect,
  calculation: Calculation,
  followUp: FollowUp,
  effectClass: EffectClass,
  context: Context,
): void {
  const parts = calculation.parts.filter((part) => part.class === effectClass);
  const followedYears = followUp.class === effectClass ? followUp.years : none;
  if (parts.length === 0) return;
  const startYear = yearOf(monthOf(effect.start));
  const years = yearsOf(parts, followedYears);
  const runRateYear = yearOf(monthOf(context.asOf));
  years.forEach((year, index) => {
    const amounts = yearAmounts(parts, followUp, year, context.lastElapsed);
    const shown = followedYears.find((entry) => entry.year === year);
    const first = index === 0;
    rows.push({
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
      startYear,
      hasTerm: calculation.direct !== null && calculation.direct.months !== null,
      validation: effect.validation.state,
      calculated: amounts.calculated,
      lapsed: amounts.lapsed,
      realised: effectClass === 'avoided' ? zeroOre : (shown?.shown ?? zeroOre),
      confirmed: effectClass === 'avoided' ? (shown?.shown ?? zeroOre) : zeroOre,
      estimated: shown?.estimated ?? zeroOre,
      unverified: shown?.unverified ?? zeroOre,
      elapsed: amounts.elapsed,
      elapsedDirect: amounts.elapsedDirect,
      followedUp: shown?.followedUp ?? zeroOre,
      notFollowedUp: amounts.notFollowedUp,
      deviation: shown?.deviation ?? noDeviation,
      centihours: effectClass === 'indirect' ? hoursIn(calculation, year) : 0,
      annualEffect: first ? sumOf(parts, newlySignedPerYear) : zeroOre,
      capped: first ? sumOf(parts, (part) => part.capped) : zeroOre,
      first12Months: first ? sumOf(parts, (part) => part.first12Months) : zeroOre,
      runRate: year === runRateYear ? sumOf(parts, (part) => runRateOn(part, effect, context.asOf)) : zeroOre,
      shortfall: first && followUp.class === effectClass ? followUp.shortfall : zeroOre,
      surplus: first && followUp.class === effectClass ? followUp.surplus : zeroOre,
    });
  });
}

/** The years that the parts lie in and those with follow-up, ascending without repeats. */
function yearsOf(parts: readonly CalculatedPart[], followedYears: readonly FollowUpYear[]): number[] {
  const years: number[] = [];
  for (const { phasing } of parts) {
    for (let year = yearOf(phasing.first); year <= yearOf(phasing.last); year += 1) {
      if (!years.includes(year)) years.push(year);
    }
  }
  for (const { year } of followedYears) if (!years.includes(year)) years.push(year);
  return years.sort((a, b) => a - b);
}

interface YearAmounts {
  calculated: Ore;
  lapsed: Ore;
  elapsed: Ore;
  elapsedDirect: Ore;
  notFollowedUp: Ore;
}

function yearAmounts(
  parts: readonly CalculatedPart[],
  followUp: FollowUp,
  year: number,
  lastElapsed: MonthIndex,
): YearAmounts {
  const january = (year * 12) as MonthIndex;
  const december = (january + 11) as MonthIndex;
  const followed = followUp.months.length === 0 ? none : within(followUp.months, january, december);
  const sum = { calculated: zeroOre, lapsed: zeroOre, elapsed: zeroOre, elapsedDirect: zeroOre, notFollowedUp: zeroOre };
  for (const part of parts) {
    const counted = countedIn(part, january, december);
    const lapsed = part.lapsed === 0 ? 0 : subtractOre(amountIn(part.total, part.phasing, january, december), counted);
    let inFollowed = zeroOre;
    for (const span of followed) inFollowed = addOre(inFollowed, countedIn(part, span.first, span.last));
    const elapsed = elapsedIn(part, followUp, counted, january, december, lastElapsed);
    sum.calculated = addOre(sum.calculated, counted);
    sum.lapsed = (sum.lapsed + lapsed) as Ore;
    sum.elapsed = addOre(sum.elapsed, elapsed);
    if (part.kind === 'direct') sum.elapsedDirect = elapsed;
    sum.notFollowedUp = addOre(sum.notFollowedUp, subtractOre(counted, inFollowed));
  }
  return sum;
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
function hoursIn(calculation: Calculation, year: number): number {
  if (calculation.grossCentihours === 0) return 0;
  const part = calculation.parts.find(({ kind }) => kind === 'hours');
  if (part === undefined) return 0;
  const until = (month: number): number => {
    const last = Math.min(month, part.lastCounted) as MonthIndex;
    return cumulative(calculation.grossCentihours as Ore, part.phasing, last);
  };
  return until(year * 12 + 11) - until(year * 12 - 1);
}

function sumOf(parts: readonly CalculatedPart[], amount: (part: CalculatedPart) => Ore): Ore {
  let sum = zeroOre;
  for (const part of parts) sum = addOre(sum, amount(part));
  return sum;
}
