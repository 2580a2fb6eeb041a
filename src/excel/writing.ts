import type { CellValue } from '../domain/register/cells';
import { bytesOf } from '../workbook/plan/cellBytes';
import type { Batch } from './session';

const CHUNK_BYTES = 1_000_000;

/**
 * Cells as Excel shall keep them: texts stay texts (an apostrophe keeps "=…", "12" and "2025-01-01" from being read
 * as formulas, numbers and dates), blank is '', numbers and truth values are themselves.
 */
export function literal(value: CellValue): string | number | boolean {
  if (value === null || value === '') return '';
  if (typeof value !== 'string') return value;
  return excelMightReadOtherwise(value) ? `'${value}` : value;
}

/** The same for a cell of a number format: where everything is text an apostrophe would be seen. */
export function literalIn(format: unknown, value: CellValue): string | number | boolean {
  return format === '@' && typeof value === 'string' && /^\d/.test(value) ? value : literal(value);
}

const months = /^(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)/i;
const truth = /^(true|false|sant|falskt)$/i;

function excelMightReadOtherwise(text: string): boolean {
  const trimmed = text.trim();
  if (/^[=+\-−@'#]/.test(trimmed) || truth.test(trimmed)) return true;
  if (!/\d/.test(trimmed)) return false;
  // "Ramavtal 2024" is a text wherever it stands; "1 mars", "mars 2025", "SEK 20" and "20 %" may not be.
  return !/^\p{L}/u.test(trimmed) || months.test(trimmed) || /^(sek|kr|eur|usd)\b/i.test(trimmed);
}

/**
 * Writes a block with its top left cell at (row, column), 0-based, in as many requests as its size asks for. Cells are
 * written as they stand: call `literal` first where texts come from people.
 */
export async function writeBlock(
  context: Batch,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: readonly (readonly (string | number | boolean | null)[])[],
  onWritten?: (rows: number) => void,
): Promise<void> {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  for (const [start, end, bytes] of chunks(rows)) {
    await context.makeRoom(bytes);
    // Office.js takes any cell value here; its type says so.
    sheet.getRangeByIndexes(row + start, column, end - start, width).values = rows.slice(start, end) as unknown[][];
    onWritten?.(end);
  }
}

/** Splits rows into runs of at most about 1 MB: [first, after the last, bytes]. */
export function* chunks(rows: readonly (readonly unknown[])[]): Generator<[number, number, number]> {
  let start = 0;
  let bytes = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const size = bytesOf([rows[i] ?? []]);
    if (i > start && bytes + size > CHUNK_BYTES) {
      yield [start, i, bytes];
      start = i;
      bytes = 0;
    }
    bytes += size;
  }
  if (start < rows.length) yield [start, rows.length, bytes];
}
