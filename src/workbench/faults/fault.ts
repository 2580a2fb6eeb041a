import { ACTION, type RequestBody } from '../host/office/request';
import type { EmbeddedHost } from '../host/embedded-host';
import { coAuthorChanges, type CoAuthorChange } from './coAuthor';

/** One thing that goes wrong, at the nth request or action of a use case (1 is the first). */
export type Fault =
  | { readonly kind: 'syncRefused'; readonly n: number; readonly code: string }
  | { readonly kind: 'answerLost'; readonly n: number }
  | { readonly kind: 'actionRefused'; readonly n: number }
  | { readonly kind: 'paneClosedBefore' | 'paneClosedAfter'; readonly n: number }
  | { readonly kind: 'coAuthor'; readonly n: number; readonly by: CoAuthorChange }
  | { readonly kind: 'slow' | 'cellEdited' | 'givenUpInCellEdit' };

/** Says the fault in words, for the report of what was lost. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'syncRefused':
      return `sync ${fault.n} refused with ${fault.code}`;
    case 'coAuthor':
      return `${fault.by.name} before sync ${fault.n}`;
    case 'slow':
    case 'cellEdited':
    case 'givenUpInCellEdit':
      return fault.kind;
    default:
      return `${fault.kind} ${fault.n}`;
  }
}

/** Requests and actions of one clean run. */
export interface Recording {
  readonly syncs: number;
  /** 1-based positions of the actions that may change the workbook; the others leave it as the one before did. */
  readonly changing: readonly number[];
}

const changingTypes: readonly number[] = [ACTION.method, ACTION.setProperty, ACTION.update];
/** Methods that the client calls for its own bookkeeping. */
const bookkeeping = new Set(['_KeepReference', 'KeepReference', '_RemoveReference', 'OnAccess', '_OnAccess']);

/** Counts what a run asks of the host. */
export async function record(host: EmbeddedHost, run: () => Promise<unknown>): Promise<Recording> {
  const handle = host.handle.bind(host);
  let syncs = 0;
  let actions = 0;
  const changing: number[] = [];
  host.handle = (body, client) => {
    syncs += 1;
    for (const { ActionType, Name } of (JSON.parse(body) as RequestBody).Actions) {
      actions += 1;
      if (changingTypes.includes(ActionType) && !bookkeeping.has(Name)) changing.push(actions);
    }
    return handle(body, client);
  };
  try {
    await run();
    return { syncs, changing };
  } finally {
    host.handle = handle;
  }
}

/** Whether the fault lets the run end by itself; a closed pane never hears an answer. */
export interface Ordered {
  /** Fulfils when the pane is gone. */
  readonly closed: Promise<'closed'>;
  readonly signal: AbortSignal | undefined;
  /** Takes the fault away. */
  lift(): void;
}

/** Milliseconds that a cell is edited, or that a user waits before giving up. */
const MOMENT = 30;

/** Orders a fault from a host; it strikes during what follows. */
export function order(host: EmbeddedHost, fault: Fault): Ordered {
  const { faults } = host;
  const stop = new AbortController();
  let close: (value: 'closed') => void = () => undefined;
  const closed = new Promise<'closed'>((resolve) => { close = resolve; });
  const handle = host.handle.bind(host);
  switch (fault.kind) {
    case 'syncRefused':
      faults.atSync = { n: fault.n, code: fault.code };
      break;
    case 'answerLost':
      faults.loseAnswerAtSync = fault.n;
      break;
    case 'actionRefused':
      faults.atAction = { n: fault.n, code: 'GeneralException' };
      break;
    case 'coAuthor':
      faults.beforeSync = { n: fault.n, run: () => fault.by.change(host.state) };
      break;
    case 'slow':
      faults.latency = 3;
      break;
    case 'cellEdited':
    case 'givenUpInCellEdit':
      faults.cellEditMode = true;
      setTimeout(() => (fault.kind === 'cellEdited' ? delete faults.cellEditMode : stop.abort()), MOMENT);
      break;
    case 'paneClosedBefore':
    case 'paneClosedAfter': {
      let syncs = 0;
      host.handle = async (body, client) => {
        syncs += 1;
        if (syncs < fault.n) return handle(body, client);
        if (syncs === fault.n && fault.kind === 'paneClosedAfter') await handle(body, client);
        close('closed');
        return new Promise<string>(() => undefined);
      };
      break;
    }
  }
  return {
    closed,
    signal: fault.kind === 'givenUpInCellEdit' ? stop.signal : undefined,
    lift: () => {
      host.handle = handle;
      for (const key of Object.keys(faults) as (keyof typeof faults)[]) delete faults[key];
    },
  };
}

const codes = ['GeneralException', 'AccessDenied', 'RequestAborted', 'InvalidOperationInCellEditMode', 'ItemNotFound', 'ResponsePayloadSizeLimitExceeded'];

/** Every fault for a run of the given size: at each sync, each changing action, each co-author's change between syncs. */
export function faultsFor({ syncs, changing }: Recording): Fault[] {
  const each = Array.from({ length: syncs }, (_, index) => index + 1);
  return [
    { kind: 'slow' }, { kind: 'cellEdited' }, { kind: 'givenUpInCellEdit' },
    ...each.flatMap((n): Fault[] => [
      ...codes.map((code): Fault => ({ kind: 'syncRefused', n, code })),
      { kind: 'answerLost', n }, { kind: 'paneClosedBefore', n }, { kind: 'paneClosedAfter', n },
      ...coAuthorChanges.map((by): Fault => ({ kind: 'coAuthor', n, by })),
    ]),
    ...changing.map((n): Fault => ({ kind: 'actionRefused', n })),
  ];
}
