// The two test commands. `npm test` installs what is missing, then runs types, lint, unit and integration tests, the
// build and the browser tests. `npm run test:long` (--long) runs what is long by nature. Steps that are named run
// alone. Only Node's own modules here: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { installCommand, installIsStale } from '../src/workbench/server/stale.mjs';

/** The versions of Node that the project works on; those that do not run this file are fetched by npx. */
const NODE_VERSIONS = [20, 22, 24, 26];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
const long = process.argv.includes('--long');
const only = process.argv.slice(2).filter((argument) => argument !== '--long');
const onWindows = process.platform === 'win32';
const sum = { passed: 0, failed: 0, skipped: 0 };
/** The step whose lines are shown as they come. */
let shown = '';

const bin = (path) => join(root, 'node_modules', ...path.split('/'));
const inProject = (path) => join(root, ...path.split('/'));
const seconds = (since) => `${Math.round((performance.now() - since) / 1000)} s`;

/** A step's own line, and what it adds to the sum. */
function tell(label, ok, said = '') {
  console.log(`${ok ? '✓' : '✗'} ${label}${said}`);
}

/** Runs Node on a script. Answers its exit code and what it wrote, which is also shown at once when the step is. */
function node(step, args, { env = {}, version = null } = {}) {
  const [command, before] =
    version === null ? [process.execPath, []] : ['npx', ['--yes', '-p', `node@${version}`, 'node']];
  const child = spawn(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: onWindows && version !== null,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      if (shown === step) process.stdout.write(text);
      else output += text;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** A step that passes or fails as a whole. */
function whole(args, options = {}) {
  return async (step) => {
    const { ok, output } = await node(step, args, options);
    return { output, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  };
}

/** A step whose runner writes a JSON report; one that is missing or empty is a failure, never silence. */
function reported(args, options, file, read) {
  return async (step) => {
    const { ok, output } = await node(step, args, options);
    const failure = (why) => ({ output: `${output}${why}\n`, passed: 0, failed: 1, skipped: 0 });
    if (!existsSync(file)) return failure('no report was written');
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    if (counts.passed + counts.failed === 0) return failure('no test ran');
    if (ok || counts.failed > 0) return { output, ...counts };
    return { output: `${output}the runner ended with an error\n`, ...counts, failed: 1 };
  };
}

const reportFile = (name) => join(results, `${name}.json`);

/** Jest on its tests or those that the arguments name. */
function jest(name, args = [], { env = {}, version = null } = {}) {
  const file = reportFile(name);
  // Workbooks come and go by the thousand: in a larger nursery most of them are gone before they are looked at.
  const all = ['--max-semi-space-size=64', bin('jest/bin/jest.js'), '--json', `--outputFile=${file}`, ...args];
  return reported(all, { env, version }, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

function playwright(name, env = {}) {
  const file = reportFile(name);
  const args = [bin('@playwright/test/cli.js'), 'test', '--config', 'test/browser/playwright.config.js'];
  return reported(args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } }, file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** The bundle, made anew by another version of Node. */
function buildOn(version) {
  const build = whole([inProject('src/workbench/server/build.mjs')], { version });
  return (step) => {
    rmSync(inProject('.cache/webpack'), { recursive: true, force: true });
    return build(step);
  };
}

const cache = (name) => inProject(`.cache/${name}`);
const types = whole([bin('typescript-native/bin/tsc')]);
const lint = whole([
  bin('eslint/bin/eslint.js'),
  '.',
  '--max-warnings',
  '0',
  '--cache',
  '--cache-location',
  cache('eslint/'),
  '--cache-strategy',
  'content',
]);
const format = whole([bin('oxfmt/bin/oxfmt'), '--check', '{src,test}/**/*.{ts,tsx,js,mjs}', '*.js']);
const build = whole([inProject('src/workbench/server/build.mjs')]);
const longFiles = { TESTS: 'long' };
const otherNodes = NODE_VERSIONS.filter((version) => !process.version.startsWith(`v${version}.`));
/** What asks anything of Node itself; the newest runs every test, and those between it and this one run these. */
const askNode = ['test/files', 'test/host', 'test/tools'];

/** Steps by name, in stages: the first list of a stage is shown as it goes, the others run beside it. */
const stages = long
  ? [
      [{ build, unit: jest('long', [], { env: longFiles }) }],
      [{ browser: playwright('browser-long', longFiles) }],
      // Tests run at ExcelApi 1.14, the declared minimum; what touches Excel runs once more at the newest that the
      // client knows.
      [{ newer: jest('newer', ['test/excel', 'test/workbook/report'], { env: { EXCEL_API: '1.15' } }) }],
      [{ faults: whole([bin('tsx/dist/cli.mjs'), 'src/tools/faults/main.ts']) }],
      [{ fuzz: whole([bin('tsx/dist/cli.mjs'), 'src/tools/fuzz/main.ts', '--seconds', '300']) }],
      ...otherNodes.map((version) => [
        {
          [`node${version}-build`]: buildOn(version),
          // Each file by itself, too: what one owes to another shows here.
          [`node${version}`]: jest(`node${version}`, version === otherNodes.at(-1) ? [] : askNode, {
            version,
            env: { ALONE: '1' },
          }),
        },
      ]),
    ]
  : [[{ unit: jest('unit') }, { types, lint, format, build }], [{ browser: playwright('browser') }]];

/** Runs a step, shows what it wrote as one piece, and adds its counts. */
async function perform(step, action, isShown) {
  const since = performance.now();
  if (isShown) {
    shown = step;
    console.log(`\n— ${step}`);
  }
  const { output, passed, failed, skipped } = await action(step);
  if (!isShown) console.log(`\n— ${step}`);
  process.stdout.write(output);
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  const counts = passed + failed + skipped > 1 ? `${passed} passed, ${failed} failed, ${skipped} skipped, ` : '';
  tell(step, failed === 0, ` (${counts}${seconds(since)})`);
  if (!isShown && shown !== '') console.log(`\n— ${shown} goes on`);
  if (isShown) shown = '';
}

async function performAll(steps, isShown) {
  for (const [step, action] of Object.entries(steps)) {
    if (only.length === 0 || only.includes(step)) await perform(step, action, isShown);
  }
}

const names = stages.flat().flatMap((steps) => Object.keys(steps));
const unknown = only.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no step ${unknown}. Steps: ${names.join(', ')}.`);
  process.exit(2);
}
if (installIsStale()) {
  console.log('Installing what package-lock.json names …');
  const install = spawnSync('npm', installCommand, {
    cwd: root,
    stdio: 'inherit',
    shell: onWindows,
  });
  if (install.status !== 0) {
    console.error('npm ci failed: see the lines above.');
    process.exit(2);
  }
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const started = performance.now();
for (const stage of stages) await Promise.all(stage.map((steps, index) => performAll(steps, index === 0)));

if (sum.skipped > 0) {
  console.log(`\n${sum.skipped} tests were skipped: something they need (LibreOffice?) is not on this machine.`);
  if (process.env.CI) {
    sum.failed += 1;
    tell('CI skips nothing', false);
  }
}
console.log(`\nin ${seconds(started)}`);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed === 0 ? 0 : 1);
