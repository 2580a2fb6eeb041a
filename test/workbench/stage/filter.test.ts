import { cellDetail } from '../../../src/workbench/stage/detail';
import { filterByCell, filterColumn } from '../../../src/workbench/stage/userActions';
import { TestBook } from './support';

const opened = (): TestBook => {
  const book = new TestBook().write('A1:A5', [['Typ'], ['Vite'], [''], ['Annat'], ['Vite']]);
  book.table('T', 'A1:A5');
  return book;
};
const filter = ({ state, sheet }: TestBook) => cellDetail(state, sheet, 0, 0).filter;
const hidden = ({ sheet }: TestBook) => [1, 2, 3, 4].filter((row) => sheet.grid.rows[row]?.hidden);

describe('the filter of a heading', () => {
  it('offers each text of its column once, blank cells too', () => {
    expect(filter(opened())).toEqual({ texts: ['', 'Annat', 'Vite'], chosen: null });
  });

  it('is offered on headings alone', () => {
    const { state, sheet } = opened();
    expect(cellDetail(state, sheet, 1, 0).filter).toBeNull();
  });

  it('shows only rows that read as what is chosen, and all again', () => {
    const book = opened();
    filterColumn(book.state, book.sheet, 0, 0, 'Vite');
    expect(hidden(book)).toEqual([2, 3]);
    expect(filter(book)?.chosen).toBe('Vite');
    filterColumn(book.state, book.sheet, 0, 0, '');
    expect(hidden(book)).toEqual([1, 3, 4]);
    filterColumn(book.state, book.sheet, 0, 0, null);
    expect(hidden(book)).toEqual([]);
  });

  it('by a cell takes what the cell shows, and once more all', () => {
    const book = opened();
    filterByCell(book.state, book.sheet, 3, 0);
    expect(hidden(book)).toEqual([1, 2, 4]);
    filterByCell(book.state, book.sheet, 0, 0);
    expect(hidden(book)).toEqual([]);
  });
});
