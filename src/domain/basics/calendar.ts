declare const serialBrand: unique symbol;
declare const monthBrand: unique symbol;

/** A day as an Excel serial (1900 date system, whole days), 2000-01-01 (36526) to 2099-12-31 (73050). */
export type Serial = number & { readonly [serialBrand]: true };

/** A calendar month as year × 12 + (month − 1). */
export type MonthIndex = number & { readonly [monthBrand]: true };

export interface CalendarDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** The days that the register accepts (domain.md §3). The end of a long term may lie later. */
export const firstSerial = 36526 as Serial;
export const lastSerial = 73050 as Serial;

/** Serial of 0000-03-01, where the 400-year cycle of the arithmetic below starts. */
const cycleStart = -693899;
const daysPerCycle = 146097;

/** Year, month and day → serial, proleptic Gregorian. Throws RangeError when there is no such day. */
export function serialOf(year: number, month: number, day: number): Serial {
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12)
    throw new RangeError('No such month');
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(monthIndexOf(year, month)))
    throw new RangeError('No such day');
  // Years counted from March, so that the leap day is the last day of a year.
  const shifted = month > 2 ? year : year - 1;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return (cycleStart + cycle * daysPerCycle + dayOfCycle) as Serial;
}

/** The day's number in its month, 1–31. */
export function dayInMonth(serial: Serial): number {
  return dayOf(serial).day;
}

/** Serial → year, month and day. */
export function dayOf(serial: Serial): CalendarDay {
  const days = serial - cycleStart;
  const cycle = Math.floor(days / daysPerCycle);
  const dayOfCycle = days - cycle * daysPerCycle;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = (monthIndexOf(cycle * 400 + yearOfCycle, 3) + shiftedMonth) as MonthIndex;
  return { year: yearOf(month), month: monthNumber(month), day };
}

/** Year and month (1–12) → month index. */
export function monthIndexOf(year: number, month: number): MonthIndex {
  return (year * 12 + month - 1) as MonthIndex;
}

/** The month that a day lies in. */
export function monthOf(serial: Serial): MonthIndex {
  const { year, month } = dayOf(serial);
  return monthIndexOf(year, month);
}

/** The calendar year of a month. */
export function yearOf(month: MonthIndex): number {
  return Math.floor(month / 12);
}

/** The month's number in its year, 1–12. */
export function monthNumber(month: MonthIndex): number {
  return month - yearOf(month) * 12 + 1;
}

/** The calendar year of a day. */
export function yearOfSerial(serial: Serial): number {
  return yearOf(monthOf(serial));
}

/** December of a year. */
export function lastMonthOfYear(year: number): MonthIndex {
  return monthIndexOf(year, 12);
}

/** 28–31. */
export function daysInMonth(month: MonthIndex): number {
  const number = monthNumber(month);
  if (number === 2) return isLeapYear(yearOf(month)) ? 29 : 28;
  return number === 4 || number === 6 || number === 9 || number === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The first day of a month. */
export function firstDayOf(month: MonthIndex): Serial {
  return serialOf(yearOf(month), monthNumber(month), 1);
}

/** The last day of a month. */
export function lastDayOf(month: MonthIndex): Serial {
  return (firstDayOf(month) + daysInMonth(month) - 1) as Serial;
}

/**
 * The last day of a term of whole months (1–600): the day before the same day of the month, or the month's last day
 * where that day does not exist (domain.md §3: 2025-08-31 + 6 months ends 2026-02-28).
 */
export function endOfTerm(start: Serial, termMonths: number): Serial {
  const day = dayInMonth(start);
  const target = (monthOf(start) + termMonths) as MonthIndex;
  if (day > daysInMonth(target)) return lastDayOf(target);
  return (serialOf(yearOf(target), monthNumber(target), day) - 1) as Serial;
}

/** The last month that has elapsed on the per date: its last day is not after it (domain.md §3). */
export function lastElapsedMonth(asOf: Serial): MonthIndex {
  const month = monthOf(asOf);
  return (lastDayOf(month) <= asOf ? month : month - 1) as MonthIndex;
}

/** Whether a month has elapsed on the per date. */
export function elapsed(month: MonthIndex, asOf: Serial): boolean {
  return month <= lastElapsedMonth(asOf);
}

/** ISO text of a day, YYYY-MM-DD. */
export function isoOf(serial: Serial): string {
  const { year, month, day } = dayOf(serial);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
