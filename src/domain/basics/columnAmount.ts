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

/** How an amount is written without spaces: a minus on one side of it, and what it is an amount of. */
function written(group: string, fraction: string): RegExp {
  const minus = '([-\u2212\u2013]?)';
  return new RegExp(`^${minus}\\+?(\\d*|\\d{1,3}(?:${group}\\d{3})+)${fraction}${minus}(?:kr|sek|:-)?$`, 'i');
}
const patterns = {
  ',': written('\\.', '(?:,(\\d*))?'),
  '.': written(',', '(?:\\.(\\d*))?'),
  none: written(',', '()'),
};
type Pieces = readonly [text: string, before: string, whole: string, fraction: string | undefined, after: string];

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
  const found = patterns[mark ?? 'none'].exec(cell.replace(/\s/g, ''));
  if (found === null) return null;
  const [, before, whole, fraction = '', after] = found as unknown as Pieces;
  if (whole + fraction === '' || (before !== '' && after !== '')) return null;
  const kronor = Number(whole.replace(/\D/g, ''));
  const öre = kronor * 100 + Number(`${fraction}00`.slice(0, 2)) + (fraction.charAt(2) >= '5' ? 1 : 0);
  if (öre > maxCellOre) return null;
  return (before + after !== '' && öre !== 0 ? -öre : öre) as Ore;
}
