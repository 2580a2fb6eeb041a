import { formatArea } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import type { HostState } from '../../state/host-state';
import type { FileChange, FileLoss, SavedFile } from '../changes';
import { walkSheet } from '../opened/cells';
import { sheetEntries } from '../opened/load';
import type { OpenedFile, OpenedSheet } from '../opened/opened-file';
import { readCustomProperties } from '../opened/properties';
import {
  areasText,
  bookSides,
  chartText,
  conditionalText,
  sheetSides,
  tableText,
  validationText,
} from '../opened/snapshot';
import { DECLARATION, type Package } from '../package/package';
import { UnreadableWorkbookError } from '../package/refusal';
import { StyleAppender } from '../styles/style-appender';
import { Edits, prefixOf, withAttributes } from '../xml/edits';
import { child, children, readXml } from '../xml/tree';
import { moveComments, moveDrawing, moveExtensions, type Bound } from './anchored';
import { CellPatcher, type CellChanges, type CellTargets } from './cells';
import { moveBookReferences, moveReferences } from './carried';
import { patchCharts, type ChartChanges } from './charts';
import {
  patchColumns,
  patchFilter,
  patchMerges,
  patchPage,
  patchProperties,
  patchProtection,
  patchView,
} from './layout';
import { patchLinks } from './links';
import { inOrder } from './ordered';
import { PartEditor } from './part-editor';
import { patchCustomProperties, patchDocumentProperties } from './properties';
import { patchConditionals, patchValidations } from './rules';
import { StringAppender } from './strings';
import { newTableXml, patchedTableXml } from './tables';
import { patchWorkbook, planSheets } from './workbook';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const EMPTY_SHEET = `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheetData/></worksheet>`;

/** The opened file with the changes of the book in it: what was not touched is as it was, byte for byte. */
export async function saveOpened(state: HostState, file: OpenedFile): Promise<SavedFile> {
  const save = new OpenedSave(state, file);
  return save.run();
}

class OpenedSave {
  private readonly parts: Package;
  private readonly targets: CellTargets;
  private readonly now: Record<string, string>;
  private readonly changes: FileChange[] = [];
  private readonly losses: FileLoss[] = [];
  private formulasChanged = false;

  constructor(
    private readonly state: HostState,
    private readonly file: OpenedFile,
  ) {
    this.parts = file.parts.fork();
    this.now = bookSides(state.book);
    this.targets = {
      texts: file.strings,
      styles: file.styles,
      strings: new StringAppender(this.parts, file.workbook, file.strings),
      looks: new StyleAppender(this.parts, file.workbook, state.book.styles, file.styles),
    };
  }

  async run(): Promise<SavedFile> {
    const { book } = this.state;
    const added = new Map<Sheet, string>();
    const paths = new Map<Sheet, string>();
    // Looked up while the workbook's list of sheets leads to a part for each.
    const others = this.sheetsWithoutCells();
    for (const sheet of book.sheets) {
      const known = this.file.sheets.get(sheet);
      if (known) paths.set(sheet, known.path);
      else added.set(sheet, this.addSheet(sheet, paths));
    }
    for (const [sheet, opened] of this.file.sheets) if (!book.sheets.includes(sheet)) this.removeSheet(sheet, opened);
    for (const sheet of book.sheets) await this.patchSheet(sheet, paths.get(sheet) as string);
    if (book.sheets.some(({ shifts }) => shifts.length > 0))
      moveBookReferences(this.state, this.parts, this.file.workbook, others);
    this.targets.strings.finish();
    this.targets.looks.finish();
    const custom = this.parts.related('', 'custom-properties');
    const before = readCustomProperties(custom === undefined ? undefined : this.parts.xml(custom));
    if (this.now.custom !== this.file.before.custom) patchCustomProperties(this.parts, book, before);
    if (this.now.properties !== this.file.before.properties) patchDocumentProperties(this.parts, book);
    this.patchWorkbookPart(added);
    if (this.formulasChanged) this.removeCalculationChain();
    const isChanged = this.parts.changedPaths.length > 0;
    if (isChanged && this.file.isStrict) throw new UnreadableWorkbookError('strict');
    if (isChanged) this.tellSignatures();
    const uncalculated = book.sheets
      .filter(({ grid }) => isChanged && grid.uncalculated.length > 0)
      .map(({ name }) => name);
    return { bytes: this.parts.write(), changes: this.allChanges(), losses: this.losses, uncalculated };
  }

