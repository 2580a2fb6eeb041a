import type {
  CellBlock,
  ColumnPlan,
  PagePlan,
  PlanCell,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from '../workbook/plan/plan';
import { areaAddress, parseArea } from './addresses';
import { addChart, finishCharts } from './charts';
import type { Batch } from './session';
import {
  addConditionalFormat,
  applyStyle,
  applyValidation,
  setFormula,
  setNumberFormat,
  styleArea,
  widthInPoints,
} from './styling';
import { chunks, literal, writeBlock } from './writing';

const POINTS_PER_CM = 28.3465;
/** A property or a call of a request weighs about this much. */
const CALL_BYTES = 260;

/**
 * Draws the sheets of a plan, in the order that references need: sheets, tables, names, then formulas and looks, the
 * charts, and last what depends on the window. Sheets are added after those that stand; a sheet that is there already
 * is drawn upon.
 */
export async function applyPlan(
  context: Batch,
  plan: WorkbookPlan,
  standing: ReadonlySet<string>,
  onSheet?: (done: number, total: number) => void,
): Promise<void> {
  for (const sheet of plan.sheets) {
    if (!standing.has(sheet.name)) context.workbook.worksheets.add(sheet.name);
  }
  for (const sheet of plan.sheets) await addTables(context, sheet);
  for (const { name, formula, hidden } of plan.names) {
    await context.makeRoom(CALL_BYTES);
    // `add` would keep the address that a table's column has now: such a name would not grow with the table.
    const item = context.workbook.names.addFormulaLocal(name, formula);
    if (hidden === true) item.visible = false;
  }
  for (const [index, sheet] of plan.sheets.entries()) {
    await drawSheet(context, sheet);
    onSheet?.(index + 1, plan.sheets.length);
  }
  const charts = plan.sheets.flatMap((sheet) =>
    sheet.charts.map((chart) => addChart(context, context.workbook.worksheets.getItem(sheet.name), chart)),
  );
  await context.sync();
  finishCharts(context, charts);
  for (const sheet of plan.sheets) setView(context, sheet);
  await context.sync();
}

async function addTables(context: Batch, plan: SheetPlan): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  // Before the tables' own formats, which stand on top of it.
  applyStyle(sheet.getRange(), plan.baseStyle);
  for (const table of plan.tables) await addTable(context, sheet, table);
}

/** Makes one table with its body, formats, calculated columns; validation comes with `drawSheet`. */
export async function addTable(context: Batch, sheet: Excel.Worksheet, plan: TablePlan): Promise<void> {
  const at = area(plan.at);
  const width = plan.columns.length;
  await context.makeRoom(CALL_BYTES * (width * 4 + 10));
  sheet.getRangeByIndexes(at.row, at.column, 1, width).values = [plan.columns.map(({ heading }) => literal(heading))];
  const table = sheet.tables.add(areaAddress(at.row, at.column, plan.rows.length + 1, width), true);
  table.name = plan.name;
  table.style = plan.style ?? 'TableStyleLight1';
  // Stripes would look like the grey of cells that a row's type does not use.
  table.showBandedRows = false;
  table.showFilterButton = plan.filterButtons;
  plan.columns.forEach((column, index) => {
    const body = sheet.getRangeByIndexes(at.row + 1, at.column + index, plan.rows.length, 1);
    setNumberFormat(body, column.numberFormat);
    if (column.horizontal !== undefined) body.format.horizontalAlignment = column.horizontal;
    if (column.indent !== undefined) body.format.indentLevel = column.indent;
  });
  await writeBlock(
    context,
    sheet,
    at.row + 1,
    at.column,
    plan.rows.map((row) => row.map((cell) => (cell === null ? null : literal(cell)))),
  );
  styleHeadings(sheet, at, plan);
}

function styleHeadings(sheet: Excel.Worksheet, at: { row: number; column: number }, plan: TablePlan): void {
  applyStyle(sheet.getRangeByIndexes(at.row, at.column, 1, plan.columns.length), plan.headingStyle);
  plan.columns.forEach((column, index) => {
    if (column.formula === undefined || plan.formulaHeadingStyle === undefined) return;
    applyStyle(sheet.getRangeByIndexes(at.row, at.column + index, 1, 1), plan.formulaHeadingStyle);
  });
}

