import { readFileSync } from 'node:fs';
import { expect, test } from './support/workbench';

test('from an empty workbook to a summary on the pane alone', async ({ workbench, page }) => {
  await workbench.open('?file=empty');
  const { pane } = workbench;
  await expect(pane.getByText('Inget register ännu')).toBeVisible();
  await pane.getByRole('button', { name: 'Skapa med exempel' }).click();
  await expect(pane.getByText('7 effekter', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('tab', { name: 'Effekter', exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Uppdatera sammanställningen' }).click();
  await expect(pane.getByText(/Sammanställningen är uppdaterad\./).first()).toBeVisible({ timeout: 30_000 });
  await workbench.showSheet('Ledningsvy');
  await expect(page.locator('svg.chart')).toHaveCount(3);
});

test.describe('in the example register', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.open();
    await workbench.showSheet('Effekter');
  });

  test('an error made in a cell stands in the pane, leads back to the cell, and goes when it is mended', async ({
    workbench,
    page,
  }) => {
    const { pane } = workbench;
    const headings = await workbench.headings(5);
    const term = `${headings.get('Avtalstid år')}6`;
    const before = await workbench.read(term);
    expect(before).not.toBe('');

    await page.locator('#grid').focus();
    await page.keyboard.press('Delete');
    await workbench.showView('Granska');
    await expect(pane.getByText('Avtalstid saknas').first()).toBeVisible();

    await workbench.select('A1');
    await pane.getByText(/Effekter, rad 6, Avtalstid år/).click();
    await expect(page.getByLabel('Markerad cell')).toHaveValue(term);

    await workbench.type(term, '7');
    await expect(pane.getByText('Avtalstid saknas')).toHaveCount(0);
  });

  test('a changed amount makes the summary stale, and a refresh from the ribbon brings figures and charts along', async ({
    workbench,
    page,
  }) => {
    const { pane } = workbench;
    const headings = await workbench.headings(5);
    const amount = `${headings.get('Belopp')}7`;
    expect((await workbench.read(amount)).replace(/\s/g, '')).toMatch(/^175000/);
    await workbench.showSheet('Ledningsvy');
    const chart = page.locator('svg.chart').first();
    const drawn = await chart.innerHTML();

    await workbench.showSheet('Effekter');
    await workbench.type(amount, '10 175 000');
    await workbench.showSheet('Sammanställning');
    await expect(page.getByText(/Inaktuell/).first()).toBeVisible();
    await workbench.ribbon('Uppdatera');
    await expect(page.getByText(/Aktuell per/).first()).toBeVisible({ timeout: 30_000 });
    await expect(pane.getByText(/39\s275/).first()).toBeVisible();
    await workbench.showSheet('Ledningsvy');
    expect(await chart.innerHTML()).not.toBe(drawn);
  });

  test('a list offers its choices to mouse and keyboard', async ({ workbench, page }) => {
    const headings = await workbench.headings(5);
    const cell = `${headings.get('Typ av effektivisering')}6`;
    await workbench.select(cell);
    await page.getByRole('button', { name: 'Välj i listan' }).click();
    await page.getByRole('option', { name: 'Cost avoidance' }).click();
    await expect(workbench.cell(cell)).toHaveText('Cost avoidance');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(workbench.cell(cell)).toHaveText('Nytt avtal');
  });

  test('what is saved opens in the page again with its register', async ({ workbench, page }) => {
    await workbench.type('B6', 'Utskrift överallt');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Spara' }).click();
    const path = await (await waiting).path();
    await page.getByRole('button', { name: 'Ny tom bok' }).click();
    await expect(workbench.pane.getByText('Inget register ännu')).toBeVisible();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bok.xlsx', mimeType: '', buffer: readFileSync(path) });
    await expect(workbench.pane.getByText('7 effekter', { exact: true })).toBeVisible();
    await workbench.showSheet('Effekter');
    await expect(workbench.cell('B6')).toHaveText('Utskrift överallt');
  });

  test('while a cell is edited the add-in waits and says so, then goes on', async ({ workbench }) => {
    const { pane } = workbench;
    const editing = (await workbench.switches()).getByLabel('Cell redigeras');
    await editing.check();
    await workbench.ribbon('Kontrollera');
    await expect(pane.getByText(/avsluta cellredigeringen/i).first()).toBeVisible();
    await editing.uncheck();
    await expect(pane.getByText(/Kontrollerat/).first()).toBeVisible({ timeout: 20_000 });
  });

  test("a colleague's change is seen without a question or a write", async ({ workbench }) => {
    const headings = await workbench.headings(5);
    await workbench.select(`${headings.get('Startdatum')}6`);
    await (await workbench.switches()).getByRole('button', { name: 'Medarbetare ändrar' }).click();
    await workbench.showView('Granska');
    await expect(workbench.pane.getByText(/Startdatum/).first()).toBeVisible();
  });
});

test('an Excel without the API set is told so', async ({ workbench }) => {
  await workbench.open('?api=1.13');
  await expect(workbench.pane.getByRole('heading').first()).toContainText(/Excel/);
});

test('the pane follows the language of Office, the ribbon too', async ({ workbench, page }) => {
  await workbench.open('?lang=en-US');
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Refresh' })).toBeVisible();
  await expect(workbench.pane.getByRole('navigation').getByRole('button', { name: /^Review/ })).toBeVisible();
});
