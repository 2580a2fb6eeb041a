import { z } from 'zod';
import type { TableKey } from '../../domain/register/cells';
import { inputTablesOf, registerSchema, type RegisterSchema } from '../../workbook/tables/registerSchema';
import { Unusable } from './unusable';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.record(z.string(), cell);
const rows = z.array(row).default([]);
const names = z.array(z.string()).default([]);

const fixed = {
  departments: names,
  categories: names,
  settings: z.record(z.string(), cell).default({}),
};

/** Rows to fill a new register with: values by heading, put into cells as they stand; settings by their label. */
export type RowsFile = z.infer<z.ZodObject<typeof fixed>> & Readonly<Record<TableKey, z.infer<typeof rows>>>;

/** One key for every table that people fill in, of the parts that the register has. */
function fileSchema(schema: RegisterSchema) {
  return z.strictObject({ ...fixed, ...Object.fromEntries(inputTablesOf(schema).map(([key]) => [key, rows])) });
}

/** Reads a rows file's text. Throws Unusable with one line that says where it is wrong. */
export function readRowsFile(text: string, schema: RegisterSchema = registerSchema): RowsFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Unusable('Radfilen är inte JSON');
  }
  const result = fileSchema(schema).safeParse(json);
  if (result.success) return result.data as RowsFile;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  const unknown = issue?.code === 'unrecognized_keys' ? `: okänd nyckel ${issue.keys.join(', ')}` : '';
  throw new Unusable(`Radfilen går inte att använda${where === '' ? '' : ` vid ${where}`}${unknown}`);
}
