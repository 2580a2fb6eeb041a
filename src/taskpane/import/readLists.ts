import { listHeadings, type ForeignList } from '../../application/importRows';
import type { Serial } from '../../domain/basics/calendar';
import type { PickedFile } from '../../domain/collection';
import { readFileIn, readMemberIn, type AskOptions, type FilePort, type OpenedFile } from '../../files/fileReader';

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

/** Reads files as members of a collection, one after the other in a worker of their own. Throws 'cancelled'. */
export async function readMembers(
  files: readonly File[],
  today: Serial,
  { signal, onProgress }: AskOptions = {},
): Promise<PickedFile[]> {
  const worker = ownWorker();
  const picked: PickedFile[] = [];
  try {
    for (const [index, file] of files.entries()) {
      onProgress?.(index, files.length);
      picked.push(await readMemberIn(worker, file, { file: file.name, today }, { signal }));
    }
    return picked;
  } finally {
    worker.terminate();
  }
}

const ownWorker = () => new Worker(new URL('../../files/worker.ts', import.meta.url)) as FilePort;

/** Opens a file in a worker of its own. `headings`: words that headings are known by. Throws as `readFileIn`. */
export function openInWorker(file: File, headings: readonly string[], options: AskOptions = {}): Promise<OpenedFile> {
  return readFileIn(ownWorker(), file, headings, options);
}
