import { columnsIn, contains, rowsIn, type Area } from '../book/addresses';
import type { Sheet } from '../book/sheet';
import { formulaCell } from '../calc/formula-cell';
import { refuse } from '../office/errors';
import type { HostState } from '../office/state';
import { cellsChanged } from './announce';
import { guardCells } from './guards';

export type FillKind = 'FillDefault' | 'FillCopy' | 'FillSeries' | 'FillFormats' | 'FillValues';

/** Fills a destination that starts with the source: formulas move along, two or more numbers go on as a series. */
export function autoFill(state: HostState, source: { sheet: Sheet; area: Area }, destination: Area, kind: FillKind): void {
  const { sheet, area } = source;
  const down = rowsIn(destination) > rowsIn(area);
  if (!contains(destination, area) || (down && columnsIn(destination) !== columnsIn(area))) refuse('InvalidArgument');
  guardCells(state.book.styles, sheet, destination);
  const length = down ? rowsIn(area) : columnsIn(area);
  const lines = down ? columnsIn(destination) : rowsIn(destination);
  for (let line = 0; line < lines; line += 1) {
    const place = (i: number): [number, number] =>
      down ? [destination.r1 + i, destination.c1 + line] : [destination.r1 + line, destination.c1 + i];
    const step = seriesStep(sheet, length, place, kind);
    const total = down ? rowsIn(destination) : columnsIn(destination);
    for (let i = length; i < total; i += 1) fillOne(state, sheet, place(i % length), place(i), kind, step === null ? null : { step, from: place(length - 1), by: i - length + 1 });
  }
  state.book.changed(sheet);
  cellsChanged(state, sheet, destination, {});
}

function seriesStep(sheet: Sheet, length: number, place: (i: number) => [number, number], kind: FillKind): number | null {
  if (kind === 'FillCopy' || kind === 'FillFormats') return null;
  if (length === 1) return kind === 'FillSeries' && typeof sheet.grid.constant(...place(0)) === 'number' ? 1 : null;
  const numbers = Array.from({ length }, (_, i) => sheet.grid.constant(...place(i)));
  if (!numbers.every((value): value is number => typeof value === 'number')) return null;
  return ((numbers[length - 1] ?? 0) - (numbers[0] ?? 0)) / (length - 1);
}

function fillOne(
  state: HostState,
  sheet: Sheet,
  from: [number, number],
  to: [number, number],
  kind: FillKind,
  series: { step: number; from: [number, number]; by: number } | null,
): void {
  const { grid } = sheet;
  if (kind !== 'FillValues') grid.setStyle(...to, grid.styleId(...from));
  if (kind === 'FillFormats') return;
  const formula = grid.formula(...from);
  if (formula && kind !== 'FillValues') {
    grid.setFormula(...to, formulaCell(state.formulas.shifted(formula.formula, to[0] - from[0], to[1] - from[1])));
  } else if (series) {
    grid.setConstant(...to, Number(grid.constant(...series.from)) + series.step * series.by);
  } else {
    grid.setConstant(...to, state.engine.cellValue(sheet, ...from));
  }
}
