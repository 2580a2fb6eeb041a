import { ColumnOfAmounts, readColumnAmount } from '../../../src/domain/basics/columnAmount';
import type { CellValue } from '../../../src/domain/register/cells';

const verdictOf = (...cells: readonly CellValue[]) => {
  const column = new ColumnOfAmounts();
  cells.forEach((cell, row) => column.see(cell, row));
  return column.verdict();
};

describe('E904: what is learnt of a column’s decimal mark', () => {
  it('stays, whatever the cells without a mark after it', () => {
    expect(verdictOf('7.25', '100', '', '-3')).toEqual({ kind: 'known', mark: '.' });
  });

  it('is the last mark’s: one that ends the text shows nothing', () => {
    expect(verdictOf('7,')).toEqual({ kind: 'whole' });
    expect(verdictOf('1.5,')).toEqual({ kind: 'known', mark: '.' });
    expect(verdictOf(',5')).toEqual({ kind: 'known', mark: ',' });
    expect(verdictOf('1,50 kr.')).toEqual({ kind: 'known', mark: ',' });
  });
});

describe('how much a cell of a column may hold, and in what form', () => {
  it.each([
    [10_000_000_000, null, 1_000_000_000_000],
    [-10_000_000_000, null, -1_000_000_000_000],
    ['10 000 000 000', null, 1_000_000_000_000],
    ['-10000000000,00', ',', -1_000_000_000_000],
    ['12,5', ',', 1_250],
    ['-12,5', ',', -1_250],
    ['1.2', '.', 120],
    ['1.25', '.', 125],
    ['5', ',', 500],
    ['-0', ',', 0],
    ['12.345', ',', 1_234_500],
    ['123.456.789', ',', 12_345_678_900],
  ] as const)('%s with %s', (cell, mark, öre) => expect(readColumnAmount(cell, mark)).toBe(öre));

  it.each([
    [10_000_000_000.01, null],
    [-10_000_000_001, null],
    [NaN, null],
    ['10 000 000 000,01', ','],
    ['1,5', '.'],
    ['12,50', '.'],
    ['1+5', null],
    ['1,a5', ','],
    ['1,5a', ','],
    ['1.1234', ','],
    ['1.12', ','],
    ['1234.567', ','],
    ['12a', ','],
    ['a12', ','],
  ] as const)('%s with %s is no amount', (cell, mark) => expect(readColumnAmount(cell, mark)).toBeNull());
});
