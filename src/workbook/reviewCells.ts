import type { CellValue } from '../domain/cells';
import type { Severity } from '../domain/issue';
import { choices, sheetNames } from '../locales/workbook';

/** One issue as Granskning shows it: words are the caller's. */
export interface ReviewRow {
  readonly effectId: string;
  readonly sheet: string;
  /** The sheet's row, 1-based. */
  readonly row: number;
  readonly column: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
}

/**
 * Body of Granskning, texts as texts: Effekter's own issues first, errors before warnings, then sheet by sheet and row by row. Kontroll shows
 * the first line of its ID, so this order is what makes it the worst.
 */
export function issueRowsToCells(rows: readonly ReviewRow[], effectsSheetName: string = sheetNames.effects): CellValue[][] {
  const place = (row: ReviewRow): number => (row.severity === 'error' ? 0 : 1) + (row.sheet === effectsSheetName ? 0 : 2);
  return [...rows]
    .sort((a, b) => place(a) - place(b) || compare(a.sheet, b.sheet) || a.row - b.row || compare(a.ruleId, b.ruleId))
    .map((row) => [
      row.effectId, row.sheet, row.row, row.column, row.ruleId, choices.severities[row.severity], row.message,
    ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
