import type { CellValue } from '../domain/cells';
import type { Severity } from '../domain/issue';
import { choices, sheetNames } from '../locales/workbook';
import { moreIssues } from '../locales/workbookTexts';
import { bytesOf } from './cellBytes';

/** One issue as Granskning shows it: words are the caller's. */
export interface ReviewRow {
  readonly effectId: string;
  readonly sheet: string;
  /** The sheet's row, 1-based; null for a line about many rows. */
  readonly row: number | null;
  readonly column: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What Granskning holds at most: what Excel on the web takes in one request (5 MB), with room for the request's own words. */
export const reviewBytes = 3_600_000;

/**
 * Body of Granskning, texts as texts: Effekter's own issues first, errors before warnings, then sheet by sheet and row by row. Kontroll shows
 * the first line of its ID, so this order is what makes it the worst. Of more than `mostBytes` each ID keeps its first line, so
 * that no row looks right that is not, then the first of the others; the last lines say, rule by rule, how many more there are.
 */
export function issueRowsToCells(
  rows: readonly ReviewRow[],
  effectsSheetName: string = sheetNames.effects,
  mostBytes = reviewBytes,
): CellValue[][] {
  const place = (row: ReviewRow): number => (row.severity === 'error' ? 0 : 1) + (row.sheet === effectsSheetName ? 0 : 2);
  const ordered = [...rows].sort(
    (a, b) => place(a) - place(b) || compare(a.sheet, b.sheet) || (a.row ?? 0) - (b.row ?? 0) || compare(a.ruleId, b.ruleId),
  );
  const cells = ordered.map(toCells);
  return bytesOf(cells) <= mostBytes ? cells : withinBytes(ordered, cells, mostBytes);
}

function toCells(row: ReviewRow): CellValue[] {
  return [row.effectId, row.sheet, row.row ?? '', row.column, row.ruleId, choices.severities[row.severity], row.message];
}

function withinBytes(rows: readonly ReviewRow[], cells: readonly CellValue[][], mostBytes: number): CellValue[][] {
  let room = mostBytes - bytesOf(linesOfRest(rows).map(toCells));
  const kept = new Set<number>();
  const keep = (index: number): void => {
    const bytes = bytesOf([cells[index] ?? []]);
    if (kept.has(index) || bytes > room) return;
    room -= bytes;
    kept.add(index);
  };
  firstOfEachId(rows).forEach(keep);
  rows.forEach((_, index) => keep(index));
  return [...cells.filter((_, index) => kept.has(index)), ...linesOfRest(rows.filter((_, index) => !kept.has(index))).map(toCells)];
}

function firstOfEachId(rows: readonly ReviewRow[]): number[] {
  const first = new Map<string, number>();
  rows.forEach(({ effectId }, index) => {
    if (!first.has(effectId)) first.set(effectId, index);
  });
  return [...first.values()];
}

/** A line for each sheet and rule of which there are more. */
function linesOfRest(rows: readonly ReviewRow[]): ReviewRow[] {
  const rest = new Map<string, { readonly row: ReviewRow; count: number }>();
  for (const row of rows) {
    const key = `${row.sheet} ${row.ruleId}`;
    const same = rest.get(key);
    if (same === undefined) rest.set(key, { row, count: 1 });
    else same.count += 1;
  }
  return [...rest.values()].map(({ row: { sheet, ruleId, severity }, count }) => ({
    effectId: '', sheet, row: null, column: '', ruleId, severity, message: moreIssues(count),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
