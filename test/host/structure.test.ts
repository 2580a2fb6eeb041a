import { exampleTable, formulasOf, open, refusal, reopened, valuesOf, write } from './support';

type Sheet = Excel.Worksheet;
const onSheet = async (
  client: Awaited<ReturnType<typeof open>>,
  act: (sheet: Sheet, context: Excel.RequestContext) => void,
): Promise<void> => {
  await client.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
};

describe('rows and columns put in and taken out', () => {
  it('move references, ranges grow when rows come inside them', async () => {
    const client = await open();
    await write(client, 'A1:A3', [[1], [2], [3]]);
    await write(client, 'C1:C3', [['=SUM(A1:A3)'], ['=$A$3'], ['=SUM(A:A)']]);
    await onSheet(client, (sheet) => sheet.getRange('2:3').insert('Down'));
    expect(await formulasOf(client, 'C1')).toEqual([['=SUM(A1:A5)']]);
    expect(await formulasOf(client, 'C4:C5')).toEqual([['=$A$5'], ['=SUM(A:A)']]);
    expect(await valuesOf(client, 'C1')).toEqual([[6]]);
  });

  it('move manual page breaks with the rows they stand before; a saved file keeps them', async () => {
    const client = await open();
    await onSheet(client, (sheet) => {
      sheet.getRange('A1').values = [[1]];
      for (const row of [20, 5, 20]) sheet.horizontalPageBreaks.add(`A${row}`);
      sheet.getRange('10:12').insert('Down');
    });
    const rows = await (
      await reopened(client.host)
    ).run(async (context) => {
      const { horizontalPageBreaks } = context.workbook.worksheets.getFirst();
      horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      return horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex);
    });
    expect(rows).toEqual([4, 22]);
    await expect(onSheet(client, (sheet) => void sheet.horizontalPageBreaks.add('A1'))).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
  });

  it('give #REF! when all of a reference is deleted, a shorter range when part of it is', async () => {
    const client = await open();
    await write(client, 'A1:A4', [[1], [2], [3], [4]]);
    await write(client, 'C1:D1', [['=SUM(A1:A4)', '=A2']]);
    await onSheet(client, (sheet) => sheet.getRange('2:3').delete('Up'));
    expect(await formulasOf(client, 'C1:D1')).toEqual([['=SUM(A1:A2)', '=#REF!']]);
    expect(await valuesOf(client, 'C1:D1')).toEqual([[5, '#REF!']]);
  });

  it('move formulas of other sheets, names, merged blocks and tables', async () => {
    const client = await open();
    await exampleTable(client);
    await onSheet(client, (sheet, context) => {
      sheet.getRange('F1:G2').merge();
      context.workbook.names.add('Tredje', sheet.getRange('B4'));
      context.workbook.worksheets.add('Annat blad').getRange('A1').formulas = [['=Blad1!B4+Tredje']];
    });
    await onSheet(client, (sheet) => sheet.getRange('1:2').insert('Down'));
    await client.run(async (context) => {
      const name = context.workbook.names.getItem('Tredje');
      const table = context.workbook.tables.getItem('Effekter').getRange();
      const other = context.workbook.worksheets.getItem('Annat blad').getRange('A1');
      name.load('formula');
      table.load('address');
      other.load('formulas,values');
      await context.sync();
      expect(name.formula).toBe('=Blad1!$B$6');
      expect(table.address).toBe('Blad1!A3:C6');
      expect(other.formulas).toEqual([['=Blad1!B6+Tredje']]);
      expect(other.values).toEqual([[60]]);
    });
  });

  it('grow a table when a row comes inside it, with its formulas', async () => {
    const client = await open();
    await exampleTable(client);
    await onSheet(client, (sheet) => sheet.getRange('3:3').insert('Down'));
    expect(await formulasOf(client, 'A3:C3')).toEqual([['', '', '=[@Belopp]*2']]);
    await onSheet(client, (sheet) => sheet.getRange('A4:C4').delete('Up'));
    expect(await valuesOf(client, 'A2:A4')).toEqual([['a'], [''], ['c']]);
  });

  it('leave a table one empty row when all its rows are deleted', async () => {
    const client = await open();
    await exampleTable(client);
    await onSheet(client, (sheet) => sheet.getRange('2:4').delete('Up'));
    await client.run(async (context) => {
      const body = context.workbook.tables.getItem('Effekter').getDataBodyRange();
      body.load('address,values');
      await context.sync();
      expect(body.address).toBe('Blad1!A2:C2');
      expect((body.values as unknown[][])[0]?.[0]).toBe('');
    });
  });

  it('move validations, conditional formats and charts', async () => {
    const client = await open();
    await write(client, 'A1:B3', [
      ['x', 'y'],
      [1, 2],
      [3, 4],
    ]);
    await onSheet(client, (sheet) => {
      sheet.getRange('A2:A3').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      const format = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2>3';
      sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Columns').name = 'D';
    });
    await onSheet(client, (sheet) => sheet.getRange('2:2').insert('Down'));
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const validation = sheet.getRange('A3:A4').dataValidation;
      const formats = sheet.getRange('B3:B4').conditionalFormats;
      const values = sheet.charts.getItem('D').series.getItemAt(1).getDimensionValues('Values');
      validation.load('type');
      formats.load('items/type');
      const formula = sheet.getRange('B3:B4').conditionalFormats.getItemAt(0).custom.rule;
      formula.load('formula');
      await context.sync();
      expect(validation.type).toBe('WholeNumber');
      expect(formats.items).toHaveLength(1);
      expect(formula.formula).toBe('=$B3>3');
      expect(values.value).toEqual([2, 4]);
    });
  });

  it('are refused where they would tear a table or a merged block', async () => {
    const client = await open();
    await exampleTable(client);
    await onSheet(client, (sheet) => sheet.getRange('F1:G2').merge());
    const sheetOf = (context: Excel.RequestContext): Sheet => context.workbook.worksheets.getActiveWorksheet();
    expect(await refusal(client, (context) => sheetOf(context).getRange('A1:A1').insert('Down'))).toBe(
      'InsertDeleteConflict',
    );
    expect(await refusal(client, (context) => sheetOf(context).getRange('F1:F1').insert('Down'))).toBe(
      'InsertDeleteConflict',
    );
    expect(await refusal(client, (context) => sheetOf(context).getRange('1:1').delete('Up'))).toBe(
      'InsertDeleteConflict',
    );
  });
});

