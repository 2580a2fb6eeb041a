import type { CellValue } from '../register/cells';
import { readNumber } from './number';
import { cellText, fold, isExcelError } from './text';

/**
 * What Avtalstid år holds, in whole months 1–600. `years` is the figure as written, or as many years as the months
 * make.
 */
export type TermReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly months: number; readonly years: number; readonly fromText: boolean }
  | { readonly kind: 'notWholeMonths'; readonly text: string }
  | { readonly kind: 'outOfRange'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'excelError'; readonly text: string };

const yearWord = /(?:år|years?)\.?$/i;
const monthWord = /(?:mån|månad|månader|mnd|months?)\.?$/i;
/** "2 år 6 mån", "2 år och 6 månader". */
const yearsAndMonths = /^(\d+)\s*(?:år|years?)\s*(?:,|och|and)?\s*(\d+)\s*(?:mån|månad|månader|mnd|months?)\.?$/;
/** "2+1+1", with or without what it counts. */
const extended = /^\d+(?:,\d+)?(?:\s*\+\s*\d+(?:,\d+)?)+$/;

export const maxTermMonths = 600;

/** How far from a whole month a term may lie, and the slack that binary fractions of a year need. */
const monthTolerance = 0.06;
const floatSlack = 1e-9;

/**
 * Reads a contract's term in years: termMonths = round(years × 12), within 0,06 months of a whole number, 1–600
 * (domain.md §3: 2,5 → 30; 0,33 → 4; 1,3 is E109). A text such as "7 år", "30 mån" or "2 år 6 mån" is used. Never
 * throws.
 */
export function readTerm(cell: CellValue | undefined): TermReading {
  // Nearly every term is a number, whose text nobody needs.
  if (typeof cell === 'number' && Number.isFinite(cell)) return readYears(cell, false, cell);
  if (isExcelError(cell)) return { kind: 'excelError', text: cellText(cell) };
  const both = yearsAndMonths.exec(fold(cellText(cell)));
  if (both !== null) return readYears(Number(both[1]) + Number(both[2]) / 12, true, cell);
  const inMonths = readNumber(cell, monthWord);
  if (inMonths.kind === 'value' && monthWord.test(cellText(cell).trim()))
    return readYears(inMonths.value / 12, true, cell);
  const reading = readNumber(cell, yearWord);
  if (reading.kind !== 'value') return reading;
  return readYears(reading.value, true, cell);
}

/**
 * The terms, in whole months, that a text with options to extend can mean: "2+1+1" is 24, 36 or 48, by how much of it
 * has been agreed. Which one has to be asked: options that have not been taken do not count. Empty for every other
 * text.
 */
export function agreedTerms(text: string): readonly number[] {
  const written = fold(text).replace(yearWord, '').trim();
  const bare = written.replace(monthWord, '').trim();
  if (!extended.test(bare)) return [];
  const perUnit = bare === written ? 12 : 1;
  let sum = 0;
  const terms = bare.split('+').map((part) => {
    sum += Number(part.trim().replace(',', '.')) * perUnit;
    return Math.round(sum);
  });
  return terms.every((term) => term >= 1 && term <= maxTermMonths) ? terms : [];
}

function readYears(years: number, fromText: boolean, cell: CellValue | undefined): TermReading {
  const months = Math.round(years * 12);
  if (years * 12 < 1 - monthTolerance || months > maxTermMonths) return { kind: 'outOfRange', text: cellText(cell) };
  if (Math.abs(years * 12 - months) > monthTolerance + floatSlack)
    return { kind: 'notWholeMonths', text: cellText(cell) };
  return { kind: 'value', months, years, fromText };
}
