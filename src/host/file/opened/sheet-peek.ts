import { parseArea } from '../../book/addresses';
import { FormulaSyntaxError, parseFormula } from '../../calc/parser';
import { shiftText } from '../../calc/rewrite';
import { unescaped } from './quick-cells';

/** A smaller sheet is read at once, and so is one whose beginning or end is larger. */
export const LARGE_SHEET = 1_000_000;

/** A smaller sheet is read at once when a formula of it reads beyond it: what that gives may change with the rest. */
export const HUGE_SHEET = 40_000_000;

/** A large sheet's part without its rows. */
export interface SheetOutline {
  readonly text: string;
  /** Its formulas that read beyond the sheet; without any, nothing outside can change what its cells show. */
  readonly bound: readonly string[];
}

const [BANG, LESS, COLON, GREATER, SPACE, F] = [0x21, 0x3c, 0x3a, 0x3e, 0x20, 0x66];

const plain = new TextDecoder('latin1');
const inUtf8 = new TextDecoder();

/**
 * A large sheet's part without its rows, which are read when somebody asks for a cell of them: most never do. Null when
 * it has to be read at once.
 */
export function peekSheet(bytes: Uint8Array): SheetOutline | null {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;
  if (bytes.length < LARGE_SHEET || isWide) return null;
  const head = plain.decode(bytes.subarray(0, LARGE_SHEET));
  const open = /<((?:[\w.-]+:)?)sheetData(?:\s[^<>]*)?>/.exec(head);
  if (!open || open[0].endsWith('/>') || head.slice(0, open.index).includes('<!')) return null;
  const from = open.index + open[0].length;
  const tailStart = Math.max(from, bytes.length - LARGE_SHEET);
  const tail = plain.decode(bytes.subarray(tailStart)).lastIndexOf(`</${open[1] ?? ''}sheetData>`);
  if (tail < 0) return null;
  const rows = bytes.subarray(from, tailStart + tail);
  if (holdsMarkup(rows)) return null;
  const bound = boundFormulas(rows);
  if (bound === null || (bound.length > 0 && bytes.length < HUGE_SHEET)) return null;
  const text = new TextDecoder();
  return { text: text.decode(bytes.subarray(0, from)) + text.decode(bytes.subarray(tailStart + tail)), bound };
}

/** Comments and literal texts can hold what only looks like cells. */
function holdsMarkup(rows: Uint8Array): boolean {
  for (let at = rows.indexOf(BANG); at >= 0; at = rows.indexOf(BANG, at + 1)) if (rows[at - 1] === LESS) return true;
  return false;
}

/** Of one that other cells share also what the last of those reads. Null when that cannot be told. */
function boundFormulas(rows: Uint8Array): string[] | null {
  const bound: string[] = [];
  for (let at = rows.indexOf(F); at >= 0; at = rows.indexOf(F, at + 1)) {
    const [before, after] = [rows[at - 1], rows[at + 1]];
    if ((before !== LESS && before !== COLON) || (after !== GREATER && after !== SPACE)) continue;
    const start = rows.indexOf(GREATER, at) + 1;
    const end = rows.indexOf(LESS, at);
    if (start === 0 || end <= start) continue;
    const formula = unescaped(inUtf8.decode(rows.subarray(start, end)));
    if (staysInside(formula)) continue;
    const head = plain.decode(rows.subarray(at, start));
    const last = head.includes('shared') ? lastShared(formula, head) : formula;
    if (last === null) return null;
    bound.push(formula, ...(last === formula ? [] : [last]));
  }
  return bound;
}

/**
 * The formula of the last cell of those that share one: what moves anything that a cell between reads moves something
 * that the first or the last reads.
 */
function lastShared(formula: string, head: string): string | null {
  const area = parseArea(/\bref="([^"]*)"/.exec(head)?.[1] ?? '');
  if (area === null) return null;
  try {
    const last = shiftText(formula, parseFormula(formula), area.r2 - area.r1, area.c2 - area.c1);
    return last.includes('#REF!') ? null : last;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

const WORD = /[A-Za-z_\\$\u0080-\uffff][\w.$?\\\u0080-\uffff]*(?:\s*\()?/g;
const INSIDE = /^(?:\$?[A-Z]{1,3}(?:\$?\d{1,7})?|\$\d{1,7}|TRUE|FALSE|[Ee]\d+)$/;
const OUTSIDE = /^(?:_xl\w+\.)*(?:INDIRECT|SHEETS?|CELL|INFO|GETPIVOTDATA)\s*\($/i;

/** The formula names no other sheet, table or name: what it gives follows from the cells of its own sheet. */
export function staysInside(formula: string): boolean {
  const rest = formula.replace(/"[^"]*"/g, '0');
  if (/[![#'{]/.test(rest)) return false;
  return (rest.match(WORD) ?? []).every((word) => (word.endsWith('(') ? !OUTSIDE.test(word) : INSIDE.test(word)));
}
