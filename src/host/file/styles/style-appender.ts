import type { Style } from '../../book/looks';
import type { CellStyle, StyleTable } from '../../book/styles';
import { DECLARATION, type Package } from '../package/package';
import { Edits, prefixed, prefixOf } from '../xml/edits';
import { child, children, readXml, type XmlElement } from '../xml/tree';
import { BUILT_IN_FORMATS } from './number-formats';
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml, protectionXml } from './style-xml';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const EMPTY =
  `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The order of a style sheet's children, for one that is new to it. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const RESERVED: readonly (readonly [list: string, item: string, ...xml: readonly string[]])[] = [
  [
    'fills',
    'fill',
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  ['borders', 'border', '<border><left/><right/><top/><bottom/><diagonal/></border>'],
  ['cellXfs', 'xf', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
];

/** Adds looks to a file's styles. Those that are there keep their numbers and their XML. */
export class StyleAppender {
  private readonly additions = new Map<string, string[]>();
  private readonly counts = new Map<string, number>();
  private readonly texts = new Map<string, number>();
  private readonly byLook = new Map<string, number>();
  private readonly formats = new Map<string, number>();
  private readonly firstOf = new Map<number, number>();
  private readonly path: string;
  private readonly source: string;
  private readonly root: XmlElement;
  private readonly looks: readonly XmlElement[];
  private nextFormat = 164;

  /** `bookStyles` are the book's numbers of the file's looks, in the file's order. */
  constructor(
    private readonly parts: Package,
    workbook: string,
    private readonly styles: StyleTable,
    bookStyles: readonly number[],
  ) {
    const known = parts.related(workbook, 'styles');
    this.path = known ?? 'xl/styles.xml';
    if (known === undefined) {
      parts.add(this.path, TYPE, EMPTY);
      parts.relate(workbook, RELATION, this.path);
    }
    this.source = parts.text(this.path) ?? EMPTY;
    this.root = readXml(this.source);
    this.looks = children(child(this.root, 'cellXfs'), 'xf');
    for (const { attributes } of children(child(this.root, 'numFmts'), 'numFmt')) {
      const number = Number(attributes.numFmtId);
      this.formats.set(attributes.formatCode ?? '', number);
      this.nextFormat = Math.max(this.nextFormat, number + 1);
    }
    for (const [number, code] of BUILT_IN_FORMATS) if (!this.formats.has(code)) this.formats.set(code, number);
    bookStyles.forEach((id, number) => {
      if (!this.firstOf.has(id)) this.firstOf.set(id, number);
    });
  }

  /** The file's number of a look of the book. `base` is the look that the cell had, whose named style it keeps. */
  numberOf(id: number, base = 0): number {
    const known = this.firstOf.get(id);
    if (known !== undefined) return known;
    const key = `${id}|${base}`;
    let number = this.byLook.get(key);
    if (number === undefined) {
      number = this.addCellStyle(this.styles.get(id), base);
      this.byLook.set(key, number);
    }
    return number;
  }

  /** The file's number of a look of a conditional format. */
  differential(style: Partial<Style>): number {
    return this.add(
      'dxfs',
      'dxf',
      differentialXml(style, (code) => this.formatNumber(code)),
    );
  }

  /** Writes what was added. */
  finish(): void {
    if (this.additions.size === 0) return;
    const edits = new Edits(this.source);
    const prefix = prefixOf(this.source, this.root.start);
    for (const [name, items] of this.additions) {
      const list = child(this.root, name);
      const inner = items.join('');
      const count = this.counts.get(name) ?? items.length;
      if (!list) {
        const next = ORDER.slice(ORDER.indexOf(name) + 1)
          .map((one) => child(this.root, one))
          .find((one) => one !== undefined);
        edits.insert(
          next?.start ?? this.root.closeStart,
          prefixed(`<${name} count="${count}">${inner}</${name}>`, prefix),
        );
        continue;
      }
      const tag = this.source.slice(list.start, list.openEnd);
      const counted = tag.replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, ` count="${count}"`);
      if (list.closeStart === list.end) {
        edits.replace(
          list.start,
          list.end,
          `${counted.replace(/\s*\/>$/, '>')}${prefixed(inner, prefix)}</${prefix}${name}>`,
        );
      } else {
        edits.replace(list.start, list.openEnd, counted);
        edits.insert(list.closeStart, prefixed(inner, prefix));
      }
    }
    this.parts.set(this.path, edits.done());
  }

  private addCellStyle(style: CellStyle, base: number): number {
    const before = this.looks[base];
    // Some programs leave named styles out: there is none to point at.
    const hasNamed = child(this.root, 'cellStyleXfs') !== undefined;
    const named = hasNamed ? ` xfId="${before?.attributes.xfId ?? 0}"` : '';
    for (const [list, item, ...first] of RESERVED) this.reserve(list, item, first);
    const format = style.numFmt === undefined ? 0 : this.formatNumber(style.numFmt);
    const font = style.font ? this.add('fonts', 'font', fontXml(style.font, true)) : this.defaultFont();
    const fill = style.fill ? this.add('fills', 'fill', fillXml(style.fill)) : 0;
    const border = style.border ? this.add('borders', 'border', borderXml(style.border, true)) : 0;
    const inner =
      (style.alignment ? alignmentXml(style.alignment) : '') +
      (style.protection ? protectionXml(style.protection) : '');
    const applied =
      (format === 0 ? '' : ' applyNumberFormat="1"') +
      (font === 0 ? '' : ' applyFont="1"') +
      (fill === 0 ? '' : ' applyFill="1"') +
      (border === 0 ? '' : ' applyBorder="1"') +
      (style.alignment ? ' applyAlignment="1"' : '') +
      (style.protection ? ' applyProtection="1"' : '');
    const kept = ['quotePrefix', 'pivotButton']
      .filter((name) => before?.attributes[name] === '1')
      .map((name) => ` ${name}="1"`)
      .join('');
    const tag = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"${named}${applied}${kept}`;
    return this.add('cellXfs', 'xf', inner === '' ? `${tag}/>` : `${tag}>${inner}</xf>`);
  }

  /** The number of the font that is no font of its own: Calibri 11, wherever it stands. */
  private defaultFont(): number {
    const fonts = children(child(this.root, 'fonts'), 'font');
    const first = fonts.findIndex(
      (font) =>
        child(font, 'name')?.attributes.val === 'Calibri' &&
        child(font, 'sz')?.attributes.val === '11' &&
        font.children.every(({ name }) => !['b', 'i', 'u', 'strike'].includes(name)),
    );
    return first >= 0 ? first : this.add('fonts', 'font', fontXml({}, true));
  }

  private formatNumber(code: string): number {
    if (code === 'General') return 0;
    let number = this.formats.get(code);
    if (number === undefined) {
      number = this.nextFormat++;
      this.formats.set(code, number);
      this.add(
        'numFmts',
        'numFmt',
        `<numFmt numFmtId="${number}" formatCode="${code.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')}"/>`,
      );
    }
    return number;
  }

  /** The first places of a list stand for no look of its own, also where the file leaves them out. */
  private reserve(list: string, item: string, first: readonly string[]): void {
    const standing = this.counts.get(list) ?? children(child(this.root, list), item).length;
    for (const xml of first.slice(standing)) this.add(list, item, xml);
  }

  /** Adds an item to one of the lists; the same item is added once. */
  private add(list: string, item: string, xml: string): number {
    const key = `${list}|${xml}`;
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const number = this.counts.get(list) ?? children(child(this.root, list), item).length;
    this.texts.set(key, number);
    this.counts.set(list, number + 1);
    const items = this.additions.get(list) ?? [];
    items.push(xml);
    this.additions.set(list, items);
    return number;
  }
}
