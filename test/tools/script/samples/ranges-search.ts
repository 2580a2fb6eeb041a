/** Ordinary code for ranges: find, replace, sort, duplicates. */
import { refused, show } from './show';

const bare = (address: string): string => address.replace(/Sheet1!/g, '');

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange('A1:C5');
  range.values = [
    ['Fruit', 'Amount', 'Code'],
    ['Pear', 10, 'x1'],
    ['Apple', 5, 'x2'],
    ['pear', 7, 'x3'],
    ['Pineapple', 3, 'x4'],
  ];
  const first = range
    .find('pear', { completeMatch: false, matchCase: false, searchDirection: 'Forward' })
    .load('address');
  const exact = range.find('pear', { completeMatch: true, matchCase: true }).load('address');
  const last = range.find('apple', { matchCase: false, searchDirection: 'Backwards' }).load('address');
  const missing = range.findOrNullObject('plum', {});
  const all = sheet.findAll('apple', { completeMatch: false, matchCase: false }).load('address,areaCount,cellCount');
  const noneAtAll = sheet.findAllOrNullObject('plum', {});
  await context.sync();
  show(
    'find',
    bare(first.address),
    bare(exact.address),
    bare(last.address),
    missing.isNullObject,
    noneAtAll.isNullObject,
  );
  // > find "A2" "A4" "A5" true true
  show('findAll', bare(all.address), all.cellCount);
  // > findAll "A3,A5" 2

  const count = range.replaceAll('pear', 'Plum', { matchCase: false, completeMatch: true });
  const inSheet = sheet.replaceAll('x', 'y', { matchCase: true });
  range.load('values');
  await context.sync();
  show(
    'replaced',
    count.value,
    inSheet.value,
    range.values.map(([fruit, , code]) => `${String(fruit)} ${String(code)}`),
  );
  // > replaced 2 4 ["Fruit Code","Plum y1","Apple y2","Plum y3","Pineapple y4"]

  range.sort.apply(
    [
      { key: 0, ascending: true },
      { key: 1, ascending: false },
    ],
    false,
    true,
  );
  range.load('values');
  await context.sync();
  show(
    'sorted',
    range.values.map(([fruit, amount]) => `${String(fruit)} ${String(amount)}`),
  );
  // > sorted ["Fruit Amount","Apple 5","Pineapple 3","Plum 10","Plum 7"]

  const result = range.removeDuplicates([0], true).load('removed,uniqueRemaining');
  range.load('values');
  await context.sync();
  show(
    'duplicates',
    result.removed,
    result.uniqueRemaining,
    range.values.map(([fruit, amount]) => `${String(fruit)} ${String(amount)}`),
  );
  // > duplicates 1 3 ["Fruit Amount","Apple 5","Pineapple 3","Plum 10"," "]
});
await refused('find what is missing', (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1:C5').find('plumtree', {}).load('address');
});
// > find what is missing ItemNotFound
