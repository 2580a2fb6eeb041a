import { columnLetters, formatArea } from '../../book/addresses';
import type { FormulaCell } from '../../book/formula-cell';
import type { GridRow } from '../../book/grid';
import { CellError, type Scalar } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import type { HostState } from '../../state/host-state';
import { formulaXml } from '../file-formulas';
import { scalarOf, type CellListener, type FileCell, type FileRow, type SharedText } from '../opened/cells';
import { SheetFormulas } from '../opened/formulas';
import { rowSides } from '../opened/sheet';
import type { StyleAppender } from '../styles/style-appender';
import { prefixed, withAttributes, type Edits } from '../xml/edits';
import { escapeText, type StringAppender } from './strings';

/** What of a file the cells of every sheet are written with. */
export interface CellTargets {
  readonly texts: readonly SharedText[];
  /** The book's number of each look of the file's cells. */
  readonly styles: readonly number[];
  readonly strings: StringAppender;
  readonly looks: StyleAppender;
}

/** What was done to the cells of a sheet. */
export interface CellChanges {
  /** Cells that hold something else, look otherwise, are new or gone. */
  readonly cells: string[];
  /** Cells whose formula gives something else than before. */
  results: number;
  rows: number;
  /** Cells that held more than a value (data types, pictures in cells, tables of data) and hold something else now. */
  special: number;
  /** A formula is new or gone: the order in which Excel calculates has to be found anew. */
  formulas: boolean;
}

interface Shared {
  master: FileCell | null;
  masterIsGone: boolean;
  readonly members: { readonly cell: FileCell; readonly text: string }[];
}

export const sameScalar = (a: Scalar, b: Scalar): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code);

/** Compares a sheet's cells with those of its part, and changes the part where they differ. */
export class CellPatcher implements CellListener {
  readonly changes: CellChanges = { cells: [], results: 0, rows: 0, special: 0, formulas: false };
  private readonly formulas: SheetFormulas;
  private readonly shared = new Map<string, Shared>();
  private nextRow = 0;
  private nextColumn = 0;
  private hasNewCells = false;

  constructor(
    state: HostState,
    private readonly sheet: Sheet,
    private readonly source: string,
    private readonly edits: Edits,
    private readonly targets: CellTargets,
    private readonly prefix: string,
  ) {
    this.formulas = new SheetFormulas(state);
  }

  row(row: FileRow): void {
    this.newRows(row.r, row.start);
    this.nextRow = Math.max(this.nextRow, row.r + 1);
    this.nextColumn = 0;
    this.hasNewCells = false;
  }

  cell(cell: FileCell): void {
    this.insertCells(cell.r, cell.c, cell.start);
    this.nextColumn = cell.c + 1;
    const row = this.sheet.grid.rows[cell.r];
    const formula = row?.formulas?.[cell.c];
    const value = row?.values[cell.c] ?? null;
    const before = this.formulas.of(cell);
    const style = this.sheet.grid.styleId(cell.r, cell.c);
    const sameStyle = style === (this.targets.styles[cell.style] ?? 0);
    const sameContent = before
      ? formula !== undefined && formula.formula.text === before.text
      : formula === undefined && sameScalar(value, scalarOf(cell, this.targets.texts));
    const { si, t } = cell.formula?.attributes ?? {};
    if (t === 'shared' && si !== undefined && before) this.remember(si, cell, before.text, sameContent);
    if (sameContent)
      this.keepContent(cell, formula, sameStyle ? undefined : this.targets.looks.numberOf(style, cell.style));
    else this.replace(cell, row, sameStyle ? cell.style : this.targets.looks.numberOf(style, cell.style));
  }

  rowEnd(row: FileRow): void {
    const isEmptyTag = row.closeStart === row.end;
    const cells = this.newCells(row.r, this.nextColumn, Infinity);
    const tag = this.rowTag(row, cells !== '' || this.hasNewCells);
    if (cells === '') {
      this.edits.replace(row.start, row.openEnd, tag);
    } else if (isEmptyTag) {
      this.edits.replace(row.start, row.end, `${tag.replace(/\s*\/>$/, '>')}${cells}</${this.prefix}row>`);
    } else {
      this.edits.replace(row.start, row.openEnd, tag);
      this.edits.insert(row.closeStart, cells);
    }
  }

