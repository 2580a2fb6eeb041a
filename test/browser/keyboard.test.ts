import type { FrameLocator, Page } from '@playwright/test';
import { Keyboard } from './support/keyboard';
import { expect, test } from './support/workbench';

/** Each main task without a mouse, from the sheet into the pane by F6 and on by Tab. */
test.describe('with the keyboard alone', () => {
  let pane: FrameLocator;
  let keys: Keyboard;

  const door = (name: string) => pane.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
  const label = (name: string) => pane.getByLabel(name, { exact: true });
  const button = (name: string | RegExp) => pane.getByRole('button', { name });

  async function turnTo(page: Page, name: string): Promise<void> {
    // Back to the sheet, and in again: the pane's first control has the focus.
    await keys.leavePane();
    await keys.enterPane();
    if ((await door(name).getAttribute('aria-current')) === 'page') return;
    await keys.press(door(name));
    await expect(door(name)).toHaveAttribute('aria-current', 'page');
    // The view that is shown has the focus: what comes next is its own.
    await expect(pane.locator('main')).toBeFocused();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pane');
  }

  test.beforeEach(async ({ workbench, page }) => {
    await workbench.open();
    pane = workbench.pane;
    keys = new Keyboard(page);
  });

  test('somebody registers a contract, with what is folded, and the next in the same case', async ({
    workbench,
    page,
  }) => {
    await workbench.showSheet('Effekter');
    await turnTo(page, 'Registrera');
    await keys.to(pane.getByRole('radio', { name: /^Nytt avtal/ }));
    await keys.write(label('Benämning'), 'Städtjänster');
    await keys.choose(label('Förvaltning'), 'Tekniska');
    await keys.write(label('Startdatum'), '20260101');
    await keys.write(label('Avtalstid, år'), '4');
    await keys.write(label('Utgångskostnad per år'), '3,2 mkr');
    await keys.write(label('Ny kostnad per år'), '2 700 tkr');
    await keys.choose(label('Var kommer utgångskostnaden ifrån?'), 'Budget');
    await keys.press(pane.getByText('Fler uppgifter'));
    await keys.choose(label('Kategori'), 'Resor');
    await keys.choose(label('Anledning'), 'Ramavtal');
    await keys.write(label('Leverantör'), 'Rent AB');
    await expect(pane.getByText('= 1 januari 2026')).toBeVisible();
    await expect(pane.getByText('= 3 200 000 kr')).toBeVisible();
    await expect(pane.getByText(/2\s000\s000\skr/).first()).toBeVisible();
    await keys.press(pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }));
    await expect(pane.getByText('E-0008 är registrerad.').first()).toBeAttached();
    // Where one writes on: in the next form's first field.
    await expect(label('Benämning')).toBeFocused();
    await keys.to(button('En effekt till i samma ärende'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(label('Leverantör')).toHaveValue('Rent AB');
    await expect(label('Startdatum')).toHaveValue('20260101');
    expect(await workbench.read('B13')).toBe('Städtjänster');
  });

  test('somebody mends an amount after a look at what will change', async ({ workbench, page }) => {
    await workbench.showSheet('Effekter');
    const amount = `${(await workbench.headings(5)).get('Belopp')}7`;
    await workbench.type(amount, '175 tkr');
    await turnTo(page, 'Granska');
    await keys.write(pane.getByRole('searchbox'), 'W151');
    await keys.press(button(/^Rätta/).first());
    const preview = pane.getByRole('group', { name: 'Så här ändras det' });
    await expect(preview).toContainText('175 tkr');
    await keys.press(preview.getByRole('button', { name: 'Ändra' }));
    await expect(pane.getByText(/^Belopp i E-0002 är nu 175\s000\.$/).first()).toBeVisible();
    expect((await workbench.read(amount)).replace(/\s/g, '')).toMatch(/^175000/);
  });

  test('somebody follows up an effect', async ({ page }) => {
    await turnTo(page, 'Följ upp');
    await keys.press(button(/^Utskrift som tjänst/));
    await expect(pane.getByRole('heading', { level: 1, name: 'Utskrift som tjänst' })).toBeVisible();
    await keys.write(label('Realiserat belopp'), '1,2 mkr');
    await expect(pane.getByText(/Utfallet är .* av det kalkylerade/)).toBeVisible();
    await keys.choose(label('Varför blev det annorlunda?'), 'Avtalet');
    await keys.press(button('Spara utfallet'));
    await expect(pane.getByText('Utfallet för Utskrift som tjänst är registrerat.').first()).toBeAttached();
  });

  test('somebody refreshes, and asks what stands behind a figure', async ({ workbench, page }) => {
    await workbench.showSheet('Effekter');
    await workbench.type(`${(await workbench.headings(5)).get('Belopp')}7`, '10 175 000');
    await turnTo(page, 'Start');
    await keys.press(button('Uppdatera sammanställningen'));
    await expect(pane.getByText(/Sammanställningen är uppdaterad\./).first()).toBeAttached({ timeout: 30_000 });
    await turnTo(page, 'Nyckeltal');
    await keys.press(button(/Förklara siffran: Hela avtalstiden/));
    await expect(pane.getByText(/effekter står bakom siffran/)).toBeVisible();
  });

  test('somebody checks a claim', async ({ page }) => {
    await keys.enterPane();
    await keys.press(button('Kontrollera uppgift'));
    await keys.to(label('Delar och summa, en per rad'));
    for (const line of ['Faktura 5,5 mkr', 'Vite 200 000 kr', 'Summa 6 mkr']) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await expect(pane.getByText('Uppgiften går inte ihop.')).toBeVisible();
  });

  test('somebody changes the settings, and lets the pane open with the workbook', async () => {
    await keys.enterPane();
    await keys.press(button('Inställningar'));
    const opening = pane.getByRole('checkbox', { name: /Öppna Effektregister tillsammans/ });
    await keys.write(pane.getByRole('textbox', { name: 'Organisation' }), 'Region Exempel');
    await keys.press(pane.getByRole('button', { name: 'Spara', exact: true }));
    await expect(pane.getByText('Effektregister · Region Exempel')).toBeVisible();
    // Back to the sheet and in again: the first control has the focus.
    await keys.leavePane();
    await keys.enterPane();
    await keys.press(opening, 'Space');
    await expect(opening).toBeChecked();
  });

  test('somebody does a step of the month round, and leaves the pane for the sheet again', async ({ page }) => {
    await keys.enterPane();
    await keys.press(button('Betalt: Flyttjänster'));
    await keys.press(button(/^Registrera 175\s000\skr, /));
    await expect(pane.getByText('Utfallet för Flyttjänster är registrerat.').first()).toBeAttached();
    await expect(button('Betalt: Flyttjänster')).toHaveCount(0);
    await keys.press(button(/^Klart för /));
    await expect(button('Öppna rundan igen')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('#grid')).toBeFocused();
  });
});
