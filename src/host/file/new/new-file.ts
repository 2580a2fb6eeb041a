import { Table as LibraryTable, type Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { MAX_COLUMNS, MAX_ROWS, formatArea, type Area } from '../../book/addresses';
import type { DataValidation } from '../../book/rules';
import type { Sheet, Table } from '../../book/sheet';
import type { DefinedName, PageLayout } from '../../book/sheet-parts';
import type { HostState } from '../../state/host-state';
import { fileStyle } from './cell-values';
import { putCells, writeCellsOfCharts, writeStyleSamples } from './put-cells';
import { writeChart } from './chart-write';
import { libraryFile, newLibraryWorkbook } from './library';
import { readParts, writeChartNames, writeCustomProperties, writeParts } from './package-parts';
import { SETTING_PREFIX } from '../settings';
import { fileFormula } from '../file-formulas';
import { PERMISSIONS } from '../opened/layout';
import { renumberDrawings, sheetPaths, writeStops } from './sheet-parts';
import { tidyParts } from './tidy-parts';
import { without } from '../../book/without';

/** A new workbook as a file, as the file library writes it. Every formula must have been calculated. */
export async function newFile(state: HostState): Promise<Uint8Array> {
  const { book } = state;
  const workbook = newLibraryWorkbook();
  const targets = new Map<Sheet, Worksheet>();
  const chartNames = new Map<number, string>();
  for (const [order, sheet] of book.sheets.entries()) {
    const worksheet = workbook.addWorksheet(sheet.name);
    worksheet.orderNo = order + 1;
    targets.set(sheet, worksheet);
  }
  for (const [sheet, worksheet] of targets) writeSheet(state, sheet, worksheet);
  writeStyleSamples(state, targets);
  for (const sheet of book.sheets) writeCellsOfCharts(state, sheet, targets);
  for (const [sheet, worksheet] of targets) writeCharts(sheet, worksheet, chartNames);
  workbook.definedNames.model = definedNames(state);
  workbook.calcProperties = { ...workbook.calcProperties, fullCalcOnLoad: true };
  const active = book.activeSheet ? book.sheets.indexOf(book.activeSheet) : 0;
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: Math.max(0, active), visibility: 'visible' },
  ];
  Object.assign(workbook, book.properties);
  const parts = await readParts(await libraryFile(workbook));
  writeChartNames(parts, chartNames);
  const custom = new Map(book.customProperties);
  for (const [key, value] of book.settings) custom.set(SETTING_PREFIX + key, JSON.stringify(value));
  writeCustomProperties(parts, custom);
  const paths = sheetPaths(parts);
  putCells(state, parts, paths);
  for (const sheet of book.sheets) {
    const stops = new Set(sheet.conditionals.flatMap(({ stopIfTrue }, i) => (stopIfTrue ? [i + 1] : [])));
    writeStops(parts, paths.get(sheet.name), stops);
  }
  tidyParts(
    parts,
    book.sheets.flatMap(({ name, conditionals }) =>
      conditionals.some(({ rule }) => rule.type === 'containsText') ? [paths.get(name)] : [],
    ),
  );
  renumberDrawings(parts);
  return writeParts(parts);
}

function writeSheet(state: HostState, sheet: Sheet, worksheet: Worksheet): void {
  worksheet.state = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' }[sheet.visibility] as 'visible';
  worksheet.properties = {
    ...without(worksheet.properties ?? {}, 'tabColor'),
    ...(sheet.tabColor ? { tabColor: { argb: `FF${sheet.tabColor.slice(1)}` } } : {}),
  };
  worksheet.properties.defaultRowHeight = sheet.standardHeight;
  if (sheet.grid.columns.some((column) => column?.outline))
    worksheet.properties.outlineLevelCol = maxOutline(sheet.grid.columns);
  if (sheet.grid.rows.some((row) => row?.outline)) worksheet.properties.outlineLevelRow = maxOutline(sheet.grid.rows);
  writeView(state, sheet, worksheet);
  writeColumns(state, sheet, worksheet);
  writeAttachments(sheet, worksheet);
  for (const merge of sheet.merges)
    worksheet.mergeCellsWithoutStyle(merge.r1 + 1, merge.c1 + 1, merge.r2 + 1, merge.c2 + 1);
  for (const table of sheet.tables) writeTable(worksheet, table);
  writeRules(sheet, worksheet);
  worksheet.autoFilter = sheet.autoFilter ? formatArea(sheet.autoFilter.area) : null;
  writePage(sheet.page, worksheet);
  writeProtection(sheet, worksheet);
}