  /** The rows that stand below the file's last one. */
  rest(): string {
    return this.rowsBefore(Infinity);
  }

  /** Puts formulas in full where the cell that they shared one with is gone. Call it last. */
  finish(): void {
    for (const { masterIsGone, members } of this.shared.values()) {
      if (!masterIsGone) continue;
      for (const { cell, text } of members) {
        if (cell.formula)
          this.edits.replace(cell.formula.start, cell.formula.end, this.own(`<f>${escapeText(text)}</f>`));
      }
    }
  }

  private own(xml: string): string {
    return prefixed(xml, this.prefix);
  }

  private remember(si: string, cell: FileCell, text: string, kept: boolean): void {
    const isMaster = cell.formula?.text !== '';
    const group = this.shared.get(si) ?? { master: null, masterIsGone: false, members: [] };
    if (isMaster) group.masterIsGone = !kept;
    else if (kept) group.members.push({ cell, text });
    this.shared.set(si, group);
  }

  /** The same formula or constant: at most its look or its result is another. */
  private keepContent(cell: FileCell, formula: FormulaCell | undefined, style: number | undefined): void {
    const result = formula && this.newResult(cell, formula);
    if (style === undefined && result === undefined) return;
    const tag = this.source.slice(cell.start, cell.openEnd);
    let changed = style === undefined ? tag : withAttributes(tag, { s: style });
    if (style !== undefined) this.tell(cell.r, cell.c);
    if (result !== undefined) {
      this.changes.results += 1;
      changed = withAttributes(changed, { t: typeOf(result) });
      const text = this.own(`<v>${resultText(result)}</v>`);
      if (cell.valueStart !== undefined) this.edits.replace(cell.valueStart, cell.valueEnd as number, text);
      else this.edits.insert(cell.formula?.end ?? cell.openEnd, text);
    }
    this.edits.replace(cell.start, cell.openEnd, changed);
  }

  /**
   * What a formula gives now, when the file must say it: it gave another before the changes, or the file says nothing.
   */
  private newResult(cell: FileCell, { formula, value, opened }: FormulaCell): Scalar | undefined {
    if (formula.keepsValue || value === null) return undefined;
    const before = scalarOf(cell, this.targets.texts);
    if (before !== null && opened && sameScalar(opened.value, value)) return undefined;
    return sameScalar(before, value) ? undefined : value;
  }

  private replace(cell: FileCell, row: GridRow | undefined, style: number): void {
    this.tell(cell.r, cell.c);
    if (cell.formula || row?.formulas?.[cell.c]) this.changes.formulas = true;
    if (cell.type === 's') this.targets.strings.uses -= 1;
    if (cell.formula?.attributes.t === 'dataTable' || (cell.metadata !== undefined && !cell.formula))
      this.changes.special += 1;
    const now = this.content(row, cell.c);
    // Without a cell its row or column says how the place looks.
    const outer = row?.style ?? this.sheet.grid.columns[cell.c]?.style ?? 0;
    const plain = now === null && this.sheet.grid.styleId(cell.r, cell.c) === outer;
    this.edits.replace(cell.start, cell.end, plain ? '' : this.own(cellXml(cell.r, cell.c, style, now)));
  }

  private rowTag(row: FileRow, grows: boolean): string {
    const tag = this.source.slice(row.start, row.openEnd);
    const before = rowSides(row.attributes, this.targets.styles);
    const now = this.sheet.grid.rows[row.r];
    const after = now
      ? { height: now.height, hidden: now.hidden, outline: now.outline, style: now.style, collapsed: now.collapsed }
      : {};
    const changes: Record<string, string | number | undefined> = {};
    if (before.height !== after.height)
      Object.assign(changes, { ht: after.height, customHeight: after.height === undefined ? undefined : 1 });
    if ((before.hidden ?? false) !== (after.hidden ?? false)) changes.hidden = after.hidden ? 1 : undefined;
    if ((before.outline ?? 0) !== (after.outline ?? 0)) changes.outlineLevel = after.outline || undefined;
    if ((before.collapsed ?? false) !== (after.collapsed ?? false)) changes.collapsed = after.collapsed ? 1 : undefined;
    if ((before.style ?? 0) !== (after.style ?? 0)) {
      Object.assign(
        changes,
        after.style
          ? { s: this.targets.looks.numberOf(after.style), customFormat: 1 }
          : { s: undefined, customFormat: undefined },
      );
    }
    if (Object.keys(changes).length > 0) this.changes.rows += 1;
    return withAttributes(tag, grows ? { ...changes, spans: undefined } : changes);
  }

