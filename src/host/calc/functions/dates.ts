import { dateOfSerial, dateSerial } from '../../book/serial-dates';
import { textToNumber } from '../../book/typed-input';
import { NUM_ERROR, VALUE_ERROR, toNumber, toText } from '../values';
import { each, eager, numeric, type FunctionTable } from './spec';

function checkedSerial(serial: number): number {
  if (serial < 0 || serial > 2_958_465.99999) throw NUM_ERROR;
  return serial;
}

function makeDate(year: number, month: number, day: number): number {
  const whole = Math.trunc(year);
  return checkedSerial(dateSerial(whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day)));
}

function monthsLater(serial: number, months: number): { year: number; month: number; day: number } {
  const from = dateOfSerial(checkedSerial(serial));
  const index = from.year * 12 + from.month - 1 + Math.trunc(months);
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day: from.day };
}

const lastDay = (year: number, month: number): number => dateOfSerial(dateSerial(year, month + 1, 0)).day;

function editMonth(serial: number, months: number): number {
  const { year, month, day } = monthsLater(serial, months);
  return checkedSerial(dateSerial(year, month, Math.min(day, lastDay(year, month))));
}

function endOfMonth(serial: number, months: number): number {
  const { year, month } = monthsLater(serial, months);
  return checkedSerial(dateSerial(year, month + 1, 0));
}

function weekday(serial: number, kind: number): number {
  const sunday = (Math.floor(serial) + 6) % 7;
  if (kind === 1) return sunday + 1;
  if (kind === 2) return ((sunday + 6) % 7) + 1;
  if (kind === 3) return (sunday + 6) % 7;
  throw NUM_ERROR;
}

function dateDifference(from: number, to: number, unit: string): number {
  if (from > to) throw NUM_ERROR;
  const [a, b] = [dateOfSerial(from), dateOfSerial(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toLowerCase()) {
    case 'd':
      return Math.floor(to) - Math.floor(from);
    case 'm':
      return months;
    case 'y':
      return Math.floor(months / 12);
    case 'ym':
      return months % 12;
    default:
      throw NUM_ERROR;
  }
}

export const DATES: FunctionTable = {
  DATE: numeric(3, 3, (y, m, d) => makeDate(y, m ?? 0, d ?? 0)),
  YEAR: numeric(1, 1, (serial) => dateOfSerial(checkedSerial(serial)).year),
  MONTH: numeric(1, 1, (serial) => dateOfSerial(checkedSerial(serial)).month),
  DAY: numeric(1, 1, (serial) => dateOfSerial(checkedSerial(serial)).day),
  HOUR: numeric(1, 1, (serial) => Math.floor(Math.round((serial % 1) * 86_400) / 3600) % 24),
  MINUTE: numeric(1, 1, (serial) => Math.floor(Math.round((serial % 1) * 86_400) / 60) % 60),
  SECOND: numeric(1, 1, (serial) => Math.round((serial % 1) * 86_400) % 60),
  TIME: numeric(3, 3, (h, m, s) => ((h * 3600 + (m ?? 0) * 60 + (s ?? 0)) / 86_400) % 1),
  TODAY: eager(0, 0, (_, at) => Math.floor(at.engine.today())),
  NOW: eager(0, 0, (_, at) => at.engine.today()),
  EDATE: numeric(2, 2, (serial, months) => editMonth(serial, months ?? 0)),
  EOMONTH: numeric(2, 2, (serial, months) => endOfMonth(serial, months ?? 0)),
  WEEKDAY: numeric(1, 2, (serial, kind = 1) => weekday(serial, kind)),
  DAYS: numeric(2, 2, (end, start) => Math.floor(end) - Math.floor(start ?? 0)),
  DATEDIF: each(3, 3, ([from, to, unit]) =>
    dateDifference(toNumber(from ?? null), toNumber(to ?? null), toText(unit ?? null)),
  ),
  DATEVALUE: each(1, 1, ([value]) => {
    const serial = typeof value === 'string' ? textToNumber(value, 'en-US') : null;
    if (serial === null) throw VALUE_ERROR;
    return Math.floor(serial);
  }),
};
