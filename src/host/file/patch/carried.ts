import { formatArea, parseArea } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { shiftThrough } from '../../book/shift';
import { rewriteCarried } from '../../edit/references';
import type { HostState } from '../../state/host-state';
import { unescaped } from '../opened/quick-cells';
import type { Package } from '../package/package';
import { Edits, withAttributes } from '../xml/edits';
import { readXml, type XmlElement } from '../xml/tree';
import { escapeText } from './strings';

/** Elements whose text is a formula: series, titles and labels of charts, and what newer charts read. */
const FORMULAS: ReadonlySet<string> = new Set(['c:f', 'f', 'xm:f']);

/** Attributes that are formulas: the cell that a shape shows, what a control reads and writes, a query's parameter. */
const ATTRIBUTES = [
  'textlink',
  'cellRange',
  'fmlaLink',
  'fmlaRange',
  'fmlaGroup',
  'fmlaTxbx',
  'linkedCell',
  'listFillRange',
  'cell',
] as const;

/** Relations that lead to parts in which such references stand. */
const KINDS: ReadonlySet<string> = new Set(['drawing', 'chart', 'chartEx', 'chartUserShapes', 'ctrlProp']);

/** References in parts that are only carried follow cells that have moved; `sheet` is the one whose part `path` is. */
export function moveReferences(state: HostState, parts: Package, path: string, sheet: Sheet | undefined): void {
  for (const { kind, target, external } of parts.relations(path)) {
    const source = external ? undefined : parts.text(target);
    if (source === undefined) continue;
    if (kind === 'vmlDrawing') put(parts, target, source, inBoxes(state, source, sheet));
    if (!KINDS.has(kind)) continue;
    put(parts, target, source, inXml(state, source, sheet));
    moveReferences(state, parts, target, sheet);
  }
}

/** The same for what is the whole workbook's: chart sheets, what pivot tables summarise, parameters of queries. */
export function moveBookReferences(
  state: HostState,
  parts: Package,
  workbook: string,
  chartSheets: readonly string[],
): void {
  for (const path of chartSheets) moveReferences(state, parts, path, undefined);
  for (const { kind, target } of parts.relations(workbook)) {
    const source = parts.text(target);
    if (source === undefined) continue;
    if (kind === 'connections') put(parts, target, source, inXml(state, source, undefined));
    if (kind === 'pivotCacheDefinition') put(parts, target, source, inPivotSource(state, source));
  }
}

function put(parts: Package, path: string, before: string, now: string): void {
  if (now !== before) parts.set(path, now);
}

function inXml(state: HostState, source: string, sheet: Sheet | undefined): string {
  const edits = new Edits(source);
  const moved = (text: string): string => rewriteCarried(state, text, sheet);
  for (const element of withInside(readXml(source))) {
    const name = element.name.replace(/^(?!c:|xm:)[\w.-]+:/, '');
    if (FORMULAS.has(name) && element.text.trim() !== '') {
      const now = moved(element.text.trim());
      if (now !== element.text.trim()) edits.replace(element.openEnd, element.closeStart, escapeText(now));
    }
    moveAttributes(edits, source, element, moved);
  }
  return edits.done();
}

/** Changes those attributes of an element that are formulas. */
export function moveAttributes(
  edits: Edits,
  source: string,
  { attributes, start, openEnd }: XmlElement,
  moved: (text: string) => string,
): void {
  const changes = ATTRIBUTES.flatMap((name): [string, string][] => {
    const text = attributes[name];
    if (text === undefined || text.trim() === '') return [];
    const now = moved(text.replace(/^=/, ''));
    return now === text.replace(/^=/, '') ? [] : [[name, text.startsWith('=') ? `=${now}` : now]];
  });
  if (changes.length > 0)
    edits.replace(start, openEnd, withAttributes(source.slice(start, openEnd), Object.fromEntries(changes)));
}

function withInside(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(withInside)];
}

/** What a pivot table summarises, where that is a place and not a table's name. */
function inPivotSource(state: HostState, source: string): string {
  const edits = new Edits(source);
  for (const { name, attributes, start, openEnd } of withInside(readXml(source))) {
    if (name !== 'worksheetSource' && name !== 'rangeSet') continue;
    const area = parseArea(attributes.ref ?? '');
    const sheet = state.book.findSheet(attributes.sheet ?? '');
    const moved = area && sheet && attributes['r:id'] === undefined ? shiftThrough(area, sheet.shifts) : null;
    if (moved) edits.replace(start, openEnd, withAttributes(source.slice(start, openEnd), { ref: formatArea(moved) }));
  }
  return edits.done();
}

/** Old boxes of controls are no well-formed XML as Excel writes them. */
function inBoxes(state: HostState, source: string, sheet: Sheet | undefined): string {
  return source.replace(
    /(<x:Fmla(?:Link|Range|Group|Txbx|Pict)>)([^<]*)(?=<)/g,
    (_, open: string, text: string) => open + escapeText(rewriteCarried(state, unescaped(text), sheet)),
  );
}
