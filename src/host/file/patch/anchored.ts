import { formatArea, parseArea, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { shiftThrough } from '../../book/shift';
import type { HostState } from '../../state/host-state';
import { rewriteCarried } from '../../edit/references';
import type { Package } from '../package/package';
import { Edits, withAttributes } from '../xml/edits';
import { child, children, descendants, readXml, truth, type XmlElement } from '../xml/tree';
import { moveAttributes } from './carried';
import type { PartEditor } from './part-editor';
import { escapeText } from './strings';

/** What is bound to cells on a sheet and not modelled; it moves with the cells. */
export type Bound = 'comments' | 'extensions' | 'pivotTables' | 'cells';

/** What of a sheet's part is only carried and speaks of cells. */
const CARRIED: ReadonlySet<string> = new Set([
  'extLst',
  'protectedRanges',
  'ignoredErrors',
  'autoFilter',
  'sortState',
  'scenarios',
  'cellWatches',
  'dataConsolidate',
  'controls',
  'oleObjects',
  'mc:AlternateContent',
]);

/** Rules, sparklines and other things that newer versions keep beside a sheet, controls, sorting and the like. */
export function moveExtensions(part: PartEditor, state: HostState, sheet: Sheet): Bound[] {
  const left = new Set<Bound>();
  const moved = (text: string): string => rewriteCarried(state, text, sheet);
  const isKept = ({ name }: XmlElement): boolean =>
    CARRIED.has(name) && (name !== 'autoFilter' || sheet.autoFilter !== null);
  for (const element of part.root.children.filter(isKept).flatMap(descendantsOf)) {
    const { name, attributes } = element;
    if (name === 'xm:sqref') {
      const areas = movedAreas(element.text, sheet);
      if (areas === null) left.add('extensions');
      else part.edits.replace(element.openEnd, element.closeStart, areas);
    } else if (name === 'xm:f')
      part.edits.replace(element.openEnd, element.closeStart, escapeText(moved(element.text.trim())));
    else if (name === 'anchor') moveAnchor(part.edits, element, sheet, '');
    else if (name === 'dataRef') moveSource(part, state, element);
    else {
      const places = ['sqref', 'ref', 'r'].flatMap((key): [string, string][] => {
        const areas = attributes[key] === undefined ? null : movedAreas(attributes[key], sheet);
        return areas === null || areas === attributes[key] ? [] : [[key, areas]];
      });
      if (places.length > 0) part.retag(element, withAttributes(part.tag(element), Object.fromEntries(places)));
      else moveAttributes(part.edits, part.source, element, moved);
    }
  }
  return [...left];
}

function descendantsOf(root: XmlElement): XmlElement[] {
  return root.children.flatMap((one) => [one, ...descendantsOf(one)]);
}

/** A place on some sheet that is consolidated into this one. */
function moveSource(part: PartEditor, state: HostState, element: XmlElement): void {
  const source = state.book.findSheet(element.attributes.sheet ?? '');
  const moved = source && movedAreas(element.attributes.ref ?? '', source);
  if (moved) part.retag(element, withAttributes(part.tag(element), { ref: moved }));
}

/** Areas as a file lists them, moved; null when none is left. */
function movedAreas(text: string, { shifts }: Sheet): string | null {
  const moved = text
    .trim()
    .split(/\s+/)
    .flatMap((one) => {
      const area = parseArea(one.replace(/\$/g, ''));
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
  for (const anchor of anchorsOf(readXml(source))) {
    const isOwn = [...descendants(anchor, 'c:chart')].some(({ attributes }) => own.has(attributes['r:id'] ?? ''));
    if (!isOwn) moveAnchor(edits, anchor, sheet, 'xdr:');
  }
  const text = edits.done();
  if (text !== source) parts.set(drawing, text);
}

/** The anchors of a drawing, those of controls too, which stand beside what older versions show. */
const anchorsOf = (root: XmlElement): XmlElement[] =>
  root.children.flatMap((one) => (one.name.startsWith('mc:') ? anchorsOf(one) : [one]));

/** Moves an anchor; `prefix` is that of its corners. */
function moveAnchor(edits: Edits, anchor: XmlElement, { shifts }: Sheet, prefix: '' | 'xdr:'): void {
  const from = child(anchor, `${prefix}from`);
  const { editAs, moveWithCells, sizeWithCells } = anchor.attributes;
  const stands = prefix === '' ? !truth(moveWithCells) : editAs === 'absolute';
  if (from === undefined || stands) return;
  const to = child(anchor, `${prefix}to`);
  const start = cornerOf(from);
  const end = to === undefined ? start : cornerOf(to);
  const isSized = to !== undefined && (prefix === '' ? truth(sizeWithCells) : editAs !== 'oneCell');
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
  return source.replace(/<x:ClientData[^>]*ObjectType="(\w+)"[\s\S]*?<\/x:ClientData>/g, (block, type: string) => {
    if (type !== 'Note') return movedControl(block, shifts);
    const number = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(block)?.[1] ?? 0);
    const at = { row: number('Row'), column: number('Column') };
    const moved = shiftThrough(areaOf(at, at), shifts);
    if (!moved) return block;
    const [down, right] = [moved.r1 - at.row, moved.c1 - at.column];
    return block
      .replace(/(<x:Row>\s*)\d+/, `$1${moved.r1}`)
      .replace(/(<x:Column>\s*)\d+/, `$1${moved.c1}`)
      .replace(BOX_PLACE, (_, open: string, text: string) => open + boxMoved(text, right, down));
  });
}

const BOX_PLACE = /(<x:Anchor>)([^<]*)/;

/** The place of a box, in columns and rows and distances inside them, moved. */
const boxMoved = (text: string, right: number, down: number): string =>
  text
    .split(',')
    .map((one, i) => String(Number(one) + (i % 4 === 0 ? right : i % 4 === 2 ? down : 0)))
    .join(', ');

/** The box of a control; older versions say by `MoveWithCells` that it does not move. */
function movedControl(block: string, shifts: Sheet['shifts']): string {
  if (/<x:MoveWithCells\s*\/>|<x:MoveWithCells>\s*(?:True|t)?\s*</i.test(block)) return block;
  return block.replace(BOX_PLACE, (whole, open: string, text: string) => {
    const [column = 0, , row = 0] = text.split(',').map(Number);
    const moved = shiftThrough(areaOf({ row, column }, { row, column }), shifts);
    return moved ? open + boxMoved(text, moved.c1 - column, moved.r1 - row) : whole;
  });
}
