import { DIV_ERROR, NUM_ERROR, ArrayValue, toArray } from '../values';
import { eager, numbersOf, numeric, type FunctionTable } from './spec';

function product(from: number, to: number): number {
  let result = 1;
  for (let n = from; n <= to; n += 1) result *= n;
  return result;
}

/** Both whole, none below zero, the second not above the first. Throws #NUM!. */
function counts(n: number, k: number): [number, number] {
  const [all, some] = [Math.trunc(n), Math.trunc(k)];
  if (all < 0 || some < 0 || some > all) throw NUM_ERROR;
  return [all, some];
}

function factorial(x: number): number {
  if (x < 0 || x > 170) throw NUM_ERROR;
  return product(2, Math.trunc(x));
}

function within(x: number, limit: number, fn: (x: number) => number): number {
  if (Math.abs(x) > limit) throw NUM_ERROR;
  return fn(x);
}

/** Away from zero to the next whole number with a rest of `odd` when halved. */
function awayTo(x: number, odd: 0 | 1): number {
  const size = Math.ceil(Math.abs(x));
  const next = size % 2 === odd ? size : size + 1;
  return x < 0 ? -next : next;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Trigonometry, counting, chance and tables turned. */
export const MATHS: FunctionTable = {
  SIN: numeric(1, 1, Math.sin),
  COS: numeric(1, 1, Math.cos),
  TAN: numeric(1, 1, Math.tan),
  ASIN: numeric(1, 1, (x) => within(x, 1, Math.asin)),
  ACOS: numeric(1, 1, (x) => within(x, 1, Math.acos)),
  ATAN: numeric(1, 1, Math.atan),
  ATAN2: numeric(2, 2, (x, y = 0) => {
    if (x === 0 && y === 0) throw DIV_ERROR;
    return Math.atan2(y, x);
  }),
  SINH: numeric(1, 1, Math.sinh),
  COSH: numeric(1, 1, Math.cosh),
  TANH: numeric(1, 1, Math.tanh),
  DEGREES: numeric(1, 1, (x) => (x * 180) / Math.PI),
  RADIANS: numeric(1, 1, (x) => (x * Math.PI) / 180),
  SQRTPI: numeric(1, 1, (x) => Math.sqrt(x * Math.PI)),
  FACT: numeric(1, 1, factorial),
  COMBIN: numeric(2, 2, (n, k = 0) => {
    const [all, some] = counts(n, k);
    return Math.round(product(all - some + 1, all) / product(2, some));
  }),
  PERMUT: numeric(2, 2, (n, k = 0) => {
    const [all, some] = counts(n, k);
    return product(all - some + 1, all);
  }),
  LCM: eager(1, 255, (args, at) =>
    numbersOf(args, at)
      .map(Math.trunc)
      .reduce((a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / gcd(Math.abs(a), Math.abs(b))), 1),
  ),
  EVEN: numeric(1, 1, (x) => awayTo(x, 0)),
  ODD: numeric(1, 1, (x) => (x === 0 ? 1 : awayTo(x, 1))),
  RAND: eager(0, 0, () => Math.random()),
  RANDBETWEEN: numeric(2, 2, (low, high = 0) => {
    const [from, to] = [Math.ceil(low), Math.floor(high)];
    if (from > to) throw NUM_ERROR;
    return from + Math.floor(Math.random() * (to - from + 1));
  }),
  TRANSPOSE: eager(1, 1, ([value], at) => {
    const { rows, width } = toArray(value ?? null, at);
    return new ArrayValue(Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null)));
  }),
};
