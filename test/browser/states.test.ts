import { expect, test } from './support/workbench';

test.describe('what stands in the way is said, and nothing is lost', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.open();
    await workbench.showSheet('Effekter');
  });

  test('a protected sheet is said to be protected; without the protection the form is still there', async ({
    workbench,
  }) => {
    const { pane } = workbench;
    const shield = (await workbench.switches()).getByLabel('Bladet är skyddat');
    await shield.click();
    await expect(shield).toBeChecked();
    await workbench.showView('Registrera');
    await pane.getByRole('radio', { name: /^Engångsbelopp/ }).check({ force: true });
    await pane.getByLabel('Benämning').fill('Vite under skydd');
    await pane.getByLabel('Datum', { exact: true }).fill('2026-02-01');
    await pane.getByLabel('Belopp', { exact: true }).fill('10 tkr');
    const save = pane.locator('form').getByRole('button', { name: 'Registrera', exact: true });
    await save.click();
    await expect(pane.getByRole('alert').filter({ hasText: 'är skyddat' })).toBeAttached();
    await expect(pane.getByLabel('Benämning')).toHaveValue('Vite under skydd');
    await shield.click();
    await expect(shield).not.toBeChecked();
    await save.click();
    await expect(pane.getByText('E-0008 är registrerad.').first()).toBeAttached();
  });

  test('a filtered table takes a new row, hides none of it from the figures, and stays filtered', async ({
    workbench,
    page,
  }) => {
    const { pane } = workbench;
    await workbench.select(`${(await workbench.headings(5)).get('Förvaltning')}7`);
    await (await workbench.switches()).getByRole('button', { name: 'Filtrera på cellen' }).click();
    await expect(workbench.cell('B6')).toHaveCount(0);
    await workbench.showView('Registrera');
    await pane.getByRole('radio', { name: /^Engångsbelopp/ }).check({ force: true });
    await pane.getByLabel('Benämning').fill('Vite bakom filter');
    await pane.getByLabel('Datum', { exact: true }).fill('2026-02-01');
    await pane.getByLabel('Belopp', { exact: true }).fill('10 tkr');
    await pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
    await expect(pane.getByText('E-0008 är registrerad.').first()).toBeAttached();
    await workbench.showView('Granska');
    await expect(pane.getByText(/^0 fel/)).toBeVisible();
    await workbench.showView('Start');
    await expect(pane.getByText('8 effekter', { exact: true })).toBeVisible();
    await workbench.select('B6');
    await expect(workbench.cell('B6')).toHaveCount(0);
    await workbench.select('B5');
    await page.getByRole('button', { name: 'Filtrera kolumnen' }).click();
    await page.keyboard.press('Escape');
    await workbench.select(`${(await workbench.headings(5)).get('Förvaltning')}5`);
    await page.getByRole('button', { name: 'Filtrera kolumnen' }).click();
    await page.getByRole('option', { name: '(Alla)' }).click();
    expect(await workbench.read('B6')).toBe('Utskrift som tjänst');
    expect(await workbench.read('B13')).toBe('Vite bakom filter');
  });

  test('a heading that was renamed is noticed and put back, with what the cells hold', async ({ workbench }) => {
    const { pane } = workbench;
    const heading = `${(await workbench.headings(5)).get('Leverantör')}5`;
    await workbench.type(heading.replace('5', '6'), 'Skrivare AB');
    await workbench.type(heading, 'Firma');
    await workbench.ribbon('Kontrollera');
    await expect(pane.getByText('Något saknas i registret')).toBeVisible();
    await expect(pane.getByRole('listitem').filter({ hasText: /Leverantör.*heter nu Firma/ })).toBeVisible();
    await pane.getByRole('button', { name: 'Lägg tillbaka' }).click();
    await expect(pane.getByText(/Det som saknades är tillbaka/).first()).toBeAttached({ timeout: 20_000 });
    expect(await workbench.read(heading)).toBe('Leverantör');
    expect(await workbench.read(heading.replace('5', '6'))).toBe('Skrivare AB');
  });

  test('rows that are put in and taken out in the sheet are followed', async ({ workbench, page }) => {
    const { pane } = workbench;
    await workbench.select('B7');
    await page.keyboard.press('Control+-');
    await workbench.showView('Start');
    await expect(pane.getByText('6 effekter', { exact: true })).toBeVisible();
    await workbench.select('B7');
    await page.keyboard.press('Control++');
    expect(await workbench.read('B7')).toBe('');
    expect(await workbench.read('B8')).toBe('Standardiserade fordon');
  });
});

test('an Excel that is only slow is never said to have a cell open', async ({ workbench }) => {
  await workbench.open('?latency=1500');
  const { pane } = workbench;
  await workbench.ribbon('Kontrollera');
  await expect(pane.getByRole('progressbar').first()).toBeVisible();
  let blamed = 0;
  await expect(async () => {
    blamed += await pane.getByText(/avsluta cellredigeringen/i).count();
    expect(await pane.getByText(/Kontrollerat/).count()).toBeGreaterThan(0);
  }).toPass({ timeout: 40_000, intervals: [200] });
  expect(blamed).toBe(0);
});

test('a refresh can be stopped, and says what it left', async ({ workbench }) => {
  await workbench.open('?latency=1000');
  const { pane } = workbench;
  await workbench.ribbon('Uppdatera');
  await pane.getByRole('button', { name: 'Avbryt' }).click();
  await expect(pane.getByText(/^Avbrutet\./).first()).toBeAttached({ timeout: 20_000 });
});

for (const [command, result] of [
  ['Registrera', /Registrera en effekt/],
  ['Kontrollera', /Kontrollerat/],
  ['Uppdatera', /Sammanställningen är uppdaterad/],
] as const) {
  test(`the ribbon's ${command} works with the pane closed, and shows it`, async ({ workbench, page }) => {
    await workbench.open();
    await page.getByRole('button', { name: 'Stäng panelen' }).click();
    await expect(page.locator('#pane')).toBeHidden();
    await workbench.ribbon(command);
    await expect(page.locator('#pane')).toBeVisible();
    await expect(workbench.pane.getByText(result).first()).toBeVisible({ timeout: 30_000 });
  });
}
