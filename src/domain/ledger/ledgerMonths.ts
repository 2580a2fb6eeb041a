import type { MonthIndex } from '../basics/calendar';
import type { Part } from '../effect/calculation';
import { isRealisedCost, type LedgerDay, type LedgerEntry } from './ledgerRows';
import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import type { MonthRow } from './ledgerRow';
import { ExactSum } from '../basics/money';
import type { Outcome } from '../register/outcome';
import { amountIn, cumulative, wholeMonths } from '../basics/phasing';

const monthsPerYear = 12;

interface ClassMonth {
  readonly calculated: ExactSum;
  readonly shown: ExactSum;
  outcomes: number;
}
type Month = Readonly<Record<EffectClass, ClassMonth>>;

/** Sums the months of one calendar year over the register, for the chart "the year so far". */
export class MonthTable {
  private readonly months: readonly Month[] = Array.from({ length: monthsPerYear }, emptyMonth);
  private readonly january: MonthIndex;

  constructor(private readonly day: LedgerDay) {
    this.january = (day.year * monthsPerYear) as MonthIndex;
  }

  /**
   * Adds one effect: its parts, what its counted outcomes show in the year's elapsed months, and a cost that is
   * realised.
   */
  add(entry: LedgerEntry, outcomes: readonly Outcome[]): void {
    for (const part of entry.calculation.parts) {
      this.addPart(part);
      if (isRealisedCost(part, entry, this.day)) this.addShown(part.term.phasing.first, part.class, part.total);
    }
    const { direct } = entry.calculation;
    if (direct === null) return;
    for (const outcome of outcomes) if (outcome.source !== 'estimated') this.addOutcome(outcome, direct.class);
  }

  private addPart({ class: ofClass, total, term: { phasing, lastCounted } }: Part): void {
    if (total === 0) return;
    const last = Math.min(lastCounted, this.january + monthsPerYear - 1);
    let month = Math.max(phasing.first, this.january) as MonthIndex;
    let before = cumulative(total, phasing, (month - 1) as MonthIndex);
    for (; month <= last; month = (month + 1) as MonthIndex) {
      const until = cumulative(total, phasing, month);
      this.at(month)[ofClass].calculated.add(until - before);
      before = until;
    }
  }

  private addOutcome({ amount, firstMonth, lastMonth }: Outcome, ofClass: EffectClass): void {
    const phasing = wholeMonths(firstMonth, lastMonth);
    const last = Math.min(lastMonth, this.day.lastElapsed);
    for (
      let month = Math.max(firstMonth, this.january) as MonthIndex;
      month <= last;
      month = (month + 1) as MonthIndex
    ) {
      this.addShown(month, ofClass, amountIn(amount, phasing, month, month));
    }
  }

  private addShown(month: MonthIndex, ofClass: EffectClass, amount: number): void {
    if (month < this.january) return;
    const own = this.at(month)[ofClass];
    own.shown.add(amount);
    own.outcomes += 1;
  }

  private at(month: MonthIndex): Month {
    return this.months[month - this.january] as Month;
  }

  rows(): MonthRow[] {
    return this.months.flatMap((classes, index) =>
      effectClasses.map((effectClass) => {
        const { calculated, shown, outcomes } = classes[effectClass];
        return {
          month: index + 1,
          class: effectClass,
          calculated: calculated.total,
          realised: effectClass === 'avoided' ? 0n : shown.total,
          confirmed: effectClass === 'avoided' ? shown.total : 0n,
          outcomes,
        };
      }),
    );
  }
}

function emptyMonth(): Month {
  return { freed: emptyClass(), returned: emptyClass(), avoided: emptyClass(), indirect: emptyClass() };
}

function emptyClass(): ClassMonth {
  return { calculated: new ExactSum(), shown: new ExactSum(), outcomes: 0 };
}
