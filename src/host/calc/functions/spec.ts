import { CellError, type Scalar } from '../../book/scalars';
import {
  ArrayValue,
  RangeValue,
  VALUE_ERROR,
  spread,
  toArray,
  toNumber,
  toScalar,
  type Evaluate,
  type EvaluationContext,
  type Value,
} from '../values';

/** A worksheet function: `lazy` gets its arguments uncalculated (IF, IFERROR), `eager` calculated. */
export type FunctionSpec =
  | {
      readonly lazy: (args: readonly Evaluate[], at: EvaluationContext, given: readonly boolean[]) => Value;
      readonly min: number;
      readonly max: number;
      readonly spreads?: undefined;
    }
  | {
      readonly lazy?: undefined;
      readonly eager: (args: readonly Value[], at: EvaluationContext) => Value;
      readonly min: number;
      readonly max: number;
      readonly spreads?: boolean;
    };

export type FunctionTable = Readonly<Record<string, FunctionSpec>>;

export const lazy = (
  min: number,
  max: number,
  fn: (args: readonly Evaluate[], at: EvaluationContext, given: readonly boolean[]) => Value,
): FunctionSpec => ({
  lazy: fn,
  min,
  max,
});

export const eager = (
  min: number,
  max: number,
  fn: (args: readonly Value[], at: EvaluationContext) => Value,
): FunctionSpec => ({
  eager: fn,
  min,
  max,
});

/** A function of single values; given ranges or arrays it is applied to each of their values. */
export const each = (
  min: number,
  max: number,
  fn: (args: readonly Scalar[], at: EvaluationContext) => Scalar,
): FunctionSpec => ({
  eager: (args, at) => spread(args, at, (scalars) => fn(scalars, at)),
  spreads: true,
  min,
  max,
});

/** A function of numbers alone. */
export const numeric = (min: number, max: number, fn: (...numbers: number[]) => number): FunctionSpec =>
  each(min, max, (args) => fn(...args.map(toNumber)));

/** The argument at `index` as one value; null when it is missing. */
export function scalarArg(args: readonly Value[], index: number, at: EvaluationContext): Scalar {
  const value = args[index];
  return value === undefined ? null : toScalar(value, at);
}

/** The argument at `index` as a number, `fallback` when it is missing. */
export function numberArg(args: readonly Value[], index: number, at: EvaluationContext, fallback: number): number {
  const value = args[index];
  return value === undefined ? fallback : toNumber(toScalar(value, at));
}

/** The argument at `index`, which has to be a reference. Throws #VALUE!. */
export function rangeArg(args: readonly Value[], index: number): RangeValue {
  const value = args[index];
  if (!(value instanceof RangeValue)) throw VALUE_ERROR;
  return value;
}

/** Visits each value of the arguments; `direct` is true for a value written into the formula itself. */
export function eachValue(
  args: readonly Value[],
  at: EvaluationContext,
  visit: (value: Scalar, direct: boolean) => void,
): void {
  for (const arg of args) {
    if (arg instanceof RangeValue) eachCell(arg, at, (value) => visit(value, false));
    else if (arg instanceof ArrayValue) arg.rows.forEach((row) => row.forEach((value) => visit(value, false)));
    else visit(arg, true);
  }
}

/** Visits each cell of a range down to the last used row of its sheet. */
export function eachCell(
  range: RangeValue,
  at: EvaluationContext,
  visit: (value: Scalar, r: number, c: number) => void,
): void {
  const { sheet, area } = range;
  const last = Math.min(area.r2, sheet.grid.rowCount - 1);
  for (let r = area.r1; r <= last; r += 1) {
    const row = sheet.grid.rows[r];
    if (!row) continue;
    const end = Math.min(area.c2, Math.max(row.values.length, row.formulas?.length ?? 0) - 1);
    for (let c = area.c1; c <= end; c += 1) visit(at.engine.cellValue(sheet, r, c), r, c);
  }
}

/** The numbers of the arguments as SUM sees them: texts and truths in cells are passed over. */
export function numbersOf(args: readonly Value[], at: EvaluationContext): number[] {
  const numbers: number[] = [];
  eachValue(args, at, (value, direct) => {
    if (typeof value === 'number') numbers.push(value);
    else if (value instanceof CellError) throw value;
    else if (direct) numbers.push(toNumber(value));
  });
  return numbers;
}

/** A row or column of values as a plain list. */
export function listOf(value: Value, at: EvaluationContext): Scalar[] {
  return toArray(value, at).rows.flatMap((row) => [...row]);
}
