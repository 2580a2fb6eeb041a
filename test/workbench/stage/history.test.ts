import { writeCells } from '../../../src/host';
import { History } from '../../../src/workbench/stage/history';
import { area, TestBook } from './support';

function edited(book: TestBook, history: History, address: string, value: unknown): void {
  const where = area(address);
  history.record(book.sheet, { from: where.r1, to: where.r2 }, () =>
    writeCells(book.state, book.sheet, where, value, 'sv-SE'),
  );
}
const value = (book: TestBook, address: string) => {
  const { r1, c1 } = area(address);
  return book.state.engine.cellValue(book.sheet, r1, c1);
};

describe('undo', () => {
  it('takes edits back one by one and makes them again', () => {
    const book = new TestBook().write('A1', 'först');
    const history = new History(book.state);
    edited(book, history, 'A1', '1,5');
    edited(book, history, 'A1', '2');
    history.undo();
    expect(value(book, 'A1')).toBe(1.5);
    history.undo();
    expect(value(book, 'A1')).toBe('först');
    expect(history.canUndo).toBe(false);
    history.redo();
    expect(value(book, 'A1')).toBe(1.5);
  });

  it('gives a table back the extent that it had before a row was typed below it', () => {
    const book = new TestBook().write('A1:A2', [['Namn'], ['a']]);
    const table = book.table('T', 'A1:A2');
    const history = new History(book.state);
    edited(book, history, 'A3', 'b');
    expect(table.area.r2).toBe(2);
    history.undo();
    expect(table.area.r2).toBe(1);
    expect(value(book, 'A3')).toBeNull();
    history.redo();
    expect(table.area.r2).toBe(2);
  });

  it('recalculates formulas that depend on what was taken back', () => {
    const book = new TestBook().write('A1', 1).write('B1', '=A1*2');
    const history = new History(book.state);
    edited(book, history, 'A1', '10');
    expect(value(book, 'B1')).toBe(20);
    history.undo();
    expect(value(book, 'B1')).toBe(2);
  });

  it('forgets what was undone when something new is done, and keeps nothing of an edit that failed', () => {
    const book = new TestBook();
    const history = new History(book.state);
    edited(book, history, 'A1', '1');
    history.undo();
    edited(book, history, 'A1', '2');
    expect(history.canRedo).toBe(false);
    expect(() =>
      history.record(book.sheet, { from: 0, to: 0 }, () => {
        throw new Error('nej');
      }),
    ).toThrow('nej');
    history.undo();
    expect(value(book, 'A1')).toBeNull();
    expect(history.canUndo).toBe(false);
  });
});
