import { MAX_COLUMNS, MAX_ROWS, columnsIn, formatArea, rowsIn, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { refuse } from '../../state/errors';
import type { HostState } from '../../state/host-state';
import { EVENT } from '../../state/event-hub';
import { sheetEvent } from '../events/announce';
import { guardSheet } from '../guards';

/** Hides or shows rows. Refuses with AccessDenied on a protected sheet. */
export function setRowsHidden(state: HostState, sheet: Sheet, area: Area, hidden: boolean): void {
  guardSheet(sheet, 'allowFormatRows');
  for (let r = area.r1; r <= Math.min(area.r2, area.r1 + 100_000); r += 1) {
    if (!hidden && !sheet.grid.rows[r]) continue;
    const row = sheet.grid.row(r);
    row.hidden = hidden;
    if (!hidden) row.filtered = false;
  }
  state.book.isDirty = true;
  const whole = { ...area, c1: 0, c2: MAX_COLUMNS - 1 };
  sheetEvent(state, EVENT.worksheetRowHiddenChanged, sheet, {
    address: formatArea(whole),
    changeType: hidden ? 'Hidden' : 'Unhidden',
  });
}

/** Hides or shows columns. Refuses with AccessDenied on a protected sheet. */
export function setColumnsHidden(state: HostState, sheet: Sheet, area: Area, hidden: boolean): void {
  guardSheet(sheet, 'allowFormatColumns');
  for (let c = area.c1; c <= Math.min(area.c2, 2000); c += 1) sheet.grid.column(c).hidden = hidden;
  state.book.isDirty = true;
}

/** Puts whole rows or columns one outline level deeper (`by` 1) or back (−1). At most seven levels. */
export function changeOutline(state: HostState, sheet: Sheet, area: Area, byRows: boolean, by: 1 | -1): void {
  const parts = byRows ? sheet.grid.rows.slice(area.r1, area.r2 + 1) : sheet.grid.columns.slice(area.c1, area.c2 + 1);
  // What is in no group is passed over as long as something of the area is.
  if (by < 0 && !parts.some((part) => (part?.outline ?? 0) > 0)) refuse('InvalidOperation');
  const level = (now: number | undefined): number => {
    const next = (now ?? 0) + by;
    if (next > 7) refuse('InvalidOperation');
    return Math.max(0, next);
  };
  if (byRows) for (let r = area.r1; r <= area.r2; r += 1) setLevel(sheet.grid.row(r), level);
  else for (let c = area.c1; c <= area.c2; c += 1) setLevel(sheet.grid.column(c), level);
  state.book.isDirty = true;
}

function setLevel(part: { outline?: number }, level: (now: number | undefined) => number): void {
  part.outline = level(part.outline);
}

/** Collapses or opens the outline groups that lie in the area. */
export function setGroupHidden(state: HostState, sheet: Sheet, area: Area, byRows: boolean, hidden: boolean): void {
  if (byRows) {
    for (let r = area.r1; r <= Math.min(area.r2, sheet.grid.rowCount - 1); r += 1) {
      const row = sheet.grid.rows[r];
      if (row?.outline) row.hidden = hidden;
    }
  } else {
    sheet.grid.columns.forEach((column, c) => {
      if (column?.outline && c >= area.c1 && c <= area.c2) column.hidden = hidden;
    });
  }
  state.book.isDirty = true;
}

/** Shows groups down to a level (1: nothing of any group); 0 leaves all as it is. */
export function showLevels(
  state: HostState,
  parts: readonly ({ outline?: number; hidden?: boolean } | undefined)[],
  level: number,
): void {
  if (level === 0) return;
  for (const part of parts) if (part?.outline) part.hidden = part.outline >= level;
  state.book.isDirty = true;
}

/** By rows when the area is whole rows, by columns when it is whole columns. */
export function isByRows(area: Area, groupOption?: unknown): boolean {
  if (typeof groupOption === 'string') return groupOption.toLowerCase() === 'byrows';
  if (columnsIn(area) === MAX_COLUMNS) return true;
  if (rowsIn(area) === MAX_ROWS) return false;
  return refuse('InvalidArgument');
}
