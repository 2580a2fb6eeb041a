import { formatArea, parseArea, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { shiftThrough } from '../../book/shift';
import type { Package } from '../package/package';
import { withAttributes } from '../xml/edits';
import { child, children } from '../xml/tree';
import type { PartEditor } from './part-editor';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const firstOf = (area: Area): string => formatArea({ ...area, r2: area.r1, c2: area.c1 });

/** Writes the links that are new or another than before, and takes away those that are gone. */
export function patchLinks(
  part: PartEditor,
  sheet: Sheet,
  before: ReadonlyMap<string, unknown>,
  parts: Package,
  path: string,
): void {
  const same = (address: string): boolean =>
    JSON.stringify(sheet.hyperlinks.get(address)) === JSON.stringify(before.get(address));
  const list = child(part.root, 'hyperlinks');
  const elements = children(list, 'hyperlink');
  const moved = new Set<string>();
  const gone = elements.filter((element) => {
    const area = parseArea(element.attributes.ref ?? '');
    if (!area || same(firstOf(area))) return false;
    const now = shiftThrough(area, sheet.shifts);
    // A link that has moved with its cells keeps its range and whatever else the file says of it.
    if (!now || JSON.stringify(sheet.hyperlinks.get(firstOf(now))) !== JSON.stringify(before.get(firstOf(area))))
      return true;
    part.retag(element, withAttributes(part.tag(element), { ref: formatArea(now) }));
    moved.add(firstOf(now));
    return false;
  });
  const added = [...sheet.hyperlinks]
    .filter(([address]) => !same(address) && !moved.has(address))
    .map(([ref, link]) =>
      withAttributes('<hyperlink/>', {
        ref,
        'r:id': link.address === undefined ? undefined : parts.relate(path, RELATION, link.address, true),
        location: link.documentReference,
        tooltip: link.screenTip,
      }),
    );
  const xml = added
    .join('')
    .replace(/ r:id=/g, ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id=');
  if (!list) {
    if (xml !== '') part.put('hyperlinks', `<hyperlinks>${xml}</hyperlinks>`);
  } else if (gone.length === elements.length && xml === '') part.remove(list);
  else {
    for (const element of gone) part.remove(element);
    if (xml !== '') part.appendTo(list, xml);
  }
}
