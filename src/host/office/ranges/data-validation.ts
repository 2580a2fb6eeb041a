import type { DataValidation, DataValidationOperator } from '../../book/rules';
import { contains, formatArea, intersect, quoteSheet, sameArea, subtract, type Area } from '../../book/addresses';
import type { ValidationRule } from '../../book/sheet-parts';
import { textToNumber } from '../../book/typed-input';
import { namesTable } from '../../book/syntax';
import { cutRules } from '../../edit/cells/blocks';
import { guardCells } from '../../edit/guards';
import { readFormula } from '../../edit/cells/write';
import { isValid } from '../../edit/cells/validate';
import { refuse } from '../../state/errors';
import { isOfficeObject, type ObjectKind, type OfficeObject } from '../basics/objects';
import { areasObject } from '../basics/kinds';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

const OPERATORS: readonly DataValidationOperator[] = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'lessThan',
  'greaterThanOrEqual',
  'lessThanOrEqual',
];
const OFFICE_OPERATORS: Record<DataValidationOperator, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
type Measured = 'whole' | 'decimal' | 'date' | 'textLength';
// The workbook library writes and reads times, though its types do not say so.
const TYPES: Record<string, Measured> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time' as Measured,
  textLength: 'textLength',
};

/** The rule of a range's cells; null when they have none or differ. */
function ruleOf({ sheet, area }: RangeTarget): ValidationRule | null {
  return sheet.validations.find((rule) => rule.areas.some((own) => contains(own, area))) ?? null;
}

/** Gives the range a rule of its own, made from the present one. */
function change(target: RangeTarget, state: HostState, next: (rule: DataValidation) => DataValidation): void {
  const { sheet, area } = target;
  guardCells(state.book.styles, sheet, area);
  const present = ruleOf(target);
  const rule = next(present?.rule ?? { type: 'any', allowBlank: true });
  if (present && present.areas.length === 1 && sameArea(present.areas[0] as typeof area, area)) {
    present.rule = rule;
  } else {
    sheet.validations = cutRules(sheet.validations, area);
    sheet.validations.push({ areas: [area], rule });
  }
  state.book.isDirty = true;
}

/** A formula of a rule as files hold it: a number, a list's text in quotes, or a formula without `=`. */
function readOperand(state: HostState, target: RangeTarget, value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (isOfficeObject(value)) {
    const range = value.target as RangeTarget;
    return `${quoteSheet(range.sheet.name)}!${formatArea(range.area, true)}`;
  }
  if (typeof value !== 'string' || value === '') return refuse('InvalidArgument');
  if (!value.startsWith('=')) {
    // Numbers, and dates and times as ISO 8601 writes them.
    const number = textToNumber(
      value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?$/, '$1 $2'),
      'en-US',
    );
    return number ?? refuse('InvalidArgument');
  }
  const { sheet, area } = target;
  const { text, node } = readFormula(state, value.slice(1), sheet, area.r1, area.c1);
  if (namesTable(node)) refuse('InvalidArgument', 'Data validation formulas cannot hold table references.');
  return text;
}

function readRule(state: HostState, target: RangeTarget, value: unknown): DataValidation {
  const given = (value ?? {}) as Record<string, Record<string, unknown> | undefined>;
  const names = Object.keys(given).filter((name) => given[name] !== undefined && given[name] !== null);
  const [name] = names;
  if (name === undefined || names.length > 1) return refuse('InvalidArgument');
  const rule = given[name] ?? {};
  if (name === 'list') {
    const { source } = rule;
    if (typeof source === 'string' && !source.startsWith('=')) {
      if (source === '' || source.length > 255) refuse('InvalidArgument');
      return { type: 'list', formulae: [`"${source}"`] };
    }
    return withDropDown(
      { type: 'list', formulae: [readOperand(state, target, source)] },
      rule.inCellDropDown !== false,
    );
  }
  if (name === 'custom') return { type: 'custom', formulae: [readOperand(state, target, rule.formula)] };
  const type = TYPES[name] ?? refuse('InvalidArgument');
  const operator = OPERATORS.find((op) => OFFICE_OPERATORS[op].toLowerCase() === String(rule.operator).toLowerCase());
  if (!operator) return refuse('InvalidArgument');
  const operands = [readOperand(state, target, rule.formula1)];
  if (operator === 'between' || operator === 'notBetween') operands.push(readOperand(state, target, rule.formula2));
  return { type, operator, formulae: operands };
}

function withDropDown(rule: DataValidation, shown: boolean): DataValidation {
  return shown ? rule : Object.assign({ ...rule }, { showDropDown: true });
}

/** As documented: always a formula, of a number too. */
function shownOperand(value: unknown): unknown {
  if (value === undefined) return value;
  const text = String(value);
  return text.startsWith('"') ? text.slice(1, -1) : `=${text}`;
}

