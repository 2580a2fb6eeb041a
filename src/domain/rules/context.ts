import type { Calculation } from '../effect/calculation';
import type { Serial } from '../basics/calendar';
import type { EffectField } from '../register/cells';
import type { Effect } from '../effect/effect';
import type { Fix, IssueParams } from '../register/issue';
import type { RowLookups } from '../register/effectRow';
import type { SourceRow } from '../register/sourceRow';
import type { Settings } from '../register/settings';
import type { RuleId } from './catalogue';
import type { IssueList } from './issueList';

/** What the rules of one row may know beside the row. */
export interface RuleContext {
  readonly lookups: RowLookups;
  readonly settings: Settings;
  readonly asOf: Serial;
}

/** An effect that counts, with its figures and a way to speak of its row. */
export class CountedEffect {
  constructor(
    readonly source: SourceRow,
    readonly effect: Effect,
    readonly calculation: Calculation,
    private readonly issues: IssueList,
  ) {}

  /** Raises an issue on its row. A method, so that the many rows with nothing to say hold no function each. */
  raise(ruleId: RuleId, field: EffectField | null, params?: IssueParams, fix?: Fix | null): void {
    this.issues.raise({ table: 'effects', row: this.source.row, effectId: this.source.id }, ruleId, field, params, fix);
  }
}

/** The row's calculated effect in absolute value, öre: "amount" in every comparison of domain.md §8. */
export function comparedAmount(counted: CountedEffect): number {
  return Math.abs(counted.calculation.gross);
}
