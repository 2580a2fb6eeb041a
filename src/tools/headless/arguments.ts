import { parseArgs } from 'node:util';
import { z } from 'zod';
import { monthOf } from '../../domain/basics/calendar';
import { readVolume } from '../../domain/basics/price';
import { exampleKeys } from '../../workbook/examples/examples';
import { commandLineWords, usages, type CommandName } from '../../locales/commandLine';
import { isoToSerial } from './isoDate';

/** Input or arguments that cannot be used: exit code 2 and this one line on stderr. */
export class Unusable extends Error {}

const words = commandLineWords.sv;
const names = Object.keys(usages) as CommandName[];
const isCommand = (name: string | undefined): name is CommandName => name !== undefined && name in usages;
const written = (name: CommandName): string => `effektregister ${usages[name]}`;

/** What `--help` writes: how a command is written, or each of them. */
export const helpText = (name: string | undefined): string =>
  `${words.written}:\n${(isCommand(name) ? [name] : names).map((each) => `  ${written(each)}\n`).join('')}`;

/** One line: what is wrong with what was written, and how it is written. */
const wrongly = (what: string, name: string | undefined): string =>
  isCommand(name) ? `${what}. ${words.written}: ${written(name)}` : `${what}. ${words.askHelp}`;

const isoDay = z.string().transform((text, context) => {
  const serial = isoToSerial(text);
  if (serial === null) {
    context.addIssue({ code: 'custom', message: words.day(text) });
    return z.NEVER;
  }
  return serial;
});
const xlsx = (what: string) =>
  z.string({ error: words.missing(what) }).regex(/\.xlsx$/i, { error: words.ending(what, ['.xlsx']) });
const workbook = (what: string) =>
  z.string({ error: words.missing(what) }).regex(/\.xls[xm]$/i, { error: words.ending(what, ['.xlsx', '.xlsm']) });

const create = z.object({
  command: z.literal('create'),
  file: xlsx(words.toCreate),
  example: z.enum(exampleKeys, { error: words.oneOf('example', exampleKeys) }).optional(),
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
  file: workbook(words.toRead),
  asOf: isoDay.optional(),
  json: z.boolean().default(false),
});
const refresh = z.object({
  command: z.literal('refresh'),
  file: workbook(words.toRead),
  output: workbook(words.toWrite).optional(),
  allowLoss: z.boolean().default(false),
  asOf: isoDay.optional(),
  json: z.boolean().default(false),
});
const repair = z.object({
  command: z.literal('repair'),
  file: workbook(words.toRead),
  takeIn: z.boolean().default(false),
  output: workbook(words.toWrite).optional(),
  allowLoss: z.boolean().default(false),
});
const isoMonth = (option: string) =>
  z.string({ error: words.missing(`--${option}`) }).transform((text, context) => {
    const first = /^\d{4}-\d{2}$/.test(text) ? isoToSerial(`${text}-01`) : null;
    if (first === null) {
      context.addIssue({ code: 'custom', message: words.month(option, text) });
      return z.NEVER;
    }
    return monthOf(first);
  });
const close = z.object({
  command: z.literal('close'),
  file: workbook(words.toRead),
  month: isoMonth('month'),
  by: z.string().default(''),
  output: workbook(words.toWrite).optional(),
  allowLoss: z.boolean().default(false),
  json: z.boolean().default(false),
});
const put = z.object({
  command: z.literal('put'),
  file: workbook(words.toRead),
  rows: z.string({ error: words.missing('--rows') }),
  output: workbook(words.toWrite).optional(),
  allowLoss: z.boolean().default(false),
  json: z.boolean().default(false),
});
/** `E-1=3700000`: the period's volume of an effect, kept in 1/10 000 units. */
const volume = z.string().transform((text, context): readonly [string, number] => {
  const [, id = '', number = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const reading = readVolume(number);
  if (reading.kind === 'value') return [id.trim(), reading.value];
  context.addIssue({ code: 'custom', message: words.volume(text) });
  return z.NEVER;
});
const accepts = ['none', 'passed'] as const;
const payables = z.object({
  command: z.literal('payables'),
  file: workbook(words.toRead),
  files: z.array(z.string()).default([]),
  contracts: z.string().optional(),
  from: isoMonth('from').optional(),
  to: isoMonth('to').optional(),
  accept: z.enum(accepts, { error: words.oneOf('accept', accepts) }).default('none'),
  replace: z.boolean().default(false),
  volume: z.array(volume).default([]),
  asOf: isoDay.optional(),
  output: workbook(words.toWrite).optional(),
  allowLoss: z.boolean().default(false),
  json: z.boolean().default(false),
});
const collect = z.object({
  command: z.literal('collect'),
  file: workbook(words.collection),
  members: z.array(workbook(words.member)).min(1, { error: words.members }),
  collection: workbook(words.collectionToRead).optional(),
  asOf: isoDay.optional(),
  output: workbook(words.toWrite).optional(),
  allowLoss: z.boolean().default(false),
  json: z.boolean().default(false),
});
const exported = z.object({
  command: z.literal('export'),
  file: workbook(words.toRead),
  members: z.array(workbook(words.toRead)).default([]),
  output: z.string({ error: words.folder }),
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
  error: words.command(names),
});
export type Command = z.infer<typeof command>;

/** Reads the command line. Throws Unusable with one line that says what is wrong. */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, file, ...more] = positionals;
  const takesMore = name === 'collect' || name === 'export';
  if (!takesMore && more.length > 0) throw new Unusable(wrongly(words.unknownArgument(more[0] ?? ''), name));
  const given = { ...values, command: name, file, ...(takesMore ? { members: more } : {}) };
  const result = command.safeParse(given);
  if (!result.success) throw new Unusable(wrongly(explain(result.error), name));
  if (result.data.command === 'create' && result.data.example !== undefined && result.data.rows !== undefined) {
    throw new Unusable(words.exampleOrRows);
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
    throw new Unusable(wrongly(explainParse(error), args[0]));
  }
}

function explain(error: z.ZodError): string {
  const first = error.issues[0];
  if (first === undefined) return words.unreadable;
  if (first.code === 'unrecognized_keys') return words.unknownOption(`--${first.keys[0] ?? ''}`);
  return first.message;
}

/** Node's own words about an option, in ours. */
function explainParse(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const option = /'(--?[^\s,']+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return words.unknownOption(option);
  return message.includes('does not take') ? words.wantsNone(option) : words.wantsValue(option);
}
