import type { Fix, Issue, IssueParams, IssueTable } from '../register/issue';
import { ruleOf, type RuleId } from './catalogue';

export type RuleIssue = Issue<RuleId>;

/**
 * What a judge says, issue by issue, and in the end what it found to count. A judge changes nothing: whoever asks it
 * decides what an issue leads to.
 */
export type Judged<Counted = void> = Generator<RuleIssue, Counted, void>;

/** The row that an issue is about. */
export interface IssueRow {
  readonly table: IssueTable;
  readonly row: number;
  readonly effectId: string;
}

/** Makes an issue about one row. */
export type IssueAt = (ruleId: RuleId, field: RuleIssue['field'], params?: IssueParams, fix?: Fix | null) => RuleIssue;

/** Issues about one row. */
export function issuesAt(place: IssueRow): IssueAt {
  return (ruleId, field, params, fix) => issueAt(place, ruleId, field, params, fix);
}

/** An issue about a row, as severe as its rule, and with a fix where there is one. */
export function issueAt(
  { table, row, effectId }: IssueRow,
  ruleId: RuleId,
  field: RuleIssue['field'],
  params: IssueParams = {},
  fix: Fix | null = null,
): RuleIssue {
  const { severity, whenMissing } = ruleOf(ruleId);
  const issue = {
    ruleId,
    severity: params.reason === 'missing' ? (whenMissing ?? severity) : severity,
    table,
    row,
    effectId,
    field,
    params,
  };
  return fix === null ? issue : { ...issue, fix };
}

/** Whether any of the issues leaves its row out. */
export function hasError(issues: readonly RuleIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
