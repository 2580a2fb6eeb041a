/** Ordinary code for worksheets. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const { worksheets } = context.workbook;
  const data = worksheets.add('Data');
  worksheets.add('Last');
  data.position = 0;
  data.tabColor = '#FF8800';
  data.activate();
  worksheets.load('items/name,items/position,items/visibility,items/tabColor');
  const active = worksheets.getActiveWorksheet().load('name');
  const count = worksheets.getCount();
  await context.sync();
  show(
    'sheets',
    worksheets.items.map(({ name, position, visibility, tabColor }) => [name, position, visibility, tabColor]),
    active.name,
    count.value,
  );
  // > sheets [["Data",0,"Visible","#FF8800"],["Sheet1",1,"Visible",""],["Last",2,"Visible",""]] "Data" 3

  const first = worksheets.getFirst().load('name');
  const last = worksheets.getLast().load('name');
  const next = data.getNext().load('name');
  const before = data.getPreviousOrNullObject();
  const none = worksheets.getItemOrNullObject('Missing');
  worksheets.getItem('Last').visibility = 'Hidden';
  const lastVisible = worksheets.getLast(true).load('name');
  const visible = worksheets.getCount(true);
  await context.sync();
  show(
    'neighbours',
    first.name,
    last.name,
    next.name,
    before.isNullObject,
    none.isNullObject,
    lastVisible.name,
    visible.value,
  );
  // > neighbours "Data" "Last" "Sheet1" true true "Sheet1" 2

  data.getRange('A1:B2').formulas = [
    [1, 2],
    ['=A1+B1', '=Sheet1!A1'],
  ] as string[][];
  data.tables.add('D1:E2', true).name = 'T';
  const copy = data.copy('After', data);
  copy.load('name,position');
  copy.tables.load('items/name');
  const values = copy.getRange('A1:B2').load('formulas');
  await context.sync();
  show('copy', copy.name, copy.position, copy.tables.items.length, values.formulas);
  // > copy "Data (2)" 1 1 [[1,2],["=A1+B1","=Sheet1!A1"]]
  copy.delete();
  data.name = 'Renamed data';
  worksheets.getItem('Sheet1').getRange('A1').formulas = [["='Renamed data'!A2*2"]];
  const linked = worksheets.getItem('Sheet1').getRange('A1').load('formulas,values');
  data.name = 'Plain';
  const relinked = worksheets.getItem('Sheet1').getRange('A1').load('formulas');
  await context.sync();
  show('renamed', relinked.formulas, linked.values);
  // > renamed [["=Plain!A2*2"]] [[6]]

  data.freezePanes.freezeRows(1);
  const rows = data.freezePanes.getLocationOrNullObject().load('address');
  data.showGridlines = false;
  data.showHeadings = false;
  data.standardWidth = 20;
  data.load('showGridlines,showHeadings,standardWidth,standardHeight');
  await context.sync();
  show('frozen', rows.address, data.showGridlines, data.showHeadings, data.standardWidth, data.standardHeight);
  // > frozen "Plain!1:1" false false 20 15
  data.freezePanes.freezeAt(data.getRange('A1:B2'));
  const block = data.freezePanes.getLocation().load('address');
  data.freezePanes.freezeColumns(2);
  const columns = data.freezePanes.getLocation().load('address');
  data.freezePanes.unfreeze();
  const unfrozen = data.freezePanes.getLocationOrNullObject();
  await context.sync();
  show('other freezes', block.address, columns.address, unfrozen.isNullObject);
  // > other freezes "Plain!A1:B2" "Plain!A:B" true

  const { pageLayout } = data;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.printGridlines = true;
  pageLayout.setPrintArea('A1:E10');
  pageLayout.setPrintTitleRows('$1:$1');
  pageLayout.headersFooters.defaultForAllPages.centerHeader = 'Report';
  pageLayout.setPrintMargins('Centimeters', { top: 2 });
  data.horizontalPageBreaks.add('A21');
  data.verticalPageBreaks.add('C1');
  pageLayout.load('orientation,paperSize,zoom,centerHorizontally,printGridlines,topMargin');
  const area = pageLayout.getPrintArea().load('address');
  const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
  const titleColumns = pageLayout.getPrintTitleColumnsOrNullObject();
  pageLayout.headersFooters.defaultForAllPages.load('centerHeader');
  data.horizontalPageBreaks.load('items/columnIndex');
  data.verticalPageBreaks.load('items/columnIndex');
  await context.sync();
  show(
    'page',
    pageLayout.orientation,
    pageLayout.paperSize,
    pageLayout.zoom,
    pageLayout.centerHorizontally,
    pageLayout.printGridlines,
    Math.round(pageLayout.topMargin * 10),
  );
  // > page "Landscape" "A4" {"horizontalFitToPages":1} true true 567
  show(
    'printed',
    area.address,
    titles.address,
    titleColumns.isNullObject,
    pageLayout.headersFooters.defaultForAllPages.centerHeader,
    data.horizontalPageBreaks.items.length,
    data.verticalPageBreaks.items.length,
  );
  // > printed "Plain!A1:E10" "Plain!1:1" true "Report" 1 1

  data.customProperties.add('Owner', 'Me');
  const property = data.customProperties.getItem('owner').load('key,value');
  data.names.add('Local', data.getRange('A1'));
  data.names.load('items/name');
  context.workbook.properties.title = 'A title';
  context.workbook.properties.custom.add('Pages', 3);
  const custom = context.workbook.properties.custom.getItem('Pages').load('value,type');
  context.workbook.settings.add('colour', { is: ['red'] });
  const setting = context.workbook.settings.getItem('colour').load('value');
  context.workbook.properties.load('title,author');
  await context.sync();
  show(
    'kept',
    property.key,
    property.value,
    data.names.items.map(({ name }) => name),
    custom.value,
    custom.type,
    setting.value,
    context.workbook.properties.title,
  );
  // > kept "Owner" "Me" ["Local"] 3 "Number" {"is":["red"]} "A title"

  data.protection.protect({ allowFormatCells: true }, 'secret');
  data.protection.load('protected,options');
  await context.sync();
  show(
    'protected',
    data.protection.protected,
    data.protection.options.allowFormatCells,
    data.protection.options.allowInsertRows,
  );
  // > protected true true false
});
await refused('writing on a protected sheet', (context) => {
  context.workbook.worksheets.getItem('Plain').getRange('A1').values = [[1]];
});
// > writing on a protected sheet AccessDenied
await refused('the wrong password', (context) =>
  context.workbook.worksheets.getItem('Plain').protection.unprotect('wrong'),
);
// > the wrong password InvalidArgument
await refused('the right password', (context) =>
  context.workbook.worksheets.getItem('Plain').protection.unprotect('secret'),
);
// > the right password is done
await refused('a name that is taken', (context) => {
  context.workbook.worksheets.add('PLAIN');
});
// > a name that is taken ItemAlreadyExists
await refused('a name with a slash', (context) => {
  context.workbook.worksheets.add('a/b');
});
// > a name with a slash InvalidArgument
await refused('the last visible sheet', async (context) => {
  context.workbook.worksheets.getItem('Plain').visibility = 'Hidden';
  await context.sync();
  context.workbook.worksheets.getItem('Sheet1').visibility = 'Hidden';
});
// > the last visible sheet InvalidOperation
