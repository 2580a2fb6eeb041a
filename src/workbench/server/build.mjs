// `npm run build`: the production bundle with its help pages, the template workbook, and the workbench page with the
// example registers it opens with. `-- --url https://…/` sets where the add-in will be published.
import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectFolder } from './serve.mjs';

const inProject = (...path) => join(projectFolder, ...path);

/** Runs a script in the project and ends this process when it fails. */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const commandLine = inProject('dist/effektregister.cjs');

/** The add-in's own code on the command line: what the demonstration opens with is what a user would get. */
const effektregister = (...args) => run(commandLine, ...args);

/** A register made anew where an earlier build left one. */
function create(file, ...options) {
  rmSync(file, { force: true });
  effektregister('create', file, ...options);
}

const urlAt = process.argv.indexOf('--url');
if (urlAt !== -1) process.env.ADDIN_URL = process.argv[urlAt + 1] ?? '';

const built = inProject('dist/built');
const cases = inProject('dist/workbench/cases.xlsx');
rmSync(built, { force: true });
run(inProject('node_modules/webpack/bin/webpack.js'), '--mode', 'production');
// In one file it starts in half the time: below, and where browser tests make a register.
buildSync({
  entryPoints: [inProject('src/tools/headless/main.ts')],
  outfile: commandLine,
  bundle: true,
  platform: 'node',
  external: ['@duckdb/node-api'],
  logLevel: 'warning',
});
create(inProject('dist/Effektregister-mall.xlsx'));
create(inProject('dist/workbench/example.xlsx'), '--example', 'year');
create(cases, '--example');
effektregister('refresh', cases);
copyFileSync(inProject('src/workbench/page/reskontra.csv'), inProject('dist/workbench/reskontra.csv'));
writeFileSync(built, '');
