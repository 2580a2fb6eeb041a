import type { Book } from '../../book/book';
import { DECLARATION, type Package } from '../package/package';
import { SETTING_PREFIX } from '../settings';
import { Edits, escapeAttribute, escapeXml } from '../xml/edits';
import { child, children, readXml } from '../xml/tree';

const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const EMPTY =
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Writes the custom properties that are new or changed, and takes away those that are gone. */
export function patchCustomProperties(
  parts: Package,
  { customProperties, settings }: Book,
  before: ReadonlyMap<string, unknown>,
): void {
  const wanted = new Map<string, string | number | boolean>(customProperties);
  for (const [key, value] of settings) wanted.set(SETTING_PREFIX + key, JSON.stringify(value));
  const differ =
    [...wanted].some(([name, value]) => before.get(name) !== value) ||
    [...before.keys()].some((name) => !wanted.has(name));
  if (!differ) return;
  let path = parts.related('', 'custom-properties');
  if (path === undefined) {
    path = 'docProps/custom.xml';
    parts.add(path, TYPE, EMPTY);
    parts.relate('', RELATION, path);
  }
  const source = parts.text(path) ?? EMPTY;
  const root = readXml(source);
  const edits = new Edits(source);
  const elements = children(root, 'property');
  let next = Math.max(1, ...elements.map(({ attributes }) => Number(attributes.pid))) + 1;
  for (const element of elements) {
    const name = element.attributes.name ?? '';
    const value = wanted.get(name);
    if (value === undefined) edits.remove(element.start, element.end);
    else if (value !== before.get(name)) edits.replace(element.openEnd, element.closeStart, typed(value));
    wanted.delete(name);
  }
  const added = [...wanted].map(
    ([name, value]) =>
      `<property xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" fmtid="${FORMAT_ID}" pid="${next++}" name="${escapeAttribute(name)}">${typed(value)}</property>`,
  );
  if (root.closeStart === root.end) {
    const name = /^<([\w.:-]+)/.exec(source.slice(root.start))?.[1] ?? 'Properties';
    edits.replace(
      root.start,
      root.end,
      `${source.slice(root.start, root.end).replace(/\s*\/>$/, '>')}${added.join('')}</${name}>`,
    );
  } else edits.insert(root.closeStart, added.join(''));
  parts.set(path, edits.done());
}

/** A value with its type; the prefix is told again, for a file may have another. */
function typed(value: string | number | boolean): string {
  const space = ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
  if (typeof value === 'boolean') return `<vt:bool${space}>${value}</vt:bool>`;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31
      ? `<vt:i4${space}>${value}</vt:i4>`
      : `<vt:r8${space}>${value}</vt:r8>`;
  return `<vt:lpwstr${space}>${escapeXml(value)}</vt:lpwstr>`;
}

const CORE: Readonly<Record<string, string>> = {
  title: 'dc:title',
  subject: 'dc:subject',
  keywords: 'cp:keywords',
  category: 'cp:category',
};

/** Writes the title and the like where the file says them already or has a part for them. */
export function patchDocumentProperties(parts: Package, { properties }: Book): void {
  const path = parts.related('', 'core-properties');
  const source = path === undefined ? undefined : parts.text(path);
  if (path === undefined || source === undefined) return;
  const root = readXml(source);
  const edits = new Edits(source);
  for (const [key, name] of Object.entries(CORE)) {
    const value = properties[key];
    const element = child(root, name);
    if (value === undefined || element?.text === value) continue;
    if (element && element.closeStart !== element.end)
      edits.replace(element.openEnd, element.closeStart, escapeXml(value));
    else if (element) edits.remove(element.start, element.end);
    const space = name.startsWith('dc:')
      ? ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
      : ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"';
    if (!element || element.closeStart === element.end)
      edits.insert(root.closeStart, `<${name}${space}>${escapeXml(value)}</${name}>`);
  }
  if (!edits.isEmpty) parts.set(path, edits.done());
}
