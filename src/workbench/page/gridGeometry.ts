import type { Area, SheetLayout } from '../stage/types';

/** Room beyond what is used, so that one can write there. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;

/** Where rows and columns of a sheet stand, in CSS pixels from the sheet's corner (headings apart). */
export class GridGeometry {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly lefts: number[] = [0];
  /** Running difference between the real and the standard heights, before each row that differs. */
  private readonly bumps: { row: number; height: number; before: number }[] = [];

  constructor(readonly layout: SheetLayout) {
    this.rowCount = Math.max(layout.rowCount + SPARE_ROWS, 120);
    this.columnCount = Math.max(layout.columnCount + SPARE_COLUMNS, 20);
    for (let c = 0; c < this.columnCount; c += 1) this.lefts.push((this.lefts[c] ?? 0) + this.width(c));
    let before = 0;
    for (const [row, height] of layout.heights) {
      this.bumps.push({ row, height, before });
      before += height - layout.standardHeight;
    }
  }

  width(column: number): number {
    return this.layout.widths[column] ?? this.layout.standardWidth;
  }

  height(row: number): number {
    const bump = this.bumps[this.bumpAt(row)];
    return bump?.row === row ? bump.height : this.layout.standardHeight;
  }

  left(column: number): number {
    return this.lefts[Math.min(column, this.columnCount)] ?? 0;
  }

  top(row: number): number {
    const bump = this.bumps[this.bumpAt(row - 1)];
    const extra = bump ? bump.before + bump.height - this.layout.standardHeight : 0;
    return row * this.layout.standardHeight + extra;
  }

  get totalWidth(): number {
    return this.left(this.columnCount);
  }

  get totalHeight(): number {
    return this.top(this.rowCount);
  }

  /** The column at a distance from the sheet's left edge, within the grid. */
  columnAt(x: number): number {
    return search(this.columnCount, (column) => this.left(column + 1) > x);
  }

  /** The row at a distance from the sheet's top edge, within the grid. */
  rowAt(y: number): number {
    return search(this.rowCount, (row) => this.top(row + 1) > y);
  }

  /** The rectangle that an area covers, merged cells not regarded. */
  box(area: Area): { left: number; top: number; width: number; height: number } {
    const left = this.left(area.c1);
    const top = this.top(area.r1);
    return { left, top, width: this.left(area.c2 + 1) - left, height: this.top(area.r2 + 1) - top };
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.layout.merges.find((m) => row >= m.r1 && row <= m.r2 && column >= m.c1 && column <= m.c2);
  }

  /** The next row or column from `from` in a direction that is not hidden; `from` when there is none. */
  step(from: number, direction: 1 | -1, axis: 'row' | 'column'): number {
    const size = (n: number): number => (axis === 'row' ? this.height(n) : this.width(n));
    const count = axis === 'row' ? this.rowCount : this.columnCount;
    for (let n = from + direction; n >= 0 && n < count; n += direction) if (size(n) > 0) return n;
    return from;
  }

  /** Position in `bumps` of the last entry whose row is not after `row`, −1 when none. */
  private bumpAt(row: number): number {
    return search(this.bumps.length, (n) => (this.bumps[n]?.row ?? 0) > row, this.bumps.length) - 1;
  }
}

/** The first n below `count` for which `isPast` holds; `otherwise` (default the last) when none does. */
function search(count: number, isPast: (n: number) => boolean, otherwise = count - 1): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : otherwise;
}
