import type { CellValue, TableFields, TableKey } from '../domain/register/cells';
import { cellText } from '../domain/basics/text';
import { WorkbookError } from '../application/errors';
import { takingBack } from '../application/guardedChange';
import type { ChangeReport, GuardedChange } from '../application/ports';
import { idFieldOf, isFormulaField, type RegisterSchema } from '../workbook/tables/registerSchema';
import { unpackError } from './errors';
import type { Batch } from './session';
import { literal } from './writing';

/** Times that co-authors may move rows between our reading and our writing. */
const MOST_ATTEMPTS = 3;

interface QueuedColumn {
  /** Found by its heading each time. */
  readonly column: Excel.TableColumn;
  /** Followed by Excel from the first request on: where rows come, go or move, it goes with its cells. */
  readonly body: Excel.Range;
  /** Its last row, followed too. */
  readonly last: Excel.Range;
  /** The register's own formulas stand here: a fix writes one. */
  readonly formula: boolean;
  readonly loaded: Set<'values' | 'formulas'>;
}
/** The columns that changes concern, by table and field. */
class Columns extends Map<string, QueuedColumn> {
  constructor(readonly schema: RegisterSchema) {
    super();
  }
}

/** A change with the row it is made in. */
interface ChangeAtRow {
  readonly change: GuardedChange;
  readonly row: number;
}

/**
 * Writes single cells in two requests. All columns concerned are read first: a change is made only in the row that
 * still carries its Effekt-ID (or, where that does not tell the row, what stood beside the cell) and only where the
 * cell still holds `before`. A row that has moved is followed. The writing request stops before its first cell when
 * rows have come or gone, and reads the columns once more: what a co-author moved or typed in between is put back. Both
 * are tried again. All changes that are not skipped are made, or none: a failure takes back what was already written.
 * Throws 'conflict' when others keep moving rows.
 */
export async function changeCells(
  context: Batch,
  changes: readonly GuardedChange[],
  schema: RegisterSchema,
): Promise<ChangeReport> {
  const written: GuardedChange[] = [];
  let open = changes;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const columns = queueColumns(context, open, schema);
    if (columns.size === 0) return { written: [], skipped: [] };
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one a try, three tries at most, whatever the rows
    await context.sync();
    const { placed, skipped } = place(open, columns);
    if (placed.length === 0) return { written, skipped: [...skipped] };
    context.startsWriting();
    const missed = await writeOrTakeBack(context, placed, columns, written.length > 0);
    const isMissed = new Set(missed.map(({ change }) => change));
    written.push(
      ...placed.filter(({ change }) => !isMissed.has(change)).map(({ change, row }) => ({ ...change, row })),
    );
    if (missed.length === 0) return { written, skipped };
    open = [...skipped, ...missed.map(({ change }) => change)];
  }
  throw new WorkbookError('conflict', {}, { partial: written.length > 0 });
}

/** Queues the reading of every column that the changes concern, and of those that tell their rows. */
function queueColumns(context: Batch, changes: readonly GuardedChange[], schema: RegisterSchema): Columns {
  const columns = new Columns(schema);
  for (const { table, field, beside } of changes) {
    queueColumn(context, columns, table, field, 'formulas');
    queueColumn(context, columns, table, field, 'values');
    const id = idFieldOf(schema, table);
    if (id !== null) queueColumn(context, columns, table, id as TableFields[TableKey], 'values');
    for (const other of Object.keys(beside ?? {}))
      queueColumn(context, columns, table, other as TableFields[TableKey], 'values');
  }
  return columns;
}

/**
 * Cells are compared as formulas, so that a formula is never taken for the value that it shows; IDs as what people see.
 */
function queueColumn(
  context: Batch,
  columns: Columns,
  table: TableKey,
  field: TableFields[TableKey],
  as: 'values' | 'formulas',
): void {
  const key = columnKey(table, field);
  const found = columns.schema.tables[table];
  const heading = found?.headings[field];
  if (found === undefined || heading === undefined) return;
  const column =
    columns.get(key) ?? newColumn(context, found.name, heading, isFormulaField(columns.schema, table, field));
  columns.set(key, column);
  if (!column.loaded.has(as)) column.body.load(as);
  column.loaded.add(as);
}

