import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { parseArea, type Area } from '../book/addresses';
import { type Sheet, Table, type TableColumn } from '../book/sheet';
import { colorOf } from '../book/colors';
import { setCarrier } from './carrier';
import type { HostState } from '../state/host-state';
import { styleOf } from './cell-values';
import { readChart } from './chart-read';
import { newLibraryWorkbook } from './library';
import { readChartNames, readCustomProperties, readParts, writeParts, type PackageParts } from './package-parts';
import { fileStyles, takeCells, type SheetCells } from './taken-cells';
import { SheetDataReader, readSharedStrings, readableFormula } from './sheet-data-read';
import { SETTING_PREFIX } from './save';
import { readStops, sheetPaths } from './sheet-parts';

/** A file that is no workbook, or one that cannot be read. */
export class UnreadableWorkbookError extends Error {
  constructor(cause: unknown) {
    super('The file is no readable .xlsx workbook.', { cause });
  }
}

/** Reads a workbook file into an empty book. Throws UnreadableWorkbookError. */
export async function loadBook(state: HostState, bytes: Uint8Array): Promise<void> {
  const workbook = newLibraryWorkbook();
  let names: Map<number, string>;
  const stops = new Map<string, Set<number>>();
  let parts: PackageParts;
  let cells: SheetCells;
  try {
    parts = await readParts(bytes);
    if (!parts.has('xl/workbook.xml')) throw new Error('no workbook part');
    names = readChartNames(parts);
    for (const [name, path] of sheetPaths(parts)) stops.set(name, readStops(parts, path));
    for (const [key, value] of readCustomProperties(parts)) {
      if (key.startsWith(SETTING_PREFIX))
        state.book.settings.set(key.slice(SETTING_PREFIX.length), JSON.parse(String(value)));
      else state.book.customProperties.set(key, value);
    }
    cells = takeCells(parts);
    await workbook.xlsx.load((await writeParts(parts, 0)) as never);
    if (workbook.worksheets.length === 0) throw new Error('no worksheets');
  } catch (error) {
    throw new UnreadableWorkbookError(error);
  }
  const sheets = new Map<Sheet, Worksheet>();
  const ordered = [...workbook.worksheets].sort((a, b) => a.orderNo - b.orderNo);
  for (const worksheet of ordered) sheets.set(state.book.addSheet(worksheet.name), worksheet);
  const styleId = fileStyles(state, ordered[0] as Worksheet, cells.styles);
  const strings = readSharedStrings(parts);
  for (const [sheet, worksheet] of sheets) {
    new SheetDataReader(state, sheet, strings, styleId).read(cells.xml.get(sheet.name) ?? '');
    readSheet(state, sheet, worksheet, stops.get(sheet.name) ?? new Set());
  }
  readNames(state, workbook, [...sheets.keys()]);
  for (const [sheet, worksheet] of sheets) {
    for (const chart of worksheet.getCharts()) {
      const part = readChart(
        sheet,
        state.book.newGuid(),
        chart,
        names.get(chart.chartNumber) ?? `Chart ${chart.chartNumber}`,
      );
      if (part) sheet.charts.push(part);
    }
  }
  for (const key of ['title', 'subject', 'keywords', 'category', 'company', 'manager'] as const) {
    const value = (workbook as unknown as Record<string, unknown>)[key];
    if (typeof value === 'string' && value !== '') state.book.properties[key] = value;
  }
  const active = state.book.sheets[workbook.views?.[0]?.activeTab ?? 0];
  state.book.activeSheet =
    active?.visibility === 'Visible' ? active : (state.book.visibleSheets[0] ?? state.book.sheets[0] ?? null);
  setCarrier(state, { workbook, sheets });
  state.book.restructured();
}

function readSheet(state: HostState, sheet: Sheet, worksheet: Worksheet, stops: ReadonlySet<number>): void {
  sheet.visibility = ({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[
    worksheet.state ?? 'visible'
  ];
  sheet.tabColor = colorOf(worksheet.properties?.tabColor) ?? '';
  sheet.standardHeight = worksheet.properties?.defaultRowHeight ?? 15;
  readView(sheet, worksheet);
  readColumns(state, sheet, worksheet);
  readAttachments(sheet, worksheet);
  sheet.merges = worksheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    r1: top - 1,
    c1: left - 1,
    r2: bottom - 1,
    c2: right - 1,
  }));
  for (const table of worksheet.getTables()) readTable(state, sheet, table.model as unknown as FileTable);
  readRules(state, sheet, worksheet, stops);
  readPage(sheet, worksheet);
  if (worksheet.sheetProtection?.sheet) readProtection(sheet, worksheet);
  if (typeof worksheet.autoFilter === 'string') {
    const area = parseArea(worksheet.autoFilter);
    if (area) sheet.autoFilter = { area, criteria: new Map() };
  }
}

