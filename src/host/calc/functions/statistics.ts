import { CellError, type Scalar } from '../../book/scalars';
import { DIV_ERROR, NA_ERROR, NUM_ERROR, RangeValue, toNumber, type EvaluationContext, type Value } from '../values';
import { eager, eachValue, numberArg, numbersOf, rangeArg, scalarArg, type FunctionTable } from './spec';

/** The numbers of the first argument in rising order; kept per change when it is a range. */
function sorted(args: readonly Value[], at: EvaluationContext): readonly number[] {
  const [first] = args;
  const build = (): number[] => numbersOf([first ?? null], at).sort((a, b) => a - b);
  return first instanceof RangeValue ? at.engine.cached(first, 'sorted', build) : build();
}

function nth(args: readonly Value[], at: EvaluationContext, fromEnd: boolean): number {
  const numbers = sorted(args, at);
  const k = Math.ceil(numberArg(args, 1, at, 1));
  const found = k < 1 ? undefined : numbers[fromEnd ? numbers.length - k : k - 1];
  if (found === undefined) throw NUM_ERROR;
  return found;
}

function median(numbers: number[]): number {
  if (numbers.length === 0) throw NUM_ERROR;
  numbers.sort((a, b) => a - b);
  const middle = numbers.length / 2;
  const high = numbers[Math.floor(middle)] ?? 0;
  return numbers.length % 2 === 1 ? high : ((numbers[middle - 1] ?? 0) + high) / 2;
}

function count(
  args: readonly Value[],
  at: EvaluationContext,
  counts: (value: Scalar, direct: boolean) => boolean,
): number {
  let n = 0;
  eachValue(args, at, (value, direct) => {
    if (counts(value, direct)) n += 1;
  });
  return n;
}

function countBlank(args: readonly Value[], at: EvaluationContext): number {
  const { area } = rangeArg(args, 0);
  const cells = (area.r2 - area.r1 + 1) * (area.c2 - area.c1 + 1);
  return cells - count(args, at, (value) => value !== null && value !== '');
}

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw DIV_ERROR;
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

function variance(numbers: readonly number[], sample: boolean): number {
  const mean = average(numbers);
  const divisor = numbers.length - (sample ? 1 : 0);
  if (divisor <= 0) throw DIV_ERROR;
  return numbers.reduce((total, x) => total + (x - mean) ** 2, 0) / divisor;
}

function rank(args: readonly Value[], at: EvaluationContext): number {
  const value = toNumber(scalarArg(args, 0, at));
  const numbers = numbersOf([args[1] ?? null], at);
  if (!numbers.includes(value)) throw NA_ERROR;
  const rising = numberArg(args, 2, at, 0) !== 0;
  return 1 + numbers.filter((x) => (rising ? x < value : x > value)).length;
}

const extreme = (pick: (a: number, b: number) => number) =>
  eager(1, 255, (args, at) => {
    const numbers = numbersOf(args, at);
    // reduce passes more than two arguments, and Math.min takes them all.
    return numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b));
  });

export const STATISTICS: FunctionTable = {
  MAX: extreme(Math.max),
  MIN: extreme(Math.min),
  AVERAGE: eager(1, 255, (args, at) => average(numbersOf(args, at))),
  COUNT: eager(1, 255, (args, at) => count(args, at, (value) => typeof value === 'number')),
  COUNTA: eager(1, 255, (args, at) => count(args, at, (value) => value !== null)),
  COUNTBLANK: eager(1, 1, countBlank),
  LARGE: eager(2, 2, (args, at) => nth(args, at, true)),
  SMALL: eager(2, 2, (args, at) => nth(args, at, false)),
  MEDIAN: eager(1, 255, (args, at) => median(numbersOf(args, at))),
  STDEV: eager(1, 255, (args, at) => Math.sqrt(variance(numbersOf(args, at), true))),
  'STDEV.S': eager(1, 255, (args, at) => Math.sqrt(variance(numbersOf(args, at), true))),
  'STDEV.P': eager(1, 255, (args, at) => Math.sqrt(variance(numbersOf(args, at), false))),
  'VAR.S': eager(1, 255, (args, at) => variance(numbersOf(args, at), true)),
  'VAR.P': eager(1, 255, (args, at) => variance(numbersOf(args, at), false)),
  RANK: eager(2, 3, rank),
  'RANK.EQ': eager(2, 3, rank),
  'ERROR.TYPE': eager(1, 1, (args, at) => {
    const value = scalarArg(args, 0, at);
    const order = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
    if (!(value instanceof CellError)) throw NA_ERROR;
    return order.indexOf(value.code) + 1;
  }),
};
