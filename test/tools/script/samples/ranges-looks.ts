/** Ordinary code for ranges: how cells look. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange('A1:B2');
  const { format } = range;
  format.font.name = 'Arial';
  format.font.size = 14;
  format.font.color = '#0000FF';
  format.font.bold = true;
  format.font.italic = true;
  format.font.strikethrough = true;
  format.font.underline = 'Single';
  format.fill.color = 'yellow';
  format.horizontalAlignment = 'Center';
  format.verticalAlignment = 'Top';
  format.wrapText = true;
  format.indentLevel = 0;
  format.textOrientation = 45;
  format.columnWidth = 100;
  format.rowHeight = 30;
  format.borders.getItem('EdgeBottom').style = 'Continuous';
  format.borders.getItem('EdgeBottom').color = '#FF0000';
  format.borders.getItem('EdgeBottom').weight = 'Thick';
  format.borders.getItem('InsideHorizontal').style = 'Dash';
  format.protection.locked = false;
  format.load('horizontalAlignment,verticalAlignment,wrapText,textOrientation,columnWidth,rowHeight');
  format.font.load('name,size,color,bold,italic,strikethrough,underline,superscript,subscript');
  format.fill.load('color');
  const bottom = format.borders.getItem('EdgeBottom').load('style,color,weight');
  const left = format.borders.getItem('EdgeLeft').load('style');
  format.protection.load('locked,formulaHidden');
  const upper = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style');
  await context.sync();
  show('font', format.font.toJSON());
  // > font {"bold":true,"color":"#0000FF","italic":true,"name":"Arial","size":14,"strikethrough":true,"subscript":false,"superscript":false,"underline":"Single"}
  show(
    'format',
    format.horizontalAlignment,
    format.verticalAlignment,
    format.wrapText,
    format.textOrientation,
    format.columnWidth,
    format.rowHeight,
    format.fill.color,
  );
  // > format "Center" "Top" true 45 99.75 30 "#FFFF00"
  show('borders', bottom.style, bottom.color, bottom.weight, left.style, upper.style);
  // > borders "Continuous" "#FF0000" "Thick" "None" "Dash"
  show('protection', format.protection.locked, format.protection.formulaHidden);
  // > protection false false

  sheet.getRange('A1').format.font.bold = false;
  sheet.getRange('A1').format.fill.clear();
  format.font.load('bold,color');
  format.fill.load('color');
  await context.sync();
  show('where cells differ', format.font.bold, format.font.color, format.fill.color);
  // > where cells differ null "#0000FF" null

  const text = sheet.getRange('D1');
  text.values = [['A rather long text that is wider than its column']];
  const narrow = sheet.getRange('D:D').format.load('columnWidth');
  await context.sync();
  const before = narrow.columnWidth;
  sheet.getRange('D:D').format.autofitColumns();
  sheet.getRange('1:1').format.autofitRows();
  narrow.load('columnWidth');
  await context.sync();
  show('autofit widens', narrow.columnWidth > before);
  // > autofit widens true

  const properties = range.getCellProperties({
    address: true,
    format: { font: { color: true }, fill: { color: true } },
  });
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  await context.sync();
  show('cell properties', properties.value[0]?.[1]);
  // > cell properties {"address":"Sheet1!B1","format":{"font":{"color":"#0000FF"},"fill":{"color":"#FFFF00"}}}
  show(
    'column properties',
    columns.value.map(({ columnHidden, format: own }) => [columnHidden, own?.columnWidth]),
  );
  // > column properties [[false,99.75],[false,99.75]]
  range.setCellProperties([
    [{ format: { fill: { color: '#00FF00' }, borders: { bottom: { style: 'Double' } } } }, {}],
    [{}, { format: { font: { size: 20 } } }],
  ]);
  range.setRowProperties([{ rowHidden: true }, { format: { rowHeight: 50 } }]);
  const [first, last, row] = [
    sheet.getRange('A1').load('format/fill/color,rowHidden'),
    sheet.getRange('B2').load('format/font/size'),
    sheet.getRange('A2').load('format/rowHeight'),
  ];
  const under = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style');
  await context.sync();
  show(
    'set by cell',
    first.format.fill.color,
    first.rowHidden,
    last.format.font.size,
    row.format.rowHeight,
    under.style,
  );
  // > set by cell "#00FF00" true 20 50 "Double"
  range.columnHidden = true;
  range.load('columnHidden,rowHidden,hidden');
  await context.sync();
  show('hidden', range.columnHidden, range.rowHidden);
  // > hidden true null

  sheet.getRange('F1').style = 'Good';
  sheet.getRange('F2').style = Excel.BuiltInStyle.heading1;
  const styled = [
    sheet.getRange('F1').load('style,format/fill/color,format/font/color'),
    sheet.getRange('F2').load('style,format/font/bold,format/font/size'),
    sheet.getRange('F3').load('style'),
    sheet.getRange('F1:F2').load('style'),
  ];
  const { styles } = context.workbook;
  styles.add('Mine');
  const mine = styles.getItem('Mine');
  mine.font.color = '#FF00FF';
  mine.fill.color = '#EEEEEE';
  mine.horizontalAlignment = 'Right';
  sheet.getRange('F4').style = 'Mine';
  const own = sheet.getRange('F4').load('style,format/font/color,format/fill/color,format/horizontalAlignment');
  mine.load('name,builtIn');
  await context.sync();
  show(
    'styles',
    styled.map(({ style }) => style),
    styled[0]?.format.fill.color,
    styled[0]?.format.font.color,
    styled[1]?.format.font.size,
  );
  // > styles ["Good","Heading1","Normal",null] "#C6EFCE" "#006100" 15
  show(
    'own style',
    own.style,
    own.format.font.color,
    own.format.fill.color,
    own.format.horizontalAlignment,
    mine.builtIn,
  );
  // > own style "Mine" "#FF00FF" "#EEEEEE" "Right" false
});
await refused('a colour that is none', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.fill.color = 'no colour';
});
// > a colour that is none InvalidArgument
await refused('an unknown style', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').style = 'Nothing';
});
// > an unknown style InvalidArgument
