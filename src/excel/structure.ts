import type { ForeignList, ForeignLists } from '../application/importRows';
import type { RunOptions } from '../application/ports';
import type { InspectionReading } from '../application/structure';
import type { CellValue } from '../domain/register/cells';
import { isBlank } from '../domain/basics/text';
import { sheetNames } from '../locales/workbook';
import { listsHeadingRow } from '../workbook/tables/listsSheet';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import { schemaVersionName } from '../workbook/tables/schema';
import { queueDates } from './readTables';
import { queueAreas, queueBeside, type TakenRows } from './rowsBeside';
import { withUncounted } from './secondTables';
import type { Batch, ExcelSession } from './session';

const LIST_COLUMNS = 60;

/**
 * Names, tables with their headings, rows beside those of ours, and the list sheet's heading row: two requests, and one
 * more where another table has the headings of one of ours. Throws 'from1904'.
 */
export function readStructure(
  session: ExcelSession,
  schema: RegisterSchema,
  options: RunOptions,
): Promise<InspectionReading> {
  return session.run({ ...options, repeatable: true }, async (context) => {
    const { worksheets, tables: allTables, names } = context.workbook;
    worksheets.load('items/name,items/visibility');
    allTables.load('items/name,items/showHeaders');
    names.load('items/name,items/formula');
    const dates = queueDates(context);
    const areas = queueAreas(context, schema);
    await context.sync();
    dates();
    const besideOf = new Map(areas.map((area) => [area.own.name, queueBeside(area)]));
    const queued = allTables.items.map(queueStanding);
    const listSheet = worksheets.items.find(({ name }) => name === sheetNames.lists);
    const listRow = listSheet?.getRangeByIndexes(listsHeadingRow - 1, 0, 1, LIST_COLUMNS);
    listRow?.load('values');
    await context.sync();
    const version = names.items.find(({ name }) => name === schemaVersionName);
    const takenBy = ({ name, worksheet }: QueuedTable): TakenRows[] =>
      queued
        .filter((other) => other.name !== name && other.worksheet.name === worksheet.name)
        .map(({ area }) => ({ first: area.rowIndex, last: area.rowIndex + area.rowCount - 1 }));
    const reading: InspectionReading = {
      shape: {
        sheets: worksheets.items.map(({ name, visibility }) => ({ name, visible: visibility === 'Visible' })),
        tables: allTables.items.map(({ name }) => name),
        names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      },
      tables: queued.map((table) => ({
        name: table.name,
        sheet: table.worksheet.name,
        headings: (table.header?.values[0] ?? []).map((heading) => String(heading).trim()),
        headingsOff: table.header === null,
        ...besideOf.get(table.name)?.(takenBy(table)),
      })),
      listHeadings: (listRow?.values[0] ?? []) as CellValue[],
      schemaVersion: version === undefined ? null : versionOf(String(version.formula)),
    };
    return withUncounted(context, reading, schema);
  });
}

interface QueuedTable {
  readonly name: string;
  readonly header: Excel.Range | null;
  readonly area: Excel.Range;
  readonly worksheet: Excel.Worksheet;
}

function queueStanding(table: Excel.Table): QueuedTable {
  // Excel throws when it is asked for headings that are switched off.
  const header = table.showHeaders ? table.getHeaderRowRange() : null;
  const area = table.getRange();
  const { worksheet } = table;
  header?.load('values');
  area.load('rowIndex,rowCount');
  worksheet.load('name');
  return { name: table.name, header, area, worksheet };
}

function versionOf(formula: string): number | null {
  const version = Number(formula.replace(/^=/, ''));
  return Number.isInteger(version) ? version : null;
}

/** Lists that are not ours: other tables whole, and on sheets without tables of any kind the used cells. */
export function readForeignLists(
  session: ExcelSession,
  { tables, lists, sheets: registerSheets }: RegisterSchema,
  options: RunOptions,
): Promise<ForeignLists> {
  return session.run({ ...options, repeatable: true }, async (context) => {
    const { worksheets, tables: allTables } = context.workbook;
    worksheets.load('items/name');
    allTables.load('items/name');
    await context.sync();
    const own = new Set([
      ...Object.values(tables).map(({ name }) => name),
      ...Object.values(lists).map(({ table }) => table),
    ]);
    const ownSheets = new Set(registerSheets.map(({ name }) => name));
    const others = worksheets.items.filter(({ name }) => !ownSheets.has(name)).map(queueExtent);
    const extents = allTables.items.filter(({ name }) => !own.has(name)).map(queueTableExtent);
    await context.sync();
    const large = extents.filter(({ range }) => !isReadable(range));
    const foreign = extents.filter((one) => !large.includes(one)).map(({ name }) => queueTable(context, name));
    // What is larger than an answer may be is opened as a file: it would take the other lists with it.
    const sheets = others.filter(({ used }) => !used.isNullObject && isReadable(used)).map(queueSheet);
    await context.sync();
    const found: ForeignList[] = foreign.map(({ name, range, worksheet }) =>
      listOf(worksheet.name, name, range.values),
    );
    for (const { name, used, tables: onSheet } of sheets) {
      if (!used.isNullObject && onSheet.items.length === 0) found.push(listOf(name, '', fromHeadings(used.values)));
    }
    const largeSheets = others.filter(({ used }) => !used.isNullObject && !isReadable(used)).map(({ name }) => name);
    return {
      lists: found.filter(({ headings, rows }) => headings.length > 1 && rows.length > 0),
      tooLarge: [...new Set([...large.map(({ worksheet }) => worksheet.name), ...largeSheets])],
    };
  });
}

function queueTable(context: Batch, name: string) {
  const table = context.workbook.tables.getItem(name);
  const range = table.getRange();
  const { worksheet } = table;
  range.load('values');
  worksheet.load('name');
  return { name, range, worksheet };
}

/** Cells of a list that is read from a sheet in one answer. */
const MOST_LIST_CELLS = 300_000;

const isReadable = ({ rowCount, columnCount }: Excel.Range): boolean => rowCount * columnCount <= MOST_LIST_CELLS;

function queueTableExtent(table: Excel.Table) {
  const range = table.getRange();
  const { worksheet } = table;
  range.load('rowCount,columnCount');
  worksheet.load('name');
  return { name: table.name, range, worksheet };
}

function queueExtent(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true);
  const { tables: onSheet } = sheet;
  used.load('rowCount,columnCount');
  onSheet.load('items/name');
  return { name: sheet.name, used, tables: onSheet };
}

function queueSheet(sheet: ReturnType<typeof queueExtent>) {
  sheet.used.load('values');
  return sheet;
}

function listOf(sheet: string, table: string, values: unknown[][]): ForeignList {
  const [headings = [], ...rows] = values as CellValue[][];
  return { sheet, table, headings: headings.map((heading) => String(heading).trim()), rows };
}

/** Drops titles above a list: headings are the first row in which at least half of the cells are filled with text. */
function fromHeadings(values: unknown[][]): unknown[][] {
  const first = values.findIndex((row) => {
    const texts = row.filter((cell) => typeof cell === 'string' && !isBlank(cell));
    return texts.length > 1 && texts.length * 2 >= row.length;
  });
  return first < 0 ? [] : values.slice(first);
}
