import { CellError, type Scalar } from '../../book/scalars';
import {
  ArrayValue,
  DIV_ERROR,
  NUM_ERROR,
  VALUE_ERROR,
  spread,
  toArray,
  toNumber,
  type EvaluationContext,
  type Value,
} from '../values';
import { eager, numberArg, numbersOf, numeric, rangeArg, type FunctionTable } from './spec';

/** Rounds half away from zero, as ROUND does, on the number's 15 shown digits. */
export function roundHalfAway(value: number, digits: number): number {
  return scaled(value, digits, (x) => Math.floor(x + 0.5));
}

function scaled(value: number, digits: number, round: (positive: number) => number): number {
  const places = Math.trunc(digits);
  if (value === 0 || !Number.isFinite(value) || places > 300) return value;
  if (places >= 0 && Number.isSafeInteger(value)) return value;
  const shown = Number(Math.abs(value).toPrecision(15));
  const moved = Number(`${shown}e${places}`);
  const raised = Number.isNaN(moved) ? shown * 10 ** places : moved;
  const whole = round(Number(raised.toPrecision(15)));
  const back = Number(`${whole}e${-places}`);
  const result = Number.isNaN(back) ? whole / 10 ** places : back;
  return value < 0 ? -result : result;
}

function multiple(value: number, step: number, round: (x: number) => number): number {
  if (step === 0) return 0;
  return Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

function mod(value: number, divisor: number): number {
  if (divisor === 0) throw DIV_ERROR;
  return value - divisor * Math.floor(value / divisor);
}

function positiveOnly(value: number, apply: (x: number) => number): number {
  if (value <= 0) throw NUM_ERROR;
  return apply(value);
}

function sumProduct(args: readonly Value[], at: EvaluationContext): number {
  const blocks = args.map((arg) => toArray(arg, at));
  const [first] = blocks;
  if (!first) throw VALUE_ERROR;
  let total = 0;
  first.rows.forEach((row, r) =>
    row.forEach((_, c) => {
      let product = 1;
      for (const block of blocks) {
        if (block.width !== first.width) throw VALUE_ERROR;
        const value: Scalar = block.rows[r]?.[c] ?? null;
        if (value instanceof CellError) throw value;
        product *= typeof value === 'number' ? value : 0;
      }
      total += product;
    }),
  );
  return total;
}

/** Rows times columns; every value has to be a number. */
function matrixProduct(args: readonly Value[], at: EvaluationContext): ArrayValue {
  const [left, right] = args.map((arg) => numbersIn(toArray(arg, at)));
  if (!left || !right || left[0]?.length !== right.length) throw VALUE_ERROR;
  const width = right[0]?.length ?? 0;
  return new ArrayValue(
    left.map((row) =>
      Array.from({ length: width }, (_, c) => row.reduce((sum, x, k) => sum + x * (right[k]?.[c] ?? 0), 0)),
    ),
  );
}

function numbersIn({ rows }: ArrayValue): number[][] {
  return rows.map((row) =>
    row.map((value) => {
      if (value instanceof CellError) throw value;
      if (typeof value !== 'number') throw VALUE_ERROR;
      return value;
    }),
  );
}

/** SUM; one single column alone is summed once per change of the sheet. */
function sum(args: readonly Value[], at: EvaluationContext): number {
  return numbersOf(args, at).reduce((total, x) => total + x, 0);
}

const SUBTOTALS: Record<number, (numbers: number[], count: number) => number> = {
  1: (n) => {
    if (n.length === 0) throw DIV_ERROR;
    return n.reduce((a, b) => a + b, 0) / n.length;
  },
  2: (n) => n.length,
  3: (_, count) => count,
  4: (n) => (n.length === 0 ? 0 : Math.max(...n)),
  5: (n) => (n.length === 0 ? 0 : Math.min(...n)),
  6: (n) => n.reduce((a, b) => a * b, 1),
  9: (n) => n.reduce((a, b) => a + b, 0),
};

/** SUBTOTAL passes over rows that a filter hides, with codes above 100 over all hidden rows. */
function subtotal(args: readonly Value[], at: EvaluationContext): number {
  const code = numberArg(args, 0, at, 9);
  const apply = SUBTOTALS[code % 100];
  if (!apply) throw VALUE_ERROR;
  const numbers: number[] = [];
  let count = 0;
  for (let i = 1; i < args.length; i += 1) {
    const { sheet, area } = rangeArg(args, i);
    for (let r = area.r1; r <= Math.min(area.r2, sheet.grid.rowCount - 1); r += 1) {
      const row = sheet.grid.rows[r];
      if (!row || row.filtered || (code > 100 && row.hidden)) continue;
      for (let c = area.c1; c <= area.c2; c += 1) {
        const formula = row.formulas?.[c]?.formula.text;
        if (formula !== undefined && /^SUBTOTAL\(/i.test(formula)) continue;
        const value = at.engine.cellValue(sheet, r, c);
        if (value instanceof CellError) throw value;
        if (value !== null) count += 1;
        if (typeof value === 'number') numbers.push(value);
      }
    }
  }
  return apply(numbers, count);
}

export const NUMBERS: FunctionTable = {
  SUM: eager(1, 255, sum),
  PRODUCT: eager(1, 255, (args, at) => numbersOf(args, at).reduce((total, x) => total * x, 1)),
  SUMPRODUCT: eager(1, 255, sumProduct),
  MMULT: eager(2, 2, matrixProduct),
  SUMSQ: eager(1, 255, (args, at) => numbersOf(args, at).reduce((total, x) => total + x * x, 0)),
  SUBTOTAL: eager(2, 255, subtotal),
  ABS: numeric(1, 1, Math.abs),
  SIGN: numeric(1, 1, (x) => Math.sign(x)),
  INT: numeric(1, 1, Math.floor),
  TRUNC: numeric(1, 2, (x, digits = 0) => scaled(x, digits, Math.floor)),
  ROUND: numeric(2, 2, (x, digits) => roundHalfAway(x, digits ?? 0)),
  ROUNDUP: numeric(2, 2, (x, digits) => scaled(x, digits ?? 0, Math.ceil)),
  ROUNDDOWN: numeric(2, 2, (x, digits) => scaled(x, digits ?? 0, Math.floor)),
  MROUND: numeric(2, 2, (x, step) => multiple(x, step ?? 0, Math.round)),
  CEILING: numeric(2, 2, (x, step) => multiple(x, step ?? 0, Math.ceil)),
  FLOOR: numeric(2, 2, (x, step) => multiple(x, step ?? 0, Math.floor)),
  'CEILING.MATH': numeric(1, 3, (x, step = 1) => multiple(x, Math.abs(step), Math.ceil)),
  'FLOOR.MATH': numeric(1, 3, (x, step = 1) => multiple(x, Math.abs(step), Math.floor)),
  MOD: numeric(2, 2, (x, divisor) => mod(x, divisor ?? 0)),
  QUOTIENT: numeric(2, 2, (x, divisor) => {
    if (!divisor) throw DIV_ERROR;
    return Math.trunc(x / divisor);
  }),
  POWER: eager(2, 2, (args, at) => spread(args, at, ([x, y]) => toNumber(x ?? null) ** toNumber(y ?? null))),
  SQRT: numeric(1, 1, (x) => {
    if (x < 0) throw NUM_ERROR;
    return Math.sqrt(x);
  }),
  EXP: numeric(1, 1, Math.exp),
  LN: numeric(1, 1, (x) => positiveOnly(x, Math.log)),
  LOG10: numeric(1, 1, (x) => positiveOnly(x, Math.log10)),
  LOG: numeric(1, 2, (x, base = 10) => positiveOnly(x, (y) => Math.log(y) / Math.log(base))),
  PI: eager(0, 0, () => Math.PI),
  GCD: eager(1, 255, (args, at) => numbersOf(args, at).map(Math.trunc).reduce(gcd, 0)),
};

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
