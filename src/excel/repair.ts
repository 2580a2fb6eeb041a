import type { RunOptions } from '../application/ports';
import type { Damage } from '../application/structure';
import { repairMark } from '../application/repairMark';
import { cellText, fold } from '../domain/basics/text';
import type { CellValue } from '../domain/register/cells';
import { settingLabels, sheetNames } from '../locales/workbook';
import { absoluteAddress, sheetPrefix } from '../workbook/plan/address';
import { createPlan } from '../workbook/plan/createPlan';
import type { ColumnPlan, SheetPlan, TablePlan, WorkbookPlan } from '../workbook/plan/plan';
import { stampBlock, stampCellNames, stampPlace } from '../workbook/tables/producedSheets';
import { liveRangeName, repairMarkName, schemaVersion, schemaVersionName, settings, stampRangeName } from '../workbook/tables/schema';
import { areaAddress, parseArea } from './addresses';
import { tablesOn } from './adoptLists';
import { addTable, applyPlan, drawBlock, finishColumn, planCell } from './applyPlan';
import { isUntouched, takeHalfDrawn } from './halfDrawn';
import type { Batch, ExcelSession } from './session';
import { applyStyle, setNumberFormat, widthInPoints } from './styling';

/**
 * Puts back what inspection found missing or renamed. Cells that people have filled are not written. A hidden name says what is
 * being drawn: where a repair was broken off, the next one does that part anew.
 */
export function repairParts(session: ExcelSession, damages: readonly Damage[], options: RunOptions): Promise<void> {
  const plan = createPlan({ departments: [], categories: [] });
  const of = (kind: Damage['kind']) => damages.filter((damage) => damage.kind === kind);
  return session.run({ ...options, repeatable: false }, async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const mark = names.getItemOrNullObject(repairMarkName);
    mark.load('name');
    await context.sync();
    context.startsWriting();
    const marked = repairMark(damages);
    if (!mark.isNullObject) mark.delete();
    if (marked !== '') names.add(repairMarkName, marked).visible = false;
    for (const { expected, found } of of('sheetRenamed')) worksheets.getItem(found).name = expected;
    for (const { expected, found } of of('tableRenamed')) tables.getItem(found).name = expected;
    for (const { expected, found, place } of of('columnRenamed')) tables.getItem(place).columns.getItem(found).name = expected;
    await context.sync();

    const missing = new Set(of('sheetMissing').map(({ expected }) => expected));
    const taken = await takeHalfDrawn(context, plan, missing);
    await drawMissingSheets(context, plan, missing, new Set([...of('tableMissing'), ...of('listMissing')].map(({ expected }) => expected).concat([...taken.tables])));
    for (const damage of [...of('tableMissing'), ...of('listMissing')]) {
      if (!missing.has(damage.place)) await putBackTable(context, plan, damage);
    }
    for (const damage of of('columnMissing')) await putBackColumn(context, plan, damage);
    if (of('nameMissing').some(({ expected }) => stampAreas.has(expected))) await putBackStamps(context);
    await putBackNames(context, plan, [...new Set([...of('nameMissing').map(({ expected }) => expected), ...taken.names])]);
    if (of('olderSchema').length > 0) names.getItem(schemaVersionName).formula = `=${schemaVersion}`;
    if (marked !== '') names.getItem(repairMarkName).delete();
    await context.sync();
  });
}

/** A sheet that people have filled in since it was left half drawn stands: it is left as it is. */
async function drawMissingSheets(context: Batch, plan: WorkbookPlan, missing: ReadonlySet<string>, lost: ReadonlySet<string>): Promise<void> {
  const { worksheets } = context.workbook;
  if (missing.size === 0) return;
  worksheets.load('items/name');
  await context.sync();
  const standing = new Set(worksheets.items.map(({ name }) => name));
  const own = plan.sheets.filter(({ name }) => missing.has(name) && !standing.has(name));
  // A table that somebody moved to another sheet is where it shall be.
  const drawn = own.map((sheet) => ({ ...sheet, tables: sheet.tables.filter(({ name }) => lost.has(name)) }));
  if (drawn.length > 0) await applyPlan(context, { sheets: drawn, names: [] }, new Set());
}

