import { columnsIn, contains, formatArea, intersect, rowsIn, subtract, type Area } from '../../book/addresses';
import type { CellContent } from '../../book/grid';
import type { Sheet } from '../../book/sheet';
import { formulaCell } from '../../book/formula-cell';
import { referenceText } from '../../calc/rewrite';
import { refuse } from '../../state/errors';
import type { HostState } from '../../state/host-state';
import { cellsChanged } from '../events/announce';
import { guardCells, guardMerges } from '../guards';
import { rewriteEverywhere } from '../references';
import { growTablesOver, noteColumnFormulas, renameHeaders } from '../tables/table-growth';

interface CellBlock {
  readonly sheet: Sheet;
  readonly area: Area;
}

type ClearKind = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Empties cells of contents, looks, links, or all of it. */
export function clearCells(state: HostState, sheet: Sheet, area: Area, kind: ClearKind): void {
  guardCells(state.book.styles, sheet, area);
  const contents = kind === 'All' || kind === 'Contents';
  const formats = kind === 'All' || kind === 'Formats';
  const { grid } = sheet;
  for (let r = area.r1; r <= Math.min(area.r2, grid.rowCount - 1); r += 1) {
    const row = grid.rows[r];
    if (!row) continue;
    const last = Math.min(area.c2, Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0));
    for (let c = area.c1; c <= last; c += 1) {
      if (contents) grid.setConstant(r, c, null);
      if (formats && row.styles?.[c] !== undefined) row.styles[c] = undefined;
    }
  }
  if (kind === 'All') {
    unmergeCells(state, sheet, area);
    clearRules(sheet, area);
  } else if (kind === 'Formats') {
    sheet.conditionals = cutRules(sheet.conditionals, area);
  }
  if (kind !== 'Contents' && kind !== 'Formats') {
    for (const address of [...sheet.hyperlinks.keys()]) {
      if (eachAddressIn(area, address)) sheet.hyperlinks.delete(address);
    }
  }
  state.book.changed(sheet);
  if (contents) {
    renameHeaders(state, sheet, area);
    cellsChanged(state, sheet, area, {});
  }
}

function eachAddressIn(area: Area, address: string): boolean {
  return rowsIn(area) * columnsIn(area) > 10_000 ? true : cellsOf(area).includes(address);
}

function cellsOf(area: Area): string[] {
  const list: string[] = [];
  for (let r = area.r1; r <= area.r2; r += 1)
    for (let c = area.c1; c <= area.c2; c += 1) list.push(formatArea({ r1: r, r2: r, c1: c, c2: c }));
  return list;
}

function clearRules(sheet: Sheet, area: Area): void {
  sheet.validations = cutRules(sheet.validations, area);
  sheet.conditionals = cutRules(sheet.conditionals, area);
}

/** Rules without the cells of `area`; rules that rule nothing any more are gone. */
export function cutRules<T extends { areas: Area[] }>(rules: T[], area: Area): T[] {
  for (const rule of rules) rule.areas = rule.areas.flatMap((part) => subtract(part, area));
  return rules.filter(({ areas }) => areas.length > 0);
}

/** Merges cells into one block, or each row of them; only the first cell keeps its value. */
export function mergeCells(state: HostState, sheet: Sheet, area: Area, across: boolean): void {
  guardCells(state.book.styles, sheet, area);
  guardMerges(sheet, area);
  if (sheet.tablesIn(area).length > 0) refuse('InvalidOperation');
  const blocks = across
    ? Array.from({ length: rowsIn(area) }, (_, i) => ({ ...area, r1: area.r1 + i, r2: area.r1 + i }))
    : [area];
  for (const block of blocks) {
    if (rowsIn(block) === 1 && columnsIn(block) === 1) continue;
    sheet.merges = sheet.merges.filter((merge) => !contains(block, merge));
    sheet.merges.push(block);
    for (let r = block.r1; r <= block.r2; r += 1) {
      for (let c = block.c1; c <= block.c2; c += 1)
        if (r !== block.r1 || c !== block.c1) sheet.grid.setConstant(r, c, null);
    }
  }
  state.book.changed(sheet);
}

export function unmergeCells(state: HostState, sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  state.book.isDirty = true;
}

type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