function shownRule(rule: DataValidation | undefined): Record<string, unknown> {
  if (!rule || rule.type === 'any') return {};
  const [first, second] = rule.formulae;
  if (rule.type === 'list') return { list: { inCellDropDown: !('showDropDown' in rule), source: shownOperand(first) } };
  if (rule.type === 'custom') return { custom: { formula: shownOperand(first) } };
  const name = Object.entries(TYPES).find(([, type]) => type === rule.type)?.[0] ?? rule.type;
  return {
    [name]: {
      operator: OFFICE_OPERATORS[rule.operator ?? 'between'],
      formula1: shownOperand(first),
      ...(second === undefined ? {} : { formula2: shownOperand(second) }),
    },
  };
}

const typeName = (rule: DataValidation | undefined): string => {
  if (!rule || rule.type === 'any') return 'None';
  if (rule.type === 'whole') return 'WholeNumber';
  return rule.type.charAt(0).toUpperCase() + rule.type.slice(1);
};

/** True when all cells obey, false when none does, null when some do. */
function validity(target: RangeTarget, state: HostState): boolean | null {
  const { sheet, area } = target;
  let [good, bad] = [0, 0];
  for (let r = area.r1; r <= Math.min(area.r2, Math.max(area.r1, sheet.grid.rowCount - 1)); r += 1) {
    for (let c = area.c1; c <= area.c2; c += 1) {
      if (isValid(state, sheet, r, c)) good += 1;
      else bad += 1;
    }
  }
  if (bad === 0) return true;
  return good === 0 ? false : null;
}

/** The cells that break their rule; null when all obey. */
function invalidCells(target: RangeTarget, state: HostState): OfficeObject | null {
  const { sheet, area } = target;
  const cells: Area[] = [];
  for (let r = area.r1; r <= Math.min(area.r2, sheet.grid.rowCount - 1); r += 1) {
    for (let c = area.c1; c <= area.c2; c += 1) {
      if (!isValid(state, sheet, r, c)) cells.push({ r1: r, r2: r, c1: c, c2: c });
    }
  }
  return cells.length === 0 ? null : areasObject(sheet, cells);
}

/** DataValidation of a range. */
export const DATA_VALIDATION: ObjectKind<RangeTarget> = {
  name: 'DataValidation',
  properties: {
    type: (target) => {
      const rule = ruleOf(target);
      if (rule) return typeName(rule.rule);
      const parts = target.sheet.validations.flatMap(({ areas }) => areas).filter((own) => intersect(own, target.area));
      if (parts.length === 0) return 'None';
      const bare = parts.reduce<Area[]>((rest, own) => rest.flatMap((piece) => subtract(piece, own)), [target.area]);
      return bare.length === 0 ? 'Inconsistent' : 'MixedCriteria';
    },
    rule: {
      get: (target) => shownRule(ruleOf(target)?.rule),
      set: (target, value, state) => {
        const rule = readRule(state, target, value);
        change(target, state, (present) => {
          const kept: Record<string, unknown> = { ...present };
          for (const key of ['type', 'formulae', 'operator']) delete kept[key];
          return { showErrorMessage: true, showInputMessage: true, allowBlank: true, ...kept, ...rule };
        });
      },
    },
    ignoreBlanks: {
      get: (target) => ruleOf(target)?.rule.allowBlank ?? true,
      set: (target, value, state) => change(target, state, (rule) => ({ ...rule, allowBlank: value === true })),
    },
    prompt: {
      get: (target) => {
        const rule = ruleOf(target)?.rule;
        return {
          title: rule?.promptTitle ?? '',
          message: rule?.prompt ?? '',
          showPrompt: rule?.showInputMessage ?? true,
        };
      },
      set: (target, value, state) => {
        const given = (value ?? {}) as { title?: string; message?: string; showPrompt?: boolean };
        if ((given.title?.length ?? 0) > 32 || (given.message?.length ?? 0) > 255) refuse('InvalidArgument');
        change(target, state, (rule) => ({
          ...rule,
          promptTitle: given.title ?? '',
          prompt: given.message ?? '',
          showInputMessage: given.showPrompt ?? true,
        }));
      },
    },
    errorAlert: {
      get: (target) => {
        const rule = ruleOf(target)?.rule;
        const style = rule?.errorStyle ?? 'stop';
        return {
          title: rule?.errorTitle ?? '',
          message: rule?.error ?? '',
          showAlert: rule?.showErrorMessage ?? true,
          style: style.charAt(0).toUpperCase() + style.slice(1),
        };
      },
      set: (target, value, state) => {
        const given = (value ?? {}) as { title?: string; message?: string; showAlert?: boolean; style?: string };
        if ((given.title?.length ?? 0) > 32 || (given.message?.length ?? 0) > 255) refuse('InvalidArgument');
        change(target, state, (rule) => ({
          ...rule,
          errorTitle: given.title ?? '',
          error: given.message ?? '',
          showErrorMessage: given.showAlert ?? true,
          errorStyle: (given.style ?? 'Stop').toLowerCase(),
        }));
      },
    },
    valid: validity,
  },
  methods: {
    clear: ({ sheet, area }, _args, state) => {
      guardCells(state.book.styles, sheet, area);
      sheet.validations = cutRules(sheet.validations, area);
    },
    getInvalidCells: (target, _args, state) => invalidCells(target, state) ?? refuse('ItemNotFound'),
    getInvalidCellsOrNullObject: (target, _args, state) => invalidCells(target, state),
  },
};