const maxOutline = (parts: readonly ({ outline?: number } | undefined)[]): number =>
  Math.max(...parts.map((part) => part?.outline ?? 0));

function writeView(state: HostState, sheet: Sheet, worksheet: Worksheet): void {
  const common = {
    showGridLines: sheet.showGridlines,
    showRowColHeaders: sheet.showHeadings,
    tabSelected: state.book.activeSheet === sheet,
  };
  if (!sheet.frozen || (sheet.frozen.rows === 0 && sheet.frozen.columns === 0)) {
    worksheet.views = [{ ...common, state: 'normal' }] as Worksheet['views'];
    return;
  }
  const { rows, columns } = sheet.frozen;
  worksheet.views = [
    {
      ...common,
      state: 'frozen',
      xSplit: columns,
      ySplit: rows,
      topLeftCell: formatArea({ r1: rows, r2: rows, c1: columns, c2: columns }),
    },
  ] as Worksheet['views'];
}

function writeColumns(state: HostState, sheet: Sheet, worksheet: Worksheet): void {
  sheet.grid.columns.forEach((column, c) => {
    if (!column) return;
    const target = worksheet.getColumn(c + 1);
    if (column.width !== undefined) target.width = column.width;
    if (column.hidden) target.hidden = true;
    if (column.outline) target.outlineLevel = column.outline;
    if (column.style) target.style = fileStyle(state.book.styles.get(column.style)) as never;
  });
}

/** Notes and links go through the library; the cells themselves are written by hand afterwards. */
function writeAttachments(sheet: Sheet, worksheet: Worksheet): void {
  sheet.grid.rows.forEach((row, r) =>
    row?.notes?.forEach((note, c) => {
      if (note) worksheet.getCell(r + 1, c + 1).comment = note as never;
    }),
  );
  for (const [address, link] of sheet.hyperlinks) {
    worksheet.getCell(address).value = {
      text: address,
      hyperlink: link.address ?? `#${link.documentReference ?? ''}`,
      ...(link.screenTip ? { tooltip: link.screenTip } : {}),
    };
  }
}

function writeTable(worksheet: Worksheet, table: Table): void {
  const filterArea: Area = { ...table.area, r2: table.area.r2 - (table.hasTotals ? 1 : 0) };
  const model = {
    name: table.name,
    displayName: table.name,
    ref: formatArea(table.area),
    tableRef: formatArea(table.area),
    headerRow: table.hasHeaders,
    totalsRow: table.hasTotals,
    ...(table.hasHeaders && table.showFilterButton ? { autoFilterRef: formatArea(filterArea) } : {}),
    columns: table.columns.map((column) => ({
      name: column.name,
      ...(column.calculated ? { calculatedColumnFormula: fileFormula(column.calculated) } : {}),
      ...(table.hasTotals && column.totals ? { totalsRowFunction: column.totals } : {}),
      ...(table.hasTotals && column.totalsLabel ? { totalsRowLabel: column.totalsLabel } : {}),
    })),
    rows: [],
    style: { ...table.style },
  };
  const made = new LibraryTable(worksheet);
  made.model = model as never;
  worksheet.tables[table.name] = made;
}

function writeRules(sheet: Sheet, worksheet: Worksheet): void {
  for (const { areas, rule } of sheet.validations) {
    for (const area of areas) {
      const key = area.r1 === area.r2 && area.c1 === area.c2 ? formatArea(area) : `range:${formatArea(area)}`;
      worksheet.dataValidations.model[key] = asLibraryRule(rule);
    }
  }
  sheet.conditionals.forEach(({ areas, rule }, i) => {
    worksheet.addConditionalFormatting({
      ref: areas.map((area) => formatArea(area)).join(' '),
      rules: [{ ...rule, priority: i + 1 }],
    });
  });
}

