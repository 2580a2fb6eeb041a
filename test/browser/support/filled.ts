import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../../..');

/** A command of the command line on the workbook, which stands after its name; an object is a file of rows. */
export type Command = readonly (string | object)[];

/** Where workbooks lie that a test of this run has asked for. */
export const MADE = join(project, 'test-results/made');

/** A workbook as commands of the built command line make it, one after the other; made once in a run. */
export function madeWorkbook(commands: readonly Command[]): Buffer {
  const made = join(MADE, `${createHash('sha256').update(JSON.stringify(commands)).digest('hex')}.xlsx`);
  if (existsSync(made)) return readFileSync(made);
  const folder = mkdtempSync(join(tmpdir(), 'effektregister-'));
  try {
    const file = join(folder, 'filled.xlsx');
    const main = join(project, 'dist/effektregister.cjs');
    for (const [name, ...given] of commands) {
      const own = given.map((each, index) => (typeof each === 'string' ? each : rowsFile(folder, index, each)));
      execFileSync(process.execPath, [main, String(name), file, ...own], { cwd: project, stdio: 'ignore' });
    }
    mkdirSync(MADE, { recursive: true });
    // Whole or not at all, as the other worker may look.
    copyFileSync(file, `${made}.${process.pid}`);
    renameSync(`${made}.${process.pid}`, made);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsFile(folder: string, index: number, rows: object): string {
  const file = join(folder, `rows-${index}.json`);
  writeFileSync(file, JSON.stringify(rows));
  return file;
}

/** A workbook with a register that has these parts and rows, as a rows file has them. */
export function filledWorkbook(parts: readonly string[], rows: object): Buffer {
  return madeWorkbook([['create', '--parts', parts.join(','), '--rows', rows]]);
}
