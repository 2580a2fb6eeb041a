import { formatArea, intersect, quoteSheet, type Area } from '../../book/addresses';
import { toWire, valueTypeOf, type Scalar } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import { EVENT, WORKBOOK_TARGET } from '../../state/event-hub';
import { bindingsChanged } from './bindings';
import type { HostState } from '../../state/host-state';

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
  bindingsChanged(state, { sheet, area });
  const sheetTargets = [sheet.id, WORKBOOK_TARGET];
  const single = area.r1 === area.r2 && area.c1 === area.c2;
  const wanted = state.events.hasListeners(EVENT.worksheetChanged, sheetTargets);
  const tables = sheet
    .tablesIn(area)
    .filter((table) => state.events.hasListeners(EVENT.tableChanged, [table.id, sheet.id, WORKBOOK_TARGET]));
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
    state.events.emit(EVENT.tableChanged, [table.id, sheet.id, WORKBOOK_TARGET], state.actor, {
      ...args,
      tableId: table.id,
      address: formatArea(part),
    });
  }
}

/** Tells listeners that cells look otherwise. */
export function looksChanged(state: HostState, sheet: Sheet, area: Area): void {
  if (!state.events.hasListeners(EVENT.worksheetFormatChanged, [sheet.id, WORKBOOK_TARGET])) return;
  sheetEvent(state, EVENT.worksheetFormatChanged, sheet, { address: formatArea(area) });
}

/** What formulas were in some cells, by the address of the cell: what is told when they have others. */
export type FormulasBefore = ReadonlyMap<string, string>;

/** The formulas of an area, when somebody listens to their changes; null when nobody does. */
export function formulasBefore(state: HostState, sheet: Sheet, area: Area): FormulasBefore | null {
  if (!state.eventsEnabled || !state.events.hasListeners(EVENT.worksheetFormulaChanged, [sheet.id, WORKBOOK_TARGET]))
    return null;
  const before = new Map<string, string>();
  for (let r = area.r1; r <= Math.min(area.r2, sheet.grid.rowCount - 1); r += 1) {
    for (let c = area.c1; c <= area.c2; c += 1) {
      const cell = sheet.grid.formula(r, c);
      if (cell) before.set(formatArea({ r1: r, r2: r, c1: c, c2: c }), state.formulas.shown(cell.formula, sheet, r, c));
    }
  }
  return before;
}

/** Tells listeners of the cells of an area that have another formula than before, or one for the first time. */
export function formulasChanged(state: HostState, sheet: Sheet, area: Area, before: FormulasBefore | null): void {
  if (before === null) return;
  const after = formulasBefore(state, sheet, area) ?? new Map<string, string>();
  const changed = [...after]
    .filter(([address, formula]) => before.get(address) !== formula)
    .map(([cellAddress]) => ({ cellAddress, previousFormula: before.get(cellAddress) ?? '' }));
  if (changed.length > 0) sheetEvent(state, EVENT.worksheetFormulaChanged, sheet, { formulaDetails: changed });
}

/** Tells listeners of something about a sheet as a whole. */
export function sheetEvent(state: HostState, type: number, sheet: Sheet, args: Record<string, unknown> = {}): void {
  if (!state.eventsEnabled) return;
  state.events.emit(type, [sheet.id, WORKBOOK_TARGET], state.actor, { worksheetId: sheet.id, ...args });
}

/** The details of a change of one cell, as events carry them. */
function changeDetails(before: Scalar, after: Scalar): Record<string, unknown> {
  return {
    valueBefore: toWire(before),
    valueAfter: toWire(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}
