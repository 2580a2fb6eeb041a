import type { MonthIndex, Serial } from './calendar';
import { endOfTerm, monthOf } from './calendar';
import type { Effect, Period } from './effect';
import type { Phasing } from './phasing';
import { phasingOf, wholeMonths } from './phasing';

/**
 * What the parts of one effect lie over, and how: its term, or without one its start month. A phasing itself, for a large register holds
 * one of these for every row.
 */
export class Term implements Phasing {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
  readonly firstWeight: number;
  readonly fullWeight: number;
  readonly allWeights: number;

  constructor(
    phasing: Phasing,
    /** Whole months 1–600, null without a term. */
    readonly months: number | null,
    private readonly start: Serial,
    /** Last day of the term, null without one. */
    readonly end: Serial | null,
    /** The last month that counts: earlier than the last where the contract ended (Faktiskt slutdatum). */
    readonly lastCounted: MonthIndex,
  ) {
    this.first = phasing.first;
    this.last = phasing.last;
    this.firstWeight = phasing.firstWeight;
    this.fullWeight = phasing.fullWeight;
    this.allWeights = phasing.allWeights;
  }

  get period(): Period | null {
    const { end } = this;
    return end === null ? null : { start: this.start, end };
  }

  /** The start month alone, for what comes at once. */
  startMonth(): Term {
    return this.months === null ? this : startMonthOf(this.start);
  }
}

/** The term that an effect's parts lie over. A one-off has none, whatever stands in Avtalstid (W302). */
export function termOf(effect: Effect): Term {
  const { start } = effect;
  const months = effect.type === 'oneOff' ? null : effect.termMonths;
  if (months === null) return startMonthOf(start);
  const end = endOfTerm(start, months);
  const phasing = phasingOf({ start, end });
  return new Term(phasing, months, start, end, lastCountedMonth(effect, phasing));
}

function startMonthOf(start: Serial): Term {
  const month = monthOf(start);
  return new Term(wholeMonths(month, month), null, start, null, month);
}

/** Months after the month of Faktiskt slutdatum fall away; one before the start is ignored here too (W163). */
function lastCountedMonth(effect: Effect, phasing: Phasing): MonthIndex {
  if (effect.actualEnd === null || effect.actualEnd < effect.start) return phasing.last;
  const endMonth = monthOf(effect.actualEnd);
  return endMonth < phasing.last ? endMonth : phasing.last;
}
