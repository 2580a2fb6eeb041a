import { type CellStyle, formatValue, type HostState, type Sheet } from '../../host';
import type { Area, ColumnGroup, SheetLayout } from './types';

export const PIXELS_PER_POINT = 96 / 72;
/** Width of a digit of the standard font (Calibri 11) in pixels, and what Excel adds to a column for its edges. */
const DIGIT = 7;
const EDGES = 5;
/** Heights are fitted to their text in the first rows only: below lie data rows of one line. */
const FITTED_ROWS = 400;

/** Where everything stands on a sheet. */
export function sheetLayout(state: HostState, sheet: Sheet): SheetLayout {
  const { grid } = sheet;
  const used = grid.used(true) ?? { r2: -1, c2: -1 };
  const last = sheet.tables.reduce(
    (end, { area }) => ({ r2: Math.max(end.r2, area.r2), c2: Math.max(end.c2, area.c2) }),
    used,
  );
  const charts = chartEnd(sheet);
  const widths = Array.from({ length: Math.max(last.c2 + 1, grid.columns.length) }, (_, c) => columnWidth(sheet, c));
  return {
    sheet: sheet.id,
    rowCount: Math.max(last.r2 + 1, charts.row),
    columnCount: Math.max(last.c2 + 1, charts.column),
    standardWidth: standardWidth(sheet),
    standardHeight: Math.round(sheet.standardHeight * PIXELS_PER_POINT),
    widths,
    heights: rowHeights(state, sheet, widths),
    frozenRows: sheet.frozen?.rows ?? 0,
    frozenColumns: sheet.frozen?.columns ?? 0,
    showGridlines: sheet.showGridlines,
    merges: sheet.merges,
    groups: columnGroups(sheet),
  };
}

const standardWidth = (sheet: Sheet): number => Math.round(sheet.standardWidth * DIGIT + EDGES);

/** A column's width in pixels; files hold it in characters, edges included. */
function columnWidth(sheet: Sheet, column: number): number {
  const info = sheet.grid.columns[column];
  if (info?.hidden) return 0;
  return info?.width === undefined ? standardWidth(sheet) : Math.round(info.width * DIGIT);
}

/** About how far the charts reach, in rows and columns, so that one can scroll to their end. */
function chartEnd(sheet: Sheet): { row: number; column: number } {
  const bottom = Math.max(0, ...sheet.charts.map((chart) => chart.top + chart.height));
  const right = Math.max(0, ...sheet.charts.map((chart) => chart.left + chart.width));
  return {
    row: Math.ceil(bottom / sheet.standardHeight),
    column: Math.ceil((right * PIXELS_PER_POINT) / standardWidth(sheet)),
  };
}

function rowHeights(state: HostState, sheet: Sheet, widths: readonly number[]): [number, number][] {
  const standard = Math.round(sheet.standardHeight * PIXELS_PER_POINT);
  const heights: [number, number][] = [];
  sheet.grid.rows.forEach((row, r) => {
    if (!row) return;
    let height = standard;
    if (row.hidden) height = 0;
    else if (row.height !== undefined) height = Math.round(row.height * PIXELS_PER_POINT);
    else if (r < FITTED_ROWS) height = fittedHeight(state, sheet, r, widths, standard);
    if (height !== standard) heights.push([r, height]);
  });
  return heights;
}

/** Excel fits a row that has no height of its own to its largest font and its wrapped texts. */
function fittedHeight(state: HostState, sheet: Sheet, r: number, widths: readonly number[], standard: number): number {
  let height = standard;
  sheet.grid.rows[r]?.styles?.forEach((id, c) => {
    const style = id === undefined ? undefined : state.book.styles.get(id);
    if (!style || (!style.font?.size && !style.alignment?.wrapText)) return;
    const lineHeight = (style.font?.size ?? 11) * PIXELS_PER_POINT * 1.32;
    const lines = style.alignment?.wrapText ? wrappedLines(state, sheet, r, c, style, widths) : 1;
    height = Math.max(height, Math.ceil(lines * lineHeight + 1));
  });
  return height;
}

function wrappedLines(
  state: HostState,
  sheet: Sheet,
  r: number,
  c: number,
  style: CellStyle,
  widths: readonly number[],
): number {
  // Excel does not fit rows to merged cells.
  if (sheet.mergeAt(r, c)) return 1;
  const text = formatValue(state.engine.cellValue(sheet, r, c), style.numFmt ?? 'General', 'sv-SE');
  const room = Math.max(
    1,
    Math.floor(((widths[c] ?? 64) - 6) / (((style.font?.size ?? 11) / 11) * (style.font?.bold ? 6.9 : 6.3))),
  );
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / room)), 0);
}

function columnGroups(sheet: Sheet): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  let first = -1;
  const { columns } = sheet.grid;
  for (let c = 0; c <= columns.length; c += 1) {
    const grouped = (columns[c]?.outline ?? 0) > 0;
    if (grouped && first < 0) first = c;
    if (!grouped && first >= 0) {
      groups.push({ first, last: c - 1, collapsed: columns.slice(first, c).every((column) => column?.hidden) });
      first = -1;
    }
  }
  return groups;
}

/** The part of an area that lies where the grid has rows. */
export function withinRows(area: Area, sheet: Sheet): Area {
  return { ...area, r2: Math.min(area.r2, Math.max(area.r1, sheet.grid.rowCount - 1)) };
}
