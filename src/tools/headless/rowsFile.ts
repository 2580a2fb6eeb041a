import { z } from 'zod';
import { tableKeys, type TableKey } from '../../domain/register/cells';
import { Unusable } from './unusable';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.record(z.string(), cell);
const rows = z.array(row).default([]);
const names = z.array(z.string()).default([]);

const schema = z.strictObject({
  departments: names,
  categories: names,
  ...(Object.fromEntries(tableKeys.map((key) => [key, rows])) as Record<TableKey, typeof rows>),
  settings: z.record(z.string(), cell).default({}),
});

/** Rows to fill a new register with: values by heading, put into cells as they stand. */
export type RowsFile = z.infer<typeof schema>;

/** Reads a rows file's text. Throws Unusable with one line that says where it is wrong. */
export function readRowsFile(text: string): RowsFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Unusable('Radfilen är inte JSON');
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  const unknown = issue?.code === 'unrecognized_keys' ? `: okänd nyckel ${issue.keys.join(', ')}` : '';
  throw new Unusable(`Radfilen går inte att använda${where === '' ? '' : ` vid ${where}`}${unknown}`);
}
