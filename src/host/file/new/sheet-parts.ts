import { partText, setPart, unescapeXml, type PackageParts } from './package-parts';

/** Where each sheet stands in a package, by its name. */
export function sheetPaths(parts: PackageParts): Map<string, string> {
  const workbook = partText(parts, 'xl/workbook.xml') ?? '';
  const relations = partText(parts, 'xl/_rels/workbook.xml.rels') ?? '';
  const paths = new Map<string, string>();
  for (const [tag] of workbook.matchAll(/<sheet [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const id = /r:id="([^"]*)"/.exec(tag)?.[1];
    const relation = [...relations.matchAll(/<Relationship [^>]*>/g)]
      .map(([text]) => text)
      .find((text) => text.includes(`Id="${id ?? ''}"`));
    const target = /Target="([^"]*)"/.exec(relation ?? '')?.[1];
    if (name !== undefined && target !== undefined)
      paths.set(unescapeXml(name), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return paths;
}

/** Marks conditional formats as stopping, by priority. */
export function writeStops(parts: PackageParts, path: string | undefined, stops: ReadonlySet<number>): void {
  if (path === undefined || stops.size === 0) return;
  const xml = partText(parts, path) ?? '';
  setPart(
    parts,
    path,
    xml.replace(/<cfRule [^>]*>/g, (tag) => {
      const priority = Number(/priority="(\d+)"/.exec(tag)?.[1] ?? '0');
      return stops.has(priority) && !tag.includes('stopIfTrue')
        ? tag.replace('<cfRule ', '<cfRule stopIfTrue="1" ')
        : tag;
    }),
  );
}

/** Gives the objects of each drawing numbers of their own: the library may give one number twice. */
export function renumberDrawings(parts: PackageParts): void {
  for (const path of parts.keys()) {
    if (!/^xl\/drawings\/drawing\d+\.xml$/.test(path)) continue;
    let next = 2;
    setPart(
      parts,
      path,
      (partText(parts, path) ?? '').replace(
        /(<xdr:cNvPr [^>]*?\bid=")\d+(")/g,
        (_, before: string, after: string) => `${before}${next++}${after}`,
      ),
    );
  }
}
