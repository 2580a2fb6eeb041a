import { DECLARATION, type Package } from '../package/package';
import { escapeXml, prefixed } from '../xml/edits';
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
  ) {}

  /** The number of a text, or of a rich text given as the XML inside its item. */
  numberOf(text: string, richXml?: string): number {
    this.uses += 1;
    if (this.numbers.size === 0) this.numberKnown();
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

  private numberKnown(): void {
    this.known.forEach(({ text, richXml }, number) => {
      if (richXml === undefined && !this.numbers.has(text)) this.numbers.set(text, number);
    });
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
    const { start, openEnd, closeStart, end, prefix, count: before } = rootOf(text);
    const total = this.known.length + this.added.length;
    const count = (before ?? this.known.length) + this.uses;
    const tag = text
      .slice(start, openEnd)
      .replace(/\s(?:count|uniqueCount)\s*=\s*("[^"]*"|'[^']*')/g, '')
      .replace(/\s*\/?>$/, '');
    const inner = text.slice(openEnd, closeStart);
    const close = closeStart === end ? `</${prefix}sst>` : text.slice(closeStart, end);
    this.parts.set(
      path,
      `${text.slice(0, start)}${tag} count="${Math.max(count, total)}" uniqueCount="${total}">${inner}${prefixed(this.added.join(''), prefix)}${close}${text.slice(end)}`,
    );
  }
}

/** Where the root of the shared texts begins and ends; the part has been read, so it is well-formed. */
function rootOf(text: string) {
  const open = /<((?:[\w.-]+:)?)sst(?:\s[^<>]*)?>/.exec(text) as RegExpExecArray;
  const [tag, prefix = ''] = open;
  const openEnd = open.index + tag.length;
  const count = /\scount\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
  const closing = `</${prefix}sst`;
  const closeStart = tag.endsWith('/>') ? openEnd : text.lastIndexOf(closing);
  const end = closeStart === openEnd ? openEnd : text.indexOf('>', closeStart) + 1;
  return {
    start: open.index,
    openEnd,
    closeStart,
    end,
    prefix,
    count: count === undefined ? undefined : Number(count),
  };
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
