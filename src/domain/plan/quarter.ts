import type { MonthIndex } from '../basics/calendar';
import { monthIndexOf, monthNumber, monthOf, yearOf } from '../basics/calendar';
import { readDate } from '../basics/date';
import { cellText, isBlank } from '../basics/text';
import type { CellValue } from '../register/cells';

/** A quarter or a day, as the first month that it means. */
export type StartReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly month: MonthIndex }
  | { readonly kind: 'unreadable'; readonly text: string };

const quarter = /^(20\d{2})\s*-?\s*(?:q|kv|k|kvartal)\s*\.?\s*([1-4])$/i;

/**
 * Reads Uppstart and Effekt från: `2021 Q2`, `2021 kv 2`, `2021K2`, or a date, which counts from the first of its
 * month. Never throws.
 */
export function readStart(cell: CellValue | undefined): StartReading {
  if (isBlank(cell)) return { kind: 'blank' };
  const match = quarter.exec(cellText(cell));
  if (match !== null) return { kind: 'value', month: monthIndexOf(Number(match[1]), Number(match[2]) * 3 - 2) };
  const date = readDate(cell);
  return date.kind === 'value'
    ? { kind: 'value', month: monthOf(date.value) }
    : { kind: 'unreadable', text: cellText(cell) };
}

/** The last month of the quarter that a month lies in. */
export function lastOfQuarter(month: MonthIndex): MonthIndex {
  return (Math.floor(month / 3) * 3 + 2) as MonthIndex;
}

/** The quarter that a month lies in: its year, and 1–4. */
export function quarterOf(month: MonthIndex): { readonly year: number; readonly quarter: number } {
  return { year: yearOf(month), quarter: Math.ceil(monthNumber(month) / 3) };
}
