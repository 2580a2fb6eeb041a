import type { CellValue, TableKey } from '../domain/register/cells';
import { cellText } from '../domain/basics/text';
import { witnessesOf } from '../domain/register/tables/table';
import { idFieldOf } from '../workbook/tables/registerSchema';
import type { GuardedChange, RegisterReading } from './ports';

type Beside = Readonly<Partial<Record<string, CellValue>>>;

/**
 * Adds to each change what stood beside its cell in `reading`, where the Effekt-ID does not tell the row: it has none,
 * shares it with others, or its table has no IDs. Cells that these changes write are no part of it, so that it holds
 * afterwards too.
 */
export function withWitness(reading: RegisterReading, changes: readonly GuardedChange[]): GuardedChange[] {
  const writes = new Map<string, Set<string>>();
  for (const change of changes) {
    const fields = writes.get(rowKey(change)) ?? new Set();
    writes.set(rowKey(change), fields.add(change.field));
  }
  const counts = new Map<TableKey, ReadonlyMap<string, number>>();
  return changes.map((change) => {
    const { table, effectId } = change;
    const counted = counts.get(table) ?? countIds(reading, table);
    counts.set(table, counted);
    if (effectId !== '' && counted.get(effectId) === 1) return change;
    return { ...change, beside: besideOf(reading, change, writes.get(rowKey(change)) ?? new Set()) };
  });
}

const rowKey = ({ table, row }: GuardedChange): string => `${table} ${row}`;

function countIds({ cells, schema }: RegisterReading, table: TableKey): ReadonlyMap<string, number> {
  const columns: Readonly<Partial<Record<string, number>>> = cells[table].columns;
  const id = idFieldOf(schema, table);
  const column = id === null ? undefined : columns[id];
  const counts = new Map<string, number>();
  for (const row of column === undefined ? [] : cells[table].rows) {
    const id = cellText(row[column ?? 0]);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function besideOf(
  { cells, schema }: RegisterReading,
  { table, row }: GuardedChange,
  written: ReadonlySet<string>,
): Beside {
  const columns: Readonly<Partial<Record<string, number>>> = cells[table].columns;
  const beside: Record<string, CellValue> = {};
  const definition = schema.tables[table]?.input?.definition;
  for (const field of definition === undefined ? [] : witnessesOf(definition)) {
    const column = columns[field];
    if (column !== undefined && !written.has(field)) beside[field] = cells[table].rows[row]?.[column] ?? '';
  }
  return beside;
}

/** The changes that take others back: earlier values, only where the cell still holds what was written. */
export function takingBack(changes: readonly GuardedChange[]): GuardedChange[] {
  // A change of the ID itself leaves the new ID in the row.
  const ids = new Map(
    changes.flatMap((change) => (change.field === 'id' ? [[rowKey(change), cellText(change.after)] as const] : [])),
  );
  return changes.map((change) => ({
    ...change,
    effectId: ids.get(rowKey(change)) ?? change.effectId,
    before: change.after,
    after: change.before,
  }));
}
