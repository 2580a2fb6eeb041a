import type { EffectClass } from '../../domain/effect/effect';
import { leastRated } from '../../domain/ledger/measures';
import { choices, factHeadings, notMeasured } from '../../locales/workbook';
import { formulaText, plainText } from '../plan/address';
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

/** Rows of effects whose direct part has none: one-offs among them. */
export const withoutTerm: Criterion = where('hasTerm', formulaText(choices.no));

/** Sum of a column of Fakta over the rows that meet every criterion; without criteria over all. */
export function factSum(field: FactField, criteria: readonly Criterion[]): string {
  return criteria.length === 0 ? `SUM(${fact(field)})` : `SUMIFS(${[fact(field), ...criteria].join(',')})`;
}

/** A quotient of two expressions, "–" where the denominator is not positive. */
export function quotient(numerator: string, denominator: string): string {
  return `IF(ROUND(${denominator},2)>0,(${numerator})/(${denominator}),${formulaText(notMeasured)})`;
}

/**
 * A quotient as shares are shown: rounded down to a tenth of a per cent while under 100 %, so that 100 % is never what
 * rounding made of less. What binary fractions add is rounded away first.
 */
export function share(numerator: string, denominator: string): string {
  const tenths = `INT(ROUND(1000*(${numerator})/(${denominator}),6))/1000`;
  const shown = `IF(ROUND(${numerator},2)<ROUND(${denominator},2),MIN(0.999,${tenths}),(${numerator})/(${denominator}))`;
  return `IF(ROUND(${denominator},2)>0,${shown},${formulaText(notMeasured)})`;
}

/** Realised (or confirmed) before implementation costs, over calculated of the same months, direct parts. */
export function realisationRate(criteria: readonly Criterion[]): string {
  return quotient(factSum('ratedShown', criteria), factSum('rated', criteria));
}

/**
 * The rate as it is shown: "–" also where what it is reckoned on is too little of what has elapsed to say anything.
 */
export function shownRate(criteria: readonly Criterion[]): string {
  const rated = factSum('rated', criteria);
  const isTelling = `AND(ROUND(${rated},2)>0,ROUND(${leastRated}*${rated},2)>=ROUND(${factSum('elapsedSize', criteria)},2))`;
  return `IF(${isTelling},(${factSum('ratedShown', criteria)})/(${rated}),${formulaText(notMeasured)})`;
}

/** Followed up over elapsed, direct parts, in absolute amounts. */
export function followUpCoverage(criteria: readonly Criterion[]): string {
  return share(factSum('followedUpSize', criteria), factSum('elapsedSize', criteria));
}

/** What finance has validated over all that is calculated, in absolute amounts. */
export function validatedShare(criteria: readonly Criterion[]): string {
  const valid = where('validation', formulaText(choices.validations.valid));
  return share(factSum('calculatedSize', [...criteria, valid]), factSum('calculatedSize', criteria));
}

/**
 * What outcomes have shown, or an expression for where nobody has looked: 0 is what somebody looked at and found to be
 * nothing.
 */
export function whereMeasured(
  shown: string,
  criteria: readonly Criterion[],
  none = formulaText(notMeasured),
  months: FactField = 'measuredMonths',
): string {
  return `IF(${factSum(months, criteria)}=0,${none},${shown})`;
}

/** Realised (freed and returned), "–" where nobody has looked. */
export function realised(criteria: readonly Criterion[]): string {
  return whereMeasured(factSum('realised', criteria), [...criteria, upToClass('returned')]);
}

/** Confirmed of avoided effects, "–" where nobody has looked. */
export function confirmed(criteria: readonly Criterion[]): string {
  return whereMeasured(factSum('confirmed', criteria), [...criteria, ofClass('avoided')]);
}

/** Estimated outcomes, "–" where there are none. */
export function estimated(criteria: readonly Criterion[]): string {
  return whereMeasured(factSum('estimated', criteria), criteria, formulaText(notMeasured), 'estimatedMonths');
}

/** A formula that is blank while the row has no label. */
export function whenLabelled(label: string, expression: string): string {
  return `=IF(${label}="","",${expression})`;
}

/** What Fakta says of the effect whose key stands in a cell; blank where it is not there. */
export function lookedUp(key: string, field: FactField): string {
  return whenLabelled(key, `IFERROR(INDEX(${fact(field)},MATCH(${plainText(key)},${fact('key')},0)),"")`);
}