describe('sheets', () => {
  it('renamed are renamed in formulas, names and charts', async () => {
    const client = await open();
    await write(client, 'A1:A2', [[1], [2]]);
    await onSheet(client, (sheet, context) => {
      context.workbook.names.add('N', sheet.getRange('A1'));
      context.workbook.worksheets.add('Två').getRange('A1').formulas = [['=SUM(Blad1!A1:A2)']];
      sheet.charts.add('Line', sheet.getRange('A1:A2')).name = 'D';
      sheet.name = 'Året 2025';
    });
    await client.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Två').getRange('A1');
      const name = context.workbook.names.getItem('N');
      const values = context.workbook.worksheets
        .getItem('Året 2025')
        .charts.getItem('D')
        .series.getItemAt(0)
        .getDimensionValues('Values');
      cell.load('formulas,values');
      name.load('formula');
      await context.sync();
      expect(cell.formulas).toEqual([["=SUM('Året 2025'!A1:A2)"]]);
      expect(cell.values).toEqual([[3]]);
      expect(name.formula).toBe("='Året 2025'!$A$1");
      expect(values.value).toEqual([1, 2]);
    });
  });

  it('deleted leave #REF! behind and are refused afterwards', async () => {
    const client = await open();
    await client.run(async (context) => {
      const first = context.workbook.worksheets.getActiveWorksheet();
      const second = context.workbook.worksheets.add('Två');
      first.getRange('A1').formulas = [['=Två!A1']];
      await context.sync();
      second.delete();
      const cell = first.getRange('A1');
      cell.load('formulas,values');
      await context.sync();
      expect(cell.formulas).toEqual([['=#REF!']]);
      expect(cell.values).toEqual([['#REF!']]);
      second.load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it('refuse names that are taken, too long or hold what Excel forbids, and to be the last one gone', async () => {
    const client = await open();
    const add = (name: string): Promise<string> =>
      refusal(client, (context) => context.workbook.worksheets.add(name).load('id'));
    expect(await add('blad1')).toBe('ItemAlreadyExists');
    expect(await add('x'.repeat(32))).toBe('InvalidArgument');
    expect(await add('a/b')).toBe('InvalidArgument');
    expect(await refusal(client, (context) => context.workbook.worksheets.getActiveWorksheet().delete())).toBe(
      'InvalidOperation',
    );
    expect(
      await refusal(client, (context) => {
        context.workbook.worksheets.getActiveWorksheet().visibility = 'Hidden';
      }),
    ).toBe('InvalidOperation');
  });
});
