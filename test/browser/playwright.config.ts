import { defineConfig } from '@playwright/test';

/** Tests of the production bundle in the workbench; the server and the browser are started by support/workbench.ts. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results/browser',
  // PLAYWRIGHT_JSON_OUTPUT_FILE says where the runner wants the counts.
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '../../test-results/browser.json' }]],
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { viewport: { width: 1400, height: 860 }, locale: 'sv-SE', actionTimeout: 15_000, trace: 'retain-on-failure' },
});
