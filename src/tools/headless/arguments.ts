import { parseArgs } from 'node:util';
import { z } from 'zod';
import { monthOf } from '../../domain/basics/calendar';
import { readVolume } from '../../domain/basics/price';
import { exampleKeys } from '../../workbook/examples/examples';
import { isoToSerial } from './isoDate';

/** Input or arguments that cannot be used: exit code 2 and this one line on stderr. */
export class Unusable extends Error {}

const isoDay = z.string().transform((text, context) => {
  const serial = isoToSerial(text);
  if (serial === null) {
    context.addIssue({ code: 'custom', message: `--as-of ${text} är inte en dag som 2026-12-31 (2000–2099)` });
    return z.NEVER;
  }
  return serial;
});
const xlsx = (what: string) =>
  z.string({ error: `${what} saknas` }).regex(/\.xlsx$/i, { error: `${what} ska sluta på .xlsx` });
const workbook = (what: string) =>
  z.string({ error: `${what} saknas` }).regex(/\.xls[xm]$/i, { error: `${what} ska sluta på .xlsx eller .xlsm` });

const create = z.object({
  command: z.literal('create'),
  file: xlsx('Filen att skapa'),
  example: z.enum(exampleKeys, { error: `--example är ${exampleKeys.join(' eller ')}` }).optional(),
  asOf: isoDay.optional(),
  rows: z.string().optional(),
  parts: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .optional(),
});
const check = z.object({
  command: z.literal('check'),
  file: workbook('Filen att läsa'),
  asOf: isoDay.optional(),
  json: z.boolean().default(false),
});
const refresh = z.object({
  command: z.literal('refresh'),
  file: workbook('Filen att läsa'),
  output: workbook('Filen att skriva').optional(),
  allowLoss: z.boolean().default(false),
  asOf: isoDay.optional(),
  json: z.boolean().default(false),
});
const repair = z.object({
  command: z.literal('repair'),
  file: workbook('Filen att läsa'),
  takeIn: z.boolean().default(false),
  output: workbook('Filen att skriva').optional(),
  allowLoss: z.boolean().default(false),
});
const isoMonth = (option: string) =>
  z.string({ error: `--${option} saknas` }).transform((text, context) => {
    const first = /^\d{4}-\d{2}$/.test(text) ? isoToSerial(`${text}-01`) : null;
    if (first === null) {
      context.addIssue({ code: 'custom', message: `--${option} ${text} är inte en månad som 2026-02 (2000–2099)` });
      return z.NEVER;
    }
    return monthOf(first);
  });
