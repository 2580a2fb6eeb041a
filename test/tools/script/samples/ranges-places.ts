/** Ordinary code for ranges: how one leads to another. */
import { refused, show } from './show';

const bare = (address: string): string => address.replace(/Sheet1!/g, '');

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('B2:D5').values = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
  ];
  sheet.getRange('G9').values = [['far']];
  sheet.getRange('J20').format.fill.color = 'yellow';
  const range = sheet.getRange('B2:D5');
  const ranges = {
    offset: range.getOffsetRange(1, -1),
    resized: range.getResizedRange(-1, 2),
    absolute: range.getAbsoluteResizedRange(1, 1),
    cell: range.getCell(0, 0),
    beyond: range.getCell(5, 5),
    row: range.getRow(1),
    column: range.getColumn(2),
    entireRow: range.getEntireRow(),
    entireColumn: range.getEntireColumn(),
    lastCell: range.getLastCell(),
    lastRow: range.getLastRow(),
    lastColumn: range.getLastColumn(),
    above: range.getRowsAbove(1),
    below: range.getRowsBelow(2),
    before: range.getColumnsBefore(1),
    after: range.getColumnsAfter(),
    bounding: range.getBoundingRect('F1'),
    intersection: range.getIntersection('C1:C3'),
    region: sheet.getRange('C3').getSurroundingRegion(),
    edge: sheet.getRange('B2').getRangeEdge('Down'),
    extended: sheet.getRange('B2').getExtendedRange('Right'),
    used: sheet.getUsedRange(),
    usedValues: sheet.getUsedRange(true),
    usedPart: sheet.getRange('A:C').getUsedRange(true),
    byIndexes: sheet.getRangeByIndexes(1, 2, 3, 4),
    sheetCell: sheet.getCell(2, 3),
    rows: sheet.getRange('2:3'),
    whole: sheet.getRange(),
  };
  for (const found of Object.values(ranges)) found.load('address');
  const none = range.getIntersectionOrNullObject('F1:F2');
  const unused = sheet.getRange('Z1:Z9').getUsedRangeOrNullObject();
  await context.sync();
  for (const [name, found] of Object.entries(ranges)) console.log(name, bare(found.address));
  // > offset A3:C6
  // > resized B2:F4
  // > absolute B2
  // > cell B2
  // > beyond G7
  // > row B3:D3
  // > column D2:D5
  // > entireRow 2:5
  // > entireColumn B:D
  // > lastCell D5
  // > lastRow B5:D5
  // > lastColumn D2:D5
  // > above B1:D1
  // > below B6:D7
  // > before A2:A5
  // > after E2:E5
  // > bounding B1:F5
  // > intersection C2:C3
  // > region B2:D5
  // > edge B5
  // > extended B2:D2
  // > used B2:J20
  // > usedValues B2:G9
  // > usedPart B2:C5
  // > byIndexes C2:F4
  // > sheetCell D3
  // > rows 2:3
  // > whole 1:1048576
  show('no intersection, nothing used', none.isNullObject, unused.isNullObject);
  // > no intersection, nothing used true true

  const whole = sheet.getRange('A:A').load('values,rowCount,cellCount,isEntireColumn');
  await context.sync();
  show('a whole column', whole.values, whole.rowCount, whole.cellCount, whole.isEntireColumn);
  // > a whole column null 1048576 1048576 true
});

await refused('off the sheet', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').getOffsetRange(-1, 0).load('address');
});
// > off the sheet InvalidArgument
await refused('no intersection', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').getIntersection('C3').load('address');
});
// > no intersection ItemNotFound

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('F1:F6').values = [['a'], [''], [3], ['=1/0'], ['=F3*2'], [true]];
  sheet.getRange('F4:F5').formulas = [['=1/0'], ['=F3*2']];
  const range = sheet.getRange('F1:F6');
  const cells = {
    blanks: range.getSpecialCells('Blanks'),
    constants: range.getSpecialCells('Constants'),
    texts: range.getSpecialCells('Constants', 'Text'),
    formulas: range.getSpecialCells('Formulas'),
    errors: range.getSpecialCells('Formulas', 'Errors'),
  };
  for (const found of Object.values(cells)) found.load('address,areaCount,cellCount');
  sheet.getRange('2:2').rowHidden = true;
  const visible = range.getSpecialCells('Visible').load('address');
  const none = range.getSpecialCellsOrNullObject('DataValidations');
  await context.sync();
  for (const [name, { address, areaCount, cellCount }] of Object.entries(cells))
    show(name, bare(address), areaCount, cellCount);
  // > blanks "F2" 1 1
  // > constants "F1,F3,F6" 3 3
  // > texts "F1" 1 1
  // > formulas "F4:F5" 1 2
  // > errors "F4" 1 1
  show('visible', bare(visible.address), none.isNullObject);
  // > visible "F1,F3:F6" true
});
