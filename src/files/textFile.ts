import { isBlank } from '../domain/basics/text';
import { sampleRows, type ImportSource, type RowBatch } from '../application/importSource';
import { delimitedRows, parseDelimited } from './delimited';
import { detectEncoding } from './encoding';
import { FileError } from './fault';
import { headingRow, headingTexts } from './headingRow';
import { sniffSeparator } from './separator';
import { textChunks } from './textChunks';

const headBytes = 512 * 1024;
/** Excel's own line before the headings, which says what the separator is. */
const separatorLine = /^sep=(.)\n/i;

/**
 * A text file as a list: encoding, separator and headings found by looking at it. `ourHeadings`: headings in the form
 * of foldHeading. Throws FileError.
 */
export async function openTextFile(
  content: Blob,
  ourHeadings: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<ImportSource> {
  const encoding = await detectEncoding(content, signal);
  const isPart = content.size > headBytes;
  const text = await headText(content, encoding);
  const told = separatorLine.exec(text);
  const head = told === null ? text : text.slice(told[0].length);
  if (isPart && !head.includes('\n')) throw new FileError('longRow', { row: 1 });
  if (head.trim() === '') throw new FileError('empty');
  const separator = told?.[1] ?? sniffSeparator(head, isPart);
  if (separator === null) throw new FileError('noColumns');
  const skipped = told === null ? 0 : 1;
  const { rows, broken } = parseDelimited(head, separator, isPart);
  if (broken !== null) throw new FileError('brokenQuote', { row: broken + skipped + 1 });
  const at = headingRow(rows, ourHeadings);
  const headings = rows[at];
  if (headings === undefined) throw new FileError('noHeadings');
  const sample = rows
    .slice(at + 1)
    .filter((row) => !row.every(isBlank))
    .slice(0, sampleRows);
  const below = at + skipped + 1;
  return {
    sheet: '',
    table: '',
    headings: headingTexts(headings, sample),
    headingRow: below,
    sample,
    rows: (options = {}) => rowsBelow(delimitedRows(textChunks(content, encoding, options), separator), below),
  };
}

async function headText(content: Blob, encoding: Awaited<ReturnType<typeof detectEncoding>>): Promise<string> {
  let text = '';
  for await (const chunk of textChunks(content.slice(0, headBytes), encoding)) text += chunk;
  return text;
}

/** The rows after the first `above`. */
async function* rowsBelow(batches: AsyncIterable<RowBatch>, above: number): AsyncGenerator<RowBatch> {
  for await (const { rows, firstRow } of batches) {
    const skipped = Math.max(0, above + 1 - firstRow);
    if (skipped >= rows.length) continue;
    yield { rows: skipped === 0 ? rows : rows.slice(skipped), firstRow: firstRow + skipped };
  }
}
