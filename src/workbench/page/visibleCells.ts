import type { Area, CellLook, CellsView, CellView } from '../stage/types';

const PLAIN: CellLook = {};

/** The cells that the page has at hand, by row and column. */
export class VisibleCells {
  private readonly rows = new Map<number, Map<number, CellView>>();

  constructor(private readonly view: CellsView) {
    for (const cell of view.cells) {
      let row = this.rows.get(cell.row);
      if (!row) this.rows.set(cell.row, (row = new Map()));
      row.set(cell.column, cell);
    }
  }

  static readonly none = new VisibleCells({ cells: [], looks: [] });

  at(row: number, column: number): CellView | undefined {
    return this.rows.get(row)?.get(column);
  }

  look(cell: CellView): CellLook {
    return this.view.looks[cell.look] ?? PLAIN;
  }

  /** The rows of an area that have cells, in order, with their cells in it. */
  rowsIn(area: Area): [number, CellView[]][] {
    const found: [number, CellView[]][] = [];
    for (let row = area.r1; row <= area.r2; row += 1) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      const inside = [...cells.values()].filter(({ column }) => column >= area.c1 && column <= area.c2);
      if (inside.length > 0) found.push([row, inside]);
    }
    return found;
  }
}
