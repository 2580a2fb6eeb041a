import { expect, test } from './support/workbench';

/** The form as a buyer meets it who opens it twice a year. */
test.describe('the form of Registrera', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.open();
    await workbench.showSheet('Effekter');
    await workbench.showView('Registrera');
  });

  for (const [type, fields] of [
    ['Nytt avtal', ['title', 'department', 'start', 'termYears', 'baseline', 'newCost']],
    ['Engångsbelopp/vite', ['title', 'department', 'reason', 'supplier', 'start', 'amount']],
    ['Cost avoidance', ['title', 'department', 'start', 'termYears', 'baseline', 'newCost']],
    ['Annat', ['title', 'department', 'start', 'termYears', 'hoursPerYear', 'indirectPerYear', 'amount']],
  ] as const) {
    test(`asks ${fields.length} things of ${type}, the rest is folded`, async ({ workbench }) => {
      const form = workbench.pane.locator('form');
      await form.getByRole('radio', { name: new RegExp(`^${type.slice(0, 6)}`) }).check({ force: true });
      await expect(form.locator('[id^=register-]:is(input, select, textarea):visible')).toHaveCount(fields.length);
      const ids = await form
        .locator('[id^=register-]:is(input, select, textarea):visible')
        .evaluateAll((all) => all.map(({ id }) => id.replace('register-', '')));
      expect(ids).toEqual(fields);
    });
  }

  test('what is folded stays unfolded for the session, and tells what it holds when it is folded', async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await pane.getByText('Fler uppgifter').click();
    await pane.getByLabel('Kategori').selectOption('Resor');
    await pane.getByLabel('Ansvarig').fill('Eva');
    await workbench.showView('Start');
    await workbench.showView('Registrera');
    await expect(pane.getByLabel('Kategori')).toBeVisible();
    await pane.getByText('Fler uppgifter').click();
    await expect(pane.getByLabel('Kategori')).toBeHidden();
    await expect(pane.getByText('Fler uppgifter (2 ifyllda)')).toBeVisible();
    await expect(pane.getByText('Kategori: Resor · Ansvarig: Eva')).toBeVisible();
  });

  test('what is folded unfolds by itself when something in it must be corrected', async ({ workbench }) => {
    const { pane } = workbench;
    await pane.getByText('Fler uppgifter').click();
    await pane.getByLabel('Införandekostnad').fill('1.500');
    await pane.getByText('Fler uppgifter').click();
    await expect(pane.getByLabel('Införandekostnad')).toBeHidden();
    await pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
    await expect(pane.getByLabel('Införandekostnad')).toBeVisible();
    await expect(pane.getByLabel('Införandekostnad')).toHaveAccessibleDescription(/1\.500/);
  });

  test('what is worth a thought leads to its field, unfolded', async ({ workbench }) => {
    const { pane } = workbench;
    await pane.getByLabel('Benämning').fill('Städtjänster');
    await pane.getByLabel('Startdatum').fill('2026-01-01');
    await pane.getByRole('button', { name: 'Anledning till effektivisering saknas.' }).click();
    await expect(pane.getByLabel('Anledning')).toBeFocused();
  });

  test('a possible duplicate and a slip of unit are told of before anything is saved', async ({ workbench }) => {
    const { pane } = workbench;
    const form = pane.locator('form');
    const save = form.getByRole('button', { name: 'Registrera', exact: true });
    await form.getByRole('radio', { name: /^Engångsbelopp/ }).check({ force: true });
    const write = async (title: string, amount: string) => {
      await pane.getByLabel('Benämning').fill(title);
      await pane.getByLabel('Leverantör').fill('Åkeri AB');
      await pane.getByLabel('Datum', { exact: true }).fill('2026-02-10');
      await pane.getByLabel('Belopp', { exact: true }).fill(amount);
      await pane.getByLabel('Belopp', { exact: true }).blur();
    };
    await write('Sen leverans', '175 tkr');
    await save.click();
    await expect(pane.getByText('E-0008 är registrerad.').first()).toBeAttached();

    await write('Försening i februari', '175 000');
    await expect(form.getByText(/^Samma leverantör \(Åkeri AB\).* E-0008/)).toBeVisible();
    await pane.getByLabel('Belopp', { exact: true }).fill('175 mkr');
    await expect(form.getByText(/1\s000 eller 1\s000\s000 gånger större eller mindre än E-0008/)).toBeVisible();
    await workbench.select('B14');
    expect(await workbench.read('B14')).toBe('');
  });

  test('the department that was registered last is proposed, next time too', async ({ workbench, page }) => {
    const { pane } = workbench;
    await pane
      .locator('form')
      .getByRole('radio', { name: /^Engångsbelopp/ })
      .check({ force: true });
    await pane.getByLabel('Benämning').fill('Sen leverans');
    await pane.getByLabel('Förvaltning', { exact: true }).selectOption('Tekniska förvaltningen');
    await pane.getByLabel('Datum', { exact: true }).fill('2026-02-10');
    await pane.getByLabel('Belopp', { exact: true }).fill('175 tkr');
    await pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
    await expect(pane.getByText('E-0008 är registrerad.').first()).toBeAttached();
    await page.reload();
    await workbench.paneReady();
    await workbench.showView('Registrera');
    await expect(pane.getByLabel('Förvaltning', { exact: true })).toHaveValue('Tekniska förvaltningen');
    await expect(pane.getByText('Som förra gången.')).toBeVisible();
  });
});
