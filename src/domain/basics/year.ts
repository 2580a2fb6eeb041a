import type { CellValue } from '../register/cells';
import { readNumber } from './number';
import { cellText } from './text';

/** A calendar year 2000–2099 as a cell holds it. */
export type YearReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Reads a year 2000–2099, written as a number or as digits. Never throws. */
export function readYear(cell: CellValue): YearReading {
  const reading = readNumber(cell);
  if (reading.kind !== 'value') return reading;
  const { value } = reading;
  if (!Number.isInteger(value) || value < 2000 || value > 2099) return { kind: 'unreadable', text: cellText(cell) };
  return { kind: 'value', value };
}
