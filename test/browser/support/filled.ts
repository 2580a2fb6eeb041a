import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../../..');

/**
 * A workbook with a register that has these parts and rows, as a rows file has them; made on the command line, as what
 * it needs are ES modules.
 */
export function filledWorkbook(parts: readonly string[], rows: object): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'effektregister-'));
  try {
    const [file, rowsFile] = [join(folder, 'filled.xlsx'), join(folder, 'rows.json')];
    writeFileSync(rowsFile, JSON.stringify(rows));
    const main = [join(project, 'node_modules/tsx/dist/cli.mjs'), join(project, 'src/tools/headless/main.ts')];
    const own = ['create', file, '--parts', parts.join(','), '--rows', rowsFile];
    execFileSync(process.execPath, [...main, ...own], { stdio: 'ignore' });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
