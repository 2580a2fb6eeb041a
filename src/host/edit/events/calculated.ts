import type { Sheet } from '../../book/sheet';
import { EVENT, WORKBOOK_TARGET } from '../../state/event-hub';
import type { HostState } from '../../state/host-state';
import { sheetEvent } from './announce';

/**
 * Tells who listens of the sheets whose formulas have been calculated since the last time: new formulas, other
 * results, or all when
 * somebody asked for a calculation. Called after each answer; costs nothing while nobody listens.
 */
export function tellCalculated(state: HostState): void {
  const { book } = state;
  const asked = state.calculationAsked;
  state.calculationAsked = null;
  if (!state.eventsEnabled || (asked === null && state.calculatedAt === book.generation)) return;
  state.calculatedAt = book.generation;
  for (const sheet of book.sheets) {
    if (!state.events.hasListeners(EVENT.worksheetCalculated, [sheet.id, WORKBOOK_TARGET])) continue;
    const all = asked === 'all' || asked === sheet;
    if (recalculated(state, sheet) || (all && sheet.grid.hasFormulas))
      sheetEvent(state, EVENT.worksheetCalculated, sheet);
  }
}

/** Calculates a sheet; true when a formula is new or has another result. */
function recalculated({ book, engine, told }: HostState, sheet: Sheet): boolean {
  if (book.calculationMode === 'Manual' || sheet.grid.isUnread) return false;
  let isOther = false;
  sheet.grid.rows.forEach((row, r) => {
    row?.formulas?.forEach((cell, c) => {
      if (!cell) return;
      const value = engine.cellValue(sheet, r, c);
      if (told.has(cell) && told.get(cell) === value) return;
      told.set(cell, value);
      isOther = true;
    });
  });
  return isOther;
}
