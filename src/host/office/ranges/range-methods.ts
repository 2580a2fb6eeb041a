import { MAX_COLUMNS, MAX_ROWS, columnsIn, contains, intersect, rowsIn, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { clearCells, copyCells, mergeCells, moveCellsTo, unmergeCells } from '../../edit/cells/blocks';
import { changeOutline, isByRows, setGroupHidden } from '../../edit/sheets/outline';
import { select } from '../../edit/sheets/selection';
import { deleteCells, insertCells } from '../../edit/sheets/structure';
import { flag, onSheet, oneOf, rangeArgument, text, whole } from '../basics/arguments';
import { refuse } from '../../state/errors';
import type { Method, OfficeObject } from '../basics/objects';
import { dependentsOf, precedentsOf } from './precedents';
import { mergedAreas } from './range-areas';
import { rangeView } from './range-view';
import { specialCells } from './special-cells';
import { findInRange, removeDuplicates, replaceAll } from './range-search';
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from './cell-properties';
import { autoFill } from '../../edit/cells/fill';
import { FILL_KINDS } from '../../edit/cells/fill-series';
import { rangeObject } from '../basics/kinds';
import { scopedTables } from '../tables/tables';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

type RangeMethod = Method<RangeTarget>;

/** A method that answers another range. */
const navigate =
  (next: (area: Area, args: readonly unknown[], target: RangeTarget, state: HostState) => Area): RangeMethod =>
  (target, args, state) =>
    rangeObject(state, target.sheet, onSheet(next(target.area, args, target, state)));

function cell(area: Area, [row, column]: readonly unknown[]): Area {
  const r = area.r1 + whole(row);
  const c = area.c1 + whole(column);
  return { r1: r, r2: r, c1: c, c2: c };
}

function resized(area: Area, [rows, columns]: readonly unknown[]): Area {
  return { ...area, r2: area.r2 + whole(rows, 0), c2: area.c2 + whole(columns, 0) };
}

function offset(area: Area, [rows, columns]: readonly unknown[]): Area {
  const dr = whole(rows, 0);
  const dc = whole(columns, 0);
  return { r1: area.r1 + dr, r2: area.r2 + dr, c1: area.c1 + dc, c2: area.c2 + dc };
}

function rowsBeside(area: Area, count: unknown, after: boolean): Area {
  const n = whole(count, 1);
  if (n === 0) refuse('InvalidArgument');
  const outward = n > 0;
  const size = Math.abs(n);
  if (outward)
    return after ? { ...area, r1: area.r2 + 1, r2: area.r2 + size } : { ...area, r1: area.r1 - size, r2: area.r1 - 1 };
  return after ? { ...area, r1: area.r2 - size + 1 } : { ...area, r2: area.r1 + size - 1 };
}

function columnsBeside(area: Area, count: unknown, after: boolean): Area {
  const turned = rowsBeside({ r1: area.c1, r2: area.c2, c1: 0, c2: 0 }, count, after);
  return { ...area, c1: turned.r1, c2: turned.r2 };
}

function bounding(target: RangeTarget, args: readonly unknown[], state: HostState): Area {
  const other = rangeArgument(state, args[0], target.sheet);
  if (other.sheet !== target.sheet) refuse('InvalidArgument');
  const { area } = target;
  return {
    r1: Math.min(area.r1, other.area.r1),
    c1: Math.min(area.c1, other.area.c1),
    r2: Math.max(area.r2, other.area.r2),
    c2: Math.max(area.c2, other.area.c2),
  };
}

function intersection(target: RangeTarget, args: readonly unknown[], state: HostState): OfficeObject | null {
  const other = rangeArgument(state, args[0], target.sheet);
  const shared = other.sheet === target.sheet ? intersect(target.area, other.area) : null;
  return shared && rangeObject(state, target.sheet, shared);
}

function usedPart(target: RangeTarget, args: readonly unknown[], state: HostState): OfficeObject | null {
  const used = target.sheet.grid.used(flag(args[0]), target.area);
  return used && rangeObject(state, target.sheet, used);
}

/** The block of filled cells around a range, as Ctrl+A selects it. */
export function surrounding(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const ring: Area = {
      r1: Math.max(0, area.r1 - 1),
      c1: Math.max(0, area.c1 - 1),
      r2: Math.min(MAX_ROWS - 1, area.r2 + 1),
      c2: Math.min(MAX_COLUMNS - 1, area.c2 + 1),
    };
    const used = sheet.grid.used(true, ring);
    if (!used || contains(area, used)) return area;
    area = {
      r1: Math.min(area.r1, used.r1),
      c1: Math.min(area.c1, used.c1),
      r2: Math.max(area.r2, used.r2),
      c2: Math.max(area.c2, used.c2),
    };
  }
}

