import type { TableLocation } from '../application/ports';
import { WorkbookError } from '../application/errors';
import type { CellValue } from '../domain/register/cells';
import { pointsNowhere } from '../application/nameFormulas';
import type { WorkbookShape } from '../application/ports';
import { parseArea } from './addresses';
import type { Batch } from './session';

/** One table as read: where it stands (0-based), its headings and, when asked for, its body. */
export interface TableReading extends TableLocation {
  /** Fewer than bodyRows while the rest of a large body is still to be read (see queueRest). */
  readonly rows: readonly (readonly CellValue[])[];
}

/** A named range, its corner 0-based. */
export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface WorkbookReading {
  readonly tables: ReadonlyMap<string, TableReading>;
  /** Each named range that was asked for. */
  readonly ranges: ReadonlyMap<string, NamedRange>;
  readonly shape: WorkbookShape;
  /** Excel calculates only when it is told to. */
  readonly calculatedByHand: boolean;
}

/** More cells than this, some 4 MB, are not even tried in one answer. */
export const MOST_CELLS = 400_000;

export interface ReadingRequest {
  /** Tables to read whole. */
  readonly tables: readonly string[];
  /** Tables whose place and headings are enough. */
  readonly places: readonly string[];
  /** Names of ranges to read. */
  readonly ranges: readonly string[];
}

/** Everything asked for, in one request. Rejects with ItemNotFound when a table or name is missing. */
export async function readAll(context: Batch, request: ReadingRequest): Promise<WorkbookReading> {
  const shape = queueShape(context);
  const { application } = context.workbook;
  application.load('calculationMode');
  const dates = queueDates(context);
  const tables = [
    ...request.tables.map((name) => queueTable(context, name, firstRowsOf(request.tables.length))),
    ...request.places.map((name) => queueTable(context, name, 0)),
  ];
  const ranges = request.ranges.map((name) => queueRange(context, name));
  await context.sync();
  dates();
  return {
    tables: new Map(tables.map((table) => [table.name, tableReading(table)])),
    ranges: new Map(ranges.map(({ name, range, worksheet }) => [name, namedRange({ name, range, worksheet })])),
    shape: shape(),
    calculatedByHand: application.calculationMode === 'Manual',
  };
}

/** What there is of what is asked for, in two requests: names first, then only those that exist. */
export async function readWhatIsThere(context: Batch, request: ReadingRequest): Promise<WorkbookReading> {
  const shape = await readShape(context);
  const tables = new Set(shape.tables);
  const names = new Set(shape.names.filter(({ formula }) => !pointsNowhere(formula)).map(({ name }) => name));
  return readAll(context, {
    tables: request.tables.filter((name) => tables.has(name)),
    places: request.places.filter((name) => tables.has(name)),
    ranges: request.ranges.filter((name) => names.has(name)),
  });
}

/** 2000-01-01 where days are counted from 1904. */
const MILLENNIUM_FROM_1904 = 35_064;

/**
 * Asks what number a day has here; the answer, when it has come, throws 'from1904' where it is not ours. Office.js has
 * no property for the date system.
 */
export function queueDates(context: Batch): () => void {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  return () => {
    if (day.value === MILLENNIUM_FROM_1904) throw new WorkbookError('from1904');
  };
}

/** Names of sheets, tables and names: one request. */
export async function readShape(context: Batch): Promise<WorkbookShape> {
  const shape = queueShape(context);
  await context.sync();
  return shape();
}

function queueShape(context: Batch): () => WorkbookShape {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  tables.load('items/name');
  names.load('items/name,items/formula');
  return () => ({
    sheets: worksheets.items.map(({ name, visibility }) => ({ name, visible: visibility === 'Visible' })),
    tables: tables.items.map(({ name }) => name),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  });
}

interface QueuedRange {
  readonly name: string;
  readonly range: Excel.Range;
  readonly worksheet: Excel.Worksheet;
}

function queueRange(context: Batch, name: string): QueuedRange {
  const range = context.workbook.names.getItem(name).getRange();
  const { worksheet } = range;
  range.load('values,rowIndex,columnIndex');
  worksheet.load('name');
  return { name, range, worksheet };
}

function namedRange({ name, range, worksheet }: QueuedRange): NamedRange {
  return { name, sheet: worksheet.name, row: range.rowIndex, column: range.columnIndex, values: cellValues(range) };
}

interface QueuedTable {
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  /** The body's first rows, null where its place is enough. */
  readonly first: Excel.Range | null;
}

/**
 * Rows that are read at once of so many tables, before it is known how many there are: office.js takes an answer apart
 * in one go, and while it does the pane stands still. Of more tables fewer rows each.
 */
const FIRST_ROWS = 4_000;
const FEW_TABLES = 9;

