import { EmbeddedHost, writeCells, type Sheet } from '../../../src/host';
import { SECOND } from './insertedRows';
import { change, fileOf, partsOf, smallWorkbook, textOf } from './packages';

let small: Uint8Array;
beforeAll(async () => {
  small = await smallWorkbook();
});

const number = (at: string, value: number): string => `<c r="${at}"><v>${value}</v></c>`;

/** The second sheet's rows after a cell of it, or of the first sheet, was written. */
async function afterWriting(
  rows: string,
  onSheet: 0 | 1,
): Promise<{ before: string; after: string; values: unknown[] }> {
  const parts = partsOf(small);
  change(parts, SECOND, (xml) => xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`));
  const host = await EmbeddedHost.open(fileOf(parts));
  const { book, engine } = host.state;
  const sheet = book.sheets[1] as Sheet;
  const values = [0, 1, 2].flatMap((r) => [0, 1, 2].map((c) => engine.cellValue(sheet, r, c)));
  writeCells(host.state, book.sheets[onSheet] as Sheet, { r1: 9, r2: 9, c1: 9, c2: 9 }, [[5]]);
  const after = textOf(partsOf(await host.save()), SECOND);
  return { before: textOf(parts, SECOND), after, values };
}

const rowsOf = (xml: string): string => /<sheetData>([\s\S]*)<\/sheetData>/.exec(xml)?.[1] ?? '';
const last = '<row r="10"><c r="J10"><v>5</v></c></row>';

describe('rows and cells that another program wrote in disorder', () => {
  it.each([
    [
      'cells',
      `<row r="1">${number('C1', 3)}${number('A1', 1)}</row>`,
      `<row r="1">${number('A1', 1)}${number('C1', 3)}</row>`,
      [1, null, 3],
    ],
    [
      'rows',
      `<row r="2">${number('A2', 2)}</row><row r="1" ht="30">${number('A1', 1)}</row>`,
      `<row r="1" ht="30">${number('A1', 1)}</row><row r="2">${number('A2', 2)}</row>`,
      [1, null, null, 2],
    ],
    [
      'a cell twice: the last that holds something counts',
      `<row r="1">${number('A1', 1)}${number('A1', 7)}<c r="A1"/></row>`,
      `<row r="1">${number('A1', 7)}</row>`,
      [7],
    ],
    [
      'a row twice',
      `<row r="1">${number('A1', 1)}</row><row r="1">${number('B1', 2)}</row>`,
      `<row r="1">${number('A1', 1)}${number('B1', 2)}</row>`,
      [1, 2],
    ],
    [
      'a cell in another row',
      `<row r="1">${number('A1', 1)}${number('B3', 9)}</row>`,
      `<row r="1">${number('A1', 1)}</row><row r="3">${number('B3', 9)}</row>`,
      [1, null, null, null, null, null, null, 9],
    ],
  ])('%s', async (_what, rows, ordered, values) => {
    const touched = await afterWriting(rows, 1);
    expect(touched.values).toEqual([...values, ...Array.from({ length: 9 - values.length }, () => null)]);
    expect(rowsOf(touched.after)).toBe(ordered + last);
    const untouched = await afterWriting(rows, 0);
    expect(untouched.after).toBe(untouched.before);
  });
});
