import { readRest } from '../../src/excel/readRest';
import type { TableReading } from '../../src/excel/readTables';
import type { Batch } from '../../src/excel/session';
import type { CellValue } from '../../src/domain/register/cells';

const tableOf = (name: string, columns: number, bodyRows: number, read: number): TableReading => ({
  name,
  sheet: name,
  sheetId: name,
  headerRow: 0,
  firstColumn: 0,
  headings: Array.from({ length: columns }, (_, index) => `k${index}`),
  bodyRows,
  rows: Array.from({ length: read }, () => []),
});

/** An Excel that answers each row with its table and number, and refuses answers of more cells than `most`. */
function excelOf(most = Infinity) {
  const answers: number[] = [];
  let cells = 0;
  let refused = 0;
  const getItem = (sheet: string) => ({
    getRangeByIndexes: (first: number, _: number, count: number, columns: number) => {
      cells += count * columns;
      const values: CellValue[][] = Array.from({ length: count }, (__, row) => [`${sheet} ${first + row}`]);
      return { values, load: () => undefined };
    },
  });
  const sync = async () => {
    const asked = cells;
    cells = 0;
    if (asked > most) {
      refused += 1;
      throw Object.assign(new Error('too large'), { code: 'ResponsePayloadSizeLimitExceeded' });
    }
    answers.push(asked);
  };
  const context = { workbook: { worksheets: { getItem } }, sync } as unknown as Batch;
  return { context, answers, refused: () => refused };
}

const rowsFrom = (name: string, first: number, last: number): CellValue[][] =>
  Array.from({ length: last - first + 1 }, (_, index) => [`${name} ${first + index}`]);

describe('What is left of large tables', () => {
  const tables = [tableOf('Reskontra', 12, 50_000, 1_700), tableOf('Bokslutsrader', 12, 24_000, 1_700)];

  it('comes in as few answers as it fits in, each as large as the others, tables together', async () => {
    const { context, answers } = excelOf();
    const found = await readRest(context, tables);
    const cells = (50_000 - 1_700 + 24_000 - 1_700) * 12;
    expect(answers).toHaveLength(Math.ceil(cells / 400_000));
    expect(answers.reduce((sum, each) => sum + each, 0)).toBe(cells);
    expect(Math.max(...answers) - Math.min(...answers)).toBeLessThan(100);
    expect(found.get('Reskontra')).toEqual(rowsFrom('Reskontra', 1_701, 50_000));
    expect(found.get('Bokslutsrader')).toEqual(rowsFrom('Bokslutsrader', 1_701, 24_000));
  });

  it('is asked for in halves where an answer is too large, each row once and in order', async () => {
    const { context, answers, refused } = excelOf(100_000);
    const found = await readRest(context, tables);
    expect(refused()).toBeGreaterThan(0);
    expect(Math.max(...answers)).toBeLessThanOrEqual(100_000);
    expect(found.get('Reskontra')).toEqual(rowsFrom('Reskontra', 1_701, 50_000));
    expect(found.get('Bokslutsrader')).toEqual(rowsFrom('Bokslutsrader', 1_701, 24_000));
  });

  it('fails where a single row is too large', async () => {
    const { context } = excelOf(5);
    await expect(readRest(context, [tableOf('Reskontra', 12, 9, 6)])).rejects.toThrow('too large');
  });

  it('is nothing of tables that have been read whole', async () => {
    const { context, answers } = excelOf();
    expect((await readRest(context, [])).size).toBe(0);
    expect(answers).toEqual([]);
  });
});
