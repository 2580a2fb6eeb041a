import type { Area } from './addresses';
import type { Scalar } from './scalars';
import type { FormulaCell } from './formula-cell';

/** One row of cells. Arrays are indexed by column; a hole is an empty cell. */
export interface GridRow {
  readonly values: (Scalar | undefined)[];
  formulas?: (FormulaCell | undefined)[];
  styles?: (number | undefined)[];
  /** Style of the row's cells that have none of their own. */
  style?: number;
  /** Height in points; missing means the sheet's standard height. */
  height?: number;
  hidden?: boolean;
  /** Hidden by a filter, which `hidden` then says too. */
  filtered?: boolean;
  outline?: number;
  collapsed?: boolean;
  /** Notes of cells, in the form of the workbook library: carried, never read. */
  notes?: (object | undefined)[];
  /** Texts formatted in parts, as XML: carried as long as the cell holds the same text. */
  rich?: ({ text: string; xml: string } | undefined)[];
}

export interface ColumnInfo {
  /** Width in characters of the standard font, as files hold it. */
  width?: number;
  hidden?: boolean;
  outline?: number;
  collapsed?: boolean;
  style?: number;
}

/** What moves when cells are moved: content and look. */
export interface CellContent {
  value: Scalar;
  formula?: FormulaCell | undefined;
  style?: number | undefined;
  rich?: { text: string; xml: string } | undefined;
}

/** The cells of one sheet. Rows and columns are zero-based. Knows nothing of formulas' meaning. */
export class Grid {
  readonly columns: (ColumnInfo | undefined)[] = [];
  private readonly list: (GridRow | undefined)[] = [];
  private formulaCount = 0;
  private reader: (() => void) | null = null;
  private bound: readonly string[] = [];

  /** The rows; the first to ask for them has them read, where they have been left for later. */
  get rows(): (GridRow | undefined)[] {
    if (this.reader) {
      const read = this.reader;
      this.reader = null;
      read();
    }
    return this.list;
  }

  /** Rows that are to be read when somebody first asks for them, and their formulas that read beyond the sheet. */
  readLater(read: () => void, bound: readonly string[]): void {
    this.reader = read;
    this.bound = bound;
  }

  /** Nobody has asked for the rows: they are as they were in the file. */
  get isUnread(): boolean {
    return this.reader !== null;
  }

  /**
   * Formulas that read beyond the sheet in rows that nobody has asked for: what those show may be out of date.
   */
  get uncalculated(): readonly string[] {
    return this.isUnread ? this.bound : [];
  }

  row(r: number): GridRow {
    let row = this.rows[r];
    if (!row) {
      while (this.rows.length < r) this.rows.push(undefined);
      row = { values: [] };
      this.rows[r] = row;
    }
    return row;
  }

  column(c: number): ColumnInfo {
    let column = this.columns[c];
    if (!column) {
      while (this.columns.length < c) this.columns.push(undefined);
      column = {};
      this.columns[c] = column;
    }
    return column;
  }

  get hasFormulas(): boolean {
    return this.formulaCount > 0;
  }

  /** The constant in a cell; null for an empty cell and for a cell with a formula. */
  constant(r: number, c: number): Scalar {
    return this.rows[r]?.values[c] ?? null;
  }

  formula(r: number, c: number): FormulaCell | undefined {
    return this.rows[r]?.formulas?.[c];
  }

  isEmpty(r: number, c: number): boolean {
    const row = this.rows[r];
    return !row || ((row.values[c] ?? null) === null && !row.formulas?.[c]);
  }

  setConstant(r: number, c: number, value: Scalar): void {
    if (value === null && !this.rows[r]) return;
    const row = this.row(r);
    while (row.values.length < c) row.values.push(undefined);
    row.values[c] = value ?? undefined;
    this.dropFormula(row, c);
  }

