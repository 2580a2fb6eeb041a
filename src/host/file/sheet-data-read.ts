import { columnNumber } from '../book/addresses';
import { dateSerial } from '../book/serial-dates';
import { CellError, isErrorCode, type Scalar } from '../book/scalars';
import type { Sheet } from '../book/sheet';
import { formulaCell, type Formula } from '../book/formula-cell';
import { FormulaSyntaxError } from '../calc/parser';
import type { HostState } from '../state/host-state';
import { partText, unescapeXml, type PackageParts } from './package-parts';

export interface SharedText {
  readonly text: string;
  /** The XML inside the item when the text is formatted in parts: carried, never read. */
  readonly richXml?: string;
}

/** The shared texts of a package in order. */
export function readSharedStrings(parts: PackageParts): SharedText[] {
  const xml = partText(parts, 'xl/sharedStrings.xml') ?? '';
  return [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, inner = '']) => sharedText(inner));
}

function sharedText(inner: string): SharedText {
  const rich = /<r[\s>]/.test(inner);
  const text = textIn(inner.replace(/<rPh[\s\S]*?<\/rPh>/g, ''));
  return rich ? { text, richXml: inner } : { text };
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map(([, t = '']) => decode(t)).join('');
}

const decode = (xml: string): string => {
  const text = xml.includes('&') ? unescapeXml(xml) : xml;
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
};

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

interface SharedFormula {
  readonly formula: Formula;
  readonly row: number;
  readonly column: number;
}

/** Reads the cells and rows of a sheet's XML into its grid. `styleId` maps the file's style numbers. */
export class SheetDataReader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    private readonly state: HostState,
    private readonly sheet: Sheet,
    private readonly strings: readonly SharedText[],
    private readonly styleId: (number: number) => number,
  ) {}

  read(xml: string): void {
    const start = xml.indexOf('<sheetData');
    const end = xml.indexOf('</sheetData>');
    if (start < 0 || end < 0) return;
    let at = xml.indexOf('<row', start);
    let previous = -1;
    while (at >= 0 && at < end) {
      const tagEnd = xml.indexOf('>', at);
      const tag = xml.slice(at, tagEnd);
      const number = attribute(tag, 'r');
      const r = number === undefined ? previous + 1 : Number(number) - 1;
      previous = r;
      this.readRow(r, tag);
      if (xml[tagEnd - 1] === '/') {
        at = xml.indexOf('<row', tagEnd);
        continue;
      }
      const rowEnd = xml.indexOf('</row>', tagEnd);
      this.readCells(xml, tagEnd + 1, rowEnd, r);
      at = xml.indexOf('<row', rowEnd);
    }
  }

  private readRow(r: number, tag: string): void {
    const height = attribute(tag, 'ht');
    const hidden = attribute(tag, 'hidden');
    const outline = attribute(tag, 'outlineLevel');
    const style = attribute(tag, 'customFormat') ? attribute(tag, 's') : undefined;
    if (height === undefined && hidden === undefined && outline === undefined && style === undefined) return;
    const row = this.sheet.grid.row(r);
    if (height !== undefined) row.height = Number(height);
    if (hidden === '1' || hidden === 'true') row.hidden = true;
    if (outline !== undefined) row.outline = Number(outline);
    if (style !== undefined) row.style = this.styleId(Number(style));
  }

  private readCells(xml: string, from: number, end: number, r: number): void {
    let at = xml.indexOf('<c', from);
    let previous = -1;
    while (at >= 0 && at < end) {
      const tagEnd = xml.indexOf('>', at);
      const tag = xml.slice(at, tagEnd);
      const reference = attribute(tag, 'r');
      const c = reference === undefined ? previous + 1 : columnNumber(reference.replace(/\d+/g, ''));
      previous = c;
      const empty = xml[tagEnd - 1] === '/';
      const close = empty ? tagEnd : xml.indexOf('</c>', tagEnd);
      const style = attribute(tag, 's');
      if (style !== undefined) {
        const id = this.styleId(Number(style));
        if (id !== 0) this.sheet.grid.setStyle(r, c, id);
      }
      if (!empty) this.readCell(xml.slice(tagEnd + 1, close), attribute(tag, 't'), r, c);
      at = xml.indexOf('<c', close);
    }
  }

  private readCell(inner: string, type: string | undefined, r: number, c: number): void {
    const value = this.value(inner, type, r, c);
    const at = inner.indexOf('<f');
    if (at >= 0) this.readFormula(inner, at, value, r, c);
    else if (value !== null) this.sheet.grid.setConstant(r, c, value);
  }

  private value(inner: string, type: string | undefined, r: number, c: number): Scalar {
    if (type === 'inlineStr') return textIn(inner);
    const open = inner.indexOf('<v');
    if (open < 0) return null;
    const start = inner.indexOf('>', open) + 1;
    const close = inner.indexOf('</v>', start);
    if (close < 0) return null;
    const text = inner.slice(start, close);
    switch (type) {
      case 's': {
        const shared = this.strings[Number(text)];
        if (shared?.richXml !== undefined)
          (this.sheet.grid.row(r).rich ??= [])[c] = { text: shared.text, xml: shared.richXml };
        return shared?.text ?? '';
      }
      case 'str':
        return decode(text);
      case 'b':
        return text === '1' || text === 'true';
      case 'e':
        return isErrorCode(text) ? CellError.of(text) : CellError.of('#VALUE!');
      case 'd': {
        const [, y = '1900', m = '1', d = '1'] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
        return dateSerial(Number(y), Number(m), Number(d));
      }
      default:
        return text === '' ? null : Number(text);
    }
  }

  private readFormula(inner: string, at: number, value: Scalar, r: number, c: number): void {
    const tagEnd = inner.indexOf('>', at);
    const tag = inner.slice(at, tagEnd);
    const kind = attribute(tag, 't');
    const text = inner[tagEnd - 1] === '/' ? '' : decode(inner.slice(tagEnd + 1, inner.indexOf('</f>', tagEnd)));
    const formula = this.formula(kind, attribute(tag, 'si'), text, r, c);
    if (!formula) {
      // What the host cannot read keeps the value that Excel gave it.
      if (value !== null) this.sheet.grid.setConstant(r, c, value);
      return;
    }
    const cell = formulaCell(formula);
    cell.value = value;
    const ref = kind === 'array' ? attribute(tag, 'ref') : undefined;
    if (ref !== undefined) cell.arrayRef = ref;
    this.sheet.grid.setFormula(r, c, cell);
  }

  private formula(
    kind: string | undefined,
    si: string | undefined,
    text: string,
    r: number,
    c: number,
  ): Formula | null {
    if (kind === 'dataTable') return null;
    if (kind === 'shared' && si !== undefined && text === '') {
      const master = this.shared.get(si);
      return master ? this.state.formulas.shifted(master.formula, r - master.row, c - master.column) : null;
    }
    if (text === '') return null;
    const formula = readableFormula(this.state, text);
    if (formula && kind === 'shared' && si !== undefined) this.shared.set(si, { formula, row: r, column: c });
    return formula;
  }
}

/** A formula of a file, null when the host cannot read it. */
export function readableFormula(state: HostState, text: string): Formula | null {
  try {
    return state.formulas.of(text.replace(/_xlfn\.(_xlws\.)?/g, ''));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}
