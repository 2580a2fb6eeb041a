import type { Fix, Issue, IssueParams, IssueTable } from '../register/issue';
import type { Settings } from '../register/settings';
import { ruleOf, type RuleId } from './catalogue';
import { isRun } from './collections';

export type RuleIssue = Issue<RuleId>;

/** The row that an issue is about. */
export interface IssueRow {
  readonly table: IssueTable;
  readonly row: number;
  readonly effectId: string;
}

/** Raises an issue about one row. */
export type Raise = (ruleId: RuleId, field: RuleIssue['field'], params?: IssueParams, fix?: Fix | null) => void;

/**
 * What a judge of one row raises its issues by: into a list. A judge changes nothing else: whoever asks it decides what
 * an issue leads to. `kind`: rules that registers of another kind alone run are passed over.
 */
export function raiseInto(issues: RuleIssue[], place: IssueRow, kind?: Pick<Settings, 'registerKind'>): Raise {
  return (ruleId, field, params, fix) => {
    if (kind === undefined || isRun(ruleId, kind)) issues.push(issueAt(place, ruleId, field, params, fix));
  };
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
