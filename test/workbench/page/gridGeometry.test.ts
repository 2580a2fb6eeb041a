import fc from 'fast-check';
import { GridGeometry } from '../../../src/workbench/page/gridGeometry';
import type { SheetLayout } from '../../../src/workbench/stage/types';

const layout = (part: Partial<SheetLayout> = {}): SheetLayout => ({
  sheet: 's',
  rowCount: 10,
  columnCount: 3,
  standardWidth: 64,
  standardHeight: 20,
  widths: [],
  heights: [],
  frozenRows: 0,
  frozenColumns: 0,
  showGridlines: true,
  merges: [],
  groups: [],
  ...part,
});

describe('where cells stand', () => {
  it('places rows after rows of other heights, hidden ones taking no room', () => {
    const geometry = new GridGeometry(
      layout({
        heights: [
          [1, 40],
          [3, 0],
        ],
      }),
    );
    expect([0, 1, 2, 3, 4, 5].map((row) => geometry.top(row))).toEqual([0, 20, 60, 80, 80, 100]);
    expect(geometry.height(1)).toBe(40);
    expect(geometry.height(3)).toBe(0);
    expect(geometry.height(2)).toBe(20);
  });

  it('finds the row and the column at a point, never a hidden one', () => {
    const geometry = new GridGeometry(layout({ widths: [100, 0, 50], heights: [[1, 0]] }));
    expect(geometry.columnAt(99)).toBe(0);
    expect(geometry.columnAt(100)).toBe(2);
    expect(geometry.rowAt(19)).toBe(0);
    expect(geometry.rowAt(20)).toBe(2);
  });

  it('steps over what is hidden, and stays at the edges', () => {
    const geometry = new GridGeometry(layout({ widths: [64, 0, 0, 64] }));
    expect(geometry.step(0, 1, 'column')).toBe(3);
    expect(geometry.step(3, -1, 'column')).toBe(0);
    expect(geometry.step(0, -1, 'row')).toBe(0);
  });

  it('finds every row at its own top, whatever the heights', () => {
    const heights = fc.uniqueArray(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 90 })), {
      selector: ([row]) => row,
    });
    fc.assert(
      fc.property(heights, fc.nat(110), (list, row) => {
        const sorted = [...list].sort(([a], [b]) => a - b);
        const geometry = new GridGeometry(layout({ heights: sorted }));
        expect(geometry.rowAt(geometry.top(row))).toBe(row);
        expect(geometry.top(row + 1) - geometry.top(row)).toBe(geometry.height(row));
      }),
    );
  });
});
