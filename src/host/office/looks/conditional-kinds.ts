import type { ConditionalFormattingRule } from '../../book/rules';
import { formatArea } from '../../book/addresses';
import { oneOf } from '../basics/arguments';
import type { FormatTarget } from '../../state/targets';
import { refuse } from '../../state/errors';
import { object, type ObjectKind } from '../basics/objects';
import { rememberedMembers } from '../remembered/members';

/** Excel's names for rules without arguments, and how files name them; text forms are formulas about the first cell. */
const PRESETS: Readonly<Record<string, Partial<ConditionalFormattingRule>>> = {
  AboveAverage: { type: 'aboveAverage', aboveAverage: true },
  BelowAverage: { type: 'aboveAverage', aboveAverage: false },
  EqualOrAboveAverage: {
    type: 'aboveAverage',
    aboveAverage: true,
    equalAverage: true,
  } as Partial<ConditionalFormattingRule>,
  EqualOrBelowAverage: {
    type: 'aboveAverage',
    aboveAverage: false,
    equalAverage: true,
  } as Partial<ConditionalFormattingRule>,
  OneStdDevAboveAverage: { type: 'aboveAverage', aboveAverage: true, stdDev: 1 } as Partial<ConditionalFormattingRule>,
  OneStdDevBelowAverage: { type: 'aboveAverage', aboveAverage: false, stdDev: 1 } as Partial<ConditionalFormattingRule>,
  TwoStdDevAboveAverage: { type: 'aboveAverage', aboveAverage: true, stdDev: 2 } as Partial<ConditionalFormattingRule>,
  TwoStdDevBelowAverage: { type: 'aboveAverage', aboveAverage: false, stdDev: 2 } as Partial<ConditionalFormattingRule>,
  ThreeStdDevAboveAverage: {
    type: 'aboveAverage',
    aboveAverage: true,
    stdDev: 3,
  } as Partial<ConditionalFormattingRule>,
  ThreeStdDevBelowAverage: {
    type: 'aboveAverage',
    aboveAverage: false,
    stdDev: 3,
  } as Partial<ConditionalFormattingRule>,
  Yesterday: { type: 'timePeriod', timePeriod: 'yesterday' } as Partial<ConditionalFormattingRule>,
  Today: { type: 'timePeriod', timePeriod: 'today' } as Partial<ConditionalFormattingRule>,
  Tomorrow: { type: 'timePeriod', timePeriod: 'tomorrow' } as Partial<ConditionalFormattingRule>,
  LastSevenDays: { type: 'timePeriod', timePeriod: 'last7Days' } as Partial<ConditionalFormattingRule>,
  LastWeek: { type: 'timePeriod', timePeriod: 'lastWeek' } as Partial<ConditionalFormattingRule>,
  ThisWeek: { type: 'timePeriod', timePeriod: 'thisWeek' } as Partial<ConditionalFormattingRule>,
  NextWeek: { type: 'timePeriod', timePeriod: 'nextWeek' } as Partial<ConditionalFormattingRule>,
  LastMonth: { type: 'timePeriod', timePeriod: 'lastMonth' } as Partial<ConditionalFormattingRule>,
  ThisMonth: { type: 'timePeriod', timePeriod: 'thisMonth' } as Partial<ConditionalFormattingRule>,
  NextMonth: { type: 'timePeriod', timePeriod: 'nextMonth' } as Partial<ConditionalFormattingRule>,
  Blanks: { type: 'containsText', operator: 'containsBlanks' } as Partial<ConditionalFormattingRule>,
  NonBlanks: { type: 'containsText', operator: 'notContainsBlanks' } as Partial<ConditionalFormattingRule>,
  Errors: { type: 'containsText', operator: 'containsErrors' } as Partial<ConditionalFormattingRule>,
  NonErrors: { type: 'containsText', operator: 'notContainsErrors' } as Partial<ConditionalFormattingRule>,
  UniqueValues: { type: 'uniqueValues' } as unknown as Partial<ConditionalFormattingRule>,
  DuplicateValues: { type: 'duplicateValues' } as unknown as Partial<ConditionalFormattingRule>,
};

type TextOperator = 'NotContains' | 'BeginsWith' | 'EndsWith';

/** A rule about texts as a formula about the first cell that it rules. */
export function textFormula({ item }: FormatTarget, operator: TextOperator, text: string): string {
  const [area] = item.areas;
  const cell = area ? formatArea({ ...area, r2: area.r1, c2: area.c1 }) : 'A1';
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (operator === 'NotContains') return `ISERROR(SEARCH(${quoted},${cell}))`;
  return `${operator === 'BeginsWith' ? 'LEFT' : 'RIGHT'}(${cell},LEN(${quoted}))=${quoted}`;
}

/** The rule that a criterion names, in the place of another one. Refuses the criteria that the host does not know. */
export function presetRule(criterion: unknown, before: ConditionalFormattingRule): ConditionalFormattingRule {
  const name = Object.keys(PRESETS).find((known) => known.toLowerCase() === String(criterion).toLowerCase());
  const rule = name === undefined ? undefined : PRESETS[name];
  if (rule === undefined)
    return refuse('NotImplemented', `The embedded host does not implement the criterion ${String(criterion)}.`);
  const { priority, style } = before as { priority?: number; style?: object };
  return {
    ...rule,
    ...(priority === undefined ? {} : { priority }),
    ...(style === undefined ? {} : { style }),
  } as ConditionalFormattingRule;
}

