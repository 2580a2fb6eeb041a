import { MAX_COLUMNS, MAX_ROWS, columnNumber } from '../../book/addresses';
import { CellError, isErrorCode, type Scalar } from '../../book/scalars';
import { dateSerial } from '../../book/serial-dates';
import { UnreadableWorkbookError } from '../package/refusal';
import { TreeBuilder, walkXml, type XmlElement } from '../xml/tree';
import { isUsual, QuickWalk, type QuickListener } from './quick-cells';

/** The formula of a cell as a file has it. */
export interface FileFormula {
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly start: number;
  end: number;
}

/** A cell of a file, with where it stands in the part. Zero-based. */
export interface FileCell {
  readonly r: number;
  readonly c: number;
  /** Number of its look. */
  readonly style: number;
  readonly type: string | undefined;
  /** Attributes by which newer versions say that it holds more than a value. */
  readonly metadata?: string;
  readonly start: number;
  readonly openEnd: number;
  end: number;
  formula?: FileFormula;
  value?: string;
  valueStart?: number;
  valueEnd?: number;
  /** A text that stands in the cell itself. */
  inline?: string;
  /** The XML of that text when it is formatted in parts. */
  inlineXml?: string;
}

/** A row of a file. Zero-based. */
export interface FileRow {
  readonly r: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

export interface CellListener {
  /** What stands in the sheet's part before its cells; called before the first of them. */
  begin?(root: XmlElement): void;
  row(row: FileRow): void;
  cell(cell: FileCell): void;
  /** Called with where the row ends, before the next row. */
  rowEnd(row: FileRow): void;
}

/** Longer texts than this no cell of Excel holds. */
const LONGEST_TEXT = 32_767;

/** A sheet's cells are written in a way that a quick walk does not know. */
export class UnusualCells extends Error {}

/**
 * Walks through a sheet's part: its cells go to the listener, all else comes back as a tree. Throws XmlError; a quick
 * walk throws UnusualCells when it has to be done slowly, with a new listener.
 */
export function walkSheet(text: string, sheet: string, cells: CellListener, isQuick: boolean): XmlElement | null {
  const rows = isQuick ? rowsOf(text) : undefined;
  if (isQuick && !rows) throw new UnusualCells();
  const walk = new SheetWalk(sheet, cells, text, rows);
  walkXml(rows ? text.slice(0, rows.from) + text.slice(rows.end) : text, walk);
  return walk.root;
}

/** Where the rows of a sheet stand in its part's text. */
interface RowsPlace {
  readonly from: number;
  readonly end: number;
  readonly prefix: string;
}

/** Undefined when there are none, or when they have to be looked for with all of XML's rules. */
function rowsOf(text: string): RowsPlace | undefined {
  const open = /<((?:[\w.-]+:)?)sheetData(?:\s[^<>]*)?>/.exec(text);
  if (!open || open[0].endsWith('/>')) return undefined;
  const prefix = open[1] ?? '';
  const from = open.index + open[0].length;
  const end = text.lastIndexOf(`</${prefix}sheetData>`);
  if (end < from || text.slice(0, from).includes('<!') || !isUsual(text, from, end)) return undefined;
  return { from, end, prefix };
}

class SheetWalk extends TreeBuilder implements QuickListener {
  private inside = false;
  private row: FileRow | null = null;
  private cell: FileCell | null = null;
  private field: 'f' | 'v' | 't' | null = null;
  private phonetic = 0;
  private inlineStart = 0;
  private collected = '';
  private lastRow = -1;
  private lastColumn = -1;

  /** `rows` are left out of what is walked through with all of XML's rules. */
  constructor(
    private readonly sheet: string,
    private readonly cells: CellListener,
    private readonly whole: string,
    private readonly rows: RowsPlace | undefined,
  ) {
    super();
  }

  override open(name: string, attributes: Record<string, string>, start: number, openEnd: number): void {
    if (!this.inside) {
      super.open(name, attributes, this.placeOf(start), this.openEndOf(openEnd));
      this.inside = name === 'sheetData' && this.path.length === 2;
      if (this.inside && this.path[0]) this.cells.begin?.(this.path[0]);
      if (this.inside && this.rows) {
        const { from, end, prefix } = this.rows;
        if (!QuickWalk.over(this.whole, from, end, prefix, this)) throw new UnusualCells();
      }
      return;
    }
    if (name === 'c') this.openCell(attributes, start, openEnd);
    else if (name === 'row') this.openRow(attributes, start, openEnd);
    else if (name === 'f' && this.cell) {
      this.cell.formula = { attributes, text: '', start, end: openEnd };
      this.begin('f');
    } else if (name === 'v' && this.cell) {
      this.cell.valueStart = start;
      this.begin('v');
    } else if (name === 't' && this.phonetic === 0) this.begin('t');
    else if (name === 'is') this.inlineStart = openEnd;
    else if (name === 'r' && this.cell) this.cell.inlineXml = '';
    else if (name === 'rPh') this.phonetic += 1;
  }

