import { Book } from './book/book';
import { writeCells } from './edit/write';
import { answer } from './office/dispatcher';
import { OfficeError } from './office/errors';
import { EventHub, type EventEntry } from './office/event-hub';
import { DEFAULT_OPTIONS, type Faults, type HostOptions } from './office/options';
import type { ErrorInfo, RequestBody } from './office/request';
import { HostState, type Actor } from './office/state';
import { areaOf } from './office/arguments';
import { loadBook } from './file/load';
import { saveBook } from './file/save';

/** What was asked of the host since it was opened or the counters were reset. */
export interface HostCounters {
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
}

/**
 * The answering side of Excel for one workbook: takes the requests of Microsoft's own client and
 * answers them. Several clients can be attached; each is another user of the same workbook.
 */
export class EmbeddedHost {
  readonly counters: HostCounters = { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  readonly faults: Faults = {};
  private nextClient = 1;

  private constructor(readonly state: HostState) {}

  /** Opens a workbook file, or a new workbook with one sheet. Throws for a file that is no workbook. */
  static async open(xlsx: Uint8Array | null, options: Partial<HostOptions> = {}): Promise<EmbeddedHost> {
    const book = new Book();
    const state = new HostState(book, { ...DEFAULT_OPTIONS, ...options }, new EventHub());
    if (xlsx) await loadBook(state, xlsx);
    else book.addSheet(state.options.locale === 'sv-SE' ? 'Blad1' : 'Sheet1');
    book.isDirty = false;
    return new EmbeddedHost(state);
  }

  /** Attaches a client; its id goes with each of its requests. */
  attach(): string {
    this.state.clientCount += 1;
    return `client${this.nextClient++}`;
  }

  detach(client: string): void {
    this.state.clientCount -= 1;
    this.state.events.forget(client);
  }

  /** Hears the events for each client; returns how to stop. */
  onEvents(listener: (client: string, entries: readonly EventEntry[]) => void): () => void {
    return this.state.events.onEvents(listener);
  }

  /** Answers the body of one ProcessQuery request. Events that it causes follow after the answer. */
  async handle(body: string, client = ''): Promise<string> {
    const sync = this.countSync(body);
    if (this.faults.latency) await new Promise((resolve) => setTimeout(resolve, this.faults.latency));
    const { beforeSync } = this.faults;
    if (beforeSync && sync === beforeSync.n) {
      this.as({ kind: 'remote' }, beforeSync.run);
      delete this.faults.beforeSync;
    }
    const refused = this.refusal(body, sync);
    const text = refused ? JSON.stringify({ Results: [], Error: { ...refused, ActionIndex: 0 } }) : this.answerText(body, client);
    this.counters.responseBytes += text.length;
    queueMicrotask(() => this.state.events.flush());
    if (this.faults.loseAnswerAtSync === sync) {
      delete this.faults.loseAnswerAtSync;
      return JSON.stringify({ Results: [], Error: errorInfo('GeneralException', 'The answer was lost.') });
    }
    return text;
  }

  /** Does something as a co-author would: clients see it as remote. Answers what `change` answers. */
  remoteEdit<T>(change: (state: HostState) => T): T {
    const result = this.as({ kind: 'remote' }, () => change(this.state));
    this.state.events.flush();
    return result;
  }

  /** Writes cells as a co-author (`Blad1!A1:B2`). Throws OfficeError as Excel would refuse. */
  remoteWrite(address: string, values: unknown): void {
    this.remoteEdit((state) => {
      const { sheet, area } = this.place(address);
      writeCells(state, sheet, area, values);
    });
  }

  /** Writes cells as the user at the screen does. Throws OfficeError as Excel would refuse. */
  userWrite(address: string, values: unknown): void {
    this.as({ kind: 'user' }, () => {
      const { sheet, area } = this.place(address);
      writeCells(this.state, sheet, area, values, this.state.options.locale);
    });
    this.state.events.flush();
  }

  /** The workbook as a file, with a value for every formula and the wish to be calculated when opened. */
  async save(): Promise<Uint8Array> {
    this.state.engine.calculateAll();
    return saveBook(this.state);
  }

  resetCounters(): void {
    Object.assign(this.counters, { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 });
  }

  private place(address: string): ReturnType<typeof areaOf> {
    const [first] = this.state.book.sheets;
    if (!first) throw new OfficeError('ItemNotFound');
    return areaOf(this.state, first, address);
  }

  private as<T>(actor: Actor, change: () => T): T {
    const before = this.state.actor;
    this.state.actor = actor;
    try {
      return change();
    } finally {
      this.state.actor = before;
    }
  }

  private countSync(body: string): number {
    this.counters.syncs += 1;
    this.counters.requestBytes += body.length;
    const { atSync, beforeSync, loseAnswerAtSync } = this.faults;
    if (atSync) atSync.n -= 1;
    if (beforeSync) beforeSync.n -= 1;
    if (loseAnswerAtSync !== undefined) this.faults.loseAnswerAtSync = loseAnswerAtSync - 1;
    return 0;
  }

  private refusal(body: string, sync: number): ErrorInfo | null {
    if (this.faults.cellEditMode) return errorInfo('InvalidOperationInCellEditMode');
    const { atSync } = this.faults;
    if (atSync && atSync.n === sync) {
      delete this.faults.atSync;
      return errorInfo(atSync.code, atSync.message);
    }
    if (body.length > this.state.options.payloadLimit) return errorInfo('RequestPayloadSizeLimitExceeded');
    return null;
  }

  private answerText(body: string, client: string): string {
    const request = JSON.parse(body) as RequestBody;
    const response = this.as({ kind: 'addin', client }, () => answer(this.state, request, () => this.beforeAction()));
    this.state.forgetLoose();
    const text = JSON.stringify(response);
    if (text.length <= this.state.options.payloadLimit) return text;
    return JSON.stringify({ Results: [], Error: { ...errorInfo('ResponsePayloadSizeLimitExceeded'), ActionIndex: 0 } });
  }

  private beforeAction(): void {
    this.counters.actions += 1;
    const { atAction } = this.faults;
    if (!atAction) return;
    atAction.n -= 1;
    if (atAction.n > 0) return;
    delete this.faults.atAction;
    throw new OfficeError(atAction.code as 'GeneralException', atAction.message);
  }
}

function errorInfo(code: string, message?: string): ErrorInfo {
  const text = new OfficeError(code as 'GeneralException', message).message;
  return { Code: code, Message: text, Location: '', HttpStatusCode: 400 };
}
