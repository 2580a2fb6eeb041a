import { listHeadings, type ForeignList } from '../../application/importRows';
import { readFileIn, type AskOptions, type FilePort, type OpenedFile } from '../../files/fileReader';

/** The most rows of a list that are taken at once: more effects than any organisation registers in many years. */
export const mostRows = 10_000;

/** A list of a file, its first rows. */
export interface FileList extends ForeignList {
  readonly file: string;
  /** There are rows beyond those that were read. */
  readonly more: boolean;
}

/**
 * The lists of a file, read in a worker of its own from the pane's own origin. Throws FileError, and WorkbookError
 * 'cancelled'.
 */
export async function readLists(file: File, options: AskOptions = {}): Promise<readonly FileList[]> {
  const opened = await openInWorker(file, listHeadings, options);
  try {
    const lists: FileList[] = [];
    for (const [index, { sheet, table, headings }] of opened.lists.entries()) {
      const { rows, more } = await opened.rows(index, mostRows, options);
      lists.push({ file: file.name, sheet, table, headings, rows, more });
    }
    return lists;
  } finally {
    opened.close();
  }
}

/** Opens a file in a worker of its own. `headings`: words that headings are known by. Throws as `readFileIn`. */
export function openInWorker(file: File, headings: readonly string[], options: AskOptions = {}): Promise<OpenedFile> {
  const worker = new Worker(new URL('../../files/worker.ts', import.meta.url)) as FilePort;
  return readFileIn(worker, file, headings, options);
}
