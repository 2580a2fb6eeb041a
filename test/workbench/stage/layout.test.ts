import { sheetLayout } from '../../../src/workbench/stage/layout';
import { TestBook } from './support';

describe('the layout of a sheet', () => {
  it("has Excel's standard sizes: 64 by 20 pixels", () => {
    const { standardWidth, standardHeight } = sheetLayout(new TestBook().state, new TestBook().sheet);
    expect([standardWidth, standardHeight]).toEqual([64, 20]);
  });

  it('hides columns and rows, and finds grouped columns', () => {
    const book = new TestBook().write('A1:D2', [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
    for (const c of [1, 2]) Object.assign(book.sheet.grid.column(c), { outline: 1, hidden: true });
    book.sheet.grid.row(1).hidden = true;
    const layout = sheetLayout(book.state, book.sheet);
    expect(layout.widths).toEqual([64, 0, 0, 64]);
    expect(layout.heights).toEqual([[1, 0]]);
    expect(layout.groups).toEqual([{ first: 1, last: 2, collapsed: true }]);
  });

  it('fits a row without a height of its own to a large font and to wrapped text', () => {
    const book = new TestBook().write('A1:A2', [['Rubrik'], ['en längre text som inte får plats på en rad']]);
    book.style('A1', { font: { size: 20 } }).style('A2', { alignment: { wrapText: true } });
    const [first, second] = sheetLayout(book.state, book.sheet).heights;
    expect(first?.[1]).toBeGreaterThan(30);
    expect(second?.[1]).toBeGreaterThan(60);
  });
});