/** The name of a rule's criterion; null when it is no preset. */
export function shownPreset(rule: ConditionalFormattingRule): string | null {
  const parts = (of: object) =>
    JSON.stringify(
      ['type', 'aboveAverage', 'equalAverage', 'stdDev', 'timePeriod', 'operator'].map(
        (key) => (of as Record<string, unknown>)[key] ?? null,
      ),
    );
  return Object.keys(PRESETS).find((name) => parts(PRESETS[name] ?? {}) === parts(rule)) ?? null;
}

const itself = ({ item }: FormatTarget): object => item;
const SIDE: ObjectKind<FormatTarget> = sideKind('Positive');
const NEGATIVE: ObjectKind<FormatTarget> = sideKind('Negative');

function sideKind(side: 'Positive' | 'Negative'): ObjectKind<FormatTarget> {
  const name = `ConditionalDataBar${side}Format` as const;
  return { name, properties: rememberedMembers(name, itself) };
}

/** Bars in cells: whether the value stands beside is saved, the rest is remembered. */
export const DATA_BAR: ObjectKind<FormatTarget> = {
  name: 'DataBarConditionalFormat',
  properties: {
    showDataBarOnly: {
      get: ({ item }) => item.rule.type === 'dataBar' && item.rule.showValue === false,
      set: ({ item }, value) => {
        if (item.rule.type === 'dataBar') item.rule.showValue = value !== true;
      },
    },
    ...rememberedMembers('DataBarConditionalFormat', itself),
  },
  navigations: {
    positiveFormat: (target) => object(SIDE, target),
    negativeFormat: (target) => object(NEGATIVE, target),
  },
};

const SETS: Readonly<Record<string, string>> = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
};
const RULE_TYPES: Readonly<Record<string, string>> = {
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
};

interface Point {
  type: string;
  value?: number | string;
  gte?: boolean;
}
type IconRule = ConditionalFormattingRule & {
  iconSet?: string;
  cfvo?: Point[];
  reverse?: boolean;
  showValue?: boolean;
};

const evenly = (count: number): Point[] =>
  Array.from({ length: count }, (_, i) => ({ type: 'percent', value: Math.round((i * 100) / count) }));

/** Icons in cells. */
export const ICON_SET: ObjectKind<FormatTarget> = {
  name: 'IconSetConditionalFormat',
  properties: {
    style: {
      get: ({ item }) =>
        Object.keys(SETS).find((name) => SETS[name] === (item.rule as IconRule).iconSet) ?? 'ThreeTrafficLights1',
      set: ({ item }, value) => {
        const name = SETS[oneOf(value, Object.keys(SETS))] ?? '3TrafficLights1';
        item.rule = { ...item.rule, iconSet: name, cfvo: evenly(Number(name[0])) } as ConditionalFormattingRule;
      },
    },
    criteria: {
      get: ({ item }) =>
        ((item.rule as IconRule).cfvo ?? []).map(({ type, value, gte }) => ({
          type: Object.keys(RULE_TYPES).find((name) => RULE_TYPES[name] === type) ?? 'Percent',
          formula: `=${value ?? 0}`,
          operator: gte === false ? 'GreaterThan' : 'GreaterThanOrEqual',
          customIcon: null,
        })),
      set: ({ item }, value) => {
        const rule = item.rule as IconRule;
        const points = rule.cfvo ?? [];
        if (!Array.isArray(value) || value.length !== points.length) refuse('InvalidArgument');
        item.rule = {
          ...rule,
          cfvo: (value as Record<string, unknown>[]).map((given, index) => iconPoint(given, index, points[index])),
        } as ConditionalFormattingRule;
      },
    },
    reverseIconOrder: {
      get: ({ item }) => (item.rule as IconRule).reverse ?? false,
      set: ({ item }, value) => {
        item.rule = { ...item.rule, reverse: value === true } as ConditionalFormattingRule;
      },
    },
    showIconOnly: {
      get: ({ item }) => (item.rule as IconRule).showValue === false,
      set: ({ item }, value) => {
        item.rule = { ...item.rule, showValue: value !== true } as ConditionalFormattingRule;
      },
    },
  },
};

/** The first criterion says nothing: it begins at the lowest value. */
function iconPoint(given: Record<string, unknown>, index: number, before: Point | undefined): Point {
  if (index === 0 || given.type === undefined) return before ?? { type: 'percent', value: 0 };
  const type = RULE_TYPES[oneOf(given.type, Object.keys(RULE_TYPES))] ?? 'percent';
  const text = String(given.formula ?? '').replace(/^=/, '');
  const gte =
    oneOf(given.operator, ['GreaterThan', 'GreaterThanOrEqual'], 'GreaterThanOrEqual') === 'GreaterThanOrEqual';
  return { type, value: text !== '' && Number.isFinite(Number(text)) ? Number(text) : text, ...(gte ? {} : { gte }) };
}
