import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../../..');

/**
 * A workbook with the generated register of so many rows; made in a process of its own, as what it needs are ES
 * modules.
 */
export function generatedWorkbook(rows: number): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'effektregister-'));
  try {
    const file = join(folder, 'generated.xlsx');
    execFileSync(
      process.execPath,
      [join(project, 'node_modules/tsx/dist/cli.mjs'), join(__dirname, 'writeGenerated.ts'), String(rows), file],
      { stdio: 'ignore' },
    );
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
