/** What may stand beside a figure: kronor, kronor a year, or hours (a year). */
export type UnitSet = 'total' | 'perYear' | 'hours';

const currency = '(?:kronor|kr|sek)';

/** Unit → power of ten (domain.md §3). */
const money: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^${currency}$`), 0],
  [new RegExp(`^(?:tkr|kkr|ksek|tsek|tusen(?: ${currency})?)$`), 3],
  [new RegExp(`^(?:mkr|mnkr|msek|miljon(?:er)?(?: ${currency})?)$`), 6],
  [new RegExp(`^(?:mdkr|mdr|miljard(?:er)?(?: ${currency})?)$`), 9],
];
const hours: readonly (readonly [RegExp, number])[] = [[/^(?:h|tim|timmar)$/, 0]];
const perYear = / ?(?:\/ ?år|per år|om året)$/;

/**
 * Splits "3,2 mkr", "MSEK 20" or "175 000:-" into its figure and the unit's power of ten; null when the words are
 * unknown, or there are words on both sides. "kr/år" is understood only in a column of yearly amounts: in a column of
 * whole amounts it would say something else than the column does.
 */
export function powerOfUnit(text: string, unitSet: UnitSet): { figure: string; power: number } | null {
  const lower = text.toLowerCase().replace(/ {2,}/g, ' ');
  const yearless = unitSet === 'total' ? lower : lower.replace(perYear, '');
  const match = /^([a-zåäö ]*?) ?([-+\u2212\u2013]? ?[\d.,](?:[\d., ]*\d)?)(:-|,-)? ?([a-zåäö ]*?)(\.?)$/.exec(
    yearless,
  );
  if (match === null) return null;
  const [, before = '', figure = '', dash = '', after = '', point] = match;
  const unit = before + after;
  if (unit !== '' && dash !== '') return null;
  if (before !== '' && after !== '') return null;
  if (point === '.' && after === '') return null;
  if (unit === '') return { figure, power: 0 };
  for (const [pattern, power] of unitSet === 'hours' ? hours : money) {
    if (pattern.test(unit)) return { figure, power };
  }
  return null;
}
