import type { DisplayUnit } from '../../domain/register/settings';

/** A format whose negative numbers have the minus sign of the pane (U+2212), not a hyphen. */
function signed(format: string): string {
  return `${format};"−"${format}`;
}

/** Number formats in en-US form. Amounts are kronor in every cell; the unit is in the format alone. */
export const formats = {
  kronor: signed('#,##0.00'),
  /** _n leaves the width of an n, so that an amount does not lean on the words to its right. */
  wholeKronor: signed('#,##0_n'),
  count: '#,##0',
  price: signed('#,##0.00##'),
  /** At least one decimal: with none the comma would stand alone after a whole number. */
  volume: '#,##0.0###',
  hours: signed('#,##0_n'),
  /** With a no-break space before the sign, as Swedish is written. */
  percent: signed('0.0"\u00a0"%'),
  wholePercent: signed('0"\u00a0"%'),
  date: 'yyyy-mm-dd',
  years: 'General',
  whole: '0',
  general: 'General',
  text: '@',
} as const;

const amountFormats: Readonly<Record<DisplayUnit, string>> = {
  kr: signed('#,##0'),
  tkr: signed('#,##0,'),
  mkr: signed('#,##0.0,,'),
};

/** Format that shows kronor in the display unit. */
export function amountFormat(unit: DisplayUnit): string {
  return amountFormats[unit];
}

/** The same with a plus before what is added: for what has moved. */
export function movedFormat(unit: DisplayUnit): string {
  return `"+"${amountFormats[unit]};0`;
}

/** The same with words before the number and the unit after: for a figure that stands in a sentence. */
export function wordedAmountFormat(unit: DisplayUnit, before = ''): string {
  const [positive, negative] = amountFormats[unit].split(';');
  const words = before === '' ? '' : `"${before}"`;
  return `${words}${positive} "${unit}";${words}${negative} "${unit}"`;
}

/** A share with words before it. */
export function wordedPercentFormat(before: string): string {
  return formats.percent
    .split(';')
    .map((section) => `"${before}"${section}`)
    .join(';');
}
