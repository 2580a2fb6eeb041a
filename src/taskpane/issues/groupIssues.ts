import type { PlacedIssue } from '../../application/results';
import { severities } from '../../domain/register/issue';
import type { Severity } from '../../domain/register/issue';
import { worstOf } from '../levels';

/** Issues that belong together, with one heading. */
export interface IssueGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly issues: readonly PlacedIssue[];
}

export type GroupBy = 'rule' | 'row';
export type SeverityFilter = 'all' | Severity;

/** By level, errors first; then by rule number, or by sheet and row. The order within a group is the sheet's. */
export function groupIssues(issues: readonly PlacedIssue[], by: GroupBy): IssueGroup[] {
  const groups = new Map<string, PlacedIssue[]>();
  for (const placed of issues) {
    const key = by === 'rule' ? placed.issue.ruleId : `${placed.issue.table}:${placed.issue.row}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placed]);
    else group.push(placed);
  }
  return [...groups]
    .map(([key, members]): IssueGroup => ({
      key,
      severity: worstOf(members.map(({ issue }) => issue.severity)),
      issues: members.sort((a, b) => a.sheetRow - b.sheetRow),
    }))
    .sort((a, b) => rank(a) - rank(b) || compareWithin(a, b, by));
}

function rank({ severity }: IssueGroup): number {
  return severities.indexOf(severity);
}

function compareWithin(a: IssueGroup, b: IssueGroup, by: GroupBy): number {
  if (by === 'rule') return a.key < b.key ? -1 : 1;
  const [first, second] = [a.issues[0], b.issues[0]];
  if (first === undefined || second === undefined) return 0;
  return first.sheet === second.sheet ? first.sheetRow - second.sheetRow : first.sheet < second.sheet ? -1 : 1;
}

/**
 * The issues of a severity whose place, ID or text holds every word of the search. `textOf` is called only when there
 * is a search.
 */
export function filterIssues(
  issues: readonly PlacedIssue[],
  severity: SeverityFilter,
  search: string,
  textOf: (placed: PlacedIssue) => string,
): readonly PlacedIssue[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return issues.filter((placed) => {
    if (severity !== 'all' && placed.issue.severity !== severity) return false;
    if (words.length === 0) return true;
    const text = textOf(placed).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Rows of Effekter that are left out of every total. */
export function countLeftOut(issues: readonly PlacedIssue[]): number {
  return new Set(
    issues.filter(({ issue }) => issue.severity === 'error').map(({ issue }) => `${issue.table}:${issue.row}`),
  ).size;
}
