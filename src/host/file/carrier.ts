import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Sheet } from '../book/sheet';
import type { HostState } from '../state/host-state';

/** The library's workbook that a book came from, with what the host does not model itself. */
export interface Carrier {
  readonly workbook: Workbook;
  readonly sheets: Map<Sheet, Worksheet>;
}

const carriers = new WeakMap<HostState, Carrier>();

/** What a file brought that the host only carries; undefined for a new workbook. */
export const carrierOf = (state: HostState): Carrier | undefined => carriers.get(state);

export function setCarrier(state: HostState, carrier: Carrier): void {
  carriers.set(state, carrier);
}
