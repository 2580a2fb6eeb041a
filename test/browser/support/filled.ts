import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../../..');

/** A command of the command line on the workbook, which stands after its name; an object is a file of rows. */
export type Command = readonly (string | object)[];

/** A workbook as commands make it, one after the other; on the command line, as what it needs are ES modules. */
export function madeWorkbook(commands: readonly Command[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'effektregister-'));
  try {
    const file = join(folder, 'filled.xlsx');
    const main = [join(project, 'node_modules/tsx/dist/cli.mjs'), join(project, 'src/tools/headless/main.ts')];
    for (const [name, ...given] of commands) {
      const own = given.map((each, index) => (typeof each === 'string' ? each : rowsFile(folder, index, each)));
      execFileSync(process.execPath, [...main, String(name), file, ...own], { stdio: 'ignore' });
    }
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
