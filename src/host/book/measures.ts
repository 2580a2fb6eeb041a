import type { Sheet } from './sheet';

/** Pixels of a column of `characters` in Calibri 11, whose digits are 7 pixels wide. */
function pixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7 + (characters >= 1 ? 5 : 0));
}

/** A column's width in points, 0 when it is hidden. */
export function columnWidthPoints(sheet: Sheet, c: number): number {
  const column = sheet.grid.columns[c];
  if (column?.hidden) return 0;
  return pixels(column?.width === undefined ? sheet.standardWidth : column.width - 0.71) * 0.75;
}

/** The width that files hold (characters and padding) of a column of `points`. */
export function widthFromPoints(points: number): number {
  return Math.round((points / 0.75 / 7) * 100) / 100;
}

/** A row's height in points, 0 when it is hidden. */
export function rowHeightPoints(sheet: Sheet, r: number): number {
  const row = sheet.grid.rows[r];
  return row?.hidden ? 0 : (row?.height ?? sheet.standardHeight);
}

/** Distance in points from the sheet's left edge to a column. */
export function leftOf(sheet: Sheet, column: number): number {
  let left = 0;
  for (let c = 0; c < column; c += 1) left += columnWidthPoints(sheet, c);
  return left;
}

/** Distance in points from the sheet's top to a row. */
export function topOf(sheet: Sheet, row: number): number {
  const known = Math.min(row, sheet.grid.rowCount);
  let top = (row - known) * sheet.standardHeight;
  for (let r = 0; r < known; r += 1) top += rowHeightPoints(sheet, r);
  return top;
}

/** The cell at a distance from the sheet's corner, with the rest as fractions of that cell. */
export function cellAt(sheet: Sheet, left: number, top: number): { row: number; column: number } {
  let c = 0;
  let x = Math.max(0, left);
  while (c < 16_000 && x >= columnWidthPoints(sheet, c)) x -= columnWidthPoints(sheet, c++);
  let r = 0;
  let y = Math.max(0, top);
  while (r < 1_000_000 && y >= rowHeightPoints(sheet, r)) y -= rowHeightPoints(sheet, r++);
  return { row: r + y / rowHeightPoints(sheet, r), column: c + x / columnWidthPoints(sheet, c) };
}
