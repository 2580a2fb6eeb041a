import { partText, setPart, type PackageParts } from './package-parts';

const AFTER_RAISED = /<(?:sz|color|name|family|charset|scheme)\b/;

/** The order that files ask of a font's parts: raised and lowered text is told before the size. */
function inOrder(font: string): string {
  const raised = /<vertAlign [^>]*\/>/.exec(font)?.[0];
  if (raised === undefined) return font;
  const rest = font.replace(raised, '');
  const at = rest.search(AFTER_RAISED);
  return at < 0 ? font : rest.slice(0, at) + raised + rest.slice(at);
}

/**
 * Mends what the workbook library writes in another way than the file format has it; `ruled` are the sheets with
 * conditional formats.
 */
export function tidyParts(parts: PackageParts, ruled: readonly (string | undefined)[]): void {
  const change = (path: string, mend: (xml: string) => string): void => {
    const before = partText(parts, path);
    const after = before === null ? null : mend(before);
    if (after !== null && after !== before) setPart(parts, path, after);
  };
  change('xl/styles.xml', (xml) =>
    xml.includes('<vertAlign') ? xml.replace(/<font>[\s\S]*?<\/font>/g, inOrder) : xml,
  );
  for (const path of ruled) {
    // Rules about blanks and errors have no operator.
    if (path !== undefined)
      change(path, (xml) => xml.replace(/(<cfRule [^>]*?) operator="(?:notC|c)ontains(?:Blanks|Errors)"/g, '$1'));
  }
  for (const path of [...parts.keys()]) {
    // A pie with depth is turned by its view.
    if (/^xl\/charts\/chart\d+\.xml$/.test(path))
      change(path, (xml) => xml.replace(/(<c:pie3DChart>[\s\S]*?)<c:firstSliceAng [^>]*\/>/, '$1'));
  }
}
