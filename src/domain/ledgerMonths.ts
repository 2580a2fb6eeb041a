import type { MonthIndex } from './calendar';
import type { Calculation } from './calculation';
import { countedIn } from './calculation';
import type { EffectClass } from './effect';
import { effectClasses } from './effect';
import type { MonthRow } from './ledgerRow';
import { ExactSum } from './money';
import type { Outcome } from './outcome';
import { amountIn, wholeMonths } from './phasing';

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

  constructor(year: number, private readonly lastElapsed: MonthIndex) {
    this.january = (year * monthsPerYear) as MonthIndex;
  }

  /** Adds one effect: its parts, and what its counted outcomes show in the year's elapsed months. */
  add(calculation: Calculation, outcomes: readonly Outcome[]): void {
    for (const part of calculation.parts) {
      this.within(part.phasing.first, part.lastCounted, (classes, month) => classes[part.class].calculated.add(countedIn(part, month, month)));
    }
    const { direct } = calculation;
    if (direct === null) return;
    for (const outcome of outcomes) {
      if (outcome.source === 'estimated') continue;
      const phasing = wholeMonths(outcome.firstMonth, outcome.lastMonth);
      this.within(outcome.firstMonth, Math.min(outcome.lastMonth, this.lastElapsed), (classes, month) => {
        const own = classes[direct.class];
        own.shown.add(amountIn(outcome.amount, phasing, month, month));
        own.outcomes += 1;
      });
    }
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

  /** Visits the year's months from `first` through `last`. */
  private within(first: MonthIndex, last: number, visit: (classes: Month, month: MonthIndex) => void): void {
    this.months.forEach((classes, index) => {
      const month = (this.january + index) as MonthIndex;
      if (month >= first && month <= last) visit(classes, month);
    });
  }
}

function emptyMonth(): Month {
  return { freed: emptyClass(), returned: emptyClass(), avoided: emptyClass(), indirect: emptyClass() };
}

function emptyClass(): ClassMonth {
  return { calculated: new ExactSum(), shown: new ExactSum(), outcomes: 0 };
}
