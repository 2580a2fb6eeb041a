import { type Area, EVENT, formatArea, type HostState, type Sheet, sheetEvent } from '../../host';

const sameArea = (a: Area, b: Area): boolean => a.r1 === b.r1 && a.c1 === b.c1 && a.r2 === b.r2 && a.c2 === b.c2;

/** The user turns to a sheet. */
export function activateSheet(state: HostState, sheet: Sheet): void {
  const { book } = state;
  const before = book.activeSheet;
  if (before === sheet) return;
  if (before) sheetEvent(state, EVENT.worksheetDeactivated, before);
  book.activeSheet = sheet;
  sheetEvent(state, EVENT.worksheetActivated, sheet);
}

/** The user marks cells on a sheet, which turns to it. */
export function markCells(state: HostState, sheet: Sheet, area: Area): void {
  activateSheet(state, sheet);
  if (sameArea(state.book.selection, area)) return;
  state.book.selection = area;
  sheetEvent(state, EVENT.worksheetSelectionChanged, sheet, {
    address: formatArea(area),
    isInsideTable: Boolean(sheet.tableAt(area.r1, area.c1)),
  });
}