  private addSheet(sheet: Sheet, paths: Map<Sheet, string>): string {
    const path = this.parts.freePath('xl/worksheets/sheet', '.xml');
    this.parts.add(path, `${TYPES}.worksheet+xml`, EMPTY_SHEET);
    paths.set(sheet, path);
    return this.parts.relate(this.file.workbook, `${RELATIONS}/worksheet`, path);
  }

  private removeSheet(sheet: Sheet, { path, relation }: OpenedSheet): void {
    for (const { target, external, kind } of this.parts.relations(path)) {
      if (
        external ||
        !['table', 'comments', 'drawing', 'vmlDrawing', 'printerSettings', 'threadedComment'].includes(kind)
      )
        continue;
      this.parts.remove(target);
    }
    this.parts.remove(path);
    this.parts.remove(path.replace(/([^/]*)$/, '_rels/$1.rels'));
    this.parts.unrelate(this.file.workbook, relation);
    this.formulasChanged = true;
    this.changes.push({ part: path, sheet: sheet.name, removed: true });
  }

  private async patchSheet(sheet: Sheet, path: string): Promise<void> {
    const opened = this.file.sheets.get(sheet);
    const sides = sheetSides(sheet);
    const before = opened?.before ?? sheetSides(emptySheet(sheet));
    const changed = new Set(Object.keys(sides).filter((side) => sides[side] !== before[side]));
    if (!opened) changed.add('margins');
    const isSeen = this.now.active !== this.file.before.active && sheet === this.state.book.activeSheet;
    if (opened && sheet.grid.isUnread && changed.size === 0 && !isSeen && hasSameParts(sheet, opened)) return;
    const text = this.parts.text(path) ?? '';
    // How the cells are written is known when they have been read.
    const isOrdered = sheet.grid.rowCount === 0 || (opened?.writing.isOrdered ?? true);
    const source = isOrdered ? text : inOrder(text, sheet.name);
    const edits = new Edits(source);
    const rootStart = source.indexOf('<', source.startsWith('<?') ? source.indexOf('?>') : 0);
    const cells = new CellPatcher(
      this.state,
      sheet,
      source,
      edits,
      this.targets,
      prefixOf(source, Math.max(0, rootStart)),
    );
    const root = walkSheet(source, sheet.name, cells, opened?.writing.isQuick ?? false);
    if (!root) return;
    const part = new PartEditor(source, root, edits);
    const data = child(root, 'sheetData');
    if (data) {
      const rest = cells.rest();
      if (rest !== '') part.appendRaw(data, rest);
    }
    cells.finish();
    this.patchSides(part, sheet, changed, cells.changes);
    const rules = patchConditionals(part, sheet, opened, this.targets.looks);
    const validations = patchValidations(part, sheet, opened);
    if (changed.has('links'))
      patchLinks(
        part,
        sheet,
        new Map(opened ? (JSON.parse(opened.before.links ?? '[]') as [string, unknown][]) : []),
        this.parts,
        path,
      );
    patchPage(part, sheet, changed);
    // Before charts are put in their new places among what moves.
    this.moveBound(part, sheet, opened, path, cells.changes.special);
    const charts = await this.patchDrawing(part, sheet, opened, path);
    const tables = this.patchTables(part, sheet, opened, path);
    const patched = edits.done();
    if (patched !== source) this.parts.set(path, patched);
    this.tell(sheet, path, cells.changes, [...changed], { rules, validations, charts: charts.count, tables });
    for (const chart of charts.redrawn) this.losses.push({ kind: 'chart', sheet: sheet.name, name: chart });
  }

  private patchSides(part: PartEditor, sheet: Sheet, changed: ReadonlySet<string>, cells: CellChanges): void {
    if (cells.formulas) this.formulasChanged = true;
    if (changed.has('tab') || changed.has('setup')) patchProperties(part, sheet, changed);
    if (cells.cells.length > 0) patchDimension(part, sheet);
    const isActive = this.state.book.activeSheet === sheet;
    const wasActive = child(child(part.root, 'sheetViews'), 'sheetView')?.attributes.tabSelected === '1';
    const activeChanged = this.now.active !== this.file.before.active && isActive !== wasActive;
    if (changed.has('view') || activeChanged) patchView(part, sheet, changed, activeChanged ? isActive : undefined);
    if (changed.has('columns')) patchColumns(part, sheet, this.targets.looks, this.file.styles);
    if (changed.has('protection')) patchProtection(part, sheet);
    if (changed.has('filter')) patchFilter(part, sheet);
    if (changed.has('merges')) patchMerges(part, sheet);
  }

