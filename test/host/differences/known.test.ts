import { connect } from '../../../src/host/client';
import { exampleTable, formulasOf, open, refusal, reopened, valuesOf, write } from '../support';
import { change, fileOf, partsOf, smallWorkbook, textOf } from '../file/packages';

type Client = Awaited<ReturnType<typeof open>>;

/** What `batch` reads on the active sheet. */
const read = <T>({ run }: Client, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

/** Each is named after its line in docs/host-fidelity.md. */
describe('the host differs from Excel as is told:', () => {
  it('spill', async () => {
    const client = await open();
    await write(client, 'A1:A3', [[1], [2], [3]]);
    expect(await refusal(client, (context) => (sheetOf(context).getRange('C1').formulas = [['=A1:A3*2']]))).toBe(
      'NotImplemented',
    );
    await write(client, 'C1', [['=INDEX(A1:A3,0)']]);
    expect(await valuesOf(client, 'C1:C3')).toEqual([[1], [''], ['']]);
  });

  it('functions', async () => {
    const client = await open();
    expect(await refusal(client, (context) => (sheetOf(context).getRange('A1').formulas = [['=BESSELI(1,1)']]))).toBe(
      'NotImplemented',
    );
  });

  it('local-formulas', async () => {
    const load = (context: Excel.RequestContext) => sheetOf(context).getRange('A1').load('formulasLocal');
    expect(await refusal(await open({ locale: 'sv-SE' }), load)).toBe('NotImplemented');
    const english = await open({ locale: 'en-US' });
    await write(english, 'A1', [['=SUM(B1:B2)']]);
    expect(
      await read(english, async (sheet, context) => {
        const cell = sheet.getRange('A1').load('formulasLocal');
        await context.sync();
        return cell.formulasLocal as unknown;
      }),
    ).toEqual([['=SUM(B1:B2)']]);
  });

  it('rich-text', async () => {
    const parts = partsOf(await smallWorkbook());
    const rich = '<r><rPr><b/></rPr><t>fet</t></r><r><t> rad</t></r>';
    change(parts, 'xl/sharedStrings.xml', (xml) => xml.replace('</sst>', `<si>${rich}</si></sst>`));
    const last = (textOf(parts, 'xl/sharedStrings.xml').match(/<si>/g) ?? []).length - 1;
    change(parts, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `<row r="9"><c r="A9" t="s"><v>${last}</v></c></row></sheetData>`),
    );
    const client = await open({}, fileOf(parts));
    await read(client, async (sheet, context) => {
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    const saved = partsOf(await client.host.save());
    expect(textOf(saved, 'xl/sharedStrings.xml')).toContain(rich);
    expect(await valuesOf(await open({}, fileOf(saved)), 'A10')).toEqual([['fet rad']]);
  });

  it('settings-part', async () => {
    const client = await open();
    await client.run(async ({ workbook, sync }) => {
      workbook.settings.add('nyckel', 'värde');
      await sync();
    });
    const parts = partsOf(await client.host.save());
    expect(textOf(parts, 'docProps/custom.xml')).toContain('nyckel');
    expect(Object.keys(parts).filter((path) => path.includes('webextension'))).toEqual([]);
  });

  it('column-width', async () => {
    const client = await open();
    const widths = await read(client, async (sheet, context) => {
      sheet.getRange('A1').values = [['tjugo tecken i raden']];
      sheet.getRange('A:A').format.autofitColumns();
      const narrow = sheet.getRange('B1').load('format/columnWidth');
      const wide = sheet.getRange('A1').load('format/columnWidth');
      await context.sync();
      return [narrow.format.columnWidth, wide.format.columnWidth];
    });
    expect(widths).toEqual([48, 114]);
  });

  it('chart-kinds', async () => {
    const client = await open();
    await exampleTable(client);
    for (const kind of ['Waterfall', 'Treemap', 'Surface', 'StockHLC', 'PieOfPie', 'Bubble3DEffect'] as const)
      expect([
        kind,
        await refusal(client, (context) => sheetOf(context).charts.add(kind, sheetOf(context).getRange('A1:C4'))),
      ]).toEqual([kind, 'NotImplemented']);
  });

  it('chart-remembered', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      const chart = sheetOf(context).charts.add('Line', sheetOf(context).getRange('A1:C4'), 'Columns');
      chart.series.getItemAt(0).trendlines.add('Linear');
      await context.sync();
    });
    const lines = async (of: Client): Promise<number> =>
      read(of, async (sheet, context) => {
        const count = sheet.charts.getItemAt(0).series.getItemAt(0).trendlines.getCount();
        await context.sync();
        return count.value;
      });
    expect([await lines(client), await lines(await reopened(client.host))]).toEqual([1, 0]);
  });

  it('conditional-kinds', async () => {
    const client = await open();
    await client.run(async (context) => {
      const format = sheetOf(context).getRange('A1:A5').conditionalFormats.add('ContainsText');
      format.textComparison.rule = { operator: 'BeginsWith', text: 'E-' };
      format.textComparison.format.fill.color = '#FFCCCC';
      await context.sync();
    });
    const xml = textOf(partsOf(await client.host.save()), 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<cfRule[^>]*type="expression"[^>]*><formula>[^<]*LEFT\(A1,/);
  });

  it('filters-saved', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      sheetOf(context).tables.getItem('Effekter').columns.getItem('Id').filter.applyValuesFilter(['a']);
      await context.sync();
    });
    const parts = partsOf(await client.host.save());
    expect(textOf(parts, 'xl/worksheets/sheet1.xml')).toMatch(/<row r="3"[^>]*hidden="1"/);
    expect(textOf(parts, 'xl/tables/table1.xml')).not.toContain('filterColumn');
  });

  it('calculation-precision', async () => {
    const client = await open();
    await write(client, 'A1:A3', [[0.1], [0.2], [0.3]]);
    await write(client, 'B1', [['=SUM(A1:A3)']]);
    expect(await valuesOf(client, 'B1')).toEqual([[0.1 + 0.2 + 0.3]]);
  });

  it('cell-styles', async () => {
    const client = await open();
    await client.run(async (context) => {
      sheetOf(context).getRange('A1').style = 'Heading 1';
      await context.sync();
    });
    const style = (of: Client): Promise<string> =>
      read(of, async (sheet, context) => {
        const cell = sheet.getRange('A1').load('style');
        await context.sync();
        return cell.style;
      });
    expect([await style(client), await style(await reopened(client.host))]).toEqual(['Heading1', 'Normal']);
  });

  it('outside-families', async () => {
    const client = await open({ apiSet: '1.18' });
    const asked: ((context: Excel.RequestContext) => unknown)[] = [
      ({ workbook }) => workbook.comments.add('Sheet1!A1', 'Text'),
      (context) => sheetOf(context).shapes.addGeometricShape('Rectangle'),
      (context) => sheetOf(context).pivotTables.add('P', 'A1:B2', 'D1'),
      (context) => sheetOf(context).getRange('A1').getImage(),
      ({ workbook }) => workbook.customXmlParts.add('<x/>'),
    ];
    for (const ask of asked) expect(await refusal(client, ask)).toMatch(/^(ApiNotFound|NotImplemented)$/);
  });

  it('bindings-saved', async () => {
    const client = await open();
    await client.run(async ({ workbook, sync }) => {
      workbook.bindings.add('A1', 'Range', 'x');
      workbook.protection.protect();
      await sync();
    });
    const held = (of: Client): Promise<unknown> =>
      of.run(async ({ workbook, sync }) => {
        const count = workbook.bindings.getCount();
        workbook.protection.load('protected');
        await sync();
        return [count.value, workbook.protection.protected];
      });
    expect([await held(client), await held(await reopened(client.host))]).toEqual([
      [1, true],
      [0, false],
    ]);
  });

  it('formula-overwrite', async () => {
    const client = await open();
    await exampleTable(client);
    await write(client, 'C3', [['=1+1']]);
    expect(await formulasOf(client, 'C2:C4')).toEqual([['=[@Belopp]*2'], ['=1+1'], ['=[@Belopp]*2']]);
  });

  it('suspend-calculation', async () => {
    const client = await open();
    await write(client, 'A1:B1', [[1, '=A1*2']]);
    expect(
      await client.run(async (context) => {
        context.application.suspendApiCalculationUntilNextSync();
        sheetOf(context).getRange('A1').values = [[5]];
        const cell = sheetOf(context).getRange('B1').load('values');
        await context.sync();
        return cell.values as unknown;
      }),
    ).toEqual([[10]]);
  });

  it('other-workbook', async () => {
    const [first, second] = [await open(), await open()];
    await write(first, 'A1', [['första']]);
    await write(second, 'A1', [['andra']]);
    expect([await valuesOf(first, 'A1'), await valuesOf(second, 'A1')]).toEqual([[['första']], [['andra']]]);
  });

  it('chart-axis-ipad', async () => {
    const client = await open();
    await exampleTable(client);
    expect(
      await client.run(async (context) => {
        const chart = sheetOf(context).charts.add('BarClustered', sheetOf(context).getRange('A1:C4'), 'Columns');
        chart.axes.valueAxis.position = 'Maximum';
        chart.axes.valueAxis.load('position');
        await context.sync();
        return chart.axes.valueAxis.position;
      }),
    ).toBe('Maximum');
  });

  it('coauthor-latency', async () => {
    const client = await open();
    const other = { host: client.host, ...connect(client.host) };
    await write(client, 'A1', [['nu']]);
    expect(await valuesOf(other, 'A1')).toEqual([['nu']]);
  });
});