const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;

/** The last cell of the filled (or empty) run in a direction, as Ctrl+arrow goes. */
function edge({ sheet, area }: RangeTarget, direction: (typeof DIRECTIONS)[number]): Area {
  const step = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as [number, number];
  let [r, c] = [area.r1, area.c1];
  const { grid } = sheet;
  const ends = (r2: number, c2: number): boolean => r2 < 0 || c2 < 0 || r2 >= MAX_ROWS || c2 >= MAX_COLUMNS;
  const filled = (r2: number, c2: number): boolean => !ends(r2, c2) && !grid.isEmpty(r2, c2);
  const within = (r2: number, c2: number): boolean => r2 <= grid.rowCount && c2 <= MAX_COLUMNS;
  if (filled(r, c) && filled(r + step[0], c + step[1])) {
    while (filled(r + step[0], c + step[1])) [r, c] = [r + step[0], c + step[1]];
  } else {
    do [r, c] = [r + step[0], c + step[1]];
    while (!ends(r, c) && !filled(r, c) && within(r, c));
    if (ends(r, c) || !filled(r, c)) {
      r = step[0] > 0 ? MAX_ROWS - 1 : step[0] < 0 ? 0 : r;
      c = step[1] > 0 ? MAX_COLUMNS - 1 : step[1] < 0 ? 0 : c;
    }
  }
  return { r1: r, r2: r, c1: c, c2: c };
}

/**
 * As far down as the filled column on the left (else on the right) goes: where a double click on the fill handle ends.
 */
function besideNeighbour({ sheet, area }: RangeTarget): Area {
  for (const c of [area.c1 - 1, area.c2 + 1]) {
    if (c < 0 || sheet.grid.isEmpty(area.r1, c)) continue;
    let r2 = area.r1;
    while (!sheet.grid.isEmpty(r2 + 1, c)) r2 += 1;
    return { ...area, r2: Math.max(area.r2, r2) };
  }
  return area;
}

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;
const COPY = ['All', 'Formulas', 'Values', 'Formats'] as const;

