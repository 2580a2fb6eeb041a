import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/workbench';

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

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the page is accessible in the ${theme} theme`, async ({ workbench, page }) => {
    await workbench.open(`?theme=${theme}`);
    await workbench.switches();
    const { violations } = await new AxeBuilder({ page }).exclude('#pane').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
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
