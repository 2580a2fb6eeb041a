import { exampleTable, open, refusal, valuesOf, write } from './support';

type Context = Excel.RequestContext;
const active = (context: Context): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

describe('range formats', () => {
  it('are set and read, null where cells differ', async () => {
    const client = await open();
    await client.run(async (context) => {
      const both = active(context).getRange('A1:B1');
      const first = active(context).getRange('A1');
      both.format.font.name = 'Arial';
      first.format.font.bold = true;
      first.format.font.color = 'red';
      first.format.fill.color = '#1F4E79';
      both.format.horizontalAlignment = 'Center';
      both.format.wrapText = true;
      both.format.borders.getItem('EdgeBottom').style = 'Continuous';
      both.format.borders.getItem('EdgeBottom').color = '#BFBFBF';
      both.format.columnWidth = 96;
      both.format.rowHeight = 30;
      both.load(
        'format/font/name,format/font/bold,format/horizontalAlignment,format/wrapText,format/columnWidth,format/rowHeight',
      );
      first.load('format/font/color,format/fill/color');
      const border = both.format.borders.getItem('EdgeBottom');
      border.load('style,color');
      await context.sync();
      const { format } = both;
      expect([
        format.font.name,
        format.font.bold,
        format.horizontalAlignment,
        format.wrapText,
        format.rowHeight,
      ]).toEqual(['Arial', null, 'Center', true, 30]);
      expect(Math.abs(format.columnWidth - 96)).toBeLessThan(1.5);
      expect([first.format.font.color, first.format.fill.color]).toEqual(['#FF0000', '#1F4E79']);
      expect([border.style, border.color]).toEqual(['Continuous', '#BFBFBF']);
    });
  });

  it('are refused for values that Excel does not know', async () => {
    const client = await open();
    expect(
      await refusal(client, (context) => {
        active(context).getRange('A1').format.fill.color = 'ingenfärg';
      }),
    ).toBe('InvalidArgument');
    expect(
      await refusal(client, (context) => {
        active(context).getRange('A1').format.horizontalAlignment = 'Snett' as 'Left';
      }),
    ).toBe('InvalidArgument');
  });

  it('of a whole column hold for cells that come later', async () => {
    const client = await open();
    await client.run(async (context) => {
      active(context).getRange('B:B').numberFormat = '0.00' as unknown as string[][];
      active(context).getRange('B9').values = [[1]];
      const cell = active(context).getRange('B9');
      cell.load('text');
      await context.sync();
      expect(cell.text).toEqual([['1,00']]);
    });
  });
});

describe('data validation', () => {
  it('tells which cells break a list that points at a range', async () => {
    const client = await open();
    await write(client, 'A1:A3', [['Vite'], ['Annat'], ['Okänd']]);
    await write(client, 'C1:C2', [['Vite'], ['Annat']]);
    await client.run(async (context) => {
      const range = active(context).getRange('A1:A3');
      range.dataValidation.rule = {
        list: { inCellDropDown: true, source: active(context).getRange('C1:C2') as unknown as string },
      };
      range.dataValidation.errorAlert = { title: 'Fel', message: 'Välj i listan', showAlert: true, style: 'Warning' };
      range.dataValidation.load('valid,rule,errorAlert');
      const bad = range.dataValidation.getInvalidCells();
      bad.load('address');
      await context.sync();
      expect(range.dataValidation.valid).toBeNull();
      expect(range.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: '=Blad1!$C$1:$C$2' } });
      expect(range.dataValidation.errorAlert).toEqual({
        title: 'Fel',
        message: 'Välj i listan',
        showAlert: true,
        style: 'Warning',
      });
      expect(bad.address).toBe('Blad1!A3');
    });
  });

  it('moves a custom rule along with its cells', async () => {
    const client = await open();
    await write(client, 'A1:B2', [
      [1, 1],
      [5, 1],
    ]);
    await client.run(async (context) => {
      const { dataValidation } = active(context).getRange('A1:A2');
      dataValidation.rule = { custom: { formula: '=A1<=B1' } };
      const second = active(context).getRange('A2').dataValidation;
      second.load('valid');
      await context.sync();
      expect(second.valid).toBe(false);
    });
  });

  it('is refused without a rule, and with a table reference, as in Excel', async () => {
    const client = await open();
    await exampleTable(client);
    expect(
      await refusal(client, (context) => {
        active(context).getRange('E1').dataValidation.rule = {};
      }),
    ).toBe('InvalidArgument');
    expect(
      await refusal(client, (context) => {
        active(context).getRange('E1').dataValidation.rule = {
          list: { inCellDropDown: true, source: '=Effekter[Id]' },
        };
      }),
    ).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  it('are added newest first, counted, read and cleared', async () => {
    const client = await open();
    await client.run(async (context) => {
      const range = active(context).getRange('A1:A9');
      range.conditionalFormats.add('Custom').custom.rule.formula = '=$A1>1';
      const second = range.conditionalFormats.add('CellValue');
      second.cellValue.rule = { formula1: '=10', operator: 'GreaterThan' };
      second.cellValue.format.font.color = '#C00000';
      const all = range.conditionalFormats;
      const count = all.getCount();
      all.load('items/type,items/priority');
      await context.sync();
      expect(count.value).toBe(2);
      expect(all.items.map(({ type, priority }) => [type, priority])).toEqual([
        ['CellValue', 0],
        ['Custom', 1],
      ]);
      active(context).getRange('A1:A3').conditionalFormats.clearAll();
      const rest = active(context).getRange('A1:A3').conditionalFormats.getCount();
      const below = active(context).getRange('A4:A9').conditionalFormats.getCount();
      await context.sync();
      expect([rest.value, below.value]).toEqual([0, 2]);
    });
  });

  it('are refused with a formula that does not read', async () => {
    const client = await open();
    expect(
      await refusal(client, (context) => {
        active(context).getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=1+';
      }),
    ).toBe('InvalidArgument');
  });
});

