import type { MonthIndex, Serial } from '../basics/calendar';
import type { Effect } from './effect';
import { usesField } from './effectTypes';
import { hoursOverTerm, noHours, type Centihours } from '../basics/hours';
import type { MonthSpan } from '../basics/monthSpan';
import type { Ore } from '../basics/money';
import { addOre, subtractOre, zeroOre } from '../basics/money';
import type { Part } from './parts';
import { partsOf } from './parts';
import { termOf, type Term } from '../basics/term';
import { amountIn } from '../basics/phasing';
import type { Settings } from '../register/settings';

export type { Part } from './parts';

/** What one row's inputs give (domain.md §4), before any follow-up. Amounts in öre. */
export interface Calculation {
  /** The term, or without one the start month. */
  readonly term: Term;
  readonly parts: readonly Part[];
  /** Hours over the term, before what has lapsed. */
  readonly hours: Centihours;
  /** The part that outcomes follow up, null for Annat. */
  readonly direct: Part | null;
  /** Sum of the parts as registered: what stands in Kalkylerad effekt. */
  readonly gross: Ore;
  /** Of gross, what falls after the month of Faktiskt slutdatum. */
  readonly lapsed: Ore;
  /** gross − lapsed: what counts. */
  readonly calculated: Ore;
  /** The row's recurring effect per year over all parts with a term; null when it has none (never annualised). */
  readonly annualEffect: Ore | null;
}

/**
 * The calculated effect of one row (domain.md §4): its term, parts and hours.
 * Throws RangeError only for inputs beyond what the reader lets through.
 */
export function calculate(effect: Effect, settings: Settings): Calculation {
  const { type, start, actualEnd, centihoursPerYear } = effect;
  // A one-off has no term, whatever stands in Avtalstid (W302).
  const term = termOf(start, usesField(type, 'termYears') ? effect.termMonths : null, actualEnd);
  const parts = partsOf(effect, settings, term);
  const gross = sumOf(parts, (part) => part.total);
  const calculated = sumOf(parts, (part) => part.counted);
  const recurs = parts.some(({ perYear }) => perYear !== null);
  return {
    term,
    parts,
    hours: hoursOverTerm(centihoursPerYear ?? noHours, term.months ?? 0),
    direct: parts.find(({ kind }) => kind === 'direct') ?? null,
    gross,
    lapsed: subtractOre(gross, calculated),
    calculated,
    annualEffect: recurs ? sumOf(parts, ({ perYear }) => perYear ?? zeroOre) : null,
  };
}

function sumOf(parts: readonly Part[], amountOf: (part: Part) => Ore): Ore {
  return parts.reduce((sum, part) => addOre(sum, amountOf(part)), zeroOre);
}

/**
 * The months that an effect covers, without what fell away after Faktiskt slutdatum; its start month when no part has a
 * term.
 */
export function monthsCovered({ term, parts }: Calculation): MonthSpan {
  const { first } = term.phasing;
  return { first, last: parts.some((part) => part.term.months !== null) ? term.lastCounted : first };
}

/** What of a part falls in the months first to last and has not lapsed, öre. */
export function countedIn(part: Part, first: MonthIndex, last: MonthIndex): Ore {
  return amountIn(part.total, part.term.phasing, first, Math.min(last, part.term.lastCounted) as MonthIndex);
}

/**
 * What a part recurs with per year on a day, öre: its yearly amount while the effect runs (start to end of term, and
 * not after Faktiskt slutdatum, itself included), else 0 (domain.md §4 Headlines).
 */
export function runRateOn(part: Part, effect: Effect, day: Serial): Ore {
  if (part.perYear === null || part.term.period === null) return zeroOre;
  const ended = effect.actualEnd !== null && effect.actualEnd < day;
  return part.term.period.start <= day && day <= part.term.period.end && !ended ? part.perYear : zeroOre;
}

/**
 * What a newly signed part counts as per year: its yearly amount, in absolute value at most what of the term has not
 * lapsed; a one-off its amount; a cost once counts as no yearly effect (domain.md §6).
 */
export function newlySignedPerYear(part: Part): Ore {
  if (part.kind === 'implementation') return zeroOre;
  return part.perYear === null || Math.abs(part.perYear) > Math.abs(part.counted) ? part.counted : part.perYear;
}

/** What of hours falls in the months first to last of a term and has not lapsed: phased as amounts are. */
export function hoursIn(hours: Centihours, term: Term, first: MonthIndex, last: MonthIndex): Centihours {
  return amountIn(
    hours as number as Ore,
    term.phasing,
    first,
    Math.min(last, term.lastCounted) as MonthIndex,
  ) as number as Centihours;
}
