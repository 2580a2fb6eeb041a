import { tableKeys } from '../register/cells';
import { groupBy } from '../basics/groupBy';
import { eachInSteps, type Steps } from '../basics/steps';
import { ruleOf } from './catalogue';
import type { RuleIssue } from './issues';

/**
 * The issues by table and row, without those that a more specific rule of the same cell or row makes needless
 * (domain.md §8). Issues of one row keep the order in which they came.
 */
export function* speaking(issues: readonly RuleIssue[]): Steps<readonly RuleIssue[]> {
  const byTable = groupBy(issues, ({ table }) => table);
  const spoken: RuleIssue[] = [];
  for (const table of tableKeys) {
    yield* eachInSteps(rowByRow(byTable.get(table) ?? []), (ofRow) => {
      for (const issue of ofRow) if (!isSilenced(issue, ofRow)) spoken.push(issue);
    });
  }
  return spoken;
}

/** The issues of each row of a table that has any, in the order of the rows. */
function rowByRow(issues: readonly RuleIssue[]): RuleIssue[][] {
  const rows: RuleIssue[][] = [];
  for (const issue of issues) {
    const ofRow = rows[issue.row];
    if (ofRow === undefined) rows[issue.row] = [issue];
    else ofRow.push(issue);
  }
  return rows.filter((ofRow) => ofRow.length > 0);
}

/** Whether another issue of the same row speaks of the same thing more closely. */
function isSilenced({ ruleId, field }: RuleIssue, ofRow: readonly RuleIssue[]): boolean {
  return ofRow.some((other) => {
    const { supersedes, supersedesInRow } = ruleOf(other.ruleId);
    if (supersedesInRow?.includes(ruleId) === true) return true;
    return other.field === field && supersedes?.includes(ruleId) === true;
  });
}
