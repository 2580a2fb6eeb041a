import type { RunOptions } from '../application/ports';
import type { Damage } from '../application/structure';
import { repairMark } from '../application/repairMark';
import { cellText, fold } from '../domain/basics/text';
import type { CellValue } from '../domain/register/cells';
import { sheetNames } from '../locales/workbook';
import { absoluteAddress, sheetPrefix } from '../workbook/plan/address';
import { createPlan } from '../workbook/plan/createPlan';
import type { ColumnPlan, SheetPlan, TablePlan, WorkbookPlan } from '../workbook/plan/plan';
import { stampsOf } from '../workbook/formulas/freshness';
import {
  firstStamp,
  freshnessBlock,
  freshnessRow,
  stampBlock,
  stampCellNames,
} from '../workbook/tables/producedSheets';
import { additionsOf, withParts, type RegisterSchema } from '../workbook/tables/registerSchema';
import { settingRow } from '../workbook/tables/settingsSheet';
import {
  allSettingsName,
  freshnessName,
  liveRangeName,
  repairMarkName,
  schemaVersion,
  schemaVersionName,
  stampRangeName,
} from '../workbook/tables/schema';
import { areaAddress, parseArea } from './addresses';
import { tablesOn } from './adoptLists';
import { addTable, applyPlan, drawBlock, finishColumn, planCell } from './applyPlan';
import { isUntouched, takeHalfDrawn } from './halfDrawn';
import { putInAdditions } from './additions';
import { renewDayRules } from './renewDayRules';
import { renewFormulas } from './renewFormulas';
import type { Batch, ExcelSession } from './session';
import { setAsideReports } from './setAsideReports';
import { takeInRows } from './takeInRows';
import { applyStyle, applyValidation, setNumberFormat, styleArea, widthInPoints } from './styling';

/**
 * Puts back what inspection found missing or renamed. Cells that people have filled are not written. A hidden name says
 * what is being drawn: where a repair was broken off, the next one does that part anew.
 */
export function repairParts(
  session: ExcelSession,
  damages: readonly Damage[],
  { all, parts }: { readonly all: RegisterSchema; readonly parts: readonly string[] },
  options: RunOptions,
): Promise<void> {
  const schema = withParts(all, parts);
  const plan = createPlan({ departments: [], categories: [] }, null, schema);
  const of = (kind: Damage['kind']) => damages.filter((damage) => damage.kind === kind);
  return session.run({ ...options, repeatable: false }, async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const mark = names.getItemOrNullObject(repairMarkName);
    mark.load('name');
    await context.sync();
    context.startsWriting();
    const marked = repairMark(damages, all);
    if (!mark.isNullObject) mark.delete();
    if (marked !== '') names.add(repairMarkName, marked).visible = false;
    for (const { expected, found } of of('sheetRenamed')) worksheets.getItem(found).name = expected;
    for (const { expected, found } of of('tableRenamed')) tables.getItem(found).name = expected;
    for (const { expected, found, place } of of('columnRenamed'))
      tables.getItem(place).columns.getItem(found).name = expected;
    for (const { expected } of of('headingsOff')) tables.getItem(expected).showHeaders = true;
    await context.sync();
    await takeInRows(context, [...of('rowsInTotals'), ...of('rowsBelow')], schema);

    const older =
      of('olderSchema').length > 0 ? await setAsideReports(context, plan) : { sheets: [], tables: [], names: [] };
    const missing = new Set(of('sheetMissing').map(({ expected }) => expected));
    await tidyHeadings(context, plan);
    const taken = await takeHalfDrawn(context, plan, all, missing);
    // Sheets that only read are drawn last: their formulas name columns that may have to be put back first.
    const reading = plan.sheets.filter(({ name, tables: own }) => own.length === 0 && name !== sheetNames.settings);
    const late = new Set(reading.flatMap(({ name }) => (missing.has(name) ? [name] : [])));
    const lost = [...of('tableMissing'), ...of('listMissing')];
    const lostTables = lost.filter(({ place }) => !missing.has(place) && !older.sheets.includes(place));
    // Formulas on other sheets may read a table of plain cells, which itself reads none.
    const isPlain = ({ expected }: Damage): boolean =>
      tablePlanOf(plan, expected)?.table.columns.every(({ formula }) => formula === undefined) ?? true;
    for (const damage of lostTables.filter(isPlain)) await putBackTable(context, plan, damage);
    await drawMissingSheets(
      context,
      plan,
      new Set([...missing].filter((name) => !late.has(name))),
      new Set([...lost.map(({ expected }) => expected), ...taken.tables]),
    );
    for (const damage of lostTables) if (!isPlain(damage)) await putBackTable(context, plan, damage);
    for (const damage of of('columnMissing'))
      if (!older.tables.includes(damage.place)) await putBackColumn(context, plan, damage);
    const anew = lost.filter(({ place }) => older.sheets.includes(place)).map(({ expected }) => expected);
    await drawMissingSheets(context, plan, new Set([...older.sheets, ...late]), new Set([...older.tables, ...anew]));
    if (older.sheets.length === 0 && of('nameMissing').some(({ expected }) => stampAreas.has(expected)))
      await putBackStamps(context, schema);
    const lostNames = [
      ...new Set([...of('nameMissing').map(({ expected }) => expected), ...taken.names, ...older.names]),
    ];
    const drawn = new Set([...missing, ...older.sheets]);
    const lines = additionsOf(schema).filter(
      ({ sheet, block }) => lostNames.includes(block.name) && !drawn.has(sheetNames[sheet]),
    );
    await putInAdditions(context, schema, lines);
    const otherNames = lostNames.filter((name) => !lines.some(({ block }) => block.name === name));
    await putBackSettings(context, schema, otherNames);
    await putBackNames(context, plan, schema, otherNames);
    // The formulas read columns and names that have just been put back.
    if (of('olderSchema').length > 0) await renewFormulas(context, schema);
    if (of('olderSchema').length > 0) await renewDayRules(context, plan);
    if (of('olderSchema').length > 0) names.getItem(schemaVersionName).formula = `=${schemaVersion}`;
    if (marked !== '') names.getItem(repairMarkName).delete();
    await context.sync();
  });
}

