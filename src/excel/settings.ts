import { WorkbookError } from '../application/errors';
import type { RunOptions } from '../application/ports';
import type { CellValue } from '../domain/register/cells';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import type { SettingKey } from '../workbook/tables/schema';
import { unpackError } from './errors';
import type { Batch, ExcelSession } from './session';
import { literal } from './writing';

/**
 * Writes values into the named cells of Inställningar, in two requests: what stands there is read first. All values are
 * written, or none: a failure takes back what was already written.
 */
export function writeSettings(
  session: ExcelSession,
  schema: RegisterSchema,
  values: Readonly<Partial<Record<SettingKey, CellValue>>>,
  options: RunOptions,
): Promise<void> {
  const names = new Map(schema.settings.map(({ key, name }) => [key, name]));
  const entries = Object.entries(values).map(([key, value]) => [names.get(key) ?? key, value ?? ''] as const);
  return session.run({ ...options, repeatable: false }, async (context) => {
    const before = await readCells(
      context,
      entries.map(([name]) => name),
    );
    context.startsWriting();
    try {
      for (const [name, value] of entries) cellOf(context, name).values = [[literal(value)]];
      await context.sync();
    } catch (error) {
      const failure = unpackError(error, false);
      // Refused before anything was done: the session waits and tries again.
      if (failure.code === 'cellEdit') throw error;
      if (!(await isTakenBack(context, entries, before, failure))) return;
      context.tookBack();
      throw failure;
    }
  });
}

function cellOf(context: Batch, name: string): Excel.Range {
  return context.workbook.names.getItem(name).getRange();
}

async function readCells(context: Batch, names: readonly string[]): Promise<CellValue[]> {
  const cells = names.map((name) => cellOf(context, name));
  for (const cell of cells) cell.load('values');
  await context.sync();
  return cells.map(({ values }) => (values[0]?.[0] ?? '') as CellValue);
}

/**
 * After a failure, which may have come when everything was done: false when all is written, else true and nothing is.
 */
async function isTakenBack(
  context: Batch,
  entries: readonly (readonly [name: string, value: CellValue])[],
  before: readonly CellValue[],
  failure: WorkbookError,
): Promise<boolean> {
  try {
    const now = await readCells(
      context,
      entries.map(([name]) => name),
    );
    if (entries.every(([, value], index) => now[index] === (value ?? ''))) return false;
    entries.forEach(([name], index) => {
      cellOf(context, name).values = [[literal(before[index] ?? '')]];
    });
    await context.sync();
    return true;
  } catch {
    // Nobody can say what stands there now.
    throw new WorkbookError(failure.code, failure.params, { cause: failure, partial: true });
  }
}
