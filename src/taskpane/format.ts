import type { Serial } from '../domain/calendar';
import { yearOfSerial } from '../domain/calendar';
import { totalToKronor } from '../domain/money';
import type { DisplayUnit } from '../domain/settings';
import type { Language } from './services';

/** Numbers as the pane writes them, in the reader's language and the register's unit. */
export interface Format {
  /** An amount in öre, in the register's unit: "29,3 mkr". */
  amount(ore: bigint | number): string;
  /** An amount in öre in whole kronor: "3 200 000 kr"; öre are shown when there are any. */
  kronor(ore: bigint | number): string;
  /** A plain number with at most two decimals. */
  number(value: number): string;
  /** A share with one decimal: "112,7 %". */
  percent(share: number): string;
  yearOf(day: Serial): number;
}

const decimalsOf: Readonly<Record<DisplayUnit, number>> = { kr: 0, tkr: 0, mkr: 1 };
const kronorPer: Readonly<Record<DisplayUnit, number>> = { kr: 1, tkr: 1_000, mkr: 1_000_000 };

/** The pane's numbers. Grouping is a no-break space and minus U+2212; the decimal sign follows the language. */
export function formatFor(language: Language, unit: DisplayUnit): Format {
  const decimal = language === 'sv' ? ',' : '.';
  const plain = (value: number, most: number, least = 0): string => {
    const [whole = '0', fraction = ''] = Math.abs(value).toFixed(most).split('.');
    let digits = fraction;
    while (digits.length > least && digits.endsWith('0')) digits = digits.slice(0, -1);
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
    const text = digits === '' ? grouped : `${grouped}${decimal}${digits}`;
    return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
  };
  const inKronor = (amount: bigint | number) => totalToKronor(BigInt(amount));
  return {
    amount: (amount) => `${plain(inKronor(amount) / kronorPer[unit], decimalsOf[unit], decimalsOf[unit])}\u00a0${unit}`,
    kronor: (amount) => {
      const kronor = inKronor(amount);
      return `${plain(kronor, 2, Number.isInteger(kronor) ? 0 : 2)}\u00a0kr`;
    },
    number: (value) => plain(value, 2),
    percent: (share) => `${plain(share * 100, 1, 1)}\u00a0%`,
    yearOf: yearOfSerial,
  };
}
