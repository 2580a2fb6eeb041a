import { dateOfSerial, dateSerial, ENGLISH_MONTHS } from '../../book/serial-dates';
import { textToNumber } from '../../book/typed-input';

/** Days from `from` up to but not at `to`, as serial numbers. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The weeks, months, quarters and years that Excel's filters know by name, counted from today's. */
const STEPS: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 };

const months = (year: number, month: number, count: number): Span => ({
  from: dateSerial(year, month, 1),
  to: dateSerial(year, month + count, 1),
});
const days = (from: number, count: number): Span => ({ from, to: from + count });

/**
 * Whether a day lies in a period of Excel's dynamic filters (`ThisMonth`, `AllDatesInPeriodMay`), seen from today;
 * null for other names.
 */
export function periodTest(name: string, today: number): ((serial: number) => boolean) | null {
  const own = Math.floor(today);
  const { year, month } = dateOfSerial(own);
  const within =
    ({ from, to }: Span) =>
    (serial: number): boolean =>
      serial >= from && serial < to;
  const day = ['Yesterday', 'Today', 'Tomorrow'].indexOf(name);
  if (day >= 0) return within(days(own + day - 1, 1));
  if (name === 'YearToDate') return within({ from: dateSerial(year, 1, 1), to: own + 1 });
  const relative = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(name);
  if (relative) {
    const step = STEPS[relative[1] ?? ''] ?? 0;
    // Weeks begin on Sundays, as the numbers of days do.
    if (relative[2] === 'Week') return within(days(own - ((own - 1) % 7) + 7 * step, 7));
    if (relative[2] === 'Month') return within(months(year, month + step, 1));
    if (relative[2] === 'Quarter') return within(months(year, month - ((month - 1) % 3) + 3 * step, 3));
    return within(months(year + step, 1, 12));
  }
  const all = /^AllDatesInPeriod(.*)$/.exec(name)?.[1] ?? '';
  const quarter = /^Quarter([1-4])$/.exec(all)?.[1];
  if (quarter) return (serial) => Math.ceil(dateOfSerial(serial).month / 3) === Number(quarter);
  // Office.js itself misspells February.
  const wanted = ENGLISH_MONTHS.indexOf(all.replace('Februray', 'February')) + 1;
  return wanted > 0 ? (serial) => dateOfSerial(serial).month === wanted : null;
}

/**
 * The span that a date of a values filter stands for: the year, month or day of it, or a part of the day. Null when it
 * is no date.
 */
export function spanOf(date: string, specificity: string): Span | null {
  const serial = textToNumber(
    date
      .replace('T', ' ')
      .replace(/(\.\d+)?Z$/, '')
      .replace(/^(\d{4})$/, '$1-01-01')
      .replace(/^(\d{4}-\d\d?)$/, '$1-01'),
    'en-US',
  );
  if (serial === null) return null;
  const { year, month } = dateOfSerial(serial);
  const parts = { Hour: 24, Minute: 1440, Second: 86_400 }[specificity];
  if (specificity === 'Year') return months(year, 1, 12);
  if (specificity === 'Month') return months(year, month, 1);
  if (parts === undefined) return days(Math.floor(serial), 1);
  const unit = Math.floor(serial * parts + 1e-6);
  return { from: unit / parts, to: (unit + 1) / parts };
}
