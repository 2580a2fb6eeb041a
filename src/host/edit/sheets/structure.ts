import {
  MAX_COLUMNS,
  MAX_ROWS,
  columnsIn,
  contains,
  formatArea,
  intersect,
  parseArea,
  rowsIn,
  type Area,
} from '../../book/addresses';
import { leftOf, topOf } from '../../book/measures';
import type { Sheet, Table } from '../../book/sheet';
import { formulaCell } from '../../book/formula-cell';
import { shiftArea, type Shift } from '../../book/shift';
import { refuse } from '../../state/errors';
import type { HostState } from '../../state/host-state';
import { cellsChanged } from '../events/announce';
import { guardCells } from '../guards';
import { rewriteEverywhere, shiftRewriter } from '../references';
import { calculatedFor, freeColumnName, writeHeader } from '../tables/table-growth';

/** Inserts empty cells, moving what is there down or right. Refuses what would tear a table or a merged block. */
export function insertCells(state: HostState, sheet: Sheet, area: Area, direction: 'Down' | 'Right'): Area {
  guardCells(state.book.styles, sheet, area);
  guardFilters(sheet, area);
  const table = innerTable(sheet, area, direction === 'Down');
  if (table && direction === 'Down') {
    insertTableRows(state, table, area.r1 - table.body.r1, rowsIn(area));
  } else if (table) {
    insertTableColumns(state, table, area.c1 - table.area.c1, columnsIn(area));
  } else {
    applyShift(state, sheet, shiftFor(area, direction === 'Down', 1));
  }
  announceShift(state, sheet, area, direction === 'Down', true);
  return area;
}

/** Deletes cells, moving what is below up or what is right left. Refuses as insertCells does. */
export function deleteCells(state: HostState, sheet: Sheet, area: Area, direction: 'Up' | 'Left'): void {
  guardCells(state.book.styles, sheet, area);
  guardFilters(sheet, area);
  const table = innerTable(sheet, area, direction === 'Up');
  if (table && direction === 'Up') {
    deleteTableRows(state, table, area.r1 - table.body.r1, rowsIn(area));
  } else if (table) {
    deleteTableColumns(state, table, area.c1 - table.area.c1, columnsIn(area));
  } else {
    applyShift(state, sheet, shiftFor(area, direction === 'Up', -1));
  }
  announceShift(state, sheet, area, direction === 'Up', false);
}

/** Cells that are no whole rows or columns do not move where a filter hides rows. */
function guardFilters(sheet: Sheet, area: Area): void {
  if (columnsIn(area) === MAX_COLUMNS || rowsIn(area) === MAX_ROWS) return;
  const filtered = sheet.tablesIn(area).some(({ columns }) => columns.some(({ filter }) => filter !== undefined));
  const sheetFilter = sheet.autoFilter && sheet.autoFilter.criteria.size > 0 && intersect(sheet.autoFilter.area, area);
  if (filtered || sheetFilter) refuse('FilteredRangeConflict');
}

function shiftFor(area: Area, byRows: boolean, sign: 1 | -1): Shift {
  return byRows
    ? { axis: 'rows', at: area.r1, count: sign * rowsIn(area), from: area.c1, to: area.c2 }
    : { axis: 'columns', at: area.c1, count: sign * columnsIn(area), from: area.r1, to: area.r2 };
}

/** The table whose rows (or columns) an operation on part of the sheet is about. */
function innerTable(sheet: Sheet, area: Area, byRows: boolean): Table | undefined {
  if (byRows ? columnsIn(area) === MAX_COLUMNS : rowsIn(area) === MAX_ROWS) return undefined;
  return sheet.tables.find((table) => {
    if (!contains(table.area, area)) return false;
    return byRows ? area.r1 >= table.body.r1 && area.r2 <= table.body.r2 : true;
  });
}

function announceShift(state: HostState, sheet: Sheet, area: Area, byRows: boolean, inserted: boolean): void {
  const whole = byRows ? columnsIn(area) === MAX_COLUMNS : rowsIn(area) === MAX_ROWS;
  const unit = whole ? (byRows ? 'Row' : 'Column') : 'Cell';
  const shift = inserted ? (byRows ? 'ShiftCellDown' : 'ShiftCellRight') : byRows ? 'ShiftCellUp' : 'ShiftCellLeft';
  cellsChanged(state, sheet, area, {
    type: `${unit}${inserted ? 'Inserted' : 'Deleted'}` as 'RowInserted',
    ...(whole ? {} : { shift }),
  });
}

