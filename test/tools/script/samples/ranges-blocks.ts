/** Ordinary code for ranges: insert, delete, copy, move, fill, merge, clear. */
import { refused, show } from './show';

const bare = (address: string): string => address.replace(/Sheet1!/g, '');

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const formulasOf = async (address: string): Promise<unknown[][]> => {
    const range = sheet.getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  };
  sheet.getRange('A1:B3').formulas = [
    [1, '=A1*2'],
    [2, '=A2*2'],
    ['=SUM(A1:A2)', '=$A$1'],
  ] as string[][];
  const inserted = sheet.getRange('A2:B2').insert('Down').load('address');
  await context.sync();
  show('inserted', bare(inserted.address), await formulasOf('A1:B4'));
  // > inserted "A2:B2" [[1,"=A1*2"],["",""],[2,"=A3*2"],["=SUM(A1:A3)","=$A$1"]]
  sheet.getRange('2:2').delete('Up');
  sheet.getRange('A:A').insert('Right');
  show('a row deleted, a column inserted', await formulasOf('A1:C3'));
  // > a row deleted, a column inserted [["",1,"=B1*2"],["",2,"=B2*2"],["","=SUM(B1:B2)","=$B$1"]]
  sheet.getRange('A:A').delete('Left');

  sheet.getRange('D1').copyFrom('A1:B3');
  sheet.getRange('G1').copyFrom('A1:B3', Excel.RangeCopyType.values);
  sheet.getRange('D5').copyFrom('A1:B3', Excel.RangeCopyType.formulas, false, true);
  show('copied', await formulasOf('D1:E3'), await formulasOf('G1:H3'));
  // > copied [[1,"=D1*2"],[2,"=D2*2"],["=SUM(D1:D2)","=$A$1"]] [[1,2],[2,4],[3,1]]
  show('turned', await formulasOf('D5:F6'));
  // > turned [[1,2,"=SUM(D5:E5)"],["=D5*2","=E5*2","=$A$1"]]
  sheet.getRange('J1:J2').values = [['keep'], ['keep']];
  sheet.getRange('K1:K2').values = [['new'], ['']];
  sheet.getRange('J1:J2').copyFrom('K1:K2', 'All', true);
  show('blanks skipped', await formulasOf('J1:J2'));
  // > blanks skipped [["new"],["keep"]]

  sheet.getRange('A1:A2').moveTo('A10');
  show('moved', await formulasOf('A1:B3'), await formulasOf('A10:A11'));
  // > moved [["","=A10*2"],["","=A11*2"],["=SUM(A10:A11)","=$A$10"]] [[1],[2]]

  sheet.getRange('M1:M2').values = [[1], [3]];
  sheet.getRange('M1:M2').autoFill('M1:M5');
  sheet.getRange('N1').values = [['Mon']];
  sheet.getRange('N1').autoFill('N1:N3', 'FillDays');
  sheet.getRange('O1').formulas = [['=M1+1']];
  sheet.getRange('O1').autoFill('O1:O3', 'FillDefault');
  sheet.getRange('P1:P1').values = [['Item 1']];
  sheet.getRange('P1').autoFill('P1:P3');
  show('filled', await formulasOf('M1:P5'));
  // > filled [[1,"Mon","=M1+1","Item 1"],[3,"Tue","=M2+1","Item 2"],[5,"Wed","=M3+1","Item 3"],[7,"","",""],[9,"","",""]]

  const merged = sheet.getRange('R1:S2');
  merged.values = [
    ['kept', 'lost'],
    ['lost', 'lost'],
  ];
  merged.merge();
  show('merged', await formulasOf('R1:S2'));
  // > merged [["kept",""],["",""]]
  const areas = sheet.getRange('Q1:T5').getMergedAreasOrNullObject().load('address');
  await context.sync();
  show('merged areas', bare(areas.address));
  // > merged areas "R1:S2"
  merged.unmerge();
  merged.format.fill.color = 'red';
  merged.clear();
  merged.load('format/fill/color,values');
  await context.sync();
  show('cleared', merged.values, merged.format.fill.color);
  // > cleared [["",""],["",""]] "#FFFFFF"

  const link = sheet.getRange('U1');
  link.hyperlink = { address: 'https://example.org/', textToDisplay: 'Example', screenTip: 'Go' };
  link.load('values,hyperlink');
  await context.sync();
  show('link', link.values, link.hyperlink);
  // > link [["Example"]] {"address":"https://example.org/","screenTip":"Go","textToDisplay":"Example"}
  link.clear('Hyperlinks');
  link.load('values,hyperlink');
  await context.sync();
  show('link cleared', link.values, link.hyperlink);
  // > link cleared [["Example"]] null

  sheet.getRange('2:4').group('ByRows');
  sheet.getRange('3:3').group('ByRows');
  sheet.showOutlineLevels(1, 0);
  const rows = ['1:1', '2:2', '3:3', '5:5'].map((address) => sheet.getRange(address).load('rowHidden'));
  await context.sync();
  show(
    'grouped and closed',
    rows.map(({ rowHidden }) => rowHidden),
  );
  // > grouped and closed [false,true,true,false]
  sheet.showOutlineLevels(2, 0);
  for (const row of rows) row.load('rowHidden');
  await context.sync();
  show(
    'second level',
    rows.map(({ rowHidden }) => rowHidden),
  );
  // > second level [false,false,true,false]
});
await refused('a copy on itself in parts', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').copyFrom('Missing!A1');
});
// > a copy on itself in parts InvalidArgument
