import { unzip, zip } from '@cj-tech-master/excelts/archive';

/** The parts of a package that the workbook library does not carry, read and written as XML. */
export type PackageParts = Map<string, Uint8Array>;

/** Unpacks a file. Throws for what is no zip. */
export async function readParts(bytes: Uint8Array): Promise<PackageParts> {
  const parts: PackageParts = new Map();
  for await (const entry of unzip(bytes).entries()) {
    if (!entry.path.endsWith('/')) parts.set(entry.path, await entry.bytes());
  }
  return parts;
}

/** Packs parts into a file; `level` 0 does not compress. */
export async function writeParts(parts: PackageParts, level = 6): Promise<Uint8Array> {
  const archive = zip({ level, noSort: true });
  for (const [path, bytes] of parts) archive.add(path, bytes);
  return archive.bytes();
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A part as text, null when the package has none of that name. */
export function partText(parts: PackageParts, path: string): string | null {
  const bytes = parts.get(path);
  return bytes ? decoder.decode(bytes) : null;
}

export function setPart(parts: PackageParts, path: string, text: string): void {
  parts.set(path, encoder.encode(text));
}

/** The drawings of a package with, for each chart number in them, where its frame stands in the XML. */
function* chartFrames(
  parts: PackageParts,
): IterableIterator<{ path: string; xml: string; chart: number; name: RegExpExecArray }> {
  for (const path of [...parts.keys()]) {
    if (!/^xl\/drawings\/drawing\d+\.xml$/.test(path)) continue;
    const relations = partText(parts, path.replace('drawings/', 'drawings/_rels/') + '.rels') ?? '';
    const xml = partText(parts, path) ?? '';
    const frame = /<xdr:graphicFrame[\s\S]*?<\/xdr:graphicFrame>/g;
    for (let found = frame.exec(xml); found; found = frame.exec(xml)) {
      const relation = /r:id="([^"]+)"/.exec(found[0])?.[1];
      const target =
        relation === undefined ? null : new RegExp(`<Relationship [^>]*Id="${relation}"[^>]*>`).exec(relations)?.[0];
      const chart = /chart(\d+)\.xml/.exec(target ?? '')?.[1];
      const name = /(<xdr:cNvPr [^>]*name=")([^"]*)(")/.exec(found[0]);
      if (chart === undefined || !name) continue;
      name.index += found.index;
      yield { path, xml, chart: Number(chart), name };
    }
  }
}

/** Gives charts their names. */
export function writeChartNames(parts: PackageParts, names: ReadonlyMap<number, string>): void {
  for (const frame of [...chartFrames(parts)].reverse()) {
    const wanted = names.get(frame.chart);
    if (wanted === undefined) continue;
    const xml = partText(parts, frame.path) ?? '';
    const at = frame.name.index;
    const renamed = `${frame.name[1] ?? ''}${escapeXml(wanted)}${frame.name[3] ?? ''}`;
    setPart(parts, frame.path, xml.slice(0, at) + renamed + xml.slice(at + frame.name[0].length));
  }
}

const CUSTOM = 'docProps/custom.xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const CUSTOM_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/** Writes the custom document properties; none when there are none. */
export function writeCustomProperties(
  parts: PackageParts,
  values: ReadonlyMap<string, string | number | boolean>,
): void {
  if (values.size === 0) {
    if (parts.has(CUSTOM)) dropCustom(parts);
    return;
  }
  const items = [...values].map(([name, value], i) => {
    const typed =
      typeof value === 'boolean'
        ? `<vt:bool>${value}</vt:bool>`
        : typeof value === 'number'
          ? `<vt:r8>${value}</vt:r8>`
          : `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
    return `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${escapeXml(name)}">${typed}</property>`;
  });
  setPart(
    parts,
    CUSTOM,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join('')}</Properties>`,
  );
  const types = partText(parts, '[Content_Types].xml') ?? '';
  if (!types.includes(`/${CUSTOM}`)) {
    setPart(
      parts,
      '[Content_Types].xml',
      types.replace('</Types>', `<Override PartName="/${CUSTOM}" ContentType="${CUSTOM_TYPE}"/></Types>`),
    );
  }
  const relations = partText(parts, '_rels/.rels') ?? '';
  if (!relations.includes(CUSTOM)) {
    setPart(
      parts,
      '_rels/.rels',
      relations.replace(
        '</Relationships>',
        `<Relationship Id="rIdCustom" Type="${CUSTOM_RELATION}" Target="${CUSTOM}"/></Relationships>`,
      ),
    );
  }
}

function dropCustom(parts: PackageParts): void {
  parts.delete(CUSTOM);
  const types = partText(parts, '[Content_Types].xml') ?? '';
  setPart(parts, '[Content_Types].xml', types.replace(new RegExp(`<Override [^>]*PartName="/${CUSTOM}"[^>]*/>`), ''));
  const relations = partText(parts, '_rels/.rels') ?? '';
  setPart(parts, '_rels/.rels', relations.replace(new RegExp(`<Relationship [^>]*Target="/?${CUSTOM}"[^>]*/>`), ''));
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
}

export function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
