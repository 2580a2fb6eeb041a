import { MAX_COLUMNS, MAX_ROWS, type Area } from './addresses';

/** A shift of cells: `count` rows or columns put in (positive) or taken out (negative) at `at`. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  /** First and last column (for rows) or row (for columns) that the shift runs through. */
  readonly from: number;
  readonly to: number;
}

/** Where an area is after a shift; null when all of it was taken out. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const byRows = shift.axis === 'rows';
  const [first, last] = byRows ? [area.r1, area.r2] : [area.c1, area.c2];
  const [low, high] = byRows ? [area.c1, area.c2] : [area.r1, area.r2];
  const limit = byRows ? MAX_ROWS : MAX_COLUMNS;
  if (low < shift.from || high > shift.to) return area;
  if (first === 0 && last === limit - 1) return area;
  const moved = shiftSpan(first, last, shift);
  if (!moved || moved[0] >= limit) return null;
  const end = Math.min(moved[1], limit - 1);
  return byRows ? { ...area, r1: moved[0], r2: end } : { ...area, c1: moved[0], c2: end };
}

/** Where an area is after shifts, one after the other. */
export function shiftThrough(area: Area, shifts: readonly Shift[]): Area | null {
  let now: Area | null = area;
  for (const shift of shifts) now = now && shiftArea(now, shift);
  return now;
}

function shiftSpan(first: number, last: number, { at, count }: Shift): [number, number] | null {
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const gone = -count;
  const end = at + gone - 1;
  if (first >= at && last <= end) return null;
  const a = first < at ? first : first > end ? first - gone : at;
  const b = last < at ? last : last > end ? last - gone : at - 1;
  return [a, b];
}
