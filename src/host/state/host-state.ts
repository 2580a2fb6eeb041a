import type { Area } from '../book/addresses';
import type { Book } from '../book/book';
import type { FormulaCell } from '../book/formula-cell';
import type { Scalar } from '../book/scalars';
import type { Sheet } from '../book/sheet';
import { Engine } from '../calc/engine';
import { Formulas } from '../calc/formulas';
import type { EventHub } from './event-hub';
import type { HostOptions } from './options';
import type { Actor, Binding, KeptObject, RangeTarget } from './targets';

/** Everything that the answering side of one workbook knows. */
export class HostState {
  readonly engine: Engine;
  readonly formulas: Formulas;
  /** Ranges that somebody may still use. */
  readonly ranges = new Set<RangeTarget>();
  readonly references = new Map<string, RangeTarget>();
  /** Other objects that a client keeps between syncs, by their id. */
  readonly keptObjects = new Map<string, KeptObject>();
  actor: Actor = { kind: 'user' };
  eventsEnabled = true;
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
  keepObject(object: KeptObject): string {
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

  /** Forgets the ranges that nobody kept; called when a request is answered. */
  forgetLoose(): void {
    for (const target of this.ranges) if (target.referenceId === undefined) this.ranges.delete(target);
  }
}
