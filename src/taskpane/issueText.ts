import type { RegisterCells } from '../domain/register/cells';
import type { Issue } from '../domain/register/issue';
import { issueMessage, ruleWords } from '../locales/issueText';
import type { Language } from './services';

/** The words of rules, as the views ask for them. */
export interface IssueText {
  title(ruleId: string): string;
  message(issue: Issue): string;
  /** What to do about it. */
  action(ruleId: string): string;
  why(ruleId: string): string;
}

/** The rules' words in a language; rows are called by their number on the sheet. */
export function issueTextFor(language: Language, cells: RegisterCells | null): IssueText {
  return {
    title: (ruleId) => ruleWords(ruleId, language)?.title ?? ruleId,
    message: (issue) =>
      issueMessage(issue, language, {
        rowNumber: (row) => row + ((issue.table === 'settings' ? undefined : cells?.[issue.table].firstRow) ?? 1),
      }),
    action: (ruleId) => ruleWords(ruleId, language)?.action ?? '',
    why: (ruleId) => ruleWords(ruleId, language)?.why ?? '',
  };
}
