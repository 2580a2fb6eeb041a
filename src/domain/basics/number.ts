import type { CellValue } from '../register/cells';
import { readDigits } from './digits';
import { cellText, isBlank } from './text';

/** What a cell with a plain number holds; `fromText` when it is a text that reads in one way. */
export type NumberReading =
  | { readonly kind: 'blank' }
  /** `twoWays`: a text whose decimals may as well be thousands. */
  | { readonly kind: 'value'; readonly value: number; readonly fromText: boolean; readonly twoWays?: true }
  | { readonly kind: 'unreadable'; readonly text: string };

const blank: NumberReading = { kind: 'blank' };

/**
 * Reads a number that is no amount: a term, a price, a share. `unit` is what may follow the figure in a text. A point
 * or comma is here a decimal sign, except that several of one sign, or both, group as in amounts. Never NaN or
 * Infinity; never throws.
 */
export function readNumber(cell: CellValue | undefined, unit: RegExp | null = null): NumberReading {
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? { kind: 'value', value: cell, fromText: false } : unreadable(String(cell));
  }
  if (isBlank(cell)) return blank;
  const text = cellText(cell);
  const figure = unit === null ? text : text.toLowerCase().replace(unit, '').trim();
  const digits = readDigits(figure);
  if (digits === null) return unreadable(text);
  const value = Number(`${digits.negative ? '-' : ''}${digits.digits}e${-digits.decimals}`);
  return Number.isFinite(value)
    ? { kind: 'value', value: value + 0, fromText: true, ...(digits.ambiguous ? { twoWays: true } : {}) }
    : unreadable(text);
}

function unreadable(text: string): NumberReading {
  return { kind: 'unreadable', text };
}

/** A number as spreadsheets compare it, to fifteen significant digits: 0,58 × 100 is 58. */
export function toFifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}
