import type { MonthIndex, Serial } from './calendar';
import { endOfTerm, monthOf } from './calendar';
import type { Period } from '../effect/effect';
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
  /** Last day of the term, null without one. */
  readonly end: Serial | null;
  /** The last month that counts: earlier than the last where the contract ended (Faktiskt slutdatum). */
  readonly lastCounted: MonthIndex;

  /**
   * `length` in whole months 1–600, null without a term. Months after the month of `actualEnd` fall away; one before the start is
   * ignored here too (W163).
   */
  constructor(private readonly start: Serial, readonly length: number | null, actualEnd: Serial | null) {
    this.end = length === null ? null : endOfTerm(start, length);
    const phasing = this.end === null ? monthAlone(start) : phasingOf({ start, end: this.end });
    this.first = phasing.first;
    this.last = phasing.last;
    this.firstWeight = phasing.firstWeight;
    this.fullWeight = phasing.fullWeight;
    this.allWeights = phasing.allWeights;
    const endMonth = actualEnd === null || actualEnd < start ? phasing.last : monthOf(actualEnd);
    this.lastCounted = endMonth < phasing.last ? endMonth : phasing.last;
  }

  get period(): Period | null {
    return this.end === null ? null : { start: this.start, end: this.end };
  }

  /** The start month alone, for what comes at once. */
  startMonth(): Term {
    return this.length === null ? this : new Term(this.start, null, null);
  }
}

function monthAlone(day: Serial): Phasing {
  const month = monthOf(day);
  return wholeMonths(month, month);
}
