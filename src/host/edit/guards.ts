import { contains, intersect, type Area } from '../book/addresses';
import type { Sheet } from '../book/sheet';
import { refuse } from '../state/errors';
import type { HostState } from '../state/host-state';

/** Refuses with AccessDenied when the sheet is protected and the area has a locked cell. */
export function guardCells(
  styles: { get(id: number): { protection?: { locked?: boolean } } },
  sheet: Sheet,
  area: Area,
): void {
  if (!sheet.protection) return;
  const rows = Math.min(area.r2, Math.max(area.r1, sheet.grid.rowCount));
  for (let r = area.r1; r <= rows; r += 1) {
    for (let c = area.c1; c <= Math.min(area.c2, area.c1 + 500); c += 1) {
      if (styles.get(sheet.grid.styleId(r, c)).protection?.locked !== false) refuse('AccessDenied');
    }
  }
}

/** Refuses with AccessDenied when the sheet is protected and does not allow `permission`. */
export function guardSheet(sheet: Sheet, permission: string): void {
  if (sheet.protection && sheet.protection.options[permission] !== true) refuse('AccessDenied');
}

/** Refuses when a merged block lies partly in the area: Excel will not cut it. */
export function guardMerges(sheet: Sheet, area: Area): void {
  for (const merge of sheet.merges) {
    if (intersect(merge, area) && !contains(area, merge)) {
      refuse('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
    }
  }
}

/**
 * Refuses with AccessDenied what would change which sheets there are, or their names, order and visibility, in a
 * protected workbook.
 */
export function guardStructure({ book }: HostState): void {
  if (book.structureProtection) refuse('AccessDenied');
}