  override close(name: string, closeStart: number, end: number): void {
    if (!this.inside) {
      super.close(name, this.placeOf(closeStart), this.openEndOf(end));
      return;
    }
    if (name === 'sheetData') {
      this.inside = false;
      super.close(name, this.placeOf(closeStart), this.openEndOf(end));
    } else if (name === 'row') this.closeRow(closeStart, end);
    else if (name === 'c') this.closeCell(end);
    else if (name === 'f' && this.cell?.formula) {
      this.cell.formula.text = this.collected;
      this.cell.formula.end = end;
      this.field = null;
    } else if (name === 'v' && this.cell) {
      this.cell.value = this.checked(this.collected);
      this.cell.valueEnd = end;
      this.field = null;
    } else if (name === 't' && this.field === 't') {
      if (this.cell) this.cell.inline = (this.cell.inline ?? '') + this.checked(this.collected);
      this.field = null;
    } else if (name === 'is' && this.cell?.inlineXml !== undefined)
      this.cell.inlineXml = this.whole.slice(this.inlineStart, closeStart).replace(/<(\/?)[\w.-]+:/g, '<$1');
    else if (name === 'rPh') this.phonetic -= 1;
  }

  override text(text: string): void {
    if (!this.inside) super.text(text);
    else if (this.field) this.collected += text;
  }

  /** What stands behind the rows that are left out stands as much later in the part. */
  private placeOf(place: number): number {
    return this.rows && place >= this.rows.from ? place + this.rows.end - this.rows.from : place;
  }

  private openEndOf(place: number): number {
    return this.rows && place > this.rows.from ? place + this.rows.end - this.rows.from : place;
  }

  private begin(field: 'f' | 'v' | 't'): void {
    this.field = field;
    this.collected = '';
  }

  openRow(attributes: Record<string, string>, start: number, openEnd: number): void {
    const number = attributes.r;
    const r = number === undefined ? this.lastRow + 1 : Number(number) - 1;
    if (!Number.isInteger(r) || r < 0 || r >= MAX_ROWS)
      throw new UnreadableWorkbookError('outsideSheet', { sheet: this.sheet, cell: `rad ${number ?? r + 1}` });
    this.lastRow = r;
    this.lastColumn = -1;
    this.row = { r, attributes, start, openEnd, closeStart: openEnd, end: openEnd };
    this.cells.row(this.row);
  }

  closeRow(closeStart: number, end: number): void {
    if (!this.row) return;
    this.row.closeStart = closeStart;
    this.row.end = end;
    this.cells.rowEnd(this.row);
    this.row = null;
  }

  openCell(attributes: Record<string, string>, start: number, openEnd: number): FileCell {
    const { r: reference, s, t, cm, vm } = attributes;
    let c = this.lastColumn + 1;
    let r = this.lastRow;
    if (reference !== undefined) {
      const at = /^\$?([A-Za-z]{1,7})\$?(\d{1,10})$/.exec(reference);
      c = at ? columnNumber((at[1] as string).toUpperCase()) : MAX_COLUMNS;
      r = at ? Number(at[2]) - 1 : r;
    }
    if (c >= MAX_COLUMNS || r >= MAX_ROWS)
      throw new UnreadableWorkbookError('outsideSheet', { sheet: this.sheet, cell: reference ?? '' });
    this.lastColumn = c;
    this.cell = { r, c, style: s === undefined ? 0 : Number(s), type: t, start, openEnd, end: openEnd };
    if (cm !== undefined || vm !== undefined) this.cell = { ...this.cell, metadata: metadataOf({ cm, vm }) };
    return this.cell;
  }

  closeCell(end: number): void {
    if (!this.cell) return;
    this.cell.end = end;
    // A quick walk does not look at how long a text is.
    if (this.rows) this.checked(this.cell.inline ?? this.cell.value ?? '');
    this.cells.cell(this.cell);
    this.cell = null;
  }

  private checked(text: string): string {
    if (text.length > LONGEST_TEXT * 8) throw new UnreadableWorkbookError('longText', { sheet: this.sheet });
    return text;
  }
}

const metadataOf = (attributes: Record<string, string | undefined>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');

/** Characters that XML cannot hold, written as `_x000D_`. */
export const decoded = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

export interface SharedText {
  readonly text: string;
  /** The XML inside the item when the text is formatted in parts: carried, never read. */
  readonly richXml?: string;
}

/** What a cell of a file holds besides its formula. */
export function scalarOf(cell: FileCell, strings: readonly SharedText[]): Scalar {
  if (cell.type === 'inlineStr') return cell.inline === undefined ? null : decoded(cell.inline);
  const text = cell.value;
  if (text === undefined) return null;
  switch (cell.type) {
    case 's':
      return strings[Number(text)]?.text ?? '';
    case 'str':
      return decoded(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return isErrorCode(text.trim()) ? CellError.of(text.trim() as never) : CellError.of('#VALUE!');
    case 'd':
      return serialOfIso(text.trim());
    default: {
      if (text.trim() === '') return null;
      const number = Number(text);
      return Number.isNaN(number) ? decoded(text) : number;
    }
  }
}

/** A day, or a moment of a day, in the form of ISO 8601 as a serial number; what is neither stays a text. */
export function serialOfIso(text: string): Scalar {
  const found = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!found || text === '') return text === '' ? null : text;
  const [, y, m, d, hours = '0', minutes = '0', seconds = '0'] = found;
  const day = y === undefined ? 0 : dateSerial(Number(y), Number(m), Number(d));
  return day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