/** Everything of a sheet that may point at tables and names of the whole workbook. */
async function drawSheet(context: Batch, plan: SheetPlan): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  for (const table of plan.tables) await finishTable(context, sheet, table);
  for (const block of plan.blocks) await drawBlock(context, sheet, block);
  await context.makeRoom(
    CALL_BYTES * (plan.styles.length * 6 + plan.columns.length * 4 + plan.rows.length + plan.merges.length),
  );
  for (const merge of plan.merges) sheet.getRange(merge).merge(false);
  for (const { range, style } of plan.styles) styleArea(sheet, range, style);
  for (const { range, height } of plan.rows) sheet.getRange(range).format.rowHeight = height;
  drawColumns(sheet, plan);
  for (const validation of plan.validations) applyValidation(sheet.getRange(validation.range), validation);
  for (const format of plan.conditionalFormats) addConditionalFormat(sheet.getRange(format.range), format);
  sheet.tabColor = plan.tabColour;
  setPage(sheet, plan.page);
}

/** How a sheet stands in the window: Excel refuses this while another workbook is in front. */
function setView(context: Batch, { name, gridlines, freeze: { rows, columns } }: SheetPlan): void {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.showGridlines = gridlines;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Calculated columns and validation of a table that stands. */
async function finishTable(context: Batch, sheet: Excel.Worksheet, plan: TablePlan): Promise<void> {
  const at = area(plan.at);
  for (const [index, column] of plan.columns.entries()) {
    await finishColumn(context, sheet.getRangeByIndexes(at.row + 1, at.column + index, plan.rows.length, 1), column);
  }
}

/** The formula and the validation of one table column, over its whole body. */
export async function finishColumn(context: Batch, body: Excel.Range, column: ColumnPlan): Promise<void> {
  await context.makeRoom(CALL_BYTES * 2 + (column.formula?.length ?? 0) * 2);
  if (column.formula !== undefined) setFormula(body, column.formula);
  if (column.validation !== undefined) applyValidation(body, column.validation);
}

function drawColumns(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const table of plan.tables) {
    const at = area(table.at);
    table.columns.forEach((column, index) => {
      sheet.getRangeByIndexes(0, at.column + index, 1, 1).format.columnWidth = widthInPoints(column.width);
    });
    table.columns.forEach((column, index) => {
      if (column.hidden === true)
        sheet.getRangeByIndexes(0, at.column + index, 1, 1).getEntireColumn().columnHidden = true;
    });
  }
  for (const column of plan.columns) {
    const range = sheet.getRange(column.range);
    if (column.width !== undefined) range.format.columnWidth = widthInPoints(column.width);
    if (column.grouped === true) range.group('ByColumns');
    if (column.collapsed === true) range.hideGroupDetails('ByColumns');
    if (column.hidden === true) range.columnHidden = true;
  }
}

/** Writes a block of values and formulas. */
export async function drawBlock(context: Batch, sheet: Excel.Worksheet, block: CellBlock): Promise<void> {
  const at = area(block.at);
  const cells = block.cells.map((row) => row.map(planCell));
  const width = cells[0]?.length ?? 0;
  if (width === 0) return;
  for (const [start, end, bytes] of chunks(cells)) {
    await context.makeRoom(bytes);
    sheet.getRangeByIndexes(at.row + start, at.column, end - start, width).formulas = cells.slice(
      start,
      end,
    ) as unknown[][];
  }
}

/** A planned cell as Office.js takes it: formulas, null and what is kept as text already as they are. */
export function planCell(cell: PlanCell): string | number | boolean | null {
  return cell === null || (typeof cell === 'string' && /^[='’]/.test(cell)) ? cell : literal(cell);
}

/** So many pages wide, and so many tall; 0 is as many as it takes. */
export function fitTo(wide: number, tall: number): Excel.PageLayoutZoomOptions {
  return tall > 0 ? { horizontalFitToPages: wide, verticalFitToPages: tall } : { horizontalFitToPages: wide };
}

function setPage(sheet: Excel.Worksheet, page: PagePlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = fitTo(page.fitWide, page.fitTall);
  if (page.printArea !== undefined) pageLayout.setPrintArea(page.printArea);
  for (const row of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
  if (page.titleRows !== undefined) pageLayout.setPrintTitleRows(`$${page.titleRows.replace(':', ':$')}`);
  if (page.centreHorizontally !== undefined) pageLayout.centerHorizontally = page.centreHorizontally;
  if (page.marginCm !== undefined) {
    const margin = page.marginCm * POINTS_PER_CM;
    pageLayout.leftMargin = margin;
    pageLayout.rightMargin = margin;
    pageLayout.topMargin = margin;
    pageLayout.bottomMargin = margin;
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  if (page.footerLeft !== undefined) defaultForAllPages.leftFooter = page.footerLeft;
  if (page.footerRight !== undefined) defaultForAllPages.rightFooter = page.footerRight;
}

function area(address: string): { row: number; column: number } {
  const found = parseArea(address);
  if (found === null) throw new RangeError(`no address: ${address}`);
  return found;
}
