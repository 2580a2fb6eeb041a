import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/workbench';
import type { Workbench } from './support/workbench';

/** The words that lead into each state. */
const words = {
  'sv-SE': { check: 'Kontrollera', refresh: 'Uppdatera', paid: 'Betalt: Flyttjänster', review: 'Granska', fix: /^Rätta/, start: 'Start', finish: /^Klart för /, register: 'Registrera', copy: 'Utgå från en tidigare' },
  'en-US': { check: 'Check', refresh: 'Refresh', paid: 'Paid: Flyttjänster', review: 'Review', fix: /^Fix/, start: 'Start', finish: /^Done for /, register: 'Register', copy: 'Begin from an earlier one' },
} as const;

async function faults({ page }: Workbench, state: string): Promise<string[]> {
  await expect(page.frameLocator('#pane').locator('main :is(h1, p, button)').first()).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).include('#pane').analyze();
  return violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 140)} ${failureSummary ?? ''}`).join(' ')}`);
}

/** Goes into every state that the pane can be in beside its views, and answers with what axe says of each. */
async function states(workbench: Workbench, lang: keyof typeof words, theme: string): Promise<string[]> {
  const { pane } = workbench;
  const w = words[lang];
  const how = `lang=${lang}&theme=${theme}`;
  const found: string[] = [];
  const look = async (state: string) => void found.push(...(await faults(workbench, state)));

  await workbench.open(`?file=empty&${how}`);
  await expect(pane.getByRole('heading', { level: 1 })).toBeVisible();
  const folds = pane.locator('main details:not([open]) > summary');
  while ((await folds.count()) > 0) await folds.first().click();
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

  await workbench.type('B5', 'Namn');
  await workbench.ribbon(w.check);
  await workbench.showView(w.start);
  await expect(pane.getByText(/Namn/).first()).toBeVisible({ timeout: 20_000 });
  await look('damaged');
  await pane.getByRole('button', { name: w.finish }).click();
  await look('the month declared done');
  return found;
}

// Both languages and every theme; what a state looks like does not turn on the two together.
for (const [lang, theme] of [['sv-SE', 'light'], ['sv-SE', 'contrast'], ['en-US', 'dark']] as const) {
  test(`every state of the pane is accessible in ${lang}, ${theme}`, async ({ workbench }) => {
    test.setTimeout(150_000);
    expect(await states(workbench, lang, theme)).toEqual([]);
  });
}
