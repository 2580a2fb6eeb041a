import type { Issue } from '../domain/issue';
import type { Language } from './services';

/** The words of rules, as the views ask for them. */
export interface IssueText {
  title(ruleId: string): string;
  message(issue: Issue): string;
  /** What to do about it. */
  action(ruleId: string): string;
  why(ruleId: string): string;
}

const plain: IssueText = {
  title: (ruleId) => ruleId,
  message: (issue) => issue.ruleId,
  action: () => '',
  why: () => '',
};

/** The rules' words in a language. */
export function issueTextFor(_language: Language): IssueText {
  return plain;
}