  private patchTables(part: PartEditor, sheet: Sheet, opened: OpenedSheet | undefined, path: string): number {
    const list = child(part.root, 'tableParts');
    const elements = children(list, 'tablePart');
    const relations = this.parts.relations(path);
    let count = 0;
    const added: string[] = [];
    for (const table of sheet.tables) {
      const known = opened?.tables.get(table);
      if (!known) {
        const target = this.parts.freePath('xl/tables/table', '.xml');
        this.parts.add(target, `${TYPES}.table+xml`, newTableXml(table, this.nextTableId()));
        added.push(
          `<tablePart xmlns:r="${RELATIONS}" r:id="${this.parts.relate(path, `${RELATIONS}/table`, target)}"/>`,
        );
        count += 1;
      } else if (known.before !== tableText(table)) {
        this.parts.set(known.path, patchedTableXml(this.parts.text(known.path) ?? '', table));
        this.changes.push({ part: known.path, sheet: sheet.name, table: table.name });
        count += 1;
      }
    }
    const gone = [...(opened?.tables ?? [])].filter(([table]) => !sheet.tables.includes(table));
    const goneElements = gone.flatMap(([, { path: target }]) => {
      const relation = relations.find((one) => this.parts.find(one.target) === this.parts.find(target))?.id;
      this.parts.remove(target);
      if (relation !== undefined) this.parts.unrelate(path, relation);
      return elements.filter(({ attributes }) => attributes['r:id'] === relation);
    });
    const left = elements.length - goneElements.length + added.length;
    if (!list)
      part.put('tableParts', added.length === 0 ? '' : `<tableParts count="${left}">${added.join('')}</tableParts>`);
    else if (left === 0) part.remove(list);
    else if (goneElements.length + added.length > 0) {
      for (const element of goneElements) part.remove(element);
      part.appendTo(list, added.join(''), withAttributes(part.tag(list), { count: left }));
    }
    return count + gone.length;
  }

  private tableId = 0;

  private nextTableId(): number {
    if (this.tableId === 0) {
      const ids = this.parts.paths
        .filter((path) => /tables?\/[^/]*\.xml$/i.test(path))
        .map((path) => Number(this.parts.xml(path)?.attributes.id ?? 0));
      this.tableId = Math.max(0, ...ids.filter(Number.isFinite));
    }
    this.tableId += 1;
    return this.tableId;
  }

  private async patchDrawing(
    part: PartEditor,
    sheet: Sheet,
    opened: OpenedSheet | undefined,
    path: string,
  ): Promise<ChartChanges> {
    const standing = child(part.root, 'drawing')?.attributes['r:id'];
    const drawing = this.parts.relations(path).find(({ id }) => id === standing)?.target;
    const changes = await patchCharts(this.state, this.parts, sheet, opened, drawing);
    if (changes.newDrawing !== undefined) {
      const relation = this.parts.relate(path, `${RELATIONS}/drawing`, changes.newDrawing);
      part.put('drawing', `<drawing xmlns:r="${RELATIONS}" r:id="${relation}"/>`);
    }
    return changes;
  }

  private patchWorkbookPart(added: ReadonlyMap<Sheet, string>): void {
    const isTouched =
      this.parts.changedPaths.length > 0 ||
      this.state.book.sheets.some((sheet) => {
        const before = this.file.sheets.get(sheet)?.before;
        const now = sheetSides(sheet);
        return (
          before === undefined ||
          (['name', 'visibility', 'printed'] as const).some((side) => before[side] !== now[side])
        );
      });
    const source = this.parts.text(this.file.workbook) ?? '';
    const root = readXml(source);
    const part = new PartEditor(source, root);
    const plans = planSheets(this.state.book, root, this.file, added);
    const names = [...this.state.book.names, ...this.state.book.sheets.flatMap((sheet) => sheet.names)];
    const sameNames = names.length === this.file.names.size && names.every((name) => this.file.names.has(name));
    if (
      !isTouched &&
      sameNames &&
      (['active', 'order', 'structure'] as const).every((side) => this.now[side] === this.file.before[side]) &&
      !this.namesChanged()
    )
      return;
    patchWorkbook(part, this.state, this.file, plans, this.now);
    const text = part.edits.done();
    if (text === source) return;
    this.parts.set(this.file.workbook, text);
  }

