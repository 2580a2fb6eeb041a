import { isoOf, monthNumber, monthOf, yearOf } from '../basics/calendar';
import type { Part, Calculation } from './calculation';
import { calculate } from './calculation';
import type { BaselineSource, Effect, EffectClass } from './effect';
import { isFact, traitsOf } from './effectTypes';
import type { Ore } from '../basics/money';
import { yearlyDifference } from './parts';
import type { Settings } from '../register/settings';

/** One line of an effect's calculation: data that the words turn into a sentence. Amounts in öre. */
export type CalculationStep =
  | {
      readonly kind: 'yearlyDifference';
      readonly class: EffectClass;
      /** What the new cost is taken from: the baseline, or the ceiling where that is lower (W452). */
      readonly before: Ore;
      readonly newCost: Ore;
      readonly ceilingUsed: boolean;
      readonly months: number;
      readonly total: Ore;
    }
  | { readonly kind: 'amountOverTerm'; readonly class: EffectClass; readonly months: number; readonly total: Ore }
  | { readonly kind: 'amountAtOnce'; readonly class: EffectClass; readonly day: string; readonly total: Ore }
  | { readonly kind: 'implementation'; readonly total: Ore; readonly year: number; readonly month: number }
  | { readonly kind: 'indirect'; readonly perYear: Ore; readonly months: number; readonly total: Ore }
  | {
      readonly kind: 'hours';
      readonly centihoursPerYear: number;
      readonly centihours: number;
      /** null: no hourly cost is set, so the hours are worth 0 kr. */
      readonly hourlyCost: Ore | null;
      readonly months: number;
      readonly total: Ore;
    }
  | {
      readonly kind: 'lapsed';
      readonly amount: Ore;
      readonly end: string;
      readonly year: number;
      readonly month: number;
    };

/** Why a direct part is avoided and not freed: no baseline source (W254), an estimate (W255), or by its type. */
export type ClassReason = 'baselineKnown' | 'baselineMissing' | 'baselineEstimate' | 'byType';

/** How an effect is calculated ("så räknades det"). */
export interface EffectExplanation {
  readonly effectId: string;
  readonly title: string;
  readonly steps: readonly CalculationStep[];
  readonly class: EffectClass | null;
  readonly classReason: ClassReason;
  readonly baselineSource: BaselineSource | null;
  /** What counts: the sum of the steps, öre. */
  readonly calculated: Ore;
}

/** The calculation of an effect as data, in the order of domain.md §4's table; the steps sum to `calculated`. */
export function explainEffect(
  effect: Effect,
  settings: Settings,
  calculation: Calculation = calculate(effect, settings),
): EffectExplanation {
  const steps = calculation.parts.map((part) => stepOf(part, effect, settings, calculation));
  if (calculation.lapsed !== 0 && effect.actualEnd !== null) {
    const last = monthOf(effect.actualEnd);
    steps.push({
      kind: 'lapsed',
      amount: (0 - calculation.lapsed) as Ore,
      end: isoOf(effect.actualEnd),
      year: yearOf(last),
      month: monthNumber(last),
    });
  }
  return {
    effectId: effect.id,
    title: effect.title,
    steps,
    class: calculation.direct === null ? null : calculation.direct.class,
    classReason: reasonOf(effect),
    baselineSource: effect.baselineSource,
    calculated: calculation.calculated,
  };
}

function reasonOf(effect: Effect): ClassReason {
  if (traitsOf(effect.type).directClass !== 'byBaseline') return 'byType';
  if (effect.baselineSource === null) return 'baselineMissing';
  return isFact(effect.baselineSource) ? 'baselineKnown' : 'baselineEstimate';
}

function stepOf(part: Part, effect: Effect, settings: Settings, calculation: Calculation): CalculationStep {
  const { total } = part;
  if (part.kind === 'implementation') {
    return {
      kind: 'implementation',
      total,
      year: yearOf(part.term.phasing.first),
      month: monthNumber(part.term.phasing.first),
    };
  }
  if (part.term.months === null || part.perYear === null) {
    return { kind: 'amountAtOnce', class: part.class, day: isoOf(effect.start), total };
  }
  const { perYear } = part;
  const { months } = part.term;
  if (part.kind === 'hours') {
    return {
      kind: 'hours',
      centihoursPerYear: effect.centihoursPerYear ?? 0,
      centihours: calculation.hours,
      hourlyCost: settings.hourlyCost,
      months,
      total,
    };
  }
  const difference = part.kind === 'direct' ? yearlyDifference(effect) : null;
  if (difference !== null && effect.newCost !== null) {
    const before = (difference + effect.newCost) as Ore;
    return {
      kind: 'yearlyDifference',
      class: part.class,
      before,
      newCost: effect.newCost,
      ceilingUsed: before !== effect.baseline,
      months,
      total,
    };
  }
  if (!part.fromAmount) return { kind: 'indirect', perYear, months, total };
  return { kind: 'amountOverTerm', class: part.class, months, total };
}
