import { CellError, type Scalar } from '../../book/scalars';
import {
  NA_ERROR,
  RangeValue,
  ArrayValue,
  VALUE_ERROR,
  caught,
  compareScalars,
  isMany,
  spread,
  toBoolean,
  toNumber,
  toScalar,
  type Evaluate,
  type EvaluationContext,
  type Value,
} from '../values';
import { each, eager, eachValue, lazy, type FunctionTable } from './spec';

function truths(args: readonly Value[], at: EvaluationContext): boolean[] {
  const found: boolean[] = [];
  eachValue(args, at, (value, direct) => {
    if (value instanceof CellError) throw value;
    if (typeof value === 'boolean' || typeof value === 'number') found.push(Boolean(value));
    else if (direct) found.push(toBoolean(value));
  });
  if (found.length === 0) throw VALUE_ERROR;
  return found;
}

function evaluateIf(args: readonly Evaluate[], at: EvaluationContext): Value {
  const condition = args[0]?.(at) ?? null;
  const branch = (index: number): Value => {
    const part = args[index];
    return part ? (part(at) ?? 0) : index === 2 ? false : 0;
  };
  if (isMany(condition)) {
    return spread(
      [condition, branch(1), branch(2)],
      at,
      ([test, yes, no]) => (toBoolean(test ?? null) ? yes : no) ?? null,
    );
  }
  return toBoolean(toScalar(condition, at)) ? branch(1) : branch(2);
}

/** Calculates an argument that may be an error, and what to show instead when `isBad` says so. */
function unless(args: readonly Evaluate[], at: EvaluationContext, isBad: (error: CellError) => boolean): Value {
  const value = caught(() => {
    const read = args[0]?.(at) ?? null;
    return isMany(read) ? read : toScalar(read, at);
  });
  if (isMany(value)) {
    const other = args[1]?.(at) ?? null;
    return spread([value, other], at, ([x, y]) => (x instanceof CellError && isBad(x) ? (y ?? null) : (x ?? null)));
  }
  if (value instanceof CellError && isBad(value)) return args[1]?.(at) ?? 0;
  return value ?? 0;
}

function firstTrue(args: readonly Evaluate[], at: EvaluationContext): Value {
  for (let i = 0; i + 1 < args.length; i += 2) {
    if (toBoolean(toScalar(args[i]?.(at) ?? null, at))) return args[i + 1]?.(at) ?? null;
  }
  throw NA_ERROR;
}

function switchOn(args: readonly Evaluate[], at: EvaluationContext): Value {
  const wanted = toScalar(args[0]?.(at) ?? null, at);
  let i = 1;
  for (; i + 1 < args.length; i += 2) {
    if (compareScalars(wanted, toScalar(args[i]?.(at) ?? null, at)) === 0) return args[i + 1]?.(at) ?? null;
  }
  if (i < args.length) return args[i]?.(at) ?? null;
  throw NA_ERROR;
}

function choose(args: readonly Evaluate[], at: EvaluationContext): Value {
  const index = Math.trunc(toNumber(toScalar(args[0]?.(at) ?? null, at)));
  const chosen = index >= 1 ? args[index] : undefined;
  if (!chosen) throw VALUE_ERROR;
  return chosen(at);
}

const test = (is: (value: Scalar) => boolean) =>
  lazy(1, 1, (args, at) => {
    const value = caught(() => args[0]?.(at) ?? null);
    if (isMany(value)) return spread([value], at, ([x]) => is(x ?? null));
    return is(value instanceof CellError ? value : caught(() => toScalar(value, at)));
  });

const isError = (value: Scalar): value is CellError => value instanceof CellError;

export const LOGIC: FunctionTable = {
  IF: lazy(2, 3, evaluateIf),
  IFS: lazy(2, 254, firstTrue),
  IFERROR: lazy(2, 2, (args, at) => unless(args, at, () => true)),
  IFNA: lazy(2, 2, (args, at) => unless(args, at, (error) => error.code === '#N/A')),
  SWITCH: lazy(3, 254, switchOn),
  CHOOSE: lazy(2, 254, choose),
  AND: eager(1, 255, (args, at) => truths(args, at).every(Boolean)),
  OR: eager(1, 255, (args, at) => truths(args, at).some(Boolean)),
  XOR: eager(1, 255, (args, at) => truths(args, at).filter(Boolean).length % 2 === 1),
  NOT: each(1, 1, ([value]) => !toBoolean(value ?? null)),
  TRUE: eager(0, 0, () => true),
  FALSE: eager(0, 0, () => false),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.code !== '#N/A'),
  ISNA: test((value) => isError(value) && value.code === '#N/A'),
  ISODD: each(1, 1, ([value]) => Math.abs(Math.trunc(toNumber(value ?? null)) % 2) === 1),
  ISEVEN: each(1, 1, ([value]) => Math.trunc(toNumber(value ?? null)) % 2 === 0),
  ISREF: eager(1, 1, ([value]) => value instanceof RangeValue),
  ISFORMULA: eager(1, 1, ([value]) => {
    if (!(value instanceof RangeValue)) throw VALUE_ERROR;
    return value.sheet.grid.formula(value.area.r1, value.area.c1) !== undefined;
  }),
  NA: eager(0, 0, () => {
    throw NA_ERROR;
  }),
  N: each(1, 1, ([value]) => {
    if (value instanceof CellError) throw value;
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  }),
  T: each(1, 1, ([value]) => {
    if (value instanceof CellError) throw value;
    return typeof value === 'string' ? value : '';
  }),
  TYPE: eager(1, 1, ([value], at) => {
    if (value instanceof ArrayValue) return 64;
    const single = toScalar(value ?? null, at);
    if (single instanceof CellError) return 16;
    return typeof single === 'string' ? 2 : typeof single === 'boolean' ? 4 : 1;
  }),
};
