import { CellError, type Scalar } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import type { ValidationRule } from '../../book/sheet-parts';
import { equalityKey } from '../../calc/functions/criteria';
import { toArray, toScalar, type EvaluationContext, type Value } from '../../calc/values';
import type { HostState } from '../../state/host-state';

/** The validation rule of a cell, if it has one. */
export function validationAt(sheet: Sheet, r: number, c: number): ValidationRule | undefined {
  return sheet.validations.find(({ areas }) => areas.some((a) => r >= a.r1 && r <= a.r2 && c >= a.c1 && c <= a.c2));
}

/** True when a cell's value is one that its validation rule lets through. */
export function isValid(state: HostState, sheet: Sheet, r: number, c: number): boolean {
  const found = validationAt(sheet, r, c);
  if (!found || found.rule.type === 'any') return true;
  const value = state.engine.cellValue(sheet, r, c);
  if (value === null) return found.rule.allowBlank !== false;
  if (value instanceof CellError) return false;
  const { rule } = found;
  if (rule.type === 'list')
    return validationList(state, found, sheet, r, c).some((item) => equalityKey(item) === equalityKey(value));
  const operands = rule.formulae.map((formula) => operand(state, found, formula, sheet, r, c));
  if (rule.type === 'custom') {
    const [result = null] = operands;
    return result === true || (typeof result === 'number' && result !== 0);
  }
  const measured = rule.type === 'textLength' ? String(value).length : value;
  if (typeof measured !== 'number' || (rule.type === 'whole' && !Number.isInteger(measured))) return false;
  const [a, b] = operands.map((x) => (typeof x === 'number' ? x : NaN));
  return compares(rule.operator ?? 'between', measured, a ?? NaN, b ?? NaN);
}

function compares(operator: string, x: number, a: number, b: number): boolean {
  switch (operator) {
    case 'between':
      return x >= a && x <= b;
    case 'notBetween':
      return x < a || x > b;
    case 'equal':
      return x === a;
    case 'notEqual':
      return x !== a;
    case 'greaterThan':
      return x > a;
    case 'lessThan':
      return x < a;
    case 'greaterThanOrEqual':
      return x >= a;
    default:
      return x <= a;
  }
}

/** The choices that a list rule offers in a cell; empty when the rule is of another kind. */
export function validationList(state: HostState, found: ValidationRule, sheet: Sheet, r: number, c: number): Scalar[] {
  if (found.rule.type !== 'list') return [];
  const [source] = found.rule.formulae;
  if (typeof source === 'string' && source.startsWith('"'))
    return source
      .slice(1, -1)
      .split(',')
      .map((item) => item.trim());
  const at: EvaluationContext = { engine: state.engine, sheet, row: r, column: c };
  return toArray(evaluated(state, found, source, sheet, r, c), at)
    .rows.flatMap((row) => [...row])
    .filter((item) => item !== null);
}

function operand(
  state: HostState,
  found: ValidationRule,
  formula: unknown,
  sheet: Sheet,
  r: number,
  c: number,
): Scalar {
  if (typeof formula === 'number') return formula;
  return toScalar(evaluated(state, found, formula, sheet, r, c), { engine: state.engine, sheet, row: r, column: c });
}

/** A rule's formula is written for the first cell that it rules and moves along with the others. */
function evaluated(
  state: HostState,
  { areas }: ValidationRule,
  formula: unknown,
  sheet: Sheet,
  r: number,
  c: number,
): Value {
  if (typeof formula === 'number') return formula;
  try {
    const read = state.formulas.of(String(formula));
    const [first] = areas;
    const moved = first ? state.formulas.shifted(read, r - first.r1, c - first.c1) : read;
    return state.engine.evaluate(moved.node, sheet, r, c);
  } catch {
    return CellError.of('#VALUE!');
  }
}