  setFormula(r: number, c: number, formula: FormulaCell): void {
    const row = this.row(r);
    row.values[c] = undefined;
    row.formulas ??= [];
    if (!row.formulas[c]) this.formulaCount += 1;
    row.formulas[c] = formula;
  }

  private dropFormula(row: GridRow, c: number): void {
    if (row.formulas?.[c]) {
      row.formulas[c] = undefined;
      this.formulaCount -= 1;
    }
  }

  /** The number of the style that a cell shows: its own, else its row's, else its column's. */
  styleId(r: number, c: number): number {
    const row = this.rows[r];
    return row?.styles?.[c] ?? row?.style ?? this.columns[c]?.style ?? 0;
  }

  setStyle(r: number, c: number, style: number | undefined): void {
    const row = this.row(r);
    row.styles ??= [];
    row.styles[c] = style;
  }

  content(r: number, c: number): CellContent {
    const row = this.rows[r];
    return {
      value: row?.values[c] ?? null,
      formula: row?.formulas?.[c],
      style: row?.styles?.[c],
      rich: row?.rich?.[c],
    };
  }

  putContent(r: number, c: number, content: CellContent): void {
    if (content.formula) this.setFormula(r, c, content.formula);
    else this.setConstant(r, c, content.value);
    if (content.style !== undefined || this.rows[r]?.styles?.[c] !== undefined) this.setStyle(r, c, content.style);
    if (content.rich !== undefined || this.rows[r]?.rich?.[c] !== undefined)
      (this.row(r).rich ??= [])[c] = content.rich;
  }

  /** Inserts (count > 0) or deletes (count < 0) whole rows from row `at`. */
  spliceRows(at: number, count: number): void {
    if (at >= this.rows.length) return;
    if (count < 0) {
      const gone = this.rows.splice(at, -count);
      for (const row of gone) this.formulaCount -= row?.formulas?.filter(Boolean).length ?? 0;
    } else {
      this.rows.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
    }
  }

  /** Inserts (count > 0) or deletes (count < 0) whole columns from column `at`. */
  spliceColumns(at: number, count: number): void {
    spliceSparse(this.columns, at, count);
    for (const row of this.rows) {
      if (!row) continue;
      if (count < 0) this.formulaCount -= row.formulas?.slice(at, at - count).filter(Boolean).length ?? 0;
      spliceSparse(row.values, at, count);
      if (row.formulas) spliceSparse(row.formulas, at, count);
      if (row.styles) spliceSparse(row.styles, at, count);
      if (row.rich) spliceSparse(row.rich, at, count);
    }
  }

  /** The smallest rectangle that holds every value and formula (formats too unless `valuesOnly`). */
  used(valuesOnly: boolean, within?: Area): Area | null {
    const last = Math.min(within?.r2 ?? this.rows.length - 1, this.rows.length - 1);
    let r1 = -1;
    let r2 = -1;
    let c1 = Infinity;
    let c2 = -1;
    for (let r = within?.r1 ?? 0; r <= last; r += 1) {
      const row = this.rows[r];
      if (!row) continue;
      const length = Math.max(row.values.length, row.formulas?.length ?? 0, valuesOnly ? 0 : (row.styles?.length ?? 0));
      const end = Math.min(within?.c2 ?? length - 1, length - 1);
      for (let c = within?.c1 ?? 0; c <= end; c += 1) {
        const filled = row.values[c] !== undefined || row.formulas?.[c] || (!valuesOnly && row.styles?.[c]);
        if (!filled) continue;
        if (r1 < 0) r1 = r;
        r2 = r;
        if (c < c1) c1 = c;
        if (c > c2) c2 = c;
      }
    }
    return r1 < 0 ? null : { r1, c1, r2, c2 };
  }

  get rowCount(): number {
    return this.rows.length;
  }
}

function spliceSparse<T>(list: (T | undefined)[], at: number, count: number): void {
  if (at >= list.length) return;
  if (count < 0) list.splice(at, -count);
  else list.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
}
