import { MAX_COLUMNS, MAX_ROWS, columnsIn, formatArea, quoteSheet, rowsIn, type Area } from '../../book/addresses';
import { formatValue } from '../../book/display';
import { toWire, valueTypeOf } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import { numberFormatOf } from '../../book/styles';
import { asBlock, writeCells } from '../../edit/cells/write';
import { guardCells } from '../../edit/guards';
import { looksChanged } from '../../edit/events/announce';
import { styleCells } from '../../edit/cells/style';
import { setColumnsHidden, setRowsHidden } from '../../edit/sheets/outline';
import { columnWidthPoints, rowHeightPoints, leftOf, topOf } from '../../book/measures';
import { object, UNKNOWN, type ObjectKind } from '../basics/objects';
import { refuse } from '../../state/errors';
import { RANGE_METHODS } from './range-methods';
import { RANGE_FORMAT } from '../looks/range-format';
import { RANGE_SORT } from '../tables/sort-filter';
import { CONDITIONAL_FORMATS } from '../looks/conditional-formats';
import { DATA_VALIDATION } from './data-validation';
import { WORKSHEET } from '../basics/kinds';
import { fromR1c1, r1c1 } from '../../calc/r1c1';
import { setStyleName, styleName } from '../looks/styles';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';
import { without } from '../../book/without';

/** True when the range has no end: what is said of each cell is then null, as in Excel. */
const isUnbounded = ({ area }: RangeTarget): boolean => rowsIn(area) === MAX_ROWS || columnsIn(area) === MAX_COLUMNS;

/** A rectangle's values by `read`, as a 2-D array; null for whole rows and columns. */
function grid<T>(target: RangeTarget, state: HostState, read: (sheet: Sheet, r: number, c: number) => T): T[][] | null {
  const { sheet, area } = target;
  if (isUnbounded(target)) return null;
  if (rowsIn(area) * columnsIn(area) > state.options.cellLimit) refuse('RangeExceedsLimit');
  const rows: T[][] = [];
  for (let r = area.r1; r <= area.r2; r += 1) {
    const row: T[] = [];
    for (let c = area.c1; c <= area.c2; c += 1) row.push(read(sheet, r, c));
    rows.push(row);
  }
  return rows;
}

function formulaText(state: HostState, sheet: Sheet, r: number, c: number): string | number | boolean {
  const cell = sheet.grid.formula(r, c);
  return cell ? state.formulas.shown(cell.formula, sheet, r, c) : toWire(sheet.grid.constant(r, c));
}

/** A cell's text as it is seen. */
export function shownText(state: HostState, sheet: Sheet, r: number, c: number): string {
  const format = numberFormatOf(state.book.styles.get(sheet.grid.styleId(r, c)));
  return formatValue(state.engine.cellValue(sheet, r, c), format, state.options.locale);
}

function setNumberFormats(target: RangeTarget, value: unknown, state: HostState): void {
  const { sheet, area } = target;
  guardCells(state.book.styles, sheet, area);
  const single = onlyItem(value);
  const block = asBlock(single, area);
  if (!Array.isArray(single)) {
    const numFmt = String(single);
    styleCells(state, sheet, area, (style) => withNumberFormat(style, numFmt));
    return;
  }
  for (let r = area.r1; r <= area.r2; r += 1) {
    for (let c = area.c1; c <= area.c2; c += 1) {
      const numFmt = block(r - area.r1, c - area.c1);
      if (numFmt === null) continue;
      styleCells(state, sheet, { r1: r, r2: r, c1: c, c2: c }, (style) => withNumberFormat(style, String(numFmt)));
    }
  }
}

/** One format in a 1×1 array stands for every cell too. */
function onlyItem(value: unknown): unknown {
  const isSingle = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1;
  return isSingle ? (value[0] as unknown[])[0] : value;
}

function withNumberFormat<T extends { numFmt?: string }>(style: T, numFmt: string): T {
  const rest = without(style, 'numFmt');
  return (numFmt === '' || numFmt === 'General' ? rest : { ...rest, numFmt }) as T;
}

/** A whole sheet is told by its rows. */
const shownArea = (area: Area): string =>
  rowsIn(area) === MAX_ROWS && columnsIn(area) === MAX_COLUMNS ? `1:${MAX_ROWS}` : formatArea(area);
