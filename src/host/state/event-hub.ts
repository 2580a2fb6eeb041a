import type { Actor } from './targets';

/** The numbers that the client knows Excel's events by. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2203,
} as const;

/** The target of events that are registered on a collection. */
export const WORKBOOK_TARGET = 'Workbook';

const EVENT_CATEGORY = 65_536;

/** One event on its way to a client, in the form of a rich API message entry. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

type Listener = (client: string, entries: readonly EventEntry[]) => void;

/** Who listens to which events, and the events that wait until the present request is answered. */
export class EventHub {
  private readonly registrations = new Map<string, Set<string>>();
  private readonly waiting: { client: string; entry: EventEntry }[] = [];
  private readonly listeners = new Set<Listener>();
  private readonly everywhere = new Set<string>();

  onEvents(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** From now on a client hears what is broadcast, which it does not register for. */
  hearAll(client: string): void {
    this.everywhere.add(client);
  }

  /** Puts an event in the queue for every client that hears broadcasts. */
  broadcast(type: number, targetId: string, args: Readonly<Record<string, unknown>>): void {
    for (const client of this.everywhere) {
      this.waiting.push({
        client,
        entry: { messageCategory: EVENT_CATEGORY, messageType: type, targetId, message: JSON.stringify(args) },
      });
    }
  }

  register(client: string, type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    const clients = this.registrations.get(key) ?? new Set();
    clients.add(client);
    this.registrations.set(key, clients);
  }

  unregister(client: string, type: number, targetId: string): void {
    this.registrations.get(`${type}|${targetId}`)?.delete(client);
  }

  forget(client: string): void {
    for (const clients of this.registrations.values()) clients.delete(client);
    this.everywhere.delete(client);
  }

  hasListeners(type: number, targetIds: readonly string[]): boolean {
    return targetIds.some((id) => (this.registrations.get(`${type}|${id}`)?.size ?? 0) > 0);
  }

  /**
   * Puts an event in the queue for everybody who listens to one of the targets. `source` tells the
   * asking client `Local` and the others `Remote` when an add-in caused it.
   */
  emit(type: number, targetIds: readonly string[], actor: Actor, args: Readonly<Record<string, unknown>>): void {
    for (const targetId of targetIds) {
      for (const client of this.registrations.get(`${type}|${targetId}`) ?? []) {
        const own = actor.kind === 'user' || (actor.kind === 'addin' && actor.client === client);
        const message = {
          ...args,
          source: own ? 'Local' : 'Remote',
          ...(actor.kind === 'addin' && own ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' }),
        };
        this.waiting.push({
          client,
          entry: { messageCategory: EVENT_CATEGORY, messageType: type, targetId, message: JSON.stringify(message) },
        });
      }
    }
  }

  /** Hands the waiting events over; called after each answer and after each edit at the screen. */
  flush(): void {
    const byClient = new Map<string, EventEntry[]>();
    for (const { client, entry } of this.waiting.splice(0)) {
      const entries = byClient.get(client);
      if (entries) entries.push(entry);
      else byClient.set(client, [entry]);
    }
    for (const [client, entries] of byClient) for (const listener of this.listeners) listener(client, entries);
  }
}
