import { columnLetters, parseArea, quoteSheet, splitSheet } from '../../book/addresses';
import { dateOfSerial, dateSerial } from '../../book/serial-dates';
import { textToNumber } from '../../book/typed-input';
import { fromR1c1 } from '../r1c1';
import { FormulaSyntaxError, parseFormula } from '../parser';
import {
  NUM_ERROR,
  REF_ERROR,
  VALUE_ERROR,
  RangeValue,
  toBoolean,
  toNumber,
  toText,
  type EvaluationContext,
  type Value,
} from '../values';
import { each, eager, listOf, numberArg, numeric, scalarArg, type FunctionTable } from './spec';

/** The cells that a text names, as references are written in cells (or in R1C1). Throws #REF!. */
function indirect(args: readonly Value[], at: EvaluationContext): Value {
  const given = toText(scalarArg(args, 0, at)).trim();
  const isA1 = args[1] === undefined || args[1] === null || toBoolean(scalarArg(args, 1, at));
  const { sheet, rest } = splitSheet(given);
  const text = isA1 ? rest : fromR1c1(rest, at.row, at.column);
  const on = sheet === undefined ? at.sheet : at.engine.book.findSheet(sheet);
  if (!on) throw REF_ERROR;
  const area = parseArea(text);
  if (area) return new RangeValue(on, area);
  try {
    const value = at.engine.evaluate(parseFormula(text), on, at.row, at.column);
    if (value instanceof RangeValue) return value;
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
  }
  throw REF_ERROR;
}

function address(args: readonly Value[], at: EvaluationContext): string {
  const [row, column] = [Math.trunc(numberArg(args, 0, at, 0)), Math.trunc(numberArg(args, 1, at, 0))];
  const kind = Math.trunc(numberArg(args, 2, at, 1));
  const isA1 = args[3] === undefined || toBoolean(scalarArg(args, 3, at));
  if (row < 1 || column < 1 || kind < 1 || kind > 4) throw VALUE_ERROR;
  const [fixedRow, fixedColumn] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const text = isA1
    ? `${fixedColumn ? '$' : ''}${columnLetters(column - 1)}${fixedRow ? '$' : ''}${row}`
    : `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  return args[4] === undefined ? text : `${quoteSheet(toText(scalarArg(args, 4, at)))}!${text}`;
}

/** Monday is 1. */
const dayOfWeek = (serial: number): number => ((Math.floor(serial) + 5) % 7) + 1;

/** The number of a week as ISO 8601 counts: the first has the year's first Thursday. */
function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - dayOfWeek(serial) + 4;
  const { year } = dateOfSerial(thursday);
  return Math.floor((thursday - dateSerial(year, 1, 1)) / 7) + 1;
}

/** The first day of the week (Monday is 1) for each of Excel's kinds. */
const FIRST_DAYS: Readonly<Record<number, number>> = { 1: 7, 2: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 7 };

function weekNumber(serial: number, kind: number): number {
  if (kind === 21) return isoWeek(serial);
  const first = FIRST_DAYS[kind];
  if (first === undefined) throw NUM_ERROR;
  const start = dateSerial(dateOfSerial(serial).year, 1, 1);
  const before = (dayOfWeek(start) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - start + before) / 7) + 1;
}

const holidaysOf = (value: Value | undefined, at: EvaluationContext): Set<number> =>
  new Set(
    value === undefined
      ? []
      : listOf(value, at)
          .filter((day): day is number => typeof day === 'number')
          .map(Math.floor),
  );

const isWorkday = (day: number, holidays: ReadonlySet<number>): boolean => dayOfWeek(day) < 6 && !holidays.has(day);

function networkDays(args: readonly Value[], at: EvaluationContext): number {
  const [start, end] = [Math.floor(numberArg(args, 0, at, 0)), Math.floor(numberArg(args, 1, at, 0))];
  const holidays = holidaysOf(args[2], at);
  let days = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day += 1) if (isWorkday(day, holidays)) days += 1;
  return start <= end ? days : -days;
}

function workday(args: readonly Value[], at: EvaluationContext): number {
  let day = Math.floor(numberArg(args, 0, at, 0));
  const count = Math.trunc(numberArg(args, 1, at, 0));
  const holidays = holidaysOf(args[2], at);
  for (let left = Math.abs(count); left > 0;) {
    day += Math.sign(count);
    if (day < 1) throw NUM_ERROR;
    if (isWorkday(day, holidays)) left -= 1;
  }
  return day;
}

/** References made of text, what stands in a cell, and days of the calendar. */
export const REFERENCES: FunctionTable = {
  INDIRECT: eager(1, 2, indirect),
  ADDRESS: eager(2, 5, address),
  SHEET: eager(
    0,
    1,
    ([value], at) => at.engine.book.sheets.indexOf(value instanceof RangeValue ? value.sheet : at.sheet) + 1,
  ),
  SHEETS: eager(0, 0, (_, at) => at.engine.book.sheets.length),
  AREAS: eager(1, 1, () => 1),
  HYPERLINK: eager(1, 2, (args, at) => scalarArg(args, args.length > 1 ? 1 : 0, at)),
  WEEKNUM: numeric(1, 2, (serial, kind = 1) => weekNumber(serial, kind)),
  ISOWEEKNUM: numeric(1, 1, isoWeek),
  NETWORKDAYS: eager(2, 3, networkDays),
  WORKDAY: eager(2, 3, workday),
  TIMEVALUE: each(1, 1, ([value]) => {
    const serial = typeof value === 'string' ? textToNumber(value, 'en-US') : null;
    if (serial === null) throw VALUE_ERROR;
    return serial % 1;
  }),
  NUMBERVALUE: each(1, 3, ([value, decimal, group]) => {
    const point = decimal === undefined ? '.' : toText(decimal ?? null).charAt(0);
    const plain = toText(value ?? null)
      .replaceAll(group === undefined ? (point === '.' ? ',' : '.') : toText(group ?? null).charAt(0), '')
      .replace(point, '.');
    return toNumber(plain.replace(/\s/g, '') || 0);
  }),
};
