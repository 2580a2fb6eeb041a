import type { Fill, Style } from '../../book/looks';
import { without } from '../../book/without';
import { oneOf, whole } from '../basics/arguments';
import { colorOf } from '../../book/colors';
import { toColor } from '../basics/colors';
import type { FormatTarget } from '../../state/targets';
import { refuse } from '../../state/errors';
import { object, type ObjectKind } from '../basics/objects';

type RuleStyle = Partial<Style>;

const styleOf = ({ item }: FormatTarget): RuleStyle => item.rule.style ?? {};

function restyle({ item }: FormatTarget, change: (style: RuleStyle) => RuleStyle): void {
  item.rule = { ...item.rule, style: change(item.rule.style ?? {}) };
}

const CF_FONT: ObjectKind<FormatTarget> = {
  name: 'ConditionalRangeFont',
  properties: {
    bold: fontFlag('bold'),
    italic: fontFlag('italic'),
    strikethrough: fontFlag('strike'),
    underline: {
      get: (target) => (styleOf(target).font?.underline ? 'Single' : 'None'),
      set: (target, value) =>
        restyle(target, (style) => ({ ...style, font: { ...style.font, underline: value !== 'None' } })),
    },
    color: {
      get: (target) => colorOf(styleOf(target).font?.color) ?? '',
      set: (target, value) =>
        restyle(target, (style) => ({ ...style, font: { ...style.font, color: { argb: toColor(value) } } })),
    },
  },
  methods: {
    clear: (target) => restyle(target, (style) => without(style, 'font')),
  },
};

function fontFlag(key: 'bold' | 'italic' | 'strike') {
  return {
    get: (target: FormatTarget) => styleOf(target).font?.[key] ?? null,
    set: (target: FormatTarget, value: unknown) =>
      restyle(target, (style) => ({ ...style, font: { ...style.font, [key]: value === true } })),
  };
}

/** In a conditional format the background colour is what fills. */
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } });

const CF_FILL: ObjectKind<FormatTarget> = {
  name: 'ConditionalRangeFill',
  properties: {
    color: {
      get: (target) => {
        const { fill } = styleOf(target);
        return fill?.type === 'pattern' ? (colorOf(fill.bgColor ?? fill.fgColor) ?? '') : '';
      },
      set: (target, value) => restyle(target, (style) => ({ ...style, fill: solid(toColor(value)) })),
    },
  },
  methods: {
    clear: (target) => restyle(target, (style) => without(style, 'fill')),
  },
};

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const LINES: Readonly<Record<string, string>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
};
interface BorderTarget extends FormatTarget {
  readonly edge: keyof typeof SIDES;
}

const CF_BORDER: ObjectKind<BorderTarget> = {
  name: 'ConditionalRangeBorder',
  properties: {
    sideIndex: ({ edge }) => edge,
    style: {
      get: (target) =>
        Object.keys(LINES).find((name) => LINES[name] === styleOf(target).border?.[SIDES[target.edge]]?.style) ??
        'None',
      set: (target, value) =>
        restyle(target, (style) => {
          const others = without(style.border ?? {}, SIDES[target.edge]);
          const line = oneOf(value, ['None', ...Object.keys(LINES)]);
          const before = style.border?.[SIDES[target.edge]];
          return {
            ...style,
            border: (line === 'None'
              ? others
              : { ...others, [SIDES[target.edge]]: { ...before, style: LINES[line] } }) as NonNullable<
              RuleStyle['border']
            >,
          };
        }),
    },
    color: {
      get: (target) => colorOf(styleOf(target).border?.[SIDES[target.edge]]?.color) ?? '',
      set: (target, value) =>
        restyle(target, (style) => ({
          ...style,
          border: {
            ...style.border,
            [SIDES[target.edge]]: {
              style: 'thin',
              ...style.border?.[SIDES[target.edge]],
              color: { argb: toColor(value) },
            },
          },
        })),
    },
  },
};

const EDGES = Object.keys(SIDES) as (keyof typeof SIDES)[];

const CF_BORDERS: ObjectKind<FormatTarget> = {
  name: 'ConditionalRangeBorderCollection',
  properties: { count: () => 4 },
  items: (target) => EDGES.map((edge) => object(CF_BORDER, { ...target, edge })),
  navigations: {
    top: (target) => object(CF_BORDER, { ...target, edge: 'EdgeTop' }),
    bottom: (target) => object(CF_BORDER, { ...target, edge: 'EdgeBottom' }),
    left: (target) => object(CF_BORDER, { ...target, edge: 'EdgeLeft' }),
    right: (target) => object(CF_BORDER, { ...target, edge: 'EdgeRight' }),
  },
  item: (target, key) => object(CF_BORDER, { ...target, edge: oneOf(key, EDGES) }),
  methods: {
    getItemAt: (target, [index]) =>
      object(CF_BORDER, { ...target, edge: EDGES[whole(index)] ?? refuse('InvalidArgument') }),
    getItem: (target, [key]) => object(CF_BORDER, { ...target, edge: oneOf(key, EDGES) }),
  },
};

/** ConditionalRangeFormat: how cells look that a rule holds for. */
export const RANGE_FORMAT: ObjectKind<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  properties: {
    numberFormat: {
      get: (target) => styleOf(target).numFmt ?? '',
      set: (target, value) => restyle(target, (style) => ({ ...style, numFmt: String(value) })),
    },
  },
  navigations: {
    font: (target) => object(CF_FONT, target),
    fill: (target) => object(CF_FILL, target),
    borders: (target) => object(CF_BORDERS, target),
  },
};
