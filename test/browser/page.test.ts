import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { expect, test } from './support/workbench';

test.describe('from its first request on', () => {
  test.use({ freshPage: true });

  test("nothing is asked of anybody but the page's own server, and no rule of the CSP is broken", async ({
    workbench,
  }) => {
    await workbench.open();
    await workbench.ribbon('Kontrollera');
    await workbench.showSheet('Ledningsvy');
    expect(workbench.requests.length).toBeGreaterThan(5);
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.violations).toEqual([]);
  });

  test('the pane is the production bundle with the unmodified office.js', async ({ workbench, page }) => {
    await workbench.open();
    expect(workbench.requests.some((url) => url.endsWith('/office-js/office.js'))).toBe(true);
    expect(workbench.requests.some((url) => /\/addin\/taskpane\.[0-9a-f]{10}\.js$/.test(url))).toBe(true);
    const csp = await page
      .frame({ url: /taskpane\.html/ })
      ?.locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(csp).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    expect(csp).not.toContain('unsafe-eval');
  });
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the page is accessible in the ${theme} theme`, async ({ workbench, page }) => {
    await workbench.open(`?theme=${theme}`);
    await workbench.switches();
    expect(await axeFaults(page.mainFrame())).toEqual([]);
  });
}

test('the keyboard reaches every region', async ({ workbench, page }) => {
  await workbench.open();
  await page.getByRole('button', { name: 'Öppna .xlsx' }).focus();
  const seen = new Set<string>();
  for (let n = 0; n < 30; n += 1) {
    seen.add(
      await page.evaluate(
        () =>
          document.activeElement?.closest('.top-bar, .ribbon, .formula-bar, .sheet-bar, .grid, aside')?.className ?? '',
      ),
    );
    if (seen.has('grid')) break;
    await page.keyboard.press('Tab');
  }
  expect([...seen]).toEqual(expect.arrayContaining(['top-bar', 'ribbon', 'formula-bar', 'grid']));
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('pane');
});

test('charts stand where the workbook has them, with title and a role', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.showSheet('Ledningsvy');
  await expect(page.getByRole('img').filter({ has: page.locator('.chart-title') })).not.toHaveCount(0);
});

test('another address in the page begins anew, with its own workbook, language and pane', async ({ workbench }) => {
  await workbench.open();
  await workbench.showSheet('Effekter');
  await workbench.type('B6', 'Bara här');
  await workbench.showView('Registrera');
  await workbench.open('?file=empty&lang=en-US');
  await expect(workbench.pane.getByRole('button', { name: 'Create register' })).toBeVisible();
  await expect(workbench.page.getByRole('tab', { name: 'Effekter', exact: true })).toHaveCount(0);
  await workbench.open();
  await expect(workbench.pane.getByText('7 effekter', { exact: true })).toBeVisible();
  await workbench.showSheet('Effekter');
  expect(await workbench.read('B6')).toBe('Utskrift som tjänst');
});

test.describe('tests that have the same page one after the other', () => {
  test.describe.configure({ mode: 'serial' });
  let pageOfFirst: Page | undefined;

  test('the first leaves what it can', async ({ workbench, page }) => {
    pageOfFirst = page;
    await workbench.open();
    await page.evaluate(async () => {
      localStorage.setItem('left', 'behind');
      sessionStorage.setItem('left', 'behind');
      document.cookie = 'left=behind';
      document.body.style.setProperty('--pane-width', '200px');
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('left');
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = reject;
      });
    });
    await page.setViewportSize({ width: 640, height: 480 });
    await workbench.showView('Registrera');
    await workbench.pane.getByLabel('Benämning').fill('Påbörjad');
    await workbench.open();
    expect(await page.evaluate(() => localStorage.getItem('left'))).toBe('behind');
  });

  test('the next finds nothing of it', async ({ workbench, page }) => {
    expect(page).toBe(pageOfFirst);
    await workbench.open();
    expect(
      await page.evaluate(async () => [
        // What is else there is office.js's own.
        [localStorage.getItem('left'), sessionStorage.getItem('left')],
        document.cookie,
        document.body.style.length,
        (await indexedDB.databases()).filter(({ name }) => name === 'left'),
        [innerWidth, innerHeight],
      ]),
    ).toEqual([[null, null], '', 0, [], [1400, 860]]);
    await workbench.showView('Registrera');
    await expect(workbench.pane.getByLabel('Benämning')).toHaveValue('');
  });
});
