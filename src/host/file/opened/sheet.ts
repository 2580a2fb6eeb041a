import { columnsIn, formatArea, parseArea, rowsIn } from '../../book/addresses';
import { formulaCell } from '../../book/formula-cell';
import type { Sheet } from '../../book/sheet';
import type { HostState } from '../../state/host-state';
import type { FileStyles } from '../styles/read-styles';
import { child, children, numeral, truth, type XmlElement } from '../xml/tree';
import {
  scalarOf,
  UnusualCells,
  walkSheet,
  type CellListener,
  type FileCell,
  type FileRow,
  type SharedText,
} from './cells';
import { SheetFormulas } from './formulas';
import { readColumns, readLayout } from './layout';
import type { SheetOutline } from './sheet-peek';

/** What of a file every sheet is read with. */
export interface SheetSources {
  readonly strings: readonly SharedText[];
  readonly looks: FileStyles;
  /** The book's number of each look of the file's cells. */
  readonly styles: readonly number[];
}

/** What a row of a file says of itself, as the book holds it. */
export function rowSides(
  attributes: Readonly<Record<string, string>>,
  styles: readonly number[],
): { height?: number; hidden?: boolean; outline?: number; style?: number; collapsed?: boolean } {
  const height = numeral(attributes.ht);
  const outline = numeral(attributes.outlineLevel);
  const style = truth(attributes.customFormat) ? (styles[Number(attributes.s ?? 0)] ?? 0) : 0;
  return {
    ...(height === undefined ? {} : { height }),
    ...(truth(attributes.hidden) ? { hidden: true } : {}),
    ...(outline ? { outline } : {}),
    ...(style === 0 ? {} : { style }),
    ...(truth(attributes.collapsed) ? { collapsed: true } : {}),
  };
}

/** How a sheet's cells are written; known when they have been read. */
export interface CellWriting {
  /** As a quick walk reads them. */
  isQuick: boolean;
  /** From the first to the last, each once. */
  isOrdered: boolean;
}

/** What came of reading a sheet: all of its part but its cells, and how those are written. */
export interface SheetReading {
  readonly tree: XmlElement | null;
  readonly writing: CellWriting;
}

/** Reads a sheet's part into a sheet of the book. Throws XmlError. */
export function readSheet(state: HostState, sheet: Sheet, text: string, sources: SheetSources): SheetReading {
  const reading = readCells(state, sheet, text, sources, true);
  if (reading.tree) readLayout(sheet, reading.tree);
  return reading;
}

/** Reads a sheet's part without its rows, which `text` gives when somebody asks for them. Throws XmlError. */
export function readSheetLater(
  state: HostState,
  sheet: Sheet,
  { text: outline, bound }: SheetOutline,
  text: () => string,
  sources: SheetSources,
): SheetReading {
  const reading = readSheet(state, sheet, outline, sources);
  sheet.grid.readLater(() => {
    Object.assign(reading.writing, readCells(state, sheet, text(), sources, false).writing);
    // What a formula gave is what the file says, when something that it reads may have been changed since.
    rememberValues(state, sheet, bound.length === 0);
  }, bound);
  return reading;
}

/**
 * What every formula of a sheet gives before anything is changed: a file's own value is written anew only where that
 * becomes another.
 */
export function rememberValues({ engine }: HostState, sheet: Sheet, calculates = true): void {
  if (sheet.grid.isUnread || !sheet.grid.hasFormulas) return;
  if (calculates) engine.calculateSheet(sheet);
  for (const row of sheet.grid.rows) {
    row?.formulas?.forEach((cell) => {
      if (cell) cell.opened = { value: cell.value };
    });
  }
}

function readCells(
  state: HostState,
  sheet: Sheet,
  text: string,
  sources: SheetSources,
  withColumns: boolean,
): SheetReading {
  const read = (isQuick: boolean): SheetReading => {
    const reader = new CellReader(state, sheet, sources, withColumns);
    const tree = walkSheet(text, sheet.name, reader, isQuick);
    return { tree, writing: { isQuick, isOrdered: reader.isOrdered } };
  };
  try {
    return read(true);
  } catch (error) {
    if (!(error instanceof UnusualCells)) throw error;
    // What was read before the walk stopped is read again, to the same cells.
    return read(false);
  }
}

class CellReader implements CellListener {
  private readonly formulas: SheetFormulas;
  isOrdered = true;
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    state: HostState,
    private readonly sheet: Sheet,
    private readonly sources: SheetSources,
    private readonly withColumns: boolean,
  ) {
    this.formulas = new SheetFormulas(state);
  }

  /** A cell that looks plain may stand in a column that does not. */
  begin(root: XmlElement): void {
    if (this.withColumns) readColumns(this.sheet, root, (number) => this.sources.styles[number] ?? 0);
  }

  row({ r, attributes }: FileRow): void {
    if (r <= this.lastRow) this.isOrdered = false;
    this.lastRow = r;
    this.lastColumn = -1;
    const sides = rowSides(attributes, this.sources.styles);
    if (Object.keys(sides).length > 0) Object.assign(this.sheet.grid.row(r), sides);
  }

  cell(cell: FileCell): void {
    const { r, c } = cell;
    if (r !== this.lastRow || c <= this.lastColumn) this.isOrdered = false;
    this.lastColumn = c;
    const { grid } = this.sheet;
    const style = this.sources.styles[cell.style] ?? 0;
    if (style !== 0 || grid.styleId(r, c) !== 0) grid.setStyle(r, c, style);
    const value = scalarOf(cell, this.sources.strings);
    const formula = this.formulas.of(cell);
    if (formula) {
      const made = formulaCell(formula);
      made.value = value;
      const { t, ref } = cell.formula?.attributes ?? {};
      const area = t === 'array' ? parseArea(ref ?? '') : null;
      if (area) made.array = { rows: rowsIn(area), columns: columnsIn(area) };
      if (cell.metadata !== undefined) made.metadata = cell.metadata;
      grid.setFormula(r, c, made);
    } else if (value !== null) {
      grid.setConstant(r, c, value);
      const shared = cell.type === 's' ? this.sources.strings[Number(cell.value)] : undefined;
      const xml = shared?.richXml ?? cell.inlineXml;
      if (xml !== undefined && typeof value === 'string') (grid.row(r).rich ??= [])[c] = { text: value, xml };
    }
  }

  rowEnd(): void {
    // Nothing follows from the end of a row.
  }
}

/** The links of a sheet by the address of their first cell. `addressOf` gives what a relation leads to. */
export function readLinks(
  sheet: Sheet,
  root: XmlElement | null,
  addressOf: (relation: string) => string | undefined,
): void {
  for (const { attributes } of children(child(root ?? undefined, 'hyperlinks'), 'hyperlink')) {
    const area = parseArea(attributes.ref ?? '');
    if (!area) continue;
    const address = attributes['r:id'] === undefined ? undefined : addressOf(attributes['r:id']);
    const { location, tooltip } = attributes;
    sheet.hyperlinks.set(formatArea({ ...area, r2: area.r1, c2: area.c1 }), {
      ...(address === undefined ? {} : { address: location === undefined ? address : `${address}#${location}` }),
      ...(address === undefined && location !== undefined ? { documentReference: location } : {}),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    });
  }
}
