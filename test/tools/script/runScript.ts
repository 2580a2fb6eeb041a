import { spawnSync } from 'node:child_process';

/** What `npm run -s workbench:script` prints for a file, and its exit code. */
export function runScript(
  file: string,
  args: readonly string[] = [],
): { out: string; error: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(
    'node',
    ['node_modules/tsx/dist/cli.mjs', 'src/tools/script/run-script.ts', ...args, file],
    {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: process.cwd() },
    },
  );
  return { out: stdout, error: stderr, code: status };
}
