import { throwIfCancelled, WorkbookError } from '../application/errors';
import type { RunOptions } from '../application/ports';
import { officeCode, unpackError } from './errors';

/** The part of Office.js that the adapter needs. It is passed in, so that two clients can live in one process. */
export interface OfficeClient {
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  isSetSupported(name: string, version: string): boolean;
}

/** Bytes of one request: Excel on the web takes 5 MB; the rest is for what we cannot count. */
export const REQUEST_BUDGET = 4_000_000;

const CELL_EDIT_NOTICE_MS = 1000;
const CELL_EDIT = 'InvalidOperationInCellEditMode';
const CELL_EDIT_POLL_MS = 400;
const BUSY_PAUSES_MS = [300, 900];

/** One batch under way: queues work, counts bytes, sends. */
export interface Batch {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  /** Sends what is queued. */
  sync(): Promise<void>;
  /**
   * Sends what is queued when `bytes` more would pass the budget of one request, REQUEST_BUDGET or less; answers
   * whether it did.
   */
  makeRoom(bytes: number, budget?: number): Promise<boolean>;
  /** Between the steps of long work: lets others have their turn when it is time. */
  breathe(): Promise<void> | undefined;
  /** From here on what is queued changes the workbook: a failure may leave some of it done. */
  startsWriting(): void;
  /** The workbook is as it was before the writing. */
  tookBack(): void;
}

export interface SessionOptions extends RunOptions {
  /** The whole batch can be carried out twice with the same result; only then it is tried again when Excel is busy. */
  readonly repeatable: boolean;
}

/** Runs batches through one Office client and counts their requests. */
export class ExcelSession {
  #syncs = 0;

  constructor(private readonly office: OfficeClient) {}

  /** Requests sent since the session began. */
  get syncs(): number {
    return this.#syncs;
  }

  supports(name: string, version: string): boolean {
    return this.office.isSetSupported(name, version);
  }

  /** Runs one batch. Throws WorkbookError only. */
  async run<T>(options: SessionOptions, work: (batch: Batch) => Promise<T>): Promise<T> {
    const { onCellEdit } = options;
    let waiting = true;
    const ask = async (): Promise<void> => {
      if (onCellEdit !== undefined && (await this.#cellIsEdited()) && waiting) onCellEdit();
    };
    const answered = (): void => {
      waiting = false;
      clearTimeout(notice);
    };
    const notice = onCellEdit === undefined ? undefined : setTimeout(() => void ask(), CELL_EDIT_NOTICE_MS);
    try {
      for (let busyPauses = 0; ;) {
        const attempt = await this.#attempt(options, work, answered);
        if (attempt.done) return attempt.value;
        const { failure } = attempt;
        const wait = failure.code === 'busy' && options.repeatable ? BUSY_PAUSES_MS[busyPauses] : undefined;
        if (failure.code === 'cellEdit' && (!failure.partial || options.repeatable)) {
          onCellEdit?.();
          await pause(CELL_EDIT_POLL_MS);
        } else if (wait !== undefined) {
          busyPauses += 1;
          await pause(wait);
        } else {
          throw failure;
        }
      }
    } finally {
      answered();
    }
  }

  /** Asks Excel itself why it is silent: a slow answer is no edited cell, and only Excel knows. */
  async #cellIsEdited(): Promise<boolean> {
    try {
      await this.office.run({}, async (context) => {
        context.workbook.load('name');
        await context.sync();
      });
      return false;
    } catch (error) {
      return (error as { readonly code?: unknown } | null)?.code === CELL_EDIT;
    }
  }

  async #attempt<T>(
    options: SessionOptions,
    work: (batch: Batch) => Promise<T>,
    onAnswer: () => void,
  ): Promise<{ done: true; value: T } | { done: false; failure: WorkbookError }> {
    const writing: Writing = { begun: false, requests: 0 };
    try {
      throwIfCancelled(options.signal);
      const value = await this.office.run({ delayForCellEdit: true }, (context) =>
        work(this.#batch(context, options, writing, onAnswer)),
      );
      return { done: true, value };
    } catch (error) {
      const failure = unpackError(error, mayHaveWritten(error, writing));
      return { done: false, failure: failure.code === 'protected' ? await this.#named(failure) : failure };
    }
  }

  /** With the sheets that are protected, where they can be asked for: it is seldom, and so fetched when it happens. */
  async #named(failure: WorkbookError): Promise<WorkbookError> {
    const found = await import('./protectedSheets').catch(() => null);
    return found === null ? failure : found.withProtectedSheets(failure, (batch) => this.office.run({}, batch));
  }

  #batch(context: Excel.RequestContext, options: RunOptions, writing: Writing, onAnswer: () => void): Batch {
    let queued = 0;
    const sync = async (): Promise<void> => {
      // Office.js makes the whole request's text in one go: that shall not come on top of what we did just before.
      await options.breathe?.(true);
      throwIfCancelled(options.signal);
      this.#syncs += 1;
      await context.sync();
      queued = 0;
      if (writing.begun) writing.requests += 1;
      onAnswer();
      // Nor does it take an answer apart in less.
      await options.breathe?.(true);
    };
    return {
      context,
      workbook: context.workbook,
      sync,
      makeRoom: async (bytes, budget = REQUEST_BUDGET) => {
        const isFull = queued > 0 && queued + bytes > budget;
        if (isFull) await sync();
        queued += bytes;
        return isFull;
      },
      breathe: () => options.breathe?.(),
      startsWriting: () => {
        writing.begun = true;
      },
      tookBack: () => Object.assign(writing, { begun: false, requests: 0 }),
    };
  }
}

/** How far the writing of a batch has come. */
interface Writing {
  begun: boolean;
  /** Requests that were carried out since it began. */
  requests: number;
}

/** A request that fails may be carried out in part, unless it was refused whole or never sent. */
function mayHaveWritten(error: unknown, { begun, requests }: Writing): boolean {
  const neverDone = error instanceof WorkbookError || officeCode(error) === CELL_EDIT;
  return begun && (requests > 0 || !neverDone);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
