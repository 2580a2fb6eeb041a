import { generatedWorkbook } from './support/generated';
import { expect, test } from './support/workbench';

test('ten thousand rows: opened, searched, one registered among them, followed up and refreshed; the pane answers all the while', async ({
  workbench,
  page,
}) => {
  test.setTimeout(240_000);
  const book = generatedWorkbook(10_000);
  await workbench.open();
  const { pane } = workbench;
  await workbench.openFile(book);
  await expect(pane.getByText(/^10\s000 effekter$/)).toBeVisible({ timeout: 120_000 });

  await workbench.showView('Granska');
  await pane.getByLabel('Sök bland anmärkningarna').fill('E-0777');
  // The list above them has the counts.
  const lines = pane.locator('main section li');
  await expect(lines.first()).toBeVisible();
  for (const line of await lines.all()) await expect(line).toContainText(/Effekter, rad 78\d|E-0777/);
  await pane.getByLabel('Sök bland anmärkningarna').fill('');
  expect(await lines.count()).toBeLessThan(300);

  await workbench.showView('Registrera');
  await pane.getByRole('radio', { name: /^Engångsbelopp/ }).check({ force: true });
  await pane.getByLabel('Benämning').pressSequentially('Den tiotusenförsta');
  await pane.getByLabel('Datum', { exact: true }).fill('2026-02-01');
  await pane.getByLabel('Belopp', { exact: true }).pressSequentially('175 tkr');
  await expect(
    pane
      .locator('form')
      .getByText(/^175\s000\skr$/)
      .first(),
  ).toBeVisible();
  await pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
  await expect(pane.getByText(/^E-10001 är registrerad\./).first()).toBeAttached({ timeout: 60_000 });

  await workbench.showView('Följ upp');
  await pane.getByRole('searchbox').fill('Upphandling 777');
  await expect(pane.getByRole('main').getByRole('listitem').first()).toContainText('Upphandling 777');
  expect(await pane.getByRole('main').getByRole('listitem').count()).toBeLessThan(12);

  await workbench.showView('Start');
  await workbench.ribbon('Uppdatera');
  await expect(pane.getByRole('progressbar').first()).toBeVisible();
  // While it works one can look at something else.
  await workbench.showView('Granska');
  await expect(pane.getByRole('heading', { level: 1, name: 'Granska' })).toBeVisible();
  await expect(pane.getByText('Sammanställningen är uppdaterad.').first()).toBeAttached({ timeout: 120_000 });
  await page.keyboard.press('Escape');
  expect(workbench.violations).toEqual([]);
});
