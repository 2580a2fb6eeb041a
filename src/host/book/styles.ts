import type { Alignment, Borders, Fill, Font, Protection } from './looks';

/**
 * How a cell looks, in the terms of the file format. Never mutated: a change makes a new one.
 */
export interface CellStyle {
  readonly numFmt?: string;
  readonly font?: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
  readonly protection?: Partial<Protection>;
  /** The named style that the cell has; none for Normal. Not saved. */
  readonly named?: string;
}

export const DEFAULT_STYLE: CellStyle = {};

/** The styles of one workbook, each kept once; a cell holds a style's number. */
export class StyleTable {
  private readonly styles: CellStyle[] = [DEFAULT_STYLE];
  private readonly ids = new Map<string, number>([['{}', 0]]);

  /** The style of a number; the default style when the number is unknown. */
  get(id: number | undefined): CellStyle {
    return this.styles[id ?? 0] ?? DEFAULT_STYLE;
  }

  /** The number of a style; equal styles get equal numbers. */
  idOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.styles.push(Object.freeze({ ...style }));
    this.ids.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** The number of a style changed by `change`. */
  changed(id: number | undefined, change: (style: CellStyle) => CellStyle): number {
    return this.idOf(change(this.get(id)));
  }
}

/** The number format of a style, `General` when none is set. */
export const numberFormatOf = (style: CellStyle): string => style.numFmt ?? 'General';
