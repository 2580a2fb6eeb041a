import { areaAddress, parseArea } from '../../src/excel/addresses';

describe('addresses as Office.js gives them', () => {
  it.each([
    ["'Läs mig'!$A$1:$B$9", { sheet: 'Läs mig', row: 0, column: 0, rows: 9, columns: 2 }],
    ["='Per''s blad'!$C$4", { sheet: "Per's blad", row: 3, column: 2, rows: 1, columns: 1 }],
    ['=Effekter!AA10:AC12', { sheet: 'Effekter', row: 9, column: 26, rows: 3, columns: 3 }],
    ['B3', { sheet: '', row: 2, column: 1, rows: 1, columns: 1 }],
  ])('reads %s', (text, area) => expect(parseArea(text)).toEqual(area));

  it.each(['=#REF!', '3:3', 'A:B', '=1', 'Fakta[År]', ''])('does not take %s for cells', (text) =>
    expect(parseArea(text)).toBeNull(),
  );

  it('writes a rectangle', () => expect(areaAddress(4, 0, 3, 28)).toBe('A5:AB7'));
});
