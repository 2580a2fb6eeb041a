/** Ordinary code for data validation. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('H1:H3').values = [['red'], ['green'], ['blue']];
  const rules: [string, Excel.DataValidationRule][] = [
    ['A1:A3', { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } }],
    ['B1:B3', { decimal: { formula1: 0, operator: 'GreaterThan' } }],
    ['C1:C3', { list: { inCellDropDown: true, source: 'yes,no' } }],
    ['D1:D3', { list: { inCellDropDown: true, source: '=$H$1:$H$3' } }],
    ['E1:E3', { date: { formula1: '2026-01-01', operator: 'GreaterThanOrEqualTo' } }],
    ['F1:F3', { textLength: { formula1: 5, operator: 'LessThan' } }],
    ['G1:G3', { custom: { formula: '=G1>A1' } }],
    ['I1:I3', { time: { formula1: '08:00', formula2: '17:00', operator: 'Between' } }],
  ];
  for (const [address, rule] of rules) sheet.getRange(address).dataValidation.rule = rule;
  const read = rules.map(([address]) => sheet.getRange(address).dataValidation.load('type,rule,ignoreBlanks,valid'));
  await context.sync();
  for (const { type, rule } of read) show(type, rule);
  // > WholeNumber {"wholeNumber":{"operator":"Between","formula1":"=1","formula2":"=10"}}
  // > Decimal {"decimal":{"operator":"GreaterThan","formula1":"=0"}}
  // > List {"list":{"inCellDropDown":true,"source":"yes,no"}}
  // > List {"list":{"inCellDropDown":true,"source":"=$H$1:$H$3"}}
  // > Date {"date":{"operator":"GreaterThanOrEqualTo","formula1":"=46023"}}
  // > TextLength {"textLength":{"operator":"LessThan","formula1":"=5"}}
  // > Custom {"custom":{"formula":"=G1>A1"}}
  // > Time {"time":{"operator":"Between","formula1":"=0.3333333333333333","formula2":"=0.7083333333333334"}}

  const { dataValidation } = sheet.getRange('A1:A3');
  dataValidation.prompt = { showPrompt: true, title: 'A number', message: 'Between 1 and 10' };
  dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'No', message: 'Not that number' };
  dataValidation.ignoreBlanks = false;
  sheet.getRange('A1:A3').values = [[5], [50], [7]];
  dataValidation.load('prompt,errorAlert,ignoreBlanks,valid');
  const wrong = dataValidation.getInvalidCellsOrNullObject().load('address');
  const right = sheet.getRange('A1').dataValidation.load('valid');
  const allRight = sheet.getRange('A1').dataValidation.getInvalidCellsOrNullObject();
  const mixed = sheet.getRange('A1:B1').dataValidation.load('type');
  const some = sheet.getRange('A1:A9').dataValidation.load('type');
  const no = sheet.getRange('Z1').dataValidation.load('type,rule');
  await context.sync();
  show('messages', dataValidation.prompt, dataValidation.errorAlert, dataValidation.ignoreBlanks);
  // > messages {"title":"A number","message":"Between 1 and 10","showPrompt":true} {"title":"No","message":"Not that number","showAlert":true,"style":"Warning"} false
  show(
    'invalid',
    dataValidation.valid,
    wrong.address,
    right.valid,
    allRight.isNullObject,
    mixed.type,
    some.type,
    no.type,
  );
  // > invalid null "Sheet1!A2" true true "Inconsistent" "MixedCriteria" "None"

  const { dataValidation: list } = sheet.getRange('D1:D3');
  list.rule = { list: { inCellDropDown: false, source: sheet.getRange('H1:H2') } };
  list.load('rule');
  dataValidation.clear();
  dataValidation.load('type');
  await context.sync();
  show('a range as source', list.rule);
  // > a range as source {"list":{"inCellDropDown":false,"source":"=Sheet1!$H$1:$H$2"}}
  show('cleared', dataValidation.type);
  // > cleared "None"
});
await refused('an empty rule', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.rule = {};
});
// > an empty rule InvalidArgument
await refused('no operator', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.rule = {
    wholeNumber: { formula1: 1 } as Excel.BasicDataValidation,
  };
});
// > no operator InvalidArgument
