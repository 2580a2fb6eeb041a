const { availableParallelism } = require('node:os');
const { leftOut, testTimeout } = require('./test/longTests');

/** Each test file by itself, as Jest does by default: slower, and finds what one file owes to another. */
const alone = process.env.ALONE === '1';

/** Unit and integration tests; the browser tests run in Playwright (test/browser). */
module.exports = {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  // A worker's test files share what they load.
  ...(alone
    ? { testEnvironment: 'node' }
    : { testEnvironment: '<rootDir>/test/jest/node.js', runtime: '<rootDir>/test/jest/keptRuntime.js' }),
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', leftOut],
  // How code is compiled is said once for the product and its tests: .swcrc.
  transform: { '^.+\\.(t|j)sx?$': '@swc/jest' },
  // ES modules that are compiled for Jest as the product's own files are.
  transformIgnorePatterns: ['/node_modules/(?!hyparquet(-writer)?/)'],
  moduleNameMapper: { '\\.(css|svg|png)$': '<rootDir>/test/support/asset.ts' },
  setupFiles: ['<rootDir>/test/support/properties.ts'],
  testSequencer: '<rootDir>/test/longestFirst.js',
  testTimeout,
  maxWorkers: Math.max(2, availableParallelism() - 1),
};
