import { DIV_ERROR, NA_ERROR, NUM_ERROR, type EvaluationContext, type Value } from '../values';
import { eager, listOf, numberArg, numbersOf, type FunctionTable } from './spec';

const mean = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw DIV_ERROR;
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
};

/** Between the sorted numbers, a share of the way from the first to the last. */
function percentile(args: readonly Value[], at: EvaluationContext, share: number): number {
  const numbers = numbersOf([args[0] ?? null], at).sort((a, b) => a - b);
  if (numbers.length === 0 || share < 0 || share > 1) throw NUM_ERROR;
  const place = share * (numbers.length - 1);
  const low = numbers[Math.floor(place)] ?? 0;
  return low + ((numbers[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
}

function mode(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  const [best] = [...times].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 2) throw NA_ERROR;
  return best[0];
}

/** The pairs of two lists of the same length where both hold numbers. Throws #N/A for other lengths. */
function pairs(args: readonly Value[], at: EvaluationContext): [number, number][] {
  const [first, second] = [listOf(args[0] ?? null, at), listOf(args[1] ?? null, at)];
  if (first.length !== second.length) throw NA_ERROR;
  return first.flatMap((a, i) => {
    const b = second[i];
    return typeof a === 'number' && typeof b === 'number' ? [[a, b] as [number, number]] : [];
  });
}

interface Moments {
  readonly n: number;
  readonly meanA: number;
  readonly meanB: number;
  readonly aa: number;
  readonly bb: number;
  readonly ab: number;
}

function moments(args: readonly Value[], at: EvaluationContext): Moments {
  const list = pairs(args, at);
  const [meanA, meanB] = [mean(list.map(([a]) => a)), mean(list.map(([, b]) => b))];
  const sum = (of: (a: number, b: number) => number): number =>
    list.reduce((total, [a, b]) => total + of(a - meanA, b - meanB), 0);
  return { n: list.length, meanA, meanB, aa: sum((a) => a * a), bb: sum((_, b) => b * b), ab: sum((a, b) => a * b) };
}

const ratio = (a: number, b: number): number => {
  if (b === 0) throw DIV_ERROR;
  return a / b;
};

/** Of the line through pairs of known y and known x. */
const slope = ({ bb, ab }: Moments): number => ratio(ab, bb);
const intercept = (own: Moments): number => own.meanA - slope(own) * own.meanB;

const quartile = eager(2, 2, (args, at) => percentile(args, at, Math.trunc(numberArg(args, 1, at, 0)) / 4));
const percentiles = eager(2, 2, (args, at) => percentile(args, at, numberArg(args, 1, at, 0)));
const modes = eager(1, 255, (args, at) => mode(numbersOf(args, at)));
const correlation = eager(2, 2, (args, at) => {
  const { aa, bb, ab } = moments(args, at);
  return ratio(ab, Math.sqrt(aa * bb));
});
const forecast = eager(3, 3, (args, at) => {
  const own = moments(args.slice(1), at);
  return intercept(own) + slope(own) * numberArg(args, 0, at, 0);
});
const spreadOf = (args: readonly Value[], at: EvaluationContext, sample: boolean): number => {
  const numbers = numbersOf(args, at);
  const middle = mean(numbers);
  return ratio(
    numbers.reduce((total, x) => total + (x - middle) ** 2, 0),
    numbers.length - (sample ? 1 : 0),
  );
};

/** Percentiles, means of other kinds, and lines through points. */
export const DISTRIBUTION: FunctionTable = {
  PERCENTILE: percentiles,
  'PERCENTILE.INC': percentiles,
  QUARTILE: quartile,
  'QUARTILE.INC': quartile,
  MODE: modes,
  'MODE.SNGL': modes,
  GEOMEAN: eager(1, 255, (args, at) => {
    const numbers = numbersOf(args, at);
    if (numbers.length === 0 || numbers.some((x) => x <= 0)) throw NUM_ERROR;
    return Math.exp(mean(numbers.map(Math.log)));
  }),
  HARMEAN: eager(1, 255, (args, at) => {
    const numbers = numbersOf(args, at);
    if (numbers.length === 0 || numbers.some((x) => x <= 0)) throw NUM_ERROR;
    return 1 / mean(numbers.map((x) => 1 / x));
  }),
  AVEDEV: eager(1, 255, (args, at) => {
    const numbers = numbersOf(args, at);
    const middle = mean(numbers);
    return mean(numbers.map((x) => Math.abs(x - middle)));
  }),
  DEVSQ: eager(1, 255, (args, at) => {
    const numbers = numbersOf(args, at);
    const middle = mean(numbers);
    return numbers.reduce((total, x) => total + (x - middle) ** 2, 0);
  }),
  VAR: eager(1, 255, (args, at) => spreadOf(args, at, true)),
  VARP: eager(1, 255, (args, at) => spreadOf(args, at, false)),
  STDEVP: eager(1, 255, (args, at) => Math.sqrt(spreadOf(args, at, false))),
  CORREL: correlation,
  PEARSON: correlation,
  RSQ: eager(2, 2, (args, at) => {
    const { aa, bb, ab } = moments(args, at);
    return ratio(ab * ab, aa * bb);
  }),
  SLOPE: eager(2, 2, (args, at) => slope(moments(args, at))),
  INTERCEPT: eager(2, 2, (args, at) => intercept(moments(args, at))),
  FORECAST: forecast,
  'COVARIANCE.P': eager(2, 2, (args, at) => {
    const { n, ab } = moments(args, at);
    return ratio(ab, n);
  }),
  'COVARIANCE.S': eager(2, 2, (args, at) => {
    const { n, ab } = moments(args, at);
    return ratio(ab, n - 1);
  }),
};
