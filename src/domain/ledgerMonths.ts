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

/** Sums the months of one calendar year over the register, for the chart "the year so far". */
export class MonthTable {
  private readonly january: MonthIndex;
  private readonly december: MonthIndex;
  private readonly calculated = new Map<EffectClass, ExactSum[]>();
  private readonly shown = new Map<EffectClass, ExactSum[]>();
  private readonly outcomes = new Map<EffectClass, number[]>();

  constructor(year: number, private readonly lastElapsed: MonthIndex) {
    this.january = (year * monthsPerYear) as MonthIndex;
    this.december = (this.january + monthsPerYear - 1) as MonthIndex;
    for (const effectClass of effectClasses) {
      this.calculated.set(effectClass, sums());
      this.shown.set(effectClass, sums());
      this.outcomes.set(effectClass, new Array<number>(monthsPerYear).fill(0));
    }
  }

  /** Adds one effect: its parts, and what its counted outcomes show in the year's elapsed months. */
  add(calculation: Calculation, outcomes: readonly Outcome[]): void {
    for (const part of calculation.parts) {
      const { phasing } = part;
      if (part.total !== 0) {
        const into = this.calculated.get(part.class);
        this.within(phasing.first, part.lastCounted, (month, index) => into?.[index]?.add(countedIn(part, month, month)));
      }
    }
    const { direct } = calculation;
    if (direct === null) return;
    const shown = this.shown.get(direct.class);
    const counts = this.outcomes.get(direct.class) ?? [];
    for (const outcome of outcomes) {
      if (outcome.source === 'estimated') continue;
      const phasing = wholeMonths(outcome.firstMonth, outcome.lastMonth);
      const last = outcome.lastMonth < this.lastElapsed ? outcome.lastMonth : this.lastElapsed;
      this.within(outcome.firstMonth, last, (month, index) => {
        shown?.[index]?.add(amountIn(outcome.amount, phasing, month, month));
        counts[index] = (counts[index] ?? 0) + 1;
      });
    }
  }

  rows(): MonthRow[] {
    const rows: MonthRow[] = [];
    for (let index = 0; index < monthsPerYear; index += 1) {
      for (const effectClass of effectClasses) {
        const shown = this.shown.get(effectClass)?.[index]?.total ?? 0n;
        rows.push({
          month: index + 1,
          class: effectClass,
          calculated: this.calculated.get(effectClass)?.[index]?.total ?? 0n,
          realised: effectClass === 'avoided' ? 0n : shown,
          confirmed: effectClass === 'avoided' ? shown : 0n,
          outcomes: this.outcomes.get(effectClass)?.[index] ?? 0,
        });
      }
    }
    return rows;
  }

  /** Visits the months from `first` through `last` that are in the year, with their place in it, 0–11. */
  private within(first: MonthIndex, last: MonthIndex, visit: (month: MonthIndex, index: number) => void): void {
    const from = first > this.january ? first : this.january;
    const to = last < this.december ? last : this.december;
    for (let month = from; month <= to; month = (month + 1) as MonthIndex) visit(month, month - this.january);
  }
}

function sums(): ExactSum[] {
  return Array.from({ length: monthsPerYear }, () => new ExactSum());
}
