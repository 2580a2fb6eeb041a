export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, zero-based and inclusive. */
export interface Area {
  readonly r1: number;
  readonly c1: number;
  readonly r2: number;
  readonly c2: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  }
  return text;
}

/** A → 0, XFD → 16383. Letters outside A–Z give a meaningless number: test them first. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

function corner(text: string): { row?: number; column?: number } | null {
  const cell = CELL.exec(text);
  if (cell) return within({ row: Number(cell[2]) - 1, column: columnNumber(cell[1] ?? '') });
  const column = COLUMN.exec(text);
  if (column) return within({ column: columnNumber(column[1] ?? '') });
  const row = ROW.exec(text);
  if (row) return within({ row: Number(row[1]) - 1 });
  return null;
}

function within(at: { row?: number; column?: number }): typeof at | null {
  if (at.row !== undefined && (at.row < 0 || at.row >= MAX_ROWS)) return null;
  if (at.column !== undefined && (at.column < 0 || at.column >= MAX_COLUMNS)) return null;
  return at;
}

/** Reads `B2`, `B2:C9`, `B:C` or `2:9` (dollar signs allowed); null for anything else. */
export function parseArea(text: string): Area | null {
  const [first = '', second, ...rest] = text.split(':');
  if (rest.length > 0) return null;
  const a = corner(first.trim());
  const b = second === undefined ? a : corner(second.trim());
  if (!a || !b) return null;
  if (second === undefined && (a.row === undefined || a.column === undefined)) return null;
  if ((a.row === undefined) !== (b.row === undefined)) return null;
  if ((a.column === undefined) !== (b.column === undefined)) return null;
  const rows = [a.row ?? 0, b.row ?? MAX_ROWS - 1];
  const columns = [a.column ?? 0, b.column ?? MAX_COLUMNS - 1];
  return {
    r1: Math.min(...rows),
    c1: Math.min(...columns),
    r2: Math.max(...rows),
    c2: Math.max(...columns),
  };
}

/** `B2`, `B2:C9`, `B:C`, `2:9`; with dollar signs when `absolute`. */
export function formatArea(area: Area, absolute = false): string {
  const d = absolute ? '$' : '';
  const col = (c: number): string => d + columnLetters(c);
  const row = (r: number): string => d + String(r + 1);
  if (area.r1 === 0 && area.r2 === MAX_ROWS - 1) return `${col(area.c1)}:${col(area.c2)}`;
  if (area.c1 === 0 && area.c2 === MAX_COLUMNS - 1) return `${row(area.r1)}:${row(area.r2)}`;
  const first = col(area.c1) + row(area.r1);
  if (area.r1 === area.r2 && area.c1 === area.c2) return first;
  return `${first}:${col(area.c2)}${row(area.r2)}`;
}

/** A sheet's name as it stands before `!` in a formula, quoted when Excel would quote it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'My sheet'!A1` into its sheet (undefined when none) and the rest. */
export function splitSheet(text: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const bang = text.indexOf('!');
  if (bang > 0) return { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
  return { rest: text };
}

export const rowsIn = (area: Area): number => area.r2 - area.r1 + 1;
export const columnsIn = (area: Area): number => area.c2 - area.c1 + 1;

/** The cells that two rectangles share, null when none. */
export function intersect(a: Area, b: Area): Area | null {
  const r1 = Math.max(a.r1, b.r1);
  const c1 = Math.max(a.c1, b.c1);
  const r2 = Math.min(a.r2, b.r2);
  const c2 = Math.min(a.c2, b.c2);
  return r1 <= r2 && c1 <= c2 ? { r1, c1, r2, c2 } : null;
}

/** True when every cell of `inner` is in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return outer.r1 <= inner.r1 && outer.c1 <= inner.c1 && outer.r2 >= inner.r2 && outer.c2 >= inner.c2;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.r1 === b.r1 && a.c1 === b.c1 && a.r2 === b.r2 && a.c2 === b.c2;
}

/** What of `area` is outside `hole`, as up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const rest: Area[] = [];
  if (area.r1 < cut.r1) rest.push({ ...area, r2: cut.r1 - 1 });
  if (cut.r2 < area.r2) rest.push({ ...area, r1: cut.r2 + 1 });
  if (area.c1 < cut.c1) rest.push({ r1: cut.r1, r2: cut.r2, c1: area.c1, c2: cut.c1 - 1 });
  if (cut.c2 < area.c2) rest.push({ r1: cut.r1, r2: cut.r2, c1: cut.c2 + 1, c2: area.c2 });
  return rest;
}
