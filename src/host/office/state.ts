import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { formatArea, type Area } from '../book/addresses';
import type { Book } from '../book/book';
import type { Scalar } from '../book/scalars';
import type { FormulaCell } from '../calc/formula-cell';
import type { Sheet } from '../book/sheet';
import { Engine } from '../calc/engine';
import { Formulas } from '../calc/formulas';
import { sheetEvent } from '../edit/announce';
import { activateSheet } from '../edit/sheets';
import { selectionChanged, type Binding } from './bindings';
import { EVENT, type EventHub } from './event-hub';
import type { OfficeObject } from './objects';
import type { HostOptions } from './options';

/** A rectangle that a client holds; it moves along when rows and columns are inserted or deleted. */
export interface RangeTarget {
  sheet: Sheet;
  area: Area;
  /** All its cells were deleted: every use is refused. */
  gone?: boolean;
  /** Set when the client keeps the range after the sync. */
  referenceId?: string;
  /** Name of the client for `_ReferenceId` bookkeeping. */
  owner?: string;
}

/** Who does what is being done: an add-in's request, the user at the screen, or another user. */
export interface Actor {
  readonly kind: 'addin' | 'user' | 'remote';
  /** The client that asks, for `addin`. */
  readonly client?: string;
}

/** Everything that the answering side of one workbook knows. */
export class HostState {
  readonly engine: Engine;
  readonly formulas: Formulas;
  /** Ranges that somebody may still use. */
  readonly ranges = new Set<RangeTarget>();
  readonly references = new Map<string, RangeTarget>();
  /** Other objects that a client keeps between syncs, by their id. */
  readonly keptObjects = new Map<string, OfficeObject>();
  actor: Actor = { kind: 'user' };
  eventsEnabled = true;
  /** The library's workbook that the book came from, with what the host does not model itself. */
  carrier: { workbook: Workbook; sheets: Map<Sheet, Worksheet> } | null = null;
  /** Cells that add-ins know by ids of their own; not saved. */
  readonly bindings: Binding[] = [];
  /** How many clients are attached. */
  clientCount = 0;
  /** Whose calculation was asked for since listeners were last told. */
  calculationAsked: Sheet | 'all' | null = null;
  /** The generation of the book that listeners were last told of. */
  calculatedAt = 0;
  /** The results of formulas that listeners know. */
  readonly told = new WeakMap<FormulaCell, Scalar>();
  private nextReference = 1;

  constructor(
    readonly book: Book,
    readonly options: HostOptions,
    readonly events: EventHub,
  ) {
    this.engine = new Engine(book, options.today);
    this.formulas = new Formulas(book);
  }

  /** A range that follows its cells. */
  range(sheet: Sheet, area: Area): RangeTarget {
    const target: RangeTarget = { sheet, area };
    this.ranges.add(target);
    return target;
  }

  keep(target: RangeTarget): string {
    target.referenceId ??= `Range:${this.nextReference++}`;
    this.references.set(target.referenceId, target);
    this.ranges.add(target);
    return target.referenceId;
  }

  /** Keeps an object that has no name of its own; answers the id that the client finds it by. */
  keepObject(object: OfficeObject): string {
    for (const [id, known] of this.keptObjects) if (known.target === object.target) return id;
    const id = `${object.kind.name}:${this.nextReference++}`;
    this.keptObjects.set(id, object);
    return id;
  }

  release(referenceId: string): void {
    this.keptObjects.delete(referenceId);
    const target = this.references.get(referenceId);
    if (target) this.ranges.delete(target);
    this.references.delete(referenceId);
  }

  /** Selects cells, as a user clicking there, and tells listeners. */
  select(sheet: Sheet, area: Area): void {
    activateSheet(this, sheet);
    this.book.selection = area;
    sheetEvent(this, EVENT.worksheetSelectionChanged, sheet, { address: formatArea(area) });
    selectionChanged(this, { sheet, area });
  }

  /** Forgets the ranges that nobody kept; called when a request is answered. */
  forgetLoose(): void {
    for (const target of this.ranges) if (target.referenceId === undefined) this.ranges.delete(target);
  }
}
