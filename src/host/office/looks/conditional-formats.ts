import type { ConditionalFormattingRule, Cvfo } from '../../book/rules';
import { intersect, type Area } from '../../book/addresses';
import type { ConditionalRule } from '../../book/sheet-parts';
import { without } from '../../book/without';
import { namesTable } from '../../book/syntax';
import { cutRules } from '../../edit/cells/blocks';
import { guardSheet } from '../../edit/guards';
import { readFormula } from '../../edit/cells/write';
import { oneOf, whole } from '../basics/arguments';
import { colorOf } from '../../book/colors';
import { toColor } from '../basics/colors';
import { RANGE_FORMAT } from './conditional-looks';
import type { FormatTarget } from '../../state/targets';
import { DATA_BAR, ICON_SET, presetRule, shownPreset, textFormula } from './conditional-kinds';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { areasObject, rangeObject } from '../basics/kinds';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

const inside = ({ sheet, area, areas = [area] }: FormatsTarget): ConditionalRule[] =>
  sheet.conditionals.filter((rule) => rule.areas.some((own) => areas.some((wanted) => intersect(own, wanted))));

/** A rule's formula without `=`, as seen from the first cell that it rules. */
function ruleFormula(state: HostState, { sheet, item }: FormatTarget, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '') return refuse('InvalidArgument');
  const formula = text.startsWith('=')
    ? text.slice(1)
    : Number.isFinite(Number(text))
      ? text
      : `"${text.replace(/"/g, '""')}"`;
  const [first] = item.areas;
  const { text: read, node } = readFormula(state, formula, sheet, first?.r1 ?? 0, first?.c1 ?? 0);
  if (namesTable(node)) refuse('InvalidArgument', 'Conditional format formulas cannot hold table references.');
  return read;
}

const formulas = (rule: ConditionalFormattingRule): string[] =>
  ('formulae' in rule ? (rule.formulae ?? []) : []).map(String);

const CUSTOM_RULE: ObjectKind<FormatTarget> = {
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: ({ item }) => `=${formulas(item.rule)[0] ?? ''}`,
      set: (target, value, state) => {
        target.item.rule = {
          ...target.item.rule,
          type: 'expression',
          formulae: [ruleFormula(state, target, value)],
        } as ConditionalFormattingRule;
      },
    },
  },
};

const CUSTOM: ObjectKind<FormatTarget> = {
  name: 'CustomConditionalFormat',
  navigations: { rule: (target) => object(CUSTOM_RULE, target), format: (target) => object(RANGE_FORMAT, target) },
};

const OPERATORS: Record<string, string> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

const CELL_VALUE: ObjectKind<FormatTarget> = {
  name: 'CellValueConditionalFormat',
  properties: {
    rule: {
      get: ({ item }) => {
        const [formula1 = '', formula2] = formulas(item.rule);
        const own = 'operator' in item.rule ? item.rule.operator : undefined;
        const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === own) ?? 'Between';
        return { formula1: `=${formula1}`, operator, ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }) };
      },
      set: (target, value, state) => {
        const given = (value ?? {}) as { formula1?: unknown; formula2?: unknown; operator?: unknown };
        const operator = OPERATORS[oneOf(given.operator, Object.keys(OPERATORS))];
        const formulae = [ruleFormula(state, target, given.formula1)];
        if (given.formula2 !== undefined && given.formula2 !== '')
          formulae.push(ruleFormula(state, target, given.formula2));
        target.item.rule = { ...target.item.rule, type: 'cellIs', operator, formulae } as ConditionalFormattingRule;
      },
    },
  },
  navigations: { format: (target) => object(RANGE_FORMAT, target) },
};