/** Headings that differ from ours in spaces or case are read as ours, but formulas that are drawn ask for ours. */
async function tidyHeadings(context: Batch, plan: WorkbookPlan): Promise<void> {
  const planned = plan.sheets.flatMap(({ tables }) => tables);
  const standing = planned.map(({ name, columns }) => {
    const { columns: items } = context.workbook.tables.getItemOrNullObject(name);
    items.load('items/name');
    return { items, ours: new Map(columns.map(({ heading }) => [fold(heading), heading])) };
  });
  await context.sync();
  for (const { items, ours } of standing) {
    if (items.isNullObject) continue;
    for (const column of items.items) {
      const name = ours.get(fold(column.name)) ?? column.name;
      if (name !== column.name) column.name = name;
    }
  }
}

/** A sheet that people have filled in since it was left half drawn stands: it is left as it is. */
async function drawMissingSheets(
  context: Batch,
  plan: WorkbookPlan,
  missing: ReadonlySet<string>,
  lost: ReadonlySet<string>,
): Promise<void> {
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
    const at = { row: used.rowIndex + standing.row, column: used.columnIndex + standing.column };
    const below = used.values
      .slice(standing.row + 1, standing.row + 1 + standing.rows)
      .map((line) => line.slice(standing.column, standing.column + standing.columns) as unknown[]);
    // A heading with nothing below it is a list that was broken off before its words.
    const isList = found.table.columns.length === 1 && isUntouched(below);
    const rows = isList ? found.table.rows.length : standing.rows;
    const address = areaAddress(at.row, at.column, rows + 1, standing.columns);
    const unnamed = onSheet.find(({ header }) => header.rowIndex === at.row && header.columnIndex === at.column);
    const table = unnamed?.table ?? sheet.tables.add(address, true);
    table.name = expected;
    if (found.table.style !== null) table.style = found.table.style;
    if (isList) writeWords(sheet.getRangeByIndexes(at.row + 1, at.column, 1, 1), found.table);
    return;
  }
  const at = parseArea(found.table.at);
  const column = used.isNullObject ? (at?.column ?? 0) : used.columnIndex + used.columnCount + 1;
  const moved: TablePlan = {
    ...found.table,
    at: areaAddress(at?.row ?? 0, column, 1, 1).split(':')[0] ?? found.table.at,
  };
  const bodies = moved.columns.map((columnPlan, index) => ({
    columnPlan,
    body: sheet.getRangeByIndexes((at?.row ?? 0) + 1, column + index, moved.rows.length, 1),
  }));
  // A table that stands is not put back again: what nobody would miss comes first.
  for (const { columnPlan, body } of bodies) body.format.columnWidth = widthInPoints(columnPlan.width);
  await addTable(context, sheet, moved);
  for (const { columnPlan, body } of bodies) await finishColumn(context, body, columnPlan);
}

