import { open, refusal, valuesOf, write } from './support';

type Context = Excel.RequestContext;
const active = (context: Context): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();
const sales = [
  ['Månad', 'Nord', 'Syd'],
  ['jan', 10, 20],
  ['feb', 30, 40],
  ['mar', 50, 5],
];

describe('what public sample code counts on: null objects and loads', () => {
  it('lets a null object be deleted and dressed: nothing comes of it', async () => {
    const client = await open();
    const names = await client.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Sample').delete();
      context.workbook.names.getItemOrNullObject('Saknas').visible = false;
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Blad1']);
  });

  it('lets a load name what no Excel knows, and refuses what the host lacks', async () => {
    const client = await open();
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/NoPropertiesNeeded');
      await context.sync();
      expect(worksheets.items).toHaveLength(1);
    });
    expect(
      await refusal(client, (context) => {
        active(context).getRange('A1').load('formulasLocal');
      }),
    ).toBe('NotImplemented');
  });
});

describe('what public sample code counts on: ranges', () => {
  it('takes colours by any name of HTML', async () => {
    const client = await open();
    await client.run(async (context) => {
      const { format } = active(context).getRange('A1');
      format.fill.color = 'LightSteelBlue';
      format.font.color = 'darkmagenta';
      format.load('fill/color,font/color');
      await context.sync();
      expect([format.fill.color, format.font.color]).toEqual(['#B0C4DE', '#8B008B']);
    });
    expect(
      await refusal(client, (context) => {
        active(context).getRange('A1').format.fill.color = 'nocolour';
      }),
    ).toBe('InvalidArgument');
  });

  it('takes formulas in R1C1', async () => {
    const client = await open();
    await write(client, 'A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    await client.run(async (context) => {
      const range = active(context).getRange('C1:C2');
      range.formulasR1C1 = [['=RC[-2]+RC[-1]'], ['=R1C1&"RC"']];
      range.load('formulas,formulasR1C1');
      await context.sync();
      expect(range.formulas).toEqual([['=A1+B1'], ['=$A$1&"RC"']]);
      expect(range.formulasR1C1).toEqual([['=RC[-2]+RC[-1]'], ['=R1C1&"RC"']]);
    });
    expect(await valuesOf(client, 'C1:C2')).toEqual([[3], ['1RC']]);
  });

  it('takes one number format in an array for every cell', async () => {
    const client = await open();
    await client.run(async (context) => {
      const range = active(context).getRange('A1:B2');
      range.numberFormat = [['0.00']];
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([
        ['0.00', '0.00'],
        ['0.00', '0.00'],
      ]);
    });
  });

  it('dresses several ranges at once, and keeps them between syncs', async () => {
    const client = await open();
    await client.run(async (context) => {
      const areas = active(context).getRanges('A1:A2, C3');
      await context.sync();
      areas.format.fill.color = 'yellow';
      areas.load('address,areaCount,cellCount,format/fill/color');
      areas.areas.load('items/address');
      const other = active(context).getRange('B1');
      other.load('format/fill/color');
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Blad1!A1:A2,Blad1!C3', 2, 3]);
      expect([areas.format.fill.color, other.format.fill.color]).toEqual(['#FFFF00', '#FFFFFF']);
      expect(areas.areas.items.map(({ address }) => address)).toEqual(['Blad1!A1:A2', 'Blad1!C3']);
    });
  });

  it('finds every cell with a text, and cells by the kind of their value', async () => {
    const client = await open();
    await write(client, 'A1:B3', [
      ['Vite', 1],
      ['=1=1', '=2*3'],
      ['vite', '="text"'],
    ]);
    await client.run(async (context) => {
      const found = active(context).findAll('vite', { matchCase: false, completeMatch: true });
      const none = active(context).findAllOrNullObject('saknas', {});
      const cells = active(context).getRange('A1:B3').getSpecialCells('Formulas', 'LogicalText');
      found.load('address');
      cells.load('address');
      await context.sync();
      expect([found.address, none.isNullObject, cells.address]).toEqual([
        'Blad1!A1,Blad1!A3',
        true,
        'Blad1!A2,Blad1!B3',
      ]);
    });
  });

  it('reads what is seen of a filtered table, highest numbers and those below average', async () => {
    const client = await open();
    await write(client, 'A1:C4', sales);
    const shown = (filter: (filter: Excel.Filter) => void): Promise<unknown[][]> =>
      client.run(async (context) => {
        const table = context.workbook.tables.getItemOrNullObject('T');
        await context.sync();
        const own = table.isNullObject ? active(context).tables.add('A1:C4', true) : table;
        own.name = 'T';
        own.clearFilters();
        filter(own.columns.getItem('Nord').filter);
        const view = own.getDataBodyRange().getVisibleView();
        view.load('values');
        view.rows.load('items/values');
        await context.sync();
        expect(view.rows.items.map(({ values }) => (values as unknown[][])[0])).toEqual(view.values);
        return view.values as unknown[][];
      });
    expect(await shown((filter) => filter.applyTopItemsFilter(2))).toEqual([
      ['feb', 30, 40],
      ['mar', 50, 5],
    ]);
    expect(await shown((filter) => filter.applyBottomPercentFilter(40))).toEqual([['jan', 10, 20]]);
    expect(
      await shown((filter) =>
        filter.apply({ filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' } as Excel.FilterCriteria),
      ),
    ).toEqual([['jan', 10, 20]]);
  });

  it('sorts columns by a row', async () => {
    const client = await open();
    await write(client, 'A1:C4', sales);
    await client.run(async (context) => {
      active(context)
        .getRange('A1:C4')
        .sort.apply([{ key: 3, ascending: true }], false, true, 'Columns');
      await context.sync();
    });
    expect(await valuesOf(client, 'A1:C2')).toEqual([
      ['Månad', 'Syd', 'Nord'],
      ['jan', 20, 10],
    ]);
  });

  it('tells the merged blocks, and patterns of fill', async () => {
    const client = await open();
    await client.run(async (context) => {
      active(context).getRange('B2:C3').merge();
      const merged = active(context).getRange('A1:D4').getMergedAreasOrNullObject();
      const none = active(context).getRange('F1:G2').getMergedAreasOrNullObject();
      merged.load('address');
      const { fill } = active(context).getRange('A1').format;
      fill.color = '#FF0000';
      fill.pattern = 'Checker';
      fill.load('pattern,color');
      await context.sync();
      expect([merged.address, none.isNullObject, fill.pattern, fill.color]).toEqual([
        'Blad1!B2:C3',
        true,
        'Checker',
        '#FF0000',
      ]);
    });
  });

  it('ungroups what is grouped of an area, and refuses where nothing is', async () => {
    const client = await open();
    await client.run(async (context) => {
      active(context).getRange('2:3').group('ByRows');
      active(context).getRange('A1:B5').ungroup('ByRows');
      await context.sync();
    });
    expect(await refusal(client, (context) => active(context).getRange('A1:B5').ungroup('ByRows'))).toBe(
      'InvalidOperation',
    );
  });
});

describe('what public sample code counts on: conditional formats', () => {
  it('makes presets, icon sets and bars, and reads them again', async () => {
    const client = await open();
    await client.run(async (context) => {
      const { conditionalFormats } = active(context).getRange('A1:A9');
      const preset = conditionalFormats.add('PresetCriteria');
      preset.preset.rule = { criterion: 'OneStdDevAboveAverage' };
      preset.preset.format.font.color = 'white';
      const icons = conditionalFormats.add('IconSet');
      icons.iconSet.style = 'ThreeTriangles';
      icons.iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=700' },
        { type: 'Number', operator: 'GreaterThan', formula: '=1000' },
      ];
      const bar = conditionalFormats.add('DataBar');
      bar.dataBar.barDirection = 'LeftToRight';
      preset.preset.load('rule');
      icons.iconSet.load('style,criteria');
      bar.dataBar.load('barDirection');
      conditionalFormats.load('items/type');
      await context.sync();
      expect(preset.preset.rule).toEqual({ criterion: 'OneStdDevAboveAverage' });
      expect(icons.iconSet.style).toBe('ThreeTriangles');
      expect(icons.iconSet.criteria.map(({ formula, operator }) => [formula, operator])).toEqual([
        ['=0', 'GreaterThanOrEqual'],
        ['=700', 'GreaterThanOrEqual'],
        ['=1000', 'GreaterThan'],
      ]);
      expect(bar.dataBar.barDirection).toBe('LeftToRight');
      expect(conditionalFormats.items.map(({ type }) => type)).toEqual(['DataBar', 'IconSet', 'PresetCriteria']);
    });
    expect((await client.host.save()).length).toBeGreaterThan(0);
  });
});

