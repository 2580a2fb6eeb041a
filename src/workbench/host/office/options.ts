/** Faults that a test can order. Counts start at 1 with the next request or action. */
export interface Faults {
  /** Fails the nth action from now with this error. */
  atAction?: { n: number; code: string; message?: string };
  /** Fails the nth sync from now before anything of it is done. */
  atSync?: { n: number; code: string; message?: string };
  /** The answer to the nth sync is lost after everything of it was done. */
  loseAnswerAtSync?: number;
  /** Milliseconds that each answer waits. */
  latency?: number;
  /** The user is editing a cell: every request is refused. */
  cellEditMode?: boolean;
  /** Runs before the nth sync from now, as what a co-author does in between. */
  beforeSync?: { n: number; run: () => void };
}

export interface HostOptions {
  /** The highest ExcelApi set that the host offers, such as `1.14`. */
  readonly apiSet: string;
  readonly locale: 'sv-SE' | 'en-US';
  /** Serial number of the present moment, for TODAY and NOW. */
  readonly today: () => number;
  /** Most characters of one request or answer (Excel on the web: 5 MB). */
  readonly payloadLimit: number;
  /** Most cells that one range property may read or write. */
  readonly cellLimit: number;
}

/** Excel on the web, Swedish, at the product's lowest API set. */
export const DEFAULT_OPTIONS: HostOptions = {
  apiSet: '1.14',
  locale: 'sv-SE',
  today: () => Date.now() / 86_400_000 + 25_569,
  payloadLimit: 5 * 1024 * 1024,
  cellLimit: 5_000_000,
};
