/**
 * Tests that are long by nature lie in files named *.long.test.ts: `npm run test:long` runs those, `npm test` all
 * others. A long file that is named on the command line runs there, too.
 */
const isLong = String.raw`\.long\.test\.tsx?$`;
const isShort = String.raw`(?<!\.long)\.test\.tsx?$`;
const none = '(?!)';

const named = process.argv.slice(2).some((argument) => argument.includes('.long'));

/** The pattern of the files that this run leaves out, for jest and Playwright alike. */
module.exports = { leftOut: process.env.TESTS === 'long' ? isShort : named ? none : isLong };
