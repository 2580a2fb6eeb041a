import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { fieldNumbers, type LedgerField } from './ledgerFields';

const rowsAtFirst = 64;

/**
 * The ledger's rows as columns of numbers: of each row its effect, year and class, and those of its figures that are
 * not 0, side by side. As objects the rows of a large register would be most of its memory.
 */
export class LedgerTable {
  /** Rows so far. */
  length = 0;
  private effects = new Int32Array(rowsAtFirst);
  private years = new Int16Array(rowsAtFirst);
  private classes = new Uint8Array(rowsAtFirst);
  private terms = new Uint8Array(rowsAtFirst);
  /** Where each row's figures end; they begin where those of the row before it do. */
  private ends = new Int32Array(rowsAtFirst);
  private fields = new Uint8Array(rowsAtFirst);
  private amounts = new Float64Array(rowsAtFirst);
  private figures = 0;

  /** Begins a row, to which the figures that are put next belong. `effect` is its place among the counted ones. */
  begin(effect: number, year: number, effectClass: EffectClass, hasTerm: boolean): void {
    const row = this.length;
    this.effects = withRoom(this.effects, row);
    this.years = withRoom(this.years, row);
    this.classes = withRoom(this.classes, row);
    this.terms = withRoom(this.terms, row);
    this.ends = withRoom(this.ends, row);
    this.effects[row] = effect;
    this.years[row] = year;
    this.classes[row] = effectClasses.indexOf(effectClass);
    this.terms[row] = Number(hasTerm);
    this.ends[row] = this.figures;
    this.length = row + 1;
  }

  /** Puts a figure in the row that was begun last, each at most once: öre, or hundredths of an hour. */
  put(field: LedgerField, amount: number): void {
    if (amount === 0) return;
    this.fields = withRoom(this.fields, this.figures);
    this.amounts = withRoom(this.amounts, this.figures);
    this.fields[this.figures] = fieldNumbers[field];
    this.amounts[this.figures] = amount;
    this.figures += 1;
    this.ends[this.length - 1] = this.figures;
  }

  /** Lets go of the room that is left, once every row has been put. */
  trim(): void {
    this.effects = this.effects.slice(0, this.length);
    this.years = this.years.slice(0, this.length);
    this.classes = this.classes.slice(0, this.length);
    this.terms = this.terms.slice(0, this.length);
    this.ends = this.ends.slice(0, this.length);
    this.fields = this.fields.slice(0, this.figures);
    this.amounts = this.amounts.slice(0, this.figures);
  }

  /** The figures of a row that are not 0 are those from this one up to, not including, the next row's first. */
  firstFigure(row: number): number {
    return row === 0 ? 0 : (this.ends[row - 1] as number);
  }

  /** The place of a figure's field among ledgerFields. */
  fieldAt(figure: number): number {
    return this.fields[figure] as number;
  }

  /** A figure's amount, öre, or hundredths of an hour. */
  amountAt(figure: number): number {
    return this.amounts[figure] as number;
  }

  /** The place of a row's effect among the counted ones. */
  effectOf(row: number): number {
    return this.effects[row] as number;
  }

  /** The calendar year of a row. */
  yearOf(row: number): number {
    return this.years[row] as number;
  }

  classOf(row: number): EffectClass {
    return effectClasses[this.classes[row] as number] as EffectClass;
  }

  /** Whether the row's effect has a direct part with a term. */
  hasTerm(row: number): boolean {
    return this.terms[row] === 1;
  }
}

type Numbers = Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The same numbers, with twice the room where there is none left at `place`. */
function withRoom<Column extends Numbers>(column: Column, place: number): Column {
  if (place < column.length) return column;
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
  larger.set(column);
  return larger;
}
