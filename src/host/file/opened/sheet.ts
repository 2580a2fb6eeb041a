import { formatArea, parseArea } from '../../book/addresses';
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

/** What came of reading a sheet: all of its part but its cells, and whether those are written in the usual way. */
export interface SheetReading {
  readonly tree: XmlElement | null;
  readonly isQuick: boolean;
}

/** Reads a sheet's part into a sheet of the book. Throws XmlError. */
export function readSheet(state: HostState, sheet: Sheet, text: string, sources: SheetSources): SheetReading {
  const styleId = (number: number): number => sources.styles[number] ?? 0;
  // Columns stand before the cells, which look as their column does: they are read as soon as they are known.
  const { reading, reader } = readCells(state, sheet, text, sources);
  readColumns(sheet, reading.tree, styleId);
  reader.lookThrough();
  if (reading.tree) readLayout(sheet, reading.tree);
  return reading;
}

/** Reads a sheet's part without its rows, which `text` gives when somebody asks for them. Throws XmlError. */
export function readSheetLater(
  state: HostState,
  sheet: Sheet,
  outline: string,
  text: () => string,
  sources: SheetSources,
): SheetReading {
  const reading = readSheet(state, sheet, outline, sources);
  sheet.grid.readLater(() => {
    readCells(state, sheet, text(), sources).reader.lookThrough();
    rememberValues(state, sheet);
  });
  return { ...reading, isQuick: false };
}

/**
 * What every formula of a sheet gives before anything is changed: a file's own value is written anew only where that
 * becomes another.
 */
export function rememberValues({ engine }: HostState, sheet: Sheet): void {
  if (sheet.grid.isUnread || !sheet.grid.hasFormulas) return;
  engine.calculateSheet(sheet);
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
): { reading: SheetReading; reader: CellReader } {
  const read = (isQuick: boolean): { reading: SheetReading; reader: CellReader } => {
    const reader = new CellReader(state, sheet, sources);
    return { reading: { tree: walkSheet(text, sheet.name, reader, isQuick), isQuick }, reader };
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
  /** Cells that look plain though their row or column does not. */
  private readonly plain: [number, number][] = [];

  constructor(
    state: HostState,
    private readonly sheet: Sheet,
    private readonly sources: SheetSources,
  ) {
    this.formulas = new SheetFormulas(state);
  }

  row({ r, attributes }: FileRow): void {
    const sides = rowSides(attributes, this.sources.styles);
    if (Object.keys(sides).length > 0) Object.assign(this.sheet.grid.row(r), sides);
  }

  cell(cell: FileCell): void {
    const { r, c } = cell;
    const { grid } = this.sheet;
    const style = this.sources.styles[cell.style] ?? 0;
    if (style !== 0) grid.setStyle(r, c, style);
    else this.plain.push([r, c]);
    const value = scalarOf(cell, this.sources.strings);
    const formula = this.formulas.of(cell);
    if (formula) {
      const made = formulaCell(formula);
      made.value = value;
      const { t, ref } = cell.formula?.attributes ?? {};
      if (t === 'array' && ref !== undefined) made.arrayRef = ref;
      grid.setFormula(r, c, made);
    } else if (value !== null) {
      grid.setConstant(r, c, value);
      const shared = cell.type === 's' ? this.sources.strings[Number(cell.value)] : undefined;
      if (shared?.richXml !== undefined) (grid.row(r).rich ??= [])[c] = { text: shared.text, xml: shared.richXml };
    }
  }

  rowEnd(): void {
    // Nothing follows from the end of a row.
  }

  lookThrough(): void {
    const { grid } = this.sheet;
    for (const [r, c] of this.plain) if (grid.styleId(r, c) !== 0) grid.setStyle(r, c, 0);
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