function readView(sheet: Sheet, worksheet: Worksheet): void {
  const view = worksheet.views?.[0] as
    | { state?: string; xSplit?: number; ySplit?: number; showGridLines?: boolean; showRowColHeaders?: boolean }
    | undefined;
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
}

function readColumns(state: HostState, sheet: Sheet, worksheet: Worksheet): void {
  for (const column of worksheet.columns ?? []) {
    const c = column.number - 1;
    if (c >= 16_384) continue;
    const style = state.book.styles.idOf(styleOf(column.style as never));
    if (column.width === undefined && !column.hidden && !column.outlineLevel && style === 0) continue;
    const target = sheet.grid.column(c);
    if (column.width !== undefined) target.width = column.width;
    if (column.hidden) target.hidden = true;
    if (column.outlineLevel) target.outline = column.outlineLevel;
    if (style !== 0) target.style = style;
  }
}

/** Notes and links, which the library gives with the cells that it was left. */
function readAttachments(sheet: Sheet, worksheet: Worksheet): void {
  worksheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (cell.comment) (sheet.grid.row(row.number - 1).notes ??= [])[column - 1] = cell.comment;
      if (!cell.hyperlink) return;
      const { hyperlink } = cell;
      sheet.hyperlinks.set(
        cell.address,
        hyperlink.startsWith('#') ? { documentReference: hyperlink.slice(1) } : { address: hyperlink },
      );
    });
  });
}

interface FileTable {
  readonly name: string;
  readonly ref?: string;
  readonly tableRef?: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly autoFilterRef?: string;
  readonly columns: {
    name: string;
    calculatedColumnFormula?: string;
    totalsRowFunction?: string;
    totalsRowLabel?: string;
  }[];
  readonly style?: Table['style'];
}

function readTable(state: HostState, sheet: Sheet, model: FileTable): void {
  const area = parseArea(model.tableRef ?? model.ref ?? '');
  if (!area) return;
  const columns: TableColumn[] = model.columns.map((column) => ({
    id: 0,
    name: unescapeHeading(column.name),
    calculated:
      column.calculatedColumnFormula === undefined
        ? undefined
        : (readableFormula(state, column.calculatedColumnFormula) ?? undefined),
    totals: column.totalsRowFunction === 'none' ? undefined : column.totalsRowFunction,
    totalsLabel: column.totalsRowLabel,
  }));
  const table = new Table(String(state.book.newNumber()), model.name, sheet, area, columns);
  table.hasHeaders = model.headerRow !== false;
  table.hasTotals = model.totalsRow === true;
  table.showFilterButton = model.autoFilterRef !== undefined;
  if (model.style) table.style = { ...model.style };
  sheet.tables.push(table);
}

/** Line breaks and other control characters stand as `_x000a_` in the names of table columns. */
const unescapeHeading = (name: string): string =>
  name.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function areasOf(text: string): Area[] {
  return text.split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

function readRules(state: HostState, sheet: Sheet, worksheet: Worksheet, stops: ReadonlySet<number>): void {
  const byRule = new Map<
    string,
    { areas: Area[]; rule: NonNullable<ReturnType<Worksheet['dataValidations']['find']>> }
  >();
  for (const [key, rule] of Object.entries(worksheet.dataValidations.model)) {
    if (!rule) continue;
    const areas = areasOf(key.replace(/^range:/, ''));
    const json = JSON.stringify(rule);
    const known = byRule.get(json);
    if (known) known.areas.push(...areas);
    else byRule.set(json, { areas, rule: { ...rule } });
  }
  sheet.validations = [...byRule.values()].map(({ areas, rule }) => ({ areas: joined(areas), rule }));
  const rules = worksheet.conditionalFormattings.flatMap(({ ref, rules: own }) =>
    own.map((rule) => ({ areas: areasOf(ref), rule })),
  );
  rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  sheet.conditionals = rules.map(({ areas, rule }) => ({
    id: state.book.newGuid(),
    areas,
    rule,
    ...(stops.has(rule.priority ?? 0) ? { stopIfTrue: true } : {}),
  }));
}

/** Puts areas that lie right below each other together again: the library gives single cells. */
function joined(areas: Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.c1 - b.c1 || a.r1 - b.r1);
  const result: Area[] = [];
  for (const area of sorted) {
    const last = result[result.length - 1];
    if (last && last.c1 === area.c1 && last.c2 === area.c2 && last.r2 + 1 === area.r1)
      result[result.length - 1] = { ...last, r2: area.r2 };
    else result.push(area);
  }
  return result;
}

