import { columnsIn, rowsIn, type Area } from '../../book/addresses';
import { CellError, type Scalar } from '../../book/scalars';
import {
  ArrayValue,
  NA_ERROR,
  RangeValue,
  REF_ERROR,
  VALUE_ERROR,
  compareScalars,
  isMany,
  spread,
  toArray,
  toBoolean,
  toNumber,
  toScalar,
  type EvaluationContext,
  type Value,
} from '../values';
import { eager, lazy, listOf, numberArg, rangeArg, scalarArg, type FunctionTable } from './spec';
import { wildcardPattern } from './texts';

function index(args: readonly Value[], at: EvaluationContext): Value {
  const [source = null] = args;
  const row = Math.trunc(numberArg(args, 1, at, 0));
  const column = args[2] === undefined ? null : Math.trunc(numberArg(args, 2, at, 0));
  if (row < 0 || (column ?? 0) < 0) throw VALUE_ERROR;
  if (source instanceof RangeValue) {
    const { area, sheet } = source;
    const [r, c] = column === null && rowsIn(area) === 1 ? [1, row] : [row, column ?? (columnsIn(area) === 1 ? 1 : 0)];
    if (r > rowsIn(area) || c > columnsIn(area)) throw REF_ERROR;
    const part: Area = {
      r1: r === 0 ? area.r1 : area.r1 + r - 1,
      r2: r === 0 ? area.r2 : area.r1 + r - 1,
      c1: c === 0 ? area.c1 : area.c1 + c - 1,
      c2: c === 0 ? area.c2 : area.c1 + c - 1,
    };
    return new RangeValue(sheet, part);
  }
  const block = toArray(source, at);
  const [r, c] = column === null && block.height === 1 ? [1, row] : [row, column ?? (block.width === 1 ? 1 : 0)];
  if (r > block.height || c > block.width) throw REF_ERROR;
  const rows = r === 0 ? block.rows : [block.rows[r - 1] ?? []];
  const cut = c === 0 ? rows : rows.map((cells) => [cells[c - 1] ?? null]);
  return new ArrayValue(cut);
}

/** Position from 0 of a value in a list, by exact match; -1 when it is not there. */
function exactPosition(wanted: Scalar, list: Value, at: EvaluationContext): number {
  if (wanted instanceof CellError) throw wanted;
  const wild = typeof wanted === 'string' && /[*?~]/.test(wanted);
  if (wild) {
    const pattern = new RegExp(`^${wildcardPattern(wanted)}$`, 'i');
    return listOf(list, at).findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  if (list instanceof RangeValue && isMany(list)) return indexedPosition(wanted, list, at);
  return listOf(list, at).findIndex((value) => sameForLookup(wanted, value));
}

function indexedPosition(wanted: Scalar, list: RangeValue, at: EvaluationContext): number {
  const key =
    typeof wanted === 'string'
      ? `s${wanted.toLowerCase()}`
      : typeof wanted === 'number'
        ? `n${wanted}`
        : `b${String(wanted)}`;
  const places = at.engine.cached(list, 'lookup', () => {
    const first = new Map<string, number>();
    listOf(list, at).forEach((value, i) => {
      if (value === null || value instanceof CellError) return;
      const own =
        typeof value === 'string'
          ? `s${value.toLowerCase()}`
          : typeof value === 'number'
            ? `n${value}`
            : `b${String(value)}`;
      if (!first.has(own)) first.set(own, i);
    });
    return first;
  });
  return places.get(wanted === null ? 'n0' : key) ?? -1;
}

function sameForLookup(wanted: Scalar, value: Scalar): boolean {
  if (value === null || value instanceof CellError || typeof (wanted ?? 0) !== typeof value) return false;
  return compareScalars(wanted, value) === 0;
}

/** Position from 0 of the last value that is not above (`direction` 1) or below (-1) the wanted one. */
function sortedPosition(wanted: Scalar, values: readonly Scalar[], direction: 1 | -1): number {
  let found = -1;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? null;
    if (value === null || value instanceof CellError || typeof value !== typeof (wanted ?? 0)) continue;
    if (compareScalars(value, wanted) * direction > 0) break;
    found = i;
  }
  return found;
}

function position(wanted: Scalar, list: Value, kind: number, at: EvaluationContext): number {
  const found =
    kind === 0 ? exactPosition(wanted, list, at) : sortedPosition(wanted, listOf(list, at), kind > 0 ? 1 : -1);
  if (found < 0) throw NA_ERROR;
  return found;
}

function match(args: readonly Value[], at: EvaluationContext): Value {
  const list = args[1] ?? null;
  const kind = numberArg(args, 2, at, 1);
  return spread([args[0] ?? null], at, ([wanted]) => position(wanted ?? null, list, kind, at) + 1);
}

