/** Ordinary ways of talking to Excel: how to load, to keep objects, to run batches, to filter. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange('A1:B2');
  range.values = [
    [1, 2],
    [3, 4],
  ];
  range.format.fill.color = '#112233';
  range.load(['values', 'address', 'format/fill/color', 'format/font/name']);
  const byObject = sheet
    .getRange('A1')
    .load({ values: true, format: { fill: { color: true } }, worksheet: { name: true } });
  const everything = sheet.getRange('B2').load();
  const passed = await context.sync('passed through');
  show(
    'loads',
    range.values,
    range.format.fill.color,
    range.format.font.name,
    byObject.worksheet.name,
    everything.address,
    everything.rowIndex,
    everything.text,
    passed,
  );
  // > loads [[1,2],[3,4]] "#112233" "Calibri" "Sheet1" "Sheet1!B2" 1 [["4"]] "passed through"

  const tracked = sheet.getRange('A2').load('address');
  context.trackedObjects.add(tracked);
  await context.sync();
  sheet.getRange('1:1').insert('Down');
  await context.sync();
  tracked.load('address');
  await context.sync();
  show('a range follows its cells', tracked.address);
  // > a range follows its cells "Sheet1!A3"
  tracked.values = [[33]];
  await context.sync();
  context.trackedObjects.remove(tracked);
  await context.sync();
});

let kept: Excel.Range | undefined;
await Excel.run(async (context) => {
  kept = context.workbook.worksheets.getActiveWorksheet().getRange('A3').track();
  await context.sync();
});
if (kept) {
  await Excel.run(kept, async (context) => {
    kept?.load('values');
    await context.sync();
    show('in another batch', kept?.values);
    // > in another batch [[33]]
  });
}
const answer = await Excel.run({ delayForCellEdit: true }, async (context) => {
  const count = context.workbook.worksheets.getCount();
  await context.sync();
  return count.value;
});
show(
  'the answer of a batch',
  answer,
  Office.context.requirements.isSetSupported('ExcelApi', '1.9'),
  Office.context.requirements.isSetSupported('ExcelApi', '9.9'),
);
// > the answer of a batch 1 true false

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.add('Filter');
  sheet.getRange('A1:C7').values = [
    ['Name', 'Amount', 'When'],
    ['Ada', 10, '2026-01-05'],
    ['Bo', 40, '2026-02-05'],
    ['Cy', 25, '2026-02-20'],
    ['Di', 5, '2025-12-31'],
    ['Ed', 60, '2026-01-20'],
    ['Flo', 15, ''],
  ];
  const area = sheet.getRange('A1:C7');
  const seen = async (): Promise<unknown> => {
    const view = sheet.getRange('A2:A7').getVisibleView().load('values');
    await context.sync();
    return view.values.map(([name]) => name as unknown);
  };
  sheet.autoFilter.apply(area, 1, {
    filterOn: Excel.FilterOn.custom,
    criterion1: '>=10',
    criterion2: '<30',
    operator: Excel.FilterOperator.and,
  });
  show('between', await seen());
  // > between ["Ada","Cy","Flo"]
  sheet.autoFilter.apply(area, 0, { filterOn: Excel.FilterOn.values, values: ['Ada', 'Bo'] });
  show('and by name', await seen());
  // > and by name ["Ada"]
  sheet.autoFilter.clearCriteria();
  show('cleared', await seen());
  // > cleared ["Ada","Bo","Cy","Di","Ed","Flo"]
  sheet.autoFilter.apply(area, 1, { filterOn: Excel.FilterOn.topItems, criterion1: '2' });
  show('highest two', await seen());
  // > highest two ["Bo","Ed"]
  sheet.autoFilter.clearCriteria();
  sheet.autoFilter.apply(area, 0, { filterOn: Excel.FilterOn.custom, criterion1: '=*o' });
  show('ends with o', await seen());
  // > ends with o ["Bo","Flo"]
  const filtered = sheet.autoFilter.getRangeOrNullObject().load('address');
  sheet.autoFilter.load('enabled,isDataFiltered');
  await context.sync();
  show('filter', filtered.address, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered);
  // > filter "Filter!A1:C7" true true
  sheet.autoFilter.remove();
  show('removed', await seen());
  // > removed ["Ada","Bo","Cy","Di","Ed","Flo"]

  const table = sheet.tables.add('A1:C7', true);
  table.columns.getItem('Amount').filter.applyDynamicFilter('AboveAverage');
  show('above average', await seen());
  // > above average ["Bo","Ed"]
  table.columns.getItem('Amount').filter.applyBottomItemsFilter(2);
  show('lowest two', await seen());
  // > lowest two ["Ada","Di"]
  table.clearFilters();
  sheet.getRange('B3').format.fill.color = '#FFFF00';
  sheet.getRange('B6').format.font.color = '#FF0000';
  table.columns.getItem('Amount').filter.applyCellColorFilter('#FFFF00');
  show('by colour', await seen());
  // > by colour ["Bo"]
  table.columns.getItem('Amount').filter.applyFontColorFilter('#FF0000');
  show('by the colour of the font', await seen());
  // > by the colour of the font ["Ed"]
  table.clearFilters();
  table.columns.getItem('When').filter.applyValuesFilter([
    { date: '2026-01', specificity: 'Month' },
    { date: '2025-12-31', specificity: 'Day' },
  ]);
  show('in January, and one day', await seen());
  // > in January, and one day ["Ada","Di","Ed"]
  table.columns.getItem('When').filter.applyDynamicFilter(Excel.DynamicFilterCriteria.allDatesInPeriodFebruray);
  show('in any February', await seen());
  // > in any February ["Bo","Cy"]
  table.clearFilters();
  table.sort.apply([{ key: 1, ascending: true }], false);
  show('sorted', await seen());
  // > sorted ["Di","Ada","Flo","Cy","Bo","Ed"]
  table.rows.getItemAt(1).delete();
  table.rows.getItemAt(0).delete();
  table.rows.load('count,items/values');
  await context.sync();
  show('rows', table.rows.count, table.rows.items[0]?.values[0]?.[0]);
  // > rows 4 "Flo"
});
await refused('an unknown property set', (context) => {
  context.workbook.worksheets
    .getActiveWorksheet()
    .set({ nothing: 1 } as unknown as Excel.Interfaces.WorksheetUpdateData);
});
// > an unknown property set InvalidArgument
