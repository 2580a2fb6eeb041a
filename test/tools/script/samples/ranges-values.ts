/** Ordinary code for ranges: values, formulas, formats, types and texts. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange('A1:C3');
  range.values = [
    ['Product', 'Price', 'Sold'],
    ['Pears', 2.5, '2026-03-01'],
    ['Apples', '12%', 'TRUE'],
  ];
  range.load('address,values,valueTypes,text,numberFormat,formulas,rowCount,columnCount,cellCount');
  await context.sync();
  show('address', range.address, range.rowCount, range.columnCount, range.cellCount);
  // > address "Sheet1!A1:C3" 3 3 9
  show('values', range.values);
  // > values [["Product","Price","Sold"],["Pears",2.5,46082],["Apples",0.12,true]]
  show('types', range.valueTypes);
  // > types [["String","String","String"],["String","Double","Double"],["String","Double","Boolean"]]
  show('text', range.text[1], range.text[2]);
  // > text ["Pears","2.5","2026-03-01"] ["Apples","12%","TRUE"]
  show('formats', range.numberFormat);
  // > formats [["General","General","General"],["General","General","yyyy-mm-dd"],["General","0%","General"]]

  const total = sheet.getRange('D2:D4');
  total.formulas = [['=B2*10'], ['=SUM(B2:B3)'], ['=1/0']];
  total.load('formulas,values,text,valueTypes,formulasR1C1');
  const one = sheet.getRange('E1:F2');
  one.values = 'same' as unknown as string[][];
  one.load('values');
  const format = sheet.getRange('B2:B3');
  format.numberFormat = [['$#,##0.00']];
  format.load('text,numberFormat');
  await context.sync();
  show('formulas', total.formulas, total.formulasR1C1);
  // > formulas [["=B2*10"],["=SUM(B2:B3)"],["=1/0"]] [["=RC[-2]*10"],["=SUM(R[-1]C[-2]:RC[-2])"],["=1/0"]]
  show('results', total.values, total.valueTypes, total.text);
  // > results [[25],[2.62],["#DIV/0!"]] [["Double"],["Double"],["Error"]] [["25"],["2.62"],["#DIV/0!"]]
  show('one value for all', one.values);
  // > one value for all [["same","same"],["same","same"]]
  show('one format for all', format.text);
  // > one format for all [["$2.50"],["$0.12"]]

  sheet.getRange('A5:B5').values = [["'12", "'=A1"]];
  sheet.getRange('C5').values = [[null as unknown as string]];
  const text = sheet.getRange('A5:C5').load('values,valueTypes');
  sheet.getRange('G1').numberFormat = [['@']];
  sheet.getRange('G1').values = [['007']];
  const code = sheet.getRange('G1').load('values,valueTypes');
  await context.sync();
  show('texts', text.values, text.valueTypes);
  // > texts [["12","=A1",""]] [["String","String","Empty"]]
  show('text format', code.values, code.valueTypes);
  // > text format [["007"]] [["String"]]

  sheet.getRange('A2:B2').values = [[null as unknown as string, 3]];
  sheet.getRange('A3:B3').clear('Contents');
  const after = sheet.getRange('A2:B3').load('values,text,numberFormat');
  await context.sync();
  show('null leaves a cell as it is', after.values, after.numberFormat);
  // > null leaves a cell as it is [["Pears",3],["",""]] [["General","$#,##0.00"],["General","$#,##0.00"]]

  sheet.getRange('A10:B11').set({
    values: [
      [1, 2],
      [3, 4],
    ],
    format: { fill: { color: '#FF0000' }, font: { bold: true } },
  });
  const set = sheet.getRange('A10:B11').load('values,format/fill/color,format/font/bold');
  await context.sync();
  show('set', set.values, set.format.fill.color, set.format.font.bold);
  // > set [[1,2],[3,4]] "#FF0000" true
  show('toJSON', set.toJSON());
  // > toJSON {"values":[[1,2],[3,4]],"format":{"fill":{"color":"#FF0000"},"font":{"bold":true}}}
});

await refused('another size', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2, 3]];
});
// > another size InvalidArgument
await refused('a bad formula', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulas = [['=SUM(']];
});
// > a bad formula InvalidArgument
await refused('a bad address', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('nothing here').load('values');
});
// > a bad address InvalidArgument
await refused('an unknown sheet', (context) => {
  context.workbook.worksheets.getItem('Missing').getRange('A1').load('values');
});
// > an unknown sheet ItemNotFound
await refused('reading before sync', (context) => {
  const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
  console.log(range.values);
});
// > reading before sync PropertyNotLoaded
