import { paneFaults } from './support/axe';
import { Keyboard } from './support/keyboard';
import { expect, test } from './support/workbench';

const views = ['Start', 'Registrera', 'Granska', 'Följ upp', 'Nyckeltal'];

test('the welcome of an empty workbook is accessible', async ({ workbench, page }) => {
  await workbench.open('?file=empty');
  await expect(workbench.pane.getByText('Inget register ännu')).toBeVisible();
  expect(await paneFaults(page, 'welcome')).toEqual([]);
  // What is looked at is the pane: a fault in it is found.
  await workbench.pane.locator('main').evaluate((main) => main.append(document.createElement('button')));
  expect(await paneFaults(page, 'welcome')).toEqual([expect.stringMatching(/^welcome: button-name: /)]);
});

test('nothing is wider than a pane of 320 px', async ({ workbench, page }) => {
  await workbench.open();
  await page.locator('body').evaluate((body) => body.style.setProperty('--pane-width', '320px'));
  for (const view of views) {
    await workbench.showView(view);
    const frame = page.frame({ url: /taskpane\.html/ });
    const [needed, room] = (await frame?.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])) ?? [1, 0];
    expect.soft(needed, view).toBeLessThanOrEqual(room ?? 0);
  }
});

test('Fördela has room for its share and its bin in a pane of 320 px', async ({ workbench, page }) => {
  await workbench.open();
  await page.locator('body').evaluate((body) => body.style.setProperty('--pane-width', '320px'));
  await workbench.showView('Registrera');
  const { pane } = workbench;
  await pane.getByText('Fördela på flera förvaltningar').click();
  await expect(pane.getByText(/^Fyll i belopp och datum först/)).toBeVisible();
  await pane.getByRole('radio', { name: /^Engångsbelopp/ }).check({ force: true });
  await pane.getByLabel('Datum', { exact: true }).fill('2026-02-01');
  await pane.getByLabel('Belopp', { exact: true }).fill('100 001 kr');
  await pane.getByRole('button', { name: 'Lägg till förvaltning' }).click();
  const frame = page.frame({ url: /taskpane\.html/ });
  const [needed, room] = (await frame?.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])) ?? [1, 0];
  expect(needed).toBeLessThanOrEqual(room ?? 0);
});

test('the keyboard alone goes from the sheet through the pane and back', async ({ workbench, page }) => {
  await workbench.open();
  const { pane } = workbench;
  const keys = new Keyboard(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Öppna' }).focus();
  await keys.enterPane('Shift+F6');
  await keys.to(pane.getByRole('navigation').getByRole('button', { name: 'Registrera' }));
  await keys.press(pane.getByRole('navigation').getByRole('button', { name: 'Nyckeltal' }));
  await expect(pane.getByRole('heading', { name: 'Nyckeltal' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#grid')).toBeFocused();
});

test('a closed pane lives on: the ribbon opens it with its result', async ({ workbench, page }) => {
  await workbench.open();
  await page.getByRole('button', { name: 'Stäng panelen' }).click();
  await expect(page.locator('#pane')).toBeHidden();
  await workbench.ribbon('Kontrollera');
  await expect(page.locator('#pane')).toBeVisible();
  await expect(workbench.pane.getByText(/Kontrollerat/).first()).toBeVisible({ timeout: 20_000 });
});
