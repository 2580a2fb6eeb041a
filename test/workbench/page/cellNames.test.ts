import { areaName, columnLetters, readArea } from '../../../src/workbench/page/cellNames';

describe('names of cells', () => {
  it('counts columns A, Z, AA, XFD', () => {
    expect([0, 25, 26, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'XFD']);
  });

  it('writes one cell and an area', () => {
    expect(areaName({ r1: 1, c1: 1, r2: 1, c2: 1 })).toBe('B2');
    expect(areaName({ r1: 0, c1: 0, r2: 8, c2: 26 })).toBe('A1:AA9');
  });

  it.each([
    ['b2', { r1: 1, c1: 1, r2: 1, c2: 1 }],
    [' C9:B2 ', { r1: 1, c1: 1, r2: 8, c2: 2 }],
  ])('reads %j', (text, area) => expect(readArea(text)).toEqual(area));

  it.each(['', 'A0', '12', 'ABCD1', 'A1:B'])('does not read %j', (text) => expect(readArea(text)).toBeNull());
});
