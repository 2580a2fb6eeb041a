import { WorkbookError } from '../application/errors';
import type { RunOptions } from '../application/ports';
import type { CellValue } from '../domain/register/cells';
import { cellText, fold } from '../domain/basics/text';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import { appendRows } from './appendRows';
import type { Batch, ExcelSession } from './session';

interface Words {
  readonly list: string;
  readonly words: readonly string[];
}

/** Appends words that a list lacks, below its last one. Answers those that were new. */
export function extendList(
  session: ExcelSession,
  schema: RegisterSchema,
  { list: key, words }: Words,
  options: RunOptions,
): Promise<readonly string[]> {
  const list = listOf(schema, key);
  return session.run({ ...options, repeatable: false }, async (context) => {
    const { standing } = await read(context, list.table);
    const known = new Set(standing);
    const added: string[] = [];
    for (const word of words.map((text) => text.trim())) {
      if (word === '' || known.has(fold(word))) continue;
      known.add(fold(word));
      added.push(word);
    }
    if (added.length > 0) {
      const own = { name: list.table, formulas: new Map<string, string>(), idHeading: null };
      await appendRows(
        context,
        own,
        added.map((word) => ({ [list.heading]: word })),
      );
    }
    return added;
  });
}

/** Takes words out of a list again, in two requests; the others close up. Answers those that stood there. */
export function shortenList(
  session: ExcelSession,
  schema: RegisterSchema,
  { list: key, words }: Words,
  options: RunOptions,
): Promise<readonly string[]> {
  const list = listOf(schema, key);
  return session.run({ ...options, repeatable: false }, async (context) => {
    const { table, standing } = await read(context, list.table);
    const found = words.map((word) => ({ word, row: standing.indexOf(fold(word)) })).filter(({ row }) => row >= 0);
    if (found.length === 0) return [];
    context.startsWriting();
    const rows = found.map(({ row }) => row).sort((a, b) => b - a);
    // A table keeps one row: the last word of all leaves it blank.
    const [kept] = rows.length === standing.length ? rows.splice(-1) : [];
    if (kept !== undefined) table.getDataBodyRange().getCell(kept, 0).values = [['']];
    for (const row of rows) table.rows.getItemAt(row).delete();
    await context.sync();
    return found.map(({ word }) => word);
  });
}

function listOf({ lists }: RegisterSchema, key: string): RegisterSchema['lists'][string] {
  const list = lists[key];
  if (list === undefined) throw new WorkbookError('notFound', { name: key });
  return list;
}

/** A list's table, and its words folded, row by row. */
async function read(context: Batch, name: string) {
  const table = context.workbook.tables.getItem(name);
  const body = table.getDataBodyRange();
  body.load('values');
  await context.sync();
  return { table, standing: body.values.map((row) => fold(cellText(row[0] as CellValue))) };
}
