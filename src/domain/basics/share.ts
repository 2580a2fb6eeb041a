import type { CellValue } from '../register/cells';
import { readNumber } from './number';

/** A share 0–1. `percentSlip`: 20 was written for 20 % (W653), `value` is what was meant. */
export type ShareReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: number; readonly percentSlip: boolean; readonly fromText: boolean }
  | { readonly kind: 'above'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string };

/**
 * Reads a share of the organisation's target, 0,2 or 20 % (domain.md §6). A number from just above 1 to 100 is taken as
 * per cent (W653); above 100 % is E602. Rounded to a millionth. Never throws.
 */
export function readShare(cell: CellValue | undefined): ShareReading {
  const percent = typeof cell === 'string' && cell.trim().endsWith('%');
  const reading = readNumber(cell, percent ? /%$/ : null);
  if (reading.kind !== 'value') return reading;
  const value = percent ? reading.value / 100 : reading.value;
  if (value < 0) return { kind: 'unreadable', text: String(reading.value) };
  if (value <= 1) return { kind: 'value', value: millionths(value), percentSlip: false, fromText: reading.fromText };
  if (percent || value > 100) return { kind: 'above', text: String(reading.value) };
  return { kind: 'value', value: millionths(value / 100), percentSlip: true, fromText: reading.fromText };
}

function millionths(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}

/**
 * A share as it is shown: rounded down to a tenth of a per cent while under 1, so that 100 % is never what rounding
 * made of less (domain.md §5). Digits beyond a millionth of that tenth are what binary fractions add.
 */
export function shownShare(share: number): number {
  return share < 1 ? Math.min(0.999, Math.floor(Math.round(share * 1e9) / 1e6) / 1000) : share;
}
