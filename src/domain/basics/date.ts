import { firstSerial, isoOf, lastSerial, serialOf, type Serial } from './calendar';
import type { CellValue } from '../register/cells';
import { cellText, isBlank, isExcelError } from './text';
import { writtenDates } from './writtenDates';

/** What a date cell holds. */
export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Serial }
  | { readonly kind: 'notDate'; readonly text: string; readonly suggested: Serial | null }
  | { readonly kind: 'outOfRange'; readonly text: string }
  | { readonly kind: 'excelError'; readonly text: string };

const blank: DateReading = { kind: 'blank' };
/** 9999-12-31. */
const lastOfExcel = 2_958_465;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/**
 * Reads a day: an Excel serial, whose time of day is dropped, or ISO text (domain.md §3). Accepted are 2000-01-01 to
 * 2099-12-31. Every other text is no date, "2025-03" and "1/3 2025" as well; for one that reads in one way as a day
 * (see writtenDates) that day is suggested. Never throws.
 */
export function readDate(cell: CellValue | undefined): DateReading {
  if (typeof cell === 'number') return fromNumber(cell);
  if (isBlank(cell)) return blank;
  const text = cellText(cell);
  if (isExcelError(text)) return { kind: 'excelError', text };
  const match = iso.exec(text);
  const serial = match === null ? null : dayIn(match[1], match[2], match[3]);
  if (serial === null) return { kind: 'notDate', text, suggested: suggestedDay(text) };
  return isAccepted(serial) ? { kind: 'value', value: serial } : { kind: 'outOfRange', text };
}

function fromNumber(cell: number): DateReading {
  const serial = Math.floor(cell);
  if (isAccepted(serial)) return { kind: 'value', value: serial };
  const text = String(cell);
  const suggested = suggestedDay(text);
  if (suggested !== null || !Number.isFinite(cell)) return { kind: 'notDate', text, suggested };
  // The sheet shows such a number as a day, and so it is told.
  return { kind: 'outOfRange', text: serial > 0 && serial <= lastOfExcel ? isoOf(serial as Serial) : text };
}

function suggestedDay(text: string): Serial | null {
  const [day, another] = writtenDates(text);
  return day !== undefined && another === undefined ? day : null;
}

function dayIn(year: string | undefined, month: string | undefined, day: string | undefined): Serial | null {
  try {
    return serialOf(Number(year), Number(month), Number(day));
  } catch {
    return null;
  }
}

function isAccepted(serial: number): serial is Serial {
  return serial >= firstSerial && serial <= lastSerial;
}
