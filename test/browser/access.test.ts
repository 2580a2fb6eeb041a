import { openFolds, paneFaults } from './support/axe';
import { deeperTour } from './support/tours/deeper';
import { everydayTour } from './support/tours/everyday';
import { looks } from './support/tours/looks';
import { statesTour } from './support/tours/states';
import { expect, test } from './support/workbench';

// The pairs of language and theme that are left are in access.long.test.ts.
for (const [lang, theme] of looks)
  test(`every everyday view is accessible in ${lang}, ${theme}`, async ({ workbench }) => {
    expect(await everydayTour(workbench, lang, theme)).toEqual([]);
  });

test('the deeper views are accessible', async ({ workbench }) => {
  test.setTimeout(120_000);
  expect(await deeperTour(workbench, 'sv-SE', 'light')).toEqual([]);
});

test('every state of the pane is accessible', async ({ workbench }) => {
  test.setTimeout(150_000);
  expect(await statesTour(workbench, 'sv-SE', 'light')).toEqual([]);
});

test('what lies beneath the pointer can be read in high contrast', async ({ workbench, page }) => {
  await workbench.open('?theme=contrast');
  const { pane } = workbench;
  await workbench.showView('Granska');
  await pane.locator('main h2 button').nth(1).hover();
  expect(await paneFaults(page, 'Granska')).toEqual([]);
  await workbench.showView('Registrera');
  await pane.getByRole('radio', { name: /^Cost avoidance/ }).hover({ force: true });
  expect(await paneFaults(page, 'Registrera')).toEqual([]);
  await workbench.showView('Följ upp');
  await pane.getByRole('button', { name: /^Utskrift/ }).hover();
  expect(await paneFaults(page, 'Följ upp')).toEqual([]);
  await workbench.showView('Start');
  await pane.getByText('Sen uppföljning').hover();
  expect(await paneFaults(page, 'Start')).toEqual([]);
});

test('no deeper view is wider than a pane of 320 px, unfolded and with long texts', async ({ workbench, page }) => {
  await workbench.open();
  const { pane } = workbench;
  await workbench.showSheet('Effekter');
  await workbench.type(
    'B6',
    'Upphandling av verksamhetssystemförvaltningstjänster_utan_mellanslag_i_namnet för hela koncernen med alla bolag',
  );
  await page.locator('body').evaluate((body) => body.style.setProperty('--pane-width', '320px'));
  const fits = async (what: string) => {
    const frame = page.frame({ url: /taskpane\.html/ });
    const over = await frame?.evaluate(() => {
      const room = document.documentElement.clientWidth;
      const out = [...document.querySelectorAll('main *')].filter(
        (e) => e.getBoundingClientRect().right > room + 1 && getComputedStyle(e).clipPath === 'none',
      );
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
