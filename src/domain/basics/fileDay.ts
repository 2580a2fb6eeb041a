import { firstSerial, lastSerial, serialOf, type Serial } from './calendar';
import type { CellValue } from '../register/cells';
import { cellText } from './text';

const iso = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?)?$/;
const digitsOnly = /^\d+(?:\.0+)?$/;

/**
 * The day of a booking as finance systems write it: 2025-03-01, with or without a time, 2025-03, 20250301, 202503
 * or an Excel serial, as text or number. A month is its first day. null for anything else, and outside 2000-01-01
 * to 2099-12-31.
 */
export function readFileDay(cell: CellValue | undefined): Serial | null {
  const text = typeof cell === 'number' ? String(Math.floor(cell)) : cellText(cell);
  if (digitsOnly.test(text)) return fromDigits(text.replace(/\..*/, ''));
  const match = iso.exec(text);
  return match === null ? null : dayOf(match[1], match[2], match[3]);
}

function fromDigits(digits: string): Serial | null {
  if (digits.length === 8) return dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  if (digits.length === 6) return dayOf(digits.slice(0, 4), digits.slice(4), undefined);
  return digits.length === 5 ? accepted(Number(digits)) : null;
}

function dayOf(year: string | undefined, month: string | undefined, day = '01'): Serial | null {
  try {
    return accepted(serialOf(Number(year), Number(month), Number(day)));
  } catch {
    return null;
  }
}

function accepted(serial: number): Serial | null {
  return serial >= firstSerial && serial <= lastSerial ? (serial as Serial) : null;
}
