/** What a test file may set for itself through `jest`. */
const ofOneFile = ['TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES', 'LOG_ERRORS_BEFORE_RETRY'].map((name) => Symbol.for(name));

/**
 * An environment that a worker makes once and hands to each of its test files: what the files load stays loaded
 * (keptRuntime.js), unless each is to run alone. `clean` takes away what a file leaves behind.
 */
module.exports = function kept(Environment, clean = () => undefined) {
  if (process.env.ALONE === '1') return Environment;
  const made = [];
  return class KeptEnvironment extends Environment {
    constructor(...args) {
      if (made.length > 0) return made[0];
      super(...args);
      made.push(this);
    }

    async teardown() {
      this.fakeTimers.useRealTimers();
      this.fakeTimersModern.useRealTimers();
      for (const symbol of ofOneFile) delete this.global[symbol];
      clean(this.global);
    }
  };
};
