const { defineConfig } = require('@playwright/test');
const { leftOut } = require('../longTests');

/**
 * Tests of the production bundle in the workbench; each worker has a server, on a free port, and a browser of its own.
 */
module.exports = defineConfig({
  testDir: '.',
  testMatch: /\.test\.ts$/,
  testIgnore: new RegExp(leftOut),
  globalSetup: './support/findChromium.ts',
  outputDir: '../../test-results/browser',
  // PLAYWRIGHT_JSON_OUTPUT_FILE says where the runner wants the counts.
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '../../test-results/browser.json' }],
  ],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Two browsers and two servers share CI's two cores; the list says which test needed its second try.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1400, height: 860 },
    locale: 'sv-SE',
    actionTimeout: 15_000,
    // A trace of every test costs a third of the time; `npx playwright test … --trace on` makes one of those that
    // failed.
    screenshot: 'only-on-failure',
  },
});
