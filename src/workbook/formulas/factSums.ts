import type { EffectClass } from '../../domain/effect/effect';
import { choices, factHeadings, notMeasured } from '../../locales/workbook';
import { formulaText } from '../plan/address';
import { classRank } from '../tables/ledgerCells';
import { column } from './rowFormulas';
import type { FactField } from '../tables/schema';

/** `Fakta[Kalkylerad]`. */
export function fact(field: FactField): string {
  return column('facts', factHeadings[field]);
}

/** A pair of SUMIFS arguments: range and criterion. */
export type Criterion = string;

/** Where a column of Fakta equals what stands in a cell (or a text in quotes). */
export function where(field: FactField, value: string): Criterion {
  return `${fact(field)},${value}`;
}

/**
 * A text as SUMIFS and MATCH must be given it to look for exactly that text: `*` and `?` in it are no wildcards. Two texts that
 * Excel reads as the same number or date ("1" and "01") are still one to it.
 */
export function plainText(cell: string): string {
  return [['~', '~~'], ['*', '~*'], ['?', '~?']].reduce(
    (text, [sign, escaped]) => `SUBSTITUTE(${text},${formulaText(sign ?? '')},${formulaText(escaped ?? '')})`, cell);
}

/** The criterion "is exactly this text": nor does a leading <, > or = compare. */
export function isText(cell: string): string {
  return `"="&${plainText(cell)}`;
}

export function ofClass(name: EffectClass): Criterion {
  return where('class', formulaText(choices.effectClasses[name]));
}

/** Classes up to and with this one, in the order freed, returned, avoided, indirect. */
export function upToClass(name: EffectClass): Criterion {
  return where('classRank', `"<=${classRank(name)}"`);
}

/** Rows of effects whose direct part has a term: rates per year read these only (domain.md §5). */
export const withTerm: Criterion = where('hasTerm', formulaText(choices.yes));

/** Sum of a column of Fakta over the rows that meet every criterion; without criteria over all. */
export function factSum(field: FactField, criteria: readonly Criterion[]): string {
  return criteria.length === 0 ? `SUM(${fact(field)})` : `SUMIFS(${[fact(field), ...criteria].join(',')})`;
}

/** A share of two expressions, "–" where the denominator is not positive. */
export function share(numerator: string, denominator: string): string {
  return `IF(ROUND(${denominator},2)>0,(${numerator})/(${denominator}),${formulaText(notMeasured)})`;
}

/** Realised (or confirmed) over calculated of followed-up months, direct parts. */
export function realisationRate(criteria: readonly Criterion[]): string {
  return share(`${factSum('realised', criteria)}+${factSum('confirmed', criteria)}`, factSum('followedUp', criteria));
}

/** Followed up over elapsed, direct parts; "–" also above 100 %. */
export function followUpCoverage(criteria: readonly Criterion[]): string {
  const followedUp = `ROUND(${factSum('followedUp', criteria)},2)`;
  const elapsed = `ROUND(${factSum('elapsedDirect', criteria)},2)`;
  return `IF(AND(${elapsed}>0,${followedUp}<=${elapsed}),${followedUp}/${elapsed},${formulaText(notMeasured)})`;
}

/** A formula that is blank while the row has no label. */
export function whenLabelled(label: string, expression: string): string {
  return `=IF(${label}="","",${expression})`;
}

