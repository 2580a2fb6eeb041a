import type { Area } from '../../book/addresses';
import { CellError, type Scalar } from '../../book/scalars';
import type { CellContent } from '../../book/grid';
import type { Sheet } from '../../book/sheet';
import { compareScalars } from '../../calc/values';
import { formulaCell } from '../../book/formula-cell';
import { refuse } from '../../state/errors';
import { EVENT } from '../../state/event-hub';
import type { HostState } from '../../state/host-state';
import { formatArea } from '../../book/addresses';
import { sheetEvent } from '../events/announce';
import { guardCells, guardMerges } from '../guards';

export interface SortKey {
  /** Column (or row, when sorting columns) from the area's first. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Sorts the rows of an area; equal rows keep their order, empty cells come last, formulas move along. */
export function sortRows(
  state: HostState,
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase: boolean,
): void {
  sortLines(state, sheet, area, keys, matchCase, true);
}

/** Sorts the columns of an area by the cells of some of its rows. */
export function sortColumns(
  state: HostState,
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase: boolean,
): void {
  sortLines(state, sheet, area, keys, matchCase, false);
}

function sortLines(
  state: HostState,
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase: boolean,
  byRows: boolean,
): void {
  guardCells(state.book.styles, sheet, area);
  guardMerges(sheet, area);
  const [first, last, across, end] = byRows
    ? [area.r1, area.r2, area.c1, area.c2]
    : [area.c1, area.c2, area.r1, area.r2];
  if (keys.some(({ key }) => key < 0 || across + key > end)) refuse('InvalidArgument');
  const at = (line: number, place: number): [number, number] => (byRows ? [line, place] : [place, line]);
  const lines: { from: number; values: Scalar[]; cells: CellContent[] }[] = [];
  for (let line = first; line <= last; line += 1) {
    const cells: CellContent[] = [];
    for (let place = across; place <= end; place += 1) cells.push(sheet.grid.content(...at(line, place)));
    lines.push({
      from: line,
      cells,
      values: keys.map(({ key }) => state.engine.cellValue(sheet, ...at(line, across + key))),
    });
  }
  lines.sort((a, b) => {
    for (const [i, { ascending }] of keys.entries()) {
      const order = compareForSort(a.values[i] ?? null, b.values[i] ?? null, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  lines.forEach(({ from, cells }, i) => {
    const by = first + i - from;
    cells.forEach((content, j) => {
      const { formula } = content;
      const shifted = (): CellContent => ({
        ...content,
        formula: formula && formulaCell(state.formulas.shifted(formula.formula, byRows ? by : 0, byRows ? 0 : by)),
      });
      sheet.grid.putContent(...at(first + i, across + j), formula && by !== 0 ? shifted() : content);
    });
  });
  state.book.changed(sheet);
  sheetEvent(state, byRows ? EVENT.worksheetRowSorted : EVENT.worksheetColumnSorted, sheet, {
    address: formatArea(area),
  });
}

function compareForSort(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rankOf = (value: Scalar): number =>
    value instanceof CellError ? 3 : typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0;
  const order = rankOf(a) - rankOf(b) || (a instanceof CellError ? 0 : plainOrder(a, b, matchCase));
  return ascending ? order : -order;
}

function plainOrder(a: Scalar, b: Scalar, matchCase: boolean): number {
  const order = compareScalars(a, b);
  if (order === 0 && matchCase && typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return order;
}
