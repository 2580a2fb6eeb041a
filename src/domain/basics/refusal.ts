import type { CellValue } from '../register/cells';
import { cellText, fold } from './text';

const signs = new Set(['-', '–', '0', 'falskt', 'false', 'no']);
const words = /^(?:nej|ej|inte)(?![a-zåäöé])/;

/**
 * Whether a cell that is filled by saying yes says no: it is or begins with the word nej, ej or inte, or is a dash, 0
 * or FALSKT (domain.md §4).
 */
export function isRefusal(cell: CellValue | undefined): boolean {
  const text = fold(cellText(cell));
  return signs.has(text) || words.test(text);
}