describe('charts', () => {
  it('give every text the font of the chart, also those that had their own', async () => {
    const client = await open();
    await write(client, 'A1:A2', [[1], [2]]);
    await client.run(async (context) => {
      const chart = active(context).charts.add('Line', active(context).getRange('A1:A2'));
      chart.title.format.font.size = 14;
      chart.format.font.size = 9;
      chart.axes.valueAxis.format.font.bold = true;
      const ofTitle = chart.title.format.font;
      const ofAxis = chart.axes.valueAxis.format.font;
      ofTitle.load('size');
      ofAxis.load('bold');
      await context.sync();
      expect([ofTitle.size, ofAxis.bold]).toEqual([9, true]);
    });
  });

  it('guess their series, take others, and stand over the cells that they are set to', async () => {
    const client = await open();
    await write(client, 'A1:C4', [
      ['År', 'Kalkylerat', 'Realiserat'],
      ['2024', 1, 2],
      ["'2025", 3, 4],
      ["'2026", 5, 6],
    ]);
    await client.run(async (context) => {
      const chart = active(context).charts.add('ColumnClustered', active(context).getRange('A1:C4'), 'Columns');
      chart.setPosition('E2', 'H10');
      chart.series.load('items/name');
      chart.load('left,top,width,height,name');
      await context.sync();
      const anchor = active(context).getRange('E2:H10');
      anchor.load('left,top,width,height');
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
        anchor.left,
        anchor.top,
        anchor.width,
        anchor.height,
      ]);
      expect(chart.series.items.map(({ name }) => name)).toContain('Realiserat');
      for (const series of [...chart.series.items].reverse()) series.delete();
      const own = chart.series.add('Egen');
      own.setValues(active(context).getRange('C2:C4'));
      own.setXAxisValues(active(context).getRange('A2:A4'));
      const values = own.getDimensionValues('Values');
      const categories = own.getDimensionValues('Categories');
      chart.series.load('items/name,items/chartType');
      await context.sync();
      expect([values.value, categories.value]).toEqual([
        [2, 4, 6],
        [2024, '2025', '2026'],
      ]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Egen']);
    });
  });

  it('are found by name, refused a name that is taken, and gone when deleted', async () => {
    const client = await open();
    await write(client, 'A1:A2', [[1], [2]]);
    await client.run(async (context) => {
      const { charts } = active(context);
      charts.add('Line', active(context).getRange('A1:A2')).name = 'Ett';
      const second = charts.add('Pie', active(context).getRange('A1:A2'));
      await context.sync();
      second.name = 'ett';
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    });
    await client.run(async (context) => {
      const { charts } = active(context);
      charts.getItem('Ett').delete();
      const none = charts.getItemOrNullObject('Ett');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it('of kinds that the host does not draw are refused by name', async () => {
    const client = await open();
    expect(
      await refusal(client, (context) =>
        active(context).charts.add('Waterfall', active(context).getRange('A1:A2')).load('name'),
      ),
    ).toBe('NotImplemented');
  });
});

describe('ordinary sample code', () => {
  it('creates a table, sorts and filters it, formats and totals it', async () => {
    const client = await open();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Sample');
      const table = sheet.tables.add('A1:D1', true);
      table.name = 'ExpensesTable';
      table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Amount']];
      table.rows.add(undefined, [
        ['1/1/2017', 'The Phone Company', 'Communications', '$120'],
        ['1/2/2017', 'Northwind', 'Transportation', '$142'],
        ['1/5/2017', 'Best For You', 'Groceries', '$27'],
      ]);
      sheet.getUsedRange().format.autofitColumns();
      sheet.getUsedRange().format.autofitRows();
      sheet.activate();
      table.showTotals = true;
      table.columns.getItemAt(3).getRange().numberFormat = [
        ['#,##0.00'],
        ['#,##0.00'],
        ['#,##0.00'],
        ['#,##0.00'],
        ['#,##0.00'],
      ];
      table.sort.apply([{ key: 3, ascending: true }]);
      const body = table.getDataBodyRange();
      body.load('values,text');
      await context.sync();
      expect((body.values as unknown[][]).map((row) => row[3])).toEqual([27, 120, 142]);
      expect((body.text as string[][])[0]).toEqual(['1/5/2017', 'Best For You', 'Groceries', '27,00']);
    });
  });

  it('loads collections, nested properties and plain objects', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, tables: { name: true, columns: { name: true } } } as unknown as string[]);
      const range = active(context).getRange('A1:B2');
      range.load({ address: true, format: { font: { name: true } } } as unknown as string[]);
      await context.sync();
      expect(worksheets.items[0]?.tables.items[0]?.columns.items[1]?.name).toBe('Belopp');
      expect(range.toJSON()).toMatchObject({ address: 'Blad1!A1:B2', format: { font: { name: 'Calibri' } } });
      range.set({
        values: [
          ['x', 'y'],
          [1, 2],
        ],
        format: { font: { italic: true } },
      });
      await context.sync();
    });
    expect(await valuesOf(client, 'A1:B2')).toEqual([
      ['x', 'y'],
      [1, 2],
    ]);
  });
});
