import type { Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';
import { object, type ObjectKind, type OfficeObject } from './objects';

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/*
 * The kinds that others lead to, by name: what they can do is told in the catalogue. So a table
 * leads to its sheet and the sheet to its tables without their files importing each other.
 */
export const RANGE: ObjectKind<RangeTarget> = { name: 'Range' };
export const RANGE_AREAS: ObjectKind<AreasTarget> = { name: 'RangeAreas' };
export const WORKSHEET: ObjectKind<Sheet> = { name: 'Worksheet' };

/** A Range object of some cells. */
export function rangeObject(state: HostState, sheet: Sheet, area: Area): OfficeObject {
  return object(RANGE, state.range(sheet, area));
}

/** A RangeAreas object of some rectangles. */
export function areasObject(sheet: Sheet, areas: readonly Area[]): OfficeObject {
  return object(RANGE_AREAS, { sheet, areas });
}
