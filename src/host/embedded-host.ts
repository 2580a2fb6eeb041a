import { Book } from './book/book';
import { copyBook } from './book/copy';
import { tellCalculated } from './edit/events/calculated';
import { writeCells } from './edit/cells/write';
import { answer } from './office/requests/dispatcher';
import { OfficeError } from './state/errors';
import { EventHub, type EventEntry } from './state/event-hub';
import { DEFAULT_OPTIONS, type HostOptions } from './state/options';
import type { RequestBody } from './office/requests/request';
import { HostState } from './state/host-state';
import type { Actor } from './state/targets';
import { areaOf } from './office/basics/arguments';
import { FaultClock, type Faults } from './state/faults';
import type { SavedFile } from './file/changes';
import { openedFile } from './file/opened/opened-file';
import { loadBook } from './file/opened/load';
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
  /** Faults to come; set one and it goes off once. */
  readonly faults: Faults = {};
  private readonly clock = new FaultClock(this.faults);
  private nextClient = 1;

  private constructor(readonly state: HostState) {}

  /** Opens a workbook file, or a new workbook with one sheet. Throws for a file that is no workbook. */
  static async open(xlsx: Uint8Array | null, options: Partial<HostOptions> = {}): Promise<EmbeddedHost> {
    const book = new Book();
    const state = new HostState(book, { ...DEFAULT_OPTIONS, ...options }, new EventHub());
    if (xlsx) loadBook(state, xlsx);
    else book.addSheet(state.options.locale === 'sv-SE' ? 'Blad1' : 'Sheet1');
    book.isDirty = false;
    return new EmbeddedHost(state);
  }

  /** Another host with the same workbook as it stands; parts of a file that the host does not know stay behind. */
  copy(): EmbeddedHost {
    const { book, options } = this.state;
    return new EmbeddedHost(new HostState(copyBook(book), options, new EventHub()));
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
    this.counters.syncs += 1;
    this.counters.requestBytes += body.length;
    const fate = this.clock.nextSync();
    if (this.faults.latency) await new Promise((resolve) => setTimeout(resolve, this.faults.latency));
    if (fate.before) this.remoteEdit(fate.before);
    const tooLarge =
      body.length > this.state.options.payloadLimit ? new OfficeError('RequestPayloadSizeLimitExceeded') : undefined;
    const refusal = fate.refusal ?? tooLarge;
    const answered = refusal ? refusedText(refusal) : this.answerText(body, client);
    const text = fate.loseAnswer ? refusedText(new OfficeError('GeneralException', 'The answer was lost.')) : answered;
    this.counters.responseBytes += text.length;
    tellCalculated(this.state);
    queueMicrotask(() => this.state.events.flush());
    return text;
  }

  /** Does something as a co-author would: clients see it as remote. Answers what `change` answers. */
  remoteEdit<T>(change: (state: HostState) => T): T {
    const result = this.as({ kind: 'remote' }, () => change(this.state));
    tellCalculated(this.state);
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
    tellCalculated(this.state);
    this.state.events.flush();
  }

  /** The file that was opened holds macros, which are carried and never run. */
  get holdsMacros(): boolean {
    const file = openedFile(this.state);
    return file !== undefined && /macroEnabled/i.test(file.parts.typeOf(file.workbook));
  }

  /** The workbook as a file, with a value for every formula and the wish to be calculated when opened. */
  async save(): Promise<Uint8Array> {
    return (await this.saved()).bytes;
  }

  /**
   * The same, with what was changed of the file that was opened and what would be lost of it. Throws
   * UnreadableWorkbookError when a strict file was changed.
   */
  async saved(): Promise<SavedFile> {
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

  private answerText(body: string, client: string): string {
    const request = JSON.parse(body) as RequestBody;
    const response = this.as({ kind: 'addin', client }, () => answer(this.state, request, () => this.beforeAction()));
    this.state.forgetLoose();
    const text = JSON.stringify(response);
    if (text.length <= this.state.options.payloadLimit) return text;
    return refusedText(new OfficeError('ResponsePayloadSizeLimitExceeded'));
  }

  private beforeAction(): void {
    this.counters.actions += 1;
    this.clock.nextAction();
  }
}

/** The answer to a request of which nothing was done. */
function refusedText({ code, message }: OfficeError): string {
  return JSON.stringify({
    Results: [],
    Error: { Code: code, Message: message, Location: '', HttpStatusCode: 400, ActionIndex: 0 },
  });
}