describe('what public sample code counts on: charts', () => {
  it('dresses legend, title, axes, points and trendlines, and reads them as they were set', async () => {
    const client = await open();
    await write(client, 'A1:C4', sales);
    await client.run(async (context) => {
      const chart = active(context).charts.add('Line', active(context).getRange('A1:C4'), 'Columns');
      chart.legend.format.fill.setSolidColor('white');
      chart.title.text = 'Försäljning';
      chart.title.getSubstring(0, 3).font.color = 'red';
      chart.title.textOrientation = 45;
      const { valueAxis, categoryAxis } = chart.axes;
      categoryAxis.setCategoryNames(active(context).getRange('A2:A4'));
      valueAxis.showDisplayUnitLabel = false;
      const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      const trend = first.trendlines.add('Linear');
      trend.format.line.color = 'blue';
      first.points.getItemAt(1).dataLabel.showSeriesName = true;
      second.plotOrder = 0;
      const table = chart.getDataTableOrNullObject();
      table.visible = true;
      chart.series.load('items/name');
      first.trendlines.load('items/type');
      trend.format.line.load('color');
      valueAxis.load('showDisplayUnitLabel');
      chart.title.load('textOrientation');
      table.load('visible');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Syd', 'Nord']);
      expect([first.trendlines.items.map(({ type }) => type), trend.format.line.color]).toEqual([
        ['Linear'],
        '#0000FF',
      ]);
      expect([valueAxis.showDisplayUnitLabel, chart.title.textOrientation, table.visible]).toEqual([false, 45, true]);
    });
    expect(
      await refusal(client, (context) => {
        active(context).charts.getItemAt(0).title.getSubstring(20, 3).font.bold = true;
      }),
    ).toBe('InvalidArgument');
  });

  it('takes bubble sizes and lets listeners be put on charts', async () => {
    const client = await open();
    await write(client, 'A1:C4', sales);
    await client.run(async (context) => {
      const chart = active(context).charts.add('Bubble', active(context).getRange('B2:C4'), 'Columns');
      const series = chart.series.getItemAt(0);
      series.setBubbleSizes(active(context).getRange('B2:B4'));
      const sizes = series.getDimensionValues('BubbleSizes');
      chart.onActivated.add(() => Promise.resolve());
      active(context).onSingleClicked.add(() => Promise.resolve());
      context.workbook.onActivated.add(() => Promise.resolve());
      await context.sync();
      expect(sizes.value).toEqual([10, 30, 50]);
    });
  });
});

describe('a copy of a host', () => {
  it('holds the same workbook and shares no change', async () => {
    const client = await open();
    await write(client, 'A1:B2', [
      [1, '=A1*2'],
      [2, '=A2*2'],
    ]);
    const { EmbeddedHost } = await import('../../src/host/embedded-host');
    const { connect } = await import('../../src/host/client');
    const copy = client.host.copy();
    expect(copy).toBeInstanceOf(EmbeddedHost);
    const other = { host: copy, ...connect(copy) };
    await write(other, 'A1', [[10]]);
    expect(await valuesOf(other, 'A1:B1')).toEqual([[10, 20]]);
    expect(await valuesOf(client, 'A1:B1')).toEqual([[1, 2]]);
    expect((await copy.save()).length).toBeGreaterThan(0);
  });
});
