import fc from 'fast-check';
import { ColumnOfAmounts, readColumnAmount } from '../../../src/domain/basics/columnAmount';
import type { CellValue } from '../../../src/domain/register/cells';

const verdictOf = (...cells: readonly CellValue[]) => {
  const column = new ColumnOfAmounts();
  cells.forEach((cell, row) => column.see(cell, row));
  return column.verdict();
};
const known = (mark: ',' | '.') => ({ kind: 'known', mark });

describe('E904: the decimal mark is the column’s, not the cell’s', () => {
  it.each([
    [['3270,50', '-1302,03'], ','],
    [['136.98'], '.'],
    [['1.500', '2,5'], ','],
    [['1 500,000', '12,75'], ','],
    [['1,234.5'], '.'],
    [['0,1234'], ','],
    [['-12,5 kr'], ','],
    [['1\u00a0234,50'], ','],
    [['100', '1.500', '7.25'], '.'],
    [['12,50-'], ','],
  ] as const)('%j', (cells, mark) => expect(verdictOf(...cells)).toEqual(known(mark)));

  it('both marks shown: told by the row, no cell quoted', () => {
    expect(verdictOf('3270,50', '1.500', '136.98')).toEqual({ kind: 'both', row: 2 });
  });

  it('only groups of three: it is asked, also of 1.234.567', () => {
    expect(verdictOf('100', '1.500')).toEqual({ kind: 'ask', row: 1 });
    expect(verdictOf('1.234.567', '1,000')).toEqual({ kind: 'ask', row: 0 });
  });

  it('no marks: whole kronor; numbers and blanks show nothing', () => {
    expect(verdictOf('1500', '-3 000', '', null, 1.5, 'saknas')).toEqual({ kind: 'whole' });
  });
});

describe('an amount is read by its column’s mark', () => {
  it.each([
    ['1.500', ',', 150_000],
    ['1.500', '.', 150],
    ['1,500', '.', 150_000],
    ['1 234 567,5', ',', 123_456_750],
    ['1\u202f234,50', ',', 123_450],
    ['\u22121302,03', ',', -130_203],
    ['12,50-', ',', -1_250],
    ['+5', null, 500],
    ['0,005', ',', 1],
    ['-0,005', ',', -1],
    ['0,0049', ',', 0],
    ['7,', ',', 700],
    [',5', ',', 50],
    ['12 kr', null, 1_200],
    ['12:-', null, 1_200],
    ['-12 KR', null, -1_200],
    ['12,5 Sek', ',', 1_250],
    ['1,500', null, 150_000],
    [1200.505, null, 120_051],
    ['10000000000', null, 1_000_000_000_000],
  ] as const)('%s with %s', (text, mark, öre) => expect(readColumnAmount(text, mark)).toBe(öre));

  it.each([
    ['1.50', ','],
    ['1,5,0', ','],
    ['12.34.567', ','],
    ['1.5', null],
    ['abc', ','],
    ['', ','],
    ['-', ','],
    ['-5-', ','],
    ['-1,50-', ','],
    ['1e5', ','],
    ['10000000001', null],
    [Infinity, null],
    [true, null],
    [null, null],
  ] as const)('%s with %s is no amount', (cell, mark) => expect(readColumnAmount(cell, mark)).toBeNull());

  it('every amount comes back however it is written', () => {
    const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    const space = fc.constantFrom('', ' ', '\u00a0', '\u202f', 'other');
    fc.assert(
      fc.property(amount, fc.constantFrom(',', '.'), space, (öre, mark, group) => {
        const [whole = '', fraction = ''] = (Math.abs(öre) / 100).toFixed(2).split('.');
        const between = group === 'other' ? (mark === ',' ? '.' : ',') : group;
        const text = `${öre < 0 ? '\u2212' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, between)}${mark}${fraction}`;
        expect(verdictOf(text)).toEqual(known(mark));
        expect(readColumnAmount(text, mark)).toBe(öre);
      }),
    );
  });
});
