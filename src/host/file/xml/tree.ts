import { SaxesParser } from 'saxes';

/** An element of a part, with where it stands in the part's text: what is not touched is copied from there. */
export interface XmlElement {
  /** The local name; with a prefix of ours for what does not belong to the part's own namespace (`r:id`, `x14:…`). */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text inside, of the element itself only. */
  text: string;
  readonly start: number;
  /** Right behind the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag begins; the same as `openEnd` for an empty element. */
  closeStart: number;
  end: number;
}

/** A part that is not well-formed, or that declares entities. */
export class XmlError extends Error {}

/** Namespaces that files write with any prefix, or none, by the prefix that the reader knows them by. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': 'xdr',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main': 'x14',
  'http://schemas.microsoft.com/office/excel/2006/main': 'xm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** Namespaces of a part's own vocabulary, which are read without a prefix. */
const OWN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
]);

/** Called for each element that is opened or closed; `opened` answers false to leave its inside to the listener. */
export interface XmlListener {
  open(name: string, attributes: Record<string, string>, start: number, openEnd: number, isEmpty: boolean): void;
  close(name: string, closeStart: number, end: number): void;
  text(text: string): void;
}

/** Walks through a part's text. Names come as the reader knows them. Throws XmlError. */
export function walkXml(text: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const spaces: ReadonlyMap<string, string>[] = [new Map()];
  const names = new Map<string, string>();
  let depth = 0;
  const declared: { depth: number }[] = [];
  const known = (name: string, isAttribute: boolean): string => {
    const key = isAttribute ? `@${name}` : name;
    let found = names.get(key);
    if (found === undefined) {
      found = nameIn(spaces[spaces.length - 1] as ReadonlyMap<string, string>, name, isAttribute);
      names.set(key, found);
    }
    return found;
  };
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('a document type is declared');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    depth += 1;
    const own = attributes as Record<string, string>;
    if (declares(own)) {
      spaces.push(namespacesIn(spaces[spaces.length - 1] as ReadonlyMap<string, string>, own));
      declared.push({ depth });
      names.clear();
    }
    const read: Record<string, string> = {};
    for (const key in own) read[key.includes(':') ? known(key, true) : key] = own[key] as string;
    const openEnd = parser.position;
    const start = text.lastIndexOf('<', openEnd - 1);
    listener.open(known(name, false), read, start, openEnd, isSelfClosing);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = parser.position;
    listener.close(known(name, false), isSelfClosing ? end : text.lastIndexOf('<', end - 1), end);
    if (declared[declared.length - 1]?.depth === depth) {
      declared.pop();
      spaces.pop();
      names.clear();
    }
    depth -= 1;
  });
  parser.on('text', (value) => listener.text(value));
  parser.on('cdata', (value) => listener.text(value));
  parser.write(text).close();
}

function declares(attributes: Record<string, string>): boolean {
  for (const key in attributes) if (key.startsWith('xmlns')) return true;
  return false;
}

function namespacesIn(outer: ReadonlyMap<string, string>, attributes: Record<string, string>): Map<string, string> {
  const inner = new Map(outer);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'xmlns') inner.set('', value);
    else if (key.startsWith('xmlns:')) inner.set(key.slice(6), value);
  }
  return inner;
}

function nameIn(spaces: ReadonlyMap<string, string>, name: string, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && isAttribute) return name;
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === 'xmlns' || prefix === 'xml') return name;
  const uri = spaces.get(prefix);
  if (uri === undefined) return name;
  if (OWN.has(uri)) return local;
  const wanted = PREFIXES[uri];
  return wanted === undefined ? name : `${wanted}:${local}`;
}

/** A whole part as a tree. Throws XmlError. */
export function readXml(text: string): XmlElement {
  const builder = new TreeBuilder();
  walkXml(text, builder);
  if (!builder.root) throw new XmlError('no element');
  return builder.root;
}

/** Puts a tree together from what a walk tells. */
export class TreeBuilder implements XmlListener {
  root: XmlElement | null = null;
  readonly path: XmlElement[] = [];

  open(name: string, attributes: Record<string, string>, start: number, openEnd: number): void {
    const element = { name, attributes, children: [], text: '', start, openEnd, closeStart: openEnd, end: openEnd };
    const parent = this.path[this.path.length - 1];
    if (parent) parent.children.push(element);
    else this.root ??= element;
    this.path.push(element);
  }

  close(_name: string, closeStart: number, end: number): void {
    const element = this.path.pop();
    if (!element) return;
    element.closeStart = closeStart;
    element.end = end;
  }

  text(text: string): void {
    const element = this.path[this.path.length - 1];
    if (element) element.text += text;
  }
}

/** The first child of a name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** The children of a name. */
export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** Every element of a name below another, in order. */
export function* descendants(element: XmlElement | undefined, name: string): IterableIterator<XmlElement> {
  for (const one of element?.children ?? []) {
    if (one.name === name) yield one;
    yield* descendants(one, name);
  }
}

/** A truth as files write it; `fallback` when the attribute is missing. */
export function truth(value: string | undefined, fallback = false): boolean {
  return value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';
}

/** A number as files write it; undefined when the attribute is missing or no number. */
export function numeral(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
