import fc from 'fast-check';
import { readTabbed, writeTabbed } from '../../../src/workbench/page/clipboard';

describe('the clipboard of spreadsheets', () => {
  it('reads rows and cells, the last line break being no row', () => {
    expect(readTabbed('a\tb\r\n1\t2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('reads a quoted cell with a line break and a doubled quote', () => {
    expect(readTabbed('"rad 1\nrad ""2"""\tx')).toEqual([['rad 1\nrad "2"', 'x']]);
  });

  it('keeps empty cells', () => {
    expect(readTabbed('\t\n\tx')).toEqual([
      ['', ''],
      ['', 'x'],
    ]);
  });

  it('reads back what it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ö', '"', '\t', '\n', ' ', '1') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(rows, (list) => expect(readTabbed(writeTabbed(list))).toEqual(list)));
  });
});
