import { foldHeading } from '../application/headingText';
import type { ImportSource } from '../application/importSource';
import { FileError } from './fault';
import { fileKind } from './fileKind';
import { openTextFile } from './textFile';

/**
 * The lists of a file, of whatever kind it is: one of a text file, one for each table or sheet of a workbook.
 * `headings` are words that headings are known by, in any form. Throws FileError, and WorkbookError 'cancelled'.
 */
export async function openFile(
  content: Blob,
  headings: readonly string[],
  signal?: AbortSignal,
): Promise<readonly ImportSource[]> {
  const kind = await fileKind(content);
  const ourHeadings = new Set(headings.map(foldHeading));
  if (kind === 'text') return [await openTextFile(content, ourHeadings, signal)];
  if (kind !== 'package') throw new FileError(kind);
  // Only who opens a workbook needs the libraries that unpack it.
  return (await import('./workbookFile')).openWorkbookFile(content, ourHeadings, signal);
}
