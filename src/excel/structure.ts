import type { ForeignList } from '../application/importRows';
import type { RunOptions } from '../application/ports';
import type { InspectionReading, StandingTable } from '../application/structure';
import type { CellValue } from '../domain/register/cells';
import { isBlank } from '../domain/basics/text';
import { sheetNames } from '../locales/workbook';
import { listsHeadingRow } from '../workbook/tables/listsSheet';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import { schemaVersionName } from '../workbook/tables/schema';
import { queueDates } from './readTables';
import type { Batch, ExcelSession } from './session';

const LIST_COLUMNS = 60;

/** Rows below a table that are looked at, and how many filled cells make one of them a row of the table. */
const ROWS_BELOW = 100;
const FILLED_CELLS = 3;
const LAST_ROW = 1_048_576;

/**
 * Names, tables with their headings, rows just below those of ours, and the list sheet's heading row: two requests.
 * Throws 'from1904'.
 */
export function readStructure(
  session: ExcelSession,
  { tables: own }: RegisterSchema,
  options: RunOptions,
): Promise<InspectionReading> {
  return session.run({ ...options, repeatable: true }, async (context) => {
    const { worksheets, tables: allTables, names } = context.workbook;
    worksheets.load('items/name,items/visibility');
    allTables.load('items/name,items/showHeaders,items/showTotals');
    names.load('items/name,items/formula');
    const dates = queueDates(context);
    const inputs = Object.values(own)
      .filter(({ input }) => input !== null)
      .map(({ name }) => queueArea(context, name));
    await context.sync();
    dates();
    const belowOf = new Map(inputs.map((input) => [input.name, queueBelow(input)]));
    const queued = allTables.items.map((table) => {
      // Excel throws when it is asked for headings that are switched off.
      const header = table.showHeaders ? table.getHeaderRowRange() : null;
      const { worksheet } = table;
      header?.load('values');
      worksheet.load('name');
      return { name: table.name, header, worksheet, below: table.showTotals ? null : belowOf.get(table.name) };
    });
    const listSheet = worksheets.items.find(({ name }) => name === sheetNames.lists);
    const listRow = listSheet?.getRangeByIndexes(listsHeadingRow - 1, 0, 1, LIST_COLUMNS);
    listRow?.load('values');
    await context.sync();
    const version = names.items.find(({ name }) => name === schemaVersionName);
    return {
      shape: {
        sheets: worksheets.items.map(({ name, visibility }) => ({ name, visible: visibility === 'Visible' })),
        tables: allTables.items.map(({ name }) => name),
        names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      },
      tables: queued.map(({ name, header, worksheet, below }) => ({
        name,
        sheet: worksheet.name,
        headings: (header?.values[0] ?? []).map((heading) => String(heading).trim()),
        headingsOff: header === null,
        rowsBelow: below?.() ?? null,
      })),
      listHeadings: (listRow?.values[0] ?? []) as CellValue[],
      schemaVersion: version === undefined ? null : versionOf(String(version.formula)),
    };
  });
}

function queueArea(context: Batch, name: string) {
  const area = context.workbook.tables.getItemOrNullObject(name).getRange();
  area.load('rowIndex,rowCount');
  return { name, area };
}

/** The filled rows that follow a table without a gap, as 1-based sheet rows; null when there are none. */
function queueBelow({ area }: { readonly area: Excel.Range }): () => StandingTable['rowsBelow'] {
  if (area.isNullObject) return () => null;
  const next = area.rowIndex + area.rowCount;
  const count = Math.min(ROWS_BELOW, LAST_ROW - next);
  if (count === 0) return () => null;
  const below = area.getRowsBelow(count);
  below.load('values');
  return () => {
    const isRow = (cells: unknown[]) => cells.filter((cell) => !isBlank(cell as CellValue)).length >= FILLED_CELLS;
    const end = below.values.findIndex((cells) => !isRow(cells));
    const rows = end < 0 ? count : end;
    return rows === 0 ? null : { first: next + 1, last: next + rows };
  };
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
): Promise<readonly ForeignList[]> {
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
    const foreign = extents.filter(({ range }) => isReadable(range)).map(({ name }) => queueTable(context, name));
    // What is larger than an answer may be is opened as a file: it would take the other lists with it.
    const sheets = others.filter(({ used }) => !used.isNullObject && isReadable(used)).map(queueSheet);
    await context.sync();
    const found: ForeignList[] = foreign.map(({ name, range, worksheet }) =>
      listOf(worksheet.name, name, range.values),
    );
    for (const { name, used, tables: onSheet } of sheets) {
      if (!used.isNullObject && onSheet.items.length === 0) found.push(listOf(name, '', fromHeadings(used.values)));
    }
    return found.filter(({ headings, rows }) => headings.length > 1 && rows.length > 0);
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
  range.load('rowCount,columnCount');
  return { name: table.name, range };
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
