import type { CellValue } from '../register/cells';
import { readNumber, toFifteenDigits } from './number';
import { cellText } from './text';

/** A price or volume in 1/10 000, not negative. */
export type QuantityReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: number; readonly fromText: boolean }
  | { readonly kind: 'negative'; readonly text: string }
  | { readonly kind: 'ambiguous'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Prices stay under 100 million kr and volumes under 100 000 million, so that 1/10 000 of them is a safe integer. */
export const maxPrice = 100_000_000;
export const maxVolume = 100_000_000_000;

/** Reads a price in kr with up to four decimals (domain.md §5); further decimals are rounded away. Never throws. */
export function readPrice(cell: CellValue | undefined): QuantityReading {
  return readQuantity(cell, maxPrice, /(?:kronor|kr|sek)$/);
}

/** Reads a volume in units, kept in 1/10 000 unit. Never throws. */
export function readVolume(cell: CellValue | undefined): QuantityReading {
  return readQuantity(cell, maxVolume, /st$/);
}

function readQuantity(cell: CellValue | undefined, limit: number, unit: RegExp): QuantityReading {
  const reading = readNumber(cell, unit);
  if (reading.kind !== 'value') return reading;
  if (reading.twoWays === true) return { kind: 'ambiguous', text: cellText(cell) };
  if (reading.value < 0) return { kind: 'negative', text: String(reading.value) };
  if (reading.value >= limit) return { kind: 'unreadable', text: String(reading.value) };
  return { kind: 'value', value: tenThousandths(reading.value), fromText: reading.fromText };
}

/** Half up by the decimals that the number is written with, so that 0,00005 becomes 1 although its product is less. */
function tenThousandths(value: number): number {
  const scaled = value * 10_000;
  return Math.round(toFifteenDigits(scaled));
}
