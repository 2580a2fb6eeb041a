import type { Frame } from '@playwright/test';
import { coveredWhenFocused } from './focus';
import { layoutFaults } from './layout';
import { longRows, workbookOf } from './longRows';
import { everyState } from './tours/everyState';
import { expect, test } from './workbench';

/** Walks through every state of a pane so wide, px, with long words in the register. */
export function describeReach(width: number): void {
  test(`at ${width} px nothing reaches out or over anything else, every target has 24 px, and what has the focus is seen`, async ({
    workbench,
    page,
  }) => {
    test.setTimeout(240_000);
    await workbench.open('?file=empty');
    await workbench.openFile(workbookOf(longRows));
    await expect(workbench.pane.getByText('4 effekter', { exact: true })).toBeVisible({ timeout: 30_000 });
    await page.setViewportSize({ width: 1400, height: 860 });
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
