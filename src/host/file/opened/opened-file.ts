import type { ChartPart } from '../../book/chart';
import type { Sheet, Table } from '../../book/sheet';
import type { ConditionalRule, DefinedName, ValidationRule } from '../../book/sheet-parts';
import type { HostState } from '../../state/host-state';
import type { Package } from '../package/package';
import type { SharedText } from './cells';
import type { CellWriting } from './sheet';

/** Something of the book that came from a part: the how-manyeth of its kind there, and how it was then. */
export interface Origin {
  readonly at: number;
  readonly before: string;
}

/** A chart that came with the file: its part, the drawing that shows it, and how it was then. */
export interface ChartOrigin {
  readonly part: string;
  readonly drawing: string;
  readonly relation: string;
  readonly before: string;
}

/** A sheet that came with the file. */
export interface OpenedSheet {
  readonly path: string;
  /** The id by which the workbook's part names it. */
  readonly relation: string;
  readonly writing: CellWriting;
  /** How each side of it was, to tell what has been changed. */
  readonly before: Readonly<Record<string, string>>;
  readonly validations: ReadonlyMap<ValidationRule, Origin>;
  readonly conditionals: ReadonlyMap<ConditionalRule, Origin>;
  readonly tables: ReadonlyMap<Table, { readonly path: string; readonly before: string }>;
  readonly charts: ReadonlyMap<ChartPart, ChartOrigin>;
}

/** A file that was opened: its parts, and where in them what the book holds came from. */
export interface OpenedFile {
  readonly parts: Package;
  /** The path of the workbook's part. */
  readonly workbook: string;
  /** Written in ISO's strict form, whose namespaces are others. */
  readonly isStrict: boolean;
  readonly strings: readonly SharedText[];
  /** The book's number of each look of the file's cells. */
  readonly styles: readonly number[];
  readonly sheets: Map<Sheet, OpenedSheet>;
  readonly names: ReadonlyMap<DefinedName, Origin>;
  readonly before: Readonly<Record<string, string>>;
}

const opened = new WeakMap<HostState, OpenedFile>();

/** The file that a book came from; undefined for a new workbook and for a copy. */
export const openedFile = (state: HostState): OpenedFile | undefined => opened.get(state);

export function setOpenedFile(state: HostState, file: OpenedFile): void {
  opened.set(state, file);
}