  private namesChanged(): boolean {
    return [...this.file.names].some(
      ([item, { before }]) => JSON.stringify([item.name, item.expression, item.visible, item.comment]) !== before,
    );
  }

  /** Excel finds the order of calculation anew; a chain with a cell that has no formula makes it repair the file. */
  private removeCalculationChain(): void {
    const chain = this.parts.relations(this.file.workbook).find(({ kind }) => kind === 'calcChain');
    if (!chain) return;
    this.parts.remove(chain.target);
    this.parts.unrelate(this.file.workbook, chain.id);
  }

  /** Moves what is bound to cells that have moved and only carried; tells of what stays where it was. */
  private moveBound(
    part: PartEditor,
    sheet: Sheet,
    opened: OpenedSheet | undefined,
    path: string,
    special: number,
  ): void {
    const isShifted = sheet.shifts.length > 0;
    if (!opened || !this.state.book.sheets.some(({ shifts }) => shifts.length > 0)) return;
    const left: Bound[] = moveExtensions(part, this.state, sheet);
    moveReferences(this.state, this.parts, path, sheet);
    if (isShifted && special > 0) left.push('cells');
    if (isShifted) {
      const relations = this.parts.relations(path);
      const drawing = relations.find(({ kind }) => kind === 'drawing')?.target;
      const own = new Set([...opened.charts.values()].map(({ relation }) => relation));
      if (drawing !== undefined) moveDrawing(this.parts, drawing, sheet, own);
      if (!moveComments(this.parts, path, sheet)) left.push('comments');
      if (relations.some(({ kind }) => kind === 'pivotTable')) left.push('pivotTables');
    }
    for (const what of left) this.losses.push({ kind: 'anchored', sheet: sheet.name, what });
  }

  /** Parts of the sheets that hold a chart, a dialog or old macros. */
  private sheetsWithoutCells(): string[] {
    const root = this.parts.xml(this.file.workbook);
    const entries = root ? sheetEntries(this.parts, this.file.workbook, root) : [];
    return entries.filter(({ isSheet }) => !isSheet).map(({ path }) => path);
  }

  private tellSignatures(): void {
    if (this.parts.paths.some((path) => path.startsWith('_xmlsignatures/'))) this.losses.push({ kind: 'signature' });
  }

  private tell(
    sheet: Sheet,
    part: string,
    cells: CellChanges,
    sides: string[],
    counts: { rules: number; validations: number; charts: number; tables: number },
  ): void {
    const opened = this.file.sheets.has(sheet);
    this.changes.push({
      part,
      sheet: sheet.name,
      ...(opened ? {} : { added: true }),
      cells: cells.cells.length,
      results: cells.results,
      rows: cells.rows,
      sides: sides.filter((side) => !['name', 'visibility'].includes(side)),
      ...counts,
    });
  }

  /** What was done, part by part: those that hold cells say more of it. */
  private allChanges(): FileChange[] {
    const told = new Map(this.changes.map((change) => [change.part, change]));
    return this.parts.changedPaths.map((part) => told.get(part) ?? { part });
  }
}

/** Nothing of what stands on a sheet beside its cells is new, gone or otherwise than it was. */
function hasSameParts(sheet: Sheet, opened: OpenedSheet): boolean {
  const areSame = <T>(now: readonly T[], before: ReadonlyMap<T, { before: string }>, text: (one: T) => string) =>
    now.length === before.size && now.every((one) => before.get(one)?.before === text(one));
  const { tables, charts, validations, conditionals } = opened;
  return (
    areSame(sheet.tables, tables, tableText) &&
    areSame(sheet.charts, charts, chartText) &&
    areSame(sheet.validations, validations, (one) => `${areasText(one.areas)}|${validationText(one)}`) &&
    areSame(sheet.conditionals, conditionals, (one) => `${areasText(one.areas)}|${conditionalText(one)}`)
  );
}

function patchDimension(part: PartEditor, sheet: Sheet): void {
  const standing = child(part.root, 'dimension');
  const used = sheet.grid.used(false);
  const ref = used ? formatArea(used) : 'A1';
  if (standing) part.retag(standing, withAttributes(part.tag(standing), { ref }));
}

const emptySheet = (like: Sheet): Sheet => {
  const made = Object.create(Object.getPrototypeOf(like) as object) as Sheet;
  return Object.assign(made, new (like.constructor as new (id: string, name: string) => Sheet)('', like.name));
};
