import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test, viewLoaded } from './support/workbench';
import type { Workbench } from './support/workbench';

/** The views that are opened from within others, and the states that a view takes when it is used. */
const words = {
  'sv-SE': {
    claim: 'Kontrollera uppgift', claimText: 'Delar och summa, en per rad', settings: 'Inställningar', register: 'Registrera', fetch: 'Hämta från lista',
    save: 'Registrera', follow: 'Följ upp', effect: /^Utskrift som tjänst/, figures: 'Nyckeltal', explain: /Förklara siffran: Hela/, review: 'Granska',
  },
  'en-US': {
    claim: 'Check a claim', claimText: 'Parts and total, one per line', settings: 'Settings', register: 'Register', fetch: 'Fetch from a list',
    save: 'Register', follow: 'Follow up', effect: /^Utskrift som tjänst/, figures: 'Figures', explain: /Explain the figure/, review: 'Review',
  },
} as const;

async function openFolds(pane: FrameLocator): Promise<void> {
  const closed = pane.locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

async function faults(page: Page, what: string): Promise<string[]> {
  await viewLoaded(page.frameLocator('#pane'));
  await expect(page.frameLocator('#pane').getByRole('heading', { level: 1 })).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).include('#pane').analyze();
  return violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 140)} ${failureSummary ?? ''}`).join(' ')}`);
}

/** Goes through every deeper view, and answers with what axe says of each. */
async function tour({ pane, page, showView }: { pane: FrameLocator; page: Page; showView: Workbench['showView'] }, lang: keyof typeof words): Promise<string[]> {
  const w = words[lang];
  const found: string[] = [];
  await pane.getByRole('button', { name: w.claim }).click();
  await pane.getByLabel(w.claimText).fill('A 5,5 mkr\nB 200 000 kr\nSumma 9 mkr');
  await expect(pane.getByRole('main')).toContainText(/3\s300\s000/);
  found.push(...(await faults(page, w.claim)));
  await pane.getByRole('button', { name: w.settings }).click();
  await openFolds(pane);
  found.push(...(await faults(page, w.settings)));
  await showView(w.register);
  await openFolds(pane);
  await pane.locator('form').getByRole('button', { name: w.save, exact: true }).click();
  found.push(...(await faults(page, `${w.register} with errors`)));
  await pane.getByRole('button', { name: w.fetch }).click();
  found.push(...(await faults(page, w.fetch)));
  await showView(w.follow);
  await pane.getByRole('button', { name: w.effect }).click();
  found.push(...(await faults(page, `${w.follow} an effect`)));
  await showView(w.figures);
  await pane.getByRole('button', { name: w.explain }).first().click();
  await openFolds(pane);
  found.push(...(await faults(page, `${w.figures} explained`)));
  await showView(w.review);
  const folded = pane.locator('main button[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
  found.push(...(await faults(page, `${w.review} unfolded`)));
  return found;
}

for (const lang of ['sv-SE', 'en-US'] as const) {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    test(`the deeper views are accessible in ${lang}, ${theme}`, async ({ workbench, page }) => {
      test.setTimeout(120_000);
      await workbench.open(`?lang=${lang}&theme=${theme}`);
      expect(await tour({ pane: workbench.pane, page, showView: (name) => workbench.showView(name) }, lang)).toEqual([]);
    });
  }
}

test('what lies beneath the pointer can be read in high contrast', async ({ workbench, page }) => {
  await workbench.open('?theme=contrast');
  const { pane } = workbench;
  await workbench.showView('Granska');
  await pane.locator('main h2 button').nth(1).hover();
  expect(await faults(page, 'Granska')).toEqual([]);
  await workbench.showView('Registrera');
  await pane.getByRole('radio', { name: /^Cost avoidance/ }).hover({ force: true });
  expect(await faults(page, 'Registrera')).toEqual([]);
  await workbench.showView('Följ upp');
  await pane.getByRole('button', { name: /^Utskrift/ }).hover();
  expect(await faults(page, 'Följ upp')).toEqual([]);
  await workbench.showView('Start');
  await pane.getByText('Sen uppföljning').hover();
  expect(await faults(page, 'Start')).toEqual([]);
});

test('no deeper view is wider than a pane of 320 px, unfolded and with long texts', async ({ workbench, page }) => {
  await workbench.open();
  const { pane } = workbench;
  await workbench.showSheet('Effekter');
  await workbench.type('B6', 'Upphandling av verksamhetssystemförvaltningstjänster_utan_mellanslag_i_namnet för hela koncernen med alla bolag');
  await page.locator('body').evaluate((body) => body.style.setProperty('--pane-width', '320px'));
  const fits = async (what: string) => {
    const frame = page.frame({ url: /taskpane\.html/ });
    const over = await frame?.evaluate(() => {
      const room = document.documentElement.clientWidth;
      const out = [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > room + 1 && getComputedStyle(e).clipPath === 'none');
      return out.slice(0, 3).map((e) => e.outerHTML.slice(0, 120));
    });
    expect.soft(over, what).toEqual([]);
  };
  for (const view of ['Start', 'Granska', 'Registrera', 'Nyckeltal']) {
    await workbench.showView(view);
    await openFolds(pane);
    await fits(view);
  }
  await pane.getByRole('button', { name: /Förklara siffran: Hela/ }).click();
  await fits('Nyckeltal explained');
  await pane.getByRole('button', { name: 'Inställningar' }).click();
  await openFolds(pane);
  await fits('Inställningar');
  await workbench.showView('Följ upp');
  await pane.getByRole('button', { name: /^Upphandling av/ }).click();
  await fits('Följ upp');
});
