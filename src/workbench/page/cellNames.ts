import type { Area } from '../stage/types';

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `B2` or `B2:C9`. */
export function areaName(area: Area): string {
  const first = cellName(area.r1, area.c1);
  return area.r1 === area.r2 && area.c1 === area.c2 ? first : `${first}:${cellName(area.r2, area.c2)}`;
}

/** Reads `B2` or `B2:C9`, in either case; null for anything else. */
export function readArea(text: string): Area | null {
  const match = /^\s*([a-z]{1,3})([1-9]\d{0,6})(?::([a-z]{1,3})([1-9]\d{0,6}))?\s*$/i.exec(text);
  if (!match) return null;
  const [, letters1 = '', digits1 = '', letters2 = letters1, digits2 = digits1] = match;
  const columns = [letters1, letters2].map(columnNumber);
  const rows = [digits1, digits2].map((digits) => Number(digits) - 1);
  return { r1: Math.min(...rows), r2: Math.max(...rows), c1: Math.min(...columns), c2: Math.max(...columns) };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const singleCell = (row: number, column: number): Area => ({ r1: row, c1: column, r2: row, c2: column });

/** The rectangle with two cells in its corners. */
export function spanning(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  return {
    r1: Math.min(a.row, b.row),
    c1: Math.min(a.column, b.column),
    r2: Math.max(a.row, b.row),
    c2: Math.max(a.column, b.column),
  };
}
