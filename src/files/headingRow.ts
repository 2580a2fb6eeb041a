import { isBlank } from '../domain/basics/text';
import { foldHeading } from '../application/headingText';
import type { Row } from '../application/importSource';

const looksAt = 20;

/**
 * The 0-based row among the first 20 with most known headings, at least two; else the first with two texts or more
 * of which at least half of its cells are. −1 when there is none. `ourHeadings`: headings in the form of foldHeading.
 */
export function headingRow(rows: readonly Row[], ourHeadings: ReadonlySet<string>): number {
  const first = rows.slice(0, looksAt);
  const counts = first.map(
    (row) => row.filter((cell) => typeof cell === 'string' && isKnown(cell, ourHeadings)).length,
  );
  const most = Math.max(0, ...counts);
  return most >= 2 ? counts.indexOf(most) : first.findIndex(looksLikeHeadings);
}

/** What stands in brackets is a unit or a remark. */
function isKnown(heading: string, ourHeadings: ReadonlySet<string>): boolean {
  return ourHeadings.has(foldHeading(heading)) || ourHeadings.has(foldHeading(heading.replace(/\([^)]*\)/g, '')));
}

function looksLikeHeadings(row: Row): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  const texts = filled.filter((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
  return texts.length > 1 && texts.length * 2 >= row.length;
}

/** Headings as texts, trailing columns without heading and content left off. */
export function headingTexts(headings: Row, sample: readonly Row[]): string[] {
  const texts = headings.map((cell) => (cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim()));
  const width = Math.max(0, ...sample.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
  while (texts.length > width && texts[texts.length - 1] === '') texts.pop();
  while (texts.length < width) texts.push('');
  return texts;
}
