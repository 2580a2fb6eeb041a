import type { TableSection } from '../book/syntax';

const SECTIONS: Record<string, TableSection> = {
  '#all': 'all',
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#this row': 'thisRow',
};

const SECTION_TEXT: Record<TableSection, string> = {
  all: '#All',
  data: '#Data',
  headers: '#Headers',
  totals: '#Totals',
  thisRow: '#This Row',
};

export interface ParsedTableReference {
  readonly sections: TableSection[];
  /** No column: the whole table; one: that column; two: from the first to the second. */
  readonly columns: string[];
  readonly end: number;
}

/**
 * Reads the bracketed part of a structured reference that starts at `at`: `[Kol]`, `[@Kol]`, `[@]`,
 * `[[#This Row],[A]:[B]]`, `[#Headers]`. Null when it does not read.
 */
export function parseTableReference(text: string, at: number): ParsedTableReference | null {
  const close = matchingBracket(text, at);
  if (close < 0) return null;
  const inner = text.slice(at + 1, close).trim();
  const result: ParsedTableReference = { sections: [], columns: [], end: close + 1 };
  if (inner === '') return result;
  if (inner.startsWith('@')) {
    result.sections.push('thisRow');
    const rest = inner.slice(1).trim();
    if (rest === '') return result;
    if (!rest.startsWith('[')) {
      result.columns.push(unescapeColumn(rest));
      return result;
    }
    return readItems(rest, result) ? result : null;
  }
  if (inner.startsWith('[')) return readItems(inner, result) ? result : null;
  const section = SECTIONS[inner.toLowerCase()];
  if (section) result.sections.push(section);
  else result.columns.push(unescapeColumn(inner));
  return result;
}

function readItems(text: string, into: ParsedTableReference): boolean {
  let at = 0;
  for (;;) {
    const close = matchingBracket(text, at);
    if (close < 0) return false;
    const raw = text.slice(at + 1, close);
    const section = SECTIONS[raw.trim().toLowerCase()];
    if (section) into.sections.push(section);
    else into.columns.push(unescapeColumn(raw));
    at = close + 1;
    while (text[at] === ' ') at += 1;
    if (at >= text.length) return into.columns.length <= 2;
    if (text[at] !== ',' && text[at] !== ':') return false;
    at += 1;
    while (text[at] === ' ') at += 1;
    if (text[at] !== '[') return false;
  }
}

function matchingBracket(text: string, open: number): number {
  if (text[open] !== '[') return -1;
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    const c = text[i];
    if (c === "'") i += 1;
    else if (c === '[') depth += 1;
    else if (c === ']') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

const unescapeColumn = (text: string): string => text.replace(/'(.)/gs, '$1');
const escapeColumn = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");

/** The full form that files hold: `Tabell[[#This Row],[Kol]]`, `Tabell[Kol]`, `Tabell[#All]`. */
export function fullTableReference(
  table: string,
  sections: readonly TableSection[],
  columns: readonly string[],
): string {
  const cols = columns.map((name) => `[${escapeColumn(name)}]`).join(':');
  const parts = sections.map((section) => `[${SECTION_TEXT[section]}]`);
  if (parts.length === 0 && columns.length === 0) return `${table}[]`;
  if (parts.length === 0 && columns.length === 1) return table + cols;
  if (parts.length === 1 && columns.length === 0) return table + (parts[0] ?? '');
  if (columns.length > 0) parts.push(cols);
  return `${table}[${parts.join(',')}]`;
}

/** The form that Excel shows: `[@Kol]` in the table itself, `Tabell[@Kol]` elsewhere. */
export function shownTableReference(
  table: string,
  sections: readonly TableSection[],
  columns: readonly string[],
  insideTable: boolean,
): string {
  const name = insideTable ? '' : table;
  if (sections.length === 1 && sections[0] === 'thisRow') {
    if (columns.length === 0) return `${name}[@]`;
    const [only = ''] = columns;
    if (columns.length === 1 && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(only)) return `${name}[@${only}]`;
    return `${name}[@${columns.map((column) => `[${escapeColumn(column)}]`).join(':')}]`;
  }
  if (insideTable && columns.length > 0) return fullTableReference('', sections, columns);
  return fullTableReference(table, sections, columns);
}
