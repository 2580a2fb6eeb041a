import type { Serial } from '../domain/basics/calendar';
import { yearOfSerial } from '../domain/basics/calendar';
import type { DisplayUnit } from '../domain/register/settings';
import { formatAmount, formatKronor, formatNumber, formatPercent, formatShare, withSign } from '../locales/format';
import type { Language } from './services';

/** Numbers as the pane writes them, in the reader's language and the register's unit. */
export interface Format {
  /** An amount in öre, in the register's unit: "29,3 mkr". */
  amount(ore: bigint | number): string;
  /** An amount in öre in kronor: "3 200 000 kr"; öre are shown when there are any. */
  kronor(ore: bigint | number): string;
  /** A change in öre in kronor, with its sign: "+3 200 000 kr". */
  change(ore: bigint | number): string;
  /** An amount in öre in whole kronor, rounded half away from zero. */
  wholeKronor(ore: bigint | number): string;
  /** A plain number with at most two decimals. */
  number(value: number): string;
  /** A share: "112,7 %". "–" when it is not measured. */
  percent(share: number | null): string;
  /**
   * A share of a whole, coverage or what is validated: rounded down while it is less than the whole. "–" when it is not
   * measured.
   */
  share(share: number | null): string;
  yearOf(day: Serial): number;
}

/** The pane's numbers in a language, amounts in the register's unit. */
export function formatFor(language: Language, unit: DisplayUnit): Format {
  return {
    amount: (ore) => formatAmount(ore, unit, language),
    kronor: (ore) => formatKronor(ore, language),
    change: (ore) => withSign(formatKronor(ore, language), ore),
    wholeKronor: (ore) => formatAmount(ore, 'kr', language),
    number: (value) => formatNumber(value, language),
    percent: (share) => formatPercent(share, language),
    share: (share) => formatShare(share, language),
    yearOf: yearOfSerial,
  };
}
