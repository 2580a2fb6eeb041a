/**
 * Tests that are long by nature lie in files named *.long.test.ts: `npm run test:long` runs those, `npm test` all
 * others. A long file that is named on the command line runs there, too.
 */
const isLong = String.raw`\.long\.test\.tsx?$`;
const isShort = String.raw`(?<!\.long)\.test\.tsx?$`;
const none = '(?!)';

const named = process.argv.slice(2).some((argument) => argument.includes('.long'));

const onlyLong = process.env.TESTS === 'long';

module.exports = {
  /** The pattern of the files that this run leaves out, for jest and Playwright alike. */
  leftOut: onlyLong ? isShort : named ? none : isLong,
  /** How long one of jest's tests may take, ms: a long one is over when it is over, but for one that hangs. */
  testTimeout: onlyLong || named ? 1_800_000 : 60_000,
};
