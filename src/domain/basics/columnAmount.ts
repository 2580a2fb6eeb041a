import type { CellValue } from '../register/cells';
import { maxCellOre } from './amount';
import { kronorToOre, type Ore } from './money';

export type DecimalMark = ',' | '.';

/** What the cells of a column together say of their decimal mark. */
export type ColumnMark =
  /** Every cell with a mark that tells has this one. */
  | { readonly kind: 'known'; readonly mark: DecimalMark }
  /** No marks: whole kronor. */
  | { readonly kind: 'whole' }
  /** Both marks show themselves (E904). `row` is the row of the first cell that differs from an earlier one. */
  | { readonly kind: 'both'; readonly row: number }
  /** Only marks before groups of three (E904): it has to be asked. `row` is the first one's. */
  | { readonly kind: 'ask'; readonly row: number };

/** More digits in an amount may be rounded as a number. */
const mostDigits = 15;
/** A mark before the last digits of a text. */
const lastMark = /([.,])(\d+)\D*$/;
const trailingUnit = /\s*(?:kr|sek|:-)\s*$/i;
const spaces = /[\s\u00a0\u202f\u2007\u2009]/g;
const minus = /^[-\u2212\u2013]|[-\u2212\u2013]$/;

/**
 * Learns from each cell of a column of amounts which mark its decimals have: a comma or point before one, two, or
 * four or more final digits shows it, for the column and not for the cell alone (the part files' foundations,
 * section 3).
 */
export class ColumnOfAmounts {
  private mark: DecimalMark | null = null;
  private firstGroup: number | null = null;
  private firstOther: number | null = null;

  /** `row` is only handed on. Numbers show nothing: they are read as they are. */
  see(cell: CellValue, row: number): void {
    if (typeof cell !== 'string') return;
    const shown = shownMark(cell);
    if (shown === 'group') this.firstGroup ??= row;
    else if (shown !== null) {
      if (this.mark !== null && this.mark !== shown) this.firstOther ??= row;
      this.mark ??= shown;
    }
  }

  verdict(): ColumnMark {
    if (this.firstOther !== null) return { kind: 'both', row: this.firstOther };
    if (this.mark !== null) return { kind: 'known', mark: this.mark };
    return this.firstGroup === null ? { kind: 'whole' } : { kind: 'ask', row: this.firstGroup };
  }
}

/**
 * The last mark of a text, if what stands after it shows that it is a decimal mark; 'group' before three digits;
 * null without marks.
 */
function shownMark(text: string): DecimalMark | 'group' | null {
  // Most amounts end in a mark and one or two digits, and need no pattern.
  const last = text.length - 1;
  if (isDigit(text.charCodeAt(last))) {
    if (isMark(text.charCodeAt(last - 1))) return text[last - 1] as DecimalMark;
    if (isDigit(text.charCodeAt(last - 1)) && isMark(text.charCodeAt(last - 2))) return text[last - 2] as DecimalMark;
  }
  const [, mark, digits] = lastMark.exec(text) ?? [];
  if (digits?.length === 3) return 'group';
  return mark === ',' || mark === '.' ? mark : null;
}

/**
 * An amount in öre, rounded once, half away from zero. `mark` is the column's decimal mark, null where it has none;
 * the other one and spaces may set groups of three apart. A minus may stand at either end. null for what is not an
 * amount, or more than a cell may hold.
 */
export function readColumnAmount(cell: CellValue, mark: DecimalMark | null): Ore | null {
  if (typeof cell === 'number') return Math.abs(cell) <= maxCellOre / 100 ? kronorToOre(cell) : null;
  if (typeof cell !== 'string') return null;
  const plain = plainAmount(cell, mark);
  if (plain !== undefined) return plain;
  const text = cell.replace(spaces, '').replace(trailingUnit, '');
  const negative = minus.test(text);
  const figure = (negative ? text.replace(minus, '') : text).replace(/^\+/, '');
  const [whole, fraction = '', ...more] = (mark === null ? [figure] : figure.split(mark)) as [string, ...string[]];
  if (more.length > 0 || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  const digits = ungrouped(whole, mark === ',' ? '.' : ',');
  if (digits === null) return null;
  const öre = Number(digits) * 100 + Number(`${fraction}00`.slice(0, 2)) + (fraction.charAt(2) >= '5' ? 1 : 0);
  if (öre > maxCellOre) return null;
  return (negative && öre !== 0 ? -öre : öre) as Ore;
}

/** As most amounts are written: at most two decimals, no groups. undefined for any other form. */
function plainAmount(text: string, mark: DecimalMark | null): Ore | null | undefined {
  const isNegative = text.charCodeAt(0) === 45;
  const begin = isNegative ? 1 : 0;
  if (text.length - begin > mostDigits) return undefined;
  let value = 0;
  let at = text.length;
  for (let index = begin; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) value = value * 10 + code - 48;
    else if (isMark(code) && at === text.length) at = index;
    else return undefined;
  }
  const decimals = Math.max(0, text.length - at - 1);
  if (at === begin || decimals > 2 || at === text.length - 1) return undefined;
  if (at < text.length && text[at] !== mark) return null;
  const öre = value * (decimals === 0 ? 100 : decimals === 1 ? 10 : 1);
  if (öre > maxCellOre) return null;
  return (isNegative && öre !== 0 ? -öre : öre) as Ore;
}

const isMark = (code: number): boolean => code === 44 || code === 46;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function ungrouped(whole: string, group: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const [first, ...groups] = whole.split(group) as [string, ...string[]];
  const fits = /^\d{1,3}$/.test(first) && groups.every((each) => /^\d{3}$/.test(each));
  return fits ? first + groups.join('') : null;
}
