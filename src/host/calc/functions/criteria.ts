import { CellError, isErrorCode, type Scalar } from '../../book/scalars';
import { textToNumber } from '../../book/typed-input';
import type { EvaluationContext, RangeValue } from '../values';
import { wildcardPattern } from './texts';

/** A criterion of SUMIFS and its kin. `key` is set when it means equality, which an index can answer. */
export interface Criterion {
  readonly key?: string;
  readonly matches: (value: Scalar) => boolean;
}

/** The key under which an index files a value; values that a criterion calls equal share it. */
export function equalityKey(value: Scalar): string {
  if (value === null) return 'e';
  if (typeof value === 'number') return `n${value}`;
  if (typeof value === 'boolean') return `b${value}`;
  if (value instanceof CellError) return `x${value.code}`;
  const number = textToNumber(value, 'en-US');
  return number === null ? `s${value.toLowerCase()}` : `n${number}`;
}

/** Reads a criterion: a value, or a text with an operator and wildcards (`">=10"`, `"<>"`, `"Fo*"`). */
export function readCriterion(value: Scalar): Criterion {
  if (typeof value !== 'string') return equalTo(value ?? 0);
  const found = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(value);
  const operator = found?.[1];
  const operand = found?.[2] ?? '';
  if (operator === undefined) {
    if (operand === '') return { matches: (cell) => cell === null || cell === '' };
    return equalToText(operand);
  }
  if (operator === '=') return operand === '' ? { matches: (cell) => cell === null } : equalToText(operand);
  if (operator === '<>') {
    if (operand === '') return { matches: (cell) => cell !== null };
    const equal = equalToText(operand);
    return { matches: (cell) => !equal.matches(cell) };
  }
  return ordered(operator, operand);
}

function equalTo(value: Scalar): Criterion {
  const key = equalityKey(value);
  return { key, matches: (cell) => equalityKey(cell) === key };
}

function equalToText(operand: string): Criterion {
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return equalTo(upper === 'TRUE');
  if (isErrorCode(upper)) return equalTo(CellError.of(upper));
  if (!/[*?~]/.test(operand)) return equalTo(operand);
  const pattern = new RegExp(`^${wildcardPattern(operand)}$`, 'i');
  return { matches: (cell) => typeof cell === 'string' && pattern.test(cell) };
}

function ordered(operator: string, operand: string): Criterion {
  const number = textToNumber(operand, 'en-US');
  const holds = (difference: number): boolean => {
    if (operator === '<') return difference < 0;
    if (operator === '<=') return difference <= 0;
    return operator === '>' ? difference > 0 : difference >= 0;
  };
  if (number !== null) return { matches: (cell) => typeof cell === 'number' && holds(cell - number) };
  const lower = operand.toLowerCase();
  return { matches: (cell) => typeof cell === 'string' && holds(cell.toLowerCase().localeCompare(lower, 'sv')) };
}

/**
 * Positions (from 0) of a one-column or one-row range's cells by equality key. Built once per change
 * of the range's sheet, so that a thousand SUMIFS over one column cost one pass.
 */
export function equalityIndex(range: RangeValue, at: EvaluationContext): ReadonlyMap<string, readonly number[]> {
  return at.engine.cached(range, 'equal', () => {
    const index = new Map<string, number[]>();
    const { sheet, area } = range;
    const down = area.c1 === area.c2;
    const last = down ? Math.min(area.r2, sheet.grid.rowCount - 1) - area.r1 : area.c2 - area.c1;
    for (let i = 0; i <= last; i += 1) {
      const value = down
        ? at.engine.cellValue(sheet, area.r1 + i, area.c1)
        : at.engine.cellValue(sheet, area.r1, area.c1 + i);
      const key = equalityKey(value);
      const places = index.get(key);
      if (places) places.push(i);
      else index.set(key, [i]);
    }
    return index;
  });
}
