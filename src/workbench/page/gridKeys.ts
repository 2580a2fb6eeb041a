import type { Area } from '../stage/types';
import { singleCell, spanning } from './cellNames';
import type { GridGeometry } from './gridGeometry';

/** What is marked: the cell where typing lands, the cell where marking began, and the area between. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export const selectCell = (row: number, column: number): Selection => ({ row, column, endRow: row, endColumn: column });

export const selectArea = (area: Area): Selection => ({
  row: area.r1,
  column: area.c1,
  endRow: area.r2,
  endColumn: area.c2,
});

export const areaOf = ({ row, column, endRow, endColumn }: Selection): Area =>
  spanning({ row, column }, { row: endRow, column: endColumn });

/** What the sheet tells about its cells, for jumps to the edge of a block. */
export interface KeyContext {
  readonly geometry: GridGeometry;
  /** Rows in sight, for Page Up and Page Down. */
  readonly pageRows: number;
}

type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
const arrows: Readonly<Record<Arrow, { axis: 'row' | 'column'; direction: 1 | -1 }>> = {
  ArrowUp: { axis: 'row', direction: -1 },
  ArrowDown: { axis: 'row', direction: 1 },
  ArrowLeft: { axis: 'column', direction: -1 },
  ArrowRight: { axis: 'column', direction: 1 },
};
const isArrow = (key: string): key is Arrow => key in arrows;

/** The selection after a key, null when the key moves nothing. */
export function moved(selection: Selection, key: KeyboardLike, context: KeyContext): Selection | null {
  const end = target(selection, key, context);
  if (!end) return null;
  const extend = key.shiftKey && key.key !== 'Tab' && key.key !== 'Enter';
  return extend ? { ...selection, endRow: end.row, endColumn: end.column } : selectCell(end.row, end.column);
}

export interface KeyboardLike {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

function target(selection: Selection, key: KeyboardLike, context: KeyContext): { row: number; column: number } | null {
  const { geometry } = context;
  const far = key.ctrlKey || key.metaKey;
  const from =
    key.shiftKey && isArrow(key.key)
      ? { row: selection.endRow, column: selection.endColumn }
      : { row: selection.row, column: selection.column };
  if (isArrow(key.key)) {
    const { axis, direction } = arrows[key.key];
    return { ...from, [axis]: far ? edge(geometry, axis, direction) : geometry.step(from[axis], direction, axis) };
  }
  const back = key.shiftKey ? -1 : 1;
  switch (key.key) {
    case 'Enter':
      return { ...from, row: geometry.step(from.row, back, 'row') };
    case 'Tab':
      return { ...from, column: geometry.step(from.column, back, 'column') };
    case 'Home':
      return { row: far ? 0 : from.row, column: 0 };
    case 'End':
      return far ? { row: edge(geometry, 'row', 1), column: edge(geometry, 'column', 1) } : null;
    case 'PageDown':
      return far ? null : { ...from, row: Math.min(geometry.rowCount - 1, from.row + context.pageRows) };
    case 'PageUp':
      return far ? null : { ...from, row: Math.max(0, from.row - context.pageRows) };
    default:
      return null;
  }
}

function edge(geometry: GridGeometry, axis: 'row' | 'column', direction: 1 | -1): number {
  if (direction < 0) return 0;
  const { rowCount, columnCount } = geometry.layout;
  return Math.max(0, (axis === 'row' ? rowCount : columnCount) - 1);
}

/** True for a key that writes a character: it starts editing with that character. */
export const isTyping = (key: KeyboardLike): boolean => key.key.length === 1 && !key.ctrlKey && !key.metaKey;

/** The area of a selection, widened to a merged cell when it is only one. */
export function shownArea(selection: Selection, geometry: GridGeometry): Area {
  const area = areaOf(selection);
  const one = area.r1 === area.r2 && area.c1 === area.c2;
  return (one && geometry.mergeAt(area.r1, area.c1)) || (one ? singleCell(area.r1, area.c1) : area);
}
