import type { MonthIndex } from '../basics/calendar';
import type { Part } from '../effect/calculation';
import { countedIn } from '../effect/calculation';
import { leakage } from './leakage';
import type { LedgerDeviation } from '../ledger/ledgerFields';
import type { Ore } from '../basics/money';
import { addOre, subtractOre, zeroOre } from '../basics/money';
import type { DeviationCause, Outcome, UnitData } from '../register/outcome';
import { amountsPerMonth, wholeMonths } from '../basics/phasing';

/** Realised − calculated by cause, öre: negative where less came than was calculated. */
export type Deviation = Readonly<Record<LedgerDeviation, Ore>>;

export const noDeviation: Deviation = Object.freeze({
  contractLoyalty: zeroOre,
  volume: zeroOre,
  price: zeroOre,
  index: zeroOre,
  baselineWrong: zeroOre,
  other: zeroOre,
  notBrokenDown: zeroOre,
});

/** Some of a deviation: what one cause adds to it. */
export interface CauseAmount {
  readonly cause: LedgerDeviation;
  readonly amount: Ore;
}

/** The one cause that outcomes state; not broken down when none does or they differ: an honest "ej nedbrytbar". */
export function statedCause(outcomes: readonly Outcome[]): LedgerDeviation {
  const [cause, ...others] = new Set(
    outcomes.flatMap((outcome): DeviationCause[] => (outcome.cause === null ? [] : [outcome.cause])),
  );
  return cause === undefined || others.length > 0 ? 'notBrokenDown' : cause;
}

/** A followed-up, elapsed month of a direct part with a term. */
export interface FollowedMonth {
  readonly month: MonthIndex;
  /** Calculated of the direct part, öre. */
  readonly followedUp: Ore;
  /** What its outcomes show, less that, cause by cause. */
  readonly deviations: readonly CauseAmount[];
}

/**
 * The followed-up, elapsed months of a direct part with a term, and why each deviates (domain.md §5). Where unit data
 * covers a month its terms say why, and what they leave over from the outcomes, which rule (W852), is not broken down.
 * Elsewhere the outcomes' one stated cause takes all.
 */
export function followedMonths(
  direct: Part,
  counted: readonly Outcome[],
  unitData: readonly UnitData[],
  lastElapsed: MonthIndex,
): FollowedMonth[] {
  const terms = termsByMonth(unitData);
  const covering = new Map<MonthIndex, { shown: Ore; outcomes: Outcome[] }>();
  for (const outcome of counted) {
    for (const { month, amount } of monthsOf(outcome.amount, outcome)) {
      if (month > lastElapsed) break;
      const covered = covering.get(month) ?? { shown: zeroOre, outcomes: [] };
      covered.shown = addOre(covered.shown, amount);
      covered.outcomes.push(outcome);
      covering.set(month, covered);
    }
  }
  return [...covering].map(([month, { shown, outcomes }]) => {
    const followedUp = countedIn(direct, month, month);
    const known = terms.get(month);
    const cause = known === undefined ? statedCause(outcomes) : 'notBrokenDown';
    const rest = subtractOre(subtractOre(shown, followedUp), known?.sum ?? zeroOre);
    return { month, followedUp, deviations: [...(known?.terms ?? []), { cause, amount: rest }] };
  });
}

/** What unit data says of each month, by cause, and the sum of it. */
function termsByMonth(
  unitData: readonly UnitData[],
): Map<MonthIndex, { readonly terms: readonly CauseAmount[]; readonly sum: Ore }> {
  const months = new Map<MonthIndex, { terms: CauseAmount[]; sum: Ore }>();
  for (const data of unitData) {
    const terms = leakage(data);
    if (terms === null) continue;
    for (const cause of ['volume', 'contractLoyalty', 'index', 'price'] as const) {
      for (const { month, amount } of monthsOf(terms[cause], data)) {
        const known = months.get(month) ?? { terms: [], sum: zeroOre };
        known.terms.push({ cause, amount });
        known.sum = addOre(known.sum, amount);
        months.set(month, known);
      }
    }
  }
  return months;
}

function monthsOf(amount: Ore, { firstMonth, lastMonth }: Outcome | UnitData): { month: MonthIndex; amount: Ore }[] {
  return amountsPerMonth(amount, wholeMonths(firstMonth, lastMonth));
}
