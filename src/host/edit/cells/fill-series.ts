import type { Scalar } from '../../book/scalars';
import { dateOfSerial, dateSerial, ENGLISH_MONTHS } from '../../book/serial-dates';

export const FILL_KINDS = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
] as const;
export type FillKind = (typeof FILL_KINDS)[number];

/** The nth value after the last one of a filled line; n counts from 1. */
export type FillSeries = (n: number) => Scalar;

const LISTS: readonly (readonly string[])[] = [
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ENGLISH_MONTHS,
  ['Sön', 'Mån', 'Tis', 'Ons', 'Tor', 'Fre', 'Lör'],
  ['Söndag', 'Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag'],
  [
    'Januari',
    'Februari',
    'Mars',
    'April',
    'Maj',
    'Juni',
    'Juli',
    'Augusti',
    'September',
    'Oktober',
    'November',
    'December',
  ],
];

/** How a line of values goes on; null when it is repeated. `isDate`: the values' format is a date's. */
export function continued(values: readonly Scalar[], kind: FillKind, isDate: boolean): FillSeries | null {
  if (kind === 'FillCopy' || kind === 'FillFormats' || kind === 'FillValues') return null;
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === values.length && numbers.length > 0) return numberSeries(numbers, kind, isDate);
  const texts = values.filter((value): value is string => typeof value === 'string');
  return texts.length === values.length && texts.length > 0 ? (listSeries(texts) ?? numberedTexts(texts)) : null;
}

function numberSeries(numbers: readonly number[], kind: FillKind, isDate: boolean): FillSeries | null {
  const last = numbers[numbers.length - 1] as number;
  const previous = numbers[numbers.length - 2];
  if (kind === 'FillMonths' || kind === 'FillYears') return (n) => monthsOn(last, kind === 'FillMonths' ? n : 12 * n);
  if (kind === 'FillWeekdays') return (n) => weekdaysOn(last, n);
  if (kind === 'FillDays') return (n) => last + n * (previous === undefined ? 1 : last - previous);
  if (kind === 'GrowthTrend')
    return (n) => last * (previous === undefined || previous === 0 ? 1 : last / previous) ** n;
  if (previous === undefined) return isDate || kind !== 'FillDefault' ? (n) => last + n : null;
  const { slope, at } = line(numbers);
  return (n) => at(numbers.length - 1 + n, slope);
}

/** The straight line through the values, by least squares, as Excel fills. */
function line(values: readonly number[]): { slope: number; at: (x: number, slope: number) => number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const up = values.reduce((sum, value, x) => sum + (x - middle) * (value - mean), 0);
  const across = values.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
  return { slope: up / across, at: (x, slope) => Number((mean + slope * (x - middle)).toPrecision(15)) };
}

function monthsOn(serial: number, months: number): number {
  const { year, month, day } = dateOfSerial(serial);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const lastDay = dateOfSerial(dateSerial(y, m + 1, 0)).day;
  return dateSerial(y, m, Math.min(day, lastDay)) + (serial % 1);
}

/** Serial 1 is a Sunday: what is left of a division by 7 is 0 on Saturdays, 1 on Sundays. */
function weekdaysOn(serial: number, days: number): number {
  let day = serial;
  for (let left = days; left > 0;) {
    day += 1;
    if (Math.floor(day) % 7 > 1) left -= 1;
  }
  return day;
}

function listSeries(texts: readonly string[]): FillSeries | null {
  for (const list of LISTS) {
    const places = texts.map((text) => list.findIndex((word) => word.toLowerCase() === text.toLowerCase()));
    if (places.includes(-1)) continue;
    const last = places[places.length - 1] as number;
    const step = places.length > 1 ? last - (places[places.length - 2] as number) : 1;
    const sample = texts[0] as string;
    const dressed = (word: string): string =>
      sample === sample.toLowerCase()
        ? word.toLowerCase()
        : sample === sample.toUpperCase()
          ? word.toUpperCase()
          : word;
    return (n) => dressed(list[(((last + n * step) % list.length) + list.length) % list.length] as string);
  }
  return null;
}

/** `Item 1` is followed by `Item 2`; the length of `001` is kept. */
function numberedTexts(texts: readonly string[]): FillSeries | null {
  const parts = texts.map((text) => /^(.*?)(\d{1,9})$/.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const last = numbers[numbers.length - 1] as number;
  const step = numbers.length > 1 ? last - (numbers[numbers.length - 2] as number) : 1;
  const width = first[2]?.startsWith('0') ? first[2].length : 1;
  return (n) => `${first[1] ?? ''}${String(Math.abs(last + n * step)).padStart(width, '0')}`;
}
