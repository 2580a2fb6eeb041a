import type { Area } from '../../book/addresses';
import { colorOf } from '../../book/colors';
import type { Border, Borders, BorderStyle } from '../../book/looks';
import { without } from '../../book/without';
import { refuse } from '../../state/errors';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';
import { toColor } from '../basics/colors';
import { object, type ObjectKind } from '../basics/objects';
import { restyle, shared } from './range-style';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Edge = (typeof EDGES)[number];

interface BorderTarget {
  readonly range: RangeTarget;
  readonly edge: Edge;
}

/** Which side of which cells an edge of a range is. */
function sides({ range: { area }, edge }: BorderTarget): { part: Area; side: keyof Borders }[] {
  switch (edge) {
    case 'EdgeTop':
      return [{ part: { ...area, r2: area.r1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ part: { ...area, r1: area.r2 }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ part: { ...area, c2: area.c1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ part: { ...area, c1: area.c2 }, side: 'right' }];
    case 'InsideHorizontal':
      return area.r1 === area.r2
        ? []
        : [
            { part: { ...area, r2: area.r2 - 1 }, side: 'bottom' },
            { part: { ...area, r1: area.r1 + 1 }, side: 'top' },
          ];
    case 'InsideVertical':
      return area.c1 === area.c2
        ? []
        : [
            { part: { ...area, c2: area.c2 - 1 }, side: 'right' },
            { part: { ...area, c1: area.c1 + 1 }, side: 'left' },
          ];
    default:
      return [{ part: area, side: 'diagonal' }];
  }
}

const LINE_STYLES: Record<string, BorderStyle | null> = {
  none: null,
  continuous: 'thin',
  dash: 'dashed',
  dashdot: 'dashDot',
  dashdotdot: 'dashDotDot',
  dot: 'dotted',
  double: 'double',
  slantdashdot: 'slantDashDot',
};
const WEIGHTS: Record<string, BorderStyle> = { hairline: 'hair', thin: 'thin', medium: 'medium', thick: 'thick' };

function lineName(style: BorderStyle | undefined): string {
  if (style === undefined) return 'None';
  if (style === 'dashed' || style === 'mediumDashed') return 'Dash';
  if (style === 'dotted') return 'Dot';
  if (style === 'double') return 'Double';
  if (style === 'dashDot' || style === 'mediumDashDot') return 'DashDot';
  if (style === 'dashDotDot' || style === 'mediumDashDotDot') return 'DashDotDot';
  return style === 'slantDashDot' ? 'SlantDashDot' : 'Continuous';
}

function weightName(style: BorderStyle | undefined): string {
  if (style === 'hair') return 'Hairline';
  if (style?.startsWith('medium')) return 'Medium';
  return style === 'thick' ? 'Thick' : 'Thin';
}

function setBorder(
  target: BorderTarget,
  state: HostState,
  change: (border: Partial<Border>) => Partial<Border> | null,
): void {
  for (const { part, side } of sides(target)) {
    restyle(state, { ...target.range, area: part }, (style) => {
      const next = change((style.border?.[side] ?? {}) as Partial<Border>);
      const others = without(style.border ?? {}, side);
      return { ...style, border: next ? { ...others, [side]: next } : others };
    });
  }
}

function borderOf(target: BorderTarget, state: HostState): Partial<Border> {
  const [first] = sides(target);
  if (!first) return {};
  const json = shared({ ...target.range, area: first.part }, state, (style) =>
    JSON.stringify(style.border?.[first.side] ?? {}),
  );
  return JSON.parse(json ?? '{}') as Partial<Border>;
}

const RANGE_BORDER: ObjectKind<BorderTarget> = {
  name: 'RangeBorder',
  id: ({ edge }) => edge,
  properties: {
    sideIndex: ({ edge }) => edge,
    style: {
      get: (target, state) => lineName(borderOf(target, state).style),
      set: (target, value, state) => {
        const style = LINE_STYLES[String(value).toLowerCase()];
        if (style === undefined) refuse('InvalidArgument');
        setBorder(target, state, (border) => (style === null ? null : { ...border, style }));
      },
    },
    color: {
      get: (target, state) => colorOf(borderOf(target, state).color) ?? '#000000',
      set: (target, value, state) =>
        setBorder(target, state, (border) => ({ style: 'thin', ...border, color: { argb: toColor(value) } })),
    },
    weight: {
      get: (target, state) => weightName(borderOf(target, state).style),
      set: (target, value, state) => {
        const style = WEIGHTS[String(value).toLowerCase()] ?? refuse('InvalidArgument');
        setBorder(target, state, (border) => ({ ...border, style }));
      },
    },
  },
};

const edgeOf = (value: unknown): Edge =>
  EDGES.find((edge) => edge.toLowerCase() === String(value).toLowerCase()) ?? refuse('InvalidArgument');

/** The eight edges of a range. */
export const RANGE_BORDERS: ObjectKind<RangeTarget> = {
  name: 'RangeBorderCollection',
  properties: { count: () => EDGES.length },
  items: (range) => EDGES.map((edge) => object(RANGE_BORDER, { range, edge })),
  item: (range, key) => object(RANGE_BORDER, { range, edge: edgeOf(key) }),
  methods: {
    getItem: (range, [key]) => object(RANGE_BORDER, { range, edge: edgeOf(key) }),
    getItemAt: (range, [index]) =>
      object(RANGE_BORDER, { range, edge: EDGES[Number(index)] ?? refuse('InvalidArgument') }),
  },
};
