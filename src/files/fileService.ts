import type { FileFacts } from '../application/collection/memberFile';
import { WorkbookError } from '../application/errors';
import type { ImportSource, Row } from '../application/importSource';
import type { DecimalMark } from '../domain/basics/columnAmount';
import type { MonthIndex } from '../domain/basics/calendar';
import type { PickedFile } from '../domain/collection';
import type { ReductionRequest } from '../domain/payables/reductionRequest';
import { FileError } from './fault';
import { openFile } from './openFile';
import type { PayablesMapping } from './payablesTarget';
import type { ReducedLedger } from './reduceLedger';

/** What is known of a list before its rows are read. */
export interface FileListHead {
  readonly sheet: string;
  readonly table: string;
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly sample: readonly Row[];
}

/** What the reader of files is asked. `id` tells the answers of one question from those of others. */
export type FileRequest =
  /** `headings`: words that headings are known by. */
  | { readonly id: number; readonly kind: 'open'; readonly file: Blob; readonly headings: readonly string[] }
  /** The rows of a list of the file that was opened, at most so many. */
  | { readonly id: number; readonly kind: 'rows'; readonly list: number; readonly most: number }
  | { readonly id: number; readonly kind: 'ledger'; readonly list: number; readonly ledger: LedgerQuestion }
  /** A whole file as a member of a collection. */
  | { readonly id: number; readonly kind: 'member'; readonly file: Blob; readonly facts: FileFacts }
  | { readonly id: number; readonly kind: 'cancel' };

/** How a list is read as a ledger of suppliers; plain data. */
export interface LedgerQuestion {
  readonly mapping: PayablesMapping;
  readonly request: ReductionRequest;
  readonly decimalMark?: DecimalMark | undefined;
  readonly month?: MonthIndex | undefined;
}

export type FileAnswer =
  | { readonly id: number; readonly kind: 'lists'; readonly lists: readonly FileListHead[] }
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly id: number; readonly kind: 'ledger'; readonly reduced: ReducedLedger; readonly mark: string }
  | { readonly id: number; readonly kind: 'member'; readonly picked: PickedFile }
  /** `more`: the list has rows beyond those that were asked for. */
  | { readonly id: number; readonly kind: 'done'; readonly more: boolean }
  | {
      readonly id: number;
      readonly kind: 'fault';
      readonly code: FileError['code'];
      readonly params: FileError['params'];
    }
  | { readonly id: number; readonly kind: 'cancelled' };

/** Rows that are handed over in one message: few enough to be unpacked in a few milliseconds. */
const rowsPerAnswer = 500;

/** Answers requests about one file at a time: what runs in the worker. `answer` is called for each message. */
export function createFileService(answer: (message: FileAnswer) => void): (request: FileRequest) => Promise<void> {
  let sources: readonly ImportSource[] = [];
  let content = new Blob([]);
  const running = new Map<number, AbortController>();

  const rows = async (
    { id, list, most }: Extract<FileRequest, { kind: 'rows' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    let left = most;
    const onProgress = (done: number, total: number) => answer({ id, kind: 'progress', done, total });
    for await (const batch of sources[list]?.rows({ signal, onProgress }) ?? []) {
      for (let at = 0; at < Math.min(batch.rows.length, left); at += rowsPerAnswer) {
        answer({ id, kind: 'rows', rows: batch.rows.slice(at, Math.min(at + rowsPerAnswer, left)) });
      }
      if (batch.rows.length > left) return answer({ id, kind: 'done', more: true });
      left -= batch.rows.length;
    }
    answer({ id, kind: 'done', more: false });
  };

  const open = async (
    { id, file, headings }: Extract<FileRequest, { kind: 'open' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    sources = await openFile(file, headings, signal);
    content = file;
    const lists = sources.map(({ sheet, table, headings: own, headingRow, sample }) => ({
      sheet,
      table,
      headings: own,
      headingRow,
      sample,
    }));
    answer({ id, kind: 'lists', lists });
  };

  const reduce = async (
    { id, list, ledger: { mapping, request, decimalMark, month } }: Extract<FileRequest, { kind: 'ledger' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const source = sources[list];
    if (source === undefined) throw new FileError('noLists');
    // What matches and sums is loaded by who reads a ledger.
    const [{ reduceLedger }, { crc32 }] = await Promise.all([import('./reduceLedger'), import('./crc32')]);
    const onProgress = (done: number, total: number) => answer({ id, kind: 'progress', done, total });
    const reduced = await reduceLedger(source, mapping, request, { signal, onProgress, decimalMark, month });
    answer({ id, kind: 'ledger', reduced, mark: `${await crc32(content, signal)}-${content.size}` });
  };

  const member = async (
    { id, file, facts }: Extract<FileRequest, { kind: 'member' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    // What reads and judges whole registers is loaded by who collects them.
    const { readMemberFile } = await import('./memberFile');
    answer({ id, kind: 'member', picked: await readMemberFile(file, facts, signal) });
  };

  return async (request) => {
    if (request.kind === 'cancel') return running.get(request.id)?.abort();
    const stop = new AbortController();
    running.set(request.id, stop);
    try {
      if (request.kind === 'open') await open(request, stop.signal);
      else if (request.kind === 'member') await member(request, stop.signal);
      else await (request.kind === 'ledger' ? reduce(request, stop.signal) : rows(request, stop.signal));
    } catch (error) {
      answer(failure(request.id, error));
    } finally {
      running.delete(request.id);
    }
  };
}

/** What a browser throws when a file has moved or changed since it was chosen counts as damage too. */
function failure(id: number, error: unknown): FileAnswer {
  if (error instanceof WorkbookError && error.code === 'cancelled') return { id, kind: 'cancelled' };
  const { code, params } = error instanceof FileError ? error : new FileError('damaged');
  return { id, kind: 'fault', code, params };
}
