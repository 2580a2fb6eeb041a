import { firstSerial, lastSerial, serialOf, type Serial } from '../calendar';
import type { CellValue } from '../cells';
import { cellText, isBlank, isExcelError } from './text';

/** What a date cell holds. */
export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Serial }
  | { readonly kind: 'notDate'; readonly text: string }
  | { readonly kind: 'outOfRange'; readonly text: string }
  | { readonly kind: 'excelError'; readonly text: string };

const blank: DateReading = { kind: 'blank' };
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/**
 * Reads a day: an Excel serial, whose time of day is dropped, or ISO text (domain.md §3). Accepted are 2000-01-01 to
 * 2099-12-31. Every other text is no date, "2025-03" and "1/3 2025" as well, for they read in several ways. Never throws.
 */
export function readDate(cell: CellValue | undefined): DateReading {
  if (typeof cell === 'number') return Number.isFinite(cell) ? inRange(Math.floor(cell), String(cell)) : notDate(cell);
  if (isBlank(cell)) return blank;
  const text = cellText(cell);
  if (isExcelError(text)) return { kind: 'excelError', text };
  const match = typeof cell === 'string' ? iso.exec(text) : null;
  if (match === null) return { kind: 'notDate', text };
  try {
    return inRange(serialOf(Number(match[1]), Number(match[2]), Number(match[3])), text);
  } catch {
    return { kind: 'notDate', text };
  }
}

function notDate(cell: number): DateReading {
  return { kind: 'notDate', text: String(cell) };
}

function inRange(serial: number, text: string): DateReading {
  if (serial < firstSerial || serial > lastSerial) return { kind: 'outOfRange', text };
  return { kind: 'value', value: serial as Serial };
}
