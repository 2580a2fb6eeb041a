import type { CellValue, TableFields, TableKey } from '../domain/cells';
import { effectFormulaFields } from '../domain/cells';
import { cellText } from '../domain/reading/text';
import { WorkbookError } from '../application/errors';
import type { ChangeReport, GuardedChange } from '../application/ports';
import { tables } from '../workbook/schema';
import { unpackError } from './errors';
import type { Batch } from './session';
import { literal } from './writing';

const formulaFields: ReadonlySet<string> = new Set<string>([...effectFormulaFields, 'effectTitle']);
const idFields: Readonly<Partial<Record<TableKey, string>>> = { effects: 'id', outcomes: 'effectId', unitData: 'effectId' };

/** Times that co-authors may move rows between our reading and our writing. */
const MOST_ATTEMPTS = 3;

interface QueuedColumn {
  readonly body: Excel.Range;
  /** The register's own formulas stand here: a fix writes one. */
  readonly formula: boolean;
  readonly loaded: Set<string>;
}
type Columns = ReadonlyMap<string, QueuedColumn>;

/** A change with the row it is made in. */
interface Placed {
  readonly change: GuardedChange;
  readonly row: number;
}

/**
 * Writes single cells in two requests. All columns concerned are read first: a change is made only in the row that
 * still carries its Effekt-ID and only where the cell still holds `before`. A row that has moved is followed by its ID. The
 * writing request reads them once more: what a co-author moved in between is put back and tried again. All changes that are
 * not skipped are made, or none: a failure takes back what was already written. Throws 'conflict' when others keep moving rows.
 */
export async function changeCells(context: Batch, changes: readonly GuardedChange[]): Promise<ChangeReport> {
  const written: GuardedChange[] = [];
  let open = changes;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const columns = queueColumns(context, open);
    if (columns.size === 0) return { written: [], skipped: [] };
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one a try, three tries at most, whatever the rows
    await context.sync();
    const { placed, skipped } = place(open, columns);
    if (placed.length === 0) return { written, skipped: [...skipped] };
    context.startsWriting();
    const missed = await writeOrTakeBack(context, placed, columns);
    const isMissed = new Set(missed.map(({ change }) => change));
    written.push(...placed.filter(({ change }) => !isMissed.has(change)).map(({ change, row }) => ({ ...change, row })));
    if (missed.length === 0) return { written, skipped };
    open = [...skipped, ...missed.map(({ change }) => change)];
  }
  throw new WorkbookError('conflict', {}, { partial: written.length > 0 });
}

/** Queues the reading of every column that the changes concern, and of the IDs beside them. */
function queueColumns(context: Batch, changes: readonly GuardedChange[]): Columns {
  const columns = new Map<string, QueuedColumn>();
  for (const change of changes) {
    queueColumn(context, columns, change.table, change.field, 'formulas');
    queueColumn(context, columns, change.table, change.field, 'values');
    const id = idFields[change.table];
    if (id !== undefined) queueColumn(context, columns, change.table, id as TableFields[TableKey], 'values');
  }
  return columns;
}

/** Cells are compared as formulas, so that a formula is never taken for the value that it shows; IDs as what people see. */
function queueColumn(
  context: Batch,
  columns: Map<string, QueuedColumn>,
  table: TableKey,
  field: TableFields[TableKey],
  as: 'values' | 'formulas',
): void {
  const key = columnKey(table, field);
  const heading = tables[table].headings[field];
  if (heading === undefined) return;
  const column = columns.get(key) ?? {
    body: context.workbook.tables.getItem(tables[table].name).columns.getItem(heading).getDataBodyRange(),
    formula: formulaFields.has(field),
    loaded: new Set<string>(),
  };
  columns.set(key, column);
  if (!column.loaded.has(as)) column.body.load(as);
  column.loaded.add(as);
}

function columnKey(table: TableKey, field: string): string {
  return `${table} ${field}`;
}

function place(changes: readonly GuardedChange[], columns: Columns): { placed: Placed[]; skipped: GuardedChange[] } {
  const placed: Placed[] = [];
  const skipped: GuardedChange[] = [];
  const rowsById = new Map<TableKey, ReadonlyMap<string, readonly number[]>>();
  for (const change of changes) {
    const row = findRow(change, columns, rowsById);
    if (row === null) skipped.push(change);
    else placed.push({ change, row });
  }
  return { placed, skipped };
}

