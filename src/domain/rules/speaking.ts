import { tableKeys } from '../register/cells';
import { groupBy } from '../basics/groupBy';
import { ruleOf } from './catalogue';
import type { RuleIssue } from './issues';

/**
 * The issues by table and row, without those that a more specific rule of the same cell or row makes needless
 * (domain.md §8). Issues of one row keep the order in which they came.
 */
export function speaking(issues: readonly RuleIssue[]): readonly RuleIssue[] {
  const byTable = groupBy(issues, ({ table }) => table);
  return tableKeys.flatMap((table) => {
    const byRow = groupBy(byTable.get(table) ?? [], ({ row }) => row);
    return [...byRow]
      .sort(([a], [b]) => a - b)
      .flatMap(([, ofRow]) => ofRow.filter((issue) => !isSilenced(issue, ofRow)));
  });
}

/** Whether another issue of the same row speaks of the same thing more closely. */
function isSilenced({ ruleId, field }: RuleIssue, ofRow: readonly RuleIssue[]): boolean {
  return ofRow.some((other) => {
    const { supersedes, supersedesInRow } = ruleOf(other.ruleId);
    if (supersedesInRow?.includes(ruleId) === true) return true;
    return other.field === field && supersedes?.includes(ruleId) === true;
  });
}