const TEXT: ObjectKind<FormatTarget> = {
  name: 'TextConditionalFormat',
  properties: {
    rule: {
      get: ({ item }) => item.text ?? { operator: 'Contains', text: 'text' in item.rule ? (item.rule.text ?? '') : '' },
      set: (target, value) => {
        const { item } = target;
        const given = (value ?? {}) as { operator?: unknown; text?: string };
        const operator = oneOf(given.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith']);
        const text = String(given.text ?? '');
        if (operator === 'Contains') {
          delete item.text;
          item.rule = {
            ...item.rule,
            type: 'containsText',
            operator: 'containsText',
            text,
          } as ConditionalFormattingRule;
        } else {
          item.text = { operator, text };
          item.rule = {
            ...without(item.rule as { operator?: unknown; text?: unknown }, 'operator'),
            type: 'expression',
            formulae: [textFormula(target, operator, text)],
          } as ConditionalFormattingRule;
        }
      },
    },
  },
  navigations: { format: (target) => object(RANGE_FORMAT, target) },
};

const TOP_BOTTOM: ObjectKind<FormatTarget> = {
  name: 'TopBottomConditionalFormat',
  properties: {
    rule: {
      get: ({ item }) =>
        item.rule.type === 'top10'
          ? {
              rank: item.rule.rank,
              type: `${item.rule.bottom ? 'Bottom' : 'Top'}${item.rule.percent ? 'Percent' : 'Items'}`,
            }
          : null,
      set: ({ item }, value) => {
        const given = (value ?? {}) as { rank?: unknown; type?: unknown };
        const type = oneOf(given.type, ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent']);
        item.rule = {
          ...item.rule,
          type: 'top10',
          rank: whole(given.rank),
          percent: type.endsWith('Percent'),
          bottom: type.startsWith('Bottom'),
        } as ConditionalFormattingRule;
      },
    },
  },
  navigations: { format: (target) => object(RANGE_FORMAT, target) },
};

interface ScalePoint {
  readonly formula?: string | number | null;
  readonly type?: string;
  readonly color?: string;
}

const POINT_TYPES: Record<string, Cvfo['type']> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
};

const COLOR_SCALE: ObjectKind<FormatTarget> = {
  name: 'ColorScaleConditionalFormat',
  properties: {
    threeColorScale: ({ item }) => item.rule.type === 'colorScale' && (item.rule.color?.length ?? 0) === 3,
    criteria: {
      get: ({ item }) => {
        if (item.rule.type !== 'colorScale') return null;
        const { cfvo = [], color = [] } = item.rule;
        const shown = cfvo.map((point, i) => ({
          type: Object.keys(POINT_TYPES).find((name) => POINT_TYPES[name] === point.type),
          formula: point.value ?? null,
          color: colorOf(color[i]) ?? '',
        }));
        return {
          minimum: shown[0],
          maximum: shown[shown.length - 1],
          ...(shown.length === 3 ? { midpoint: shown[1] } : {}),
        };
      },
      set: ({ item }, value) => {
        const { minimum, midpoint, maximum } = (value ?? {}) as Record<string, ScalePoint | undefined>;
        const points = [minimum, midpoint, maximum].filter(
          (point): point is ScalePoint => point !== undefined && point !== null,
        );
        if (points.length < 2) refuse('InvalidArgument');
        item.rule = {
          ...item.rule,
          type: 'colorScale',
          cfvo: points.map(({ type, formula }) => ({
            type: POINT_TYPES[oneOf(type, Object.keys(POINT_TYPES))] ?? 'min',
            ...(formula === undefined || formula === null ? {} : { value: formula }),
          })),
          color: points.map(({ color }) => ({ argb: toColor(color) })),
        };
      },
    },
  },
};

const PRESET: ObjectKind<FormatTarget> = {
  name: 'PresetCriteriaConditionalFormat',
  properties: {
    rule: {
      get: ({ item }) => ({ criterion: shownPreset(item.rule) }),
      set: ({ item }, value) => {
        item.rule = presetRule((value as { criterion?: unknown } | null)?.criterion, item.rule);
      },
    },
  },
  navigations: { format: (target) => object(RANGE_FORMAT, target) },
};

const KINDS: Record<string, { rule: ConditionalFormattingRule; office: string }> = {
  custom: { rule: { type: 'expression', formulae: ['FALSE'] }, office: 'Custom' },
  cellvalue: { rule: { type: 'cellIs', operator: 'equal', formulae: ['""'] }, office: 'CellValue' },
  containstext: { rule: { type: 'containsText', operator: 'containsText', text: '' }, office: 'ContainsText' },
  topbottom: { rule: { type: 'top10', rank: 10, percent: false }, office: 'TopBottom' },
  colorscale: {
    rule: {
      type: 'colorScale',
      cfvo: [{ type: 'min' }, { type: 'max' }],
      color: [{ argb: 'FFFFFFFF' }, { argb: 'FF63BE7B' }],
    },
    office: 'ColorScale',
  },
  presetcriteria: { rule: { type: 'aboveAverage', aboveAverage: true }, office: 'PresetCriteria' },
  iconset: {
    rule: {
      type: 'iconSet',
      iconSet: '3TrafficLights1',
      cfvo: [
        { type: 'percent', value: 0 },
        { type: 'percent', value: 33 },
        { type: 'percent', value: 67 },
      ],
    },
    office: 'IconSet',
  },
  databar: {
    rule: { type: 'dataBar', cfvo: [{ type: 'min' }, { type: 'max' }], color: { argb: 'FF638EC6' } },
    office: 'DataBar',
  },
};

const OFFICE_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  top10: 'TopBottom',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  aboveAverage: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
  duplicateValues: 'PresetCriteria',
  uniqueValues: 'PresetCriteria',
};

const officeType = ({ item }: FormatTarget): string =>
  item.text
    ? 'ContainsText'
    : shownPreset(item.rule) === null
      ? (OFFICE_TYPES[item.rule.type] ?? 'Custom')
      : 'PresetCriteria';

function part(kind: ObjectKind<FormatTarget>, type: string) {
  return (target: FormatTarget): OfficeObject =>
    officeType(target) === type ? object(kind, target) : refuse('InvalidOperation');
}

function partOrNull(kind: ObjectKind<FormatTarget>, type: string) {
  return (target: FormatTarget): OfficeObject | null => (officeType(target) === type ? object(kind, target) : null);
}

