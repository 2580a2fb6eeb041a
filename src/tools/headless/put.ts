import type { GuardedChange, RegisterReading } from '../../application/ports';
import { withWitness } from '../../application/guardedChange';
import { cellText, fold } from '../../domain/basics/text';
import type { CellValue, TableKey } from '../../domain/register/cells';
import type { ExcelWorkbook } from '../../excel/excelWorkbook';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { idFieldOf, inputTablesOf } from '../../workbook/tables/registerSchema';
import type { PutFile, RowsFile } from './rowsFile';
import { Unusable } from './arguments';

type Row = RowsFile['effects'][number];

const words = commandLineAnswers.sv.rowsFile;

/** What a rows file does to a register that is there. */
export interface PutPlan {
  readonly changes: readonly GuardedChange[];
  readonly added: readonly { readonly table: TableKey; readonly rows: readonly Row[] }[];
  /** Effekt-IDs whose rows go. */
  readonly removed: readonly string[];
  /** Rows of the register that are changed. */
  readonly changedRows: number;
}

/**
 * Works out what a rows file does: a row whose ID stands in its own table changes there in the fields given, any other
 * is added. Pure. Throws Unusable for an ID to remove that does not stand, and for a field that a standing row lacks.
 */
export function planPut(file: PutFile, reading: RegisterReading): PutPlan {
  const changes: GuardedChange[] = [];
  const added: { table: TableKey; rows: Row[] }[] = [];
  let changedRows = 0;
  for (const [key] of inputTablesOf(reading.schema)) {
    const table = key as TableKey;
    const standing = rowsById(reading, table);
    const rows: Row[] = [];
    for (const row of file[table] ?? []) {
      const at = standing?.(row);
      if (at === undefined) rows.push(row);
      else {
        const own = changesOf(reading, table, at, row);
        changes.push(...own);
        changedRows += own.length > 0 ? 1 : 0;
      }
    }
    if (rows.length > 0) added.push({ table, rows });
  }
  const effects = rowsById(reading, 'effects');
  const removed = file.remove?.effects ?? [];
  for (const id of removed) {
    const heading = reading.schema.tables.effects?.headings.id ?? '';
    if (effects?.({ [heading]: id }) === undefined) throw new Unusable(words.unusable('remove', words.unknownId(id)));
  }
  return { changes: withWitness(reading, changes), added, removed, changedRows };
}

/** Finds the table row of a row's ID; null for tables whose rows have no ID of their own. */
function rowsById({ cells, schema }: RegisterReading, table: TableKey): ((row: Row) => number | undefined) | null {
  if (idFieldOf(schema, table) !== 'id') return null;
  const columns: Readonly<Partial<Record<string, number>>> = cells[table].columns;
  const byId = new Map(cells[table].rows.map((row, index) => [fold(cellText(row[columns.id ?? -1])), index]));
  const heading = fold(schema.tables[table]?.headings.id ?? '');
  return (row) => {
    const id = cellText(Object.entries(row).find(([name]) => fold(name) === heading)?.[1]);
    return id === '' ? undefined : byId.get(fold(id));
  };
}

function changesOf({ cells, schema }: RegisterReading, table: TableKey, at: number, row: Row): GuardedChange[] {
  const columns: Readonly<Partial<Record<string, number>>> = cells[table].columns;
  const fields = new Map(
    Object.entries(schema.tables[table]?.headings ?? {}).map(([field, heading]) => [fold(heading), field]),
  );
  const effectId = cellText(cells[table].rows[at]?.[columns.id ?? -1]);
  return Object.entries(row).flatMap(([heading, value]): GuardedChange[] => {
    const field = fields.get(fold(heading));
    const column = field === undefined ? undefined : columns[field];
    if (field === undefined || column === undefined)
      throw new Unusable(words.unusable(table, words.unknownColumn(heading)));
    const before: CellValue = cells[table].rows[at]?.[column] ?? '';
    const after = value ?? '';
    return field === 'id' || before === after
      ? []
      : [{ table, row: at, field, before, after, effectId } as GuardedChange];
  });
}

/** Carries a plan out. Throws Unusable when a cell changed meanwhile. */
export async function carryOutPut(workbook: ExcelWorkbook, { changes, added, removed }: PutPlan): Promise<void> {
  const { skipped } = await workbook.changeCells(changes);
  if (skipped.length > 0) throw new Unusable(commandLineAnswers.sv.changedMeanwhile);
  for (const { table, rows } of added) await workbook.fillTable(table, rows);
  if (removed.length > 0) await workbook.removeRows('effects', removed);
}
