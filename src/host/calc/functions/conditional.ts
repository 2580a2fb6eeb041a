import { columnsIn, rowsIn } from '../../book/addresses';
import { CellError, type Scalar } from '../../book/scalars';
import {
  DIV_ERROR,
  RangeValue,
  VALUE_ERROR,
  isMany,
  spread,
  toScalar,
  type EvaluationContext,
  type Value,
} from '../values';
import { equalityIndex, equalityKey, readCriterion, type Criterion } from './criteria';
import { eager, rangeArg, type FunctionTable } from './spec';

interface Condition {
  readonly range: RangeValue;
  readonly criterion: Criterion;
}

/** Visits the positions (row by row, from 0) where every condition holds. */
function eachMatch(
  conditions: readonly Condition[],
  at: EvaluationContext,
  visit: (r: number, c: number) => void,
): void {
  const [first] = conditions;
  if (!first) return;
  const height = rowsIn(first.range.area);
  const width = columnsIn(first.range.area);
  for (const { range } of conditions) {
    if (rowsIn(range.area) !== height || columnsIn(range.area) !== width) throw VALUE_ERROR;
  }
  const holds = (r: number, c: number): boolean =>
    conditions.every(({ range, criterion }) =>
      criterion.matches(at.engine.cellValue(range.sheet, range.area.r1 + r, range.area.c1 + c)),
    );
  if (width === 1 && conditions.some(({ criterion }) => criterion.key !== undefined)) {
    for (const r of indexedRows(conditions, at)) visit(r, 0);
    return;
  }
  const used = Math.max(...conditions.map(({ range }) => range.sheet.grid.rowCount - range.area.r1));
  for (let r = 0; r < Math.min(height, used); r += 1) {
    for (let c = 0; c < width; c += 1) if (holds(r, c)) visit(r, c);
  }
}

/** Rows where every condition holds, by an index over all its equality conditions together. */
function indexedRows(conditions: readonly Condition[], at: EvaluationContext): readonly number[] {
  const exact = conditions.filter(({ criterion }) => criterion.key !== undefined);
  const loose = conditions.filter(({ criterion }) => criterion.key === undefined);
  const [first] = exact;
  if (!first) return [];
  const rows =
    exact.length === 1
      ? (equalityIndex(first.range, at).get(first.criterion.key ?? '') ?? [])
      : (combinedIndex(exact, at).get(exact.map(({ criterion }) => criterion.key).join('\u0000')) ?? []);
  if (loose.length === 0) return rows;
  return rows.filter((r) =>
    loose.every(({ range, criterion }) =>
      criterion.matches(at.engine.cellValue(range.sheet, range.area.r1 + r, range.area.c1)),
    ),
  );
}

function combinedIndex(exact: readonly Condition[], at: EvaluationContext): ReadonlyMap<string, readonly number[]> {
  const [first] = exact as readonly [Condition, ...Condition[]];
  const sameSheet = exact.every(({ range }) => range.sheet === first.range.sheet);
  const kind = `equal:${exact.map(({ range }) => `${range.sheet.id}${range.area.r1},${range.area.c1}`).join(';')}`;
  const build = (): ReadonlyMap<string, readonly number[]> => {
    const index = new Map<string, number[]>();
    const last = Math.min(rowsIn(first.range.area), first.range.sheet.grid.rowCount - first.range.area.r1);
    for (let r = 0; r < last; r += 1) {
      const key = exact
        .map(({ range }) => equalityKey(at.engine.cellValue(range.sheet, range.area.r1 + r, range.area.c1)))
        .join('\u0000');
      const places = index.get(key);
      if (places) places.push(r);
      else index.set(key, [r]);
    }
    return index;
  };
  return sameSheet ? at.engine.cached(first.range, kind, build) : build();
}

/** Runs `total` over the criteria; a criterion that is a range gives one result for each of its values. */
function perCriterion(
  args: readonly Value[],
  from: number,
  at: EvaluationContext,
  total: (conditions: Condition[]) => Scalar,
): Value {
  const ranges: RangeValue[] = [];
  const criteria: Value[] = [];
  for (let i = from; i + 1 < args.length; i += 2) {
    ranges.push(rangeArg(args, i));
    criteria.push(args[i + 1] ?? null);
  }
  const conditions = (values: readonly Scalar[]): Condition[] =>
    ranges.map((range, i) => ({ range, criterion: readCriterion(values[i] ?? null) }));
  if (!criteria.some(isMany)) return total(conditions(criteria.map((value) => toScalar(value, at))));
  return spread(criteria, at, (values) => total(conditions(values)));
}

function numbersWhere(target: RangeValue, conditions: readonly Condition[], at: EvaluationContext): number[] {
  const numbers: number[] = [];
  eachMatch(conditions, at, (r, c) => {
    const value = at.engine.cellValue(target.sheet, target.area.r1 + r, target.area.c1 + c);
    if (value instanceof CellError) throw value;
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers;
}

function countWhere(conditions: readonly Condition[], at: EvaluationContext): number {
  let count = 0;
  eachMatch(conditions, at, () => {
    count += 1;
  });
  return count;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw DIV_ERROR;
  return sumOf(numbers) / numbers.length;
}

function extreme(numbers: readonly number[], pick: (a: number, b: number) => number): number {
  return numbers.length === 0 ? 0 : numbers.reduce(pick);
}

/** A function whose first argument is summed where the others match (SUMIFS, MAXIFS …). */
const ifs = (total: (numbers: number[]) => number) =>
  eager(3, 255, (args, at) => {
    const target = rangeArg(args, 0);
    return perCriterion(args, 1, at, (conditions) => {
      const [first] = conditions;
      if (
        first &&
        (rowsIn(first.range.area) !== rowsIn(target.area) || columnsIn(first.range.area) !== columnsIn(target.area))
      ) {
        throw VALUE_ERROR;
      }
      return total(numbersWhere(target, conditions, at));
    });
  });

/** A function with one condition and the range to total last (SUMIF, AVERAGEIF). */
const singleIf = (total: (numbers: number[]) => number) =>
  eager(2, 3, (args, at) =>
    perCriterion(args.slice(0, 2), 0, at, (conditions) => {
      const range = rangeArg(args, 0);
      const given = args[2] === undefined ? range : rangeArg(args, 2);
      const target = new RangeValue(given.sheet, given.area);
      return total(numbersWhere(target, conditions, at));
    }),
  );

export const CONDITIONAL: FunctionTable = {
  SUMIFS: ifs(sumOf),
  AVERAGEIFS: ifs(average),
  MAXIFS: ifs((numbers) => extreme(numbers, Math.max)),
  MINIFS: ifs((numbers) => extreme(numbers, Math.min)),
  SUMIF: singleIf(sumOf),
  AVERAGEIF: singleIf(average),
  COUNTIFS: eager(2, 255, (args, at) => perCriterion(args, 0, at, (conditions) => countWhere(conditions, at))),
  COUNTIF: eager(2, 2, (args, at) => perCriterion(args, 0, at, (conditions) => countWhere(conditions, at))),
};
