import type { Area } from '../stage/types';
import type { GridGeometry } from './gridGeometry';

/** One of up to four windows on the sheet: what it shows, and where it stands in the view. */
export interface PaneGeometry {
  readonly key: 'body' | 'top' | 'left' | 'corner';
  /** The cells in sight. */
  readonly area: Area;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far the sheet's corner is moved from the pane's corner. */
  readonly shiftX: number;
  readonly shiftY: number;
}

export interface Scroll {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of the row numbers and height of the column letters. */
export const HEADINGS = { width: 46, height: 22 } as const;

/** Size of what frozen panes hold. */
export function frozenSize(geometry: GridGeometry): { width: number; height: number } {
  return { width: geometry.left(geometry.layout.frozenColumns), height: geometry.top(geometry.layout.frozenRows) };
}

/** The windows on the sheet at a scroll position: the moving body and, where panes are frozen, what stays. */
export function panesAt(geometry: GridGeometry, scroll: Scroll): PaneGeometry[] {
  const frozen = frozenSize(geometry);
  const { frozenRows, frozenColumns } = geometry.layout;
  const x = {
    from: frozenColumns,
    start: frozen.width,
    size: Math.max(0, scroll.width - HEADINGS.width - frozen.width),
  };
  const y = {
    from: frozenRows,
    start: frozen.height,
    size: Math.max(0, scroll.height - HEADINGS.height - frozen.height),
  };
  const columns = {
    moving: { c1: geometry.columnAt(x.start + scroll.x), c2: geometry.columnAt(x.start + scroll.x + x.size) },
    frozen: { c1: 0, c2: frozenColumns - 1 },
  };
  const rows = {
    moving: { r1: geometry.rowAt(y.start + scroll.y), r2: geometry.rowAt(y.start + scroll.y + y.size) },
    frozen: { r1: 0, r2: frozenRows - 1 },
  };
  const moving = { left: HEADINGS.width + frozen.width, top: HEADINGS.height + frozen.height };
  const body: PaneGeometry = {
    key: 'body',
    area: { ...rows.moving, ...columns.moving },
    ...moving,
    width: x.size,
    height: y.size,
    shiftX: x.start + scroll.x,
    shiftY: y.start + scroll.y,
  };
  const top: PaneGeometry = {
    key: 'top',
    area: { ...rows.frozen, ...columns.moving },
    left: moving.left,
    top: HEADINGS.height,
    width: x.size,
    height: frozen.height,
    shiftX: x.start + scroll.x,
    shiftY: 0,
  };
  const left: PaneGeometry = {
    key: 'left',
    area: { ...rows.moving, ...columns.frozen },
    left: HEADINGS.width,
    top: moving.top,
    width: frozen.width,
    height: y.size,
    shiftX: 0,
    shiftY: y.start + scroll.y,
  };
  const corner: PaneGeometry = {
    key: 'corner',
    area: { ...rows.frozen, ...columns.frozen },
    left: HEADINGS.width,
    top: HEADINGS.height,
    width: frozen.width,
    height: frozen.height,
    shiftX: 0,
    shiftY: 0,
  };
  return [
    body,
    ...(frozenRows ? [top] : []),
    ...(frozenColumns ? [left] : []),
    ...(frozenRows && frozenColumns ? [corner] : []),
  ];
}

/** The cell under a point of the view (headings included), null outside the cells. */
export function cellAt(
  geometry: GridGeometry,
  scroll: Scroll,
  x: number,
  y: number,
): { row: number; column: number } | null {
  const sheetX = x - HEADINGS.width;
  const sheetY = y - HEADINGS.height;
  if (sheetX < 0 || sheetY < 0) return null;
  const frozen = frozenSize(geometry);
  return {
    row: geometry.rowAt(sheetY < frozen.height ? sheetY : sheetY + scroll.y),
    column: geometry.columnAt(sheetX < frozen.width ? sheetX : sheetX + scroll.x),
  };
}

/** Where to scroll so that a cell is in sight; the same position when it is already. */
export function scrollTo(
  geometry: GridGeometry,
  scroll: Scroll,
  row: number,
  column: number,
): { x: number; y: number } {
  const frozen = frozenSize(geometry);
  const box = geometry.box({ r1: row, r2: row, c1: column, c2: column });
  const along = (at: number, size: number, from: number, stay: number, room: number): number => {
    if (at < stay) return from;
    if (at - stay < from) return at - stay;
    if (at + size - stay > from + room) return Math.min(at - stay, at + size - stay - room);
    return from;
  };
  const x =
    column < geometry.layout.frozenColumns
      ? scroll.x
      : along(box.left, box.width, scroll.x, frozen.width, scroll.width - HEADINGS.width - frozen.width - 4);
  const y =
    row < geometry.layout.frozenRows
      ? scroll.y
      : along(box.top, box.height, scroll.y, frozen.height, scroll.height - HEADINGS.height - frozen.height - 4);
  return { x: Math.max(0, x), y: Math.max(0, y) };
}
