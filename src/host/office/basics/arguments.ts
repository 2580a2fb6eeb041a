import { MAX_COLUMNS, MAX_ROWS, parseArea, splitSheet, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { refuse } from '../../state/errors';
import { evaluateReference } from '../../state/reference';
import { isOfficeObject } from './objects';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

/** A text argument. Refuses with InvalidArgument for anything else, and for an empty one. */
export function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') return refuse('InvalidArgument');
  return value;
}

/** A whole-number argument; `fallback` when it is left out. */
export function whole(value: unknown, fallback?: number): number {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('InvalidArgument');
  return Math.trunc(value);
}

export function flag(value: unknown, fallback = false): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

/** One of some words, compared without case, as the client sends enums. */
export function oneOf<T extends string>(value: unknown, words: readonly T[], fallback?: T): T {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  const found =
    typeof value === 'string' ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  return found ?? refuse('InvalidArgument');
}

/** Refuses with InvalidArgument when a rectangle leaves the sheet. */
export function onSheet(area: Area): Area {
  if (
    area.r1 < 0 ||
    area.c1 < 0 ||
    area.r2 >= MAX_ROWS ||
    area.c2 >= MAX_COLUMNS ||
    area.r1 > area.r2 ||
    area.c1 > area.c2
  ) {
    refuse('InvalidArgument');
  }
  return area;
}

/** The cells that an address or a name says, seen from a sheet. Refuses with InvalidArgument. */
export function areaOf(state: HostState, sheet: Sheet, address: string): { sheet: Sheet; area: Area } {
  const split = splitSheet(address.trim().replace(/^=/, ''));
  const onto = split.sheet === undefined ? sheet : state.book.findSheet(split.sheet);
  if (!onto) return refuse('InvalidArgument');
  const area = parseArea(split.rest);
  if (area) return { sheet: onto, area };
  const value = evaluateReference(state, onto, split.rest);
  if (!value) return refuse('InvalidArgument');
  return { sheet: value.sheet, area: value.area };
}

/** An argument that is a Range object, or an address on `sheet`. Refuses with InvalidArgument. */
export function rangeArgument(state: HostState, value: unknown, sheet: Sheet | null): { sheet: Sheet; area: Area } {
  if (isOfficeObject(value) && value.kind.name === 'Range') {
    const { sheet: own, area, gone } = value.target as RangeTarget;
    if (gone) refuse('InvalidReference');
    return { sheet: own, area };
  }
  if (typeof value === 'string' && sheet) return areaOf(state, sheet, value);
  return refuse('InvalidArgument');
}