/** Moves cells and everything that speaks of them: formulas, names, tables, rules, charts, kept ranges. */
export function applyShift(state: HostState, sheet: Sheet, shift: Shift, growing?: Table): void {
  const effective = keepOneTableRow(state, sheet, shift);
  if (!effective) return;
  guardShift(sheet, effective, growing);
  const sizes = chartAnchors(sheet, effective);
  moveCells(sheet, effective);
  moveParts(state, sheet, effective, growing);
  sheet.shifts.push(effective);
  sizes();
  rewriteEverywhere(state, shiftRewriter(state, sheet, effective));
  fillGrownTables(state, sheet, effective);
}

/** A table keeps one body row: when all are deleted the last is emptied instead. */
function keepOneTableRow(state: HostState, sheet: Sheet, shift: Shift): Shift | null {
  if (shift.axis !== 'rows' || shift.count >= 0) return shift;
  const end = shift.at - shift.count - 1;
  for (const table of sheet.tables) {
    const { body, area } = table;
    const coversBody = shift.at <= body.r1 && end >= body.r2;
    const coversAll = shift.at <= area.r1 && end >= area.r2;
    if (!coversBody || coversAll || shift.from > area.c1 || shift.to < area.c2) continue;
    if (shift.at <= area.r1) refuse('InsertDeleteConflict');
    for (let c = area.c1; c <= area.c2; c += 1) clearForNewRow(state, table, body.r1, c);
    if (shift.count === -1) return null;
    return { ...shift, at: shift.at + 1, count: shift.count + 1 };
  }
  return shift;
}

function clearForNewRow(state: HostState, table: Table, r: number, c: number): void {
  const column = table.columns[c - table.area.c1];
  if (column?.calculated)
    table.sheet.grid.setFormula(r, c, formulaCell(calculatedFor(state, table, column.calculated, r)));
  else table.sheet.grid.setConstant(r, c, null);
  state.book.changed(table.sheet);
}

/** Refuses a shift that would pull a part of a table or of a merged block out of place. */
function guardShift(sheet: Sheet, shift: Shift, growing: Table | undefined): void {
  const byRows = shift.axis === 'rows';
  const moving: Area = byRows
    ? { r1: shift.at, r2: MAX_ROWS - 1, c1: shift.from, c2: shift.to }
    : { r1: shift.from, r2: shift.to, c1: shift.at, c2: MAX_COLUMNS - 1 };
  const torn = (area: Area): boolean => {
    if (!intersect(area, moving)) return false;
    return byRows ? area.c1 < shift.from || area.c2 > shift.to : area.r1 < shift.from || area.r2 > shift.to;
  };
  if (sheet.tables.some((table) => table !== growing && torn(table.area))) refuse('InsertDeleteConflict');
  if (sheet.merges.some(torn)) refuse('InsertDeleteConflict');
  if (shift.count < 0 && byRows) {
    const end = shift.at - shift.count - 1;
    const beheaded = sheet.tables.some(
      ({ area, hasHeaders }) => hasHeaders && area.r1 >= shift.at && area.r1 <= end && area.r2 > end,
    );
    if (beheaded) refuse('InsertDeleteConflict');
  }
}

function moveCells(sheet: Sheet, { axis, at, count, from, to }: Shift): void {
  const { grid } = sheet;
  const whole = axis === 'rows' ? from === 0 && to === MAX_COLUMNS - 1 : from === 0 && to === MAX_ROWS - 1;
  if (whole && axis === 'rows') return grid.spliceRows(at, count);
  if (whole) return grid.spliceColumns(at, count);
  const last = axis === 'rows' ? grid.rowCount - 1 : Math.max(0, ...grid.rows.map((row) => lastCell(row)));
  const gone = Math.max(0, -count);
  const order = count > 0 ? descending(last, at) : ascending(at + gone, last);
  const place = (line: number, i: number): [number, number] => (axis === 'rows' ? [line, i] : [i, line]);
  const crossEnd = axis === 'rows' ? to : Math.min(to, grid.rowCount - 1);
  for (const line of order) {
    for (let i = from; i <= crossEnd; i += 1) {
      grid.putContent(...place(line + count, i), grid.content(...place(line, i)));
    }
  }
  const emptied = count > 0 ? ascending(at, at + count - 1) : ascending(Math.max(at, last - gone + 1), last);
  for (const line of emptied)
    for (let i = from; i <= crossEnd; i += 1) grid.putContent(...place(line, i), { value: null });
}

