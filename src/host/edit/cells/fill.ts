import { columnsIn, contains, rowsIn, type Area } from '../../book/addresses';
import type { Scalar } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import { numberFormatOf } from '../../book/styles';
import { formulaCell } from '../../book/formula-cell';
import { refuse } from '../../state/errors';
import type { HostState } from '../../state/host-state';
import { cellsChanged } from '../events/announce';
import { continued, type FillKind, type FillSeries } from './fill-series';
import { guardCells } from '../guards';

/**
 * Fills a destination that holds the source at one of its ends, downwards, upwards, right or left: formulas move
 * along, numbers, dates,
 * days, months and texts that end with a number go on as a series, other values are repeated. Refuses with
 * InvalidArgument others.
 */
export function autoFill(
  state: HostState,
  source: { sheet: Sheet; area: Area },
  destination: Area,
  kind: FillKind,
): void {
  const { sheet, area } = source;
  const byRows = rowsIn(destination) > rowsIn(area);
  const byColumns = columnsIn(destination) > columnsIn(area);
  if (!contains(destination, area) || (byRows && byColumns)) refuse('InvalidArgument');
  const [first, last, own1, own2] = byRows
    ? [destination.r1, destination.r2, area.r1, area.r2]
    : [destination.c1, destination.c2, area.c1, area.c2];
  if (own1 !== first && own2 !== last) refuse('InvalidArgument');
  guardCells(state.book.styles, sheet, destination);
  const backwards = own1 !== first;
  const lines = byRows ? columnsIn(destination) : rowsIn(destination);
  const length = own2 - own1 + 1;
  for (let line = 0; line < lines; line += 1) {
    const place = (i: number): [number, number] => {
      const along = backwards ? own2 - i : own1 + i;
      return byRows ? [along, destination.c1 + line] : [destination.r1 + line, along];
    };
    fillLine(state, sheet, place, length, last - first + 1, kind);
  }
  state.book.changed(sheet);
  cellsChanged(state, sheet, destination, {});
}

function fillLine(
  state: HostState,
  sheet: Sheet,
  place: (i: number) => [number, number],
  length: number,
  total: number,
  kind: FillKind,
): void {
  const { grid } = sheet;
  const values = Array.from({ length }, (_, i): Scalar => grid.constant(...place(i)));
  const isFormula = values.some((_, i) => grid.formula(...place(i)) !== undefined);
  const isDate = /[dy]/i.test(
    numberFormatOf(state.book.styles.get(grid.styleId(...place(0)))).replace(/"[^"]*"|\[[^\]]*\]/g, ''),
  );
  const series: FillSeries | null = isFormula ? null : continued(values, kind, isDate);
  for (let i = length; i < total; i += 1)
    fillOne(state, sheet, place(i % length), place(i), kind, series && { value: series(i - length + 1) });
}

function fillOne(
  state: HostState,
  sheet: Sheet,
  from: [number, number],
  to: [number, number],
  kind: FillKind,
  series: { value: Scalar } | null,
): void {
  const { grid } = sheet;
  if (kind !== 'FillValues') grid.setStyle(...to, grid.styleId(...from));
  if (kind === 'FillFormats') return;
  const formula = grid.formula(...from);
  if (formula && kind !== 'FillValues') {
    grid.setFormula(...to, formulaCell(state.formulas.shifted(formula.formula, to[0] - from[0], to[1] - from[1])));
  } else {
    grid.setConstant(...to, series ? series.value : state.engine.cellValue(sheet, ...from));
  }
}
