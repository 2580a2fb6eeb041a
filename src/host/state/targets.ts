import type { Area } from '../book/addresses';
import type { Sheet, Table } from '../book/sheet';
import type { ConditionalRule } from '../book/sheet-parts';

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

/** Another object that a client keeps between syncs: its kind by name, and what it stands for. */
export interface KeptObject {
  readonly kind: { readonly name: string };
  readonly target: unknown;
}

/** Who does what is being done: an add-in's request, the user at the screen, or another user. */
export interface Actor {
  readonly kind: 'addin' | 'user' | 'remote';
  /** The client that asks, for `addin`. */
  readonly client?: string;
}

/** Cells that an add-in knows by an id of its own. A table's binding follows the table, others their cells. */
export interface Binding {
  readonly id: string;
  readonly type: 'Range' | 'Table' | 'Text';
  readonly range: RangeTarget;
  readonly table?: Table;
}

/** The cells that a binding has now. */
export const boundCells = ({ range, table }: Binding): RangeTarget =>
  table ? { sheet: table.sheet, area: table.area } : range;

/** One conditional format of a sheet. */
export interface FormatTarget {
  readonly sheet: Sheet;
  readonly item: ConditionalRule;
}
