import { cellsView } from '../../../src/workbench/stage/cells';
import type { CellLook } from '../../../src/workbench/stage/types';
import { area, TestBook } from './support';

const shown = (book: TestBook, address: string): { text: string; look: CellLook }[] => {
  const view = cellsView(book.state, book.sheet, [area(address)]);
  return view.cells.map(({ text, look }) => ({ text, look: view.looks[look] ?? {} }));
};

describe('what cells show', () => {
  it('shows numbers and dates as a Swedish Excel does, to the right', () => {
    const book = new TestBook().write('A1:A2', [[1234567.5], [45658]]);
    book.style('A1', { numFmt: '#,##0.00' }).style('A2', { numFmt: 'yyyy-mm-dd' });
    const cells = shown(book, 'A1:A2');
    expect(cells.map(({ text }) => text.replace(/\s/g, ' '))).toEqual(['1 234 567,50', '2025-01-01']);
    expect(cells[0]?.look.align).toBe('right');
  });

  it('gives each cell once where areas overlap, and nothing for empty ones', () => {
    const book = new TestBook().write('A1', 'x');
    expect(cellsView(book.state, book.sheet, [area('A1:B2'), area('A1:C3')]).cells).toHaveLength(1);
  });

  it('draws a table: bold headings with filter buttons, every other row shaded', () => {
    const book = new TestBook().write('A1:A3', [['Namn'], ['a'], ['b']]);
    book.table('T', 'A1:A3');
    const view = cellsView(book.state, book.sheet, [area('A1:A3')]);
    const looks = view.cells.map(({ look }) => view.looks[look]);
    expect(view.cells[0]?.filter).toBe('all');
    expect(looks[0]?.bold).toBe(true);
    expect(looks[1]?.fill).toBe('#D9D9D9');
    expect(looks[2]?.fill).toBeUndefined();
  });

  it("lets a cell's own look win over the table's, and a conditional format over both", () => {
    const book = new TestBook().write('A1:A3', [['N'], [-1], [5]]);
    book.table('T', 'A1:A3');
    book.style('A2', { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } } });
    expect(shown(book, 'A2')[0]?.look.fill).toBe('#00FF00');
    book.sheet.conditionals.push({
      id: '1',
      areas: [area('A2:A3')],
      rule: {
        type: 'expression',
        formulae: ['A2<0'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } } },
      },
    });
    expect(shown(book, 'A2')[0]?.look.fill).toBe('#FF0000');
    expect(shown(book, 'A3')[0]?.look.fill).toBeUndefined();
  });

  it('asks conditional formats in order of priority', () => {
    const book = new TestBook().write('A1', 5);
    const rule = (color: string, priority: number) => ({
      id: color,
      areas: [area('A1')],
      rule: {
        type: 'cellIs' as const,
        operator: 'greaterThan' as const,
        formulae: [0],
        priority,
        style: { font: { color: { argb: color } } },
      },
    });
    book.sheet.conditionals.push(rule('FF111111', 2), rule('FF222222', 1));
    expect(shown(book, 'A1')[0]?.look.color).toBe('#222222');
  });
});
