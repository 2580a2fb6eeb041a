import { columnsIn, intersect, rowsIn, type Area } from '../../book/addresses';
import { type Sheet, Table } from '../../book/sheet';
import { formulaCell } from '../../book/formula-cell';
import { toText } from '../../calc/values';
import { refuse } from '../../state/errors';
import { EVENT, WORKBOOK_TARGET } from '../../state/event-hub';
import type { HostState } from '../../state/host-state';
import { guardSheet } from '../guards';
import { rewriteTables } from '../references';
import { applyShift } from '../sheets/structure';
import { freeColumnName, growDown, writeHeader } from './table-growth';
import { readFormula } from '../cells/write';

/** Refuses with InvalidArgument a text that Excel does not take as the name of a table or a defined name. */
export function checkName(name: unknown): string {
  if (typeof name !== 'string' || name.length === 0 || name.length > 255) return refuse('InvalidArgument');
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  const looksLikeCell = /^\$?[a-z]{1,3}\$?\d+$/i.test(name) || /^r\d*c\d*$/i.test(name) || /^[rc]$/i.test(name);
  if (!wellFormed || looksLikeCell || /^(true|false)$/i.test(name)) refuse('InvalidArgument');
  return name;
}

/** Makes a table of some cells. Without headings a row of them is put in, and the cells move down. */
export function addTable(state: HostState, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  guardSheet(sheet, 'allowInsertRows');
  if (sheet.tablesIn(area).length > 0) refuse('InvalidOperation', 'A table cannot overlap another table.');
  if (sheet.merges.some((merge) => intersect(merge, area))) refuse('InvalidOperation');
  if (area.c2 - area.c1 > 16_000 || rowsIn(area) > 1_048_000) refuse('InvalidArgument');
  let covered = area;
  if (!hasHeaders) {
    applyShift(state, sheet, { axis: 'rows', at: area.r1, count: 1, from: area.c1, to: area.c2 });
    covered = { ...area, r2: area.r2 + 1 };
  } else if (rowsIn(area) === 1) {
    covered = { ...area, r2: area.r2 + 1 };
    const below = { ...area, r1: area.r2 + 1, r2: area.r2 + 1 };
    if (sheet.grid.used(true, below)) {
      applyShift(state, sheet, { axis: 'rows', at: below.r1, count: 1, from: area.c1, to: area.c2 });
    }
  }
  const table = new Table(String(state.book.newNumber()), freeTableName(state), sheet, covered, []);
  for (let i = 0; i < columnsIn(covered); i += 1) {
    const heading = hasHeaders ? toText(state.engine.cellValue(sheet, covered.r1, covered.c1 + i)) : '';
    table.columns.push(table.newColumn(freeColumnName(state, table, heading)));
    writeHeader(table, i);
  }
  sheet.tables.push(table);
  state.book.restructured();
  if (state.eventsEnabled) {
    state.events.emit(EVENT.tableAdded, [sheet.id, WORKBOOK_TARGET], state.actor, {
      tableId: table.id,
      worksheetId: sheet.id,
    });
  }
  return table;
}

function freeTableName(state: HostState): string {
  for (let n = 1; ; n += 1) {
    const name = state.options.locale === 'sv-SE' ? `Tabell${n}` : `Table${n}`;
    if (!state.book.findTable(name) && !state.book.findName(name)) return name;
  }
}

/** Gives a table another name, in every formula too. Refuses a name that is taken or that Excel refuses. */
export function renameTable(state: HostState, table: Table, wanted: unknown): void {
  const name = checkName(wanted);
  if (name === table.name) return;
  const other = state.book.findTable(name);
  if ((other && other !== table) || state.book.findName(name)) refuse('InvalidArgument');
  const old = table.name.toLowerCase();
  rewriteTables(state, (part) => (part.table?.toLowerCase() === old ? { table: name, columns: part.columns } : null));
  table.name = name;
  state.book.restructured();
}

