import type { Area } from '../book/addresses';
import { CellError, numberToText, type Scalar } from '../book/scalars';
import type { Sheet } from '../book/sheet';
import { textToNumber } from '../book/typed-input';
import type { Book } from '../book/book';
import type { FormulaNode } from '../book/syntax';

/** A reference to cells, before anybody looked at what they hold. */
export class RangeValue {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}
}

/** A block of values that is not in cells. Never empty. */
export class ArrayValue {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }
}

/** What an expression can be. Errors are thrown while calculating and are values once in a cell. */
export type Value = Scalar | RangeValue | ArrayValue;

/** Who calculates: what functions ask of the engine. */
export interface Calculator {
  readonly book: Book;
  /** Serial number of the present moment. */
  readonly today: () => number;
  /** The value of a cell, calculated if it has to be. Zero-based. */
  cellValue(sheet: Sheet, r: number, c: number): Scalar;
  /** The value of a formula that stands in no cell. */
  evaluate(node: FormulaNode, sheet: Sheet, row: number, column: number): Value;
  /** The compiled form of a formula. */
  evaluator(node: FormulaNode): Evaluate;
  /** What `build` makes of a range, kept until the range can have changed. */
  cached<T>(range: RangeValue, kind: string, build: () => T): T;
}

/** Where a formula stands and who calculates it. */
export interface EvaluationContext {
  readonly engine: Calculator;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export type Evaluate = (at: EvaluationContext) => Value;

export const VALUE_ERROR = CellError.of('#VALUE!');
export const REF_ERROR = CellError.of('#REF!');
export const NA_ERROR = CellError.of('#N/A');
export const DIV_ERROR = CellError.of('#DIV/0!');
export const NUM_ERROR = CellError.of('#NUM!');
export const NAME_ERROR = CellError.of('#NAME?');

/** A single value's number: empty is 0, TRUE 1, text read as typed. Throws #VALUE! or the value's own error. */
export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof CellError) throw value;
  const read = textToNumber(value, 'en-US');
  if (read === null) throw VALUE_ERROR;
  return read;
}

/** A single value as text. Throws the value's own error. */
export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberToText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw value;
}

/** A single value as a truth. Throws #VALUE! for other texts than TRUE and FALSE. */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof CellError) throw value;
  const lower = value.toLowerCase();
  if (lower === 'true') return true;
  if (lower === 'false') return false;
  throw VALUE_ERROR;
}

/** One value of an expression: of a range the cell in the formula's own row or column, else its first. */
export function toScalar(value: Value, at: EvaluationContext): Scalar {
  if (value instanceof RangeValue) {
    const { area, sheet } = value;
    let r = area.r1;
    let c = area.c1;
    if (area.c1 === area.c2 && area.r1 !== area.r2 && at.row >= area.r1 && at.row <= area.r2) r = at.row;
    if (area.r1 === area.r2 && area.c1 !== area.c2 && at.column >= area.c1 && at.column <= area.c2) c = at.column;
    return at.engine.cellValue(sheet, r, c);
  }
  if (value instanceof ArrayValue) return value.rows[0]?.[0] ?? null;
  return value;
}

/** True for a range of several cells or an array: what an operation is spread over. */
export function isMany(value: Value): value is RangeValue | ArrayValue {
  if (value instanceof ArrayValue) return value.height > 1 || value.width > 1;
  return value instanceof RangeValue && (value.area.r1 !== value.area.r2 || value.area.c1 !== value.area.c2);
}

/** The values of an expression as a block; ranges are cut to the sheet's used rows. */
export function toArray(value: Value, at: EvaluationContext): ArrayValue {
  if (value instanceof ArrayValue) return value;
  if (!(value instanceof RangeValue)) return new ArrayValue([[value]]);
  const { area, sheet } = value;
  const lastRow = Math.max(area.r1, Math.min(area.r2, sheet.grid.rowCount - 1));
  const rows: Scalar[][] = [];
  for (let r = area.r1; r <= lastRow; r += 1) {
    const row: Scalar[] = [];
    for (let c = area.c1; c <= area.c2; c += 1) row.push(at.engine.cellValue(sheet, r, c));
    rows.push(row);
  }
  return new ArrayValue(rows);
}

/** Applies a function to each pair of values; single values, rows and columns are repeated. */
export function spread(values: readonly Value[], at: EvaluationContext, apply: (scalars: Scalar[]) => Scalar): Value {
  if (!values.some(isMany)) return apply(values.map((value) => toScalar(value, at)));
  const blocks = values.map((value) => toArray(value, at));
  const height = Math.max(...blocks.map((block) => block.height));
  const width = Math.max(...blocks.map((block) => block.width));
  const rows: Scalar[][] = [];
  // One list for all: a column of ten thousand texts, character by character, is a million values.
  const scalars = new Array<Scalar>(blocks.length).fill(null);
  for (let r = 0; r < height; r += 1) {
    const row: Scalar[] = [];
    for (let c = 0; c < width; c += 1) {
      for (let i = 0; i < blocks.length; i += 1) scalars[i] = pick(blocks[i] as ArrayValue, r, c);
      row.push(resultOf(apply, scalars));
    }
    rows.push(row);
  }
  return new ArrayValue(rows);
}

function resultOf(apply: (scalars: Scalar[]) => Scalar, scalars: Scalar[]): Scalar {
  try {
    return apply(scalars);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

function pick(block: ArrayValue, r: number, c: number): Scalar {
  const row = block.height === 1 ? block.rows[0] : block.rows[r];
  if (!row) return NA_ERROR;
  const value = block.width === 1 ? row[0] : row[c];
  return value === undefined ? NA_ERROR : value;
}

/** The result of a calculation, or the Excel error that it threw, as a value. */
export function caught<T>(calculate: () => T): T | CellError {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

/** Order of two values as Excel's comparisons see them: numbers, then texts without case, then truths. */
export function compareScalars(left: Scalar, right: Scalar): number {
  if (left instanceof CellError) throw left;
  if (right instanceof CellError) throw right;
  const a = left ?? (typeof right === 'string' ? '' : typeof right === 'boolean' ? false : 0);
  const b = right ?? (typeof left === 'string' ? '' : typeof left === 'boolean' ? false : 0);
  if (typeof a === 'number' && typeof b === 'number') return roundedDifference(a, b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x.localeCompare(y, 'sv');
  }
  if (typeof a === typeof b) return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function rank(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** Excel calls two numbers equal when they agree in 15 digits. */
function roundedDifference(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  const scale = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(difference) < scale * 5e-16 ? 0 : difference;
}
