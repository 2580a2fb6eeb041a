import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';

const runner = 'test-results/run-script.cjs';
let isMade = false;

/** Puts the runner in one file: it starts in a third of the time. */
function makeRunner(): void {
  if (isMade) return;
  const entryPoints = ['src/tools/script/run-script.ts'];
  buildSync({ entryPoints, outfile: runner, bundle: true, platform: 'node', external: ['esbuild'] });
  isMade = true;
}

/** What `npm run -s workbench:script` prints for a file, and its exit code. */
export function runScript(
  file: string,
  args: readonly string[] = [],
): { out: string; error: string; code: number | null } {
  makeRunner();
  const { stdout, stderr, status } = spawnSync(process.execPath, [runner, ...args, file], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: process.cwd() },
  });
  return { out: stdout, error: stderr, code: status };
}
