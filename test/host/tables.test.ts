import { exampleTable, formulasOf, open, refusal, valuesOf, write } from './support';

const shape = (client: Awaited<ReturnType<typeof open>>): Promise<string> =>
  client.run(async (context) => {
    const range = context.workbook.tables.getItem('Effekter').getRange();
    range.load('address');
    await context.sync();
    return range.address;
  });

describe('tables grow', () => {
  it('over a row written directly below, with formula, format and validation', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:B4').numberFormat = [['0.00'], ['0.00'], ['0.00']];
      sheet.getRange('A2:A4').dataValidation.rule = { list: { inCellDropDown: true, source: '=$F$1:$F$3' } };
      sheet.getRange('A5:B5').values = [['d', 40]];
      const added = sheet.getRange('A5:C5');
      const validation = sheet.getRange('A5').dataValidation;
      added.load('formulas,numberFormat');
      validation.load('type');
      await context.sync();
      expect(added.formulas).toEqual([['d', 40, '=[@Belopp]*2']]);
      expect((added.numberFormat as string[][])[0]?.[1]).toBe('0.00');
      expect(validation.type).toBe('List');
    });
    expect(await shape(client)).toBe('Blad1!A1:C5');
  });

  it('over a block that is written in several pieces', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A5:B2004').values = Array.from(
        { length: 2000 },
        (_, i) => [`r${i}`, i],
      );
      await context.sync();
    });
    expect(await shape(client)).toBe('Blad1!A1:C2004');
    expect(await valuesOf(client, 'C2004')).toEqual([[3998]]);
  });

  it('not over what is written with a row between', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'A6', [['x']]);
    expect(await shape(client)).toBe('Blad1!A1:C4');
  });

  it('by a column when a heading is written beside', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'D1', [['Ny']]);
    expect(await shape(client)).toBe('Blad1!A1:D4');
  });

  it('by rows.add, pushing down what stands below', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'A6:B6', [['nedanför', '=A2']]);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Effekter').rows.add(undefined, [
        ['d', 40, null],
        ['e', 50, null],
      ] as unknown as string[][]);
      await context.sync();
    });
    expect(await shape(client)).toBe('Blad1!A1:C6');
    expect(await valuesOf(client, 'A5:C6')).toEqual([
      ['d', 40, 80],
      ['e', 50, 100],
    ]);
    expect(await valuesOf(client, 'A8:B8')).toEqual([['nedanför', 'a']]);
  });
});

describe('structured references', () => {
  it('are read as Excel shows them: short in the table itself, with its name elsewhere', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'E1', [['=SUM(Effekter[Dubbelt])+ROWS(Effekter[#All])']]);
    await write(client, 'E2', [['=Effekter[[#This Row],[Belopp]]']]);
    expect(await formulasOf(client, 'C2')).toEqual([['=[@Belopp]*2']]);
    expect(await formulasOf(client, 'E1:E2')).toEqual([
      ['=SUM(Effekter[Dubbelt])+ROWS(Effekter[#All])'],
      ['=Effekter[@Belopp]'],
    ]);
    expect(await valuesOf(client, 'E1:E2')).toEqual([[124], [10]]);
  });

  it('follow when a column is renamed, through its heading or its name', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'E1', [['=SUM(Effekter[Belopp])']]);
    await write(client, 'B1', [['Summa kr']]);
    expect(await formulasOf(client, 'C2')).toEqual([['=[@[Summa kr]]*2']]);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Effekter').columns.getItem('Summa kr').name = 'Kr';
      await context.sync();
    });
    expect(await formulasOf(client, 'E1')).toEqual([['=SUM(Effekter[Kr])']]);
    expect(await valuesOf(client, 'B1')).toEqual([['Kr']]);
  });

  it('follow when the table is renamed, and keep calculating', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'E1', [['=SUM(Effekter[Belopp])']]);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Effekter').name = 'Register';
      await context.sync();
    });
    expect(await formulasOf(client, 'E1')).toEqual([['=SUM(Register[Belopp])']]);
    expect(await valuesOf(client, 'E1')).toEqual([[60]]);
  });

  it('become #REF! when their column is deleted', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Effekter').columns.getItem('Belopp').delete();
      await context.sync();
    });
    expect(await valuesOf(client, 'A1:B2')).toEqual([
      ['Id', 'Dubbelt'],
      ['a', '#REF!'],
    ]);
  });

  it('hold names with brackets, quotes and number signs', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'B1', [["Kr [tkr] #1 'a'"]]);
    expect(await valuesOf(client, 'C2')).toEqual([[20]]);
    await write(client, 'E1', [["=SUM(Effekter[Kr '[tkr'] '#1 ''a''])"]]);
    expect(await valuesOf(client, 'E1')).toEqual([[60]]);
  });
});

