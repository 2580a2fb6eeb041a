import { WorkbookError } from '../application/errors';
import type { CellValue } from '../domain/register/cells';
import { cellText, fold, isBlank } from '../domain/basics/text';
import { unpackError } from './errors';
import type { Batch } from './session';
import { setFormula, setNumberFormat } from './styling';
import { chunks, literal, literalIn } from './writing';

/** A row by heading; a heading that is left out, or null, is left blank. */
export type HeadingCells = Readonly<Record<string, CellValue>>;

export interface AppendRequest {
  /** Headings that the table lacks become new columns; they are passed over otherwise. */
  readonly addColumns?: boolean;
  readonly renewIds?: ((taken: readonly string[]) => readonly string[]) | undefined;
}

/** The table that rows are added to. */
export interface AppendedTable {
  readonly name: string;
  /** Headings whose cells a formula of the register fills: appended rows get nothing else there. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Heading of the column that tells a row, null where rows carry no ID. */
  readonly idHeading: string | null;
}

/** A cell with a space in it is somebody's. */
const isEmpty = (cell: unknown): boolean => cell === '' || cell === null;

/** Times that a co-author may get between our reading and our writing. */
const MOST_ATTEMPTS = 3;

type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** The table as it was read before the rows are written. */
interface Found {
  readonly table: Excel.Table;
  readonly headings: readonly string[];
  readonly idHeading: string | null;
  readonly extra: readonly string[];
  readonly isInput: (column: number) => boolean;
  /** The register's own formulas, by the table's column. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Number formats of the last row, by column. */
  readonly numberFormats: readonly unknown[];
  /** Rows down to the last one that holds something. */
  readonly filled: number;
  /** Blank rows at the table's end: a new table begins with one. */
  readonly blanks: number;
  /** Something stands below the table: only rows.add moves it down. */
  readonly occupied: boolean;
}

/**
 * Adds rows at the end of a table, blank rows there first, in two requests: reading, then growing and writing. The
 * place is found when Excel carries the writing out, so rows that others in the same copy of the workbook add, sort or
 * delete in between are not written over; what stood there is read in the same request, and put back if it was
 * somebody's. Desktop Excel works in a copy of its own and merges it with co-authors' seconds later: rows of that
 * moment are Excel's to keep apart (see lostRows). All rows are added, or none. Returns the 0-based table position of
 * the first new row. Throws 'conflict' when others keep getting in between.
 */
export async function appendRows(
  context: Batch,
  own: AppendedTable,
  rows: readonly HeadingCells[],
  request: AppendRequest = {},
): Promise<number> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const first = await tryToAppend(context, own, rows, request);
    if (first !== null) return first;
  }
  throw new WorkbookError('conflict');
}

async function tryToAppend(
  context: Batch,
  own: AppendedTable,
  rows: readonly HeadingCells[],
  request: AppendRequest,
): Promise<number | null> {
  const found = await findEnd(context, own, rows, request.addColumns ?? false);
  if (rows.length === 0) return found.filled;
  const all = [...found.headings, ...found.extra];
  const cells = rows.map((row) => cellsInOrder(row, all, found));
  context.startsWriting();
  try {
    return await write(context, found, cells, request);
  } catch (error) {
    const failure = unpackError(error, false);
    // Refused before anything was done: the session waits and tries again.
    if (failure.code === 'cellEdit') throw error;
    const first = await whatStands(context, found, cells, failure);
    if (first !== null) return first;
    // A heading that is new may stand.
    if (found.extra.length === 0) context.tookBack();
    throw failure;
  }
}

async function findEnd(
  context: Batch,
  own: AppendedTable,
  rows: readonly HeadingCells[],
  addColumns: boolean,
): Promise<Found> {
  const table = context.workbook.tables.getItem(own.name);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const last = body.getLastRow();
  const below = body.getRowsBelow(Math.max(1, rows.length));
  table.load('showTotals');
  header.load('values');
  body.load('rowCount');
  last.load('values,numberFormat');
  below.load('values');
  await context.sync();
  const headings = headingsOf(header);
  const formulas = formulasOf(own, headings);
  const isInput = (column: number) => !formulas.has(column);
  const blank = (row: readonly unknown[]) => row.every((cell, column) => !isInput(column) || isEmpty(cell));
  const blanks = blank(last.values[0] ?? []) ? body.rowCount - (await filledRows(context, body, blank)) : 0;
  const added = Math.max(0, rows.length - blanks);
  return {
    table,
    headings,
    isInput,
    formulas,
    blanks,
    idHeading: own.idHeading,
    numberFormats: last.numberFormat[0] ?? [],
    filled: body.rowCount - blanks,
    extra: addColumns ? missingHeadings(headings, rows) : [],
    occupied: table.showTotals || below.values.slice(0, added).some((row) => row.some((cell) => !isEmpty(cell))),
  };
}

