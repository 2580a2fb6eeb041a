import { MAX_COLUMNS, MAX_ROWS, columnsIn, rowsIn, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import type { CellStyle } from '../../book/styles';
import type { HostState } from '../../state/host-state';

/** Changes how cells look; whole columns and rows keep the style themselves, for cells to come. */
export function styleCells(
  state: HostState,
  sheet: Sheet,
  area: Area,
  change: (style: CellStyle, r: number, c: number) => CellStyle,
): void {
  const { grid } = sheet;
  const { styles } = state.book;
  const changed = new Map<number, number>();
  const next = (id: number, r: number, c: number): number => {
    if (change.length > 1) return styles.changed(id, (style) => change(style, r, c));
    let result = changed.get(id);
    if (result === undefined) changed.set(id, (result = styles.changed(id, (style) => change(style, r, c))));
    return result;
  };
  if (rowsIn(area) === MAX_ROWS) {
    const last = Math.min(area.c2, columnsIn(area) === MAX_COLUMNS ? Math.max(grid.columns.length, 50) : area.c2);
    for (let c = area.c1; c <= last; c += 1) {
      const column = grid.column(c);
      column.style = next(column.style ?? 0, 0, c);
      grid.rows.forEach((row, r) => {
        if (row?.styles?.[c] !== undefined || row?.style !== undefined)
          grid.setStyle(r, c, next(grid.styleId(r, c), r, c));
      });
    }
    return;
  }
  if (columnsIn(area) === MAX_COLUMNS) {
    for (let r = area.r1; r <= area.r2; r += 1) {
      const row = grid.row(r);
      row.styles?.forEach((style, c) => {
        if (style !== undefined) grid.setStyle(r, c, next(style, r, c));
      });
      row.style = next(row.style ?? 0, r, 0);
    }
    return;
  }
  for (let r = area.r1; r <= area.r2; r += 1) {
    for (let c = area.c1; c <= area.c2; c += 1) grid.setStyle(r, c, next(grid.styleId(r, c), r, c));
  }
  state.book.isDirty = true;
}
