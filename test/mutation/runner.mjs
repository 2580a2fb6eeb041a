// Runs the domain's tests for Stryker in one process. Jest takes seconds for each mutant to set up its environment;
// here every mutant gets its own module and all that import it loaded anew, from code that is compiled once, and the
// first test that fails ends it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { commonTokens, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import fc from 'fast-check';

/** The same few cases for every mutant: what a property finds once in a hundred runs is for an example to hold. */
const fewRuns = { seed: 20261120, numRuns: 10 };
const fastCheck = { __esModule: true, default: { ...fc, assert: (property) => fc.assert(property, fewRuns) } };

/**
 * Tests of speed and size: instrumented they take longer than all others together, and what they hold examples hold
 * too.
 */
const leftOut = /100 000 rows/;

/** How long a test that is over at once may take, ms, before it is called endless. */
const patience = 3_000;

const packageRequire = createRequire(import.meta.url);
/**
 * The project as it is written. Stryker's workers stand in a copy where all mutants are in every file, which runs many
 * times slower.
 */
const written = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const compiled = new Map();
function compile(path) {
  if (!compiled.has(path)) {
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      filename: path,
      configFile: resolve(written, '.swcrc'),
      jsc: { target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const wrapped = `(function (require, exports, __dirname, describe, it, expect) {${code}\n})`;
    compiled.set(path, new Script(wrapped, { filename: path }).runInThisContext());
  }
  return compiled.get(path);
}

/** The file of a module: a folder's is its index. */
function moduleFile(path) {
  return existsSync(path) ? resolve(path, 'index.ts') : `${path}.ts`;
}

/** Names of the test files, from test/domain. */
function testFiles() {
  const names = readdirSync('test/domain', { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts')).sort();
}

/** Which modules import a module, by path. */
const importers = new Map();

/** A module and all that import it, through others too. */
function affectedBy(path) {
  const affected = new Set([path]);
  for (const each of affected) for (const importer of importers.get(each) ?? []) affected.add(importer);
  return affected;
}

/** Before a module's path: what is covered while it loads. */
const loading = 'loading ';

/** Gives what a module runs while it loads to each test file that imports it: only those can tell that it changed. */
function byTestFile(coverage) {
  const { perTest } = coverage;
  for (const id of Object.keys(perTest).filter((each) => each.startsWith(loading))) {
    const importing = [...affectedBy(id.slice(loading.length))].filter((path) => path.endsWith('.test.ts'));
    for (const path of importing) {
      const own = (perTest[relative('test/domain', path)] ??= {});
      for (const [mutant, hits] of Object.entries(perTest[id])) own[mutant] = (own[mutant] ?? 0) + hits;
    }
    delete perTest[id];
  }
  return coverage;
}

/** The tests of a file. What it imports is loaded from `place` into `modules`, by `importing`, unless it is there. */
function testsOf(file, modules, place, importing) {
  const tests = [];
  const titles = [file];
  const describe = (title, body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const it = (title, run) => tests.push({ id: [...titles, title].join(' > '), file, run });
  it.each = (rows) => (title, run) =>
    rows.forEach((row, index) => it(`${title} #${index + 1}`, () => run(...(Array.isArray(row) ? row : [row]))));
  const requireFile = (path) => {
    if (modules.has(path)) return modules.get(path);
    const exports = {};
    modules.set(path, exports);
    const requireFrom = (name) => {
      if (name === 'fast-check') return fastCheck;
      if (!name.startsWith('.')) return packageRequire(name);
      const imported = moduleFile(resolve(dirname(path), name));
      importers.set(imported, (importers.get(imported) ?? new Set()).add(path));
      return importing(imported, () => requireFile(imported));
    };
    compile(place(path))(requireFrom, exports, dirname(path), describe, it, expect);
    return exports;
  };
  requireFile(resolve('test/domain', file));
  return tests;
}

/** Runs what may never end; throws when it takes longer than `timeout`, ms, if any. */
function watched(run, timeout) {
  globalThis.watchedRun = run;
  return new Script('watchedRun()').runInThisContext(timeout ? { timeout } : {});
}

class DomainTestRunner {
  static inject = tokens(commonTokens.options);

  #instrumented = (globalThis.__stryker__ ??= {});
  /** What each test took the last time, ms: the quickest run first, and none may take very much longer. */
  #cost = new Map();
  /** When each test last killed a mutant: what killed the one before is likely to kill the next. */
  #kills = new Map();
  #mutants = 0;
  /** Modules as they are written, loaded for an earlier mutant. */
  #unchanged = new Map();
  #isDry = false;
  /** Which file to load for a path of the copy. */
  #place = (path) => path;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#isDry = true;
    const results = await this.#runAll(false);
    this.#isDry = false;
    return {
      status: DryRunStatus.Complete,
      tests: results,
      mutantCoverage: byTestFile(this.#instrumented.mutantCoverage),
    };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail }) {
    this.#place = (path) => (path === resolve(sandboxFileName) ? path : resolve(written, relative('.', path)));
    Object.assign(this.#instrumented, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    const affected = affectedBy(resolve(sandboxFileName));
    const modules = new Map([...this.#unchanged].filter(([path]) => !affected.has(path)));
    const tests = await this.#runAll(!disableBail, testFilter, modules);
    const late = tests.some(({ isLate }) => isLate) ? { status: DryRunStatus.Timeout } : undefined;
    // What came late may have been stopped while it loaded.
    if (late === undefined) this.#keep(modules, affected);
    this.#mutants += 1;
    for (const { id, status } of tests) if (status === TestStatus.Failed) this.#kills.set(id, this.#mutants);
    const timeout = determineHitLimitReached(this.#instrumented.hitCount, hitLimit) ?? late;
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests }, disableBail);
  }

  #keep(modules, affected) {
    for (const [path, exports] of modules)
      if (!affected.has(path) && !path.endsWith('.test.ts')) this.#unchanged.set(path, exports);
  }

  /**
   * Loads and runs. Loading a file counts as a test of its own: what it covers outside its tests, all of them cover.
   */
  async #runAll(bail, testFilter, modules = new Map()) {
    const wanted = testFilter && new Set(testFilter);
    const wantedFiles = testFilter && new Set(testFilter.map((id) => id.split(' > ')[0]));
    const results = [];
    const run = async (test) => results.push(await this.#run(test));
    const failed = () => bail && results.some(({ status }) => status === TestStatus.Failed);
    const tests = [];
    for (const file of testFiles()) {
      if (wantedFiles && !wantedFiles.has(file)) continue;
      await run({
        id: file,
        run: () => void tests.push(...testsOf(file, modules, this.#place, (path, load) => this.#loading(path, load))),
      });
    }
    const chosen = tests.filter(({ id, file }) => !leftOut.test(id) && (!wanted || wanted.has(id) || wanted.has(file)));
    const cost = ({ id }) => this.#cost.get(id) ?? 0;
    const lastKill = ({ id }) => this.#kills.get(id) ?? 0;
    for (const test of chosen.sort((a, b) => lastKill(b) - lastKill(a) || cost(a) - cost(b))) {
      if (failed()) break;
      await run(test);
    }
    return results;
  }

  /** Loads a module: what is covered meanwhile is no single test's. */
  #loading(path, load) {
    const { currentTestId } = this.#instrumented;
    this.#instrumented.currentTestId = loading + path;
    try {
      return load();
    } finally {
      this.#instrumented.currentTestId = currentTestId;
    }
  }

  async #run({ id, run }) {
    const started = performance.now();
    const result = { id, name: id, status: TestStatus.Success };
    this.#instrumented.currentTestId = id;
    try {
      await watched(run, this.#isDry ? 0 : Math.ceil(patience + 10 * (this.#cost.get(id) ?? patience)));
    } catch (error) {
      result.status = TestStatus.Failed;
      result.isLate = error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
      result.failureMessage = String(error?.message ?? error);
    }
    this.#instrumented.currentTestId = undefined;
    const timeSpentMs = performance.now() - started;
    if (!result.isLate) this.#cost.set(id, timeSpentMs);
    return { ...result, timeSpentMs };
  }
}

export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: 'domain', injectableClass: DomainTestRunner }];
