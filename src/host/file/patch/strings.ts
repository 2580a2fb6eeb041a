import { DECLARATION, type Package } from '../package/package';
import { escapeXml, prefixed, prefixOf } from '../xml/edits';
import { readXml } from '../xml/tree';
import type { SharedText } from '../opened/cells';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** Adds texts to a file's shared ones, which keep their numbers and their XML. */
export class StringAppender {
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];
  /** How many more cells hold a shared text than before. */
  uses = 0;

  constructor(
    private readonly parts: Package,
    private readonly workbook: string,
    private readonly known: readonly SharedText[],
  ) {
    known.forEach(({ text, richXml }, number) => {
      if (richXml === undefined && !this.numbers.has(text)) this.numbers.set(text, number);
    });
  }

  /** The number of a text, or of a rich text given as the XML inside its item. */
  numberOf(text: string, richXml?: string): number {
    this.uses += 1;
    const key = richXml === undefined ? text : `\u0000${richXml}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      const inner =
        richXml ?? `<t${/^\s|\s$|[\n\r]/.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(text)}</t>`;
      number = this.known.length + this.added.push(`<si>${inner}</si>`) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  /** Writes what was added. */
  finish(): void {
    if (this.added.length === 0) return;
    let path = this.parts.related(this.workbook, 'sharedStrings');
    if (path === undefined) {
      path = 'xl/sharedStrings.xml';
      this.parts.add(
        path,
        TYPE,
        `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
      );
      this.parts.relate(this.workbook, RELATION, path);
    }
    const text = this.parts.text(path) ?? '';
    const root = readXml(text);
    const prefix = prefixOf(text, root.start);
    const total = this.known.length + this.added.length;
    const count = Number(root.attributes.count ?? this.known.length) + this.uses;
    const tag = text
      .slice(root.start, root.openEnd)
      .replace(/\s(?:count|uniqueCount)\s*=\s*("[^"]*"|'[^']*')/g, '')
      .replace(/\s*\/?>$/, '');
    const inner = text.slice(root.openEnd, root.closeStart);
    const close = root.closeStart === root.end ? `</${prefix}sst>` : text.slice(root.closeStart, root.end);
    this.parts.set(
      path,
      `${text.slice(0, root.start)}${tag} count="${Math.max(count, total)}" uniqueCount="${total}">${inner}${prefixed(this.added.join(''), prefix)}${close}${text.slice(root.end)}`,
    );
  }
}

/** Text as XML: characters that XML cannot hold stand as `_x0001_`. */
export function escapeText(text: string): string {
  const coded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(
    // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 cannot hold
    /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeXml(coded);
}
