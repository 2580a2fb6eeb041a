/** Ordinary code for the workbook as a whole: functions, bindings, calculation, protection, precedents. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const { workbook } = context;
  const sheet = workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:B4').values = [
    ['Pears', 5],
    ['Apples', 7],
    ['Plums', 2],
    ['', 'x'],
  ];
  const { functions } = workbook;
  const sum = functions.sum(sheet.getRange('B1:B4'), 10).load('value,error');
  const found = functions.vlookup('Apples', sheet.getRange('A1:B3'), 2, false).load('value');
  const missing = functions.vlookup('Figs', sheet.getRange('A1:B3'), 2, false).load('value,error');
  const nested = functions.round(functions.average(sheet.getRange('B1:B3')), 2).load('value');
  const text = functions.concatenate('a', 'b', 'c').load('value');
  const either = functions.if(true, 'yes', 'no').load('value');
  await context.sync();
  show(
    'functions',
    sum.value,
    sum.error,
    found.value,
    missing.value,
    missing.error,
    nested.value,
    text.value,
    either.value,
  );
  // > functions 24 null 7 null "#N/A" 4.67 "abc" "yes"

  const binding = workbook.bindings.add(sheet.getRange('B1:B3'), 'Range', 'amounts');
  const heard: string[] = [];
  binding.onDataChanged.add((event) => {
    heard.push(`data ${event.binding.id}`);
    return Promise.resolve();
  });
  binding.onSelectionChanged.add((event) => {
    heard.push(`selection ${event.startRow} ${event.rowCount}`);
    return Promise.resolve();
  });
  binding.load('id,type');
  workbook.bindings.load('items/id,count');
  await context.sync();
  sheet.getRange('B2').values = [[8]];
  sheet.getRange('D1').values = [[8]];
  sheet.getRange('B2:B9').select();
  const range = workbook.bindings.getItem('amounts').getRange().load('address');
  const none = workbook.bindings.getItemOrNullObject('nothing');
  await context.sync();
  await new Promise((done) => setTimeout(done, 20));
  show('binding', binding.id, binding.type, workbook.bindings.count, range.address, none.isNullObject, heard);
  // > binding "amounts" "Range" 1 "Sheet1!B1:B3" true ["data amounts","selection 1 2"]
  const selected = workbook.getSelectedRange().load('address');
  const cell = workbook.getActiveCell().load('address');
  await context.sync();
  show('selected', selected.address, cell.address);
  // > selected "Sheet1!B2:B9" "Sheet1!B2"

  workbook.application.calculationMode = 'Manual';
  sheet.getRange('E1').formulas = [['=B1*2']];
  await context.sync();
  sheet.getRange('B1').values = [[100]];
  const stale = sheet.getRange('E1').load('values');
  await context.sync();
  workbook.application.calculate('Full');
  const fresh = sheet.getRange('E1').load('values');
  workbook.application.load('calculationMode,calculationState');
  await context.sync();
  show('calculation', stale.values, fresh.values, workbook.application.calculationMode);
  // > calculation [[10]] [[200]] "Manual"
  workbook.application.calculationMode = 'Automatic';

  workbook.protection.protect('secret');
  workbook.protection.load('protected');
  workbook.load('name,readOnly,isDirty');
  await context.sync();
  show('workbook', workbook.protection.protected, workbook.readOnly, workbook.isDirty);
  // > workbook true false true
});
await refused('a sheet in a protected workbook', (context) => {
  context.workbook.worksheets.add('New');
});
// > a sheet in a protected workbook AccessDenied
await Excel.run(async (context) => {
  context.workbook.protection.unprotect('secret');
  const other = context.workbook.worksheets.add('Other');
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  other.getRange('A1').values = [[4]];
  sheet.getRange('G1:G3').formulas = [['=B1+Other!A1'], ['=G1*2'], ['=SUM(G1:G2)']];
  const direct = sheet.getRange('G3').getDirectPrecedents().load('addresses');
  const all = sheet.getRange('G3').getPrecedents().load('addresses');
  const dependents = sheet.getRange('B1').getDirectDependents().load('addresses');
  all.areas.load('items/address,items/areaCount');
  direct.ranges.load('items/address');
  await context.sync();
  show(
    'precedents',
    direct.addresses,
    all.addresses,
    dependents.addresses,
    all.areas.items.length,
    direct.ranges.items.map(({ address }) => address),
  );
  // > precedents ["Sheet1!G1:G2"] ["Sheet1!G1:G2,Sheet1!B1","Other!A1"] ["Sheet1!E1,Sheet1!G1"] 2 ["Sheet1!G1:G2"]

  const areas = sheet.getRanges('A1:A2, C1:C2');
  areas.format.fill.color = 'pink';
  areas.load('address,areaCount,cellCount');
  const shared = areas.getIntersectionOrNullObject('A2:C2').load('address');
  sheet.getRanges('I1, K1').copyFrom('A1');
  const copied = sheet.getRange('I1:K1').load('values');
  const used = sheet.getRanges('A:A, Z:Z').getUsedRangeAreasOrNullObject(true).load('address');
  await context.sync();
  show('areas', areas.areaCount, areas.cellCount, shared.address, copied.values, used.address);
  // > areas 2 4 "Sheet1!A2,Sheet1!C2" [["Pears","","Pears"]] "Sheet1!A1:A3"
});
await refused('no precedents', (context) => {
  context.workbook.worksheets.getItem('Sheet1').getRange('A1').getDirectPrecedents().load('addresses');
});
// > no precedents ItemNotFound
await refused('comments', (context) => {
  context.workbook.comments.add('Sheet1!A1', 'not here');
});
// > comments NotImplemented
await refused('a formula that spills', (context) => {
  context.workbook.worksheets.getItem('Sheet1').getRange('M1').formulas = [['=A1:A3&"!"']];
});
// > a formula that spills NotImplemented
