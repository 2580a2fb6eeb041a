import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { classAt } from './ledgerFields';

const rowsAtFirst = 64;
const figuresPerRow = 8;
const firstPlaces = Uint8Array.from(effectClasses, (name) => classAt[name]);
const classNumber = Object.fromEntries(effectClasses.map((name, index) => [name, index])) as Readonly<Record<EffectClass, number>>;

/**
 * The ledger's rows as columns of numbers: of each row its effect, year and class, and those of its figures that are not 0, side by
 * side. As objects the rows of a large register would be most of its memory, and of the time that it takes to clear memory up.
 */
export class LedgerTable {
  /** Rows so far. */
  length = 0;
  /** Of each row the effect's place among the counted ones, and the calendar year. */
  effects = new Int32Array(rowsAtFirst);
  years = new Int16Array(rowsAtFirst);
  /** Where each row's figures begin; they end where the next row's begin. */
  starts = new Int32Array(rowsAtFirst + 1);
  /** Of each figure its place among all figures of all classes (ledgerFields), and its amount: öre, or hundredths of an hour. */
  places = new Uint8Array(rowsAtFirst * figuresPerRow);
  amounts = new Float64Array(rowsAtFirst * figuresPerRow);
  private classes = new Uint8Array(rowsAtFirst);
  private figures = 0;
  private firstPlace = 0;

  /** Begins a row, to which the figures that are put next belong. */
  begin(effect: number, year: number, effectClass: EffectClass): void {
    const row = this.length;
    if (row === this.years.length) this.makeRoomForRows();
    const number = classNumber[effectClass];
    this.effects[row] = effect;
    this.years[row] = year;
    this.classes[row] = number;
    this.firstPlace = firstPlaces[number] as number;
    this.length = row + 1;
    this.starts[row + 1] = this.figures;
  }

  /** Puts a figure in the row that was begun last, each at most once. `field` is its place in a class (fieldAt). */
  put(field: number, amount: number): void {
    if (amount === 0) return;
    const at = this.figures;
    if (at === this.places.length) this.makeRoomForFigures();
    this.places[at] = this.firstPlace + field;
    this.amounts[at] = amount;
    this.figures = at + 1;
    this.starts[this.length] = at + 1;
  }

  /** A figure of a row, 0 where it has none. */
  figure(row: number, field: number): number {
    const place = (firstPlaces[this.classes[row] as number] as number) + field;
    for (let at = this.starts[row] as number; at < (this.starts[row + 1] as number); at += 1) {
      if (this.places[at] === place) return this.amounts[at] as number;
    }
    return 0;
  }

  /** Whether a row has a figure at this place in its class or at a later one. */
  hasFrom(row: number, field: number): boolean {
    const place = (firstPlaces[this.classes[row] as number] as number) + field;
    for (let at = this.starts[row] as number; at < (this.starts[row + 1] as number); at += 1) {
      if ((this.places[at] as number) >= place) return true;
    }
    return false;
  }

  classOf(row: number): EffectClass {
    return effectClasses[this.classes[row] as number] as EffectClass;
  }

  /**
   * Makes room for so many rows like those so far, at once. Room that is doubled again and again leaves memory to be cleared up, and for
   * that all memory of a large register is gone through once more.
   */
  expect(rows: number): void {
    this.makeRoomForRows(Math.ceil(rows));
    this.makeRoomForFigures(Math.ceil((rows * this.figures) / Math.max(1, this.length)));
  }

  private makeRoomForRows(rows = this.years.length * 2): void {
    if (rows <= this.years.length) return;
    this.effects = copied(this.effects, new Int32Array(rows));
    this.years = copied(this.years, new Int16Array(rows));
    this.classes = copied(this.classes, new Uint8Array(rows));
    this.starts = copied(this.starts, new Int32Array(rows + 1));
  }

  private makeRoomForFigures(figures = this.places.length * 2): void {
    if (figures <= this.places.length) return;
    this.places = copied(this.places, new Uint8Array(figures));
    this.amounts = copied(this.amounts, new Float64Array(figures));
  }
}

function copied<Numbers extends Int32Array | Int16Array | Uint8Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
