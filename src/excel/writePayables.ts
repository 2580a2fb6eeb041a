import { WorkbookError } from '../application/errors';
import type { RegisterReading, RunOptions, TableLocation } from '../application/ports';
import type { CellValue } from '../domain/register/cells';
import { partTables } from '../domain/register/tables/parts';
import { inputFieldsOf } from '../domain/register/tables/table';
import type { TableWords } from '../locales/tables/words';
import { usedByFormula } from '../workbook/formulas/payablesFormulas';
import { payablesTableKeys, type PayablesBodies, type PayablesTableKey } from '../workbook/payables/payablesCells';
import type { PlanCell } from '../workbook/plan/plan';
import { partTableWords } from '../locales/tables/parts';
import { unpackError } from './errors';
import { rewriteTable } from './rewriteTable';
import type { Batch, ExcelSession } from './session';
import { setFormula } from './styling';

/**
 * Writes Reskontra whole: Inläsningar is looked at again, then all four tables are written, Inläsningar last. Rows of a
 * reading that has no row there count for nothing; a failure half-way puts back what was read. Two requests and one
 * more per 4 MB. Throws 'conflict' when somebody else has read a file since.
 */
export function writePayables(
  session: ExcelSession,
  reading: RegisterReading,
  bodies: PayablesBodies,
  options: RunOptions = {},
): Promise<void> {
  const places = Object.fromEntries(payablesTableKeys.map((key) => [key, placeOf(reading, key)])) as Record<
    PayablesTableKey,
    TableLocation
  >;
  return session.run({ ...options, repeatable: false }, async (context) => {
    await lookAgain(context, places, reading);
    context.startsWriting();
    try {
      await writeAll(context, places, bodies);
    } catch (error) {
      const failure = unpackError(error, false);
      // Refused before anything was done: the session waits and tries again.
      if (failure.code === 'cellEdit') throw error;
      await putBack(context, places, bodies, reading, failure);
    }
  });
}

function headingsOf(key: PayablesTableKey): string[] {
  const words: TableWords = partTableWords[key];
  return inputFieldsOf(partTables[key]).map((field) => words.columns[field]?.heading ?? field);
}

function placeOf(reading: RegisterReading, key: PayablesTableKey): TableLocation {
  const found = reading.tables[key];
  if (found === undefined) throw new WorkbookError('damaged', { parts: partTableWords[key].name });
  return found;
}

async function lookAgain(
  context: Batch,
  places: Readonly<Record<PayablesTableKey, TableLocation>>,
  { cells }: RegisterReading,
): Promise<void> {
  const bodies = payablesTableKeys.map((key) => ({
    key,
    body: context.workbook.tables.getItem(places[key].name).getDataBodyRange(),
  }));
  for (const { key, body } of bodies) body.load(key === 'payablesImports' ? 'values' : 'rowCount');
  await context.sync();
  const isOther = bodies.some(({ key, body }) =>
    key === 'payablesImports'
      ? JSON.stringify(body.values) !== JSON.stringify(cells[key].rows)
      : body.rowCount !== places[key].bodyRows,
  );
  if (isOther) throw new WorkbookError('conflict');
}

async function writeAll(
  context: Batch,
  places: Readonly<Record<PayablesTableKey, TableLocation>>,
  bodies: Readonly<Record<PayablesTableKey, readonly (readonly PlanCell[])[]>>,
): Promise<void> {
  for (const key of payablesTableKeys) {
    await rewriteTable(context, places[key], headingsOf(key), bodies[key]);
    if (key === 'creditRows') fillUsedBy(context, places[key].name);
  }
  await context.sync();
}

function fillUsedBy(context: Batch, table: string): void {
  const { heading } = partTableWords.creditRows.columns.usedBy;
  setFormula(context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange(), usedByFormula);
}

/** The tables as they were read; a failure of this too leaves rows that count for nothing, and is told as partial. */
async function putBack(
  context: Batch,
  places: Readonly<Record<PayablesTableKey, TableLocation>>,
  written: PayablesBodies,
  { cells }: RegisterReading,
  failure: WorkbookError,
): Promise<never> {
  try {
    const grown = Object.fromEntries(
      payablesTableKeys.map((key) => [
        key,
        { ...places[key], bodyRows: Math.max(places[key].bodyRows, written[key].length) },
      ]),
    ) as Record<PayablesTableKey, TableLocation>;
    await writeAll(
      context,
      grown,
      Object.fromEntries(payablesTableKeys.map((key) => [key, asRead(cells, key)])) as Record<
        PayablesTableKey,
        PlanCell[][]
      >,
    );
  } catch {
    throw new WorkbookError(failure.code, failure.params, { cause: failure, partial: true });
  }
  context.tookBack();
  throw failure;
}

function asRead(cells: RegisterReading['cells'], key: PayablesTableKey): PlanCell[][] {
  const {
    columns,
    rows,
  }: { columns: Readonly<Partial<Record<string, number>>>; rows: readonly (readonly CellValue[])[] } = cells[key];
  const fields: readonly string[] = inputFieldsOf(partTables[key]);
  return rows.map((row) => fields.map((field) => row[columns[field] ?? -1] ?? ''));
}
