import type { Worksheet } from '@cj-tech-master/excelts';
import { columnLetters } from '../book/addresses';
import type { HostState } from '../state/host-state';
import { styleOf } from './cell-values';
import { partText, setPart, type PackageParts } from './package-parts';
import { sheetPaths } from './sheet-parts';

/** The sheets' XML as it was, and how many cell styles the file has. */
export interface SheetCells {
  readonly xml: Map<string, string>;
  readonly styles: number;
}

/**
 * Takes the cells out of a package before the library reads it (it keeps an object for each, which
 * takes minutes for a ledger). Left are cells with notes or links, and one cell for each style in the
 * last row of the first sheet.
 */
export function takeCells(parts: PackageParts): SheetCells {
  const xml = new Map<string, string>();
  const styles = styleCount(parts);
  let first = true;
  for (const [name, path] of sheetPaths(parts)) {
    const whole = partText(parts, path);
    if (whole === null || !whole.includes('</worksheet>')) throw new Error(`the part of the sheet ${name} is broken`);
    xml.set(name, whole);
    const samples = first ? styleSamples(styles) : '';
    first = false;
    const kept = [...attachedCells(parts, path, whole)]
      .map(([row, cells]) => `<row r="${row}">${cells.join('')}</row>`)
      .join('');
    setPart(
      parts,
      path,
      whole.replace(
        /<sheetData\s*\/>|<sheetData>[\s\S]*<\/sheetData>/,
        () => `<sheetData>${kept}${samples}</sheetData>`,
      ),
    );
  }
  return { xml, styles };
}

function styleCount(parts: PackageParts): number {
  const styles = partText(parts, 'xl/styles.xml') ?? '';
  const formats = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  return [...formats.matchAll(/<xf[\s>]/g)].length;
}

const SAMPLE_ROW = 1_048_576;
const SAMPLES_PER_ROW = 16_000;

function styleSamples(count: number): string {
  const rows: string[] = [];
  for (let from = 0; from < count; from += SAMPLES_PER_ROW) {
    const row = SAMPLE_ROW - Math.floor(count / SAMPLES_PER_ROW) + from / SAMPLES_PER_ROW;
    const cells = Array.from(
      { length: Math.min(SAMPLES_PER_ROW, count - from) },
      (_, i) => `<c r="${columnLetters(i)}${row}" s="${from + i}"/>`,
    );
    rows.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  return rows.join('');
}

function* attachedCells(parts: PackageParts, path: string, xml: string): IterableIterator<[number, string[]]> {
  const relations = partText(parts, path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
  const notes = [...relations.matchAll(/Target="[^"]*?(comments[^"/]*\.xml)"/g)].map(
    ([, file = '']) => partText(parts, `xl/${file}`) ?? partText(parts, `xl/comments/${file}`) ?? '',
  );
  const references = new Set<string>();
  for (const [, ref = ''] of xml.matchAll(/<hyperlink [^>]*?ref="([A-Z]+\d+)[:"]/g)) references.add(ref);
  for (const note of notes)
    for (const [, ref = ''] of note.matchAll(/<comment [^>]*?ref="([A-Z]+\d+)"/g)) references.add(ref);
  const byRow = new Map<number, string[]>();
  for (const ref of references) {
    const row = Number(ref.replace(/\D+/g, ''));
    byRow.set(row, [...(byRow.get(row) ?? []), `<c r="${ref}" t="str"><v>x</v></c>`]);
  }
  yield* [...byRow].sort(([a], [b]) => a - b);
}

/** From the file's style numbers to the book's, by the sample cells of the first sheet. Takes the samples away. */
export function fileStyles(state: HostState, worksheet: Worksheet, count: number): (number: number) => number {
  const ids: number[] = [];
  const firstRow = SAMPLE_ROW - Math.floor(count / SAMPLES_PER_ROW);
  for (let i = 0; i < count; i += 1) {
    const cell = worksheet.findCell(firstRow + Math.floor(i / SAMPLES_PER_ROW), (i % SAMPLES_PER_ROW) + 1);
    ids.push(cell ? state.book.styles.idOf(styleOf(cell.style as never)) : 0);
  }
  (worksheet as unknown as { _rows: unknown[] })._rows.length = Math.min(
    (worksheet as unknown as { _rows: unknown[] })._rows.length,
    firstRow - 1,
  );
  return (number) => ids[number] ?? 0;
}
