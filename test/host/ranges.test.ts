import { calculated, exampleTable, formulasOf, open, refusal, valuesOf, write } from './support';

describe('range values', () => {
  it('reads text as Excel does when it is typed', async () => {
    const client = await open();
    await write(client, 'A1:H1', [['12', '1,234.5', '50%', 'true', '2025-01-02', "'007", 'abc', '#N/A']]);
    expect(await valuesOf(client, 'A1:H1')).toEqual([[12, 1234.5, 0.5, true, 45659, '007', 'abc', '#N/A']]);
  });

  it('gives a typed date its number format and leaves a chosen one alone', async () => {
    const client = await open();
    const formats = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').numberFormat = [['0.0']];
      sheet.getRange('A1:B1').values = [['2025-01-02', '2025-01-02']];
      const range = sheet.getRange('A1:B1');
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat as string[][];
    });
    expect(formats).toEqual([['yyyy-mm-dd', '0.0']]);
  });

  it('keeps a cell where null is written and empties it where an empty text is', async () => {
    const client = await open();
    await write(client, 'A1:C1', [[1, 2, 3]]);
    await write(client, 'A1:C1', [[null, '', 9]]);
    expect(await valuesOf(client, 'A1:C1')).toEqual([[1, '', 9]]);
  });

  it('fills a range with a single value', async () => {
    const client = await open();
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = 7 as unknown as number[][];
      await context.sync();
    });
    expect(await valuesOf(client, 'A1:B2')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('keeps text in cells formatted as text, formulas too', async () => {
    const client = await open();
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['0012', '=1+1']];
      await context.sync();
    });
    expect(await valuesOf(client, 'A1:B1')).toEqual([['0012', '=1+1']]);
  });

  it.each([
    [[[1]], 'too few rows and columns'],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      'too many columns',
    ],
    [[[1, 2], [3]], 'a ragged block'],
  ])('refuses a block of another size with InvalidArgument: %j (%s)', async (block) => {
    const client = await open();
    expect(
      await refusal(client, (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = block;
      }),
    ).toBe('InvalidArgument');
    expect(await valuesOf(client, 'A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('gives no cell values of whole columns, as Excel does', async () => {
    const client = await open();
    const values = await client.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A:A');
      range.load('values,rowCount');
      await context.sync();
      return [range.values, range.rowCount];
    });
    expect(values).toEqual([null, 1_048_576]);
  });

  it("shows text in the user's language and values in none", async () => {
    const client = await open();
    const texts = await client.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
      range.values = [[1234.5, 45659, true]];
      range.numberFormat = [['#,##0.00', 'yyyy-mm-dd', 'General']];
      range.load('text,valueTypes');
      await context.sync();
      return [range.text, range.valueTypes];
    });
    expect(texts).toEqual([[['1\u00A0234,50', '2025-01-02', 'SANT']], [['Double', 'Double', 'Boolean']]]);
  });
});

describe('finding ranges', () => {
  const address = async (find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> => {
    const client = await open();
    return client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:D5').values = Array.from({ length: 4 }, () => [1, 2, 3]);
      const found = find(sheet);
      found.load('address');
      await context.sync();
      return found.address;
    });
  };

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['Blad1!B2:D5', (sheet) => sheet.getUsedRange()],
    ['Blad1!B2:D5', (sheet) => sheet.getRange('C3').getSurroundingRegion()],
    ['Blad1!D5', (sheet) => sheet.getUsedRange().getLastCell()],
    ['Blad1!B6:D7', (sheet) => sheet.getUsedRange().getRowsBelow(2)],
    ['Blad1!E2:E5', (sheet) => sheet.getUsedRange().getColumnsAfter(1)],
    ['Blad1!C3:E6', (sheet) => sheet.getUsedRange().getOffsetRange(1, 1)],
    ['Blad1!B2:E4', (sheet) => sheet.getUsedRange().getResizedRange(-1, 1)],
    ['Blad1!3:3', (sheet) => sheet.getRange('C3').getEntireRow()],
    ['Blad1!B5', (sheet) => sheet.getRange('B2').getRangeEdge('Down')],
    ['Blad1!C3:D5', (sheet) => sheet.getUsedRange().getIntersection('C3:H9')],
    ['Blad1!A1:H9', (sheet) => sheet.getRange('A1').getBoundingRect('H9')],
    ['Blad1!C4', (sheet) => sheet.getRange('B3').getCell(1, 1)],
    ['Blad1!B3', (sheet) => sheet.getRangeByIndexes(2, 1, 1, 1)],
  ])('%s', async (expected, find) => {
    expect(await address(find)).toBe(expected);
  });

  it('answers a null object for an empty used range and an intersection that is none', async () => {
    const client = await open();
    const isNull = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRangeOrNullObject(true);
      const shared = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return [used.isNullObject, shared.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it('refuses an address that is none, and one that leaves the sheet', async () => {
    const client = await open();
    expect(
      await refusal(client, (context) =>
        context.workbook.worksheets.getActiveWorksheet().getRange('nej nej').load('address'),
      ),
    ).toBe('InvalidArgument');
    expect(
      await refusal(client, (context) =>
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').getOffsetRange(-1, 0).load('address'),
      ),
    ).toBe('InvalidArgument');
  });

  it('follows a tracked range when rows are put in above it, and refuses it when its cells are deleted', async () => {
    const client = await open();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B5');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      await context.sync();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Blad1!B7');
      sheet.getRange('7:7').delete('Up');
      range.load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
  });
});

