import { partText, readParts, setPart, writeParts } from '../../../src/host';

/** One cell of a file as it stands in the XML. */
export interface FileCell {
  readonly formula: string | null;
  /** Number, text or truth value; null when the cell carries none. */
  readonly value: number | string | boolean | null;
}

interface FileSheet {
  readonly name: string;
  readonly path: string;
}

/** Every cell of a file by `Blad!A1`. */
export async function cellsOfFile(bytes: Uint8Array): Promise<Map<string, FileCell>> {
  const parts = await readParts(bytes);
  const shared = [...(partText(parts, 'xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
    ([, si]) => textOf(si ?? ''),
  );
  const cells = new Map<string, FileCell>();
  for (const { name, path } of sheetsOf(parts)) {
    const xml = partText(parts, path) ?? '';
    for (const [, attributes = '', content = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
      if (address !== undefined) cells.set(`${name}!${address}`, cellOf(attributes, content, shared));
    }
  }
  return cells;
}

function cellOf(attributes: string, content: string, shared: readonly string[]): FileCell {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  const formula = /<f\b[^>]*?(?:\/>|>([\s\S]*?)<\/f>)/.exec(content);
  const raw = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1];
  return { formula: formula === null ? null : unescape(formula[1] ?? ''), value: valueOf(type, raw, content, shared) };
}

function valueOf(type: string, raw: string | undefined, content: string, shared: readonly string[]): FileCell['value'] {
  if (type === 'inlineStr') return textOf(content);
  if (raw === undefined) return null;
  if (type === 's') return shared[Number(raw)] ?? '';
  if (type === 'b') return raw === '1';
  return type === 'n' ? Number(raw) : unescape(raw);
}

/** The same file without the cached values of its formulas, so that LibreOffice has to calculate. */
export async function withoutCachedValues(
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array; stripped: number; left: number }> {
  const parts = await readParts(bytes);
  let stripped = 0;
  let left = 0;
  for (const { path } of sheetsOf(parts)) {
    const xml = (partText(parts, path) ?? '').replaceAll(
      /(<c [^>]*[^/]>)([\s\S]*?)<\/c>/g,
      (cell: string, open: string, content: string) => {
        if (!/<f\b/.test(content)) return cell;
        stripped += 1;
        return `${open.replace(/ t="\w+"/, '')}${content.replace(/<v>[\s\S]*?<\/v>|<v\/>/, '')}</c>`;
      },
    );
    left += [...xml.matchAll(/<c [^>]*[^/]>(?:(?!<\/c>)[\s\S])*<f\b(?:(?!<\/c>)[\s\S])*<v>/g)].length;
    setPart(parts, path, xml);
  }
  return { bytes: await writeParts(parts), stripped, left };
}

function sheetsOf(parts: Awaited<ReturnType<typeof readParts>>): FileSheet[] {
  const relations = new Map(
    [...(partText(parts, 'xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1] ?? '',
      /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  return [...(partText(parts, 'xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const target = relations.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '';
    return {
      name: unescape(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ''),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, text]) => unescape(text ?? '')).join('');
}

function unescape(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
