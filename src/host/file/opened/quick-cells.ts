/** What a quick walk tells; places are those of the part's text. */
export interface QuickListener {
  openRow(attributes: Record<string, string>, start: number, openEnd: number): void;
  closeRow(closeStart: number, end: number): void;
  /** Answers the cell that its inside is told to. */
  openCell(attributes: Record<string, string>, start: number, openEnd: number): QuickCell;
  closeCell(end: number): void;
}

/** What stands in a cell; its place is told before it. */
export interface QuickCell {
  end: number;
  formula?: { readonly attributes: Record<string, string>; text: string; readonly start: number; end: number };
  value?: string;
  valueStart?: number;
  valueEnd?: number;
  inline?: string;
}

/** What a walk that looks at every rule of XML has to see: instructions, comments, controls, other entities. */
const UNUSUAL =
  // eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|<[!?]|]]>|xmlns|&(?!(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[\dA-Fa-f]{1,5});)/;

/** Nothing between two places of a text has to be looked at with all of XML's rules. */
export const isUsual = (text: string, from: number, end: number): boolean => !UNUSUAL.test(text.slice(from, end));

const PLAIN_CELL = /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="(\w+)")?(?:\/>|><v>([^<&]*)<\/v><\/c>)/y;
const PLAIN_AROUND = '<v></v></c>'.length;

const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * Walks through the rows and cells of a sheet as every program writes them, many times faster than a walk that knows
 * all of XML. Answers false, before or after having told of some cells, for a text that is written in another way.
 */
export class QuickWalk {
  private at: number;

  private constructor(
    private readonly text: string,
    from: number,
    private readonly end: number,
    private readonly prefix: string,
  ) {
    this.at = from;
  }

  static over(text: string, from: number, end: number, prefix: string, listener: QuickListener): boolean {
    return new QuickWalk(text, from, end, prefix).run(listener);
  }

  private run(listener: QuickListener): boolean {
    const { text, prefix } = this;
    const row = `<${prefix}row`;
    const rowClose = `</${prefix}row>`;
    for (this.space(); this.at < this.end; this.space()) {
      const start = this.at;
      if (!text.startsWith(row, start)) return false;
      this.at += row.length;
      const attributes = this.attributes();
      const isEmpty = this.tagEnd();
      if (!attributes || isEmpty === null) return false;
      listener.openRow(attributes, start, this.at);
      if (isEmpty) {
        listener.closeRow(this.at, this.at);
        continue;
      }
      for (this.space(); !text.startsWith(rowClose, this.at); this.space()) {
        if (!this.cell(listener)) return false;
      }
      const closeStart = this.at;
      this.at += rowClose.length;
      listener.closeRow(closeStart, this.at);
    }
    return this.at === this.end;
  }

  private space(): void {
    let code = this.text.charCodeAt(this.at);
    while (code === 32 || code === 10 || code === 9) {
      this.at += 1;
      code = this.text.charCodeAt(this.at);
    }
  }

  /** The end of an opening tag: whether it closes itself; null when something else stands there. */
  private tagEnd(): boolean | null {
    this.space();
    const code = this.text.charCodeAt(this.at);
    if (code === 62) {
      this.at += 1;
      return false;
    }
    if (code !== 47 || this.text.charCodeAt(this.at + 1) !== 62) return null;
    this.at += 2;
    return true;
  }

  private attributes(): Record<string, string> | null {
    const found: Record<string, string> = {};
    for (;;) {
      ATTRIBUTE.lastIndex = this.at;
      const one = ATTRIBUTE.exec(this.text);
      if (!one) return found;
      const name = one[1] as string;
      if (name in found) return null;
      const value = (one[2] ?? one[3]) as string;
      if (/[\n\t]/.test(value)) return null;
      found[name] = unescaped(value);
      this.at = ATTRIBUTE.lastIndex;
    }
  }

