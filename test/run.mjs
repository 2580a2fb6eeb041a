// The one test command: installs what is missing, then types, lint, unit and integration tests, build and browser tests.
// Only Node's own modules here: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIsStale } from '../src/workbench/server/stale.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
}

function count(label, ok) {
  console.log(`${ok ? '✓' : '✗'} ${label}`);
  if (ok) passed += 1;
  else failed += 1;
}

function step(name, action) {
  if (only.length > 0 && !only.includes(name)) return;
  console.log(`\n— ${name}`);
  action();
}

/** Adds a JSON report's counts; a report that is missing or empty is a failure, never silence. */
function addReport(label, file, read) {
  if (!existsSync(file)) return count(`${label}: no report was written`, false);
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  if (counts.passed + counts.failed === 0) return count(`${label}: no test ran`, false);
  passed += counts.passed;
  failed += counts.failed;
  skipped += counts.skipped;
  console.log(`${label}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}

if (installIsStale()) {
  console.log('Installing what package-lock.json names …');
  const install = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (install.status !== 0) {
    console.error('npm ci failed: see the lines above.');
    process.exit(2);
  }
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const bin = (path) => join(root, 'node_modules', ...path.split('/'));

step('types', () => count('types', run(process.execPath, [bin('typescript/bin/tsc'), '--noEmit']).status === 0));
step('lint', () => count('lint', run(process.execPath, [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']).status === 0));
/** Runs jest on all tests or some of them, and adds what its report says. */
function jest(label, name, args = [], env = process.env) {
  const before = failed;
  const file = join(results, `${name}.json`);
  const status = run(process.execPath, [bin('jest/bin/jest.js'), '--json', `--outputFile=${file}`, ...args], { env }).status;
  addReport(label, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
  if (status !== 0 && failed === before) count(`${label}: jest ended with an error`, false);
}

step('unit', () => jest('unit and integration', 'unit'));
// Tests run at ExcelApi 1.14, the declared minimum; what touches Excel runs once more at the newest set that the client knows.
if (process.env.CI) step('newer', () => jest('at ExcelApi 1.15', 'newer', ['test/excel', 'test/workbook/reports'], { ...process.env, EXCEL_API: '1.15' }));
step('build', () => count('build', run(process.execPath, [join(root, 'src/workbench/server/build.mjs')]).status === 0));
step('browser', () => {
  const file = join(results, 'browser.json');
  const status = run(process.execPath, [bin('@playwright/test/cli.js'), 'test', '--config', 'test/browser/playwright.config.ts'], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  }).status;
  addReport('browser', file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
  if (status !== 0 && failed === 0) count('the browser tests ended with an error', false);
});

if (skipped > 0) console.log(`\n${skipped} tests were skipped: something they need (LibreOffice?) is not on this machine.`);
if (skipped > 0 && process.env.CI) count('CI skips nothing', false);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
