import { expect } from '@playwright/test';
import type { Frame, FrameLocator, Page } from '@playwright/test';
import axe from 'axe-core';
import { viewLoaded } from './workbench';

/**
 * What axe says of a frame, without the frames in it: a line for each rule that is broken. Asked in the frame itself:
 * gathering what several frames say takes a page of its own each time, and a frame that does not answer is passed over.
 */
export async function axeFaults(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const violations = await frame.evaluate(async () => {
    // Colours are what they are when nothing moves any more; what turns without end is not waited for.
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const own = (window as unknown as { readonly axe: typeof axe }).axe;
    // What passes is not described: that takes longer than to find what does not.
    const found = await own.run(
      { exclude: ['iframe'] },
      { resultTypes: ['violations'], iframes: false, rules: { 'target-size': { enabled: true } } },
    );
    return found.violations;
  });
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html, failureSummary }) => `${html.slice(0, 140)} ${failureSummary ?? ''}`);
    return `${id}: ${places.join(' ')}`;
  });
}

/** What axe says of the pane as it stands: a line for each rule that is broken, with `where` in front. */
export async function paneFaults(page: Page, where: string): Promise<string[]> {
  const pane = page.frameLocator('#pane');
  await viewLoaded(pane);
  await expect(pane.locator('main :is(h1, h2, p, button)').first()).toBeAttached();
  const frame = page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error('there is no pane');
  return (await axeFaults(frame)).map((fault) => `${where}: ${fault}`);
}

/** Unfolds all that is folded in the pane's view. */
export async function openFolds(pane: FrameLocator): Promise<void> {
  const closed = pane.locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}