/** Copies a block; a source that fits several times into the target is repeated. References move along. */
export function copyCells(
  state: HostState,
  from: CellBlock,
  to: CellBlock,
  kind: CopyKind,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const source = readBlock(from);
  const height = transpose ? columnsIn(from.area) : rowsIn(from.area);
  const width = transpose ? rowsIn(from.area) : columnsIn(from.area);
  const rows = rowsIn(to.area) % height === 0 ? rowsIn(to.area) : height;
  const columns = columnsIn(to.area) % width === 0 ? columnsIn(to.area) : width;
  const area: Area = { ...to.area, r2: to.area.r1 + rows - 1, c2: to.area.c1 + columns - 1 };
  guardCells(state.book.styles, to.sheet, area);
  const formulas: { r: number; c: number }[] = [];
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const [sr, sc] = transpose ? [c % width, r % height] : [r % height, c % width];
      const content = source[sr]?.[sc];
      if (!content || (skipBlanks && content.value === null && !content.formula)) continue;
      const target = { r: area.r1 + r, c: area.c1 + c };
      put(state, from, to.sheet, content, target, { r: from.area.r1 + sr, c: from.area.c1 + sc }, { kind, transpose });
      if (content.formula) formulas.push(target);
    }
  }
  if (kind === 'All' && !transpose) copyMerges(from, to.sheet, area);
  state.book.changed(to.sheet);
  renameHeaders(state, to.sheet, area);
  growTablesOver(state, to.sheet, area);
  noteColumnFormulas(state, to.sheet, formulas);
  cellsChanged(state, to.sheet, area, {});
}

function put(
  state: HostState,
  from: CellBlock,
  sheet: Sheet,
  content: CellContent,
  target: { r: number; c: number },
  origin: { r: number; c: number },
  { kind, transpose }: { kind: CopyKind; transpose: boolean },
): void {
  const { grid } = sheet;
  if (kind === 'Values') {
    grid.setConstant(target.r, target.c, state.engine.cellValue(from.sheet, origin.r, origin.c));
  } else if (kind !== 'Formats') {
    if (content.formula) {
      const own = content.formula.formula;
      const formula = transpose
        ? state.formulas.turned(own, origin, target)
        : state.formulas.shifted(own, target.r - origin.r, target.c - origin.c);
      grid.setFormula(target.r, target.c, formulaCell(formula));
    } else {
      grid.setConstant(target.r, target.c, content.value);
    }
  }
  if (kind === 'All' || kind === 'Formats')
    grid.setStyle(target.r, target.c, from.sheet.grid.styleId(origin.r, origin.c));
}

function copyMerges(from: CellBlock, sheet: Sheet, area: Area): void {
  for (const merge of [...from.sheet.merges]) {
    if (!contains(from.area, merge)) continue;
    const dr = area.r1 - from.area.r1;
    const dc = area.c1 - from.area.c1;
    sheet.merges.push({ r1: merge.r1 + dr, r2: merge.r2 + dr, c1: merge.c1 + dc, c2: merge.c2 + dc });
  }
}

function readBlock({ sheet, area }: CellBlock): CellContent[][] {
  const rows: CellContent[][] = [];
  for (let r = area.r1; r <= area.r2; r += 1) {
    const row: CellContent[] = [];
    for (let c = area.c1; c <= area.c2; c += 1) row.push(sheet.grid.content(r, c));
    rows.push(row);
  }
  return rows;
}

/** Moves a block: its formulas stay as they are, formulas that point at it follow. */
export function moveCellsTo(state: HostState, from: CellBlock, to: CellBlock): void {
  const { area, sheet } = from;
  const dr = to.area.r1 - area.r1;
  const dc = to.area.c1 - area.c1;
  const target: Area = { r1: area.r1 + dr, r2: area.r2 + dr, c1: area.c1 + dc, c2: area.c2 + dc };
  guardCells(state.book.styles, sheet, area);
  guardCells(state.book.styles, to.sheet, target);
  if (sheet.tablesIn(area).length > 0) refuse('InvalidOperation');
  const block = readBlock(from);
  for (let r = area.r1; r <= area.r2; r += 1)
    for (let c = area.c1; c <= area.c2; c += 1) sheet.grid.putContent(r, c, { value: null });
  block.forEach((row, i) =>
    row.forEach((content, j) => to.sheet.grid.putContent(target.r1 + i, target.c1 + j, content)),
  );
  rewriteEverywhere(state, (part, at) => {
    if (part.kind !== 'ref') return null;
    const onto = part.sheet === undefined ? at : state.book.findSheet(part.sheet);
    if (onto !== sheet || !contains(area, part.area)) return null;
    const moved: Area = { r1: part.area.r1 + dr, r2: part.area.r2 + dr, c1: part.area.c1 + dc, c2: part.area.c2 + dc };
    const name = to.sheet === sheet ? part.sheet : to.sheet.name;
    return referenceText(moved, part.anchors, name);
  });
  state.book.changed(sheet);
  state.book.changed(to.sheet);
  cellsChanged(state, sheet, area, {});
  cellsChanged(state, to.sheet, target, {});
}
