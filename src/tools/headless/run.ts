import { existsSync } from 'node:fs';
import { readState } from '../../application/check';
import { closeMonth } from '../../application/close/closeMonth';
import { sinceClose } from '../../application/close/sinceClose';
import { createExample } from '../../application/createExample';
import { createRegister } from '../../application/createRegister';
import { WorkbookError } from '../../application/errors';
import { issueCells } from '../../application/issueCells';
import { placedMessage } from '../../application/issueMessage';
import { productVersion } from '../../application/productVersion';
import { refresh } from '../../application/refresh';
import { inspect, repair } from '../../application/repair';
import type { Damage } from '../../application/structure';
import { takeInTable } from '../../application/takeInTable';
import { readWhole } from '../../application/wholeRegister';
import type { RegisterState } from '../../application/results';
import type { Serial } from '../../domain/basics/calendar';
import { finished } from '../../domain/basics/steps';
import { ledger } from '../../domain/ledger/ledger';
import { fold } from '../../domain/basics/text';
import type { CellValue, TableKey } from '../../domain/register/cells';
import type { SettingKey } from '../../domain/register/settings';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { putBackText } from '../../locales/damage';
import { standingWords } from '../../locales/pane/standing';
import { damageLines } from './damageLines';
import { UnreadableWorkbookError } from '../../host';
import { workbookErrorText } from '../../locales/errors';
import { fileRefusalText } from '../../locales/fileRefusals';
import { choices, notStated } from '../../locales/workbook';
import { exampleOf } from '../../workbook/examples/examples';
import { inputTablesOf, withParts, type RegisterSchema } from '../../workbook/tables/registerSchema';
import { wholeSchema } from '../../workbook/tables/wholeSchema';
import { helpText, readArguments, type Command } from './arguments';
import { toJson } from './exactJson';
import { bytesOf, openNamed, textOf, write } from './files';
import { openWorkbook, type OpenWorkbook } from './openWorkbook';
import { indicatorReport, watchReport } from './indicatorReport';
import { loyaltyReport } from './loyaltyReport';
import { closeDifferences, closeReport, sinceCloseReport } from './closeReport';
import { serialToIso } from './isoDate';
import { openCollection, runCollect } from './collect';
import { collectReport, collectText } from './collectReport';
import { runExport } from './export';
import { runPayables } from './payables';
import { payablesReport, payablesText } from './payablesReport';
import { planReport } from './planReport';
import { carryOutPut, planPut } from './put';
import { checkReport, errorsElsewhere, isAnythingLeftOut, newlyClosedText, refreshReport, rowCounts } from './report';
import { refuseOverwriting } from './readOnlyFiles';
import { readPutFile, readRowsFile } from './rowsFile';
import { Unusable } from './arguments';

const words = commandLineAnswers.sv;

/** Where a run writes its words and which day it is. */
export interface RunContext {
  readonly today: Serial;
  readonly out: (text: string) => void;
  readonly error: (line: string) => void;
  /** What registers consist of: the product's own where it is left out. */
  readonly schema?: RegisterSchema;
}

/**
 * Runs one command. Answers the exit code: 0 well, 1 something is left out, 2 unusable (one line on stderr, nothing
 * written).
 */
export async function run(args: readonly string[], context: RunContext): Promise<0 | 1 | 2> {
  if (args.some((word) => word === '--help' || word === '-h')) {
    context.out(helpText(args[0]));
    return 0;
  }
  try {
    const command = readArguments(args);
    refuseOverwriting(command);
    return await carryOut(command, context);
  } catch (error) {
    context.error(`effektregister: ${explain(error)}`);
    return 2;
  }
}

function explain(error: unknown): string {
  if (error instanceof UnreadableWorkbookError) return fileRefusalText(error.reason, error.details, 'sv');
  const text =
    error instanceof WorkbookError
      ? `${workbookErrorText(error, 'sv')}${error.code === 'damaged' ? words.repairDoesSo : ''}`
      : error instanceof Error
        ? error.message
        : String(error);
  return text.split('\n')[0] ?? '';
}

