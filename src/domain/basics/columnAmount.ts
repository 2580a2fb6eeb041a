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

/** A mark before the last digits of a text. */
const lastMark = /([.,])(\d+)\D*$/;

/** What may stand after the figure: a minus, and what it is an amount of. */
const ending = /^([-\u2212\u2013]?)\s*(?:kr|sek|:-)?$/i;
const isMinus = (text: string | undefined): boolean => text !== undefined && '-\u2212\u2013'.includes(text);

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
  const found = lastMark.exec(text);
  if (found === null) return null;
  const [, mark, digits] = found as unknown as [string, DecimalMark, string];
  return digits.length === 3 ? 'group' : mark;
}

/**
 * An amount in öre, rounded once, half away from zero. `mark` is the column's decimal mark, null where it has none;
 * the other one and spaces may set groups of three apart. A minus may stand at either end. null for what is not an
 * amount, or more than a cell may hold.
 */
export function readColumnAmount(cell: CellValue, mark: DecimalMark | null): Ore | null {
  if (typeof cell === 'number') return Math.abs(cell) <= maxCellOre / 100 ? kronorToOre(cell) : null;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  const isLed = text !== '' && isMinus(text[0]);
  const read = figure(text, isLed ? 1 : 0, mark);
  if (read === null || read.öre > maxCellOre) return null;
  // Most amounts end with their figure.
  const after = read.end === text.length ? '' : ending.exec(text.slice(read.end))?.[1];
  if (after === undefined || (isLed && after !== '')) return null;
  return ((isLed || after !== '') && read.öre !== 0 ? -read.öre : read.öre) as Ore;
}

/**
 * The figure that begins at `from`, digit by digit: a ledger has two million of them. `end`: where it ended. null where
 * no digit is in it, or its groups are not of three.
 */
function figure(text: string, from: number, mark: DecimalMark | null): { öre: number; end: number } | null {
  const group = mark === ',' ? '.' : ',';
  let kronor = 0;
  let öre = 0;
  let digits = 0;
  // Digits since the last group began; null after the decimal mark.
  let run: number | null = 0;
  let isGrouped = false;
  let decimals = 0;
  let end = text[from] === '+' ? from + 1 : from;
  for (; end < text.length; end += 1) {
    const digit = text.charCodeAt(end) - 48;
    if (digit >= 0 && digit <= 9) {
      digits += 1;
      if (run !== null) {
        kronor = kronor * 10 + digit;
        run += 1;
      } else {
        if (decimals < 2) öre += decimals === 0 ? digit * 10 : digit;
        else if (decimals === 2 && digit >= 5) öre += 1;
        decimals += 1;
      }
    } else if (text[end] === mark && run !== null) {
      if (isGrouped && run !== 3) return null;
      run = null;
    } else if (text[end] === group && run !== null) {
      if (isGrouped ? run !== 3 : run === 0 || run > 3) return null;
      isGrouped = true;
      run = 0;
    } else if (!/\s/.test(text[end] as string)) break;
  }
  if (digits === 0 || (isGrouped && run !== null && run !== 3)) return null;
  return { öre: kronor * 100 + öre, end };
}
