import type { Area } from '../book/addresses';
import { formatValue } from '../book/display';
import type { Sheet } from '../book/sheet';
import { numberFormatOf } from '../book/styles';
import type { FilterCriterion } from '../book/table';
import { readCriterion } from '../calc/functions/criteria';
import type { HostState } from '../office/state';

/** Hides the rows of a body that some column's criterion does not let through. */
export function applyFilters(state: HostState, sheet: Sheet, body: Area, criteria: ReadonlyMap<number, FilterCriterion>): void {
  for (let r = body.r1; r <= body.r2; r += 1) {
    const shown = [...criteria].every(([column, criterion]) => passes(state, sheet, r, body.c1 + column, criterion));
    if (shown && !sheet.grid.rows[r]) continue;
    const row = sheet.grid.row(r);
    if (!shown) {
      row.hidden = true;
      row.filtered = true;
    } else if (row.filtered) {
      row.hidden = false;
      row.filtered = false;
    }
  }
  state.book.changed(sheet);
}

function passes(state: HostState, sheet: Sheet, r: number, c: number, criterion: FilterCriterion): boolean {
  const value = state.engine.cellValue(sheet, r, c);
  if (criterion.on === 'values') {
    const format = numberFormatOf(state.book.styles.get(sheet.grid.styleId(r, c)));
    const text = formatValue(value, format, state.options.locale).toLowerCase();
    return criterion.values.some((wanted) => wanted.toLowerCase() === text);
  }
  const first = readCriterion(criterion.criterion1).matches(value);
  if (criterion.criterion2 === undefined) return first;
  const second = readCriterion(criterion.criterion2).matches(value);
  return criterion.or ? first || second : first && second;
}
