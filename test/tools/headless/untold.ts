import { readXml, type FileChange, type XmlElement } from '../../../src/host';

/** What of a sheet's part may differ when a side of it was told to be changed. */
const bySide: Readonly<Record<string, readonly string[]>> = {
  tab: ['sheetPr'],
  view: ['sheetViews'],
  columns: ['cols', 'sheetFormatPr'],
  merges: ['mergeCells'],
  links: ['hyperlinks'],
  protection: ['sheetProtection'],
  filter: ['autoFilter'],
  margins: ['pageMargins'],
  setup: ['pageSetup', 'sheetPr', 'printOptions'],
  breaks: ['rowBreaks', 'colBreaks'],
  headers: ['headerFooter'],
};

const decoded = (bytes: Uint8Array): string => {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
};

interface Part {
  readonly text: string;
  readonly root: XmlElement;
}

const read = (bytes: Uint8Array): Part => {
  const text = decoded(bytes);
  return { text, root: readXml(text) };
};
const xmlOf = ({ text }: Part, { start, end }: XmlElement): string => text.slice(start, end);
const find = (root: XmlElement, name: string): XmlElement | undefined => root.children.find((one) => one.name === name);

/** What differs between two versions of a part beyond what was told of it; empty when nothing does. */
export function untoldOf(before: Uint8Array, after: Uint8Array, change: FileChange): string[] {
  const [old, now] = [read(before), read(after)];
  if (change.part.endsWith('.rels')) return missing(old, now, 'Relationship').map((one) => `gone: ${one}`);
  switch (now.root.name) {
    case 'worksheet':
      return [...untoldCells(old, now, change), ...untoldSides(old, now, change)];
    case 'styleSheet':
      return old.root.children.flatMap(({ name }) => renumbered(old, now, name));
    case 'sst':
      return renumbered(old, now, null);
    default:
      return [];
  }
}

function missing(old: Part, now: Part, name: string): string[] {
  const kept = new Set(now.root.children.map((one) => xmlOf(now, one)));
  return old.root.children
    .filter((one) => one.name === name && !kept.has(xmlOf(old, one)))
    .map((one) => xmlOf(old, one));
}

/** Items of a list that do not stand in their places any more: new ones come last. */
function renumbered(old: Part, now: Part, list: string | null): string[] {
  const [was, is] = [old, now].map(({ root }) => (list === null ? root : find(root, list))) as XmlElement[];
  return (was?.children ?? []).flatMap((item, at) => {
    const standing = is?.children[at];
    return standing !== undefined && xmlOf(now, standing) === xmlOf(old, item) ? [] : [`${list ?? 'texts'} ${at}`];
  });
}

function cellsOf(part: Part): Map<string, string> {
  const cells = new Map<string, string>();
  for (const row of find(part.root, 'sheetData')?.children ?? [])
    for (const cell of row.children) cells.set(cell.attributes.r ?? '', xmlOf(part, cell));
  return cells;
}

function untoldCells(old: Part, now: Part, { cells = 0, results = 0 }: FileChange): string[] {
  const [was, is] = [cellsOf(old), cellsOf(now)];
  const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
    (address) => was.get(address) !== is.get(address),
  );
  return differing.length > cells + results ? [`${differing.length} cells, told ${cells + results}`] : [];
}

function untoldSides(old: Part, now: Part, change: FileChange): string[] {
  const told = new Set([
    ...(change.sides ?? []).flatMap((side) => bySide[side] ?? []),
    ...((change.cells ?? 0) > 0 ? ['dimension'] : []),
    ...((change.rules ?? 0) > 0 ? ['conditionalFormatting'] : []),
    ...((change.validations ?? 0) > 0 ? ['dataValidations'] : []),
    ...((change.charts ?? 0) > 0 ? ['drawing'] : []),
    ...((change.tables ?? 0) > 0 ? ['tableParts'] : []),
  ]);
  const sides = ({ root, text }: Part) =>
    root.children.map(({ name, start, end }) => [name, text.slice(start, end)] as const);
  const [was, is] = [old, now].map((part) => sides(part).filter(([name]) => name !== 'sheetData' && !told.has(name)));
  return JSON.stringify(was) === JSON.stringify(is)
    ? []
    : [`sides: ${(was ?? []).map(([name]) => name).join()} → ${(is ?? []).map(([name]) => name).join()}`];
}
