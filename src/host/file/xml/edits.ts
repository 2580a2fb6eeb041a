/** Changes of a text by places in it, put in together at the end; what no change touches stays as it is. */
export class Edits {
  private readonly list: { at: number; end: number; text: string; order: number }[] = [];

  constructor(private readonly source: string) {}

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  replace(at: number, end: number, text: string): void {
    if (this.source.slice(at, end) !== text) this.list.push({ at, end, text, order: this.list.length });
  }

  insert(at: number, text: string): void {
    if (text !== '') this.list.push({ at, end: at, text, order: this.list.length });
  }

  remove(at: number, end: number): void {
    this.replace(at, end, '');
  }

  /** The text with the changes. Throws RangeError when two changes overlap. */
  done(): string {
    const sorted = this.list.sort(
      // What is put in at a place stands before what is changed there.
      (a, b) => a.at - b.at || Number(a.end > a.at) - Number(b.end > b.at) || a.order - b.order,
    );
    const pieces: string[] = [];
    let from = 0;
    for (const { at, end, text } of sorted) {
      if (at < from) throw new RangeError('changes overlap');
      pieces.push(this.source.slice(from, at), text);
      from = end;
    }
    pieces.push(this.source.slice(from));
    return pieces.join('');
  }
}

/** A piece of XML without prefixes, with the prefix that a part gives its own elements. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z][\w.]*[\s/>])/g, `<$1${prefix}`);
}

/** The prefix, with its colon, that a part's own elements stand with, seen from its root's tag. */
export const prefixOf = (text: string, rootStart: number): string =>
  /^<([\w.-]+:)/.exec(text.slice(rootStart, rootStart + 100))?.[1] ?? '';

/** The opening tag of an element with some attributes changed; undefined takes one away. The rest stays as written. */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | number | undefined>>): string {
  let result = tag;
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`\\s${name.replace('.', '\\.')}\\s*=\\s*("[^"]*"|'[^']*')`);
    const isThere = pattern.test(result);
    if (value === undefined) result = result.replace(pattern, '');
    else if (isThere) result = result.replace(pattern, () => ` ${name}="${escapeAttribute(String(value))}"`);
    else
      result = result.replace(
        /\s*(\/?>)$/,
        (_, close: string) => ` ${name}="${escapeAttribute(String(value))}"${close}`,
      );
  }
  return result;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

export const escapeAttribute = (text: string): string =>
  escapeXml(text).replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);
