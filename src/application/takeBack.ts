import type { CellValue, TableCells, TableFields, TableKey } from '../domain/register/cells';
import { idFieldOf, inputTablesOf, isFormulaField } from '../workbook/tables/registerSchema';
import { cellText, fold } from '../domain/basics/text';
import type { ListKey, SettingKey } from '../workbook/tables/schema';
import { undo } from './applyFixes';
import type {
  AppendOptions,
  AppendRows,
  ChangeCells,
  ExtendLists,
  GuardedChange,
  ReadRegister,
  RegisterReading,
  RunOptions,
  StoreUndo,
  UndoEntry,
  WriteSettings,
} from './ports';
import type { ChangeResult } from './results';

/**
 * What taking a step back came to: cells, rows or settings that are as before, and those that others had changed since.
 */
export interface TakenBack {
  readonly restored: number;
  readonly kept: number;
}

/** Rows that were appended, and the step that takes them away again. */
export interface AppendedRows {
  /** 0-based table row of the first one. */
  readonly firstRow: number;
  readonly undo: UndoEntry;
}

type RowOf<Key extends TableKey> = Readonly<Partial<Record<TableFields[Key], CellValue>>>;

/**
 * Appends rows and remembers how to take them away. `written` gives them as they were written, when IDs were renewed
 * meanwhile.
 */
export async function appendWithUndo<Key extends TableKey>(
  workbook: AppendRows & StoreUndo,
  table: Key,
  rows: readonly RowOf<Key>[],
  options: AppendOptions = {},
  written: () => readonly RowOf<Key>[] = () => rows,
): Promise<AppendedRows> {
  const firstRow = await workbook.appendRows(table, rows, options);
  const id = idFieldOf(workbook.schema, table);
  const changes = written().flatMap((row, index) => cellsOf({ table, id }, firstRow + index, row));
  return { firstRow, undo: remember(workbook, { kind: 'rows', changes }) };
}

function cellsOf(
  { table, id }: { readonly table: TableKey; readonly id: string | null },
  row: number,
  values: Readonly<Record<string, CellValue | undefined>>,
): GuardedChange[] {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const effectId = id === null ? '' : cellText(values[id]);
  return filled.map(([field, value]) => ({
    table,
    row,
    field: field as TableFields[TableKey],
    before: '',
    after: value ?? '',
    effectId,
  }));
}

/** Saves a step under the next free number. */
export function remember(workbook: StoreUndo, step: Omit<UndoEntry, 'id'>): UndoEntry {
  const id = workbook.list().reduce((highest, entry) => Math.max(highest, entry.id), 0) + 1;
  const entry: UndoEntry = { id, ...step };
  workbook.save(entry);
  return entry;
}

/** Writes settings and remembers what stood there in `before`. */
export async function saveSettings(
  workbook: WriteSettings & StoreUndo,
  before: Readonly<Record<string, CellValue>>,
  values: Readonly<Partial<Record<SettingKey, CellValue>>>,
  options: RunOptions = {},
): Promise<UndoEntry> {
  await workbook.writeSettings(values, options);
  const settings = (Object.entries(values) as [SettingKey, CellValue][]).map(([key, after]) => ({
    key,
    before: before[key] ?? '',
    after,
  }));
  return remember(workbook, { kind: 'settings', changes: [], settings });
}

/** Appends words to a list and remembers those that were new. Null when the list had them all. */
export async function extendListWithUndo(
  workbook: ExtendLists & StoreUndo,
  key: ListKey,
  words: readonly string[],
  options: RunOptions = {},
): Promise<UndoEntry | null> {
  const added = await workbook.extendList(key, words, options);
  return added.length === 0 ? null : remember(workbook, { kind: 'list', changes: [], list: { key, words: added } });
}

/**
 * Takes a step back. Rows that were appended are emptied, each whole or not at all: one that somebody has written in
 * since stays as it is. The next row that is appended takes an emptied place at the table's end.
 */
export async function takeBack(
  workbook: ReadRegister & ChangeCells & WriteSettings & ExtendLists & StoreUndo,
  entry: UndoEntry,
  options: RunOptions = {},
): Promise<TakenBack> {
  if (entry.list !== undefined) return takeBackWords(workbook, entry, entry.list, options);
  if (entry.kind === 'settings') return takeBackSettings(workbook, entry, options);
  if (entry.kind === 'rows') return takeBackRows(workbook, entry, options);
  return counted(await undo(workbook, entry, options));
}

