import type { EmbeddedHost, Sheet } from '../../host';
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
  /**
   * 1-based positions of the actions that change the workbook. A fault at any other action leaves it as a fault at the
   * next of these does; so do actions that only dress cells (fonts, fills, borders, number formats, widths).
   */
  readonly changing: readonly number[];
  /** Those that only fill in a sheet that the run itself has added, by the thousand when a register is created. */
  readonly drawing: readonly number[];
}

/** Counts what a run asks of the host. */
export async function record(host: EmbeddedHost, run: () => Promise<unknown>): Promise<Recording> {
  const { counters, faults, state } = host;
  host.resetCounters();
  const standing = new Set(state.book.sheets);
  let before = stateOf(host, standing);
  const changing: number[] = [];
  const drawing: number[] = [];
  const look = (actions: number): void => {
    const now = stateOf(host, standing);
    if (now.parts !== before.parts) changing.push(actions);
    else if (now.drawn !== before.drawn) drawing.push(actions);
    before = now;
  };
  // Looked at before the next action: what the one before it did.
  faults.onAction = () => look(counters.actions - 1);
  await run();
  delete faults.onAction;
  look(counters.actions);
  return { syncs: counters.syncs, changing, drawing };
}

/**
 * Tells one state of a workbook from another, as far as people see it, its dress apart; what is drawn on new sheets by
 * itself.
 */
function stateOf({ state: { book } }: EmbeddedHost, standing: ReadonlySet<Sheet>): { parts: string; drawn: string } {
  const ofSheet = (sheet: Sheet): unknown[] => [
    sheet.version,
    sheet.merges,
    sheet.validations.length,
    sheet.conditionals.length,
    sheet.frozen,
  ];
  const parts = book.sheets.map((sheet) => [
    sheet.name,
    sheet.visibility,
    sheet.tables.map(({ name }) => name),
    sheet.charts,
    standing.has(sheet) ? ofSheet(sheet) : null,
  ]);
  const drawn = book.sheets.filter((sheet) => !standing.has(sheet)).map(ofSheet);
  return { parts: JSON.stringify([book.names, parts]), drawn: JSON.stringify(drawn) };
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
  const closed = new Promise<'closed'>((resolve) => {
    close = resolve;
  });
  const answer = host.handle.bind(host);
  let afterwards = answer;
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
      if (fault.kind === 'givenUpInCellEdit') setTimeout(() => stop.abort(), MOMENT);
      // What cannot be given up waits for the edit to end.
      setTimeout(() => delete faults.cellEditMode, 2 * MOMENT);
      break;
    case 'paneClosedBefore':
    case 'paneClosedAfter': {
      let syncs = 0;
      const gone = new Set<string | undefined>();
      host.handle = async (body, client) => {
        syncs += 1;
        if (syncs < fault.n) return answer(body, client);
        gone.add(client);
        if (syncs === fault.n && fault.kind === 'paneClosedAfter') await answer(body, client);
        close('closed');
        return never();
      };
      // Nobody waited for the answer when the client only let go of ranges: what it would ask next is never sent.
      afterwards = (body, client) => (gone.has(client) ? never() : answer(body, client));
      break;
    }
  }
  return {
    closed,
    signal: fault.kind === 'givenUpInCellEdit' ? stop.signal : undefined,
    lift: () => {
      host.handle = afterwards;
      for (const key of Object.keys(faults) as (keyof typeof faults)[]) delete faults[key];
    },
  };
}

const never = (): Promise<string> => new Promise(() => undefined);

const codes = [
  'GeneralException',
  'AccessDenied',
  'RequestAborted',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'ResponsePayloadSizeLimitExceeded',
];

/** Of the actions that fill in new sheets, one in this many is refused. */
const OF_DRAWING = 8;

/**
 * Every fault for a run of the given size: at each sync, each changing action, each co-author's change between syncs.
 * `every`: also at each action that fills in a sheet of the run's own.
 */
export function faultsFor({ syncs, changing, drawing }: Recording, every = false): Fault[] {
  const each = Array.from({ length: syncs }, (_, index) => index + 1);
  const drawn = every ? drawing : drawing.filter((_, index) => index % OF_DRAWING === 0);
  return [
    { kind: 'slow' },
    { kind: 'cellEdited' },
    { kind: 'givenUpInCellEdit' },
    ...each.flatMap((n): Fault[] => [
      ...codes.map((code): Fault => ({ kind: 'syncRefused', n, code })),
      { kind: 'answerLost', n },
      { kind: 'paneClosedBefore', n },
      { kind: 'paneClosedAfter', n },
      ...coAuthorChanges.map((by): Fault => ({ kind: 'coAuthor', n, by })),
    ]),
    ...[...changing, ...drawn].map((n): Fault => ({ kind: 'actionRefused', n })),
  ];
}

/** At most `most` of the faults, evenly spread. */
export function spread<T>(faults: readonly T[], most: number): T[] {
  if (faults.length <= most) return [...faults];
  return Array.from({ length: most }, (_, index) => faults[Math.floor(((index + 0.5) * faults.length) / most)]).filter(
    (fault) => fault !== undefined,
  );
}

/**
 * The part of the faults for one of several processes; those of one co-author's change go together, as they share their
 * clean runs.
 */
export function shareOf(
  faults: readonly Fault[],
  { part, of }: { readonly part: number; readonly of: number },
): Fault[] {
  return faults.filter(
    (fault, index) => (fault.kind === 'coAuthor' ? coAuthorChanges.indexOf(fault.by) : index) % of === part,
  );
}
