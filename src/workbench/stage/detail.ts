import {
  CellError,
  type DataValidation,
  formatValue,
  type HostState,
  numberFormatOf,
  numberToText,
  RangeValue,
  type Sheet,
  toScalar,
} from '../../host';
import type { CellDetail } from './types';
import { filterOf } from './userActions';

const LOCALE = 'sv-SE';
const DATE = /[ymd]/i;

/** The validation rule of a cell, if any. */
export function validationAt(sheet: Sheet, row: number, column: number): DataValidation | undefined {
  return sheet.validations.find(({ areas }) =>
    areas.some((a) => row >= a.r1 && row <= a.r2 && column >= a.c1 && column <= a.c2),
  )?.rule;
}

/** What one edits in a cell: its formula, or its value as a Swede types it. */
export function inputText(state: HostState, sheet: Sheet, row: number, column: number): string {
  const formula = sheet.grid.formula(row, column);
  if (formula) return state.formulas.shown(formula.formula, sheet, row, column);
  const value = sheet.grid.constant(row, column);
  if (typeof value !== 'number')
    return value instanceof CellError || value === null
      ? formatValue(value, 'General')
      : formatValue(value, '@', LOCALE);
  const format = numberFormatOf(state.book.styles.get(sheet.grid.styleId(row, column))).replace(
    /"[^"]*"|\[[^\]]*\]|\\./g,
    '',
  );
  if (DATE.test(format) && format !== 'General') return formatValue(value, 'yyyy-mm-dd', LOCALE);
  const text = numberToText(format.includes('%') ? Number((value * 100).toPrecision(15)) : value).replace('.', ',');
  return format.includes('%') ? `${text}%` : text;
}

/** The choices of a list validation: a range's texts, or the texts of a list. Null when the rule is none. */
export function choicesOf(state: HostState, sheet: Sheet, row: number, column: number): string[] | null {
  const rule = validationAt(sheet, row, column);
  if (rule?.type !== 'list') return null;
  const source = String(rule.formulae[0] ?? '');
  const list = /^"(.*)"$/.exec(source);
  if (list) return (list[1] ?? '').split(',').map((choice) => choice.trim());
  try {
    const found = state.engine.evaluate(state.formulas.of(source.replace(/^=/, '')).node, sheet, row, column);
    if (!(found instanceof RangeValue)) {
      return [formatValue(toScalar(found, { engine: state.engine, sheet, row, column }), 'General', LOCALE)];
    }
    const { area, sheet: where } = found;
    const choices: string[] = [];
    for (let r = area.r1; r <= Math.min(area.r2, where.grid.rowCount - 1); r += 1) {
      for (let c = area.c1; c <= area.c2; c += 1) {
        const text = formatValue(
          state.engine.cellValue(where, r, c),
          numberFormatOf(state.book.styles.get(where.grid.styleId(r, c))),
          LOCALE,
        );
        if (text !== '') choices.push(text);
      }
    }
    return [...new Set(choices)];
  } catch {
    // A list that points at what is gone offers nothing.
    return [];
  }
}

/** One cell as the formula bar and the editor need it. */
export function cellDetail(state: HostState, sheet: Sheet, row: number, column: number): CellDetail {
  const rule = validationAt(sheet, row, column);
  const shows = rule?.showInputMessage !== false;
  return {
    input: inputText(state, sheet, row, column),
    choices: choicesOf(state, sheet, row, column),
    filter: filterOf(state, sheet, row, column),
    messageTitle: (shows && rule?.promptTitle) || '',
    message: (shows && rule?.prompt) || '',
  };
}

/** What a list validation says to a text that is not in its list; null when the text may stand. */
export function refusal(state: HostState, sheet: Sheet, row: number, column: number, text: string): string | null {
  const rule = validationAt(sheet, row, column);
  if (rule?.type !== 'list' || text === '' || text.startsWith('=')) return null;
  if (rule.showErrorMessage === false || (rule.errorStyle ?? 'stop') !== 'stop') return null;
  const choices = choicesOf(state, sheet, row, column) ?? [];
  const known = choices.some((choice) => choice.toLowerCase() === text.trim().toLowerCase());
  return known || choices.length === 0 ? null : (rule.error ?? text);
}