/** Grows the table and writes its last rows. Null when what was read no longer held: everything is as it was then. */
async function write(context: Batch, found: Found, cells: Cells, { renewIds }: AppendRequest): Promise<number | null> {
  const { table, extra, blanks, occupied } = found;
  const all = [...found.headings, ...extra];
  for (const heading of extra) table.columns.add(undefined, undefined, heading);
  const added = cells.length - blanks;
  // Grown before anything is written, so that a failure leaves blank rows in the table, never a row below it.
  // One by one: rows that are added with values have those in the columns that formulas fill, too.
  if (occupied) for (let row = 0; row < added; row += 1) table.rows.add();
  else if (added > 0) table.resize(table.getRange().getResizedRange(added, 0));
  // Where more rows are blank than are added, the first of them are filled.
  const spare = Math.max(0, -added);
  const end = table
    .getDataBodyRange()
    .getLastRow()
    .getOffsetRange(1 - cells.length - spare, 0);
  const target = end.getResizedRange(cells.length - 1, 0);
  const before = end.getResizedRange(cells.length - 1, 0);
  const header = table.getHeaderRowRange();
  before.load('values');
  header.load('values,rowIndex');
  target.load('rowIndex');
  const lastRow = target.getLastRow();
  lastRow.load('formulas');
  // Nowhere is it written that a grown table takes its formats along, and without them dates would stand as numbers.
  if (added > 0) dress(target, found.numberFormats);
  for (const [first, after, bytes] of chunks(cells)) {
    await context.makeRoom(bytes);
    const part = target.getRow(first).getResizedRange(after - first - 1, 0);
    part.values = cells.slice(first, after) as unknown[][];
  }
  const ids = renewIds === undefined ? null : queueIds(found, all);
  await context.sync();

  const same = sameHeadings(headingsOf(header), all);
  // A growing table fills the columns that have a formula in every row: where nothing of ours goes, that is nobody's.
  // Asked of the last row alone: the formulas of many rows are more than an answer holds.
  const [formulas = []] = lastRow.formulas as unknown[][];
  const isFilled = (row: number, column: number): boolean =>
    cells[row]?.[column] === null && String(formulas[column]).startsWith('=');
  const wasBlank = before.values.every((row, at) =>
    row.every((cell, column) => !found.isInput(column) || isEmpty(cell) || isFilled(at, column)),
  );
  if (!same || !wasBlank) {
    target.values = cells.map((row, i) =>
      row.map((cell, column) => (cell === null ? null : literal(before.values[i]?.[column] as CellValue))),
    ) as unknown[][];
    await context.sync();
    return null;
  }
  const firstRow = target.rowIndex - header.rowIndex - 1;
  if (ids !== null && renewIds !== undefined)
    await separateIds(context, found, target, ids, { first: firstRow, count: cells.length }, renewIds);
  await fillFormulas(context, found, target, lastRow);
  return firstRow;
}

/** Gives rows the number formats of the row that stood above them. */
export function dress(target: Excel.Range, numberFormats: readonly unknown[]): void {
  numberFormats.forEach((format, column) => {
    if (typeof format === 'string' && format !== 'General') setNumberFormat(target.getColumn(column), format);
  });
}

/**
 * Writes the register's formulas where Excel has not filled them in: it can be told not to ("Fyll i formler i
 * tabeller"). The rows stand also when this fails; a check tells of the formulas that are missing (W108).
 */
async function fillFormulas(
  context: Batch,
  { formulas }: Found,
  target: Excel.Range,
  lastRow: Excel.Range,
): Promise<void> {
  const empty = [...formulas].filter(([column]) => isBlank(lastRow.formulas[0]?.[column] as CellValue));
  if (empty.length === 0) return;
  for (const [column, formula] of empty) setFormula(target.getColumn(column), formula);
  await context.sync().catch(() => undefined);
}

interface QueuedIds {
  readonly range: Excel.Range;
  readonly column: number;
}

function queueIds({ table, idHeading }: Found, headings: readonly string[]): QueuedIds | null {
  const column = idHeading === null ? -1 : headings.findIndex((heading) => fold(heading) === fold(idHeading));
  if (column < 0) return null;
  const range = table.getDataBodyRange().getColumn(column);
  range.load('values');
  return { range, column };
}

/** Times that others may take the very ID that we chose anew. */
const MOST_RENEWALS = 20;

/**
 * Two people who register in the same moment choose the same ID: the one whose row was written later takes another.
 * Each request that writes IDs reads them all afterwards, so that of two writers in one copy of the workbook (Excel on
 * the web) exactly one sees the other. Two desktops each have their own until Excel has merged them: what they double a
 * check tells of (W107).
 */
