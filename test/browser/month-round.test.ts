import { expect, test } from './support/workbench';

const isoDay = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

test('a baseline without a source and a contract about to end are each one step from done', async ({ workbench }) => {
  test.setTimeout(90_000);
  await workbench.open();
  const { pane } = workbench;
  const form = pane.locator('form');
  const save = form.getByRole('button', { name: 'Registrera', exact: true });
  const now = new Date();
  // A contract of one year that ends in two months.
  const start = isoDay(now.getFullYear(), now.getMonth() - 10, 1);
  const after = isoDay(now.getFullYear(), now.getMonth() + 2, 1);
  await workbench.showSheet('Effekter');
  await workbench.showView('Registrera');
  await pane.getByLabel('Benämning').fill('Växeltelefoni');
  await pane.getByLabel('Startdatum').fill(start);
  await pane.getByLabel('Avtalstid, år').fill('1');
  await pane.getByLabel('Utgångskostnad per år').fill('1 mkr');
  await pane.getByLabel('Ny kostnad per år').fill('900 tkr');
  await save.click();
  await expect(pane.getByText('E-0008 är registrerad.').first()).toBeAttached();

  await workbench.showView('Start');
  await pane.getByText('Utgångskostnad saknar källa').click();
  const keep = pane.getByRole('button', { name: 'Spara: Växeltelefoni' });
  await expect(keep).toHaveAttribute('aria-disabled', 'true');
  await pane.getByLabel('Var kommer den ifrån?: Växeltelefoni').selectOption('Budget');
  await keep.click();
  await expect(pane.getByText('Baselinekälla i E-0008 är nu ”Budget”.').first()).toBeVisible();
  await expect(keep).toHaveCount(0);
  expect(await workbench.read(`${(await workbench.headings(5)).get('Baselinekälla')}13`)).toBe('Budget');

  await pane.getByText('Avtal som snart går ut').click();
  await expect(pane.getByRole('main')).toContainText(`går ut ${isoDay(now.getFullYear(), now.getMonth() + 2, 0)}`);
  await pane.getByRole('button', { name: 'Nästa avtal: Växeltelefoni' }).click();
  await expect(pane.getByLabel('Benämning')).toHaveValue('Växeltelefoni');
  await expect(pane.getByLabel('Startdatum')).toHaveValue(after);
  await expect(pane.getByLabel('Utgångskostnad per år')).toHaveValue('900000');
  await expect(pane.getByLabel('Var kommer utgångskostnaden ifrån?')).toHaveValue('Tidigare avtal eller utfall');
  await pane.getByLabel('Avtalstid, år').fill('4');
  await pane.getByLabel('Ny kostnad per år').fill('850 tkr');
  await save.click();
  await expect(pane.getByText('E-0009 är registrerad.').first()).toBeAttached();
  await workbench.showView('Start');
  await expect(pane.getByText('Avtal som snart går ut')).toHaveCount(0);
});

test('a row that is left out leads to the cell, and goes when it is mended', async ({ workbench, page }) => {
  await workbench.open();
  const { pane } = workbench;
  await workbench.showSheet('Effekter');
  const start = `${(await workbench.headings(5)).get('Startdatum')}7`;
  await workbench.type(start, 'snart');
  await workbench.showView('Start');
  await workbench.select('A1');
  await pane.getByRole('button', { name: 'Rätta: Flyttjänster' }).click();
  await expect(page.getByLabel('Markerad cell')).toHaveValue(start);
  await workbench.type(start, '2025-03-15');
  await expect(pane.getByText('Räknas inte med')).toHaveCount(0);
});