describe('copying, moving, sorting', () => {
  it('copies formulas so that relative references move along', async () => {
    const client = await open();
    await write(client, 'A1:B2', [
      [1, '=A1+$A$1'],
      [2, ''],
    ]);
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2').copyFrom('B1');
      await context.sync();
    });
    expect(await formulasOf(client, 'B2')).toEqual([['=A2+$A$1']]);
  });

  it('moves cells so that formulas that point at them follow', async () => {
    const client = await open();
    await write(client, 'A1:B1', [[5, '=A1*2']]);
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').moveTo('D4');
      await context.sync();
    });
    expect(await formulasOf(client, 'B1')).toEqual([['=D4*2']]);
    expect(await valuesOf(client, 'B1')).toEqual([[10]]);
  });

  it('sorts a table by a column, with its formulas', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Effekter').sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    expect(await valuesOf(client, 'A2:C4')).toEqual([
      ['c', 30, 60],
      ['b', 20, 40],
      ['a', 10, 20],
    ]);
  });

  it('hides the rows that a filter does not let through and shows them again', async () => {
    const client = await open();
    await exampleTable(client);
    const hidden = await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Effekter');
      table.columns.getItem('Belopp').filter.applyCustomFilter('>15');
      const row = table.getDataBodyRange().getRow(0);
      row.load('rowHidden');
      await context.sync();
      const before = row.rowHidden;
      table.clearFilters();
      row.load('rowHidden');
      await context.sync();
      return [before, row.rowHidden];
    });
    expect(hidden).toEqual([true, false]);
  });
});

describe('formulas in cells', () => {
  it('refuses what Excel would not take as a formula with InvalidArgument', async () => {
    const client = await open();
    for (const formula of ['=1+', '=SUM(', '=Ingen[Kol]', '=IF()', '="a']) {
      expect(
        await refusal(client, (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulas = [[formula]];
        }),
      ).toBe('InvalidArgument');
    }
  });

  it('refuses a function that the host cannot calculate, by name', async () => {
    const client = await open();
    await expect(write(client, 'A1', [['=BESSELI(1,1)']])).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('BESSELI') as string,
    });
  });

  it('calculates an unknown name as #NAME? and a circle as 0', async () => {
    const client = await open();
    expect(await calculated(client, '=ingetnamn+1')).toBe('#NAME?');
    await write(client, 'A1:B1', [['=B1+1', '=A1+1']]);
    expect((await valuesOf(client, 'A1:B1')).flat().every((value) => typeof value === 'number')).toBe(true);
  });

  it('calculates chains that are thousands of cells long', async () => {
    const client = await open();
    await write(client, 'A1', [[1]]);
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A2:A5000').formulas = Array.from(
        { length: 4999 },
        (_, i) => [`=A${i + 1}+1`],
      );
      await context.sync();
    });
    expect(await valuesOf(client, 'A5000')).toEqual([[5000]]);
  });
});
