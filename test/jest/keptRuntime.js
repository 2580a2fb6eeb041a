const { default: Runtime } = require('jest-runtime');

/** Modules that speak to the test that loads them while they load: loaded anew by each test file. */
const ofOneFile = /\.test\.tsx?$|[\\/]@testing-library[\\/]react[\\/]dist[\\/]index\.js$/;
/** Jest's own modules with the state of one run. */
const ofOneRun = /[\\/]jest-circus[\\/]/;

/** The runtime of each environment that has had a test file. */
const kept = new WeakMap();

/**
 * Jest's runtime, one for all test files of a worker that share an environment (keptEnvironment.js): a module of the
 * product, of a package or of test/support is loaded by the first file that asks for it, and prepared registers are
 * there for the next one. What a test file needs for itself alone is loaded anew. ALONE=1 runs each file by itself.
 */
module.exports = class KeptRuntime extends Runtime {
  constructor(...args) {
    const [, environment, , , , , testPath] = args;
    const before = kept.get(environment);
    if (before) {
      before.begin(testPath);
      return before;
    }
    super(...args);
    kept.set(environment, this);
  }

  begin(testPath) {
    this._testPath = testPath;
    this.executor.testPath = testPath;
    this.testState.state = 'loading';
  }

  /** After a test file: its own modules go, the others stay. */
  teardown() {
    const { moduleRegistry, internalModuleRegistry } = this.registries;
    this.restoreAllMocks();
    forget(moduleRegistry, ofOneFile);
    forget(internalModuleRegistry, ofOneRun);
    this.testMainModule.reset();
    this.fileCache.clear();
    this.transformCache.clear();
    this.jestGlobals.clearJestObjectCache();
    this.loggedReferenceErrors.clear();
  }
};

function forget(modules, which) {
  for (const path of modules.keys()) if (which.test(path)) modules.delete(path);
}