function lastCell(row: { values: unknown[]; formulas?: unknown[]; styles?: unknown[] } | undefined): number {
  return row ? Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0) - 1 : 0;
}

function* ascending(from: number, to: number): IterableIterator<number> {
  for (let i = from; i <= to; i += 1) yield i;
}

function* descending(from: number, to: number): IterableIterator<number> {
  for (let i = from; i >= to; i -= 1) yield i;
}

function moveParts(state: HostState, sheet: Sheet, shift: Shift, growing: Table | undefined): void {
  const all = (areas: Area[]): Area[] => areas.flatMap((area) => shiftArea(area, shift) ?? []);
  for (const table of [...sheet.tables]) moveTable(state, sheet, table, shift, growing);
  sheet.merges = all(sheet.merges);
  for (const rule of sheet.validations) rule.areas = all(rule.areas);
  for (const rule of sheet.conditionals) rule.areas = all(rule.areas);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.conditionals = sheet.conditionals.filter(({ areas }) => areas.length > 0);
  if (sheet.page.printArea) sheet.page.printArea = all(sheet.page.printArea);
  if (sheet.page.rowBreaks) sheet.page.rowBreaks = all(sheet.page.rowBreaks);
  if (sheet.page.columnBreaks) sheet.page.columnBreaks = all(sheet.page.columnBreaks);
  if (sheet.autoFilter) {
    const area = shiftArea(sheet.autoFilter.area, shift);
    if (area) sheet.autoFilter.area = area;
    else sheet.autoFilter = null;
  }
  const links = [...sheet.hyperlinks].flatMap(([address, link]) => {
    const moved = shiftArea(parseArea(address) as Area, shift);
    return moved ? [[formatArea(moved), link] as const] : [];
  });
  sheet.hyperlinks = new Map(links);
  for (const target of state.ranges) {
    if (target.sheet !== sheet || target.gone) continue;
    const moved = shiftArea(target.area, shift);
    if (moved) target.area = moved;
    else target.gone = true;
  }
}

function moveTable(state: HostState, sheet: Sheet, table: Table, shift: Shift, growing: Table | undefined): void {
  if (shift.axis === 'columns' && shift.from <= table.area.r1 && shift.to >= table.area.r2)
    moveColumns(state, table, shift);
  if (table === growing) return;
  const moved = shiftArea(table.area, shift);
  if (moved) {
    table.area = moved;
  } else {
    table.deleted = true;
    sheet.tables = sheet.tables.filter((other) => other !== table);
  }
}

/** Columns that are put in or taken out inside a table are the table's columns. */
function moveColumns(state: HostState, table: Table, { at, count }: Shift): void {
  const index = at - table.area.c1;
  if (count > 0) {
    if (index <= 0 || index >= table.columns.length) return;
    for (let i = 0; i < count; i += 1)
      table.columns.splice(index + i, 0, table.newColumn(freeColumnName(state, table, '')));
  } else {
    const from = Math.max(0, index);
    const to = Math.min(table.columns.length, index - count);
    if (to > from && to - from < table.columns.length) table.columns.splice(from, to - from);
  }
}

/** New rows inside tables get the calculated columns' formulas and the look of the row above. */
function fillGrownTables(state: HostState, sheet: Sheet, { axis, at, count }: Shift): void {
  if (count < 0) return;
  for (const table of sheet.tables) {
    if (axis === 'columns') {
      for (let c = Math.max(at, table.area.c1); c < at + count && c <= table.area.c2; c += 1)
        writeHeader(table, c - table.area.c1);
      continue;
    }
    for (let r = Math.max(at, table.body.r1); r < at + count && r <= table.body.r2; r += 1) {
      table.columns.forEach((column, i) => {
        const c = table.area.c1 + i;
        const model = r > table.body.r1 ? at - 1 : at + count;
        const style = sheet.grid.rows[Math.max(model, table.body.r1)]?.styles?.[c];
        if (style !== undefined) sheet.grid.setStyle(r, c, style);
        if (state.options.fillsTables && column.calculated && sheet.grid.isEmpty(r, c)) {
          sheet.grid.setFormula(r, c, formulaCell(calculatedFor(state, table, column.calculated, r)));
        }
      });
    }
  }
  state.book.changed(sheet);
}

