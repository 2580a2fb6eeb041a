/** Ordinary code for conditional formats. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:A5').values = [[5], [25], [50], [75], ['text']];
  const formats = sheet.getRange('A1:A5').conditionalFormats;

  const custom = formats.add(Excel.ConditionalFormatType.custom);
  custom.custom.rule.formula = '=A1>30';
  custom.custom.format.font.color = 'green';
  custom.custom.format.font.bold = true;
  custom.custom.format.fill.color = '#EEFFEE';
  custom.custom.format.borders.getItem('EdgeBottom').style = 'Dash';
  custom.custom.format.borders.getItem('EdgeBottom').color = '#FF0000';
  custom.stopIfTrue = true;

  const cell = formats.add('CellValue');
  cell.cellValue.format.font.color = '#FF0000';
  cell.cellValue.rule = { formula1: '=10', formula2: '=60', operator: 'Between' };

  const text = formats.add('ContainsText');
  text.textComparison.format.font.italic = true;
  text.textComparison.rule = { operator: 'BeginsWith', text: 'te' };

  const top = formats.add('TopBottom');
  top.topBottom.format.fill.color = 'green';
  top.topBottom.rule = { rank: 20, type: 'BottomPercent' };

  const preset = formats.add('PresetCriteria');
  preset.preset.format.font.strikethrough = true;
  preset.preset.rule = { criterion: 'NonBlanks' };

  const bars = formats.add('DataBar');
  bars.dataBar.barDirection = 'LeftToRight';
  bars.dataBar.showDataBarOnly = true;
  bars.dataBar.positiveFormat.fillColor = '#00FF00';
  bars.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };

  const scale = formats.add('ColorScale');
  scale.colorScale.criteria = {
    minimum: { type: 'LowestValue', color: 'blue' },
    midpoint: { type: 'Percent', formula: '50', color: 'yellow' },
    maximum: { type: 'HighestValue', color: 'red' },
  };

  const icons = formats.add('IconSet');
  icons.iconSet.style = 'FourTrafficLights';
  icons.iconSet.reverseIconOrder = true;

  formats.load('items/type,items/priority,items/stopIfTrue');
  const count = formats.getCount();
  custom.custom.rule.load('formula');
  custom.custom.format.font.load('color,bold');
  const border = custom.custom.format.borders.getItem('EdgeBottom').load('style,color');
  cell.cellValue.load('rule');
  text.textComparison.load('rule');
  top.topBottom.load('rule');
  preset.preset.load('rule');
  bars.dataBar.load('barDirection,showDataBarOnly,lowerBoundRule');
  scale.colorScale.load('criteria,threeColorScale');
  icons.iconSet.load('style,reverseIconOrder,criteria');
  const range = custom.getRange().load('address');
  const none = custom.cellValueOrNullObject;
  await context.sync();
  show(
    'types',
    formats.items.map(({ type }) => type),
    count.value,
  );
  // > types ["IconSet","ColorScale","DataBar","PresetCriteria","TopBottom","ContainsText","CellValue","Custom"] 8
  show(
    'custom',
    custom.custom.rule.formula,
    custom.custom.format.font.color,
    custom.custom.format.font.bold,
    border.style,
    border.color,
    range.address,
    none.isNullObject,
  );
  // > custom "=A1>30" "#008000" true "Dash" "#FF0000" "Sheet1!A1:A5" true
  show('rules', cell.cellValue.rule, text.textComparison.rule, top.topBottom.rule, preset.preset.rule);
  // > rules {"formula1":"=10","operator":"Between","formula2":"=60"} {"operator":"BeginsWith","text":"te"} {"rank":20,"type":"BottomPercent"} {"criterion":"NonBlanks"}
  show('bars', bars.dataBar.barDirection, bars.dataBar.showDataBarOnly, bars.dataBar.lowerBoundRule);
  // > bars "LeftToRight" true {"type":"Number","formula":"0"}
  show(
    'scale',
    scale.colorScale.threeColorScale,
    scale.colorScale.criteria.midpoint?.type,
    scale.colorScale.criteria.maximum.color,
  );
  // > scale true "Percent" "#FF0000"
  show('icons', icons.iconSet.style, icons.iconSet.reverseIconOrder, icons.iconSet.criteria.length);
  // > icons "FourTrafficLights" true 4

  custom.priority = 0;
  formats.load('items/type,items/priority');
  const some = sheet.getRange('A2').conditionalFormats.getCount();
  const elsewhere = sheet.getRange('C1').conditionalFormats.getCount();
  const first = formats.getItemAt(0).load('type');
  await context.sync();
  show('priority', first.type, formats.items[0]?.priority, some.value, elsewhere.value);
  // > priority "Custom" 0 8 0
  custom.delete();
  sheet.getRange('A1').conditionalFormats.clearAll();
  const left = sheet.getRange('A2:A5').conditionalFormats.getCount();
  const cleared = sheet.getRange('A1').conditionalFormats.getCount();
  await context.sync();
  show('deleted', left.value, cleared.value);
  // > deleted 7 0
  for (const criterion of [
    'AboveAverage',
    'Blanks',
    'Errors',
    'NonErrors',
    'Yesterday',
    'LastMonth',
    'DuplicateValues',
    'UniqueValues',
    'TwoStdDevAboveAverage',
  ] as const) {
    sheet.getRange('B1:B9').conditionalFormats.add('PresetCriteria').preset.rule = { criterion };
  }
  for (const operator of ['Contains', 'NotContains', 'EndsWith'] as const) {
    sheet.getRange('C1:C9').conditionalFormats.add('ContainsText').textComparison.rule = { operator, text: 'x' };
  }
  const made = sheet.getRange('B1:C9').conditionalFormats.getCount();
  await context.sync();
  show('presets and texts', made.value);
  // > presets and texts 12
});
await refused('a rule that cannot be read', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.add('Custom').custom.rule.formula =
    '=SUM(';
});
// > a rule that cannot be read InvalidArgument
