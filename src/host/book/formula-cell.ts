import type { Scalar } from './scalars';
import type { FormulaNode } from './syntax';

/**
 * One formula text, parsed and compiled once however many cells hold it. Structured references
 * mean the same in every row, so a calculated column of ten thousand rows shares one of these.
 */
export interface Formula {
  /** In the form that files hold: en-US, `Tabell[[#This Row],[Kol]]`, without the leading `=`. */
  readonly text: string;
  readonly node: FormulaNode;
  /** Uses a function that the host cannot calculate: the value from the file stays. */
  readonly keepsValue?: boolean;
}

/** A cell's formula with its latest value. */
export interface FormulaCell {
  formula: Formula;
  value: Scalar;
  /** The calculation generation that `value` is of; -1 before it was ever calculated. */
  generation: number;
  /** True while the cell is being calculated, which is how a circle is found. */
  running: boolean;
  /** What the formula gave when the file was opened, before anything was changed. */
  opened?: { readonly value: Scalar };
  /** How many cells a formula of several values fills, from its own on; carried, never evaluated as such. */
  array?: { readonly rows: number; readonly columns: number };
  /** What a file says of a formula that spills, or that gives more than a value: `cm` and `vm`, as attributes. */
  metadata?: string;
}

/** A cell that holds `formula` and has not been calculated. */
export function formulaCell(formula: Formula): FormulaCell {
  return { formula, value: null, generation: -1, running: false };
}