async function separateIds(
  context: Batch,
  found: Found,
  target: Excel.Range,
  queued: QueuedIds,
  place: { readonly first: number; readonly count: number },
  renewIds: (taken: readonly string[]) => readonly string[],
): Promise<void> {
  let { range } = queued;
  let { first } = place;
  for (let renewals = 0; renewals < MOST_RENEWALS; renewals += 1) {
    const ids = (range.values as CellValue[][]).map(([cell]) => cellText(cell));
    const isOurs = (row: number) => row >= first && row < first + place.count;
    const others = ids.filter((_, row) => !isOurs(row));
    const taken = new Set(others.map(fold));
    if (!ids.some((id, row) => isOurs(row) && taken.has(fold(id)))) return;
    target.getColumn(queued.column).values = renewIds(others).map((id) => [literal(id)]);
    range = found.table.getDataBodyRange().getColumn(queued.column);
    range.load('values,rowIndex');
    target.load('rowIndex');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only when somebody else took an ID in the meantime, a few tries at most
    await context.sync();
    first = target.rowIndex - range.rowIndex;
  }
}

/**
 * After a failure, which may have come when everything was done: where the rows stand now, or null when none of them
 * does. Rows that stand without the rest are taken away again.
 */
async function whatStands(
  context: Batch,
  { table, filled }: Found,
  cells: Cells,
  failure: WorkbookError,
): Promise<number | null> {
  const body = table.getDataBodyRange();
  body.load('rowCount');
  try {
    await context.sync();
    const count = body.rowCount - filled;
    if (count <= 0) return null;
    const tail = body.getRow(filled).getResizedRange(count - 1, 0);
    tail.load('values');
    await context.sync();
    const found = tail.values as CellValue[][];
    const places = cells.map((row) => found.findLastIndex((standing) => holds(standing, row)));
    const standing = places.filter((place) => place >= 0);
    if (standing.length === cells.length) return filled + Math.min(...places);
    for (const [index, place] of places.entries()) {
      if (place >= 0)
        tail.getRow(place).values = [(cells[index] ?? []).map((cell) => (cell === null ? null : ''))] as unknown[][];
    }
    if (standing.length > 0) await context.sync();
    return null;
  } catch {
    // Nobody can say what stands there now.
    throw new WorkbookError(failure.code, failure.params, { cause: failure, partial: true });
  }
}

function holds(standing: readonly CellValue[], written: readonly CellValue[]): boolean {
  const filled = written.flatMap((cell, column) => (cell === null ? [] : [[cell, column] as const]));
  return (
    filled.length > 0 &&
    filled.every(([cell, column]) => {
      const found = standing[column] ?? '';
      return found === cell || (typeof cell === 'string' && cell.startsWith("'") && String(found) === cell.slice(1));
    })
  );
}

async function filledRows(
  context: Batch,
  body: Excel.Range,
  blank: (row: readonly unknown[]) => boolean,
): Promise<number> {
  body.load('values');
  await context.sync();
  const { values } = body;
  let filled = values.length;
  while (filled > 0 && blank(values[filled - 1] ?? [])) filled -= 1;
  return filled;
}

function headingsOf(header: Excel.Range): string[] {
  return (header.values[0] ?? []).map((heading) => String(heading).trim());
}

function sameHeadings(found: readonly string[], expected: readonly string[]): boolean {
  return found.length === expected.length && found.every((heading, index) => heading === expected[index]?.trim());
}

/** Formulas by the table's column; a heading is the same however it is written. */
function formulasOf({ formulas }: AppendedTable, headings: readonly string[]): ReadonlyMap<number, string> {
  const own = new Map([...formulas].map(([heading, formula]) => [fold(heading), formula]));
  return new Map(
    headings.flatMap((heading, column) => {
      const formula = own.get(fold(heading));
      return formula === undefined ? [] : [[column, formula] as const];
    }),
  );
}

function missingHeadings(present: readonly string[], rows: readonly HeadingCells[]): string[] {
  const known = new Set(present.map(fold));
  const missing: string[] = [];
  for (const heading of rows.flatMap((row) => Object.keys(row))) {
    if (known.has(fold(heading))) continue;
    known.add(fold(heading));
    missing.push(heading);
  }
  return missing;
}

function cellsInOrder(
  row: HeadingCells,
  headings: readonly string[],
  { isInput, numberFormats }: Pick<Found, 'isInput' | 'numberFormats'>,
): (string | number | boolean | null)[] {
  const byHeading = new Map(Object.entries(row).map(([heading, value]) => [fold(heading), value]));
  return headings.map((heading, column) => {
    const value = isInput(column) ? byHeading.get(fold(heading)) : undefined;
    return value === undefined || value === null || value === '' ? null : literalIn(numberFormats[column], value);
  });
}
