// Runs the domain's tests for Stryker in one process. Jest takes seconds for each mutant to set up its environment; here
// every mutant gets all modules loaded anew, from code that is compiled once, and the first test that fails ends it.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { transformSync } from '@swc/core';
import { commonTokens, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import fc from 'fast-check';

/** The same few cases for every mutant: what a property finds once in a hundred runs is for an example to hold. */
fc.configureGlobal({ seed: 20261120, numRuns: 25 });

const packageRequire = createRequire(import.meta.url);

function testFiles() {
  const folder = resolve('test/domain');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.ts')).sort().map((name) => join(folder, name));
}

const compiled = new Map();
function compile(file) {
  if (!compiled.has(file)) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const wrapped = `(function (require, exports, __dirname, describe, it, expect) {${code}\n})`;
    compiled.set(file, new Script(wrapped, { filename: file }).runInThisContext());
  }
  return compiled.get(file);
}

/** Loads all test files, and all that they import, anew: the tests that they hold. */
function load() {
  const tests = [];
  const titles = [];
  const describe = (title, body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const it = (title, run) => tests.push({ id: [...titles, title].join(' '), run });
  it.each = (rows) => (title, run) =>
    rows.forEach((row, index) => it(`${title} #${index + 1}`, () => run(...(Array.isArray(row) ? row : [row]))));
  const modules = new Map();
  const requireFile = (file) => {
    if (!modules.has(file)) {
      const exports = {};
      modules.set(file, exports);
      const requireFrom = (name) =>
        name.startsWith('.') ? requireFile(`${resolve(dirname(file), name)}.ts`) : packageRequire(name);
      compile(file)(requireFrom, exports, dirname(file), describe, it, expect);
    }
    return modules.get(file);
  };
  for (const file of testFiles()) {
    titles.push(relative('test/domain', file));
    requireFile(file);
    titles.pop();
  }
  return tests;
}

async function runTest({ id, run }) {
  const started = performance.now();
  const result = { id, name: id, status: TestStatus.Success };
  try {
    await run();
  } catch (error) {
    result.status = TestStatus.Failed;
    result.failureMessage = String(error?.message ?? error);
  }
  return { ...result, timeSpentMs: performance.now() - started };
}

/** A mutant whose modules or describe blocks don't even load fails this one. */
const loading = 'all files load';

class DomainTestRunner {
  static inject = tokens(commonTokens.options);

  #instrumented = (globalThis.__stryker__ ??= {});
  /** What each test took the last time, to run the quickest first. */
  #cost = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const results = await this.#run(false);
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#instrumented.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    this.#instrumented.activeMutant = activeMutant.id;
    this.#instrumented.hitLimit = hitLimit;
    this.#instrumented.hitCount = hitLimit && 0;
    const results = await this.#run(!disableBail, testFilter);
    const timeout = determineHitLimitReached(this.#instrumented.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results }, disableBail);
  }

  async #run(bail, testFilter) {
    let tests = [];
    const started = performance.now();
    const loaded = await runTest({ id: loading, run: () => void (tests = load()) });
    const results = [{ ...loaded, timeSpentMs: performance.now() - started }];
    const wanted = testFilter && new Set(testFilter);
    const chosen = tests.filter(({ id }) => !wanted || wanted.has(id));
    const cost = ({ id }) => this.#cost.get(id) ?? 0;
    for (const test of chosen.sort((a, b) => cost(a) - cost(b))) {
      if (bail && results.at(-1).status === TestStatus.Failed) break;
      this.#instrumented.currentTestId = test.id;
      const result = await runTest(test);
      this.#cost.set(test.id, result.timeSpentMs);
      results.push(result);
    }
    this.#instrumented.currentTestId = undefined;
    return results;
  }
}

export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: 'domain', injectableClass: DomainTestRunner }];
