import { formatArea, intersect, quoteSheet, type Area } from '../book/addresses';
import type { Scalar } from '../book/scalars';
import type { Sheet } from '../book/sheet';
import { EVENT, WORKBOOK_TARGET } from '../office/event-hub';
import type { HostState } from '../office/state';
import { changeDetails } from './write';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** Tells listeners that cells have other contents. `before` is the value of a single cell. */
export function cellsChanged(
  state: HostState,
  sheet: Sheet,
  area: Area,
  { before, type = 'RangeEdited', shift }: { before?: Scalar; type?: ChangeType; shift?: string } = {},
): void {
  if (!state.eventsEnabled) return;
  const sheetTargets = [sheet.id, WORKBOOK_TARGET];
  const single = area.r1 === area.r2 && area.c1 === area.c2;
  const wanted = state.events.hasListeners(EVENT.worksheetChanged, sheetTargets);
  const tables = sheet.tablesIn(area).filter((table) => state.events.hasListeners(EVENT.tableChanged, [table.id, WORKBOOK_TARGET]));
  if (!wanted && tables.length === 0) return;
  const args = {
    changeType: type,
    worksheetId: sheet.id,
    address: formatArea(area),
    shiftDirection: shift ?? 'None',
    referenceId: `${quoteSheet(sheet.name)}!${formatArea(area, true)}`,
    ...(single && type === 'RangeEdited' && before !== undefined
      ? changeDetails(before, state.engine.cellValue(sheet, area.r1, area.c1))
      : {}),
  };
  state.events.emit(EVENT.worksheetChanged, sheetTargets, state.actor, args);
  for (const table of tables) {
    const part = intersect(table.area, area) ?? area;
    state.events.emit(EVENT.tableChanged, [table.id, WORKBOOK_TARGET], state.actor, {
      ...args,
      tableId: table.id,
      address: formatArea(part),
    });
  }
}

/** Tells listeners of something about a sheet as a whole. */
export function sheetEvent(state: HostState, type: number, sheet: Sheet, args: Record<string, unknown> = {}): void {
  if (!state.eventsEnabled) return;
  state.events.emit(type, [sheet.id, WORKBOOK_TARGET], state.actor, { worksheetId: sheet.id, ...args });
}