/** A list that stands without a word, as a repair that was broken off leaves it, gets its own. */
function fillBlankList(body: Excel.Range, table: TablePlan): void {
  if (table.columns.length === 1 && isUntouched(body.values)) writeWords(body.getCell(0, 0), table);
}

function writeWords(first: Excel.Range, { rows }: TablePlan): void {
  first.getResizedRange(rows.length - 1, 0).values = rows.map(([word]) => [planCell(word ?? '')]);
}

/** Where most of the headings stand in one row, and how many filled rows follow; 0-based within the cells. */
function headingPlace(
  cells: readonly (readonly CellValue[])[],
  headings: readonly string[],
): { row: number; column: number; rows: number; columns: number } | null {
  const wanted = new Set(headings.map(fold));
  const row = cells.findIndex(
    (line) => line.filter((cell) => wanted.has(fold(cellText(cell)))).length >= wanted.size * 0.7,
  );
  const line = cells[row];
  if (line === undefined) return null;
  const column = line.findIndex((cell) => wanted.has(fold(cellText(cell))));
  let columns = 0;
  while (column + columns < line.length && cellText(line[column + columns]) !== '' && (wanted.size > 1 || columns < 1))
    columns += 1;
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
  const before = found.table.columns
    .slice(0, index)
    .reverse()
    .find(({ heading }) => has.includes(fold(heading)));
  const position = before === undefined ? 0 : has.indexOf(fold(before.heading)) + 1;
  const added = table.columns.add(position < has.length ? position : undefined, undefined, expected);
  await dressColumn(context, added, column, found.table);
}

async function dressColumn(
  context: Batch,
  added: Excel.TableColumn,
  column: ColumnPlan,
  table: TablePlan,
): Promise<void> {
  const body = added.getDataBodyRange();
  setNumberFormat(body, column.numberFormat);
  const formulaStyle = column.formula === undefined ? undefined : table.formulaHeadingStyle;
  applyStyle(added.getHeaderRowRange(), { ...table.headingStyle, ...formulaStyle });
  body.format.columnWidth = widthInPoints(column.width);
  await finishColumn(context, body, column);
  if (column.hidden === true) body.getEntireColumn().columnHidden = true;
}

const stampAreas: ReadonlySet<string> = new Set([stampRangeName, liveRangeName]);

/**
 * Stamps of which a row is gone, or not yet there: as many rows are put in, and all stamps are drawn where they stood.
 * How many is seen on the line below them, which moves with rows: a repair that was broken off may have put them in.
 */
async function putBackStamps(context: Batch, schema: RegisterSchema): Promise<void> {
  const { names } = context.workbook;
  const standing = names.getItemOrNullObject(stampRangeName).getRangeOrNullObject();
  standing.load('rowIndex,rowCount');
  const own = stampCellNames(schema).map((planned) => ({ planned, item: names.getItemOrNullObject(planned.name) }));
  for (const { item } of own) item.load('name');
  const freshness = names.getItemOrNullObject(freshnessName).getRangeOrNullObject();
  freshness.load('rowIndex');
  await context.sync();
  if (standing.isNullObject || standing.rowIndex + 1 !== firstStamp) return;
  const line = freshness.isNullObject ? null : freshness.rowIndex + 1;
  const gone = line === null ? stampsOf(schema).length - standing.rowCount : freshnessRow(schema) - line;
  if (gone > 0) standing.getRowsBelow(gone).getEntireRow().insert('Down');
  await drawBlock(context, standing.worksheet, stampBlock(schema));
  if (gone >= 0 && line !== null) await drawBlock(context, standing.worksheet, freshnessBlock(schema));
  // The areas' names last: while they are not whole the next repair comes here again.
  for (const { planned, item } of own) if (!item.isNullObject) item.formula = planned.formula;
}

