import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The runner in one file, which starts in a third of the time; beside the packages that it loads. */
function runner(): string {
  if (made === '') {
    const folder = mkdtempSync(join(process.cwd(), 'node_modules/.runner-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    made = join(folder, 'run-script.cjs');
    buildSync({
      entryPoints: ['src/tools/script/run-script.ts'],
      outfile: made,
      bundle: true,
      platform: 'node',
      external: ['esbuild'],
      supported: { 'dynamic-import': true },
    });
  }
  return made;
}
let made = '';

/** What `npm run -s workbench:script` prints for a file, and its exit code. */
export function runScript(
  file: string,
  args: readonly string[] = [],
): { out: string; error: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [runner(), ...args, file], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: process.cwd() },
  });
  return { out: stdout, error: stderr, code: status };
}
