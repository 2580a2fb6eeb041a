import type { Calculation } from '../calculation';
import type { Serial } from '../calendar';
import type { Effect } from '../effect';
import type { EffectRow, RowLookups } from '../reading/effectRow';
import type { Settings } from '../settings';
import type { Raise } from './issueList';

/** What the rules of one row may know beside the row. */
export interface RuleContext {
  readonly lookups: RowLookups;
  readonly settings: Settings;
  readonly asOf: Serial;
}

/** An effect that counts, with its figures and a way to speak of its row. */
export interface CountedEffect {
  readonly source: EffectRow;
  readonly effect: Effect;
  readonly calculation: Calculation;
  readonly raise: Raise;
}

/** The row's calculated effect in absolute value, öre: "amount" in every comparison of domain.md §8. */
export function comparedAmount(counted: CountedEffect): number {
  return Math.abs(counted.calculation.gross);
}
