import type { Alignment, Border, Borders, BorderStyle, Fill, FillPatterns, Font, Protection } from '../../book/looks';
import type { Area } from '../../book/addresses';
import { MAX_ROWS, MAX_COLUMNS, columnsIn, rowsIn } from '../../book/addresses';
import { columnWidthPoints, rowHeightPoints, widthFromPoints } from '../../book/measures';
import type { CellStyle } from '../../book/styles';
import { formatValue } from '../../book/display';
import { numberFormatOf } from '../../book/styles';
import { without } from '../../book/without';
import { looksChanged } from '../../edit/events/announce';
import { guardSheet } from '../../edit/guards';
import { styleCells } from '../../edit/cells/style';
import { oneOf } from '../basics/arguments';
import { colorOf } from '../../book/colors';
import { toColor } from '../basics/colors';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type Property } from '../basics/objects';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

/** What all cells of a range have in common, null when they differ. Looks at the used part of it. */
function shared<T>(target: RangeTarget, state: HostState, read: (style: CellStyle) => T): T | null {
  const { sheet, area } = target;
  const seen = new Set<number>();
  const bottom = Math.max(area.r1, Math.min(area.r2, sheet.grid.rowCount));
  const right = Math.min(area.c2, area.c1 + 300);
  for (let r = area.r1; r <= bottom; r += 1) {
    for (let c = area.c1; c <= right; c += 1) seen.add(sheet.grid.styleId(r, c));
  }
  let value: T | null = null;
  let first = true;
  for (const id of seen) {
    const next = read(state.book.styles.get(id));
    if (!first && next !== value) return null;
    value = next;
    first = false;
  }
  return value;
}

function restyle(state: HostState, { sheet, area }: RangeTarget, change: (style: CellStyle) => CellStyle): void {
  guardSheet(sheet, 'allowFormatCells');
  styleCells(state, sheet, area, (style) => change(style));
  looksChanged(state, sheet, area);
}

/** A property of the cells' style. */
function styled<T>(
  read: (style: CellStyle) => T,
  write: (style: CellStyle, value: unknown) => CellStyle,
): Property<RangeTarget> {
  return {
    get: (target, state) => shared(target, state, read),
    set: (target, value, state) => restyle(state, target, (style) => write(style, value)),
  };
}

const alignment = <K extends keyof Alignment>(
  key: K,
  read: (value: Alignment[K] | undefined) => unknown,
  write: (value: unknown) => Alignment[K] | undefined,
) =>
  styled(
    (style) => read(style.alignment?.[key]),
    (style, value) => ({ ...style, alignment: defined({ ...style.alignment, [key]: write(value) }) }),
  );

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

function horizontalOf(value: unknown): Alignment['horizontal'] | undefined {
  const found =
    HORIZONTAL.find((word) => word.toLowerCase() === String(value).toLowerCase()) ?? refuse('InvalidArgument');
  if (found === 'General') return undefined;
  if (found === 'CenterAcrossSelection') return 'centerContinuous';
  return found.toLowerCase() as Alignment['horizontal'];
}

function horizontalName(value: Alignment['horizontal'] | undefined): string {
  if (value === undefined) return 'General';
  return value === 'centerContinuous' ? 'CenterAcrossSelection' : value.charAt(0).toUpperCase() + value.slice(1);
}

function verticalOf(value: unknown): Alignment['vertical'] {
  const found =
    VERTICAL.find((word) => word.toLowerCase() === String(value).toLowerCase()) ?? refuse('InvalidArgument');
  return (found === 'Center' ? 'middle' : found.toLowerCase()) as Alignment['vertical'];
}

function verticalName(value: Alignment['vertical'] | undefined): string {
  if (value === undefined) return 'Bottom';
  return value === 'middle' ? 'Center' : value.charAt(0).toUpperCase() + value.slice(1);
}

const fontPart = <K extends keyof Font>(key: K, fallback: Font[K], write: (value: unknown) => Font[K]) =>
  styled(
    (style) => style.font?.[key] ?? fallback,
    (style, value) => ({ ...style, font: defined({ ...style.font, [key]: write(value) }) }),
  );

const UNDERLINES: Record<string, Font['underline']> = {
  none: false,
  single: 'single',
  double: 'double',
  singleaccountant: 'singleAccounting',
  doubleaccountant: 'doubleAccounting',
};

