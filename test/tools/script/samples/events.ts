/** Ordinary code for events. Each handler tells what it heard; `heard` waits for them. */
import { show } from './show';

const said: string[] = [];
const hear = (name: string, ...values: unknown[]): Promise<void> => {
  said.push(`${name} ${values.map((value) => JSON.stringify(value)).join(' ')}`);
  return Promise.resolve();
};
const heard = async (label: string): Promise<void> => {
  await new Promise((done) => setTimeout(done, 30));
  show(label, said.splice(0));
};

await Excel.run(async (context) => {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getActiveWorksheet();
  sheet.load('id');
  await context.sync();
  const changed = sheet.onChanged.add((event) =>
    hear(
      'changed',
      event.address,
      event.changeType,
      event.source,
      event.triggerSource,
      event.details?.valueBefore,
      event.details?.valueAfter,
    ),
  );
  sheet.onSelectionChanged.add((event) => hear('selected', event.address));
  sheet.onCalculated.add((event) => hear('calculated', event.worksheetId === sheet.id));
  sheet.onFormatChanged.add((event) => hear('format', event.address));
  sheet.onRowSorted.add((event) => hear('sorted', event.address));
  sheet.onFormulaChanged.add((event) =>
    hear(
      'formula',
      event.formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula]),
    ),
  );
  sheet.onProtectionChanged.add((event) => hear('protection', event.isProtected));
  sheet.onRowHiddenChanged.add((event) => hear('rows', event.address, event.changeType));
  sheet.onActivated.add(() => hear('activated'));
  sheet.onDeactivated.add(() => hear('deactivated'));
  worksheets.onAdded.add((event) => hear('sheet added', event.worksheetId !== ''));
  worksheets.onDeleted.add(() => hear('sheet deleted'));
  sheet.tables.onChanged.add((event) => hear('table changed', event.address));
  context.workbook.tables.onAdded.add((event) => hear('table added', event.source));
  sheet.charts.onAdded.add(() => hear('chart added'));
  sheet.charts.onDeleted.add(() => hear('chart deleted'));
  context.workbook.onSelectionChanged.add(() => hear('workbook selection'));
  await context.sync();

  sheet.getRange('A1').values = [[1]];
  await context.sync();
  await heard('one cell');
  // > one cell ["changed \"A1\" \"RangeEdited\" \"Local\" \"ThisLocalAddin\" \"\" 1"]
  sheet.getRange('A1').values = [[5]];
  sheet.getRange('B1:B2').formulas = [['=A1*2'], ['=A1*3']];
  await context.sync();
  await heard('formulas');
  // > formulas ["changed \"A1\" \"RangeEdited\" \"Local\" \"ThisLocalAddin\" 1 5","changed \"B1:B2\" \"RangeEdited\" \"Local\" \"ThisLocalAddin\"  ","formula [[\"B1\",\"\"],[\"B2\",\"\"]]","calculated true"]
  sheet.getRange('A1').format.fill.color = 'red';
  await context.sync();
  await heard('format');
  // > format ["format \"A1\""]
  sheet.getRange('2:2').insert('Down');
  sheet.getRange('2:2').delete('Up');
  await context.sync();
  await heard('rows');
  // > rows ["changed \"2:2\" \"RowInserted\" \"Local\" \"ThisLocalAddin\"  ","changed \"2:2\" \"RowDeleted\" \"Local\" \"ThisLocalAddin\"  "]
  sheet.getRange('C3').select();
  await context.sync();
  await heard('selection');
  // > selection ["selected \"C3\"","workbook selection "]
  sheet.getRange('3:3').rowHidden = true;
  sheet.getRange('3:3').rowHidden = false;
  await context.sync();
  await heard('hidden');
  // > hidden ["rows \"3:3\" \"Hidden\"","rows \"3:3\" \"Unhidden\""]

  const other = worksheets.add('Other');
  other.activate();
  sheet.activate();
  other.delete();
  await context.sync();
  await heard('sheets');
  // > sheets ["sheet added true","deactivated ","activated ","sheet deleted "]

  const table = sheet.tables.add('E1:F2', true);
  sheet.getRange('E2').values = [['x']];
  const chart = sheet.charts.add('Line', sheet.getRange('A1:B2'));
  chart.delete();
  await context.sync();
  await heard('table and chart');
  // > table and chart ["table added \"Local\"","changed \"E2\" \"RangeEdited\" \"Local\" \"ThisLocalAddin\" \"\" \"x\"","table changed \"E2\"","chart added ","chart deleted "]
  table.delete();
  sheet.protection.protect();
  sheet.protection.unprotect();
  await context.sync();
  said.length = 0;

  context.runtime.enableEvents = false;
  sheet.getRange('A9').values = [['unheard']];
  await context.sync();
  context.runtime.enableEvents = true;
  await heard('events off');
  // > events off []
  changed.remove();
  await context.sync();
  sheet.getRange('A9').values = [['unheard']];
  await context.sync();
  await heard('handler removed');
  // > handler removed []
});
