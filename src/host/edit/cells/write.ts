import { columnsIn, rowsIn, type Area } from '../../book/addresses';
import { CellError, isErrorCode, type Scalar } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import { numberFormatOf } from '../../book/styles';
import { readTyped, type InputLocale } from '../../book/typed-input';
import { formulaCell } from '../../book/formula-cell';
import { FormulaSyntaxError } from '../../calc/parser';
import { spills } from '../../calc/spilling';
import { UnsupportedFunctionError } from '../../calc/formulas';
import { OfficeError, refuse } from '../../state/errors';
import type { HostState } from '../../state/host-state';
import { cellsChanged, formulasBefore, formulasChanged } from '../events/announce';
import { guardCells } from '../guards';
import { growTablesOver, noteColumnFormulas, renameHeaders } from '../tables/table-growth';

/** What can be written into one cell; null leaves the cell as it is, '' empties it. */
export type CellInput = string | number | boolean | null;

/**
 * Writes a block of values as `Range.values` and `Range.formulas` do: text is read as typed, `=` starts
 * a formula, tables directly above or to the left grow over the written cells. One value fills the area.
 * Refuses with InvalidArgument when the block's size is another, AccessDenied on protected cells.
 */
export function writeCells(
  state: HostState,
  sheet: Sheet,
  area: Area,
  input: unknown,
  locale: InputLocale = 'en-US',
): void {
  const block = asBlock(input, area);
  if (rowsIn(area) * columnsIn(area) > state.options.cellLimit) refuse('RangeExceedsLimit');
  guardCells(state.book.styles, sheet, area);
  const before = rowsIn(area) === 1 && columnsIn(area) === 1 ? state.engine.cellValue(sheet, area.r1, area.c1) : null;
  const formulas: { r: number; c: number }[] = [];
  const formulasWere = formulasBefore(state, sheet, area);
  for (let r = area.r1; r <= area.r2; r += 1) {
    for (let c = area.c1; c <= area.c2; c += 1) {
      const value = block(r - area.r1, c - area.c1);
      if (value === null) continue;
      if (isCovered(sheet, r, c)) continue;
      if (writeCell(state, sheet, r, c, value, locale)) formulas.push({ r, c });
    }
  }
  state.book.changed(sheet);
  renameHeaders(state, sheet, area);
  growTablesOver(state, sheet, area);
  noteColumnFormulas(state, sheet, formulas);
  // A formula is calculated when it is written, even where nothing else is before somebody asks.
  if (state.book.calculationMode === 'Manual') for (const { r, c } of formulas) state.engine.cellValue(sheet, r, c);
  cellsChanged(state, sheet, area, { before });
  formulasChanged(state, sheet, area, formulasWere);
}

/** Cells of a merged block other than its first hold nothing. */
function isCovered(sheet: Sheet, r: number, c: number): boolean {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(r, c) : undefined;
  return merge !== undefined && (merge.r1 !== r || merge.c1 !== c);
}

/** Writes one cell; true when it got a formula. */
function writeCell(
  state: HostState,
  sheet: Sheet,
  r: number,
  c: number,
  input: CellInput,
  locale: InputLocale,
): boolean {
  const { grid } = sheet;
  if (typeof input !== 'string') {
    grid.setConstant(r, c, input);
    return false;
  }
  const format = numberFormatOf(state.book.styles.get(grid.styleId(r, c)));
  if (format === '@') {
    grid.setConstant(r, c, input === '' ? null : input);
    return false;
  }
  if (input.startsWith('=') && input.length > 1) {
    const formula = readFormula(state, input.slice(1), sheet, r, c);
    if (spills(formula.node))
      refuse('NotImplemented', `The embedded host does not show the several values of ${input} in the cells beside.`);
    grid.setFormula(r, c, formulaCell(formula));
    return true;
  }
  const typed = readTyped(input, locale);
  grid.setConstant(r, c, typed.value);
  if (typed.format !== undefined && format === 'General') {
    const numFmt = typed.format;
    grid.setStyle(
      r,
      c,
      state.book.styles.changed(grid.styleId(r, c), (style) => ({ ...style, numFmt })),
    );
  }
  return false;
}

/**
 * Reads a formula as typed in a cell. Refuses with InvalidArgument, NotImplemented for a function unknown to the host.
 */
export function readFormula(
  state: HostState,
  text: string,
  sheet: Sheet,
  r: number,
  c: number,
): ReturnType<HostState['formulas']['typedAs']> {
  try {
    return state.formulas.typedAs(text, sheet, r, c);
  } catch (error) {
    if (error instanceof UnsupportedFunctionError) {
      throw new OfficeError('NotImplemented', `The host does not calculate the function ${error.functionName}.`);
    }
    if (error instanceof FormulaSyntaxError) throw new OfficeError('InvalidArgument');
    throw error;
  }
}

/** The written block as a function of position. Refuses with InvalidArgument when its size is not the area's. */
export function asBlock(input: unknown, area: Area): (r: number, c: number) => CellInput {
  if (!Array.isArray(input)) {
    const value = asCellInput(input);
    return () => value;
  }
  const rows: unknown[] = input;
  if (rows.length !== rowsIn(area)) refuse('InvalidArgument', sizeMessage(rows, area));
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== columnsIn(area)) refuse('InvalidArgument', sizeMessage(rows, area));
  }
  return (r, c) => asCellInput((rows[r] as unknown[])[c]);
}

function sizeMessage(rows: readonly unknown[], area: Area): string {
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 0;
  return `The number of rows or columns in the input array doesn't match the size or dimensions of the range (${rows.length}×${width} for ${rowsIn(area)}×${columnsIn(area)}).`;
}

function asCellInput(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return refuse('InvalidArgument');
}

/** An error code or other scalar as a cell holds it, from what files and tests say. */
export function scalarFrom(value: string | number | boolean | null): Scalar {
  return typeof value === 'string' && isErrorCode(value) ? CellError.of(value) : value;
}
