import { expect } from '@playwright/test';
import { openFolds, paneFaults } from '../axe';
import type { Workbench } from '../workbench';
import type { Language, Theme } from './looks';

/** The views that are opened from within others, and the states that a view takes when it is used. */
const words = {
  'sv-SE': {
    claim: 'Kontrollera uppgift',
    claimText: 'Delar och summa, en per rad',
    settings: 'Inställningar',
    register: 'Registrera',
    fetch: 'Hämta från lista',
    save: 'Registrera',
    follow: 'Följ upp',
    effect: /^Utskrift som tjänst/,
    figures: 'Nyckeltal',
    explain: /Förklara siffran: Hela/,
    review: 'Granska',
  },
  'en-US': {
    claim: 'Check a claim',
    claimText: 'Parts and total, one per line',
    settings: 'Settings',
    register: 'Register',
    fetch: 'Fetch from a list',
    save: 'Register',
    follow: 'Follow up',
    effect: /^Utskrift som tjänst/,
    figures: 'Figures',
    explain: /Explain the figure/,
    review: 'Review',
  },
} as const;

/** Goes through every deeper view, and answers with what axe says of each. */
export async function deeperTour(workbench: Workbench, lang: Language, theme: Theme): Promise<string[]> {
  const { pane, page } = workbench;
  const w = words[lang];
  await workbench.open(`?lang=${lang}&theme=${theme}`);
  const found: string[] = [];
  await pane.getByRole('button', { name: w.claim }).click();
  await pane.getByLabel(w.claimText).fill('A 5,5 mkr\nB 200 000 kr\nSumma 9 mkr');
  await expect(pane.getByRole('main')).toContainText(/3\s300\s000/);
  found.push(...(await paneFaults(page, w.claim)));
  await pane.getByRole('button', { name: w.settings }).click();
  await openFolds(pane);
  found.push(...(await paneFaults(page, w.settings)));
  await workbench.showView(w.register);
  await openFolds(pane);
  await pane.locator('form').getByRole('button', { name: w.save, exact: true }).click();
  found.push(...(await paneFaults(page, `${w.register} with errors`)));
  await pane.getByRole('button', { name: w.fetch }).click();
  found.push(...(await paneFaults(page, w.fetch)));
  await workbench.showView(w.follow);
  await pane.getByRole('button', { name: w.effect }).click();
  found.push(...(await paneFaults(page, `${w.follow} an effect`)));
  await workbench.showView(w.figures);
  await pane.getByRole('button', { name: w.explain }).first().click();
  await openFolds(pane);
  found.push(...(await paneFaults(page, `${w.figures} explained`)));
  await workbench.showView(w.review);
  const folded = pane.locator('main button[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
  found.push(...(await paneFaults(page, `${w.review} unfolded`)));
  return found;
}
