import type { DisplayUnit } from '../../domain/register/settings';

/** Number formats in en-US form. Amounts are kronor in every cell; the unit is in the format alone. */
export const formats = {
  kronor: '#,##0.00;-#,##0.00',
  /** _n leaves the width of an n, so that an amount does not lean on the words to its right. */
  wholeKronor: '#,##0_n;-#,##0_n',
  count: '#,##0',
  price: '#,##0.00##;-#,##0.00##',
  /** At least one decimal: with none the comma would stand alone after a whole number. */
  volume: '#,##0.0###',
  hours: '#,##0_n;-#,##0_n',
  percent: '0.0%',
  wholePercent: '0%',
  date: 'yyyy-mm-dd',
  years: 'General',
  whole: '0',
  general: 'General',
  text: '@',
} as const;

const amountFormats: Readonly<Record<DisplayUnit, string>> = {
  kr: '#,##0;-#,##0',
  tkr: '#,##0,;-#,##0,',
  mkr: '#,##0.0,,;-#,##0.0,,',
};

/** Format that shows kronor in the display unit. */
export function amountFormat(unit: DisplayUnit): string {
  return amountFormats[unit];
}

/** The same with words before the number and the unit after: for a figure that stands in a sentence. */
export function wordedAmountFormat(unit: DisplayUnit, before = ''): string {
  const [positive, negative] = amountFormats[unit].split(';');
  const words = before === '' ? '' : `"${before}"`;
  return `${words}${positive} "${unit}";${words}${negative} "${unit}"`;
}
