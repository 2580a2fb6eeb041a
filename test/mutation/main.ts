// Runs the mutants, and says which survivors nobody has looked at.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareWith, namedMutants, readExplanations, type NamedMutant, type Report } from './explanations';

const root = join(__dirname, '../..');
const reportFile = join(root, 'test-results/mutation.json');
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');

rmSync(reportFile, { force: true });
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', 'test/mutation/stryker.config.mjs', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (!existsSync(reportFile)) process.exit(status ?? 1);

const { files } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
const explanations = readExplanations();
const all: NamedMutant[] = [];
const unexplained: string[] = [];
const stale: string[] = [];
let explained = 0;
for (const [file, { source, mutants }] of Object.entries(files)) {
  const named = namedMutants(source, mutants);
  const comparison = compareWith(explanations.get(file) ?? [], named);
  all.push(...named);
  explained += comparison.explained;
  unexplained.push(
    ...comparison.unexplained.map(({ lineNumber, line, name }) => `${file}:${lineNumber}  ${name}\n    ${line}`),
  );
  stale.push(...comparison.stale.map(({ line, name }) => `${file}  ${name}\n    ${line}`));
}

const count = (wanted: NamedMutant['status']): number => all.filter((mutant) => mutant.status === wanted).length;
if (unexplained.length > 0) console.log(`\nNot explained (test/mutation/explained):\n${unexplained.join('\n')}`);
if (stale.length > 0) console.log(`\nExplained, but killed, or not there any more:\n${stale.join('\n')}`);
console.log(
  `\n${all.length} mutants: ${count('Killed')} killed, ${count('Timeout')} timed out, ${count('Survived')} survived, ${count('NoCoverage')} not covered.` +
    `\nOf the last two ${explained} explained, ${unexplained.length} not explained; ${stale.length} explanations are stale.`,
);
process.exit(status !== 0 || unexplained.length > 0 ? 1 : 0);