/** Sets which cells the table is; headings stay in their row. Refuses an overlap with another table. */
export function resizeTable(state: HostState, table: Table, area: Area): void {
  const { sheet } = table;
  guardSheet(sheet, 'allowInsertRows');
  const sameTop = area.r1 === table.area.r1 && intersect(area, table.area) !== null;
  if (!sameTop || rowsIn(area) < 2) refuse('InvalidArgument');
  if (sheet.tables.some((other) => other !== table && intersect(other.area, area))) refuse('InvalidOperation');
  if (sheet.merges.some((merge) => intersect(merge, area))) refuse('InvalidOperation');
  const before = table.area;
  const byColumn = new Map(table.columns.map((column, i) => [before.c1 + i, column]));
  table.area = { ...area, r2: Math.min(area.r2, before.r2) };
  table.columns = [];
  for (let c = area.c1; c <= area.c2; c += 1) {
    const kept = byColumn.get(c);
    if (kept) table.columns.push(kept);
    else
      table.columns.push(
        table.newColumn(freeColumnName(state, table, toText(state.engine.cellValue(sheet, area.r1, c)))),
      );
    writeHeader(table, c - area.c1);
  }
  if (area.r2 > before.r2) {
    table.area = { ...area, r2: before.r2 };
    growDown(state, table, area.r2 - (table.hasTotals ? 1 : 0));
  }
  table.area = area;
  state.book.restructured();
}

/** Takes the table and its cells away. */
export function deleteTable(state: HostState, table: Table): void {
  const { sheet, area } = table;
  guardSheet(sheet, 'allowDeleteRows');
  dropTable(state, table);
  for (let r = area.r1; r <= area.r2; r += 1) {
    for (let c = area.c1; c <= area.c2; c += 1) sheet.grid.putContent(r, c, { value: null });
  }
  state.book.changed(sheet);
}

/** Takes the table away and leaves the cells. */
export function convertToRange(state: HostState, table: Table): void {
  dropTable(state, table);
}

function dropTable(state: HostState, table: Table): void {
  const { sheet } = table;
  if (state.eventsEnabled) {
    state.events.emit(EVENT.tableDeleted, [sheet.id, WORKBOOK_TARGET], state.actor, {
      tableId: table.id,
      tableName: table.name,
      worksheetId: sheet.id,
    });
  }
  sheet.tables = sheet.tables.filter((other) => other !== table);
  table.deleted = true;
  state.book.restructured();
}

/** Shows or hides the row of totals under the table. */
export function setTotals(state: HostState, table: Table, shown: boolean): void {
  if (table.hasTotals === shown) return;
  const { sheet, area } = table;
  if (shown) {
    const below: Area = { ...area, r1: area.r2 + 1, r2: area.r2 + 1 };
    if (sheet.grid.used(true, below))
      applyShift(state, sheet, { axis: 'rows', at: below.r1, count: 1, from: area.c1, to: area.c2 });
    table.area = { ...area, r2: area.r2 + 1 };
    firstTotals(state, table, below);
  } else {
    for (let c = area.c1; c <= area.c2; c += 1) sheet.grid.setConstant(area.r2, c, null);
    table.area = { ...area, r2: area.r2 - 1 };
  }
  table.hasTotals = shown;
  state.book.restructured();
}

/** A new row of totals: a word first, and the last column's sum (what is counted of it, where it holds no number). */
function firstTotals(state: HostState, { sheet, body, columns }: Table, { r1, c1, c2 }: Area): void {
  const hasNumber = Array.from({ length: rowsIn(body) }, (_, i) => state.engine.cellValue(sheet, body.r1 + i, c2)).some(
    (value) => typeof value === 'number',
  );
  const name = columns[columns.length - 1]?.name ?? '';
  if (c1 < c2) sheet.grid.setConstant(r1, c1, state.options.locale === 'sv-SE' ? 'Summa' : 'Total');
  state.book.restructured();
  sheet.grid.setFormula(
    r1,
    c2,
    formulaCell(
      readFormula(state, `SUBTOTAL(${hasNumber ? 109 : 103},[${name.replace(/['#[\]@]/g, "'$&")}])`, sheet, r1, c2),
    ),
  );
}

/** Shows or hides the row of headings; hidden, the columns keep their names. */
export function setHeaders(state: HostState, table: Table, shown: boolean): void {
  if (table.hasHeaders === shown) return;
  const { sheet, area } = table;
  if (!shown) {
    for (let c = area.c1; c <= area.c2; c += 1) sheet.grid.setConstant(area.r1, c, null);
    table.area = { ...area, r1: area.r1 + 1 };
    table.hasHeaders = false;
  } else {
    if (area.r1 === 0 || sheet.grid.used(true, { ...area, r1: area.r1 - 1, r2: area.r1 - 1 })) {
      applyShift(state, sheet, { axis: 'rows', at: area.r1, count: 1, from: area.c1, to: area.c2 });
      table.area = { ...table.area, r1: area.r1, r2: area.r2 + 1 };
    } else {
      table.area = { ...area, r1: area.r1 - 1 };
    }
    table.hasHeaders = true;
    table.columns.forEach((_, i) => writeHeader(table, i));
  }
  state.book.restructured();
}
