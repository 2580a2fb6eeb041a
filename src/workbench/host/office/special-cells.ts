import { formatArea, quoteSheet, type Area } from '../book/addresses';
import type { Sheet } from '../book/sheet';
import { refuse } from './errors';
import { object, type ObjectKind, type OfficeObject } from './objects';
import type { RangeTarget } from './state';

interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Several rectangles of one sheet, as far as they can be asked where they stand. */
const RANGE_AREAS: ObjectKind<AreasTarget> = {
  name: 'RangeAreas',
  properties: {
    address: ({ sheet, areas }) => areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, { r1, r2, c1, c2 }) => sum + (r2 - r1 + 1) * (c2 - c1 + 1), 0),
  },
};

/** The cells of a range that hold formulas, or constants, column by column; null when there are none. */
export function specialCells({ sheet, area }: RangeTarget, type: unknown): OfficeObject | null {
  const test = cellTest(sheet, type);
  const areas: Area[] = [];
  for (let c = area.c1; c <= area.c2; c += 1) {
    let start = -1;
    for (let r = area.r1; r <= area.r2 + 1; r += 1) {
      const hit = r <= area.r2 && test(r, c);
      if (hit && start < 0) start = r;
      if (hit || start < 0) continue;
      areas.push({ r1: start, r2: r - 1, c1: c, c2: c });
      start = -1;
    }
  }
  return areas.length === 0 ? null : object(RANGE_AREAS, { sheet, areas });
}

function cellTest(sheet: Sheet, type: unknown): (r: number, c: number) => boolean {
  if (type === 'Formulas') return (r, c) => sheet.grid.formula(r, c) !== undefined;
  if (type === 'Constants') return (r, c) => sheet.grid.formula(r, c) === undefined && sheet.grid.constant(r, c) !== null;
  return refuse('NotImplemented', `The embedded host does not find special cells of type ${String(type)}.`);
}
