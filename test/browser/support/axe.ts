import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { FrameLocator, Page } from '@playwright/test';
import { viewLoaded } from './workbench';

/** What axe says of the pane as it stands: a line for each rule that is broken, with `where` in front. */
export async function paneFaults(page: Page, where: string): Promise<string[]> {
  const pane = page.frameLocator('#pane');
  await viewLoaded(pane);
  await expect(pane.locator('main :is(h1, h2, p, button)').first()).toBeAttached();
  // What passes is not described: that takes longer than to find what does not.
  const axe = new AxeBuilder({ page })
    .include('#pane')
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html, failureSummary }) => `${html.slice(0, 140)} ${failureSummary ?? ''}`);
    return `${where}: ${id}: ${places.join(' ')}`;
  });
}

/** Unfolds all that is folded in the pane's view. */
export async function openFolds(pane: FrameLocator): Promise<void> {
  const closed = pane.locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}
