import { formatArea, parseArea, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { shiftThrough } from '../../book/shift';
import type { HostState } from '../../state/host-state';
import { rewriteCarried } from '../../edit/references';
import type { Package } from '../package/package';
import { Edits, withAttributes } from '../xml/edits';
import { child, children, descendants, readXml, type XmlElement } from '../xml/tree';
import type { PartEditor } from './part-editor';
import { escapeText } from './strings';

/** What is bound to cells on a sheet and not modelled; it moves with the cells. */
export type Bound = 'comments' | 'extensions' | 'pivotTables';

/** Rules, sparklines and other things that newer versions keep beside a sheet, and ranges of protection and errors. */
export function moveExtensions(part: PartEditor, state: HostState, sheet: Sheet): Bound[] {
  const left = new Set<Bound>();
  const kept = [child(part.root, 'extLst'), child(part.root, 'protectedRanges'), child(part.root, 'ignoredErrors')];
  for (const root of kept) {
    for (const element of descendantsOf(root)) {
      if (element.name === 'xm:sqref') {
        const moved = movedAreas(element.text, sheet);
        if (moved === null) left.add('extensions');
        else part.edits.replace(element.openEnd, element.closeStart, moved);
      } else if (element.name === 'xm:f') {
        part.edits.replace(
          element.openEnd,
          element.closeStart,
          escapeText(rewriteCarried(state, element.text.trim(), sheet)),
        );
      } else if (element.attributes.sqref !== undefined) {
        const moved = movedAreas(element.attributes.sqref, sheet);
        if (moved !== null) part.retag(element, withAttributes(part.tag(element), { sqref: moved }));
      }
    }
  }
  return [...left];
}

function descendantsOf(root: XmlElement | undefined): XmlElement[] {
  return root === undefined ? [] : root.children.flatMap((one) => [one, ...descendantsOf(one)]);
}

/** Areas as a file lists them, moved; null when none is left. */
function movedAreas(text: string, { shifts }: Sheet): string | null {
  const moved = text
    .trim()
    .split(/\s+/)
    .flatMap((one) => {
      const area = parseArea(one);
      const now = area && shiftThrough(area, shifts);
      return now ? [formatArea(now)] : [];
    });
  return moved.length === 0 ? null : moved.join(' ');
}

/** Pictures, shapes and charts that the host does not model; `own` are the relations of those that it does. */
export function moveDrawing(parts: Package, drawing: string, sheet: Sheet, own: ReadonlySet<string>): void {
  const source = parts.text(drawing);
  if (source === undefined) return;
  const edits = new Edits(source);
  for (const anchor of readXml(source).children) {
    const isOwn = [...descendants(anchor, 'c:chart')].some(({ attributes }) => own.has(attributes['r:id'] ?? ''));
    if (!isOwn) moveAnchor(edits, anchor, sheet);
  }
  const text = edits.done();
  if (text !== source) parts.set(drawing, text);
}

function moveAnchor(edits: Edits, anchor: XmlElement, { shifts }: Sheet): void {
  const from = child(anchor, 'xdr:from');
  if (from === undefined || anchor.attributes.editAs === 'absolute') return;
  const to = child(anchor, 'xdr:to');
  const start = cornerOf(from);
  const end = to === undefined ? start : cornerOf(to);
  const isSized = to !== undefined && anchor.attributes.editAs !== 'oneCell';
  const first = shiftThrough(areaOf(start, start), shifts) ?? areaOf(start, start);
  const last = shiftThrough(areaOf(end, end), shifts) ?? areaOf(end, end);
  const set = (corner: XmlElement, row: number, column: number): void => {
    for (const [name, value] of [
      ['xdr:row', row],
      ['xdr:col', column],
    ] as const)
      for (const one of children(corner, name)) edits.replace(one.openEnd, one.closeStart, String(value));
  };
  set(from, first.r1, first.c1);
  if (to === undefined) return;
  if (isSized) set(to, last.r1, last.c1);
  else set(to, first.r1 + end.row - start.row, first.c1 + end.column - start.column);
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

const cornerOf = (element: XmlElement): Corner => ({
  row: Number(child(element, 'xdr:row')?.text ?? 0),
  column: Number(child(element, 'xdr:col')?.text ?? 0),
});

const areaOf = (one: Corner, other: Corner): Area => ({
  r1: one.row,
  c1: one.column,
  r2: other.row,
  c2: other.column,
});

/** Comments, their threads, and the boxes that older versions show them in. Answers whether all of them moved. */
export function moveComments(parts: Package, path: string, sheet: Sheet): boolean {
  let isWhole = true;
  for (const { kind, target, external } of parts.relations(path)) {
    const source = external ? undefined : parts.text(target);
    if (source === undefined) continue;
    if (kind === 'vmlDrawing') parts.set(target, movedBoxes(source, sheet));
    if (kind !== 'comments' && kind !== 'threadedComment') continue;
    const edits = new Edits(source);
    const root = readXml(source);
    for (const name of ['comment', 'threadedComment'])
      for (const one of descendants(root, name)) {
        const area = parseArea(one.attributes.ref ?? '');
        const moved = area && shiftThrough(area, sheet.shifts);
        if (!moved) isWhole = false;
        else
          edits.replace(
            one.start,
            one.openEnd,
            withAttributes(source.slice(one.start, one.openEnd), { ref: formatArea(moved) }),
          );
      }
    parts.set(target, edits.done());
  }
  return isWhole;
}

/** The boxes are no well-formed XML as Excel writes them. */
function movedBoxes(source: string, { shifts }: Sheet): string {
  return source.replace(/<x:ClientData[^>]*ObjectType="Note"[\s\S]*?<\/x:ClientData>/g, (block) => {
    const number = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(block)?.[1] ?? 0);
    const at = { row: number('Row'), column: number('Column') };
    const moved = shiftThrough(areaOf(at, at), shifts);
    if (!moved) return block;
    const [down, right] = [moved.r1 - at.row, moved.c1 - at.column];
    return block
      .replace(/(<x:Row>\s*)\d+/, `$1${moved.r1}`)
      .replace(/(<x:Column>\s*)\d+/, `$1${moved.c1}`)
      .replace(/(<x:Anchor>)([^<]*)/, (_, open: string, text: string) => {
        const by = [right, 0, down, 0, right, 0, down, 0];
        return (
          open +
          text
            .split(',')
            .map((one, i) => String(Number(one) + (by[i] ?? 0)))
            .join(', ')
        );
      });
  });
}
