import { MAX_COLUMNS, MAX_ROWS, columnNumber } from '../../book/addresses';
import { CellError, isErrorCode, type Scalar } from '../../book/scalars';
import { dateSerial } from '../../book/serial-dates';
import { UnreadableWorkbookError } from '../package/refusal';
import { TreeBuilder, walkXml, type XmlElement } from '../xml/tree';

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
  readonly start: number;
  readonly openEnd: number;
  end: number;
  formula?: FileFormula;
  value?: string;
  valueStart?: number;
  valueEnd?: number;
  /** A text that stands in the cell itself. */
  inline?: string;
  /** That text is formatted in parts. */
  inlineRich?: boolean;
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
  row(row: FileRow): void;
  cell(cell: FileCell): void;
  /** Called with where the row ends, before the next row. */
  rowEnd(row: FileRow): void;
}

/** Longer texts than this no cell of Excel holds. */
const LONGEST_TEXT = 32_767;

/** Walks through a sheet's part: its cells go to the listener, all else comes back as a tree. Throws XmlError. */
export function walkSheet(text: string, sheet: string, cells: CellListener): XmlElement | null {
  const walk = new SheetWalk(sheet, cells);
  walkXml(text, walk);
  return walk.root;
}

class SheetWalk extends TreeBuilder {
  private inside = false;
  private row: FileRow | null = null;
  private cell: FileCell | null = null;
  private field: 'f' | 'v' | 't' | null = null;
  private phonetic = 0;
  private collected = '';
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    private readonly sheet: string,
    private readonly cells: CellListener,
  ) {
    super();
  }

  override open(name: string, attributes: Record<string, string>, start: number, openEnd: number): void {
    if (!this.inside) {
      super.open(name, attributes, start, openEnd);
      this.inside = name === 'sheetData' && this.path.length === 2;
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
    else if (name === 'r' && this.cell) this.cell.inlineRich = true;
    else if (name === 'rPh') this.phonetic += 1;
  }

  override close(name: string, closeStart: number, end: number): void {
    if (!this.inside) {
      super.close(name, closeStart, end);
      return;
    }
    if (name === 'sheetData') {
      this.inside = false;
      super.close(name, closeStart, end);
    } else if (name === 'row' && this.row) {
      this.row.closeStart = closeStart;
      this.row.end = end;
      this.cells.rowEnd(this.row);
      this.row = null;
    } else if (name === 'c' && this.cell) {
      this.cell.end = end;
      this.cells.cell(this.cell);
      this.cell = null;
    } else if (name === 'f' && this.cell?.formula) {
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
    } else if (name === 'rPh') this.phonetic -= 1;
  }

  override text(text: string): void {
    if (!this.inside) super.text(text);
    else if (this.field) this.collected += text;
  }

  private begin(field: 'f' | 'v' | 't'): void {
    this.field = field;
    this.collected = '';
  }

  private openRow(attributes: Record<string, string>, start: number, openEnd: number): void {
    const number = attributes.r;
    const r = number === undefined ? this.lastRow + 1 : Number(number) - 1;
    if (!Number.isInteger(r) || r < 0 || r >= MAX_ROWS)
      throw new UnreadableWorkbookError('outsideSheet', { sheet: this.sheet, cell: `rad ${number ?? r + 1}` });
    this.lastRow = r;
    this.lastColumn = -1;
    this.row = { r, attributes, start, openEnd, closeStart: openEnd, end: openEnd };
    this.cells.row(this.row);
  }

  private openCell(attributes: Record<string, string>, start: number, openEnd: number): void {
    const { r: reference, s, t } = attributes;
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
  }

  private checked(text: string): string {
    if (text.length > LONGEST_TEXT * 8) throw new UnreadableWorkbookError('longText', { sheet: this.sheet });
    return text;
  }
}

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
