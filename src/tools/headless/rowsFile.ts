import { z } from 'zod';
import type { TableKey } from '../../domain/register/cells';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { inputTablesOf, type RegisterSchema } from '../../workbook/tables/registerSchema';
import { wholeSchema } from '../../workbook/tables/wholeSchema';
import { Unusable } from './arguments';

const words = commandLineAnswers.sv.rowsFile;

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

/** A rows file for a register that is there: also what is to be taken away. */
export type PutFile = RowsFile & { readonly remove?: { readonly effects: readonly string[] } };

/** Keys of the tables that people fill in. */
function filledTables(schema: RegisterSchema): string[] {
  return inputTablesOf(schema).flatMap(([key, { input }]) => (input.definition.written === true ? [] : [key]));
}

/** One key for every table that people fill in, of the parts that the register has. */
function fileSchema(schema: RegisterSchema) {
  return z.strictObject({ ...fixed, ...Object.fromEntries(filledTables(schema).map((key) => [key, rows])) });
}

/** Reads a rows file's text. Throws Unusable with one line that says where it is wrong. */
export function readRowsFile(text: string, schema: RegisterSchema = wholeSchema): RowsFile {
  return readFile<RowsFile>(text, fileSchema(schema));
}

/** The same for a file that is put into a register; `remove: {effects: [ID]}` beside the rows. */
export function readPutFile(text: string, schema: RegisterSchema): PutFile {
  return readFile<PutFile>(text, fileSchema(schema).extend({ remove: z.strictObject({ effects: names }).optional() }));
}

function readFile<File>(text: string, schema: z.ZodType): File {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Unusable(words.notJson);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data as File;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw new Unusable(words.unusable(where, issue?.code === 'unrecognized_keys' ? words.unknownKey(issue.keys) : ''));
}
