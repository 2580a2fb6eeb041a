import type { CellValue } from '../register/cells';

const excelError = /^#(?:[A-ZÅÄÖ][A-ZÅÄÖ0-9_]*[!?]|N\/A|DIV(?:ISION)?\/0!|GETTING_DATA)$/;

/** Whether a cell holds nothing that anybody can see: null, '' or only spaces. */
export function isBlank(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' ? cell.trim() === '' : cell === null || cell === undefined;
}

/** The cell as trimmed text, '' when blank. Every kind of space counts as a space. Never throws. */
export function cellText(cell: CellValue | undefined): string {
  return String(cell ?? '')
    .replace(/[^\S ]/g, ' ')
    .trim();
}

/**
 * The form in which names, IDs, suppliers and list values are compared: trimmed, without case, runs of spaces as one
 * (domain.md §8). A key to look names up by; whether two are the same says `sameName`.
 */
export function fold(text: string): string {
  return text
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}

/** Whether two names, IDs, suppliers or list values are the same. */
export function sameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/**
 * Whether the cell holds an Excel error such as #VALUE! or #N/A, which reaches us as its text, perhaps in the user's
 * language: #SAKNAS!.
 */
export function isExcelError(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && excelError.test(cell.trim());
}