function tableLookup(args: readonly Value[], at: EvaluationContext, down: boolean): Value {
  const table = args[1] ?? null;
  const which = Math.trunc(numberArg(args, 2, at, 1));
  const sortedTable = args[3] === undefined || toBoolean(scalarArg(args, 3, at));
  const block = table instanceof RangeValue ? null : toArray(table, at);
  const extent =
    table instanceof RangeValue
      ? down
        ? columnsIn(table.area)
        : rowsIn(table.area)
      : down
        ? block?.width
        : block?.height;
  if (which < 1) throw VALUE_ERROR;
  if (which > (extent ?? 0)) throw REF_ERROR;
  const edge = (n: number): Value => {
    if (table instanceof RangeValue) {
      const { area, sheet } = table;
      return down
        ? new RangeValue(sheet, { ...area, c1: area.c1 + n, c2: area.c1 + n })
        : new RangeValue(sheet, { ...area, r1: area.r1 + n, r2: area.r1 + n });
    }
    const rows = block?.rows ?? [];
    return new ArrayValue(down ? rows.map((row) => [row[n] ?? null]) : [rows[n] ?? []]);
  };
  return spread([args[0] ?? null], at, ([wanted]) => {
    const found = position(wanted ?? null, edge(0), sortedTable ? 1 : 0, at);
    return listItem(edge(which - 1), found, at);
  });
}

function listItem(list: Value, i: number, at: EvaluationContext): Scalar {
  if (list instanceof RangeValue) {
    const { area, sheet } = list;
    return area.c1 === area.c2
      ? at.engine.cellValue(sheet, area.r1 + i, area.c1)
      : at.engine.cellValue(sheet, area.r1, area.c1 + i);
  }
  return listOf(list, at)[i] ?? null;
}

function lookup(args: readonly Value[], at: EvaluationContext): Value {
  const list = args[1] ?? null;
  const results = args[2] ?? list;
  return spread([args[0] ?? null], at, ([wanted]) => listItem(results, position(wanted ?? null, list, 1, at), at));
}

function xlookup(args: readonly Value[], at: EvaluationContext): Value {
  const wanted = scalarArg(args, 0, at);
  const found = exactPosition(wanted, args[1] ?? null, at);
  if (found >= 0) return listItem(args[2] ?? null, found, at);
  if (args[3] !== undefined) return toScalar(args[3], at);
  throw NA_ERROR;
}

function offset(args: readonly Value[], at: EvaluationContext): Value {
  const { sheet, area } = rangeArg(args, 0);
  const r1 = area.r1 + Math.trunc(numberArg(args, 1, at, 0));
  const c1 = area.c1 + Math.trunc(numberArg(args, 2, at, 0));
  const height = args[3] === undefined ? rowsIn(area) : Math.trunc(toNumber(scalarArg(args, 3, at)));
  const width = args[4] === undefined ? columnsIn(area) : Math.trunc(toNumber(scalarArg(args, 4, at)));
  if (r1 < 0 || c1 < 0 || height < 1 || width < 1) throw REF_ERROR;
  return new RangeValue(sheet, { r1, c1, r2: r1 + height - 1, c2: c1 + width - 1 });
}

/** ROW and COLUMN: of the reference, else of the formula's own cell. */
const ownPlace = (of: (area: Area) => number[], down: boolean) =>
  lazy(0, 1, (args, at) => {
    const value = args[0]
      ? args[0](at)
      : new RangeValue(at.sheet, { r1: at.row, r2: at.row, c1: at.column, c2: at.column });
    if (!(value instanceof RangeValue)) throw VALUE_ERROR;
    const numbers = of(value.area);
    if (numbers.length === 1) return numbers[0] ?? 0;
    return new ArrayValue(down ? numbers.map((n) => [n]) : [numbers]);
  });

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.min(last - first, 100_000) + 1 }, (_, i) => first + i + 1);

export const LOOKUP: FunctionTable = {
  INDEX: eager(2, 4, index),
  MATCH: eager(2, 3, match),
  VLOOKUP: eager(3, 4, (args, at) => tableLookup(args, at, true)),
  HLOOKUP: eager(3, 4, (args, at) => tableLookup(args, at, false)),
  LOOKUP: eager(2, 3, lookup),
  XLOOKUP: eager(3, 6, xlookup),
  OFFSET: eager(3, 5, offset),
  ROW: ownPlace((area) => numbersFrom(area.r1, area.r2), true),
  COLUMN: ownPlace((area) => numbersFrom(area.c1, area.c2), false),
  ROWS: eager(1, 1, ([value], at) =>
    value instanceof RangeValue ? rowsIn(value.area) : toArray(value ?? null, at).height,
  ),
  COLUMNS: eager(1, 1, ([value], at) =>
    value instanceof RangeValue ? columnsIn(value.area) : toArray(value ?? null, at).width,
  ),
};
