import type { Issue } from '../domain/issue';

/** What an issue says, in Swedish. */
export function issueMessage(issue: Issue): string {
  return issue.ruleId;
}
