/** Letters of a 1-based column number: 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** 1-based column number of letters: AB → 28. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Address of a cell, row and column 1-based: (3, 2) → B3. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Address of a rectangle of cells, all 1-based and inclusive. */
export function rangeAddress(top: number, left: number, bottom: number, right: number): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** The same with $ before every letter and number. */
export function absoluteAddress(top: number, left: number, bottom: number, right: number): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
  return top === bottom && left === right ? corner(top, left) : `${corner(top, left)}:${corner(bottom, right)}`;
}

/** Prefix of a sheet in a reference, quoted: 'Läs mig'!. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Row and column, 1-based, of an A1 address, with or without $. Throws RangeError for anything else. */
export function parseCell(address: string): CellPosition {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i.exec(address);
  if (match === null) throw new RangeError(`not a cell: ${address}`);
  return { row: Number(match[2]), column: columnNumber(match[1] ?? '') };
}

/** A text as it stands in a formula: quotes doubled. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A text as SUMIFS and MATCH must be given it to look for exactly that text: `*` and `?` in it are no wildcards. Two
 * texts that Excel reads as the same number or date ("1" and "01") are still one to it.
 */
export function plainText(cell: string): string {
  return [
    ['~', '~~'],
    ['*', '~*'],
    ['?', '~?'],
  ].reduce(
    (text, [sign, escaped]) => `SUBSTITUTE(${text},${formulaText(sign ?? '')},${formulaText(escaped ?? '')})`,
    cell,
  );
}