  private newRows(before: number, at: number): void {
    this.edits.insert(at, this.rowsBefore(before));
  }

  private rowsBefore(end: number): string {
    const { rows } = this.sheet.grid;
    const pieces: string[] = [];
    for (let r = this.nextRow; r < Math.min(end, rows.length); r += 1) {
      const row = rows[r];
      if (!row) continue;
      const cells = this.newCells(r, 0, Infinity);
      const sides =
        (row.style ? ` s="${this.targets.looks.numberOf(row.style)}" customFormat="1"` : '') +
        (row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`) +
        (row.hidden ? ' hidden="1"' : '') +
        (row.outline ? ` outlineLevel="${row.outline}"` : '') +
        (row.collapsed ? ' collapsed="1"' : '');
      if (cells === '' && sides === '') continue;
      this.changes.rows += 1;
      pieces.push(`<${this.prefix}row r="${r + 1}"${sides}>${cells}</${this.prefix}row>`);
    }
    this.nextRow = Math.max(this.nextRow, Math.min(end, rows.length));
    return pieces.join('');
  }

  private insertCells(r: number, before: number, at: number): void {
    const cells = this.newCells(r, this.nextColumn, before);
    if (cells !== '') this.hasNewCells = true;
    this.edits.insert(at, cells);
  }

  /** The cells of the book, from one column to before another, that the file has not. */
  private newCells(r: number, from: number, before: number): string {
    const row = this.sheet.grid.rows[r];
    if (!row) return '';
    const width = Math.min(before, Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0));
    let xml = '';
    for (let c = from; c < width; c += 1) {
      const content = this.content(row, c);
      const style = row.styles?.[c];
      const outer = row.style ?? this.sheet.grid.columns[c]?.style ?? 0;
      if (content === null && (style === undefined || style === outer)) continue;
      if (content instanceof Object && 'formula' in content) this.changes.formulas = true;
      this.tell(r, c);
      xml += cellXml(r, c, this.targets.looks.numberOf(style ?? outer), content);
    }
    return this.own(xml);
  }

  private content(row: GridRow | undefined, c: number): CellContent {
    const formula = row?.formulas?.[c];
    if (formula) return formula;
    const value = row?.values[c];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') return { value };
    const rich = row?.rich?.[c];
    return { text: this.targets.strings.numberOf(value, rich?.text === value ? rich.xml : undefined) };
  }

  private tell(r: number, c: number): void {
    this.changes.cells.push(formatArea({ r1: r, r2: r, c1: c, c2: c }));
  }
}

type CellContent = FormulaCell | { readonly value: Scalar } | { readonly text: number } | null;

function cellXml(r: number, c: number, style: number, content: CellContent): string {
  const at = `${columnLetters(c)}${r + 1}`;
  const open = `<c r="${at}"${style === 0 ? '' : ` s="${style}"`}`;
  if (content === null) return `${open}/>`;
  if ('text' in content) return `${open} t="s"><v>${content.text}</v></c>`;
  const { value } = content;
  const type = typeOf(value);
  const formula = 'formula' in content ? formulaXml(content, at) : '';
  const metadata = 'metadata' in content ? (content.metadata ?? '') : '';
  const result = value === null ? '' : `<v>${resultText(value)}</v>`;
  return `${open}${type === undefined ? '' : ` t="${type}"`}${metadata}>${formula}${result}</c>`;
}

function typeOf(value: Scalar): string | undefined {
  if (typeof value === 'boolean') return 'b';
  if (value instanceof CellError) return 'e';
  return typeof value === 'string' ? 'str' : undefined;
}

function resultText(value: Scalar): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value instanceof CellError) return value.code;
  return typeof value === 'string' ? escapeText(value) : String(value);
}