/** The library takes what a rule about days compares with for text that names a day: 36526 would be a year. */
function asLibraryRule(rule: DataValidation): DataValidation {
  if (rule.type !== 'date') return { ...rule };
  const operands = rule.formulae.map((operand) => (operand instanceof Date ? operand : Number(operand)));
  if (operands.every((operand) => operand instanceof Date || Number.isFinite(operand)))
    return { ...rule, formulae: operands.map((day) => (day instanceof Date ? day : new Date((day - 25_569) * DAY))) };
  // Written as it stands: the library knows days by the plain word alone.
  return Object.assign({ ...rule }, { type: Object('date') as 'date' });
}

const DAY = 86_400_000;

const inches = (points: number): number => Math.round((points / 72) * 1000) / 1000;

function writePage(page: PageLayout, worksheet: Worksheet): void {
  const { margins } = page;
  const setup = worksheet.pageSetup as unknown as Record<string, unknown>;
  setup.margins = {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.header),
    footer: inches(margins.footer),
  };
  if (page.orientation) setup.orientation = page.orientation;
  if (page.paperSize) setup.paperSize = page.paperSize;
  if (page.zoom?.scale) setup.scale = page.zoom.scale;
  const fits = page.zoom?.horizontalFitToPages ?? page.zoom?.verticalFitToPages;
  setup.fitToPage = fits !== undefined;
  if (fits !== undefined) {
    setup.fitToWidth = page.zoom?.horizontalFitToPages ?? 0;
    setup.fitToHeight = page.zoom?.verticalFitToPages ?? 0;
  }
  setup.horizontalCentered = page.centerHorizontally ?? false;
  setup.verticalCentered = page.centerVertically ?? false;
  setup.showGridLines = page.printGridlines ?? false;
  setup.showRowColHeaders = page.printHeadings ?? false;
  setup.blackAndWhite = page.blackAndWhite ?? false;
  setup.draft = page.draftMode ?? false;
  if (page.printArea?.length) setup.printArea = page.printArea.map((area) => formatArea(area)).join('&&');
  else delete setup.printArea;
  worksheet.rowBreaks.splice(
    0,
    worksheet.rowBreaks.length,
    ...(page.rowBreaks ?? []).map(({ r1 }) => ({ id: r1, max: MAX_COLUMNS - 1, man: 1 })),
  );
  worksheet.colBreaks.splice(
    0,
    worksheet.colBreaks.length,
    ...(page.columnBreaks ?? []).map(({ c1 }) => ({ id: c1, max: MAX_ROWS - 1, man: 1 })),
  );
  if (page.titleRows) setup.printTitlesRow = `${page.titleRows.r1 + 1}:${page.titleRows.r2 + 1}`;
  if (page.titleColumns) setup.printTitlesColumn = formatArea(page.titleColumns);
  const coded = ({ left, center, right }: PageLayout['header']): string | null =>
    (left ? `&L${left}` : '') + (center ? `&C${center}` : '') + (right ? `&R${right}` : '') || null;
  worksheet.headerFooter = { ...worksheet.headerFooter, oddHeader: coded(page.header), oddFooter: coded(page.footer) };
}

function writeProtection(sheet: Sheet, worksheet: Worksheet): void {
  if (!sheet.protection) {
    worksheet.sheetProtection = null;
    return;
  }
  const { options } = sheet.protection;
  worksheet.sheetProtection = {
    ...worksheet.sheetProtection,
    sheet: true,
    ...Object.fromEntries(Object.entries(PERMISSIONS).map(([office, file]) => [file, options[office] === true])),
  };
}

function writeCharts(sheet: Sheet, worksheet: Worksheet, names: Map<number, string>): void {
  for (const chart of sheet.charts) names.set(writeChart(worksheet, sheet, chart), chart.name);
}

function definedNames(state: HostState): Workbook['definedNames']['model'] {
  const { book } = state;
  const entry = (name: DefinedName, localSheetId?: number) => ({
    name: name.name,
    ranges: [],
    rawText: name.expression,
    ...(name.visible ? {} : { hidden: true }),
    ...(localSheetId === undefined ? {} : { localSheetId }),
  });
  return [
    ...book.names.map((name) => entry(name)),
    ...book.sheets.flatMap((sheet, i) => sheet.names.map((name) => entry(name, i))),
  ] as Workbook['definedNames']['model'];
}