/** What can be done with a range. */
export const RANGE_METHODS: Readonly<Record<string, RangeMethod>> = {
  getCell: navigate((area, args) => cell(area, args)),
  getRow: navigate((area, [row]) => ({ ...area, r1: area.r1 + whole(row), r2: area.r1 + whole(row) })),
  getColumn: navigate((area, [column]) => ({ ...area, c1: area.c1 + whole(column), c2: area.c1 + whole(column) })),
  getLastCell: navigate((area) => ({ r1: area.r2, r2: area.r2, c1: area.c2, c2: area.c2 })),
  getLastRow: navigate((area) => ({ ...area, r1: area.r2 })),
  getLastColumn: navigate((area) => ({ ...area, c1: area.c2 })),
  getEntireRow: navigate((area) => ({ ...area, c1: 0, c2: MAX_COLUMNS - 1 })),
  getEntireColumn: navigate((area) => ({ ...area, r1: 0, r2: MAX_ROWS - 1 })),
  getOffsetRange: navigate(offset),
  getResizedRange: navigate(resized),
  getAbsoluteResizedRange: navigate((area, [rows, columns]) => ({
    ...area,
    r2: area.r1 + whole(rows) - 1,
    c2: area.c1 + whole(columns) - 1,
  })),
  getRowsAbove: navigate((area, [count]) => rowsBeside(area, count, false)),
  getRowsBelow: navigate((area, [count]) => rowsBeside(area, count, true)),
  getColumnsBefore: navigate((area, [count]) => columnsBeside(area, count, false)),
  getColumnsAfter: navigate((area, [count]) => columnsBeside(area, count, true)),
  getBoundingRect: navigate((_area, args, target, state) => bounding(target, args, state)),
  getSurroundingRegion: navigate((area, _args, { sheet }) => surrounding(sheet, area)),
  getRangeEdge: navigate((_area, [direction], target) => edge(target, oneOf(direction, DIRECTIONS))),
  getExtendedRange: navigate((area, [direction], target) => {
    const end = edge(target, oneOf(direction, DIRECTIONS));
    return {
      r1: Math.min(area.r1, end.r1),
      c1: Math.min(area.c1, end.c1),
      r2: Math.max(area.r2, end.r2),
      c2: Math.max(area.c2, end.c2),
    };
  }),
  getIntersection: (target, args, state) => intersection(target, args, state) ?? refuse('ItemNotFound'),
  getIntersectionOrNullObject: intersection,
  getUsedRange: (target, args, state) => usedPart(target, args, state) ?? refuse('ItemNotFound'),
  getUsedRangeOrNullObject: usedPart,
  getTables: (target, [fully]) => scopedTables(target, flag(fully)),
  insert: (target, [shift], state) => {
    const { sheet, area } = target;
    const inserted = insertCells(state, sheet, area, oneOf(shift, ['Down', 'Right']));
    return rangeObject(state, sheet, inserted);
  },
  delete: ({ sheet, area }, [shift], state) => deleteCells(state, sheet, area, oneOf(shift, ['Up', 'Left'])),
  clear: ({ sheet, area }, [applyTo], state) => clearCells(state, sheet, area, oneOf(applyTo, CLEAR, 'All')),
  merge: ({ sheet, area }, [across], state) => mergeCells(state, sheet, area, flag(across)),
  unmerge: ({ sheet, area }, _args, state) => unmergeCells(state, sheet, area),
  copyFrom: (target, [source, kind, skipBlanks, transpose], state) => {
    const from = rangeArgument(state, source, target.sheet);
    copyCells(
      state,
      from,
      { sheet: target.sheet, area: target.area },
      oneOf(kind, COPY, 'All'),
      flag(skipBlanks),
      flag(transpose),
    );
  },
  moveTo: (target, [destination], state) => moveCellsTo(state, target, rangeArgument(state, destination, target.sheet)),
  autoFill: (target, [destination, kind], state) => {
    if (kind === 'FlashFill')
      refuse('NotImplemented', 'The embedded host does not implement Range.autoFill by example (FlashFill).');
    const to =
      destination === undefined || destination === null
        ? besideNeighbour(target)
        : rangeArgument(state, destination, target.sheet).area;
    autoFill(state, target, to, oneOf(kind, FILL_KINDS, 'FillDefault'));
  },
  select: ({ sheet, area }, _args, state) => select(state, sheet, area),
  calculate: (_target, _args, state) => state.engine.invalidate(),
  setDirty: (_target, _args, state) => state.engine.invalidate(),
  find: (target, args, state) => findInRange(state, target, text(args[0]), args[1]) ?? refuse('ItemNotFound'),
  findOrNullObject: (target, args, state) => findInRange(state, target, text(args[0]), args[1]),
  getSpecialCells: (target, [type, valueType], state) =>
    specialCells(target, type, valueType, state) ?? refuse('ItemNotFound'),
  getSpecialCellsOrNullObject: (target, [type, valueType], state) => specialCells(target, type, valueType, state),
  getMergedAreasOrNullObject: (target) => mergedAreas(target),
  getVisibleView: (target) => rangeView(target),
  replaceAll: (target, args, state) => replaceAll(state, target, text(args[0]), String(args[1] ?? ''), args[2]),
  removeDuplicates: (target, [columns, header], state) => removeDuplicates(state, target, columns, flag(header)),
  getCellProperties: (target, [options], state) => cellProperties(state, target, options),
  getRowProperties: (target, [options], state) => rowProperties(state, target, options),
  getColumnProperties: (target, [options], state) => columnProperties(state, target, options),
  setRowProperties: (target, [data], state) => setRowProperties(state, target, data),
  setColumnProperties: (target, [data], state) => setColumnProperties(state, target, data),
  getDirectPrecedents: (target, _args, state) => precedentsOf(state, target, false),
  getPrecedents: (target, _args, state) => precedentsOf(state, target, true),
  getDirectDependents: (target, _args, state) => dependentsOf(state, target, false),
  getDependents: (target, _args, state) => dependentsOf(state, target, true),
  // Nothing spills in the host.
  getSpillingToRange: () => refuse('ItemNotFound'),
  getSpillingToRangeOrNullObject: () => null,
  getSpillParent: () => refuse('ItemNotFound'),
  getSpillParentOrNullObject: () => null,
  setCellProperties: (target, [data], state) => setCellProperties(state, target, data),
  group: ({ sheet, area }, [option], state) => changeOutline(state, sheet, area, isByRows(area, option), 1),
  ungroup: ({ sheet, area }, [option], state) => changeOutline(state, sheet, area, isByRows(area, option), -1),
  hideGroupDetails: ({ sheet, area }, [option], state) =>
    setGroupHidden(state, sheet, area, isByRows(area, option), true),
  showGroupDetails: ({ sheet, area }, [option], state) =>
    setGroupHidden(state, sheet, area, isByRows(area, option), false),
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (rows !== rowsIn(area) || columns !== columnsIn(area)) {
      refuse(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  },
};
