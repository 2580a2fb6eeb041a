import { expect, test } from './support/workbench';

const ROWS = 600;

test('six hundred rows that are wrong: all are found, folded and paged, and the list answers', async ({
  workbench,
  page,
}) => {
  test.setTimeout(120_000);
  await workbench.open();
  const { pane } = workbench;
  await workbench.showSheet('Effekter');
  await workbench.select('B13');
  await page.evaluate((rows) => {
    const lines = Array.from({ length: rows }, (_, n) => `Rad ${n + 1}\t\tNytt avtal`);
    const data = new DataTransfer();
    data.setData('text/plain', lines.join('\r\n'));
    document.getElementById('grid')?.focus();
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  }, ROWS);
  await workbench.showView('Start');
  await expect(pane.getByText(`${ROWS + 7} effekter`, { exact: true })).toBeVisible({ timeout: 60_000 });
  await workbench.showView('Granska');
  const group = pane.locator('main h2 button').first();
  await expect(group).toContainText(String(ROWS));
  expect(await pane.locator('main li').count()).toBeLessThan(100);
  await pane.getByRole('button', { name: 'Visa 590 till' }).click();
  await pane.getByLabel('Sök bland anmärkningarna').fill('Effekter');
  await pane.getByLabel('Gruppera').selectOption('row');
  await pane
    .getByRole('button', { name: /^Visa \d+ till$/ })
    .last()
    .click();
  await pane
    .getByText(/Effekter, rad 14/)
    .first()
    .click();
  await workbench.select('B612');
  expect(await workbench.read('B612')).toBe(`Rad ${ROWS}`);
});