const addressOf = ({ sheet, area }: RangeTarget): string => `${quoteSheet(sheet.name)}!${shownArea(area)}`;

/** True, false, or null when rows or columns of the range differ. */
function common(flags: readonly boolean[]): boolean | null {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}

const rowFlags = ({ sheet, area }: RangeTarget): boolean[] =>
  Array.from({ length: Math.min(rowsIn(area), 10_000) }, (_, i) => sheet.grid.rows[area.r1 + i]?.hidden ?? false);
const columnFlags = ({ sheet, area }: RangeTarget): boolean[] =>
  Array.from({ length: Math.min(columnsIn(area), 2000) }, (_, i) => sheet.grid.columns[area.c1 + i]?.hidden ?? false);

function category(format: string): string {
  if (format === 'General') return 'General';
  if (format === '@') return 'Text';
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|AM\/PM/g, '');
  if (/[ydm]/i.test(plain.replace(/h+:m+|m+:s+/gi, ''))) return 'Date';
  if (/[hs]/i.test(plain)) return 'Time';
  if (plain.includes('%')) return 'Percentage';
  if (/E[+-]/i.test(plain)) return 'Scientific';
  if (/[?#0]\/[?#0\d]/.test(plain)) return 'Fraction';
  if (plain.startsWith('_(') || plain.startsWith('_-')) return 'Accounting';
  if (/[$€£¥]|\bkr\b/.test(format)) return 'Currency';
  return /^[#,0.;()_ -]+$/.test(plain) ? 'Number' : 'Custom';
}

/** Range: cells, what is in them and how they look. */
export const RANGE_MEMBERS: Omit<ObjectKind<RangeTarget>, 'name'> = {
  tracked: true,
  alive: (target) => !target.gone && !target.sheet.deleted,
  properties: {
    values: {
      get: (target, state) => grid(target, state, (sheet, r, c) => toWire(state.engine.cellValue(sheet, r, c))),
      set: ({ sheet, area }, value, state) => writeCells(state, sheet, area, value),
    },
    formulas: {
      get: (target, state) => grid(target, state, (sheet, r, c) => formulaText(state, sheet, r, c)),
      set: ({ sheet, area }, value, state) => writeCells(state, sheet, area, value),
    },
    formulasR1C1: {
      get: (target, state) =>
        grid(target, state, (sheet, r, c) => {
          const cell = sheet.grid.formula(r, c);
          return cell ? r1c1(cell.formula, r, c) : toWire(sheet.grid.constant(r, c));
        }),
      set: ({ sheet, area }, value, state) => {
        const block = asBlock(value, area);
        const cells = Array.from({ length: rowsIn(area) }, (_, i) =>
          Array.from({ length: columnsIn(area) }, (__, j) => {
            const cell = block(i, j);
            return typeof cell === 'string' && cell.startsWith('=') ? fromR1c1(cell, area.r1 + i, area.c1 + j) : cell;
          }),
        );
        writeCells(state, sheet, area, cells);
      },
    },
    text: (target, state) => grid(target, state, (sheet, r, c) => shownText(state, sheet, r, c)),
    valueTypes: (target, state) =>
      grid(target, state, (sheet, r, c) => valueTypeOf(state.engine.cellValue(sheet, r, c))),
    formulasLocal: {
      get: (target, state) =>
        state.options.locale === 'en-US'
          ? grid(target, state, (sheet, r, c) => formulaText(state, sheet, r, c))
          : UNKNOWN,
      set: ({ sheet, area }, value, state) => {
        if (state.options.locale !== 'en-US')
          refuse('NotImplemented', 'The embedded host does not implement Range.formulasLocal in Swedish.');
        writeCells(state, sheet, area, value);
      },
    },
    numberFormatLocal: {
      get: (target, state) =>
        state.options.locale === 'en-US'
          ? grid(target, state, (sheet, r, c) => numberFormatOf(state.book.styles.get(sheet.grid.styleId(r, c))))
          : UNKNOWN,
      set: (target, value, state) => {
        if (state.options.locale !== 'en-US')
          refuse('NotImplemented', 'The embedded host does not implement Range.numberFormatLocal in Swedish.');
        setNumberFormats(target, value, state);
      },
    },
    numberFormat: {
      get: (target, state) =>
        grid(target, state, (sheet, r, c) => numberFormatOf(state.book.styles.get(sheet.grid.styleId(r, c)))),
      set: (target, value, state) => {
        setNumberFormats(target, value, state);
        looksChanged(state, target.sheet, target.area);
      },
    },
    numberFormatCategories: (target, state) =>
      grid(target, state, (sheet, r, c) => category(numberFormatOf(state.book.styles.get(sheet.grid.styleId(r, c))))),
    address: addressOf,
    addressLocal: addressOf,
    rowIndex: ({ area }) => area.r1,
    columnIndex: ({ area }) => area.c1,
    rowCount: ({ area }) => rowsIn(area),
    columnCount: ({ area }) => columnsIn(area),
    cellCount: ({ area }) => (rowsIn(area) * columnsIn(area) > 2 ** 31 - 1 ? -1 : rowsIn(area) * columnsIn(area)),
    hidden: (target) => common([...rowFlags(target), ...columnFlags(target)].map(Boolean)) ?? false,
    rowHidden: {
      get: (target) => common(rowFlags(target)),
      set: ({ sheet, area }, value, state) => setRowsHidden(state, sheet, area, value === true),
    },
    columnHidden: {
      get: (target) => common(columnFlags(target)),
      set: ({ sheet, area }, value, state) => setColumnsHidden(state, sheet, area, value === true),
    },
    isEntireRow: ({ area }) => columnsIn(area) === MAX_COLUMNS,
    isEntireColumn: ({ area }) => rowsIn(area) === MAX_ROWS,
    hasSpill: () => false,
    savedAsArray: () => false,
    style: {
      get: (target, state) => styleName(target, state),
      set: (target, value, state) => setStyleName(target, value, state),
    },
    left: ({ sheet, area }) => leftOf(sheet, area.c1),
    top: ({ sheet, area }) => topOf(sheet, area.r1),
    width: ({ sheet, area }) => sum(area.c1, area.c2, (c) => columnWidthPoints(sheet, c)),
    height: ({ sheet, area }) => sum(area.r1, area.r2, (r) => rowHeightPoints(sheet, r)),
    hyperlink: {
      get: ({ sheet, area: { r1, c1 } }, state) => {
        const link = sheet.hyperlinks.get(formatArea({ r1, c1, r2: r1, c2: c1 }));
        return link ? { ...link, textToDisplay: shownText(state, sheet, r1, c1) } : null;
      },
      set: setHyperlink,
    },
  },
  navigations: {
    worksheet: ({ sheet }) => object(WORKSHEET, sheet),
    format: (target) => object(RANGE_FORMAT, target),
    dataValidation: (target) => object(DATA_VALIDATION, target),
    conditionalFormats: (target) => object(CONDITIONAL_FORMATS, target),
    sort: (target) => object(RANGE_SORT, target),
  },
  methods: RANGE_METHODS,
};

function sum(from: number, to: number, size: (i: number) => number): number {
  let total = 0;
  for (let i = from; i <= to; i += 1) total += size(i);
  return total;
}

function setHyperlink(target: RangeTarget, value: unknown, state: HostState): void {
  const link = (value ?? {}) as {
    address?: string;
    documentReference?: string;
    screenTip?: string;
    textToDisplay?: string;
  };
  const { sheet, area } = target;
  if (!link.address && !link.documentReference) refuse('InvalidArgument');
  const first: Area = { ...area, r2: area.r1, c2: area.c1 };
  sheet.hyperlinks.set(formatArea(first), {
    ...(link.address ? { address: link.address } : {}),
    ...(link.documentReference ? { documentReference: link.documentReference } : {}),
    ...(link.screenTip ? { screenTip: link.screenTip } : {}),
  });
  if (link.textToDisplay !== undefined) writeCells(state, sheet, first, link.textToDisplay);
  styleCells(state, sheet, first, (style) => ({
    ...style,
    font: { ...style.font, color: { argb: 'FF0563C1' }, underline: true },
  }));
}