function carryOut(command: Command, context: RunContext): Promise<0 | 1> {
  switch (command.command) {
    case 'create':
      return runCreate(command, context);
    case 'check':
      return runCheck(command, context);
    case 'refresh':
      return runRefresh(command, context);
    case 'repair':
      return runRepair(command, context);
    case 'close':
      return runClose(command, context);
    case 'put':
      return runPut(command, context);
    case 'payables':
      return runLedger(command, context);
    case 'collect':
      return runCollection(command, context);
    case 'export':
      return runExport(command, context);
  }
}

type Of<Name extends Command['command']> = Extract<Command, { command: Name }>;

async function runCreate(command: Of<'create'>, context: RunContext): Promise<0> {
  const { file, example, rows, parts = [], asOf } = command;
  if (existsSync(file)) throw new Unusable(words.exists(file));
  const schema = schemaWith(parts, context);
  const filling = rows === undefined ? null : readRowsFile(await textOf(rows), schema);
  const settings = settingsOf(filling?.settings ?? {}, schema);
  const open = await openWorkbook(null, schemaOf(context));
  if (example !== undefined) {
    const today = asOf ?? context.today;
    const register = { departments: [], categories: [], parts };
    await createExample(open.workbook, register, exampleOf(example, today), { today });
    await write(file, open, true, context);
    context.out(`${words.created(file)}\n`);
    return 0;
  }
  await createRegister(open.workbook, {
    departments: filling?.departments ?? [],
    categories: filling?.categories ?? [],
    parts,
  });
  for (const [key] of inputTablesOf(schema)) {
    const tableRows = filling?.[key as TableKey] ?? [];
    if (tableRows.length > 0) await open.workbook.fillTable(key as TableKey, tableRows);
  }
  if (Object.keys(settings).length > 0) await open.workbook.writeSettings(settings);
  await write(file, open, true, context);
  context.out(`${words.created(file)}\n`);
  return 0;
}

const schemaOf = ({ schema = wholeSchema }: RunContext): RegisterSchema => schema;

/** The schema of a register with the parts named. Throws Unusable for one that there is not. */
function schemaWith(parts: readonly string[], context: RunContext): RegisterSchema {
  const schema = schemaOf(context);
  const unknown = parts.find((part) => !schema.parts.some(({ key }) => key === part));
  if (unknown === undefined) return withParts(schema, parts);
  throw new Unusable(
    words.unknownPart(
      unknown,
      schema.parts.map(({ key }) => key),
    ),
  );
}

/**
 * Values of settings by their key; a rows file names them by their label. Throws Unusable for a label that there is
 * not.
 */
function settingsOf(
  given: Readonly<Record<string, CellValue>>,
  schema: RegisterSchema,
): Readonly<Partial<Record<SettingKey, CellValue>>> {
  return Object.fromEntries(
    Object.entries(given).map(([label, value]) => {
      const setting = schema.settings.find((one) => fold(one.label) === fold(label));
      if (setting === undefined)
        throw new Unusable(words.rowsFile.unusable('settings', words.rowsFile.unknownSetting(label)));
      return [setting.key, value];
    }),
  );
}

async function runCheck({ file, asOf, json }: Of<'check'>, context: RunContext): Promise<0 | 1> {
  const open = await openNamed(schemaOf(context), file);
  // Granskning would not be saved: the file is only looked at.
  const state = await readState(open.workbook, { today: context.today, asOf });
  for (const line of await damageLines(open.workbook)) context.error(line);
  if (json)
    context.out(`${toJson(checkReport(file, state, (placed) => placedMessage(placed, state.reading, 'sv')))}\n`);
  else context.out(checkText(state));
  return exitCode(state);
}