const firstRowsOf = (tables: number): number => Math.floor((FIRST_ROWS * FEW_TABLES) / Math.max(FEW_TABLES, tables));

/** `firstRows`: how many are read; none where the table's place is enough. */
function queueTable(context: Batch, name: string, firstRows: number): QueuedTable {
  const table = context.workbook.tables.getItem(name);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const { worksheet } = table;
  header.load('values,rowIndex,columnIndex');
  body.load('rowCount');
  const first = firstRows > 0 ? body.getIntersection(body.getRow(0).getResizedRange(firstRows - 1, 0)) : null;
  first?.load('values');
  worksheet.load('name,id');
  return { name, worksheet, header, body, first };
}

function tableReading({ name, worksheet, header, body, first }: QueuedTable): TableReading {
  return {
    name,
    sheet: worksheet.name,
    sheetId: worksheet.id,
    headerRow: header.rowIndex,
    firstColumn: header.columnIndex,
    headings: (header.values[0] ?? []).map((heading) => String(heading).trim()),
    bodyRows: body.rowCount,
    rows: first === null ? [] : cellValues(first),
  };
}

/** The values of a range that has been loaded and synced. */
export function cellValues(range: Excel.Range): CellValue[][] {
  return range.values as CellValue[][];
}

/**
 * Queues what is left of bodies whose first rows have been read; answers how to take it when it has come, or null when
 * it is too much for one answer. Taking it throws 'conflict' when rows have moved meanwhile.
 */
export function queueRest(
  context: Batch,
  unfinished: readonly TableReading[],
): (() => ReadonlyMap<string, TableReading>) | null {
  const cells = unfinished.reduce(
    (sum, { bodyRows, rows, headings }) => sum + (bodyRows - rows.length) * headings.length,
    0,
  );
  if (cells > MOST_CELLS) return null;
  const queued = unfinished.map((table) => {
    const { bodyRows, rows } = table;
    const body = context.workbook.tables.getItem(table.name).getDataBodyRange();
    const rest = body.getRow(rows.length).getResizedRange(bodyRows - rows.length - 1, 0);
    const known = body.getCell(0, 0).getResizedRange(rows.length - 1, 0);
    body.load('rowCount');
    rest.load('values');
    known.load('values');
    return { table, body, rest, known };
  });
  return () =>
    new Map(
      queued.map(({ table, body, rest, known }) => {
        if (body.rowCount !== table.bodyRows || !sameFirstColumn(table.rows, cellValues(known)))
          throw new WorkbookError('conflict');
        return [table.name, { ...table, rows: [...table.rows, ...cellValues(rest)] }];
      }),
    );
}

/** Whether rows that were read before stand where they stood: else some would be read twice, and others not at all. */
function sameFirstColumn(rows: readonly (readonly CellValue[])[], known: readonly (readonly CellValue[])[]): boolean {
  return rows.every((row, index) => row[0] === known[index]?.[0]);
}

/** Whether rows of a body that was to be read whole are still to be read. */
export function isUnfinished({ rows, bodyRows }: TableReading): boolean {
  return rows.length > 0 && rows.length < bodyRows;
}

/** Formulas of some columns (0-based in the table), column by column, in one request; '' where a cell holds none. */
export async function readFormulas(
  context: Batch,
  table: TableReading,
  columns: readonly number[],
): Promise<string[][]> {
  const parts = columns.map((column) => columnBody(context, table, column));
  for (const part of parts) part.load('formulas');
  await context.sync();
  return parts.map(({ formulas }) =>
    formulas.map(([cell]) => (typeof cell === 'string' && cell.startsWith('=') ? cell : '')),
  );
}

/**
 * Which cells of some columns hold a formula, column by column, in one request of any size: for tables whose formula
 * texts would fill many requests.
 */
export async function readFormulaRows(
  context: Batch,
  table: TableReading,
  columns: readonly number[],
): Promise<boolean[][]> {
  const found = columns.map((column) => columnBody(context, table, column).getSpecialCellsOrNullObject('Formulas'));
  for (const areas of found) areas.load('address');
  await context.sync();
  return found.map((areas) => rowsWithin(areas.isNullObject ? '' : areas.address, table));
}

function columnBody(context: Batch, { name }: TableReading, column: number): Excel.Range {
  return context.workbook.tables.getItem(name).getDataBodyRange().getColumn(column);
}

function rowsWithin(addresses: string, { headerRow, bodyRows }: TableReading): boolean[] {
  const rows = new Array<boolean>(bodyRows).fill(false);
  for (const address of addresses.split(',')) {
    // A sheet's name may hold a comma: what is cut there is no address.
    const area = parseArea(address.slice(address.lastIndexOf('!') + 1));
    if (area === null) continue;
    rows.fill(true, area.row - headerRow - 1, area.row - headerRow - 1 + area.rows);
  }
  return rows;
}
