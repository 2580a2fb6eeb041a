import type { CellValue } from '../register/cells';
import { readNumber } from './number';
import { cellText, isExcelError } from './text';

/** What Avtalstid år holds, in whole months 1–600. `years` is the figure as written. */
export type TermReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly months: number; readonly years: number; readonly fromText: boolean }
  | { readonly kind: 'notWholeMonths'; readonly text: string }
  | { readonly kind: 'outOfRange'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'excelError'; readonly text: string };

const unit = /år$/;

export const maxTermMonths = 600;

/** How far from a whole month a term may lie, and the slack that binary fractions of a year need. */
const monthTolerance = 0.06;
const floatSlack = 1e-9;

/**
 * Reads a contract's term in years: termMonths = round(years × 12), within 0,06 months of a whole number, 1–600
 * (domain.md §3: 2,5 → 30; 0,33 → 4; 1,3 is E109). A text such as "7 år" is used. Never throws.
 */
export function readTerm(cell: CellValue | undefined): TermReading {
  // Nearly every term is a number, whose text nobody needs.
  if (typeof cell === 'number' && Number.isFinite(cell)) return readYears(cell, false, cell);
  if (isExcelError(cell)) return { kind: 'excelError', text: cellText(cell) };
  const reading = readNumber(cell, unit);
  if (reading.kind !== 'value') return reading;
  return readYears(reading.value, true, cell);
}

function readYears(years: number, fromText: boolean, cell: CellValue | undefined): TermReading {
  const months = Math.round(years * 12);
  if (years * 12 < 1 - monthTolerance || months > maxTermMonths) return { kind: 'outOfRange', text: cellText(cell) };
  if (Math.abs(years * 12 - months) > monthTolerance + floatSlack) return { kind: 'notWholeMonths', text: cellText(cell) };
  return { kind: 'value', months, years, fromText };
}