async function runRefresh({ file, output, asOf, json, allowLoss }: Of<'refresh'>, context: RunContext): Promise<0 | 1> {
  const open = await openNamed(schemaOf(context), file, output ?? file);
  const putBack = await upgradeOlder(open.workbook);
  const result = await refresh(open.workbook, { today: context.today, asOf });
  // A file that is passed on says of each row what is wrong with it: its readers have no button for that.
  await open.workbook.writeIssues(result.reading, issueCells(result));
  const lines = await damageLines(open.workbook);
  const changes = await write(output ?? file, open, allowLoss, context);
  for (const line of lines) context.error(line);
  const since = json ? finished(sinceClose(finished(ledger(result.assessment)), result))?.bridge : undefined;
  const report = refreshReport(file, result, reportWords, changes);
  const ofParts = {
    sinceClose: sinceCloseReport(since ?? null),
    indicators: indicatorReport(result),
    watch: watchReport(result),
    plan: planReport(result),
    loyalty: loyaltyReport(result),
  };
  if (json) context.out(`${toJson({ ...report, putBack, ...ofParts })}\n`);
  else
    context.out(
      `${words.refreshed(output ?? file, rowsText(result), result.differences.length)}\n${putBack.map((line) => `${line}\n`).join('')}${newlyClosedText(result)}`,
    );
  return exitCode(result);
}

/**
 * A register of an older version gets its new sheets before its figures; the pane asks first, nobody is there to ask
 * here. Answers what was put back or called something else, a line each.
 */
async function upgradeOlder(workbook: OpenWorkbook['workbook']): Promise<string[]> {
  const { damages } = await inspect(workbook);
  if (!damages.some(({ kind }) => kind === 'olderSchema')) return [];
  // No version has taken away what people fill in: what is gone of it was lost, and is not put back blank in silence.
  await readWhole(workbook, { formulas: false }, {});
  await repair(workbook);
  return putBackLines(damages);
}

const putBackLines = (damages: readonly Damage[]): string[] =>
  damages.filter(({ follows }) => follows === undefined).map((damage) => putBackText(damage, 'sv'));

/**
 * Puts back the parts that are missing, as the pane does; `takeIn`: also rows of second tables. A register that is
 * whole is left as it is.
 */
async function runRepair({ file, takeIn, output, allowLoss }: Of<'repair'>, context: RunContext): Promise<0> {
  const open = await openNamed(schemaOf(context), file, output ?? file);
  const { state, damages: found } = await inspect(open.workbook);
  if (state === 'none' || state === 'sourceList') throw new WorkbookError('noRegister');
  if (state === 'damaged') {
    const { state: after, damages } = await repair(open.workbook);
    if (after !== 'whole')
      throw new WorkbookError('damaged', { parts: damages.map(({ expected }) => expected).join(', ') });
  }
  const lines = putBackLines(found);
  if (takeIn) lines.push(...(await takeInSecondTables(open.workbook, context)));
  if (lines.length > 0) {
    await write(output ?? file, open, allowLoss, context);
    context.out(`${words.repaired(output ?? file)}\n${lines.map((line) => `${line}\n`).join('')}`);
    return 0;
  }
  context.out(`${words.whole(file)}\n`);
  return 0;
}

async function takeInSecondTables(workbook: OpenWorkbook['workbook'], { today }: RunContext): Promise<string[]> {
  const { notes } = await inspect(workbook);
  const lines: string[] = [];
  for (const note of notes.filter(({ kind }) => kind === 'secondTable')) {
    const { rows, to } = await takeInTable(workbook, note.name, { today });
    if (rows > 0) lines.push(standingWords.sv.taken(rows, note.name, to));
  }
  return lines;
}

const reportWords = {
  type: (code: string) => (choices.effectTypes as Readonly<Record<string, string>>)[code] ?? notStated,
  notStated,
};

async function runClose(
  { file, month, by, output, json, allowLoss }: Of<'close'>,
  context: RunContext,
): Promise<0 | 1> {
  const open = await openWorkbook(await bytesOf(file), schemaOf(context));
  const result = await closeMonth(open.workbook, {
    month,
    closedBy: by,
    version: productVersion,
    today: context.today,
  });
  await write(output ?? file, open, allowLoss, context);
  const { number, asOf } = result.close.closed;
  const counts = {
    day: serialToIso(asOf),
    close: number,
    file: output ?? file,
    lines: result.bridge.lines,
    differences: closeDifferences(result).length,
  };
  if (json) context.out(`${toJson(closeReport(result))}\n`);
  else context.out(`${words.closed(counts, rowsText(result.refreshed))}\n`);
  return exitCode(result.refreshed);
}