/** Writes and answers the changes that missed: their row had moved, and what they wrote over is put back. */
async function writeOrTakeBack(context: Batch, placed: readonly Placed[], columns: Columns): Promise<Placed[]> {
  const changes = placed.map(({ change }) => change);
  try {
    const standing = queueColumns(context, changes);
    // From below: where rows have gone, the first write is the one that has no row, and nothing is written.
    for (const one of [...placed].sort((a, b) => b.row - a.row)) await writeCell(context, columns, one);
    await context.sync();
    const missed = placed.filter((one) => !stillThere(one, standing));
    if (missed.length > 0) await putBack(context, missed, standing);
    return missed;
  } catch (error) {
    const failure = unpackError(error, false);
    // Refused before anything was done: the session waits and tries again.
    if (failure.code === 'cellEdit') throw error;
    if (!(await takenBack(context, placed, failure))) return [];
    if (failure.params.code === 'InvalidArgument') return [...placed];
    context.tookBack();
    throw failure;
  }
}

async function writeCell(context: Batch, columns: Columns, { change, row }: Placed, value: Cell = { shown: change.after, live: false }): Promise<void> {
  const column = columns.get(columnKey(change.table, change.field));
  if (column === undefined) return;
  const cell = column.body.getRow(row);
  await context.makeRoom(500);
  // What stood in the cell is put back as it was, a formula as a formula.
  if (column.formula || value.live) cell.formulas = [[value.shown ?? '']];
  else cell.values = [[literal(value.shown)]];
}

/** What a cell holds. */
interface Cell {
  /** The formula, or the value where there is none. */
  readonly shown: CellValue;
  /** It is a formula: a text that begins with = is read as one reads a formula, but shows itself. */
  readonly live: boolean;
}

function stillThere({ change, row }: Placed, standing: Columns): boolean {
  const found = cellAt(standing, change, row);
  return found !== undefined && idAt(standing, change.table, row) === idOf(change) && sameCell(found, change.before);
}

/** What our cells held in the moment before we wrote, into the rows that they belong to. */
async function putBack(context: Batch, missed: readonly Placed[], standing: Columns): Promise<void> {
  const fresh = queueColumns(context, missed.map(({ change }) => change));
  for (const one of missed) {
    await writeCell(context, fresh, one, { shown: cellAt(standing, one.change, one.row) ?? '', live: isLive(standing, one.change, one.row) });
  }
  await context.sync();
}

/** After a failure, which may have come when everything was done: false when all is written, else true and nothing is. */
async function takenBack(context: Batch, placed: readonly Placed[], failure: WorkbookError): Promise<boolean> {
  try {
    const standing = queueColumns(context, placed.map(({ change }) => change));
    await context.sync();
    const written = placed.filter(({ change, row }) => sameCell(cellAt(standing, change, row), change.after));
    if (written.length === placed.length) return false;
    for (const one of written) await writeCell(context, standing, one, { shown: one.change.before, live: false });
    if (written.length > 0) await context.sync();
    return true;
  } catch {
    // Nobody can say what stands there now.
    throw new WorkbookError(failure.code, failure.params, { cause: failure, partial: true });
  }
}

/** The row where the change belongs now; null when it is gone, doubled or holds something else. */
function findRow(
  change: GuardedChange,
  columns: Columns,
  rowsById: Map<TableKey, ReadonlyMap<string, readonly number[]>>,
): number | null {
  const holdsBefore = (row: number) => {
    const found = cellAt(columns, change, row);
    return found !== undefined && sameCell(found, change.before);
  };
  const ids = idColumn(columns, change.table);
  if (ids === undefined) return holdsBefore(change.row) ? change.row : null;
  if (idAt(columns, change.table, change.row) === change.effectId) return holdsBefore(change.row) ? change.row : null;
  if (change.effectId === '') return null;
  let index = rowsById.get(change.table);
  if (index === undefined) {
    index = indexById(ids.body.values.map((_, row) => idAt(columns, change.table, row)));
    rowsById.set(change.table, index);
  }
  const fitting = (index.get(change.effectId) ?? []).filter(holdsBefore);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function idColumn(columns: Columns, table: TableKey): QueuedColumn | undefined {
  const field = idFields[table];
  return field === undefined ? undefined : columns.get(columnKey(table, field));
}

/** '' in a table whose rows carry no Effekt-ID. */
function idAt(columns: Columns, table: TableKey, row: number): string {
  return cellText(idColumn(columns, table)?.body.values[row]?.[0] as CellValue | undefined);
}

const idOf = (change: GuardedChange): string => (idFields[change.table] === undefined ? '' : change.effectId);

/** undefined below the table's end. */
function cellAt(columns: Columns, { table, field }: GuardedChange, row: number): CellValue | undefined {
  return columns.get(columnKey(table, field))?.body.formulas[row]?.[0] as CellValue | undefined;
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
