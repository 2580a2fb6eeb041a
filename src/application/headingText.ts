import { fold } from '../domain/basics/text';

/** A heading without what differs between files: case, spaces, points, underscores, and the dots of å, ä and ö. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s._\u00a0\u202f]/g, '')
    .toLowerCase();
}

/** What an amount is for: a year, a month, or the whole term. */
export type AmountPer = 'year' | 'month' | 'term';

/** What a heading says of the figures below it, besides what they are. null: it does not say. */
export interface HeadingUnit {
  /** Power of ten of the kronor: 0, 3, 6 or 9. */
  readonly power: number | null;
  readonly per: AmountPer | null;
  readonly vat: 'excluded' | 'included' | null;
  /** What a term is counted in. */
  readonly time: 'years' | 'months' | null;
  /** Of an option to extend: neither the term nor the end that was agreed. */
  readonly isOption: boolean;
}

const powers: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:tkr|kkr|ksek|tsek|tusental(?: kr)?|tusen(?: kr(?:onor)?)?)(?!\p{L})/u, 3],
  [/(?<!\p{L})(?:mkr|mnkr|msek|miljon(?:er)?(?: kr(?:onor)?)?)(?!\p{L})/u, 6],
  [/(?<!\p{L})(?:mdkr|mdr|miljard(?:er)?(?: kr(?:onor)?)?)(?!\p{L})/u, 9],
  [/(?<!\p{L})(?:kr|sek|kronor)(?!\p{L})/u, 0],
];
const perYear =
  /per år|om året|\/ ?år|(?<!\p{L})årlig|^års(?!kurs)|(?<!\p{L})års(?:kostnad|besparing|effekt|belopp|volym|pris)|per year|annual|yearly|p\.a\./u;
const perMonth = /per mån|i månaden|\/ ?mån|månads(?:kostnad|besparing|avgift|belopp|hyra|pris)|per month|monthly/u;
const wholeTerm = /hela avtals|hela perioden|avtalsperioden|totalt?(?!\p{L})|avtalsvärde/u;
const excluded = /(?:exkl|excl|ex|utan)\.? ?(?:moms|vat)/u;
const included = /(?:inkl|incl|med)\.? ?(?:moms|vat)/u;
const months = /(?<!\p{L})(?:mån|månader|mån\.|mth|months?)(?!\p{L})/u;
const years = /(?<!\p{L})(?:år|years?)(?!\p{L})/u;
const option = /(?<!(?:exkl(?:\.|usive)?|excl(?:\.|uding)?|utan|without) )(?:option|förläng|prolong)/u;

/** Reads units out of a heading: (tkr), per år, inkl. moms, (månader). Never throws. */
export function headingUnit(heading: string): HeadingUnit {
  const text = fold(heading);
  const per = perMonth.test(text) ? 'month' : perYear.test(text) ? 'year' : wholeTerm.test(text) ? 'term' : null;
  return {
    power: powers.find(([pattern]) => pattern.test(text))?.[1] ?? null,
    per,
    vat: excluded.test(text) ? 'excluded' : included.test(text) ? 'included' : null,
    time: months.test(text) ? 'months' : years.test(text) ? 'years' : null,
    isOption: option.test(text),
  };
}

/** The heading without its units, folded: "Besparing (tkr/år, exkl. moms)" is besparing. */
export function plainHeading(heading: string): string {
  const bare = fold(heading).replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  return [excluded, included, ...powers.map(([pattern]) => pattern)]
    .reduce((text, pattern) => text.replace(new RegExp(pattern.source, 'gu'), ' '), bare)
    .replace(/[,;:/]+(?=\s|$)/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