describe('calculated columns', () => {
  it('fill an empty column from one formula', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'D1', [['Tredubbelt']]);
    await write(client, 'D3', [['=[@Belopp]*3']]);
    expect(await valuesOf(client, 'D2:D4')).toEqual([[30], [60], [90]]);
  });

  it('fill new rows with relative references moved', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'C2:C4', [['=B2+1'], ['=B3+1'], ['=B4+1']]);
    await write(client, 'A5:B5', [['d', 40]]);
    expect(await formulasOf(client, 'C5')).toEqual([['=B5+1']]);
  });

  it('leave cells that somebody wrote over', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'C3', [[999]]);
    await write(client, 'A5:B5', [['d', 40]]);
    expect(await valuesOf(client, 'C2:C5')).toEqual([[20], [999], [60], [80]]);
  });
});

describe('tables refuse', () => {
  it('to overlap, in making and in resizing', async () => {
    const client = await open();
    await exampleTable(client);
    expect(await refusal(client, (context) => context.workbook.tables.add('Blad1!B3:D6', true))).toBe(
      'InvalidOperation',
    );
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add('E1:F4', true);
      await context.sync();
    });
    expect(await refusal(client, (context) => context.workbook.tables.getItem('Effekter').resize('A1:E4'))).toBe(
      'InvalidOperation',
    );
  });

  it.each(['1abc', 'A1', 'R1C1', 'har mellanslag', '', 'c'])('the name %j with InvalidArgument', async (name) => {
    const client = await open();
    await exampleTable(client);
    expect(
      await refusal(client, (context) => {
        context.workbook.tables.getItem('Effekter').name = name;
      }),
    ).toBe('InvalidArgument');
  });

  it('rows of another width, an unknown table and an unknown column', async () => {
    const client = await open();
    await exampleTable(client);
    expect(
      await refusal(client, (context) =>
        context.workbook.tables.getItem('Effekter').rows.add(undefined, [['bara en']]),
      ),
    ).toBe('InvalidArgument');
    expect(await refusal(client, (context) => context.workbook.tables.getItem('Ingen').load('name'))).toBe(
      'ItemNotFound',
    );
    expect(
      await refusal(client, (context) =>
        context.workbook.tables.getItem('Effekter').columns.getItem('Ingen').load('name'),
      ),
    ).toBe('ItemNotFound');
  });

  it('use after they were deleted', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Effekter');
      await context.sync();
      table.delete();
      await context.sync();
      table.load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });
});

describe('resize', () => {
  it('takes rows and columns in and leaves cells outside alone', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'A6:C6', [['f', 60, '']]);
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Effekter');
      table.resize('A1:D6');
      table.columns.load('items/name');
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Id', 'Belopp', 'Dubbelt', 'Kolumn1']);
      table.resize('A1:C3');
      await context.sync();
    });
    expect(await shape(client)).toBe('Blad1!A1:C3');
    expect(await valuesOf(client, 'A6:B6')).toEqual([['f', 60]]);
  });
});
