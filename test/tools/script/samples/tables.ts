/** Ordinary code for tables. */
import { refused, show } from './show';

const bare = (address: string): string => address.replace(/Sheet1!/g, '');

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const table = sheet.tables.add('A1:C1', true);
  table.name = 'Expenses';
  table.getHeaderRowRange().values = [['Date', 'What', 'Amount']];
  table.rows.add(undefined, [
    ['1/1/2026', 'Rent', 800],
    ['1/2/2026', 'Food', 200],
    ['1/3/2026', 'Bus', 45],
  ]);
  table.rows.add(0, [['12/31/2025', 'Gift', 20]]);
  const column = table.columns.add(undefined, [
    ['Twice'],
    ['=[@Amount]*2'],
    ['=[@Amount]*2'],
    ['=[@Amount]*2'],
    ['=[@Amount]*2'],
  ]);
  table.load('name,style,showHeaders,showTotals,showBandedRows,showFilterButton');
  column.load('name,index,values');
  const all = table.getRange().load('address,values');
  const body = table.getDataBodyRange().load('formulas');
  table.rows.load('count');
  table.columns.load('count,items/name');
  await context.sync();
  show(
    'table',
    table.name,
    table.style,
    table.showHeaders,
    table.showTotals,
    table.showBandedRows,
    table.showFilterButton,
    bare(all.address),
  );
  // > table "Expenses" "TableStyleMedium2" true false true true "A1:D5"
  show('column', column.name, column.index, column.values, body.formulas[0]?.[3]);
  // > column "Twice" 3 [["Twice"],[40],[1600],[400],[90]] "=[@Amount]*2"
  show(
    'counts',
    table.rows.count,
    table.columns.count,
    table.columns.items.map(({ name }) => name),
  );
  // > counts 4 4 ["Date","What","Amount","Twice"]

  const row = table.rows.getItemAt(1);
  row.load('index,values');
  const amount = table.columns.getItem('Amount');
  const sum = amount.getDataBodyRange().load('address');
  const heading = amount.getHeaderRowRange().load('address');
  const none = table.columns.getItemOrNullObject('Missing');
  const tables = sheet.tables.load('count,items/name');
  const found = context.workbook.tables.getItemOrNullObject('nothing');
  await context.sync();
  show('row', row.index, row.values);
  // > row 1 [[46023,"Rent",800,1600]]
  show('parts', bare(sum.address), bare(heading.address), none.isNullObject, tables.count, found.isNullObject);
  // > parts "C2:C5" "C1" true 1 true

  table.sort.apply([{ key: 2, ascending: false }]);
  const sorted = amount.getDataBodyRange().load('values');
  table.sort.load('fields,matchCase');
  await context.sync();
  show('sorted', sorted.values, table.sort.fields[0]?.key, table.sort.fields[0]?.ascending);
  // > sorted [[800],[200],[45],[20]] 2 false
  table.sort.clear();

  amount.filter.applyCustomFilter('>100');
  const seen = table.getDataBodyRange().getVisibleView().load('values');
  amount.filter.load('criteria');
  await context.sync();
  show(
    'filtered',
    seen.values.map((line) => line[1]),
    amount.filter.criteria.filterOn,
    amount.filter.criteria.criterion1,
  );
  // > filtered ["Rent","Food"] "Custom" ">100"
  amount.filter.clear();
  table.columns.getItem('What').filter.applyValuesFilter(['Bus', 'Gift']);
  const bus = table.getDataBodyRange().getVisibleView().load('values');
  table.autoFilter.load('enabled,isDataFiltered');
  await context.sync();
  show(
    'values',
    bus.values.map((line) => line[1]),
    table.autoFilter.enabled,
    table.autoFilter.isDataFiltered,
  );
  // > values ["Bus","Gift"] true true
  table.clearFilters();

  table.showTotals = true;
  const totals = table.getTotalRowRange().load('values,formulas,address');
  await context.sync();
  show('totals', bare(totals.address), totals.values, totals.formulas[0]?.[3]);
  // > totals "A6:D6" [["Total","","",2130]] "=SUBTOTAL(109,[Twice])"
  table.showTotals = false;
  table.showHeaders = false;
  const headless = table.getRange().load('address');
  await context.sync();
  show('without headings', bare(headless.address));
  // > without headings "A2:D5"
  table.showHeaders = true;
  table.style = 'TableStyleLight9';
  table.showBandedColumns = true;
  table.showBandedRows = false;
  table.highlightFirstColumn = true;
  table.columns.getItem('Twice').name = 'Doubled';
  table.columns.getItemAt(3).load('name');
  const formulas = table.getDataBodyRange().load('formulas');
  table.load('style,showBandedColumns,highlightFirstColumn');
  await context.sync();
  show('style', table.style, table.showBandedColumns, table.highlightFirstColumn, formulas.formulas[0]?.[3]);
  // > style "TableStyleLight9" true true "=[@Amount]*2"

  table.resize('A1:D6');
  table.rows.getItemAt(0).delete();
  table.columns.getItem('Doubled').delete();
  const small = table.getRange().load('address,values');
  await context.sync();
  show('resized, row and column deleted', bare(small.address), small.values[0]);
  // > resized, row and column deleted "A1:C5" ["Date","What","Amount"]

  sheet.getRange('A6:C6').values = [['1/9/2026', 'Below', 1]];
  const grown = table.getRange().load('address');
  await context.sync();
  show('written below', bare(grown.address));
  // > written below "A1:C6"

  const range = table.convertToRange();
  range.load('address,values');
  sheet.tables.load('count');
  await context.sync();
  show('a range again', bare(range.address), sheet.tables.count);
  // > a range again "A1:C6" 0
});

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('F1:G3').values = [
    ['x', 'x'],
    [1, 2],
    [3, 4],
  ];
  const first = context.workbook.tables.add('Sheet1!F1:G3', true);
  first.name = 'First';
  first.load('name');
  const second = sheet.tables.add('J1:K3', false).load('columns/items/name');
  first.columns.load('items/name');
  const range = second.getRange().load('address');
  await context.sync();
  show(
    'names',
    first.name,
    first.columns.items.map(({ name }) => name),
    second.columns.items.map(({ name }) => name),
    bare(range.address),
  );
  // > names "First" ["x","x2"] ["Column1","Column2"] "J1:K4"
  second.delete();
  context.workbook.tables.load('items/name');
  await context.sync();
  show(
    'deleted',
    context.workbook.tables.items.map(({ name }) => name),
  );
  // > deleted ["First"]
});
await refused('a table over a table', (context) => {
  context.workbook.worksheets.getActiveWorksheet().tables.add('G2:H5', true);
});
// > a table over a table InvalidOperation
await refused(
  'a missing table',
  (context) => context.workbook.tables.getItem('Missing').load('name') as unknown as void,
);
// > a missing table ItemNotFound
await refused('a name with a space', (context) => {
  context.workbook.tables.getItem('First').name = 'two words';
});
// > a name with a space InvalidArgument
await refused('a row of another width', (context) => {
  context.workbook.tables.getItem('First').rows.add(undefined, [[1, 2, 3]]);
});
// > a row of another width InvalidArgument
