import type { Issue } from '../domain/register/issue';
import type { RuleId } from '../domain/rules/catalogue';
import type { FormatLanguage } from './format';
import { rulesSv } from './rules.sv';
import { sayFor, type RuleWords, type Say } from './rules/words';

/** What the words need beside the issue: the sheet's row number of a position in the issue's own table. */
export interface RowNumbering {
  readonly rowNumber: (row: number) => number;
}

/** The workbook's language is always here; English comes with those who ask for it (rules.en.ts). */
const rules: Record<FormatLanguage, Readonly<Partial<Record<string, RuleWords>>>> = { sv: rulesSv, en: {} };

/** Lets the rules be told in English. Until then `ruleWords` has none in that language. */
export function addEnglishRules(words: Readonly<Record<RuleId, RuleWords>>): void {
  rules.en = words;
}

/** A rule's words; undefined for an ID that no rule has. */
export function ruleWords(ruleId: string, language: FormatLanguage): RuleWords | undefined {
  return rules[language][ruleId];
}

/** An issue's values, ready for the words of its rule. */
export function sayOf({ params }: Issue, language: FormatLanguage, { rowNumber }: RowNumbering): Say {
  return sayFor(params, { language, rowNumber, titleOf: (ruleId) => ruleTitle(ruleId, language) });
}

/** What is wrong, in one sentence or two. Sheet, row and column are added by the caller. */
export function issueMessage(issue: Issue, language: FormatLanguage, place: RowNumbering): string {
  const words = ruleWords(issue.ruleId, language);
  return words === undefined ? issue.ruleId : words.message(sayOf(issue, language, place));
}

/** What to do about one issue. */
export function issueAction(issue: Issue, language: FormatLanguage, place: RowNumbering): string {
  const words = ruleWords(issue.ruleId, language);
  return words?.actionFor?.(sayOf(issue, language, place)) ?? words?.action ?? '';
}

/** What is wrong and what to do about it, for where the two stand together (Granskning). */
export function issueMessageAndAction(issue: Issue, language: FormatLanguage, place: RowNumbering): string {
  return [issueMessage(issue, language, place), issueAction(issue, language, place)]
    .filter((text) => text !== '')
    .join(' ');
}

/** The rule's heading, such as "Startdatum saknas eller går inte att läsa". */
export function ruleTitle(ruleId: string, language: FormatLanguage): string {
  return ruleWords(ruleId, language)?.title ?? ruleId;
}
