import { OfficeError } from './errors';

/** A refusal that a test orders. */
export interface OrderedFailure {
  /** 1 is the next one. */
  readonly n: number;
  readonly code: string;
  readonly message?: string;
}

/** Faults that a test can order; each goes off once. */
export interface Faults {
  /** Refuses the nth action from now; what was done before it stays done. */
  atAction?: OrderedFailure;
  /** Refuses the nth sync from now before anything of it is done. */
  atSync?: OrderedFailure;
  /** The nth sync from now is done, but its answer never arrives as such. */
  loseAnswerAtSync?: number;
  /** Runs before the nth sync from now, as what a co-author does in between. */
  beforeSync?: { readonly n: number; readonly run: () => void };
  /** Runs before each action, for a test that looks on. */
  onAction?: () => void;
  /** Milliseconds that every answer waits. */
  latency?: number;
  /** The user is editing a cell: every request is refused as long as it lasts. */
  cellEditMode?: boolean;
}

/** What happens to one sync. */
export interface SyncFate {
  readonly refusal?: OfficeError;
  readonly loseAnswer: boolean;
  readonly before?: () => void;
}

/** Counts syncs and actions down to the ordered faults. */
export class FaultClock {
  constructor(private readonly faults: Faults) {}

  /** Called once for each request. */
  nextSync(): SyncFate {
    const before = this.countDown('beforeSync')?.run;
    const failure = this.countDown('atSync');
    const lost = this.countDownNumber();
    const refusal = this.faults.cellEditMode
      ? new OfficeError('InvalidOperationInCellEditMode')
      : failure && asError(failure);
    return { loseAnswer: lost, ...(refusal ? { refusal } : {}), ...(before ? { before } : {}) };
  }

  /** Called before each action; throws when it is the one that fails. */
  nextAction(): void {
    this.faults.onAction?.();
    const failure = this.countDown('atAction');
    if (failure) throw asError(failure);
  }

  private countDown<K extends 'atAction' | 'atSync' | 'beforeSync'>(key: K): NonNullable<Faults[K]> | null {
    const fault = this.faults[key];
    if (!fault) return null;
    if (fault.n > 1) {
      this.faults[key] = { ...fault, n: fault.n - 1 } as Faults[K];
      return null;
    }
    delete this.faults[key];
    return fault as NonNullable<Faults[K]>;
  }

  private countDownNumber(): boolean {
    const n = this.faults.loseAnswerAtSync;
    if (n === undefined) return false;
    if (n > 1) this.faults.loseAnswerAtSync = n - 1;
    else delete this.faults.loseAnswerAtSync;
    return n <= 1;
  }
}

function asError({ code, message }: OrderedFailure): OfficeError {
  return new OfficeError(code as 'GeneralException', message);
}
