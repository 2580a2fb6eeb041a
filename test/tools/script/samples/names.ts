/** Ordinary code for named items. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const { names } = context.workbook;
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:A3').values = [[1], [2], [3]];
  names.add('Numbers', sheet.getRange('A1:A3'), 'Three of them');
  names.add('Rate', '=0.25');
  names.addFormulaLocal('Total', '=SUM(Numbers)');
  names.add('Greeting', 'Hello');
  sheet.names.add('Here', '=Sheet1!$A$2');
  const numbers = names.getItem('Numbers').load('name,type,value,formula,comment,visible,scope');
  const range = numbers.getRange().load('address,values');
  const others = ['Rate', 'Total', 'Greeting'].map((name) => names.getItem(name).load('type,value,formula'));
  const here = sheet.names.getItem('Here').load('scope,value');
  sheet.getRange('B1:B3').formulas = [['=SUM(Numbers)*Rate'], ['=Total'], ['=Here']];
  const used = sheet.getRange('B1:B3').load('values');
  const none = names.getItemOrNullObject('Missing');
  const notRange = names.getItem('Rate').getRangeOrNullObject();
  const values = numbers.arrayValues.load('values,types');
  await context.sync();
  show(
    'name',
    numbers.name,
    numbers.type,
    numbers.value,
    numbers.formula,
    numbers.comment,
    numbers.visible,
    numbers.scope,
    range.address,
    range.values,
  );
  // > name "Numbers" "Range" "Sheet1!$A$1:$A$3" "=Sheet1!$A$1:$A$3" "Three of them" true "Workbook" "Sheet1!A1:A3" [[1],[2],[3]]
  show(
    'others',
    others.map(({ type, value, formula }) => [type, value, formula]),
  );
  // > others [["Double",0.25,"=0.25"],["Integer",6,"=SUM(Numbers)"],["String","Hello","=\"Hello\""]]
  show("a sheet's own", here.scope, here.value, used.values, none.isNullObject, notRange.isNullObject);
  // > a sheet's own "Worksheet" "Sheet1!$A$2" [[1.5],[6],[2]] true true
  show('as an array', values.values, values.types);
  // > as an array [[1],[2],[3]] [["Double"],["Double"],["Double"]]

  numbers.formula = '=Sheet1!$A$1:$A$2';
  numbers.visible = false;
  numbers.comment = 'Two of them';
  names.getItem('Greeting').delete();
  numbers.load('value,visible,comment');
  names.load('items/name');
  used.load('values');
  await context.sync();
  show(
    'changed',
    numbers.value,
    numbers.visible,
    numbers.comment,
    names.items.map(({ name }) => name),
    used.values[1],
  );
  // > changed "Sheet1!$A$1:$A$2" false "Two of them" ["Numbers","Rate","Total"] [3]
  sheet.getRange('1:1').insert('Down');
  numbers.load('value');
  await context.sync();
  show('follows its cells', numbers.value);
  // > follows its cells "Sheet1!$A$2:$A$3"
});
await refused('a name like an address', (context) => {
  context.workbook.names.add('A1', '=1');
});
// > a name like an address InvalidArgument
await refused('a name that is taken', (context) => {
  context.workbook.names.add('rate', '=1');
});
// > a name that is taken ItemAlreadyExists
await refused('a missing name', (context) => context.workbook.names.getItem('Missing').delete());
// > a missing name ItemNotFound
