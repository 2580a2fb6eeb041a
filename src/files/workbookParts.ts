import { FileError } from './fault';
import { partName, type Package, type PackagePart } from './package';
import { attribute, readXml } from './xml';

/** A worksheet of a package, with the tables that stand on it. */
export interface SheetParts {
  readonly name: string;
  readonly part: PackagePart;
  readonly tables: readonly TablePart[];
}
export interface TablePart {
  readonly name: string;
  /** 1-based rows and 0-based columns, both ends inside, the heading row first. */
  readonly area: SheetArea;
}
export interface SheetArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}
export interface WorkbookParts {
  /** The workbook's names, each with its formula as Excel's own interface writes it. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly sheets: readonly SheetParts[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  readonly sharedTexts: PackagePart | null;
  readonly styles: PackagePart | null;
}

interface Relation {
  /** Last piece of the relation's type: the same in both forms of the format. */
  readonly type: string;
  readonly target: string;
}

/** What a workbook's package holds, found by its relations. Throws FileError for a package of another kind. */
export async function workbookParts(files: Package): Promise<WorkbookParts> {
  const root = await relations(files, '');
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const part = files.get(main);
  if (part === undefined || !main.endsWith('.xml') || main.startsWith('word/') || main.startsWith('ppt/'))
    throw new FileError(otherKind(files));
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  const names: { readonly name: string; formula: string }[] = [];
  let from1904 = false;
  let isName = false;
  await readXml(part.text(), {
    open: (name, attributes) => {
      if (name === 'sheet')
        sheets.push({ name: attribute(attributes, 'name') ?? '', relation: attribute(attributes, 'id') ?? '' });
      else if (name === 'definedName' && attribute(attributes, 'localSheetId') === undefined) {
        names.push({ name: attribute(attributes, 'name') ?? '', formula: '=' });
        isName = true;
      } else if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
    },
    text: (piece) => {
      const last = names.at(-1);
      if (isName && last !== undefined) last.formula += piece;
    },
    close: (name) => {
      if (name === 'definedName') isName = false;
    },
  });
  const own = await relations(files, main);
  const byType = (wanted: string) =>
    files.get([...own.values()].find(({ type }) => type === wanted)?.target ?? '') ?? null;
  const found: SheetParts[] = [];
  for (const { name, relation } of sheets) {
    const target = own.get(relation);
    if (target?.type !== 'worksheet') continue;
    const sheet = files.get(target.target);
    if (sheet === undefined) throw new FileError('damaged', { sheet: name });
    found.push({ name, part: sheet, tables: await tablesOf(files, sheet) });
  }
  return { names, sheets: found, from1904, sharedTexts: byType('sharedStrings'), styles: byType('styles') };
}

function otherKind(files: Package): 'binaryExcel' | 'openDocument' | 'otherFile' | 'damaged' {
  if (files.has('xl/workbook.bin')) return 'binaryExcel';
  if (files.has('mimetype') && files.has('content.xml')) return 'openDocument';
  return files.size === 0 || [...files.keys()].some((name) => name.startsWith('xl/')) ? 'damaged' : 'otherFile';
}

/** Relations of a part by their ids; of the package itself for ''. */
async function relations(files: Package, of: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, slash);
  const part = files.get(`${folder}_rels/${of.slice(slash)}.rels`);
  const found = new Map<string, Relation>();
  if (part === undefined) return found;
  await readXml(part.text(), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      found.set(attribute(attributes, 'Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(folder, target),
      });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const plain = target.replace(/\\/g, '/');
  const pieces: string[] = [];
  for (const piece of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (piece === '..') pieces.pop();
    else if (piece !== '' && piece !== '.') pieces.push(piece);
  }
  return partName(pieces.join('/'));
}

async function tablesOf(files: Package, sheet: PackagePart): Promise<TablePart[]> {
  const tables: TablePart[] = [];
  for (const { type, target } of (await relations(files, sheet.name)).values()) {
    const part = type === 'table' ? files.get(target) : undefined;
    if (part === undefined) continue;
    await readXml(part.text(), {
      open: (name, attributes) => {
        const area = name === 'table' ? areaOf(attribute(attributes, 'ref') ?? '') : null;
        if (area === null || attribute(attributes, 'headerRowCount') === '0') return;
        const totals = Number(attribute(attributes, 'totalsRowCount') ?? 0);
        const title = attribute(attributes, 'displayName') ?? attribute(attributes, 'name') ?? '';
        tables.push({ name: title, area: { ...area, lastRow: area.lastRow - totals } });
      },
    });
  }
  return tables;
}

function areaOf(reference: string): SheetArea | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (match === null) return null;
  const [, left = '', top, right = '', bottom] = match;
  return { firstRow: Number(top), lastRow: Number(bottom), firstColumn: columnOf(left), lastColumn: columnOf(right) };
}

/** 0-based column of the letters that a cell's name begins with; −1 without letters. */
export function columnOf(cell: string): number {
  let column = 0;
  for (let index = 0; index < cell.length; index += 1) {
    const letter = cell.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
