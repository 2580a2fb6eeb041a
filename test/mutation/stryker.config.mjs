// Mutation testing of the domain: every change to its arithmetic and rules should make a test fail.
export default {
  mutate: ['src/domain/**/*.ts'],
  plugins: ['./test/mutation/runner.mjs'],
  testRunner: 'domain',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'test-results/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 97, low: 94, break: 94 },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['docs', 'dist', 'assets', 'test-results'],
};
