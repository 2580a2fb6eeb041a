import { footer } from '../../locales/workbookTexts';
import { rangeAddress } from './address';
import { fonts, palette } from './palette';
import type { CellBlock, PagePlan, RowRangePlan, Style, StyleRange } from './plan';

export const baseStyle: Style = { fontName: fonts.text, fontSize: 10, colour: palette.ink };

export const titleStyle: Style = {
  fontName: fonts.display,
  fontSize: 20,
  bold: false,
  colour: palette.accent,
  vertical: 'Center',
};
export const introStyle: Style = { fontSize: 9, colour: palette.quietInk, vertical: 'Center' };
export const tableHeading: Style = {
  bold: true,
  fontSize: 9,
  colour: palette.accentInk,
  fill: palette.accent,
  wrap: true,
  vertical: 'Center',
  horizontal: 'Left',
};
export const formulaHeading: Style = {
  bold: true,
  italic: true,
  fontSize: 9,
  colour: palette.ink,
  fill: palette.formulaHeading,
  wrap: true,
  vertical: 'Center',
  horizontal: 'Left',
};

/** Table style without colour of its own: hairlines and a faint band. */
export const tableStyle = 'TableStyleLight1';

export const landscapePage: PagePlan = {
  orientation: 'Landscape',
  fitWide: 1,
  fitTall: 0,
  marginCm: 1.3,
  footerLeft: footer.left,
  footerRight: footer.right,
};

export interface SheetHead {
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyleRange[];
  readonly rows: readonly RowRangePlan[];
}

/** A title in row 1 and one explaining line per row under it, from column A. */
export function sheetHead(title: string, lines: readonly string[], column = 'A'): SheetHead {
  return {
    blocks: [{ at: `${column}1`, cells: [[title], ...lines.map((line) => [line])] }],
    styles: [
      { range: `${column}1`, style: titleStyle },
      ...lines.map((_, index) => ({ range: `${column}${index + 2}`, style: introStyle })),
    ],
    rows: [
      { range: '1:1', height: 34 },
      ...lines.map((_, index) => ({ range: `${index + 2}:${index + 2}`, height: 17 })),
    ],
  };
}

/**
 * Range of a table column's cells for conditional formats, far below what is filled: it need not grow with the table.
 */
export function columnBody(column: number, firstRow: number, lastColumn = column): string {
  return rangeAddress(firstRow, column, lastConditionalRow, lastColumn);
}
const lastConditionalRow = 20_000;
