import { columnsIn, formatArea, intersect, rowsIn } from '../../book/addresses';
import type { HostState } from '../../state/host-state';
import { boundCells, type RangeTarget } from '../../state/targets';

/** Numbers of the events that come from before worksheets had any. */
const OLD_EVENT = { selection: 2, bindingSelection: 3, bindingData: 4 } as const;

/** Tells the bindings' listeners that cells have other contents. */
export function bindingsChanged(state: HostState, { sheet, area }: RangeTarget): void {
  for (const binding of state.bindings) {
    const place = boundCells(binding);
    if (place.sheet === sheet && intersect(place.area, area))
      state.events.broadcast(OLD_EVENT.bindingData, binding.id, {});
  }
}

/** Tells the workbook's and the bindings' listeners what is selected. */
export function selectionChanged(state: HostState, { sheet, area }: RangeTarget): void {
  state.events.broadcast(OLD_EVENT.selection, '', { address: formatArea(area) });
  for (const binding of state.bindings) {
    const place = boundCells(binding);
    const shared = place.sheet === sheet ? intersect(place.area, area) : null;
    if (!shared) continue;
    const startRow = shared.r1 - place.area.r1;
    const startColumn = shared.c1 - place.area.c1;
    state.events.broadcast(OLD_EVENT.bindingSelection, binding.id, {
      startRow,
      startColumn,
      rowCount: rowsIn(shared),
      columnCount: columnsIn(shared),
    });
  }
}
