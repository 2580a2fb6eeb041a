import type { StageApi, StageNotice } from '../stage/types';

export type Method = keyof StageApi;

/** Page → worker. */
export interface Call {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

/** Worker → page: an answer to a call, or a notice. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }
  | StageNotice;

export type Result<M extends Method> = ReturnType<StageApi[M]>;

/** The stage as the page sees it: every method answers later. */
export interface StageClient {
  call<M extends Method>(method: M, ...args: Parameters<StageApi[M]>): Promise<Result<M>>;
  /** Returns the function that stops listening. */
  onNotice(listener: (notice: StageNotice) => void): () => void;
}

/** Speaks to the worker; a failed call rejects with the worker's message. */
export function connectStage(worker: Worker): StageClient {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Set<(notice: StageNotice) => void>();
  let nextId = 1;
  // For whoever drives the page from outside: what is marked or drawn may still change while the worker owes answers.
  const tellWaiting = (): void => void document.documentElement.toggleAttribute('data-waiting', waiting.size > 0);

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if ('notice' in data) {
      for (const listener of [...listeners]) listener(data);
      return;
    }
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    tellWaiting();
    if ('error' in data) call?.reject(new Error(data.error));
    else call?.resolve(data.result);
  });
  worker.addEventListener('error', (event) => {
    for (const call of waiting.values()) call.reject(new Error(event.message));
    waiting.clear();
    tellWaiting();
  });

  return {
    call(method, ...args) {
      const id = nextId++;
      return new Promise((resolve, reject) => {
        // The reply of `method` has its result type: the worker answers with the same StageApi.
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        tellWaiting();
        worker.postMessage({ id, method, args } satisfies Call);
      });
    },
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
