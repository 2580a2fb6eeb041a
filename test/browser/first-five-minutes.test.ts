import type { FrameLocator } from '@playwright/test';
import { expect, test } from './support/workbench';

/** Counts what a person does: a press, and a field written in or chosen from. docs/first-five-minutes.md tells the sums. */
class Counted {
  presses = 0;
  fields = 0;

  constructor(private readonly pane: FrameLocator) {}

  async press(name: string | RegExp): Promise<void> {
    this.presses += 1;
    await this.pane.getByRole('button', { name }).last().click();
  }

  async write(label: string, text: string): Promise<void> {
    this.fields += 1;
    await this.pane.getByLabel(label, { exact: true }).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    this.fields += 1;
    await this.pane.getByLabel(label, { exact: true }).selectOption(option);
  }
}

test('from an empty workbook to a Ledningsvy on the pane\'s own guidance: 4 presses and 7 fields, beside Start and Visa Ledningsvyn', async ({ workbench, page }) => {
  await workbench.open('?file=empty');
  const { pane } = workbench;
  const user = new Counted(pane);
  await user.write('Organisation', 'Region Exempel');
  await user.press('Skapa register');
  await expect(pane.getByText('Registret är skapat.').first()).toBeAttached({ timeout: 30_000 });
  await user.press('Registrera den första effekten');
  await user.write('Benämning', 'Städtjänster');
  await user.write('Startdatum', '2026-01-01');
  await user.write('Avtalstid, år', '4');
  await user.write('Utgångskostnad per år', '3,2 mkr');
  await user.write('Ny kostnad per år', '2,7 mkr');
  await user.choose('Var kommer utgångskostnaden ifrån?', 'Budget');
  await user.press(/^Registrera$/);
  await expect(pane.getByText('E-0001 är registrerad.').first()).toBeAttached();
  await workbench.showView('Start');
  await user.press('Uppdatera sammanställningen');
  await expect(pane.getByText('Sammanställningen är uppdaterad.').first()).toBeAttached({ timeout: 30_000 });
  await expect(pane.getByRole('button', { name: 'Visa Ledningsvyn' }).first()).toBeVisible();
  await pane.getByRole('button', { name: 'Visa Ledningsvyn' }).first().click();
  await expect(page.getByRole('tab', { name: 'Ledningsvy', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('svg.chart')).toHaveCount(3);
  // Two more presses stand outside the counter: Start in the navigation, and Visa Ledningsvyn.
  expect({ presses: user.presses, fields: user.fields }).toEqual({ presses: 4, fields: 7 });
});

test('a month round on the example, one of its three late follow-ups done: 13 presses and 2 fields', async ({ workbench }) => {
  test.setTimeout(120_000);
  await workbench.open();
  const { pane } = workbench;
  const user = new Counted(pane);
  for (let left = 3; left > 0; left -= 1) {
    await user.press(/^Betalt: /);
    await expect(pane.getByRole('button', { name: /^Betalt: / })).toHaveCount(left - 1);
  }
  while ((await pane.locator('main details:not([open]) > summary').count()) > 0) {
    user.presses += 1;
    await pane.locator('main details:not([open]) > summary').first().click();
  }
  await user.write('Vem validerar?', 'Eva Ekonom');
  const validate = pane.getByRole('button', { name: /^Validera: / });
  while ((await validate.count()) > 0) {
    const next = (await validate.first().getAttribute('aria-label')) ?? '';
    await user.press(next);
    await expect(pane.getByRole('button', { name: next, exact: true })).toHaveCount(0);
  }
  await user.press(/^Följ upp: Utskrift/);
  await user.write('Realiserat belopp', '3,6 mkr');
  await user.press('Spara utfallet');
  await expect(pane.getByText(/Utfallet för Utskrift som tjänst är registrerat/).first()).toBeAttached();
  await workbench.showView('Start');
  await user.press(/^Klart för /);
  await expect(pane.getByRole('button', { name: 'Öppna rundan igen' })).toBeVisible();
  expect(user).toMatchObject({ presses: 13, fields: 2 });
});
