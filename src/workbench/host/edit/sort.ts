import type { Area } from '../book/addresses';
import { CellError, type Scalar } from '../book/scalars';
import type { CellContent } from '../book/grid';
import type { Sheet } from '../book/sheet';
import { compareScalars } from '../calc/values';
import { formulaCell } from '../calc/formula-cell';
import { refuse } from '../office/errors';
import { EVENT } from '../office/event-hub';
import type { HostState } from '../office/state';
import { formatArea } from '../book/addresses';
import { sheetEvent } from './announce';
import { guardCells, guardMerges } from './guards';

export interface SortKey {
  /** Column (or row, when sorting columns) from the area's first. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Sorts the rows of an area; equal rows keep their order, empty cells come last, formulas move along. */
export function sortRows(state: HostState, sheet: Sheet, area: Area, keys: readonly SortKey[], matchCase: boolean): void {
  guardCells(state.book.styles, sheet, area);
  guardMerges(sheet, area);
  if (keys.some(({ key }) => key < 0 || area.c1 + key > area.c2)) refuse('InvalidArgument');
  const rows: { from: number; values: Scalar[]; cells: CellContent[] }[] = [];
  for (let r = area.r1; r <= area.r2; r += 1) {
    const cells: CellContent[] = [];
    for (let c = area.c1; c <= area.c2; c += 1) cells.push(sheet.grid.content(r, c));
    rows.push({ from: r, cells, values: keys.map(({ key }) => state.engine.cellValue(sheet, r, area.c1 + key)) });
  }
  rows.sort((a, b) => {
    for (const [i, { ascending }] of keys.entries()) {
      const order = compareForSort(a.values[i] ?? null, b.values[i] ?? null, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach(({ from, cells }, i) => {
    const r = area.r1 + i;
    cells.forEach((content, j) => {
      const { formula } = content;
      const moved = formula && from !== r ? { ...content, formula: formulaCell(state.formulas.shifted(formula.formula, r - from, 0)) } : content;
      sheet.grid.putContent(r, area.c1 + j, moved);
    });
  });
  state.book.changed(sheet);
  sheetEvent(state, EVENT.worksheetRowSorted, sheet, { address: formatArea(area) });
}

function compareForSort(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rankOf = (value: Scalar): number => (value instanceof CellError ? 3 : typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0);
  const order = rankOf(a) - rankOf(b) || (a instanceof CellError ? 0 : plainOrder(a, b, matchCase));
  return ascending ? order : -order;
}

function plainOrder(a: Scalar, b: Scalar, matchCase: boolean): number {
  const order = compareScalars(a, b);
  if (order === 0 && matchCase && typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return order;
}