/** Keeps charts over the cells that they stand on; called before the cells move, its result after. */
function chartAnchors(sheet: Sheet, shift: Shift): () => void {
  const byRows = shift.axis === 'rows';
  const whole = byRows
    ? shift.from === 0 && shift.to === MAX_COLUMNS - 1
    : shift.from === 0 && shift.to === MAX_ROWS - 1;
  if (!whole) return () => undefined;
  const offset = (line: number): number => (byRows ? topOf(sheet, line) : leftOf(sheet, line));
  const edge = offset(shift.at);
  const taken = shift.count < 0 ? offset(shift.at - shift.count) - edge : 0;
  const movers = sheet.charts.filter(
    (chart) => (byRows ? chart.top : chart.left) >= edge && chart.placement !== 'Absolute',
  );
  return () => {
    const by = shift.count < 0 ? -taken : offset(shift.at + shift.count) - edge;
    for (const chart of movers) {
      if (byRows) chart.top = Math.max(edge, chart.top + by);
      else chart.left = Math.max(edge, chart.left + by);
    }
  };
}

/** Puts empty rows into a table's body before row `index` (from 0; its length: at the end). */
export function insertTableRows(state: HostState, table: Table, index: number, count: number): void {
  const { sheet } = table;
  const at = table.body.r1 + index;
  const atEnd = index === rowsIn(table.body);
  const below: Area = {
    r1: table.area.r2 + 1,
    r2: Math.max(table.area.r2 + count, sheet.grid.rowCount),
    c1: table.area.c1,
    c2: table.area.c2,
  };
  const free =
    sheet.grid.used(true, below) === null && sheet.tablesIn({ ...below, r2: table.area.r2 + count }).length === 0;
  if (atEnd && free && !table.hasTotals) {
    table.area = { ...table.area, r2: table.area.r2 + count };
    state.book.restructured();
    fillGrownTables(state, sheet, { axis: 'rows', at, count, from: table.area.c1, to: table.area.c2 });
    return;
  }
  const before = table.area;
  applyShift(state, sheet, { axis: 'rows', at, count, from: table.area.c1, to: table.area.c2 }, table);
  table.area = { ...before, r2: before.r2 + count };
  state.book.restructured();
  fillGrownTables(state, sheet, { axis: 'rows', at, count, from: table.area.c1, to: table.area.c2 });
}

/** Takes rows out of a table's body; the cells below move up. One row always stays, emptied. */
export function deleteTableRows(state: HostState, table: Table, index: number, count: number): void {
  if (index < 0 || index + count > rowsIn(table.body)) refuse('InvalidArgument');
  applyShift(state, table.sheet, {
    axis: 'rows',
    at: table.body.r1 + index,
    count: -count,
    from: table.area.c1,
    to: table.area.c2,
  });
}

/** Puts columns into a table before column `index`; what is right of the table moves right. */
export function insertTableColumns(state: HostState, table: Table, index: number, count: number): void {
  const { area, sheet } = table;
  const shift: Shift = { axis: 'columns', at: area.c1 + index, count, from: area.r1, to: area.r2 };
  const atEdge = index === 0 || index === table.columns.length;
  applyShift(state, sheet, shift, table);
  if (atEdge)
    for (let i = 0; i < count; i += 1)
      table.columns.splice(index + i, 0, table.newColumn(freeColumnName(state, table, '')));
  table.area = { ...area, c2: area.c2 + count };
  for (let i = 0; i < count; i += 1) writeHeader(table, index + i);
  state.book.restructured();
}

/** Takes columns out of a table; the last one cannot go. */
export function deleteTableColumns(state: HostState, table: Table, index: number, count: number): void {
  if (count >= table.columns.length) refuse('InvalidOperation');
  const names = new Set(table.columns.slice(index, index + count).map(({ name }) => name.toLowerCase()));
  const { area, sheet } = table;
  rewriteEverywhere(state, (part) => {
    if (part.kind !== 'table' || part.table?.toLowerCase() !== table.name.toLowerCase()) return null;
    return part.columns.some((column) => names.has(column.toLowerCase())) ? '#REF!' : null;
  });
  applyShift(state, sheet, { axis: 'columns', at: area.c1 + index, count: -count, from: area.r1, to: area.r2 });
}