/** A table on a sheet that stands: over its own heading row when that is still there, else beside what is there. */
async function putBackTable(context: Batch, plan: WorkbookPlan, { expected, place }: Damage): Promise<void> {
  const found = tablePlanOf(plan, expected);
  if (found === null) return;
  const sheet = context.workbook.worksheets.getItem(place);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex,columnCount');
  const onSheet = await tablesOn(context, sheet);
  const same = context.workbook.tables.getItemOrNullObject(expected);
  const body = same.getDataBodyRange();
  body.load('values');
  await context.sync();
  if (!same.isNullObject) {
    fillBlankList(body, found.table);
    return;
  }
  const headings = found.table.columns.map(({ heading }) => heading);
  const standing = used.isNullObject ? null : headingPlace(used.values as CellValue[][], headings);
  if (standing !== null) {
    const address = areaAddress(used.rowIndex + standing.row, used.columnIndex + standing.column, standing.rows + 1, standing.columns);
    const at = { row: used.rowIndex + standing.row, column: used.columnIndex + standing.column };
    const unnamed = onSheet.find(({ header }) => header.rowIndex === at.row && header.columnIndex === at.column);
    const table = unnamed?.table ?? sheet.tables.add(address, true);
    table.name = expected;
    if (found.table.style !== null) table.style = found.table.style;
    return;
  }
  const at = parseArea(found.table.at);
  const column = used.isNullObject ? (at?.column ?? 0) : used.columnIndex + used.columnCount + 1;
  const moved: TablePlan = { ...found.table, at: areaAddress(at?.row ?? 0, column, 1, 1).split(':')[0] ?? found.table.at };
  await addTable(context, sheet, moved);
  for (const [index, columnPlan] of moved.columns.entries()) {
    const body = sheet.getRangeByIndexes((at?.row ?? 0) + 1, column + index, moved.rows.length, 1);
    await finishColumn(context, body, columnPlan);
    body.format.columnWidth = widthInPoints(columnPlan.width);
  }
}

/** A list that stands without a word, as a repair that was broken off leaves it, gets its own. */
function fillBlankList(body: Excel.Range, table: TablePlan): void {
  if (table.columns.length > 1 || !isUntouched(body.values)) return;
  const words = body.getCell(0, 0).getResizedRange(table.rows.length - 1, 0);
  words.values = table.rows.map(([word]) => [planCell(word ?? '')]);
}

/** Where most of the headings stand in one row, and how many filled rows follow; 0-based within the cells. */
function headingPlace(
  cells: readonly (readonly CellValue[])[],
  headings: readonly string[],
): { row: number; column: number; rows: number; columns: number } | null {
  const wanted = new Set(headings.map(fold));
  const row = cells.findIndex((line) => line.filter((cell) => wanted.has(fold(cellText(cell)))).length >= wanted.size * 0.7);
  const line = cells[row];
  if (line === undefined) return null;
  const column = line.findIndex((cell) => wanted.has(fold(cellText(cell))));
  let columns = 0;
  while (column + columns < line.length && cellText(line[column + columns]) !== '' && (wanted.size > 1 || columns < 1)) columns += 1;
  const below = cells.slice(row + 1);
  const filled = below.map((cells) => cells.slice(column, column + columns).some((cell) => cellText(cell) !== ''));
  return { row, column, columns, rows: Math.max(1, filled.lastIndexOf(true) + 1) };
}

async function putBackColumn(context: Batch, plan: WorkbookPlan, { expected, place }: Damage): Promise<void> {
  const found = tablePlanOf(plan, place);
  const index = found?.table.columns.findIndex(({ heading }) => heading === expected) ?? -1;
  const column = found?.table.columns[index];
  if (found === null || column === undefined) return;
  const table = context.workbook.tables.getItem(place);
  const present = table.getHeaderRowRange();
  present.load('values');
  await context.sync();
  const has = (present.values[0] ?? []).map((heading) => fold(String(heading)));
  if (has.includes(fold(expected))) {
    await dressColumn(context, table.columns.getItem(expected), column, found.table);
    return;
  }
  const before = found.table.columns.slice(0, index).reverse().find(({ heading }) => has.includes(fold(heading)));
  const position = before === undefined ? 0 : has.indexOf(fold(before.heading)) + 1;
  const added = table.columns.add(position < has.length ? position : undefined, undefined, expected);
  await dressColumn(context, added, column, found.table);
}