const CONDITIONAL_FORMAT: ObjectKind<FormatTarget> = {
  name: 'ConditionalFormat',
  id: ({ item }) => item.id,
  alive: ({ sheet, item }) => sheet.conditionals.includes(item),
  properties: {
    id: ({ item }) => item.id,
    type: officeType,
    priority: {
      get: ({ sheet, item }) => sheet.conditionals.indexOf(item),
      set: ({ sheet, item }, value) => {
        sheet.conditionals.splice(sheet.conditionals.indexOf(item), 1);
        sheet.conditionals.splice(whole(value), 0, item);
      },
    },
    stopIfTrue: {
      get: ({ item }) => item.stopIfTrue ?? false,
      set: ({ item }, value) => {
        item.stopIfTrue = value === true;
      },
    },
  },
  navigations: {
    custom: part(CUSTOM, 'Custom'),
    customOrNullObject: partOrNull(CUSTOM, 'Custom'),
    cellValue: part(CELL_VALUE, 'CellValue'),
    cellValueOrNullObject: partOrNull(CELL_VALUE, 'CellValue'),
    textComparison: part(TEXT, 'ContainsText'),
    topBottom: part(TOP_BOTTOM, 'TopBottom'),
    colorScale: part(COLOR_SCALE, 'ColorScale'),
    dataBar: part(DATA_BAR, 'DataBar'),
    iconSet: part(ICON_SET, 'IconSet'),
    preset: part(PRESET, 'PresetCriteria'),
    textComparisonOrNullObject: partOrNull(TEXT, 'ContainsText'),
    topBottomOrNullObject: partOrNull(TOP_BOTTOM, 'TopBottom'),
    colorScaleOrNullObject: partOrNull(COLOR_SCALE, 'ColorScale'),
    dataBarOrNullObject: partOrNull(DATA_BAR, 'DataBar'),
    iconSetOrNullObject: partOrNull(ICON_SET, 'IconSet'),
    presetOrNullObject: partOrNull(PRESET, 'PresetCriteria'),
  },
  methods: {
    delete: ({ sheet, item }) => {
      sheet.conditionals.splice(sheet.conditionals.indexOf(item), 1);
    },
    getRange: ({ sheet, item }, _args, state) => rangeObject(state, sheet, item.areas[0] ?? refuse('ItemNotFound')),
    getRangeOrNullObject: ({ sheet, item }, _args, state) =>
      item.areas.length === 1 && item.areas[0] ? rangeObject(state, sheet, item.areas[0]) : null,
    getRanges: ({ sheet, item }) => areasObject(sheet, item.areas),
    changeRuleToCustom: (target, [formula], state) => {
      delete target.item.text;
      target.item.rule = {
        ...target.item.rule,
        type: 'expression',
        formulae: [ruleFormula(state, target, formula)],
      } as ConditionalFormattingRule;
    },
  },
};

function add(
  { sheet, area, areas = [area] }: FormatsTarget,
  [type]: readonly unknown[],
  state: HostState,
): OfficeObject {
  guardSheet(sheet, 'allowFormatCells');
  const kind = KINDS[String(type).toLowerCase()];
  if (!kind)
    return refuse('NotImplemented', `The embedded host does not implement the conditional format ${String(type)}.`);
  const item: ConditionalRule = { id: state.book.newGuid(), areas: [...areas], rule: structuredClone(kind.rule) };
  sheet.conditionals.unshift(item);
  return object(CONDITIONAL_FORMAT, { sheet, item });
}

/** A range, or several of one sheet. */
interface FormatsTarget extends RangeTarget {
  readonly areas?: readonly Area[];
}

const find = (target: FormatsTarget, id: unknown): OfficeObject => {
  const item = inside(target).find((own) => own.id === id) ?? target.sheet.conditionals.find((own) => own.id === id);
  return object(CONDITIONAL_FORMAT, { sheet: target.sheet, item: item ?? refuse('ItemNotFound') });
};

/** ConditionalFormatCollection of a range; the newest rule comes first. */
export const CONDITIONAL_FORMATS: ObjectKind<FormatsTarget> = {
  name: 'ConditionalFormatCollection',
  items: (target) => inside(target).map((item) => object(CONDITIONAL_FORMAT, { sheet: target.sheet, item })),
  item: find,
  methods: {
    add,
    getCount: (target) => inside(target).length,
    getItem: (target, [id]) => find(target, id),
    getItemOrNullObject: (target, [id]) =>
      target.sheet.conditionals.some((own) => own.id === id) ? find(target, id) : null,
    getItemAt: (target, [index]) =>
      object(CONDITIONAL_FORMAT, {
        sheet: target.sheet,
        item: inside(target)[whole(index)] ?? refuse('InvalidArgument'),
      }),
    clearAll: ({ sheet, area, areas = [area] }) => {
      for (const part of areas) sheet.conditionals = cutRules(sheet.conditionals, part);
    },
  },
};
