import type { Package } from '../package/package';
import { child, children, truth, type XmlElement } from '../xml/tree';

/** The custom properties of a document, by name. */
export function readCustomProperties(root: XmlElement | undefined): Map<string, string | number | boolean> {
  return new Map(
    children(root, 'property').flatMap(({ attributes, children: [value] }): [string, string | number | boolean][] => {
      if (!value || attributes.name === undefined) return [];
      const type = value.name.replace('vt:', '');
      const read =
        type === 'bool'
          ? truth(value.text)
          : /^(i\d|ui\d|r\d|int|uint|decimal)$/.test(type)
            ? Number(value.text)
            : value.text;
      return [[attributes.name, read]];
    }),
  );
}

/** The document properties that Office.js tells, by its names. */
export function readDocumentProperties(parts: Package): Record<string, string> {
  const found: Record<string, string> = {};
  const take = (root: XmlElement | undefined, names: Readonly<Record<string, string>>): void => {
    for (const [element, name] of Object.entries(names)) {
      const text = child(root, element)?.text.trim();
      if (text) found[name] = text;
    }
  };
  const part = (kind: string): XmlElement | undefined => {
    const path = parts.related('', kind);
    return path === undefined ? undefined : parts.xml(path);
  };
  take(part('core-properties'), {
    'dc:title': 'title',
    'dc:subject': 'subject',
    'cp:keywords': 'keywords',
    'cp:category': 'category',
  });
  take(part('extended-properties'), { Company: 'company', Manager: 'manager' });
  return found;
}