/** Names are made anew; a setting's name finds its row by the label beside it, wherever the row has moved. */
async function putBackNames(
  context: Batch,
  plan: WorkbookPlan,
  schema: RegisterSchema,
  missing: readonly string[],
): Promise<void> {
  if (missing.length === 0) return;
  const { names } = context.workbook;
  names.load('items/name');
  const labels = settingCells(context);
  await context.sync();
  const standing = new Set(names.items.map(({ name }) => name));
  for (const name of missing) {
    const planned = plan.names.find((candidate) => candidate.name === name);
    if (planned === undefined) continue;
    const formula = (labels.isNullObject ? null : settingFormula(name, schema, labels)) ?? planned.formula;
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

function settingCells(context: Batch): Excel.Range {
  const labels = context.workbook.worksheets.getItemOrNullObject(sheetNames.settings).getUsedRangeOrNullObject(true);
  labels.load('values,rowIndex,columnIndex');
  return labels;
}

function settingFormula(name: string, { settings }: RegisterSchema, labels: Excel.Range): string | null {
  const setting = settings.find((candidate) => candidate.name === name);
  const place = setting === undefined ? null : placeOfLabel(setting.label, labels);
  if (place === null) return null;
  const [row, column] = [place.row + 1, place.column + 2];
  return `=${sheetPrefix(sheetNames.settings)}${absoluteAddress(row, column, row, column)}`;
}

/** Where a label stands on the sheet, 0-based; null when it does not. */
function placeOfLabel(label: string, labels: Excel.Range): { readonly row: number; readonly column: number } | null {
  const wanted = fold(label);
  for (const [row, cells] of (labels.values as CellValue[][]).entries()) {
    const column = cells.findIndex((cell) => fold(cellText(cell)) === wanted);
    if (column >= 0) return { row: labels.rowIndex + row, column: labels.columnIndex + column };
  }
  return null;
}

/** Settings of a part that has just been added stand below those that are there; all of them are part of Inst_Alla. */
async function putBackSettings(context: Batch, schema: RegisterSchema, missing: readonly string[]): Promise<void> {
  const own = schema.settings.filter(({ name, part }) => part !== undefined && missing.includes(name));
  if (own.length === 0) return;
  const labels = settingCells(context);
  const all = context.workbook.names.getItemOrNullObject(allSettingsName).getRangeOrNullObject();
  all.load('rowIndex,columnIndex,rowCount');
  await context.sync();
  if (labels.isNullObject || all.isNullObject) return;
  // Below what the name covers a row was broken off: the name is written when all of them stand.
  const added = own.filter(({ label }) => {
    const place = placeOfLabel(label, labels);
    return place === null || place.row >= all.rowIndex + all.rowCount;
  });
  if (added.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(sheetNames.settings);
  const first = all.rowIndex + all.rowCount + 1;
  for (const [index, setting] of added.entries()) {
    const { block, styles, rows, validations } = settingRow(setting, first + index);
    await drawBlock(context, sheet, block);
    for (const { range, style } of styles) styleArea(sheet, range, style);
    for (const { range, height } of rows) sheet.getRange(range).format.rowHeight = height;
    for (const { range, ...validation } of validations) applyValidation(sheet.getRange(range), validation);
  }
  const area = absoluteAddress(all.rowIndex + 1, all.columnIndex + 1, first + added.length - 1, all.columnIndex + 1);
  context.workbook.names.getItem(allSettingsName).formula = `=${sheetPrefix(sheetNames.settings)}${area}`;
}

function tablePlanOf(plan: WorkbookPlan, name: string): { sheet: SheetPlan; table: TablePlan } | null {
  for (const sheet of plan.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name === name);
    if (table !== undefined) return { sheet, table };
  }
  return null;
}
