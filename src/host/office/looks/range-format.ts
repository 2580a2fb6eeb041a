import type { Alignment, Fill, FillPatterns, Font, Protection } from '../../book/looks';
import { MAX_ROWS, MAX_COLUMNS, columnsIn, rowsIn } from '../../book/addresses';
import { columnWidthPoints, rowHeightPoints, widthFromPoints } from '../../book/measures';
import type { CellStyle } from '../../book/styles';
import { formatValue } from '../../book/display';
import { numberFormatOf } from '../../book/styles';
import { without } from '../../book/without';
import { guardSheet } from '../../edit/guards';
import { oneOf } from '../basics/arguments';
import { colorOf } from '../../book/colors';
import { toColor } from '../basics/colors';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type Property } from '../basics/objects';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';
import { RANGE_BORDERS } from './range-borders';
import { restyle, styled } from './range-style';

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