function newColumn(context: Batch, table: string, heading: string, formula: boolean): QueuedColumn {
  const column = context.workbook.tables.getItem(table).columns.getItem(heading);
  const body = column.getDataBodyRange();
  const last = body.getLastRow();
  last.load('rowIndex');
  return { column, body, last, formula, loaded: new Set() };
}

function columnKey(table: TableKey, field: string): string {
  return `${table} ${field}`;
}

function place(
  changes: readonly GuardedChange[],
  columns: Columns,
): { placed: ChangeAtRow[]; skipped: GuardedChange[] } {
  const placed: ChangeAtRow[] = [];
  const skipped: GuardedChange[] = [];
  const rowsById = new Map<TableKey, ReadonlyMap<string, readonly number[]>>();
  for (const change of changes) {
    const row = findRow(change, columns, rowsById);
    if (row === null) skipped.push(change);
    else placed.push({ change, row });
  }
  return { placed, skipped };
}

/** Failures that say that cells, or the rows they stood in, are no longer there. */
const goneCodes: ReadonlySet<unknown> = new Set(['ItemNotFound', 'InvalidReference', 'InvalidArgument']);

/**
 * Writes and answers the changes that missed: their rows had come, gone or moved, and what they wrote over is put back.
 */
async function writeOrTakeBack(
  context: Batch,
  placed: readonly ChangeAtRow[],
  columns: Columns,
  begun: boolean,
): Promise<readonly ChangeAtRow[]> {
  try {
    for (const { body, loaded } of columns.values()) body.load([...loaded]);
    await writeAll(
      context,
      columns,
      placed.map((one) => ({ ...one, cell: { shown: one.change.after, live: false } })),
    );
  } catch (error) {
    const failure = unpackError(error, false);
    // Refused before anything was done: the session waits and tries again.
    if (failure.code === 'cellEdit') throw error;
    if (!(await takenBack(context, placed, columns, failure))) return [];
    if (goneCodes.has(failure.params.code)) return placed;
    if (!begun) context.tookBack();
    throw failure;
  }
  const missed = placed.filter((one) => !stillThere(one, columns));
  // What our cells held in the moment before we wrote.
  const found = missed.map((one) => ({
    ...one,
    cell: { shown: cellAt(columns, one.change, one.row) ?? '', live: isLive(columns, one.change, one.row) },
  }));
  if (found.length > 0) await writeAll(context, columns, found);
  return missed;
}

/** Cells that are written before it is asked again whether their rows are where they were. */
const ROWS_PER_GUARD = 2_000;

async function writeAll(
  context: Batch,
  columns: Columns,
  writes: readonly (ChangeAtRow & { readonly cell: Cell })[],
): Promise<void> {
  for (const [index, write] of writes.entries()) {
    await context.makeRoom(500);
    if (index % ROWS_PER_GUARD === 0) stopWhereRowsMoved(columns);
    writeCell(columns, write);
  }
  await context.sync();
}

/**
 * The row that was last is the last only where none has come or gone before it, in its column: the request stops here
 * otherwise.
 */
function stopWhereRowsMoved(columns: Columns): void {
  for (const { column, body, last } of columns.values()) {
    const end = body.getCell(body.values.length - 1, 0);
    last.getIntersection(end).load('rowIndex');
    column.getDataBodyRange().getIntersection(end).load('rowIndex');
  }
}

function writeCell(
  columns: Columns,
  { change, row, cell: { shown, live } }: ChangeAtRow & { readonly cell: Cell },
): void {
  const column = columns.get(columnKey(change.table, change.field));
  if (column === undefined) return;
  const cell = column.body.getCell(row, 0);
  // What stood in the cell is put back as it was, a formula as a formula.
  if (column.formula || live) cell.formulas = [[shown ?? '']];
  else cell.values = [[literal(shown)]];
}

/** What a cell holds. */
interface Cell {
  /** The formula, or the value where there is none. */
  readonly shown: CellValue;
  /** It is a formula: a text that begins with = is read as one reads a formula, but shows itself. */
  readonly live: boolean;
}

function stillThere({ change, row }: ChangeAtRow, columns: Columns): boolean {
  return idAt(columns, change.table, row) === idOf(change, columns) && fits(change, columns, row);
}

