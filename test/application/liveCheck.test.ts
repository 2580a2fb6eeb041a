import { requestsFor } from '../../src/application/liveCheck';
import type { RegisterReading, TableLocation, WorkbookChange } from '../../src/application/ports';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';

const place: TableLocation = {
  name: 'Effekter',
  sheet: 'Effekter',
  sheetId: 's1',
  headerRow: 4,
  firstColumn: 0,
  headings: ['Effekt-ID', 'Benämning', 'Belopp'],
  bodyRows: 10,
};
const reading = { schema: wholeSchema, tables: { effects: place } } as unknown as RegisterReading;
const edited = (row: number, column: number, rows = 1, columns = 1): WorkbookChange => ({
  sheetId: 's1',
  area: { row, column, rows, columns },
  remote: false,
});
const rowsRead = (...changes: WorkbookChange[]) => requestsFor(reading, changes).map(({ rows }) => rows);

describe('a live check reads only what changed', () => {
  it('the edited rows', () => expect(rowsRead(edited(7, 1, 3))).toEqual([{ first: 2, last: 4 }]));
  it('several edits in one go', () => expect(rowsRead(edited(5, 0), edited(9, 2))).toEqual([{ first: 0, last: 4 }]));
  it('a row that was typed just below the table', () =>
    expect(rowsRead(edited(15, 0))).toEqual([{ first: 10, last: 10 }]));
  it('the whole table when its headings or its structure changed', () => {
    expect(rowsRead(edited(4, 0))).toEqual([null]);
    expect(rowsRead({ sheetId: 's1', area: null, remote: true })).toEqual([null]);
  });
  it('nothing when other cells or other sheets changed', () => {
    expect(rowsRead(edited(5, 3), edited(0, 0), edited(16, 0), { sheetId: 's2', area: null, remote: false })).toEqual(
      [],
    );
  });
});
