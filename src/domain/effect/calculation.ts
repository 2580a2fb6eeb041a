import type { MonthIndex, Serial } from '../basics/calendar';
import type { Effect } from './effect';
import type { MonthSpan } from '../basics/monthSpan';
import type { Ore } from '../basics/money';
import { addOre, subtractOre, zeroOre } from '../basics/money';
import type { CalculatedPart, YearlyPart } from './parts';
import { hoursOf, partsOf } from './parts';
import { Term } from '../basics/term';
import { amountIn, cumulative } from '../basics/phasing';
import type { Settings } from '../register/settings';

export type { CalculatedPart } from './parts';

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
  /** The months that the effect covers, without what fell away after Faktiskt slutdatum; one month when no part has a term. */
  readonly months: MonthSpan;
  /** Last day of the term, null without a term. */
  readonly end: Serial | null;
  /** Hours over the term, hundredths, before and after what has lapsed. */
  readonly grossCentihours: number;
  readonly centihours: number;
}

/**
 * The calculated effect of one row (domain.md §4): parts, lapsed, capped and first 12 months, annual effect, hours.
 * Throws RangeError only for inputs beyond what the reader lets through.
 */
export function calculate(effect: Effect, settings: Settings): Calculation {
  return new SumOfParts(effect, settings);
}

/** Sums its few parts when it is asked: a large register holds one of these for every row, and so it is its own term. */
class SumOfParts extends Term implements Calculation {
  readonly parts: readonly CalculatedPart[];

  /** A one-off has no term, whatever stands in Avtalstid (W302). */
  constructor(effect: Effect, settings: Settings) {
    super(effect.start, effect.type === 'oneOff' ? null : effect.termMonths, effect.actualEnd);
    this.parts = partsOf(effect, settings, this);
  }

  get months(): MonthSpan {
    for (const { months } of this.parts) if (months !== null) return { first: this.first, last: this.lastCounted };
    return { first: this.first, last: this.first };
  }

  get direct(): CalculatedPart | null {
    const first = this.parts[0];
    return first !== undefined && first.kind === 'direct' ? first : null;
  }

  get gross(): Ore {
    let sum = zeroOre;
    for (const { total } of this.parts) sum = addOre(sum, total);
    return sum;
  }

  get lapsed(): Ore {
    return this.parts.reduce((sum, part) => addOre(sum, part.lapsed), zeroOre);
  }

  get calculated(): Ore {
    return subtractOre(this.gross, this.lapsed);
  }

  get annualEffect(): Ore | null {
    let sum: Ore | null = null;
    for (const { perYear } of this.parts) if (perYear !== null) sum = addOre(sum ?? zeroOre, perYear);
    return sum;
  }

  get capped(): Ore {
    return this.parts.reduce((sum, part) => addOre(sum, part.capped), zeroOre);
  }

  get first12Months(): Ore {
    return this.parts.reduce((sum, part) => addOre(sum, part.first12Months), zeroOre);
  }

  get grossCentihours(): Ore {
    return hoursOf(this.parts);
  }

  get centihours(): Ore {
    return cumulative(this.grossCentihours, this, this.lastCounted);
  }
}

/** What of a part falls in the months first to last and has not lapsed, öre. */
export function countedIn(part: CalculatedPart, first: MonthIndex, last: MonthIndex): Ore {
  return amountIn(part.total, part.phasing, first, Math.min(last, part.lastCounted) as MonthIndex);
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
