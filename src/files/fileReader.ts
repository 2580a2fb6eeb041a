import type { FileFacts } from '../application/collection/memberFile';
import { WorkbookError } from '../application/errors';
import type { Row } from '../application/importSource';
import type { PickedFile } from '../domain/collection';
import { FileError } from './fault';
import type { FileAnswer, FileListHead, FileRequest, LedgerQuestion } from './fileService';
import type { ReducedLedger } from './reduceLedger';

/** A file that is open in the reader. */
export interface OpenedFile {
  readonly lists: readonly FileListHead[];
  /** Rows of a list, at most so many; `more` when there are others. */
  rows(
    list: number,
    most: number,
    options?: AskOptions,
  ): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }>;
  /** What a list comes to as a ledger of suppliers, with the file's CRC-32 and size. Throws FileError. */
  ledger(list: number, ledger: LedgerQuestion, options?: AskOptions): Promise<ReadLedger>;
  close(): void;
}

export interface ReadLedger {
  readonly reduced: ReducedLedger;
  readonly mark: string;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** As much of a Worker as the reader needs. */
export interface FilePort {
  postMessage(request: FileRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FileAnswer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/**
 * Opens a file in a worker, so that the page stays alive whatever the file is. Throws FileError, and WorkbookError
 * 'cancelled'.
 * @param headings words that headings are known by.
 */
export async function readFileIn(
  port: FilePort,
  file: Blob,
  headings: readonly string[],
  options: AskOptions = {},
): Promise<OpenedFile> {
  const ask = asking(port);
  let lists: readonly FileListHead[] = [];
  try {
    await ask({ kind: 'open', file, headings }, options, (message) => {
      if (message.kind === 'lists') lists = message.lists;
    });
  } catch (error) {
    port.terminate();
    throw error;
  }
  return {
    lists,
    async rows(list, most, own = {}) {
      const rows: Row[] = [];
      let more = false;
      await ask({ kind: 'rows', list, most }, own, (message) => {
        if (message.kind === 'rows') for (const row of message.rows) rows.push(row);
        if (message.kind === 'done') more = message.more;
      });
      return { rows, more };
    },
    async ledger(list, ledger, own = {}) {
      let read: ReadLedger | null = null;
      await ask({ kind: 'ledger', list, ledger }, own, (message) => {
        if (message.kind === 'ledger') read = message;
      });
      if (read === null) throw new FileError('damaged');
      return read;
    },
    close: () => port.terminate(),
  };
}

/** Reads a file as a member of a collection, in the worker. Throws WorkbookError 'cancelled'. */
export async function readMemberIn(
  port: FilePort,
  file: Blob,
  facts: FileFacts,
  options: AskOptions = {},
): Promise<PickedFile> {
  let picked: PickedFile | null = null;
  await asking(port)({ kind: 'member', file, facts }, options, (message) => {
    if (message.kind === 'member') picked = message.picked;
  });
  if (picked === null) throw new FileError('damaged');
  return picked;
}

type Question<Request> = Request extends FileRequest ? Omit<Request, 'id'> : never;
type Ask = (question: Question<FileRequest>, options: AskOptions, take: (message: FileAnswer) => void) => Promise<void>;

/** Sends questions, each with the answers to it. */
function asking(port: FilePort): Ask {
  const waiting = new Map<number, (message: FileAnswer | null) => void>();
  port.addEventListener('message', ({ data }) => waiting.get(data.id)?.(data));
  // A worker that cannot start or has run out of memory answers nobody.
  port.addEventListener('error', () => waiting.forEach((told) => told(null)));
  let last = 0;
  return (question, { signal, onProgress }, take) => {
    last += 1;
    const id = last;
    const cancel = () => port.postMessage({ id, kind: 'cancel' });
    return new Promise<void>((resolve, reject) => {
      waiting.set(id, (message) => {
        if (message?.kind === 'progress') return onProgress?.(message.done, message.total);
        if (message !== null) take(message);
        if (message?.kind === 'rows') return;
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
        if (message?.kind === 'lists' || message?.kind === 'done') return resolve();
        if (message?.kind === 'ledger' || message?.kind === 'member') return resolve();
        if (message?.kind === 'cancelled') return reject(new WorkbookError('cancelled'));
        reject(message?.kind === 'fault' ? new FileError(message.code, message.params) : new FileError('damaged'));
      });
      signal?.addEventListener('abort', cancel, { once: true });
      port.postMessage({ id, ...question } as FileRequest);
    });
  };
}
