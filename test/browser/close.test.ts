import type { Page } from '@playwright/test';
import { february } from '../support/parts/february';
import { paneFaults } from './support/axe';
import { atDay } from './support/atDay';
import { madeWorkbook } from './support/filled';
import { expect, test } from './support/workbench';

// The pane's clock is set for good.
test.use({ freshPage: true });

/** The worked example (close.md D.4): January is closed, February has happened. */
const inFebruary = (): Buffer =>
  madeWorkbook([
    ['create', '--example', '--parts', 'close'],
    ['close', '--month', '2026-01', '--by', 'Ekonom'],
    ['put', '--rows', february],
  ]);

async function picture(page: Page, name: string): Promise<void> {
  for (const width of [320, 450]) {
    await page.locator('body').evaluate((body, px) => body.style.setProperty('--pane-width', `${px}px`), width);
    await page.screenshot({ path: `test-results/close-${name}-${width}.png` });
  }
}

test('D.4: February is closed in the pane at 25 525 000,00, each movement to the öre, and the month after is next', async ({
  workbench,
  page,
}) => {
  test.setTimeout(240_000);
  await atDay(page, '2026-03-03T09:00:00');
  await workbench.open('?file=empty');
  await workbench.openFile(inFebruary());
  await workbench.paneReady();
  const { pane } = workbench;
  const showClose = async (): Promise<void> => {
    await pane.getByText('Stäng månaden', { exact: true }).click();
    await pane.getByRole('textbox', { name: 'Vem stänger?' }).fill('Ekonom');
    await pane.getByRole('button', { name: 'Visa vad som stängs' }).click();
  };
  await showClose();
  const bridge = pane.getByRole('region', { name: 'Bryggan för februari 2026' });
  await expect(bridge).toBeVisible({ timeout: 60_000 });
  const said = async (): Promise<string> => (await bridge.innerText()).replaceAll(/\s+/g, ' ');
  for (const line of [
    'Ingående 29 275 000 kr',
    'Ny 1 effekt +1 200 000 kr',
    'Ändrade uppgifter 1 effekt −700 000 kr',
    'Omräknad 1 effekt +3 200 000 kr',
    'Förtida slut 1 effekt −3 250 000 kr',
    'Makulerad 1 effekt −4 200 000 kr',
    'Utgående 25 525 000 kr',
  ])
    expect(await said()).toContain(line);
  await bridge.scrollIntoViewIfNeeded();
  await picture(page, 'preview');
  expect(await paneFaults(page, 'Stäng månaden')).toEqual([]);
  for (const [scope, closing] of [
    ['Effekt i året 2026, alla klasser', 'Utgående 3 704 838,71 kr'],
    ['Realiserat, alla klasser', 'Utgående 1 003 027,59 kr'],
    ['Bekräftat, alla klasser', 'Ingående – Utgående – Inget utfall räknas än.'],
    ['Kalkylerat, frigjorda medel', 'Utgående 15 700 000 kr'],
  ] as const) {
    await bridge.getByLabel('Visa', { exact: true }).selectOption({ label: scope });
    expect(await said()).toContain(closing);
  }
  await workbench.showView('Nyckeltal');
  const since = pane.getByRole('region', { name: 'Sedan förra bokslutet' });
  await expect(since).toContainText('Bokslut 1, per 2026-01-31.', { timeout: 30_000 });
  expect((await since.innerText()).replaceAll(/\s+/g, ' ')).toContain('Nu 25 525 000 kr');
  await since.scrollIntoViewIfNeeded();
  await picture(page, 'since');
  expect(await paneFaults(page, 'Sedan förra bokslutet')).toEqual([]);
  await workbench.showView('Start');
  await showClose();
  await pane.getByRole('button', { name: 'Stäng februari 2026' }).click({ timeout: 60_000 });
  await expect(pane.getByText(/Februari 2026 är stängd. Kalkylerat 25.525.000.kr/).first()).toBeAttached({
    timeout: 60_000,
  });
  // March has not ended: there is nothing more to close.
  await expect(pane.getByRole('button', { name: 'Visa vad som stängs' })).toHaveCount(0);
  await workbench.showView('Nyckeltal');
  await expect(since).toContainText('Bokslut 2, per 2026-02-28.', { timeout: 30_000 });
  await expect(since).toContainText('Inget har ändrats.');
  await workbench.showSheet('Månadsbokslut');
  expect((await workbench.read('G21')).replaceAll(/\s/g, ' ')).toBe('25 525 000,00');
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
});
