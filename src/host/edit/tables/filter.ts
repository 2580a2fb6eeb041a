import type { Area } from '../../book/addresses';
import { formatValue } from '../../book/display';
import type { Sheet } from '../../book/sheet';
import { numberFormatOf } from '../../book/styles';
import type { FilterCriterion, RankedCriterion } from '../../book/filter-criteria';
import { readCriterion } from '../../calc/functions/criteria';
import { colorOf } from '../../book/colors';
import type { HostState } from '../../state/host-state';
import { periodTest, spanOf } from './filter-periods';

/** Hides the rows of a body that some column's criterion does not let through. */
export function applyFilters(
  state: HostState,
  sheet: Sheet,
  body: Area,
  criteria: ReadonlyMap<number, FilterCriterion>,
): void {
  const ranked = new Map(
    [...criteria].flatMap(([column, criterion]) =>
      criterion.on === 'ranked' ? [[column, rankedRows(state, sheet, body, body.c1 + column, criterion)] as const] : [],
    ),
  );
  for (let r = body.r1; r <= body.r2; r += 1) {
    const shown = [...criteria].every(([column, criterion]) =>
      criterion.on === 'ranked'
        ? (ranked.get(column)?.has(r) ?? true)
        : passes(state, sheet, r, body.c1 + column, criterion),
    );
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

/** The rows whose number is among the highest or lowest, or on the right side of the average. */
function rankedRows(
  state: HostState,
  sheet: Sheet,
  body: Area,
  c: number,
  { keep, count, percent }: RankedCriterion,
): Set<number> {
  const numbers: { r: number; value: number }[] = [];
  for (let r = body.r1; r <= body.r2; r += 1) {
    const value = state.engine.cellValue(sheet, r, c);
    if (typeof value === 'number') numbers.push({ r, value });
  }
  if (keep === 'aboveAverage' || keep === 'belowAverage') {
    const average = numbers.reduce((sum, { value }) => sum + value, 0) / numbers.length;
    return new Set(
      numbers.filter(({ value }) => (keep === 'aboveAverage' ? value > average : value < average)).map(({ r }) => r),
    );
  }
  const most = percent ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const sorted = numbers.map(({ value }) => value).sort((a, b) => (keep === 'top' ? b - a : a - b));
  const limit = sorted[Math.min(most, sorted.length) - 1] ?? 0;
  return new Set(numbers.filter(({ value }) => (keep === 'top' ? value >= limit : value <= limit)).map(({ r }) => r));
}

function passes(
  state: HostState,
  sheet: Sheet,
  r: number,
  c: number,
  criterion: Exclude<FilterCriterion, RankedCriterion>,
): boolean {
  const value = state.engine.cellValue(sheet, r, c);
  const style = state.book.styles.get(sheet.grid.styleId(r, c));
  if (criterion.on === 'color') {
    const { fill, font } = style;
    const own =
      criterion.of === 'font'
        ? (colorOf(font?.color) ?? '#000000')
        : fill?.type === 'pattern'
          ? (colorOf(fill.fgColor) ?? '')
          : '';
    return own === criterion.color;
  }
  if (criterion.on === 'period')
    return typeof value === 'number' && (periodTest(criterion.name, state.options.today())?.(value) ?? true);
  if (criterion.on === 'values') {
    const isDated = criterion.dates?.some(({ date, specificity }) => {
      const span = spanOf(date, specificity);
      return span !== null && typeof value === 'number' && value >= span.from && value < span.to;
    });
    if (isDated) return true;
    const format = numberFormatOf(style);
    const text = formatValue(value, format, state.options.locale).toLowerCase();
    return criterion.values.some((wanted) => wanted.toLowerCase() === text);
  }
  const first = readCriterion(criterion.criterion1).matches(value);
  if (criterion.criterion2 === undefined) return first;
  const second = readCriterion(criterion.criterion2).matches(value);
  return criterion.or ? first || second : first && second;
}
