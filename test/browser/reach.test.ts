import type { Frame } from '@playwright/test';
import { coveredWhenFocused } from './support/focus';
import { layoutFaults } from './support/layout';
import { longRows, workbookOf } from './support/longRows';
import { everyState } from './support/tours/everyState';
import { expect, test } from './support/workbench';

let file: Buffer;
test.beforeAll(() => {
  file = workbookOf(longRows);
});

/** As narrow as Excel lets a pane be, and the usual width. */
for (const [what, width, height] of [
  ['320 px', 320, 860],
  ['450 px', 450, 860],
] as const) {
  test(`at ${what} nothing reaches out or over anything else, every target has 24 px, and what has the focus is seen`, async ({
    workbench,
    page,
  }) => {
    test.setTimeout(240_000);
    await workbench.open('?file=empty');
    await workbench.openFile(file);
    await expect(workbench.pane.getByText('4 effekter', { exact: true })).toBeVisible({ timeout: 30_000 });
    await page.setViewportSize({ width: 1400, height });
    await page.locator('body').evaluate((body, wide) => body.style.setProperty('--pane-width', `${wide}px`), width);
    const frame = page.frame({ url: /taskpane\.html/ }) as Frame;
    const faults: string[] = [];
    let stops = 0;
    for await (const place of everyState(workbench)) {
      stops += 1;
      const found = [
        ...(await layoutFaults(workbench.pane.locator('main'))),
        ...(await layoutFaults(workbench.pane.locator('[data-sticky=top]'))),
        ...(await coveredWhenFocused(frame)),
      ];
      faults.push(...found.map((fault) => `${place}: ${fault}`));
    }
    expect(stops).toBeGreaterThan(15);
    expect(faults).toEqual([]);
  });
}
