import { formatArea, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { EVENT } from '../../state/event-hub';
import type { HostState } from '../../state/host-state';
import { sheetEvent } from '../events/announce';
import { selectionChanged } from '../events/bindings';
import { activateSheet } from './sheets';

/** Selects cells, as a user clicking there, and tells listeners. */
export function select(state: HostState, sheet: Sheet, area: Area): void {
  activateSheet(state, sheet);
  state.book.selection = area;
  sheetEvent(state, EVENT.worksheetSelectionChanged, sheet, { address: formatArea(area) });
  selectionChanged(state, { sheet, area });
}
