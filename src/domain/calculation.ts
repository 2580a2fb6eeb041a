import type { MonthIndex, Serial } from './calendar';
import { monthOf } from './calendar';
import type { Effect } from './effect';
import type { Ore } from './money';
import { addOre, mulDivRound, subtractOre, zeroOre } from './money';
import type { Term, YearlyPart } from './parts';
import { partsOf, termOf } from './parts';
import type { Phasing } from './phasing';
import { amountIn, cumulative, phasingOf, wholeMonths } from './phasing';
import type { Settings } from './settings';

/** A part with what has lapsed and the smaller headlines, öre. */
export interface CalculatedPart extends YearlyPart {
  /** Where the total lies; one month for a part without a term. */
  readonly phasing: Phasing;
  /** The last month that counts: earlier than the phasing's where the contract ended (Faktiskt slutdatum). */
  readonly lastCounted: MonthIndex;
  /** total − lapsed. */
  readonly counted: Ore;
  readonly lapsed: Ore;
  /** Counted for at most tak månader; an avoided direct part for at most cost avoidance månader. */
  readonly capped: Ore;
  readonly first12Months: Ore;
}

/** What one row's inputs give (domain.md §4), before any follow-up. Amounts in öre. */
export interface Calculation {
  readonly parts: readonly CalculatedPart[];
  /** The part that outcomes follow up, null for Annat. */
  readonly direct: CalculatedPart | null;
  /** Sum of the parts as registered: what stands in Kalkylerad effekt. */
  readonly gross: Ore;
  /** Of gross, what falls after the month of Faktiskt slutdatum. */
  readonly lapsed: Ore;
  /** gross − lapsed: what counts. */
  readonly calculated: Ore;
  /** The row's recurring effect per year over all parts with a term; null when it has none (never annualised). */
  readonly annualEffect: Ore | null;
  readonly capped: Ore;
  readonly first12Months: Ore;
  /** Last day of the term, null without a term. */
  readonly end: Serial | null;
  /** Hours over the term, hundredths, before and after what has lapsed. */
  readonly grossCentihours: number;
  readonly centihours: number;
}

/** First 12 months, the smallest of the three headlines. */
const firstMonths = 12;

/**
 * The calculated effect of one row (domain.md §4): parts, lapsed, capped and first 12 months, annual effect, hours.
 * Throws RangeError only for inputs beyond what the reader lets through.
 */
export function calculate(effect: Effect, settings: Settings): Calculation {
  const term = termOf(effect);
  const phasing = term.period === null ? wholeMonths(term.startMonth, term.startMonth) : phasingOf(term.period);
  const lastCounted = lastCountedMonth(effect, phasing);
  const yearlyParts = partsOf(effect, settings, term);
  const parts: CalculatedPart[] = [];
  let gross = zeroOre;
  let lapsed = zeroOre;
  let capped = zeroOre;
  let first12Months = zeroOre;
  let annualEffect: Ore | null = null;
  for (const yearlyPart of yearlyParts) {
    const part =
      yearlyPart.months === null
        ? withViews(yearlyPart, term.period === null ? phasing : wholeMonths(term.startMonth, term.startMonth), term.startMonth, settings)
        : withViews(yearlyPart, phasing, lastCounted, settings);
    parts.push(part);
    gross = addOre(gross, part.total);
    lapsed = addOre(lapsed, part.lapsed);
    capped = addOre(capped, part.capped);
    first12Months = addOre(first12Months, part.first12Months);
    if (part.perYear !== null) annualEffect = addOre(annualEffect ?? zeroOre, part.perYear);
  }
  const first = parts[0];
  const grossCentihours = hoursOverTerm(effect, term);
  return {
    parts,
    direct: first !== undefined && first.kind === 'direct' ? first : null,
    gross,
    lapsed,
    calculated: subtractOre(gross, lapsed),
    annualEffect,
    capped,
    first12Months,
    end: term.period === null ? null : term.period.end,
    grossCentihours,
    centihours: cumulative(grossCentihours, phasing, lastCounted),
  };
}

/** What of a part falls in the months first to last and has not lapsed, öre. */
export function countedIn(part: CalculatedPart, first: MonthIndex, last: MonthIndex): Ore {
  return amountIn(part.total, part.phasing, first, last < part.lastCounted ? last : part.lastCounted);
}

/**
 * What a part recurs with per year on a day, öre: its yearly amount while the effect runs (start to end of term, and not after
 * Faktiskt slutdatum, itself included), else 0 (domain.md §4 Headlines).
 */
export function runRateOn(part: YearlyPart, effect: Effect, day: Serial): Ore {
  if (part.perYear === null || part.period === null) return zeroOre;
  const ended = effect.actualEnd !== null && effect.actualEnd < day;
  return part.period.start <= day && day <= part.period.end && !ended ? part.perYear : zeroOre;
}

/** What a newly signed part counts as per year: its yearly amount, a one-off its amount; a cost once counts as no yearly effect. */
export function newlySignedPerYear(part: YearlyPart): Ore {
  if (part.kind === 'implementation') return zeroOre;
  return part.perYear ?? part.total;
}

/** Months after the month of Faktiskt slutdatum fall away; one before the start is ignored here too (W163). */
function lastCountedMonth(effect: Effect, phasing: Phasing): MonthIndex {
  if (effect.actualEnd === null || effect.actualEnd < effect.start) return phasing.last;
  const endMonth = monthOf(effect.actualEnd);
  return endMonth < phasing.last ? endMonth : phasing.last;
}

function withViews(part: YearlyPart, phasing: Phasing, lastCounted: MonthIndex, settings: Settings): CalculatedPart {
  const counted = cumulative(part.total, phasing, lastCounted);
  // Only direct parts are avoided, so the class says it: also of a Nytt avtal on an estimate.
  const cap = part.class === 'avoided' ? settings.avoidanceCapMonths : settings.capMonths;
  return {
    kind: part.kind,
    class: part.class,
    total: part.total,
    months: part.months,
    period: part.period,
    month: part.month,
    perYear: part.perYear,
    fromAmount: part.fromAmount,
    phasing,
    lastCounted,
    counted,
    lapsed: subtractOre(part.total, counted),
    capped: atMostMonths(part, counted, cap),
    first12Months: atMostMonths(part, counted, firstMonths),
  };
}

/** round(part · min(months, m) / months), in absolute value never more than what has not lapsed. */
function atMostMonths(part: YearlyPart, counted: Ore, months: number): Ore {
  if (part.months === null) return counted;
  const limited = mulDivRound(part.total, months, part.months);
  return Math.abs(limited) < Math.abs(counted) ? limited : counted;
}

function hoursOverTerm(effect: Effect, term: Term): Ore {
  if (effect.centihoursPerYear === null || term.months === null) return zeroOre;
  // Hundredths of an hour are phased like öre; the brand stays inside this file.
  return mulDivRound(effect.centihoursPerYear, term.months, 12);
}
