import type { CellValue } from '../register/cells';

// Patterns stand here and not where they are used: a pattern in a function is made anew at each call, millions of times.
const wideSpaces = /[\u00a0\u2007\u2009\u202f\t\r\n]/g;
const visible = /\S/;
const untidy = /^ |[^ -~\u00c0-\u024f]| {2}| $/;
const notPlain = /^ |[^ -~]| {2}| $/;
const excelError = /^\s*#(?:[A-ZÅÄÖ][A-ZÅÄÖ0-9_]*[!?]|N\/A|DIV(?:ISION)?\/0!|GETTING_DATA)\s*$/;

/** Whether a cell holds nothing that anybody can see: null, '' or only spaces. */
export function isBlank(cell: CellValue | undefined): boolean {
  // Most blank cells are '': no pattern is needed to see that.
  return typeof cell === 'string' ? cell === '' || !visible.test(cell) : cell === null || cell === undefined;
}

/** The cell as trimmed text, '' when blank. Every kind of space counts as a space. Never throws. */
export function cellText(cell: CellValue | undefined): string {
  return cell === '' || cell === null || cell === undefined ? '' : cleanText(String(cell));
}

function cleanText(text: string): string {
  return isTidy(text) ? text : text.replace(wideSpaces, ' ').trim();
}

/**
 * Whether a text is clean already: Latin letters, signs and single spaces between them. Nearly every cell is, and looking at its
 * characters costs a tenth of what replacing, trimming and normalising them does.
 */
function isTidy(text: string): boolean {
  return !untidy.test(text);
}

/** The form in which names, suppliers and list values are compared: trimmed, without case (domain.md §8). */
export function fold(text: string): string {
  if (isTidy(text)) return text.toLowerCase();
  return cleanText(text).replace(/ {2,}/g, ' ').normalize('NFC').toLowerCase();
}

/** Whether the cell holds an Excel error such as #VALUE! or #N/A, which reaches us as its text, perhaps in the user's language: #SAKNAS!. */
export function isExcelError(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && cell !== '' && excelError.test(cell);
}

/**
 * The form in which IDs are compared: alike in the same cases as `fold`, but plain letters large, as IDs are mostly written: then the text
 * itself is its form, and a large register holds no second text for every row.
 */
export function foldId(text: string): string {
  if (!notPlain.test(text)) return text.toUpperCase();
  const folded = fold(text);
  return notPlain.test(folded) ? folded : folded.toUpperCase();
}