function underlineName(value: Font['underline'] | undefined): string {
  if (value === undefined || value === false || value === 'none') return 'None';
  if (value === true || value === 'single') return 'Single';
  if (value === 'double') return 'Double';
  return value === 'singleAccounting' ? 'SingleAccountant' : 'DoubleAccountant';
}

const vertical = (place: 'superscript' | 'subscript'): Property<RangeTarget> =>
  styled<boolean>(
    (style) => style.font?.vertAlign === place,
    (style, value) => {
      const rest = without(style.font ?? {}, 'vertAlign');
      return {
        ...style,
        font:
          value === true ? { ...rest, vertAlign: place } : style.font?.vertAlign === place ? rest : { ...style.font },
      };
    },
  );

const RANGE_FONT: ObjectKind<RangeTarget> = {
  name: 'RangeFont',
  properties: {
    name: fontPart('name', 'Calibri', String),
    size: fontPart('size', 11, Number),
    bold: fontPart('bold', false, Boolean),
    italic: fontPart('italic', false, Boolean),
    strikethrough: fontPart('strike', false, Boolean) as Property<RangeTarget>,
    color: styled(
      (style) => colorOf(style.font?.color) ?? '#000000',
      (style, value) => ({ ...style, font: { ...style.font, color: { argb: toColor(value) } } }),
    ),
    superscript: vertical('superscript'),
    subscript: vertical('subscript'),
    underline: styled(
      (style) => underlineName(style.font?.underline),
      (style, value) => {
        const underline = UNDERLINES[String(value).toLowerCase()];
        if (underline === undefined) refuse('InvalidArgument');
        return { ...style, font: { ...style.font, underline } };
      },
    ),
  },
};

const fillColor = (fill: Fill | undefined): string => {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return '#FFFFFF';
  return colorOf(fill.fgColor) ?? '#FFFFFF';
};

/** Excel's names for patterns, and those of files. */
const FILL_PATTERNS: Readonly<Record<string, FillPatterns>> = {
  None: 'none',
  Solid: 'solid',
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Gray16: 'gray125',
  Gray8: 'gray0625',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
};

const RANGE_FILL: ObjectKind<RangeTarget> = {
  name: 'RangeFill',
  properties: {
    color: styled(
      (style) => fillColor(style.fill),
      (style, value) => {
        const rest = without(style, 'fill');
        if (value === '') return rest;
        return { ...rest, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: toColor(value) } } };
      },
    ),
    pattern: styled(
      (style) =>
        Object.keys(FILL_PATTERNS).find(
          (name) => style.fill?.type === 'pattern' && FILL_PATTERNS[name] === style.fill.pattern,
        ) ?? 'None',
      (style, value) => {
        const pattern = FILL_PATTERNS[oneOf(value, Object.keys(FILL_PATTERNS))] ?? 'solid';
        const colours = style.fill?.type === 'pattern' ? style.fill : {};
        return pattern === 'none'
          ? without(style, 'fill')
          : { ...style, fill: { ...colours, type: 'pattern', pattern } };
      },
    ),
    patternColor: styled(
      (style) => (style.fill?.type === 'pattern' ? (colorOf(style.fill.bgColor) ?? '#000000') : '#000000'),
      (style, value) => ({
        ...style,
        fill: {
          ...(style.fill?.type === 'pattern' ? style.fill : { type: 'pattern', pattern: 'solid' }),
          bgColor: { argb: toColor(value) },
        },
      }),
    ),
  },
  methods: {
    clear: (target, _args, state) => {
      restyle(state, target, (style) => without(style, 'fill'));
    },
  },
};

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

