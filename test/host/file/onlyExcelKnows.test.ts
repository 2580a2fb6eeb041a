import { EmbeddedHost, writeCells, type Sheet } from '../../../src/host';
import { change, fileOf, partsOf, smallWorkbook } from './packages';

let small: Uint8Array;
beforeAll(async () => {
  small = await smallWorkbook();
});

/** The small workbook whose second sheet has a formula in A9 that gives 7 according to the file. */
async function withFormula(formula: string): Promise<{ host: EmbeddedHost; own: Sheet }> {
  const parts = partsOf(small);
  change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
    xml.replace(
      '</sheetData>',
      `<row r="9"><c r="A9"><f>${formula.replace(/&/g, '&amp;')}</f><v>7</v></c><c r="B9"><f>A9*2</f><v>14</v></c></row></sheetData>`,
    ),
  );
  change(parts, 'xl/workbook.xml', (xml) =>
    xml.replace(
      '</definedNames>',
      `<definedName name="Kurs">'[1]Mitt blad'!$A$1</definedName><definedName name="Flera">(Eget!$A$1,Eget!$B$1)</definedName>` +
        '<definedName name="Spill">Eget!$A$1#</definedName></definedNames>',
    ),
  );
  const host = await EmbeddedHost.open(fileOf(parts));
  return { host, own: host.state.book.sheets[1] as Sheet };
}

describe('a formula of a file that only Excel can calculate keeps the value that the file has', () => {
  it.each([
    ['of a macro', 'MinFunktion(A1)'],
    ['of a function that the host does not have', '_xlfn.ENNYARE(A1)'],
    ['of another workbook', "'[1]Mitt blad'!A1*2"],
    ['of another workbook’s name', '[1]!Pris'],
    ['over several sheets', 'SUM(Blad1:Eget!A1)'],
    ['over several sheets whose names have spaces', "SUM('Blad 1:Eget'!A1)"],
    ['over a name of another workbook', 'Kurs*100'],
    ['over a name of several places', 'SUM(Flera)'],
    ['over a name of what spills', 'IFERROR(SUM(Spill),0)'],
    ['that cannot be read', 'SUM((A1,B1))'],
  ])('%s', async (_name, formula) => {
    const { host, own } = await withFormula(formula);
    const { engine } = host.state;
    expect([engine.cellValue(own, 8, 0), engine.cellValue(own, 8, 1)]).toEqual([7, 14]);
    writeCells(host.state, own, { r1: 0, r2: 0, c1: 0, c2: 0 }, [[50]]);
    expect([engine.cellValue(own, 8, 0), engine.cellValue(own, 8, 1)]).toEqual([7, 14]);
    const { changes } = await host.saved();
    expect(changes.filter(({ sheet }) => sheet === 'Eget')).toEqual([
      expect.objectContaining({ cells: 1, results: 1 }),
    ]);
  });
});