function readNames(state: HostState, workbook: Workbook, sheets: readonly Sheet[]): void {
  for (const entry of workbook.definedNames.model) {
    const { name, ranges, rawText, formulaExpression, localSheetId, hidden } = entry;
    if (/^_xlnm\./.test(name)) continue;
    const expression = rawText ?? formulaExpression ?? ranges.join(',');
    if (!expression) continue;
    const item = { name, expression: expression.replace(/^=/, ''), visible: hidden !== true, comment: '' };
    if (localSheetId === undefined) state.book.names.push(item);
    else sheets[localSheetId]?.names.push(item);
  }
}

function readPage(sheet: Sheet, worksheet: Worksheet): void {
  const setup: Partial<Worksheet['pageSetup']> = worksheet.pageSetup ?? {};
  const { page } = sheet;
  if (setup.margins)
    for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const)
      page.margins[side] = setup.margins[side] * 72;
  if (setup.orientation === 'landscape') page.orientation = 'landscape';
  if (setup.paperSize) page.paperSize = setup.paperSize;
  if (setup.fitToPage) {
    page.zoom = {
      ...(setup.fitToWidth ? { horizontalFitToPages: setup.fitToWidth } : {}),
      ...(setup.fitToHeight ? { verticalFitToPages: setup.fitToHeight } : {}),
    };
  } else if (setup.scale && setup.scale !== 100) {
    page.zoom = { scale: setup.scale };
  }
  if (setup.horizontalCentered) page.centerHorizontally = true;
  if (setup.verticalCentered) page.centerVertically = true;
  if (setup.showGridLines) page.printGridlines = true;
  if (setup.showRowColHeaders) page.printHeadings = true;
  if (setup.printArea) page.printArea = setup.printArea.split(/&&|,/).flatMap((part) => parseArea(part) ?? []);
  if (worksheet.colBreaks.length > 0)
    page.columnBreaks = worksheet.colBreaks.map(({ id }) => ({ r1: 0, c1: id, r2: 0, c2: id }));
  if (worksheet.rowBreaks.length > 0)
    page.rowBreaks = worksheet.rowBreaks.map(({ id }) => ({ r1: id, c1: 0, r2: id, c2: 0 }));
  const rows = setup.printTitlesRow ? parseArea(setup.printTitlesRow) : null;
  const columns = setup.printTitlesColumn ? parseArea(setup.printTitlesColumn) : null;
  if (rows) page.titleRows = rows;
  if (columns) page.titleColumns = columns;
  page.header = coded(worksheet.headerFooter?.oddHeader);
  page.footer = coded(worksheet.headerFooter?.oddFooter);
}

/** `&LLeft&CMiddle&RRight` in its three parts. */
function coded(text: string | null | undefined): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  for (const found of (text ?? '').matchAll(/&([LCR])([\s\S]*?)(?=&[LCR]|$)/g))
    parts[names[found[1] as 'L']] = found[2] ?? '';
  return parts;
}

const PERMISSIONS: Record<string, string> = {
  autoFilter: 'allowAutoFilter',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertHyperlinks: 'allowInsertHyperlinks',
  insertRows: 'allowInsertRows',
  pivotTables: 'allowPivotTables',
  sort: 'allowSort',
};

function readProtection(sheet: Sheet, worksheet: Worksheet): void {
  const own = worksheet.sheetProtection as unknown as Record<string, unknown>;
  const options = Object.fromEntries(Object.entries(PERMISSIONS).map(([file, office]) => [office, own[file] === true]));
  sheet.protection = { options, ...(typeof own.hashValue === 'string' ? { password: own.hashValue } : {}) };
}
