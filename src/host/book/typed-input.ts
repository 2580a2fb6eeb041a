import { CellError, isErrorCode, type Scalar } from './scalars';
import { dateSerial, isDate } from './serial-dates';

/** What a typed text becomes in a cell, with the number format that Excel adds to a General cell. */
export interface TypedInput {
  readonly value: Scalar;
  readonly format?: string;
}

export type InputLocale = 'en-US' | 'sv-SE';

const NUMBER = {
  'en-US': /^([+-]?)\s*(\$?)\s*([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*(%?)$/,
  'sv-SE': /^([+-]?)\s*()([+-]?)((?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:,\d*)?|,\d+)([eE][+-]?\d+)?\s*(%?|kr)$/,
} as const;

/**
 * Reads a text as Excel reads what is typed (or written through `Range.values`): numbers, percent,
 * dates, times, TRUE, error codes; anything else stays text. A leading apostrophe makes it text.
 */
export function readTyped(text: string, locale: InputLocale): TypedInput {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  const logical = logicalValue(trimmed, locale);
  if (logical !== null) return { value: logical };
  const upper = trimmed.toUpperCase();
  if (isErrorCode(upper)) return { value: CellError.of(upper) };
  return typedNumber(trimmed, locale) ?? typedDate(trimmed, locale) ?? { value: text };
}

/** A text's number as a formula sees it (`"12"+1`), null when it has none. */
export function textToNumber(text: string, locale: InputLocale): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const read = typedNumber(trimmed, locale) ?? typedDate(trimmed, locale);
  return typeof read?.value === 'number' ? read.value : null;
}

function logicalValue(text: string, locale: InputLocale): boolean | null {
  const lower = text.toLowerCase();
  if (lower === 'true' || (locale === 'sv-SE' && lower === 'sant')) return true;
  if (lower === 'false' || (locale === 'sv-SE' && lower === 'falskt')) return false;
  return null;
}

function typedNumber(text: string, locale: InputLocale): TypedInput | null {
  const negative = /^\((.*)\)$/.exec(text);
  const found = NUMBER[locale].exec((negative?.[1] ?? text).replace(/\u2212/g, '-'));
  if (!found) return null;
  const [, sign = '', currency = '', innerSign = '', digits = '', exponent = '', suffix = ''] = found;
  if (sign && innerSign) return null;
  const plain =
    locale === 'sv-SE' ? digits.replace(/[ \u00A0\u202F]/g, '').replace(',', '.') : digits.replace(/,/g, '');
  let value = Number(plain + exponent);
  if (!Number.isFinite(value)) return null;
  if (sign === '-' || innerSign === '-' || negative) value = -value;
  const decimals = plain.includes('.') ? '.00' : '';
  if (suffix === '%') return { value: Number((value / 100).toPrecision(15)), format: `0${decimals}%` };
  if (exponent) return { value, format: '0.00E+00' };
  if (currency) return { value, format: `$#,##0${decimals}` };
  if (suffix === 'kr') return { value, format: `#,##0${decimals} "kr"` };
  if (/[, \u00A0\u202F]\d{3}/.test(digits) && digits.length !== plain.length)
    return { value, format: `#,##0${decimals}` };
  return { value };
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/;
const SWEDISH = /^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/;
const TIME = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;

function typedDate(text: string, locale: InputLocale): TypedInput | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    if (!isDate(year, month, day)) return null;
    const serial = dateSerial(year, month, day);
    if (iso[4] === undefined) return { value: serial, format: 'yyyy-mm-dd' };
    const time = timeOfDay(iso[4], iso[5], iso[6]);
    return time === null ? null : { value: serial + time, format: 'yyyy-mm-dd hh:mm' };
  }
  const slashed = locale === 'en-US' ? SLASHED.exec(text) : SWEDISH.exec(text);
  if (slashed?.[3]) {
    const short = Number(slashed[3]);
    const year = slashed[3].length === 4 ? short : short + (short < 30 ? 2000 : 1900);
    const [month, day] =
      locale === 'en-US' ? [Number(slashed[1]), Number(slashed[2])] : [Number(slashed[2]), Number(slashed[1])];
    if (!isDate(year, month, day)) return null;
    return { value: dateSerial(year, month, day), format: locale === 'en-US' ? 'm/d/yyyy' : 'yyyy-mm-dd' };
  }
  if (locale === 'en-US') {
    const named = namedDate(text);
    if (named) return named;
    const both = /^(\S.*\d)\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?)$/i.exec(text);
    const [day, hour] = both ? [typedDate(both[1] ?? '', locale), typedDate(both[2] ?? '', locale)] : [null, null];
    if (typeof day?.value === 'number' && day.value >= 1 && typeof hour?.value === 'number')
      return { value: day.value + hour.value, format: 'm/d/yyyy h:mm' };
    const half = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?\s*([AP])M$/i.exec(text);
    if (half && Number(half[1]) >= 1 && Number(half[1]) <= 12) {
      const hours = (Number(half[1]) % 12) + (/p/i.test(half[4] ?? '') ? 12 : 0);
      const time = timeOfDay(String(hours), half[2] ?? '0', half[3]);
      return time === null ? null : { value: time, format: half[3] === undefined ? 'h:mm AM/PM' : 'h:mm:ss AM/PM' };
    }
  }
  const clock = TIME.exec(text);
  if (clock) {
    const time = timeOfDay(clock[1], clock[2], clock[3]);
    return time === null ? null : { value: time, format: clock[3] === undefined ? 'h:mm' : 'h:mm:ss' };
  }
  return null;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A date with its month in English words: `15-Mar-26`, `Mar 15, 2026`, `15 March 2026`, `Mar-2026`. */
function namedDate(text: string): TypedInput | null {
  const dayFirst = /^(\d{1,2})[ -]([a-z]+)[ -](\d{4}|\d{2})$/i.exec(text);
  const monthFirst = /^([a-z]+)\.? (\d{1,2}), ?(\d{4}|\d{2})$/i.exec(text);
  const monthOnly = /^([a-z]+)[ -](\d{4})$/i.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : monthFirst
      ? [monthFirst[1], monthFirst[2], monthFirst[3]]
      : [monthOnly?.[1], '1', monthOnly?.[2]];
  if (name === undefined || year === undefined) return null;
  const month = Math.max(MONTH_NAMES.indexOf(name.toLowerCase()), FULL_MONTHS.indexOf(name.toLowerCase())) + 1;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  if (month === 0 || !isDate(full, month, Number(day))) return null;
  return { value: dateSerial(full, month, Number(day)), format: dayFirst || monthFirst ? 'd-mmm-yy' : 'mmm-yy' };
}

function timeOfDay(hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number | null {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  if (h > 23 || m > 59 || s > 59) return null;
  return (h * 3600 + m * 60 + s) / 86_400;
}
