import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueCells } from '../../src/application/issueCells';
import { placedMessage } from '../../src/application/issueMessage';
import { refresh } from '../../src/application/refresh';
import type { RefreshResult } from '../../src/application/results';
import type { Serial } from '../../src/domain/basics/calendar';
import type { CellValue, TableKey } from '../../src/domain/register/cells';
import { today } from '../tools/headless/support';
import { isoToSerial } from '../../src/tools/headless/isoDate';
import { sheetNames } from '../../src/locales/workbook';
import { openRegister, type Opened, type Rows } from '../excel/support';

/** One change by hand of a cell: a value as it is kept, or a formula. */
export interface HandEdit {
  readonly op: 'set' | 'setf';
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
}

/** A register of a case: its rows by heading, what is typed before the refresh and after it. */
export interface FigureCase {
  readonly asOf?: string;
  readonly today?: string;
  readonly rows: { readonly departments?: string[]; readonly categories?: string[] } & Partial<Record<TableKey, Rows>>;
  readonly ops?: readonly HandEdit[];
  readonly ops2?: readonly HandEdit[];
}

/** The registers of a file beside this one, by name. */
export function casesOf(file: string): Readonly<Record<string, FigureCase>> {
  const text = readFileSync(join('test', 'cases', 'figures', `${file}.json`), 'utf8');
  return (JSON.parse(text) as { cases: Record<string, FigureCase> }).cases;
}

/** Types into cells as a person would, without the add-in. */
export async function typeInto({ client }: Opened, edits: readonly HandEdit[]): Promise<void> {
  await client.run(async (context) => {
    for (const { op, sheet, cell, value } of edits) {
      const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
      if (op === 'set') range.values = [[value]];
      else range.formulas = [[value]];
    }
    await context.sync();
  });
}

/** A case's register after a refresh, as people and programs see it. */
export interface Refreshed extends RefreshResult {
  readonly opened: Opened;
  /** `E113 Effekter 7`, in the order of Granskning. */
  readonly said: readonly string[];
  /** What is said of a rule, in Swedish. */
  readonly messages: (ruleId: string) => readonly string[];
  /** Cells of a sheet's rows from one that begins a block and reads so, blanks left out. */
  readonly line: (sheet: keyof typeof sheetNames, label: string) => readonly CellValue[][];
}

/** Makes a case's register, refreshes it, and fails where a sheet shows another figure than the domain or an error. */
export async function refreshed({ asOf, today: day, rows, ops = [] }: FigureCase): Promise<Refreshed> {
  const { departments = [], categories = [], ...tables } = rows;
  const opened = await openRegister(tables, { departments, categories });
  if (ops.length > 0) await typeInto(opened, ops);
  const serial = (iso: string | undefined) => (iso === undefined ? undefined : (isoToSerial(iso) as Serial));
  const result = await refresh(opened.workbook, { today: serial(day) ?? today, asOf: serial(asOf) });
  await opened.workbook.writeIssues(result.reading, issueCells(result));
  expect(result.differences).toEqual([]);
  const sheets = await readingSheets(opened);
  // #N/A is what charts leave out; no other error is meant to be seen.
  const errors = [...sheets.values()].flat(2).filter((value) => /^#(?!N\/A)/.test(String(value)));
  expect(errors).toEqual([]);
  return {
    ...result,
    opened,
    said: result.issues.map(({ issue, sheet, sheetRow }) => `${issue.ruleId} ${sheet} ${sheetRow}`),
    messages: (ruleId) =>
      result.issues
        .filter(({ issue }) => issue.ruleId === ruleId)
        .map((placed) => plain(placedMessage(placed, result.reading, 'sv'))),
    line: (sheet, label) =>
      (sheets.get(sheet) ?? []).flatMap((cells) =>
        cells.flatMap((cell, column) =>
          plain(String(cell)) === label && (cells[column - 1] ?? '') === ''
            ? [cells.slice(column).filter((value) => value !== '')]
            : [],
        ),
      ),
  };
}

/** Words as they are compared: every kind of space and line break is a space. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What stands on the sheets that people read, by sheet. */
function readingSheets({ client }: Opened): Promise<ReadonlyMap<string, CellValue[][]>> {
  return client.run(async (context) => {
    const ranges = (['management', 'summary', 'budget', 'effects'] as const).map((key) => {
      const range = context.workbook.worksheets.getItem(sheetNames[key]).getUsedRange();
      range.load('values');
      return [key, range] as const;
    });
    await context.sync();
    return new Map(ranges.map(([key, range]) => [key, range.values as CellValue[][]]));
  });
}
