import {
  CellError,
  type ConditionalFormattingRule,
  type ConditionalRule,
  type HostState,
  type Scalar,
  type Sheet,
  toScalar,
} from '../../host';
import { lookOf } from './looks';
import type { CellLook } from './types';

/** A rule's formula at a cell: relative references count from the rule's first cell. */
function formulaAt(
  state: HostState,
  sheet: Sheet,
  rule: ConditionalRule,
  text: string,
  row: number,
  column: number,
): Scalar {
  const first = rule.areas[0];
  if (!first) return null;
  try {
    const formula = state.formulas.shifted(
      state.formulas.of(text.replace(/^=/, '')),
      row - first.r1,
      column - first.c1,
    );
    return toScalar(state.engine.evaluate(formula.node, sheet, row, column), {
      engine: state.engine,
      sheet,
      row,
      column,
    });
  } catch {
    // A formula that cannot be read never holds, as in Excel.
    return null;
  }
}

const isTrue = (value: Scalar): boolean => value === true || (typeof value === 'number' && value !== 0);

const compare: Readonly<Record<string, (value: number, a: number, b: number) => boolean>> = {
  equal: (value, a) => value === a,
  notEqual: (value, a) => value !== a,
  greaterThan: (value, a) => value > a,
  lessThan: (value, a) => value < a,
  greaterThanOrEqual: (value, a) => value >= a,
  lessThanOrEqual: (value, a) => value <= a,
  between: (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b),
  notBetween: (value, a, b) => value < Math.min(a, b) || value > Math.max(a, b),
};

function cellIs(value: Scalar, operator: string, limits: readonly Scalar[]): boolean {
  const [a = null, b = null] = limits;
  if (typeof value === 'string' || typeof a === 'string') {
    const same = String(value ?? '').toLowerCase() === String(a ?? '').toLowerCase();
    return operator === 'equal' ? same : operator === 'notEqual' && !same;
  }
  if (typeof value !== 'number') return false;
  return compare[operator]?.(value, Number(a ?? 0), Number(b ?? 0)) ?? false;
}

function containsText(rule: ConditionalFormattingRule & { type: 'containsText' }, value: Scalar): boolean {
  const text = value instanceof CellError || value === null ? '' : String(value);
  switch (rule.operator) {
    case 'containsBlanks':
      return text.trim() === '';
    case 'notContainsBlanks':
      return text.trim() !== '';
    case 'containsErrors':
      return value instanceof CellError;
    case 'notContainsErrors':
      return !(value instanceof CellError);
    default:
      return text.toLowerCase().includes((rule.text ?? '').toLowerCase());
  }
}

function holds(state: HostState, sheet: Sheet, item: ConditionalRule, row: number, column: number): boolean {
  const { rule } = item;
  const at = (text: string | number): Scalar => formulaAt(state, sheet, item, String(text), row, column);
  switch (rule.type) {
    case 'expression':
      return isTrue(at(rule.formulae?.[0] ?? ''));
    case 'cellIs':
      return cellIs(
        state.engine.cellValue(sheet, row, column),
        rule.operator ?? 'equal',
        (rule.formulae ?? []).map(at),
      );
    case 'containsText':
      return containsText(rule, state.engine.cellValue(sheet, row, column));
    default:
      // Scales, bars and icons are not drawn on the stage.
      return false;
  }
}

/** What the sheet's conditional formats give a cell; of rules that hold, the first to speak of a property wins. */
export function conditionalLook(
  state: HostState,
  sheet: Sheet,
  rules: readonly ConditionalRule[],
  row: number,
  column: number,
): CellLook {
  let look: CellLook = {};
  for (const item of rules) {
    if (!item.areas.some((a) => row >= a.r1 && row <= a.r2 && column >= a.c1 && column <= a.c2)) continue;
    if (!holds(state, sheet, item, row, column)) continue;
    look = { ...lookOf(conditionalStyle(item.rule)), ...look };
    if (item.stopIfTrue) break;
  }
  return look;
}

/** A differential style: its solid fill colour is the background colour, unlike a cell's own. */
function conditionalStyle(rule: ConditionalFormattingRule): Parameters<typeof lookOf>[0] {
  const style = rule.style ?? {};
  const { fill } = style;
  if (fill?.type !== 'pattern' || !fill.bgColor) return style as Parameters<typeof lookOf>[0];
  return { ...style, fill: { ...fill, pattern: 'solid', fgColor: fill.bgColor } } as Parameters<typeof lookOf>[0];
}

/** The sheet's rules in the order in which they are asked. */
export const rulesInOrder = (sheet: Sheet): ConditionalRule[] =>
  [...sheet.conditionals].sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
