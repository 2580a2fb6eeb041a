import { cellAddress, columnNumber } from '../workbook/plan/address';

/** A rectangle of a sheet, 0-based. `sheet` is '' when the text names none. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Reads `'Läs mig'!$A$1:$B$9`, `=Blad!A1`, `B3`; null when it is no rectangle of cells. */
export function parseArea(text: string): Area | null {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(
    text,
  );
  if (match === null) return null;
  const [, quoted, plain, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  const row = Number(firstRow) - 1;
  const column = columnNumber(firstColumn) - 1;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? '',
    row,
    column,
    rows: Number(lastRow) - row,
    columns: columnNumber(lastColumn) - column,
  };
}

/** A1 address of a rectangle given 0-based. */
export function areaAddress(row: number, column: number, rows: number, columns: number): string {
  return `${cellAddress(row + 1, column + 1)}:${cellAddress(row + rows, column + columns)}`;
}
