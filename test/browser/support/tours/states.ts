import { expect } from '@playwright/test';
import { openFolds, paneFaults } from '../axe';
import type { Workbench } from '../workbench';
import type { Language, Theme } from './looks';

/** The words that lead into each state. */
const words = {
  'sv-SE': {
    check: 'Kontrollera',
    refresh: 'Uppdatera',
    paid: 'Betalt: Flyttjänster',
    book: /^Registrera 175/,
    review: 'Granska',
    fix: /^Rätta/,
    start: 'Start',
    finish: /^Klart för /,
    register: 'Registrera',
    copy: 'Utgå från en tidigare',
  },
  'en-US': {
    check: 'Check',
    refresh: 'Refresh',
    paid: 'Paid: Flyttjänster',
    book: /^Record 175/,
    review: 'Review',
    fix: /^Fix/,
    start: 'Start',
    finish: /^Done for /,
    register: 'Register',
    copy: 'Begin from an earlier one',
  },
} as const;

/** Goes into every state that the pane can be in beside its views, and answers with what axe says of each. */
export async function statesTour(workbench: Workbench, lang: Language, theme: Theme): Promise<string[]> {
  const { pane } = workbench;
  const w = words[lang];
  const how = `lang=${lang}&theme=${theme}`;
  const found: string[] = [];
  const look = async (state: string) => {
    // What is scrolled half under the tabs is no target that is too small.
    await pane.locator('html').evaluate((page) => page.scrollTo(0, 0));
    found.push(...(await paneFaults(workbench.page, state)));
  };

  await workbench.open(`?file=empty&${how}`);
  await expect(pane.getByRole('heading', { level: 1 })).toBeVisible();
  await openFolds(pane);
  await look('empty');

  await workbench.open(`?api=1.13&${how}`);
  await expect(pane.getByRole('heading', { level: 1 })).toBeVisible();
  await look('unsupported');

  await workbench.open(`?latency=1000&${how}`);
  await workbench.ribbon(w.refresh);
  await expect(pane.getByRole('progressbar').first()).toBeVisible();
  await look('working');

  await workbench.open(`?${how}`);
  const editing = (await workbench.switches()).getByLabel('Cell redigeras');
  await editing.check();
  await workbench.ribbon(w.check);
  await expect(pane.getByText(/cellredigeringen|editing the cell|cell editing|finish editing/i).first()).toBeVisible();
  await look('cell being edited');
  await editing.uncheck();
  await expect(pane.getByRole('progressbar')).toHaveCount(0, { timeout: 20_000 });
  await look('checked');

  await workbench.showSheet('Utfall');
  await (await workbench.switches()).getByLabel('Bladet är skyddat').click();
  await workbench.showView(w.start);
  await pane.getByRole('button', { name: w.paid }).click();
  await look('a payment before it is booked');
  await pane.getByRole('button', { name: w.book }).click();
  await expect(pane.getByRole('alert').filter({ hasText: /skydda|protected/ })).toBeAttached();
  await look('protected');

  await workbench.showSheet('Effekter');
  const amount = `${(await workbench.headings(5)).get('Belopp')}7`;
  await workbench.type(amount, '175 tkr');
  await workbench.showView(w.review);
  await pane.getByRole('searchbox').fill('W151');
  await pane.getByRole('button', { name: w.fix }).first().click();
  await look('a fix shown before it is made');
  await pane.getByRole('searchbox').fill('inget sådant');
  await look('nothing that matches');

  await workbench.showView(w.register);
  await pane.getByRole('button', { name: w.copy }).click();
  await look('an earlier effect to begin from');

  await workbench.showView(w.start);
  await pane.getByRole('button', { name: w.finish }).click();
  await look('the month declared done');

  await workbench.type('B5', 'Namn');
  await workbench.ribbon(w.check);
  await expect(pane.getByText(/Namn/).first()).toBeVisible({ timeout: 20_000 });
  await look('damaged');
  return found;
}
