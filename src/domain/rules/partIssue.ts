import type { Fix, IssueParams, Severity } from '../register/issue';
import { ruleOf, type RuleId } from './catalogue';
import type { RuleTable } from './rule';

/** Something a rule says about a row of a part's table, or of a register table on behalf of a part. Data only. */
export interface PartIssue {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly table: RuleTable;
  /** 0-based position in the table. */
  readonly row: number;
  readonly field: string | null;
  /** '' where the row belongs to no effect. */
  readonly effectId: string;
  readonly params: IssueParams;
  readonly fix?: Fix;
}

/** An issue of a row. `effectId` is '' where the row belongs to no effect. */
export function partIssue(
  ruleId: RuleId,
  table: RuleTable,
  row: number,
  field: string | null,
  params: IssueParams = {},
  effectId = '',
): PartIssue {
  return { ruleId, severity: ruleOf(ruleId).severity, table, row, field, effectId, params };
}
