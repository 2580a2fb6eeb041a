/** A rectangle of a sheet, 0-based, both ends inside. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Column letters as a 0-based number: A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 0-based number as column letters. */
export function columnLetters(number: number): string {
  let letters = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B3` of a 0-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Reads `'Läs mig'!$A$1:$B$9`, `=Blad!A1`, `B3`; null when it is no rectangle of cells. */
export function parseArea(text: string): Area | null {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text);
  if (match === null) return null;
  const [, quoted, plain, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  const row = Number(firstRow) - 1;
  const column = columnNumber(firstColumn);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? '',
    row,
    column,
    rows: Number(lastRow) - row,
    columns: columnNumber(lastColumn) - column + 1,
  };
}
