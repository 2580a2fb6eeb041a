import type { RegisterCells } from '../domain/register/cells';
import type { Issue } from '../domain/register/issue';
import { issueAction, issueMessage, ruleWords } from '../locales/issueText';
import type { Language } from './services';

/** The words of rules, as the views ask for them. */
export interface IssueText {
  title(ruleId: string): string;
  message(issue: Issue): string;
  /** What to do about it. */
  actionFor(issue: Issue): string;
  why(ruleId: string): string;
}

/** The rules' words in a language; rows are called by their number on the sheet. */
export function issueTextFor(language: Language, cells: RegisterCells | null): IssueText {
  const placeOf = ({ table }: Issue) => ({
    rowNumber: (row: number) => row + ((table === 'settings' ? undefined : cells?.[table].firstRow) ?? 1),
  });
  return {
    title: (ruleId) => ruleWords(ruleId, language)?.title ?? ruleId,
    message: (issue) => issueMessage(issue, language, placeOf(issue)),
    actionFor: (issue) => issueAction(issue, language, placeOf(issue)),
    why: (ruleId) => ruleWords(ruleId, language)?.why ?? '',
  };
}
