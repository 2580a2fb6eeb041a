import type { CellValue } from '../../domain/register/cells';
import { severities, type Severity } from '../../domain/register/issue';
import { eachInSteps, finished, mapInSteps, type Steps } from '../../domain/basics/steps';
import { choices, sheetNames } from '../../locales/workbook';
import { moreIssues } from '../../locales/workbookTexts';
import { bytesOf } from '../plan/cellBytes';

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
  /** What Kontroll shows, and what it finds the line by; '' for lines that it does not show. */
  readonly brief: string;
  readonly key: string;
}

/**
 * What Granskning holds at most: what Excel on the web takes in one request (5 MB), with room for the request's own
 * words.
 */
export const reviewBytes = 3_600_000;

/**
 * Body of Granskning, texts as texts: Effekter's own issues first, errors before warnings, then sheet by sheet and row
 * by row. Kontroll shows the first line of its key, so this order is what makes it the worst. Of more than `mostBytes`
 * each ID keeps its first line, so that no row looks right that is not, then the first of the others; the last lines
 * say, rule by rule, how many more there are.
 */
export function issueRowsToCells(
  rows: readonly ReviewRow[],
  effectsSheetName: string = sheetNames.effects,
  mostBytes = reviewBytes,
): CellValue[][] {
  return finished(issueRowsToCellsInSteps(rows, effectsSheetName, mostBytes));
}

/** The same in steps. */
export function* issueRowsToCellsInSteps(
  rows: readonly ReviewRow[],
  effectsSheetName: string = sheetNames.effects,
  mostBytes = reviewBytes,
): Steps<CellValue[][]> {
  const ordered = yield* inOrder(rows, effectsSheetName);
  let bytes = 0;
  const lines = yield* mapInSteps(ordered, (row) => {
    const cells = toCells(row);
    const own = bytesOf([cells]);
    bytes += own;
    return { row, cells, bytes: own };
  });
  return bytes <= mostBytes ? lines.map(({ cells }) => cells) : yield* withinBytes(lines, mostBytes);
}

/** Effekter's lines before other sheets', errors before warnings before completions; then by sheet, row and rule. */
function* inOrder(rows: readonly ReviewRow[], effectsSheetName: string): Steps<ReviewRow[]> {
  // Sorted place by place, one sheet's lines of a severity at a time: all at once is a long step.
  const places = new Map<string, ReviewRow[]>();
  yield* eachInSteps(rows, (row) => {
    const place = severities.indexOf(row.severity) + (row.sheet === effectsSheetName ? 0 : severities.length);
    const key = `${place} ${row.sheet}`;
    const same = places.get(key);
    if (same === undefined) places.set(key, [row]);
    else same.push(row);
  });
  const ordered: ReviewRow[] = [];
  for (const [, own] of [...places].sort(([a], [b]) => compare(a, b))) {
    // One by one: a call takes some hundred thousand arguments at most.
    for (const row of own.sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || compare(a.ruleId, b.ruleId))) ordered.push(row);
    yield;
  }
  return ordered;
}

function toCells(row: ReviewRow): CellValue[] {
  return [
    row.effectId,
    row.sheet,
    row.row ?? '',
    row.column,
    row.ruleId,
    choices.severities[row.severity],
    row.message,
    row.brief,
    row.key,
  ];
}

interface Line {
  readonly row: ReviewRow;
  readonly cells: CellValue[];
  readonly bytes: number;
}

function* withinBytes(lines: readonly Line[], mostBytes: number): Steps<CellValue[][]> {
  let room = mostBytes - bytesOf(linesOfRest(lines).map(toCells));
  const kept = new Set<Line>();
  const keep = (line: Line): void => {
    if (kept.has(line) || line.bytes > room) return;
    room -= line.bytes;
    kept.add(line);
  };
  yield* eachInSteps(firstOfEachId(lines), keep);
  yield* eachInSteps(lines, keep);
  return [
    ...lines.filter((line) => kept.has(line)).map(({ cells }) => cells),
    ...linesOfRest(lines.filter((line) => !kept.has(line))).map(toCells),
  ];
}

function firstOfEachId(lines: readonly Line[]): Iterable<Line> {
  const first = new Map<string, Line>();
  for (const line of lines) if (!first.has(line.row.key)) first.set(line.row.key, line);
  return first.values();
}

/** A line for each sheet and rule of which there are more. */
function linesOfRest(lines: readonly Line[]): ReviewRow[] {
  const rest = new Map<string, { readonly row: ReviewRow; count: number }>();
  for (const { row } of lines) {
    const key = `${row.sheet} ${row.ruleId}`;
    const same = rest.get(key);
    if (same === undefined) rest.set(key, { row, count: 1 });
    else same.count += 1;
  }
  return [...rest.values()].map(({ row: { sheet, ruleId, severity }, count }) => ({
    effectId: '',
    sheet,
    row: null,
    column: '',
    ruleId,
    severity,
    message: moreIssues(count),
    brief: '',
    key: '',
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
