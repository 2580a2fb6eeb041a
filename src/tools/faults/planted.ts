import { WorkbookError } from '../../application/errors';
import type { RegisterWorkbook } from '../../excel/excelWorkbook';
import { faultsFor, spread, type Fault } from './fault';
import { stampRangeName } from '../../workbook/tables/schema';
import { attach } from './scene';
import { Trials, type Spoil } from './trial';
import { useCases } from './useCases';
import type { Worlds } from './worlds';

/** A bug put in on purpose: the trials of its use case must count it as lost. */
export interface PlantedBug {
  readonly name: string;
  readonly useCase: string;
  readonly spoil: Spoil;
  /** Which faults show it. */
  readonly faults: (fault: Fault) => boolean;
}

/** The workbook with some of its doings replaced. */
function replaced(workbook: RegisterWorkbook, doings: Partial<RegisterWorkbook>): RegisterWorkbook {
  return new Proxy(workbook, {
    get: (target, key) => {
      const doing: unknown = Reflect.get(key in doings ? doings : target, key, key in doings ? doings : target);
      return typeof doing === 'function'
        ? (doing as (...args: unknown[]) => unknown).bind(key in doings ? doings : target)
        : doing;
    },
  });
}

const always = (): boolean => true;
const refusals = ({ kind }: Fault): boolean => kind === 'syncRefused' || kind === 'actionRefused';

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'a row is written cell by cell, in a request each',
    useCase: 'registerEffect',
    faults: refusals,
    spoil: (workbook, { client }) =>
      replaced(workbook, {
        appendRows: async (table, rows) => {
          await client.run(async (context) => {
            const last = context.workbook.tables.getItem('Effekter').getDataBodyRange().getLastRow();
            const below = last.getOffsetRange(1, 0);
            for (const [column, text] of [
              [0, 'E-0777'],
              [1, 'Prövad rad ett'],
              [3, 'Engångsbelopp/vite'],
            ] as const) {
              below.getCell(0, column).values = [[text]];
              await context.sync();
            }
          });
          return rows.length + table.length;
        },
      }),
  },
  {
    name: 'an append is tried again when its answer was lost',
    useCase: 'recordOutcome',
    faults: ({ kind }) => kind === 'answerLost',
    spoil: (workbook, scene) =>
      replaced(workbook, {
        appendRows: async (table, rows, options) => {
          const firstRow = await workbook.appendRows(table, rows, options);
          await attach(scene.host).workbook.appendRows(table, rows, options);
          return firstRow;
        },
      }),
  },
  {
    name: 'a fix goes to the row where it was seen, wherever that row is now',
    useCase: 'applyFixes',
    faults: ({ kind }) => kind === 'coAuthor',
    spoil: (workbook, { client }) =>
      replaced(workbook, {
        changeCells: async (changes) => {
          await client.run(async (context) => {
            const body = context.workbook.tables.getItem('Effekter').getDataBodyRange();
            for (const { row, after } of changes) body.getCell(row, 13).values = [[after]];
            await context.sync();
          });
          return { written: changes, skipped: [] };
        },
      }),
  },
  {
    name: 'an outcome is told by its Effekt-ID alone, which it shares with others',
    useCase: 'editOutcome',
    faults: ({ kind }) => kind === 'coAuthor',
    spoil: (workbook) =>
      replaced(workbook, {
        changeCells: (changes, options) =>
          workbook.changeCells(
            changes.map(({ beside: _, ...change }) => change),
            options,
          ),
      }),
  },
  {
    name: 'failures are swallowed',
    useCase: 'editRow',
    faults: refusals,
    spoil: (workbook) =>
      replaced(workbook, {
        changeCells: (changes, options) =>
          workbook.changeCells(changes, options).catch(() => ({ written: [], skipped: [] })),
      }),
  },
  {
    name: 'the stamp says "done" whatever became of the refresh',
    useCase: 'refreshGrown',
    faults: ({ kind }) => kind === 'actionRefused',
    spoil: (workbook, { client }) =>
      replaced(workbook, {
        writeRefresh: (reading, job, options) =>
          workbook.writeRefresh(reading, job, options).finally(() =>
            client.run(async (context) => {
              context.workbook.names.getItem(stampRangeName).getRange().values = job.done.map((row) => [
                ...row,
              ]) as unknown[][];
              await context.sync();
            }),
          ),
      }),
  },
  {
    name: 'a new row goes where the table ended when it was read, over the row that a co-author added',
    useCase: 'registerEffect',
    faults: ({ kind }) => kind === 'coAuthor',
    spoil: (workbook, { client }) =>
      replaced(workbook, {
        appendRows: (table, rows) =>
          client.run(async (context) => {
            const body = context.workbook.tables.getItem('Effekter').getDataBodyRange();
            body.load('rowIndex,rowCount,columnIndex');
            const { worksheet } = body;
            worksheet.load('id');
            await context.sync();
            const words: Readonly<Record<string, unknown>> = rows[0] ?? {};
            const cells = worksheet.getCell(body.rowIndex + body.rowCount, body.columnIndex).getResizedRange(0, 1);
            cells.values = [[String(words.id ?? ''), `${String(words.title ?? '')}${table.slice(0, 0)}`]];
            await context.sync();
            return body.rowCount;
          }),
      }),
  },
  {
    name: 'a cell is written first and looked at afterwards',
    useCase: 'editRow',
    faults: ({ kind }) => kind === 'coAuthor',
    spoil: (workbook, { client }) =>
      replaced(workbook, {
        changeCells: async (changes, options) => {
          const [first] = changes;
          if (first !== undefined) {
            await client.run(async (context) => {
              context.workbook.tables.getItem('Effekter').getDataBodyRange().getCell(first.row, 13).values = [
                [first.after],
              ];
              await context.sync();
            });
          }
          return workbook.changeCells(changes, options);
        },
      }),
  },
  {
    name: 'an error says that nothing was written when half of it was',
    useCase: 'refreshGrown',
    faults: ({ kind }) => kind === 'actionRefused',
    spoil: (workbook) =>
      replaced(workbook, {
        writeRefresh: (reading, job, options) =>
          workbook.writeRefresh(reading, job, options).catch((error: unknown) => {
            throw error instanceof WorkbookError ? new WorkbookError(error.code, error.params) : error;
          }),
      }),
  },
  {
    name: 'a check writes into the register',
    useCase: 'check',
    faults: always,
    spoil: (workbook, { client }) =>
      replaced(workbook, {
        writeIssues: async (reading, rows, options) => {
          await client.run(async (context) => {
            context.workbook.tables.getItem('Effekter').getDataBodyRange().getCell(0, 27).values = [['granskad']];
            await context.sync();
          });
          return workbook.writeIssues(reading, rows, options);
        },
      }),
  },
  {
    name: 'settings are written one request at a time',
    useCase: 'settings',
    faults: refusals,
    spoil: (workbook) =>
      replaced(workbook, {
        writeSettings: async (values, options) => {
          for (const [key, value] of Object.entries(values)) await workbook.writeSettings({ [key]: value }, options);
        },
      }),
  },
  {
    name: 'the lines of a close and its row are two writes, and what the first left stays when the second fails',
    useCase: 'closeMonth',
    faults: refusals,
    spoil: (workbook, { client }) =>
      replaced(workbook, {
        writeClose: async (_, job, options) => {
          await client.run(async (context) => {
            const table = context.workbook.tables.getItem('Bokslutsrader');
            const body = table.getDataBodyRange();
            table.resize(table.getHeaderRowRange().getResizedRange(job.keptLines + job.lines.length, 0));
            const [first] = job.lines;
            if (first !== undefined) body.getLastRow().getOffsetRange(1, 0).values = [[...first]] as unknown[][];
            await context.sync();
          });
          return workbook.writeClose(await workbook.readRegister({ formulas: false }), job, options);
        },
      }),
  },
  {
    name: 'errors come without words',
    useCase: 'read',
    faults: refusals,
    spoil: (workbook) =>
      replaced(workbook, {
        readRegister: (request, options) =>
          workbook.readRegister(request, options).catch(() => {
            throw new TypeError('cannot read properties of undefined');
          }),
      }),
  },
];

/** Faults that each planted bug is tried with, at most. */
const MOST_FAULTS = 40;

/** Tries each planted bug until a trial counts it as lost. Answers the names of those that none noticed. */
export async function findPlanted(worlds: Worlds, bugs: readonly PlantedBug[] = plantedBugs): Promise<string[]> {
  const missed: string[] = [];
  for (const { name, useCase, spoil, faults } of bugs) {
    const spoiled = useCases.find((candidate) => candidate.name === useCase);
    if (spoiled === undefined) throw new RangeError(`no use case ${useCase}`);
    const trials = new Trials(worlds, spoiled, spoil);
    const showing = spread(faultsFor(await trials.reference()).filter(faults), MOST_FAULTS);
    let isFound = false;
    for (const fault of showing) {
      isFound = (await trials.judge(fault)) !== '';
      if (isFound) break;
    }
    if (!isFound) missed.push(name);
  }
  return missed;
}