async function runPut({ file, rows, output, json, allowLoss }: Of<'put'>, context: RunContext): Promise<0 | 1> {
  const open = await openWorkbook(await bytesOf(file), schemaOf(context));
  const reading = await open.workbook.readRegister({ formulas: false });
  const source = readPutFile(await textOf(rows), reading.schema);
  const settings = settingsOf(source.settings, reading.schema);
  const plan = planPut(source, reading);
  await carryOutPut(open.workbook, plan);
  for (const list of ['department', 'category'] as const) {
    const words = list === 'department' ? source.departments : source.categories;
    if (words.length > 0) await open.workbook.extendList(list, words);
  }
  if (Object.keys(settings).length > 0) await open.workbook.writeSettings(settings);
  const after = await readState(open.workbook, { today: context.today });
  await write(output ?? file, open, allowLoss, context);
  const added = plan.added.reduce((sum, table) => sum + table.rows.length, 0);
  const counts = {
    changed: plan.changedRows,
    added,
    removed: plan.removed.length,
    settings: Object.keys(settings).length,
  };
  if (json) context.out(`${toJson({ file: output ?? file, ...counts, syncs: open.workbook.syncs })}\n`);
  else context.out(`${words.put(output ?? file, counts.changed, added, counts.removed)}\n`);
  return exitCode(after);
}

async function runLedger(
  { file, files, contracts, from, to, replace, accept, volume, asOf, output, json, allowLoss }: Of<'payables'>,
  context: RunContext,
): Promise<0 | 1> {
  const open = await openNamed(schemaOf(context), file, output ?? file);
  const result = await runPayables(open.workbook, {
    contracts,
    files,
    coverage: from === undefined || to === undefined ? null : { first: from, last: to },
    replace,
    accept,
    volumes: new Map(volume),
    today: context.today,
    asOf,
  });
  const added = result.contracts?.drafts.length ?? 0;
  if (added > 0 || result.accepted > 0 || result.read.some(({ unchanged }) => !unchanged) || output !== undefined)
    await write(output ?? file, open, allowLoss, context);
  if (json) context.out(`${toJson(payablesReport(result, open.workbook.syncs))}\n`);
  else context.out(payablesText(output ?? file, result));
  return exitCode(result.state);
}

async function runCollection(
  { file, members, collection, asOf, output, json, allowLoss }: Of<'collect'>,
  context: RunContext,
): Promise<0 | 1> {
  const when = { today: context.today, asOf };
  const open = await openCollection(collection ?? file, {
    schema: schemaOf(context),
    isNew: collection === undefined,
    written: output ?? file,
  });
  const prepared = await runCollect(open.workbook, members, when);
  const result = await refresh(open.workbook, when);
  await write(output ?? file, open, allowLoss, context);
  const { total } = refreshReport(file, result, reportWords, []);
  if (json) context.out(`${toJson(collectReport(prepared, total ?? null))}\n`);
  else context.out(collectText(output ?? file, prepared));
  const isLeftOut = prepared.issues.some(({ severity }) => severity === 'error');
  return isLeftOut ? 1 : exitCode(result);
}

function exitCode(state: RegisterState): 0 | 1 {
  return isAnythingLeftOut(state) ? 1 : 0;
}

const rowsText = (state: RegisterState): string =>
  words.rows(rowCounts(state)) + words.elsewhere(errorsElsewhere(state));

function checkText(state: RegisterState): string {
  const lines = state.issues.map((placed) => {
    const { issue, sheet, sheetRow, column } = placed;
    return `${words.issue(issue.ruleId, sheet, sheetRow, column, placedMessage(placed, state.reading, 'sv'))}\n`;
  });
  return `${lines.join('')}${rowsText(state)}\n`;
}