const close = z.object({
  command: z.literal('close'),
  file: workbook('Filen att läsa'),
  month: isoMonth('month'),
  by: z.string().default(''),
  output: workbook('Filen att skriva').optional(),
  allowLoss: z.boolean().default(false),
  json: z.boolean().default(false),
});
const put = z.object({
  command: z.literal('put'),
  file: workbook('Filen att läsa'),
  rows: z.string({ error: '--rows saknas' }),
  output: workbook('Filen att skriva').optional(),
  allowLoss: z.boolean().default(false),
  json: z.boolean().default(false),
});
/** `E-1=3700000`: the period's volume of an effect, kept in 1/10 000 units. */
const volume = z.string().transform((text, context): readonly [string, number] => {
  const [, id = '', number = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const reading = readVolume(number);
  if (reading.kind === 'value') return [id.trim(), reading.value];
  context.addIssue({ code: 'custom', message: `--volume ${text} är inte en volym som E-1=3700000` });
  return z.NEVER;
});
const payables = z.object({
  command: z.literal('payables'),
  file: workbook('Filen att läsa'),
  files: z.array(z.string()).default([]),
  contracts: z.string().optional(),
  from: isoMonth('from').optional(),
  to: isoMonth('to').optional(),
  accept: z.enum(['none', 'passed'], { error: '--accept är none eller passed' }).default('none'),
  replace: z.boolean().default(false),
  volume: z.array(volume).default([]),
  asOf: isoDay.optional(),
  output: workbook('Filen att skriva').optional(),
  allowLoss: z.boolean().default(false),
  json: z.boolean().default(false),
});
const collect = z.object({
  command: z.literal('collect'),
  file: xlsx('Samlingen'),
  members: z.array(workbook('Medlemmens fil')).min(1, { error: 'Ange minst en medlems fil' }),
  collection: workbook('Samlingen att läsa').optional(),
  asOf: isoDay.optional(),
  output: workbook('Filen att skriva').optional(),
  allowLoss: z.boolean().default(false),
  json: z.boolean().default(false),
});
const exported = z.object({
  command: z.literal('export'),
  file: workbook('Filen att läsa'),
  members: z.array(workbook('Filen att läsa')).default([]),
  output: z.string({ error: '-o mapp saknas' }),
  json: z.boolean().default(false),
});
const commands = [
  create.strict(),
  check.strict(),
  refresh.strict(),
  repair.strict(),
  close.strict(),
  put.strict(),
  payables.strict(),
  collect.strict(),
  exported.strict(),
] as const;
const command = z.discriminatedUnion('command', commands, {
  error: 'Ange create, check, refresh, repair, close, put, payables, collect eller export',
});
export type Command = z.infer<typeof command>;

export const usage =
  'effektregister create ut.xlsx [--example [year] [--as-of 2026-12-31] | --rows register.json] [--parts a,b] | check in.xlsx [--as-of 2026-12-31] [--json] | ' +
  'refresh in.xlsx [-o ut.xlsx] [--as-of 2026-12-31] [--allow-loss] [--json] | repair in.xlsx [--take-in] [-o ut.xlsx] [--allow-loss] | ' +
  'close in.xlsx --month 2026-02 [--by NAMN] [-o ut.xlsx] [--allow-loss] [--json] | ' +
  'put in.xlsx --rows rader.json [-o ut.xlsx] [--allow-loss] [--json] | ' +
  'payables in.xlsx [--contracts avtal.csv] --file reskontra.csv [--file …] [--from 2025-01 --to 2025-06] [--replace] ' +
  '[--accept none|passed] [--volume E-1=3700000] [--as-of 2026-12-31] [-o ut.xlsx] [--allow-loss] [--json] | ' +
  'collect samling.xlsx medlem.xlsx … [--collection in.xlsx] [-o ut.xlsx] [--as-of 2026-12-31] [--allow-loss] [--json] | ' +
  'export in.xlsx … -o mapp [--json]';

/** Reads the command line. Throws Unusable with one line that says what is wrong. */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, file, ...more] = positionals;
  const takesMore = name === 'collect' || name === 'export';
  if (!takesMore && more.length > 0) throw new Unusable(`Okänt argument: ${more[0]}. ${usage}`);
  const given = { ...values, command: name, file, ...(takesMore ? { members: more } : {}) };
  const result = command.safeParse(given);
  if (!result.success) throw new Unusable(`${explain(result.error)}. ${usage}`);
  if (result.data.command === 'create' && result.data.example !== undefined && result.data.rows !== undefined) {
    throw new Unusable('Ange antingen --example eller --rows, inte båda');
  }
  return result.data;
}

/** `--example` alone is the source's cases, whatever stands after it. */
function withExample(args: readonly string[]): string[] {
  const isKey = (word: string | undefined): boolean => (exampleKeys as readonly (string | undefined)[]).includes(word);
  return args.map((arg, index) => (arg === '--example' && !isKey(args[index + 1]) ? '--example=cases' : arg));
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: withExample(args),
      allowPositionals: true,
      strict: true,
      options: {
        example: { type: 'string' },
        rows: { type: 'string' },
        parts: { type: 'string' },
        month: { type: 'string' },
        by: { type: 'string' },
        file: { type: 'string', multiple: true },
        collection: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        accept: { type: 'string' },
        replace: { type: 'boolean' },
        contracts: { type: 'string' },
        volume: { type: 'string', multiple: true },
        output: { type: 'string', short: 'o' },
        'as-of': { type: 'string' },
        'allow-loss': { type: 'boolean' },
        'take-in': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const { 'as-of': asOf, 'allow-loss': allowLoss, 'take-in': takeIn, file: files, ...rest } = values;
    return {
      values: {
        ...rest,
        ...(asOf === undefined ? {} : { asOf }),
        ...(allowLoss === undefined ? {} : { allowLoss }),
        ...(takeIn === undefined ? {} : { takeIn }),
        ...(files === undefined ? {} : { files }),
      },
      positionals,
    };
  } catch (error) {
    throw new Unusable(`${(error as Error).message.split('\n')[0] ?? ''}. ${usage}`);
  }
}

function explain(error: z.ZodError): string {
  const first = error.issues[0];
  if (first === undefined) return 'Argumenten går inte att läsa';
  if (first.code === 'unrecognized_keys') return `Kommandot har ingen växel --${first.keys[0] ?? ''}`;
  return first.message;
}