/** Words that a row has come to use stay in their list. */
async function takeBackWords(
  workbook: ReadRegister & ExtendLists & StoreUndo,
  { id }: UndoEntry,
  { key, words }: NonNullable<UndoEntry['list']>,
  options: RunOptions,
): Promise<TakenBack> {
  const used = wordsInUse(await workbook.readRegister({ formulas: false }, options), key);
  const own = words.filter((word) => !used.has(fold(word)));
  const { length: restored } = own.length === 0 ? own : await workbook.shortenList(key, own, options);
  workbook.remove(id);
  return { restored, kept: words.length - restored };
}

/** The words that stand in columns of a list, folded. */
function wordsInUse({ cells, schema }: RegisterReading, key: ListKey): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [table, { input }] of inputTablesOf(schema)) {
    const { columns, rows } = cells[table as TableKey] as TableCells<string>;
    for (const [field, { list }] of Object.entries(input.definition.fields)) {
      const column = list === key ? columns[field] : undefined;
      if (column !== undefined) for (const row of rows) used.add(fold(cellText(row[column])));
    }
  }
  return used;
}

function counted({ written, skipped }: ChangeResult): TakenBack {
  return { restored: written.length, kept: skipped.length };
}

async function takeBackSettings(
  workbook: ReadRegister & WriteSettings & StoreUndo,
  entry: UndoEntry,
  options: RunOptions,
): Promise<TakenBack> {
  const { settings: now } = await workbook.readRegister({ formulas: false }, options);
  const all = entry.settings ?? [];
  const own = all.filter(({ key, after }) => same(now[key], after));
  if (own.length > 0)
    await workbook.writeSettings(Object.fromEntries(own.map(({ key, before }) => [key, before])), options);
  workbook.remove(entry.id);
  return { restored: own.length, kept: all.length - own.length };
}

/** Empties rows that were appended, and the cells that name them where all of the rows go. */
export async function takeBackRows(
  workbook: ReadRegister & ChangeCells & StoreUndo,
  entry: UndoEntry,
  options: RunOptions,
): Promise<TakenBack> {
  const reading = await workbook.readRegister({ formulas: false }, options);
  const rows = new Map<number, GuardedChange[]>();
  for (const change of entry.changes) rows.set(change.row, [...(rows.get(change.row) ?? []), change]);
  const taken = new Set<string>();
  const standing = [...rows.values()].flatMap((changes) => {
    const row = rowOf(reading, changes, taken);
    return row === null ? [] : [changes.map((change) => ({ ...change, row }))];
  });
  const linked = standing.length === rows.size ? (entry.linked ?? []) : [];
  const { skipped } = await undo(workbook, { ...entry, changes: [...standing.flat(), ...linked] }, options);
  const appended = skipped.filter(({ table }) => table === entry.changes[0]?.table);
  const missed = new Set(appended.map(({ row }) => row)).size;
  return { restored: standing.length - missed, kept: rows.size - standing.length + missed };
}

/**
 * Where an appended row stands: where it was written, else the only one like it. Null when it is gone or has been
 * written in.
 */
function rowOf(
  { cells, schema }: RegisterReading,
  changes: readonly GuardedChange[],
  taken: Set<string>,
): number | null {
  const [first] = changes;
  if (first === undefined) return null;
  const { table, row } = first;
  const {
    columns,
    rows,
  }: { readonly columns: Readonly<Partial<Record<string, number>>>; readonly rows: readonly (readonly CellValue[])[] } =
    cells[table];
  const written = new Map(changes.map(({ field, after }) => [columns[field], after]));
  const inputs = Object.entries(columns).filter(([field]) => !isFormulaField(schema, table, field));
  const isOurs = (at: number) =>
    !taken.has(`${table} ${at}`) &&
    rows[at] !== undefined &&
    inputs.every(([, column]) => column === undefined || same(rows[at]?.[column], written.get(column) ?? ''));
  const found = isOurs(row) ? row : rows.findIndex((_, at) => isOurs(at));
  if (found < 0) return null;
  taken.add(`${table} ${found}`);
  return found;
}

function same(found: CellValue | undefined, expected: CellValue): boolean {
  return (found ?? '') === (expected ?? '');
}
