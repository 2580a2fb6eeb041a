import type { Area } from '../book/addresses';
import { valueTypeOf } from '../book/scalars';
import type { Sheet } from '../book/sheet';
import { refuse } from './errors';
import type { OfficeObject } from './objects';
import { areasObject } from './range-areas';
import type { HostState, RangeTarget } from './state';

/** The cells of a range that hold formulas, or constants, column by column; null when there are none. `valueType`: only those with such values. */
export function specialCells({ sheet, area }: RangeTarget, type: unknown, valueType: unknown, state: HostState): OfficeObject | null {
  const within = sheet.grid.used(true, area);
  if (!within) return null;
  const kind = cellTest(sheet, type);
  const value = valueTest(state, sheet, valueType);
  const areas: Area[] = [];
  for (let c = within.c1; c <= within.c2; c += 1) {
    let start = -1;
    for (let r = within.r1; r <= within.r2 + 1; r += 1) {
      const hit = r <= within.r2 && kind(r, c) && value(r, c);
      if (hit && start < 0) start = r;
      if (hit || start < 0) continue;
      areas.push({ r1: start, r2: r - 1, c1: c, c2: c });
      start = -1;
    }
  }
  return areas.length === 0 ? null : areasObject(sheet, areas);
}

/** `LogicalText`, `NumbersErrors`, `All`: which values the cells hold. */
function valueTest(state: HostState, sheet: Sheet, wanted: unknown): (r: number, c: number) => boolean {
  const words = String(wanted ?? 'All');
  if (words === 'All') return () => true;
  const kinds = { Errors: 'Error', Logical: 'Boolean', Numbers: 'Double', Text: 'String' } as const;
  const own = Object.entries(kinds).flatMap(([word, type]) => (words.includes(word) ? [type as string] : []));
  return (r, c) => own.includes(valueTypeOf(state.engine.cellValue(sheet, r, c)));
}

function cellTest(sheet: Sheet, type: unknown): (r: number, c: number) => boolean {
  if (type === 'Formulas') return (r, c) => sheet.grid.formula(r, c) !== undefined;
  if (type === 'Constants') return (r, c) => sheet.grid.formula(r, c) === undefined && sheet.grid.constant(r, c) !== null;
  return refuse('NotImplemented', `The embedded host does not find special cells of type ${String(type)}.`);
}
