import type { Area } from '../book/addresses';
import type { Book } from '../book/book';
import { CellError, type Scalar } from '../book/scalars';
import type { Sheet } from '../book/sheet';
import { compile } from './compile';
import { Uncalculable } from './uncalculable';
import type { Formula, FormulaCell } from '../book/formula-cell';
import type { FormulaNode } from '../book/syntax';
import {
  toScalar,
  type Calculator,
  type Evaluate,
  type EvaluationContext,
  type RangeValue,
  type Value,
} from './values';

/** Cells that wait on each other deeper than this are calculated from a list instead of the stack. */
const DEEPEST = 150;

/** Says that a chain of cells is too deep for the stack: calculate `cell` first, then try again. */
class TooDeep {
  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly cell: FormulaCell,
  ) {}
}

interface Cached {
  stamp: string;
  data: unknown;
}

/**
 * Calculates formulas of a book, lazily: a cell is calculated when somebody reads it and something
 * in the book has changed since. Look-ups and sums over columns are indexed once per change.
 */
export class Engine implements Calculator {
  private readonly compiled = new WeakMap<FormulaNode, Evaluate>();
  private readonly caches = new Map<string, Cached>();
  private depth = 0;

  /** `today` gives the serial number of the current day. */
  constructor(
    readonly book: Book,
    readonly today: () => number,
  ) {}

  /** The value of a cell, calculated if it has to be. Zero-based. */
  cellValue(sheet: Sheet, r: number, c: number): Scalar {
    const row = sheet.grid.rows[r];
    if (!row) return null;
    const cell = row.formulas?.[c];
    if (!cell) return row.values[c] ?? null;
    if (cell.generation === this.book.generation) return cell.value;
    if (this.book.calculationMode === 'Manual' && cell.generation >= 0) return cell.value;
    return this.depth === 0 ? this.fromTop(sheet, r, c, cell) : this.nested(sheet, r, c, cell);
  }

  /** Makes every formula stale, as Application.calculate does. */
  invalidate(): void {
    this.book.generation += 1;
  }

  /** Calculates every formula that is stale. */
  calculateAll(): void {
    for (const sheet of this.book.sheets) this.calculateSheet(sheet);
  }

  /** Calculates every formula of a sheet that is stale; one whose cells nobody has asked for has none. */
  calculateSheet(sheet: Sheet): void {
    if (sheet.grid.isUnread) return;
    const mode = this.book.calculationMode;
    this.book.calculationMode = 'Automatic';
    this.calculateArea(sheet);
    this.book.calculationMode = mode;
  }

  private calculateArea(sheet: Sheet, area?: Area): void {
    const { rows } = sheet.grid;
    for (let r = area?.r1 ?? 0; r <= Math.min(area?.r2 ?? Infinity, rows.length - 1); r += 1) {
      const formulas = rows[r]?.formulas;
      if (!formulas) continue;
      formulas.forEach((cell, c) => {
        if (cell) this.cellValue(sheet, r, c);
      });
    }
  }

  /** The value of a formula that stands in no cell (names, validations, conditional formats). */
  evaluate(node: FormulaNode, sheet: Sheet, row: number, column: number): Value {
    const at: EvaluationContext = { engine: this, sheet, row, column };
    for (let attempt = 0; attempt < 10_000; attempt += 1) {
      try {
        return this.evaluator(node)(at);
      } catch (error) {
        if (error instanceof CellError) return error;
        if (error instanceof Uncalculable) return CellError.of('#NAME?');
        if (!(error instanceof TooDeep)) throw error;
        this.settle(error);
      }
    }
    return CellError.of('#VALUE!');
  }

  /** The compiled form of a formula; compiled once. */
  evaluator(node: FormulaNode): Evaluate {
    let evaluate = this.compiled.get(node);
    if (!evaluate) {
      evaluate = compile(node);
      this.compiled.set(node, evaluate);
    }
    return evaluate;
  }

  /**
   * What `build` makes of a range, kept until the range can have changed: until its sheet is written
   * to when the sheet holds constants only, until anything changes otherwise.
   */
  cached<T>(range: RangeValue, kind: string, build: () => T): T {
    const { sheet, area } = range;
    const key = `${kind}|${sheet.id}|${area.r1},${area.c1},${area.r2},${area.c2}`;
    const stamp = sheet.grid.hasFormulas ? `g${this.book.generation}` : `v${sheet.version}`;
    const cached = this.caches.get(key);
    if (cached?.stamp === stamp) return cached.data as T;
    if (this.caches.size > 4000) this.caches.clear();
    const data = build();
    this.caches.set(key, { stamp, data });
    return data;
  }

  private fromTop(sheet: Sheet, r: number, c: number, cell: FormulaCell): Scalar {
    try {
      return this.nested(sheet, r, c, cell);
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
      this.settle(error);
      return cell.generation === this.book.generation ? cell.value : this.fromTop(sheet, r, c, cell);
    } finally {
      this.depth = 0;
    }
  }

  /** Calculates the deepest cells of a long chain first, each with a fresh stack. */
  private settle(first: TooDeep): void {
    const waiting = [first];
    while (waiting.length > 0) {
      const next = waiting[waiting.length - 1] as TooDeep;
      this.depth = 0;
      try {
        this.nested(next.sheet, next.row, next.column, next.cell);
        waiting.pop();
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        const circular = waiting.some(({ cell }) => cell === error.cell);
        if (circular) {
          error.cell.value = 0;
          error.cell.generation = this.book.generation;
        } else {
          waiting.push(error);
        }
      }
    }
    this.depth = 0;
  }

  private nested(sheet: Sheet, row: number, column: number, cell: FormulaCell): Scalar {
    if (cell.running) return 0;
    if (this.depth >= DEEPEST) throw new TooDeep(sheet, row, column, cell);
    cell.running = true;
    this.depth += 1;
    const generation = this.book.generation;
    try {
      cell.value = this.calculate(cell.formula, { engine: this, sheet, row, column }, cell.value);
      cell.generation = generation;
      return cell.value;
    } finally {
      this.depth -= 1;
      cell.running = false;
    }
  }

  private calculate(formula: Formula, at: EvaluationContext, previous: Scalar): Scalar {
    if (formula.keepsValue) return previous;
    try {
      const value = toScalar(this.evaluator(formula.node)(at), at);
      if (value === null) return 0;
      if (typeof value === 'number' && !Number.isFinite(value)) return CellError.of('#NUM!');
      return value === 0 ? 0 : value;
    } catch (error) {
      if (error instanceof CellError) return error;
      if (error instanceof Uncalculable) return previous ?? CellError.of('#NAME?');
      throw error;
    }
  }
}