const RANGE_BORDERS: ObjectKind<RangeTarget> = {
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

const FORMAT_PROTECTION: ObjectKind<RangeTarget> = {
  name: 'FormatProtection',
  properties: {
    locked: styled<boolean>(
      (style) => style.protection?.locked ?? true,
      (style, value) => protect(style, { locked: Boolean(value) }),
    ),
    formulaHidden: styled<boolean>(
      (style) => style.protection?.hidden ?? false,
      (style, value) => protect(style, { hidden: Boolean(value) }),
    ),
  },
};

const protect = (style: CellStyle, change: Partial<Protection>): CellStyle => ({
  ...style,
  protection: { ...style.protection, ...change },
});

function commonSize(from: number, to: number, size: (i: number) => number): number | null {
  const first = size(from);
  for (let i = from + 1; i <= Math.min(to, from + 3000); i += 1) if (size(i) !== first) return null;
  return first;
}

/** About as wide as Excel would make the column for its longest text, in points. */
function fitColumns({ sheet, area }: RangeTarget, state: HostState): void {
  const last = Math.min(area.c2, area.c1 + 300);
  for (let c = area.c1; c <= last; c += 1) {
    let longest = 0;
    for (let r = Math.max(0, area.r1); r <= Math.min(area.r2, sheet.grid.rowCount - 1); r += 1) {
      const style = state.book.styles.get(sheet.grid.styleId(r, c));
      const text = formatValue(state.engine.cellValue(sheet, r, c), numberFormatOf(style), state.options.locale);
      longest = Math.max(longest, text.length * ((style.font?.size ?? 11) / 11) * (style.font?.bold ? 1.08 : 1));
    }
    if (longest > 0) sheet.grid.column(c).width = Math.round((longest + 1.7) * 100) / 100;
  }
}

/** RangeFormat: how a range's cells look. */
export const RANGE_FORMAT: ObjectKind<RangeTarget> = {
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: alignment('horizontal', horizontalName, horizontalOf),
    verticalAlignment: alignment('vertical', verticalName, verticalOf),
    wrapText: alignment('wrapText', (value) => value ?? false, Boolean),
    shrinkToFit: alignment('shrinkToFit', (value) => value ?? false, Boolean),
    indentLevel: alignment('indent', (value) => value ?? 0, Number),
    textOrientation: alignment('textRotation', (value) => value ?? 0, Number),
    readingOrder: alignment(
      'readingOrder',
      (value) => (value === 'rtl' ? 'RightToLeft' : value === 'ltr' ? 'LeftToRight' : 'Context'),
      (value) => (value === 'RightToLeft' ? 'rtl' : value === 'LeftToRight' ? 'ltr' : undefined),
    ),
    columnWidth: {
      get: ({ sheet, area }) => commonSize(area.c1, area.c2, (c) => columnWidthPoints(sheet, c)),
      set: ({ sheet, area }, value, state) => {
        guardSheet(sheet, 'allowFormatColumns');
        if (typeof value !== 'number' || value < 0 || value > 1790) refuse('InvalidArgument');
        const last = columnsIn(area) === MAX_COLUMNS ? 200 : area.c2;
        for (let c = area.c1; c <= last; c += 1) {
          const column = sheet.grid.column(c);
          column.width = widthFromPoints(value);
          column.hidden = value === 0;
        }
        state.book.isDirty = true;
      },
    },
    rowHeight: {
      get: ({ sheet, area }) => commonSize(area.r1, area.r2, (r) => rowHeightPoints(sheet, r)),
      set: ({ sheet, area }, value) => {
        guardSheet(sheet, 'allowFormatRows');
        if (typeof value !== 'number' || value < 0 || value > 409.5) refuse('InvalidArgument');
        if (rowsIn(area) === MAX_ROWS) {
          sheet.standardHeight = value;
          return;
        }
        for (let r = area.r1; r <= area.r2; r += 1) sheet.grid.row(r).height = value;
      },
    },
    useStandardHeight: (target) => target.sheet.grid.rows[target.area.r1]?.height === undefined,
    useStandardWidth: (target) => target.sheet.grid.columns[target.area.c1]?.width === undefined,
  },
  navigations: {
    font: (target) => object(RANGE_FONT, target),
    fill: (target) => object(RANGE_FILL, target),
    borders: (target) => object(RANGE_BORDERS, target),
    protection: (target) => object(FORMAT_PROTECTION, target),
  },
  methods: {
    autofitColumns: (target, _args, state) => fitColumns(target, state),
    autofitRows: ({ sheet, area }) => {
      for (let r = area.r1; r <= Math.min(area.r2, sheet.grid.rowCount - 1); r += 1) delete sheet.grid.rows[r]?.height;
    },
    adjustIndent: (target, [amount], state) =>
      restyle(state, target, (style) => ({
        ...style,
        alignment: { ...style.alignment, indent: Math.max(0, (style.alignment?.indent ?? 0) + Number(amount)) },
      })),
  },
};
