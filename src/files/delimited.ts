import Papa from 'papaparse';
import type { RowBatch } from '../application/importSource';
import { FileError } from './fault';

/** Longer rows are no rows: a quote that is not closed takes the rest of the file with it. In characters. */
const longestRow = 500_000;

type Rows = string[][];

/**
 * Rows of the text, the row that `text` may end in the middle of left out when `isPart`. `used` characters are in
 * them.
 */
export function parseDelimited(
  text: string,
  separator: string,
  isPart: boolean,
): { readonly rows: Rows; readonly used: number; readonly broken: number | null } {
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: '"' });
  const { data, errors, meta } = parser.parse(text, 0, isPart) as Papa.ParseResult<string[]>;
  const broken = errors.find(
    ({ code, row }) => code === 'MissingQuotes' || (data[row ?? -1]?.some((cell) => cell.includes('\n')) ?? false),
  );
  return { rows: data, used: meta.cursor, broken: broken?.row ?? null };
}

/** Rows of a text that comes piece by piece. Throws FileError 'brokenQuote' and 'longRow', with the 1-based row. */
export async function* delimitedRows(chunks: AsyncIterable<string>, separator: string): AsyncGenerator<RowBatch> {
  let rest = '';
  let firstRow = 1;
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const { rows, used, broken } = parseDelimited(text, separator, true);
    if (broken !== null) throw new FileError('brokenQuote', { row: firstRow + broken });
    if (rows.length > 0) yield { rows, firstRow };
    firstRow += rows.length;
    rest = text.slice(used);
    if (rest.length > longestRow)
      throw new FileError(rest.includes('\n') ? 'brokenQuote' : 'longRow', { row: firstRow });
  }
  if (rest === '') return;
  const { rows, broken } = parseDelimited(rest, separator, false);
  if (broken !== null) throw new FileError('brokenQuote', { row: firstRow + broken });
  yield { rows, firstRow };
}
