import type { Calculation } from '../effect/calculation';
import { monthsCovered } from '../effect/calculation';
import type { Serial } from '../basics/calendar';
import type { MonthSpan } from '../basics/monthSpan';
import type { EffectField } from '../register/cells';
import type { Effect } from '../effect/effect';
import type { Fix, IssueParams } from '../register/issue';
import type { RowLookups } from '../register/effectRow';
import type { SourceRow } from '../register/sourceRow';
import type { Settings } from '../register/settings';
import type { RuleId } from './catalogue';
import { issueAt, type IssueRow, type RuleIssue } from './issues';

/** What the rules of one row may know beside the row. */
export interface RuleContext {
  readonly lookups: RowLookups;
  readonly settings: Settings;
  readonly asOf: Serial;
}

/** Where a row of Effekter stands. */
export function placeOf({ row, id }: Pick<SourceRow, 'row' | 'id'>): IssueRow {
  return { table: 'effects', row, effectId: id };
}

/** An effect that counts, with its figures. */
export class CountedEffect {
  constructor(
    readonly source: SourceRow,
    readonly effect: Effect,
    readonly calculation: Calculation,
  ) {}

  /** The row's calculated effect in absolute value, öre: "amount" in every comparison of domain.md §8. */
  get amount(): number {
    return Math.abs(this.calculation.gross);
  }

  /** The months that it covers, without what fell away after its actual end. */
  get months(): MonthSpan {
    return monthsCovered(this.calculation);
  }

  /** An issue about its row. */
  issue(ruleId: RuleId, field: EffectField | null, params?: IssueParams, fix?: Fix | null): RuleIssue {
    return issueAt(placeOf(this.source), ruleId, field, params, fix);
  }
}

/** The rows that a message means: their IDs, and their places for the caller to turn into sheet rows. */
export function namesOf(others: readonly CountedEffect[]): IssueParams {
  return { effectIds: others.map(({ effect }) => effect.id), rows: others.map(({ effect }) => effect.row) };
}
