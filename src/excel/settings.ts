import { WorkbookError } from '../application/errors';
import type { RunOptions } from '../application/ports';
import type { CellValue } from '../domain/register/cells';
import { cellText, fold } from '../domain/basics/text';
import { lists, settingName, type ListKey, type SettingKey } from '../workbook/tables/schema';
import { appendRows } from './appendRows';
import { unpackError } from './errors';
import type { Batch, ExcelSession } from './session';
import { literal } from './writing';

/**
 * Writes values into the named cells of Inställningar, in two requests: what stands there is read first. All values are written,
 * or none: a failure takes back what was already written.
 */
export function writeSettings(
  session: ExcelSession,
  values: Readonly<Partial<Record<SettingKey, CellValue>>>,
  options: RunOptions,
): Promise<void> {
  const entries = Object.entries(values) as [SettingKey, CellValue][];
  return session.run({ ...options, repeatable: false }, async (context) => {
    const before = await readCells(context, entries.map(([key]) => key));
    context.startsWriting();
    try {
      for (const [key, value] of entries) cellOf(context, key).values = [[literal(value)]];
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

function cellOf(context: Batch, key: SettingKey): Excel.Range {
  return context.workbook.names.getItem(settingName(key)).getRange();
}

async function readCells(context: Batch, keys: readonly SettingKey[]): Promise<CellValue[]> {
  const cells = keys.map((key) => cellOf(context, key));
  for (const cell of cells) cell.load('values');
  await context.sync();
  return cells.map(({ values }) => (values[0]?.[0] ?? '') as CellValue);
}

/** After a failure, which may have come when everything was done: false when all is written, else true and nothing is. */
async function isTakenBack(
  context: Batch,
  entries: readonly (readonly [SettingKey, CellValue])[],
  before: readonly CellValue[],
  failure: WorkbookError,
): Promise<boolean> {
  try {
    const now = await readCells(context, entries.map(([key]) => key));
    if (entries.every(([, value], index) => now[index] === (value ?? ''))) return false;
    entries.forEach(([key], index) => { cellOf(context, key).values = [[literal(before[index] ?? '')]]; });
    await context.sync();
    return true;
  } catch {
    // Nobody can say what stands there now.
    throw new WorkbookError(failure.code, failure.params, { cause: failure, partial: true });
  }
}

/** Appends words that a list lacks, below its last one. Answers how many were new. */
export function extendList(
  session: ExcelSession,
  key: ListKey,
  words: readonly string[],
  options: RunOptions,
): Promise<number> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    const body = context.workbook.tables.getItem(lists[key].table).getDataBodyRange();
    body.load('values');
    await context.sync();
    const known = new Set(body.values.map((row) => fold(cellText(row[0] as CellValue))));
    const added: string[] = [];
    for (const word of words.map((text) => text.trim())) {
      if (word === '' || known.has(fold(word))) continue;
      known.add(fold(word));
      added.push(word);
    }
    if (added.length > 0) {
      await appendRows(context, lists[key].table, added.map((word) => ({ [lists[key].heading]: word })));
    }
    return added.length;
  });
}