  /** A cell of nothing but a value, which most are, by one look. */
  private plainCell(listener: QuickListener): boolean {
    PLAIN_CELL.lastIndex = this.at;
    const found = PLAIN_CELL.exec(this.text);
    if (!found) return false;
    const [all, r, s, t, value] = found;
    const end = this.at + all.length;
    const openEnd = value === undefined ? end : end - value.length - PLAIN_AROUND;
    const attributes: Record<string, string> = {};
    if (r !== undefined) attributes.r = r;
    if (s !== undefined) attributes.s = s;
    if (t !== undefined) attributes.t = t;
    const cell = listener.openCell(attributes, this.at, openEnd);
    if (value !== undefined) {
      cell.value = value;
      cell.valueStart = openEnd;
      cell.valueEnd = end - '</c>'.length;
    }
    this.at = end;
    listener.closeCell(end);
    return true;
  }

  private cell(listener: QuickListener): boolean {
    const { text, prefix } = this;
    const start = this.at;
    if (prefix === '' && this.plainCell(listener)) return true;
    if (!text.startsWith(`<${prefix}c`, start)) return false;
    this.at += prefix.length + 2;
    const attributes = this.attributes();
    const isEmpty = this.tagEnd();
    if (!attributes || isEmpty === null) return false;
    const cell = listener.openCell(attributes, start, this.at);
    if (!isEmpty) {
      this.space();
      if (this.opens('f') && !this.formula(cell)) return false;
      if (this.opens('v') && !this.value(cell)) return false;
      if (this.opens('is') && !this.inline(cell)) return false;
      if (!this.closes('c')) return false;
    }
    listener.closeCell(this.at);
    return true;
  }

  /** Whether an element of a name begins here. */
  private opens(name: string): boolean {
    const { text, prefix, at } = this;
    if (!text.startsWith(`<${prefix}${name}`, at)) return false;
    const code = text.charCodeAt(at + 1 + prefix.length + name.length);
    return code === 62 || code === 32 || code === 47;
  }

  private closes(name: string): boolean {
    const tag = `</${this.prefix}${name}>`;
    if (!this.text.startsWith(tag, this.at)) return false;
    this.at += tag.length;
    return true;
  }

  /** The text up to the next tag. */
  private content(): string {
    const end = this.text.indexOf('<', this.at);
    const found = this.text.slice(this.at, end < 0 ? this.end : end);
    this.at += found.length;
    return found.includes('&') ? unescaped(found) : found;
  }

  private formula(cell: QuickCell): boolean {
    const start = this.at;
    this.at += this.prefix.length + 2;
    const attributes = this.attributes();
    const isEmpty = this.tagEnd();
    if (!attributes || isEmpty === null) return false;
    const text = isEmpty ? '' : this.content();
    if (!isEmpty && !this.closes('f')) return false;
    cell.formula = { attributes, text, start, end: this.at };
    this.space();
    return true;
  }

  private value(cell: QuickCell): boolean {
    cell.valueStart = this.at;
    this.at += this.prefix.length + 2;
    const attributes = this.attributes();
    const isEmpty = this.tagEnd();
    if (!attributes || isEmpty === null) return false;
    cell.value = isEmpty ? '' : this.content();
    if (!isEmpty && !this.closes('v')) return false;
    cell.valueEnd = this.at;
    this.space();
    return true;
  }

  /** A text in the cell itself, of one piece. */
  private inline(cell: QuickCell): boolean {
    this.at += this.prefix.length + 3;
    if (this.tagEnd() !== false) return false;
    this.space();
    if (!this.opens('t')) return false;
    this.at += this.prefix.length + 2;
    if (!this.attributes() || this.tagEnd() !== false) return false;
    cell.inline = this.content();
    if (!this.closes('t')) return false;
    this.space();
    if (!this.closes('is')) return false;
    this.space();
    return true;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with the entities that every program writes in plain; others a quick walk does not come to. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:(\w+)|#(\d+)|#x([\dA-Fa-f]+));/g, (_, name?: string, plain?: string, hex?: string) =>
        name === undefined
          ? String.fromCodePoint(plain ? Number(plain) : parseInt(hex ?? '', 16))
          : (NAMED[name] ?? ''),
      )
    : text;
