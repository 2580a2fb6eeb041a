import type { DifferenceTerm } from '../domain/collection';
import type { OreTotal } from '../domain/basics/money';
import type { IssueParams } from '../domain/register/issue';
import { formatKronor, withSign, type FormatLanguage } from './format';
import { ruleWords } from './issueText';
import { sayFor } from './rules/words';

/** What a difference is made of, in the workbook and in data. */
export const differenceTermNames: Readonly<Record<DifferenceTerm, string>> = {
  whole: 'Helhet',
  shares: 'Andelar',
  settings: 'Inställningar',
  earlier: 'Vid tidigare hämtning',
};

/** Förklaring of a member: the terms that are not 0, then what there is to look at. '' where all is as at home. */
export function explanationText(terms: Readonly<Record<DifferenceTerm, OreTotal>>, issues: readonly string[]): string {
  const parts = (Object.keys(differenceTermNames) as DifferenceTerm[])
    .filter((term) => terms[term] !== 0n)
    .map((term) => `${differenceTermNames[term]} ${withSign(formatKronor(terms[term], 'sv'), terms[term])}`);
  const sum = parts.length === 0 ? [] : [`${parts.join(', ')}.`];
  return [...sum, ...new Set(issues)].join(' ');
}

/** Whom an issue is about, and its effect at home where it is of one. */
export function collectionIssueAbout({
  about,
  effectId,
}: {
  readonly about: string;
  readonly effectId: string;
}): string {
  return effectId === '' ? about : `${about}, ${effectId}`;
}

interface Told {
  readonly ruleId: string;
  readonly params: IssueParams;
}

/** What an issue of a collection says, with its rule's ID. */
export function collectionIssueText({ ruleId, params }: Told, language: FormatLanguage): string {
  const words = ruleWords(ruleId, language);
  return words === undefined ? ruleId : `${ruleId}: ${words.message(sayOf(params, language))}`;
}

/** What to do about it. */
export function collectionIssueAction({ ruleId, params }: Told, language: FormatLanguage): string {
  const words = ruleWords(ruleId, language);
  return words?.actionFor?.(sayOf(params, language)) ?? words?.action ?? '';
}

const sayOf = (params: IssueParams, language: FormatLanguage) => sayFor(params, { language, rowNumber: (row) => row });
