import { expect, test } from './support/workbench';

test.describe('what is set in the pane holds at once', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.open();
  });

  test('the unit that amounts are shown in, in the pane, and on the sheets at the next refresh', async ({
    workbench,
    page,
  }) => {
    const { pane } = workbench;
    await expect(pane.getByText(/Kalkylerad effekt 29\s275\stkr/)).toBeVisible();
    await pane.getByRole('button', { name: 'Inställningar' }).click();
    await pane.getByLabel('Visningsenhet').selectOption('mkr');
    await pane.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(pane.getByText('Sparat.').first()).toBeAttached();
    await workbench.showView('Start');
    await expect(pane.getByText(/Kalkylerad effekt 29,3\smkr/)).toBeVisible();
    await workbench.ribbon('Uppdatera');
    await expect(pane.getByText('Sammanställningen är uppdaterad.').first()).toBeAttached({ timeout: 30_000 });
    await workbench.showSheet('Ledningsvy');
    await expect(page.getByText(/mkr/).first()).toBeVisible();
  });

  test('departments and categories that are added can be chosen in the form, and stand in Listor', async ({
    workbench,
    page,
  }) => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Inställningar' }).click();
    await pane.getByText('Fyll på listan').first().click();
    await pane.getByLabel('Nya förvaltningar').fill('Kulturförvaltningen\nFritidsförvaltningen');
    await pane.getByRole('button', { name: 'Lägg till', exact: true }).first().click();
    const told = pane.locator('[data-tone]');
    await expect(told.getByText('2 namn är tillagda i listan.')).toBeInViewport({ ratio: 1 });
    await told.getByRole('button', { name: 'Ångra' }).click();
    await expect(told.getByText('Ångrat. 2 namn är borttagna ur listan.')).toBeInViewport({ ratio: 1 });
    await pane.getByLabel('Nya förvaltningar').fill('Kulturförvaltningen\nFritidsförvaltningen');
    await pane.getByRole('button', { name: 'Lägg till', exact: true }).first().click();
    await expect(told.getByText('2 namn är tillagda i listan.')).toBeInViewport({ ratio: 1 });
    await pane.getByText('Fyll på listan').nth(1).click();
    await pane.getByLabel('Nya kategorier').fill('Scenkonst');
    await pane.getByRole('button', { name: 'Lägg till', exact: true }).last().click();
    await workbench.showView('Registrera');
    await pane.getByLabel('Förvaltning', { exact: true }).selectOption('Fritidsförvaltningen');
    await pane.getByText('Fler uppgifter').click();
    await pane.getByLabel('Kategori').selectOption('Scenkonst');
    await workbench.showSheet('Listor');
    await expect(page.getByText('Fritidsförvaltningen', { exact: true }).first()).toBeVisible();
  });

  test('a limit that is changed changes what is due', async ({ workbench }) => {
    const { pane } = workbench;
    await expect(pane.getByText('Ska valideras av ekonomi')).toBeVisible();
    await pane.getByRole('button', { name: 'Inställningar' }).click();
    await pane.getByText('Gränser och tak').click();
    await pane.getByLabel('Valideringsgräns, kr').fill('1 mdkr');
    await pane.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(pane.getByText('Sparat.').first()).toBeAttached();
    await workbench.showView('Start');
    await expect(pane.getByText('Ska valideras av ekonomi')).toHaveCount(0);
  });

  test('a target divided by shares stands in Mål and beside the figures', async ({ workbench, page }) => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Inställningar' }).click();
    await pane.getByText('Nytt mål').click();
    await pane.getByLabel('Mål, kr').fill('5 mkr');
    await pane.getByLabel('Tekniska förvaltningen').fill('60');
    await pane.getByLabel('Socialförvaltningen').fill('30');
    await expect(pane.getByText('Summa 90 %')).toBeVisible();
    await pane.getByLabel('Socialförvaltningen').fill('40');
    await expect(pane.getByText('Summa 100 %')).toBeVisible();
    await pane.getByRole('button', { name: 'Lägg till målet' }).click();
    await expect(pane.getByText(/\d{4}: 5\s000\stkr/)).toBeVisible();
    await workbench.ribbon('Uppdatera');
    await expect(pane.getByText('Sammanställningen är uppdaterad.').first()).toBeAttached({ timeout: 30_000 });
    await workbench.showView('Nyckeltal');
    await expect(pane.getByRole('heading', { name: /Mål.*\d{4}: 5\s000\stkr/ })).toBeVisible();
    await workbench.showSheet('Mål');
    await expect(page.getByText('Socialförvaltningen', { exact: true }).first()).toBeVisible();
  });
});

test('the pane opens with the workbook when somebody has said so: it is asked, kept in the file, and true when the file is opened', async ({
  workbench,
  page,
}) => {
  test.setTimeout(90_000);
  await workbench.open();
  const { pane } = workbench;
  const opening = () => pane.getByRole('checkbox', { name: /Öppna Effektregister tillsammans/ });
  const closePane = () => page.getByRole('button', { name: 'Stäng panelen' }).click();
  const untouched = await workbench.save();
  await pane.getByRole('button', { name: 'Inställningar' }).click();
  await expect(opening()).not.toBeChecked();
  await opening().click();
  const told = pane.locator('[data-tone]');
  await expect(told.getByText('Panelen öppnas nu tillsammans med arbetsboken.')).toBeInViewport({ ratio: 1 });
  await told.getByRole('button', { name: 'Ångra' }).click();
  await expect(opening()).not.toBeChecked();
  await opening().click();
  await expect(told.getByText('Panelen öppnas nu tillsammans med arbetsboken.')).toBeInViewport({ ratio: 1 });
  const asked = await workbench.save();

  await closePane();
  await workbench.openFile(untouched);
  await expect(page.getByRole('tab', { name: 'Effekter', exact: true })).toBeVisible();
  await expect(page.locator('#pane')).toBeHidden();
  await workbench.openFile(asked);
  await expect(page.locator('#pane')).toBeVisible();
  await pane.getByRole('button', { name: 'Inställningar' }).click();
  await expect(opening()).toBeChecked();

  await opening().click();
  await expect(pane.getByText('Panelen öppnas inte längre tillsammans med arbetsboken.').first()).toBeAttached();
  const taken = await workbench.save();
  await closePane();
  await workbench.openFile(taken);
  await page.waitForTimeout(500);
  await expect(page.locator('#pane')).toBeHidden();
});
