import type { CellValue } from '../register/cells';
import { cellText } from './text';

const refusal = /^(?:[-–0]|falskt|false|no)$|^(?:nej|ej|inte)(?![a-zåäöé])/i;

/**
 * Whether a cell that is filled by saying yes says no: it is or begins with the word nej, ej or inte, or is a dash, 0
 * or FALSKT (domain.md §4).
 */
export function isRefusal(cell: CellValue | undefined): boolean {
  return refusal.test(cellText(cell));
}