/** Whether a row holds what the change was meant for. */
function fits(change: GuardedChange, columns: Columns, row: number): boolean {
  const found = cellAt(columns, change, row);
  return (
    found !== undefined &&
    sameCell(found, change.before) &&
    Object.entries(change.beside ?? {}).every(([field, value]) =>
      sameCell(valueAt(columns, change.table, field, row), value ?? ''),
    )
  );
}

/**
 * After a failure, which may have come when everything was done: false when all is written, else true and nothing is.
 */
async function takenBack(
  context: Batch,
  placed: readonly ChangeAtRow[],
  of: Columns,
  failure: WorkbookError,
): Promise<boolean> {
  const changes = placed.map(({ change, row }) => ({ ...change, row }));
  const back = takingBack(changes);
  try {
    const columns = queueColumns(context, back, of.schema);
    await context.sync();
    const written = [...place(back, columns).placed];
    // Cells of a row whose new ID was not written stand beside the old one.
    const renamed = back.flatMap((change, index) => {
      const { effectId } = changes[index] ?? change;
      return effectId === change.effectId || change.field === 'id' ? [] : [{ ...change, effectId }];
    });
    written.push(...place(renamed, columns).placed);
    if (written.length === placed.length) return false;
    if (written.length > 0)
      await writeAll(
        context,
        columns,
        written.map((one) => ({ ...one, cell: { shown: one.change.after, live: false } })),
      );
    return true;
  } catch {
    // Nobody can say what stands there now.
    throw new WorkbookError(failure.code, failure.params, { cause: failure, partial: true });
  }
}

/** The row where the change belongs now; null when it is gone, cannot be told from others or holds something else. */
function findRow(
  change: GuardedChange,
  columns: Columns,
  rowsById: Map<TableKey, ReadonlyMap<string, readonly number[]>>,
): number | null {
  const { table, row, beside } = change;
  const id = idOf(change, columns);
  if (idAt(columns, table, row) === id) {
    if (fits(change, columns, row)) return row;
    if (beside === undefined) return null;
  }
  if (id === '' && beside === undefined) return null;
  let index = rowsById.get(table);
  if (index === undefined) {
    const rows = (idColumn(columns, table) ?? columns.get(columnKey(table, change.field)))?.body.values ?? [];
    index = indexById(rows.map((_, at) => idAt(columns, table, at)));
    rowsById.set(table, index);
  }
  const fitting = (index.get(id) ?? []).filter((at) => fits(change, columns, at));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function idColumn(columns: Columns, table: TableKey): QueuedColumn | undefined {
  const field = idFieldOf(columns.schema, table);
  return field === null ? undefined : columns.get(columnKey(table, field));
}

/** '' in a table whose rows carry no Effekt-ID. */
function idAt(columns: Columns, table: TableKey, row: number): string {
  return cellText(idColumn(columns, table)?.body.values[row]?.[0] as CellValue | undefined);
}

const idOf = (change: GuardedChange, { schema }: Columns): string =>
  idFieldOf(schema, change.table) === null ? '' : change.effectId;

/** undefined below the table's end. */
function cellAt(columns: Columns, { table, field }: GuardedChange, row: number): CellValue | undefined {
  return columns.get(columnKey(table, field))?.body.formulas[row]?.[0] as CellValue | undefined;
}

/** What a cell shows. */
function valueAt(columns: Columns, table: TableKey, field: string, row: number): CellValue | undefined {
  return columns.get(columnKey(table, field))?.body.values[row]?.[0] as CellValue | undefined;
}

/** Whether a cell holds a formula, and not a text that begins with = (Excel gives that back without its apostrophe). */
function isLive(columns: Columns, { table, field }: GuardedChange, row: number): boolean {
  const body = columns.get(columnKey(table, field))?.body;
  const formula: unknown = body?.formulas[row]?.[0];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== body?.values[row]?.[0];
}

function indexById(ids: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  ids.forEach((id, row) => {
    const rows = index.get(id);
    if (rows === undefined) index.set(id, [row]);
    else rows.push(row);
  });
  return index;
}

/** Blank is blank however it is written; texts and numbers must be the same. */
function sameCell(found: CellValue | undefined, expected: CellValue): boolean {
  return (found ?? '') === (expected ?? '');
}