async function dressColumn(context: Batch, added: Excel.TableColumn, column: ColumnPlan, table: TablePlan): Promise<void> {
  const body = added.getDataBodyRange();
  setNumberFormat(body, column.numberFormat);
  const formulaStyle = column.formula === undefined ? undefined : table.formulaHeadingStyle;
  applyStyle(added.getHeaderRowRange(), { ...table.headingStyle, ...formulaStyle });
  body.format.columnWidth = widthInPoints(column.width);
  await finishColumn(context, body, column);
  if (column.hidden === true) body.getEntireColumn().columnHidden = true;
}

const stampAreas: ReadonlySet<string> = new Set([stampRangeName, liveRangeName]);

/** Stamps of which a row is gone: as many rows are put in again, and all stamps are drawn where they stood. */
async function putBackStamps(context: Batch): Promise<void> {
  const { names } = context.workbook;
  const standing = names.getItemOrNullObject(stampRangeName).getRangeOrNullObject();
  standing.load('rowIndex,rowCount');
  const own = stampCellNames().map((planned) => ({ planned, item: names.getItemOrNullObject(planned.name) }));
  for (const { item } of own) item.load('name');
  await context.sync();
  if (standing.isNullObject || standing.rowIndex + 1 !== stampPlace.first) return;
  const gone = stampPlace.count - standing.rowCount;
  if (gone > 0) standing.getRowsBelow(gone).getEntireRow().insert('Down');
  await drawBlock(context, standing.worksheet, stampBlock());
  for (const { planned, item } of own) if (!item.isNullObject) item.formula = planned.formula;
}

/** Names are made anew; a setting's name finds its row by the label beside it, wherever the row has moved. */
async function putBackNames(context: Batch, plan: WorkbookPlan, missing: readonly string[]): Promise<void> {
  if (missing.length === 0) return;
  const { names } = context.workbook;
  names.load('items/name');
  const labels = context.workbook.worksheets.getItemOrNullObject(sheetNames.settings).getUsedRangeOrNullObject(true);
  labels.load('values,rowIndex,columnIndex');
  await context.sync();
  const standing = new Set(names.items.map(({ name }) => name));
  for (const name of missing) {
    const planned = plan.names.find((candidate) => candidate.name === name);
    if (planned === undefined) continue;
    const formula = (labels.isNullObject ? null : settingFormula(name, labels)) ?? planned.formula;
    const isStanding = standing.has(name);
    if (isStanding && !formula.includes('[')) {
      names.getItem(name).formula = formula;
      continue;
    }
    if (isStanding) names.getItem(name).delete();
    // As in applyPlan: a list's name keeps the reference to its column only when it is made like this.
    const item = names.addFormulaLocal(name, formula);
    if (planned.hidden === true) item.visible = false;
  }
}

function settingFormula(name: string, labels: Excel.Range): string | null {
  const setting = settings.find((candidate) => candidate.name === name);
  if (setting === undefined) return null;
  const wanted = fold(settingLabels[setting.key]);
  for (const [row, cells] of (labels.values as CellValue[][]).entries()) {
    const column = cells.findIndex((cell) => fold(cellText(cell)) === wanted);
    if (column < 0) continue;
    const [top, left] = [labels.rowIndex + row + 1, labels.columnIndex + column + 2];
    return `=${sheetPrefix(sheetNames.settings)}${absoluteAddress(top, left, top, left)}`;
  }
  return null;
}

function tablePlanOf(plan: WorkbookPlan, name: string): { sheet: SheetPlan; table: TablePlan } | null {
  for (const sheet of plan.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name === name);
    if (table !== undefined) return { sheet, table };
  }
  return null;
}
