import { columnsIn, contains, intersect, type Area } from '../../book/addresses';
import type { Sheet, Table } from '../../book/sheet';
import { toText } from '../../calc/values';
import { formulaCell, type Formula } from '../../book/formula-cell';
import type { HostState } from '../../state/host-state';
import { rewriteTables } from '../references';

/** Tables directly above or left of written cells grow over them, as when a user types there. */
export function growTablesOver(state: HostState, sheet: Sheet, area: Area): void {
  for (const table of [...sheet.tables]) {
    const reaches = area.r1 >= table.body.r1 && area.r1 <= table.area.r2 + 1 && area.r2 > table.area.r2;
    const below = reaches && area.c1 >= table.area.c1 && area.c1 <= table.area.c2;
    const beside = area.c1 === table.area.c2 + 1 && area.r1 >= table.area.r1 && area.r2 <= table.area.r2;
    if (below && !table.hasTotals && holdsSomething(sheet, { ...area, r1: table.area.r2 + 1 })) {
      const grown = { ...table.area, r2: area.r2 };
      if (isFree(sheet, table, grown)) growDown(state, table, area.r2);
    } else if (beside && holdsSomething(sheet, area)) {
      const grown = { ...table.area, c2: area.c2 };
      if (isFree(sheet, table, grown)) growRight(state, table, columnsIn(area));
    }
  }
}

function holdsSomething(sheet: Sheet, area: Area): boolean {
  return sheet.grid.used(true, area) !== null;
}

function isFree(sheet: Sheet, table: Table, grown: Area): boolean {
  return sheet.tables.every((other) => other === table || !intersect(other.area, grown));
}

/** Moves the table's last row down to `lastRow`; new rows get formulas, formats and rules of the last one. */
export function growDown(state: HostState, table: Table, lastRow: number): void {
  const { sheet } = table;
  const oldLast = table.body.r2;
  table.area = { ...table.area, r2: lastRow + (table.hasTotals ? 1 : 0) };
  state.book.restructured();
  const fresh: Area = { r1: oldLast + 1, r2: lastRow, c1: table.area.c1, c2: table.area.c2 };
  table.columns.forEach((column, i) => {
    const c = table.area.c1 + i;
    const style = state.options.fillsTables ? sheet.grid.rows[oldLast]?.styles?.[c] : undefined;
    for (let r = fresh.r1; r <= fresh.r2; r += 1) {
      if (state.options.fillsTables && column.calculated && sheet.grid.isEmpty(r, c)) {
        sheet.grid.setFormula(r, c, formulaCell(calculatedFor(state, table, column.calculated, r)));
      }
      const own = sheet.grid.rows[r]?.styles?.[c];
      if (style !== undefined && (own === undefined || own === 0)) sheet.grid.setStyle(r, c, style);
    }
    extendRules(sheet, { r1: oldLast, r2: oldLast, c1: c, c2: c }, fresh);
  });
  state.book.changed(sheet);
}

/** A calculated column's formula for one row; it is kept as the first body row has it. */
export function calculatedFor(state: HostState, table: Table, formula: Formula, r: number): Formula {
  return state.formulas.shifted(formula, r - table.body.r1, 0);
}

/** Validations and conditional formats that rule the last row rule the new ones too. */
function extendRules(sheet: Sheet, last: Area, fresh: Area): void {
  for (const rule of [...sheet.validations, ...sheet.conditionals]) {
    rule.areas = rule.areas.map((area) =>
      contains(area, last) && area.r2 === last.r2 ? { ...area, r2: fresh.r2 } : area,
    );
  }
}

function growRight(state: HostState, table: Table, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const c = table.area.c2 + 1;
    table.area = { ...table.area, c2: c };
    table.columns.push(table.newColumn(uniqueHeader(state, table, c)));
    writeHeader(table, table.columns.length - 1);
  }
  state.book.restructured();
}

function uniqueHeader(state: HostState, table: Table, c: number, except = -1): string {
  const given = table.hasHeaders ? toText(state.engine.cellValue(table.sheet, table.area.r1, c)) : '';
  return freeColumnName(state, table, given, except);
}

/** `wanted`, or with a number behind it when another column has that name; `Kolumn1` (`Column1`) for an empty one. */
export function freeColumnName(state: HostState, table: Table, wanted: string, except = -1): string {
  const taken = new Set(table.columns.filter((_, i) => i !== except).map(({ name }) => name.toLowerCase()));
  const base = wanted === '' ? (state.options.locale === 'sv-SE' ? 'Kolumn' : 'Column') : wanted;
  if (wanted !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  for (let n = wanted === '' ? 1 : 2; ; n += 1) if (!taken.has(`${base}${n}`.toLowerCase())) return `${base}${n}`;
}

/** Puts a column's name into its heading cell. */
export function writeHeader(table: Table, index: number): void {
  const column = table.columns[index];
  if (column && table.hasHeaders) table.sheet.grid.setConstant(table.area.r1, table.area.c1 + index, column.name);
}

/** Headings that were written over rename their columns, in every formula too. */
export function renameHeaders(state: HostState, sheet: Sheet, area: Area): void {
  for (const table of sheet.tablesIn(area)) {
    const heads = table.headers && intersect(table.headers, area);
    if (!heads) continue;
    for (let c = heads.c1; c <= heads.c2; c += 1) {
      const index = c - table.area.c1;
      const column = table.columns[index];
      if (!column) continue;
      const name = uniqueHeader(state, table, c, index);
      if (name !== column.name) renameColumn(state, table, index, name);
      writeHeader(table, index);
    }
  }
}

/** Gives a column another name and says so in every formula of the workbook. */
export function renameColumn(state: HostState, table: Table, index: number, name: string): void {
  const column = table.columns[index];
  if (!column) return;
  const old = column.name.toLowerCase();
  rewriteTables(state, (part) =>
    part.table?.toLowerCase() === table.name.toLowerCase()
      ? { table: part.table, columns: part.columns.map((c) => (c.toLowerCase() === old ? name : c)) }
      : null,
  );
  column.name = name;
  writeHeader(table, index);
  state.book.restructured();
}

/** A column whose body is one and the same formula is a calculated column from then on. */
export function noteColumnFormulas(state: HostState, sheet: Sheet, written: readonly { r: number; c: number }[]): void {
  if (sheet.tables.length === 0 || !state.options.fillsTables) return;
  const seen = new Set<string>();
  for (const { r, c } of written) {
    const table = sheet.tableAt(r, c);
    if (!table || r < table.body.r1 || r > table.body.r2 || seen.has(`${table.id}|${c}`)) continue;
    seen.add(`${table.id}|${c}`);
    noteColumn(state, table, c, r);
  }
}

function noteColumn(state: HostState, table: Table, c: number, written: number): void {
  const { r1, r2 } = table.body;
  const { grid } = table.sheet;
  const column = table.columns[c - table.area.c1];
  const typed = grid.formula(written, c);
  if (!column || !typed) return;
  const first = state.formulas.shifted(typed.formula, r1 - written, 0);
  let others = 0;
  for (let r = r1; r <= r2; r += 1) {
    if (r === written) continue;
    if (grid.isEmpty(r, c)) continue;
    others += 1;
    if (grid.formula(r, c)?.formula.text !== calculatedFor(state, table, first, r).text) return;
  }
  if (others > 0 && others < r2 - r1) return;
  column.calculated = first;
  for (let r = r1; r <= r2; r += 1) {
    if (grid.isEmpty(r, c)) grid.setFormula(r, c, formulaCell(calculatedFor(state, table, first, r)));
  }
  state.book.changed(table.sheet);
}
