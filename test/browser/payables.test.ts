import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantedPeople } from '../support/parts/plantedPeople';
import { openFolds, paneFaults } from './support/axe';
import { Person } from './support/humanPace';
import { expect, test } from './support/workbench';

const ledger = join(__dirname, '../../src/workbench/page/reskontra.csv');
/** The ledger of the workbench with a thousand sole traders in it. */
const withPeople = (): Buffer => {
  const lines = plantedPeople.map(({ day, organisation, supplier, amount, text }, index) => [
    day.slice(0, 7).replace('-', ''),
    day,
    organisation,
    supplier,
    '64110',
    text,
    'Kommunledningskontoret',
    `${amount},00`,
    text,
    index,
  ]);
  const [head = '', ...own] = readFileSync(ledger, 'utf8').trimEnd().split(/\r?\n/);
  return Buffer.from([head, ...own, ...lines.map((cells) => cells.join(';'))].join('\r\n'));
};
const contractRows = [
  'Diarienummer;Rubrik;Leverantörsnamn;Org.nr;Avtalsperiod',
  'FLYTT;Flyttjänster;Flyttarna ek. för.;802000-1007;2025-01-01 - 2026-12-31',
  'RESOR;Resor;Resebolaget HB;916000-1005;2025-01-01 - 2026-12-31',
].join('\r\n');
const MINUTE = 60;

test('from a ledger file to accepted outcomes on the pane’s own words: counted, under five minutes, and taken back', async ({
  workbench,
  page,
}) => {
  test.setTimeout(300_000);
  await workbench.open();
  const { pane } = workbench;
  const user = new Person(pane);
  await user.press('Inställningar');
  await user.press('Lägg till: Reskontra och avtal');
  await expect(page.getByRole('tab', { name: 'Avtal', exact: true })).toBeAttached({ timeout: 60_000 });
  await expect(pane.getByRole('button', { name: 'Ta bort: Reskontra och avtal' })).toBeEnabled({ timeout: 30_000 });
  user.waits('large');
  await user.turnTo('Följ upp');
  await user.press(/Utskrift som tjänst/);
  await user.unfold();
  await user.write('Leverantör på avtalet', 'Nya Skrivaren AB');
  await user.write('Organisationsnummer', '559900-1004');
  await user.write('Leverantör före avtalet', 'Gamla Skrivaren AB');
  await user.write('Organisationsnummer före avtalet', '559900-2002');
  await user.choose('Vad säger kostnaden?', 'Fast kostnad');
  await user.press('Koppla');
  await expect(pane.getByText(/är kopplad till reskontran/).first()).toBeAttached({ timeout: 30_000 });
  user.waits('small');
  await workbench.showView('Följ upp');
  await pane
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'reskontra.csv', mimeType: 'text/csv', buffer: withPeople() });
  await expect(pane.getByRole('button', { name: 'Läs in' })).toBeEnabled({ timeout: 30_000 });
  const faults: string[] = [];
  const see = async (step: string) => {
    for (const width of [320, 450]) {
      await page.locator('body').evaluate((body, px) => body.style.setProperty('--pane-width', `${px}px`), width);
      faults.push(...(await paneFaults(page, `${step} at ${width}`)));
      await page.screenshot({ path: `test-results/payables-${step}-${width}.png`, fullPage: true });
    }
  };
  await see('read');
  await user.press('Läs in');
  await expect(pane.getByText(/Inläsning L-1 är klar/).first()).toBeAttached({ timeout: 30_000 });
  user.waits('small');
  const take = pane.getByRole('button', { name: 'Ta med det som klarar alla prov' });
  await expect(take).toBeVisible();
  await take.scrollIntoViewIfNeeded();
  await see('proposals');
  await user.press('Ta med det som klarar alla prov');
  await expect(pane.getByText(/^1 utfall är skrivet: /).first()).toBeAttached({ timeout: 30_000 });
  console.log(user.report('From a ledger file to accepted outcomes'));
  expect(user.seconds.total).toBeLessThan(5 * MINUTE);
  await pane.getByRole('button', { name: 'Ångra', exact: true }).first().click();
  await expect(take).toBeVisible({ timeout: 30_000 });
  await openFolds(pane);
  await pane
    .getByLabel('Välj avtalslista …')
    .last()
    .setInputFiles({ name: 'avtal.csv', mimeType: 'text/csv', buffer: Buffer.from(contractRows) });
  const add = pane.getByRole('button', { name: 'Lägg till 2 rader på Avtal' });
  await expect(add).toBeEnabled({ timeout: 30_000 });
  await add.scrollIntoViewIfNeeded();
  await see('contracts');
  await add.click();
  await expect(pane.getByText(/^2 rader är tillagda på Avtal/).first()).toBeAttached({ timeout: 30_000 });
  await workbench.showView('Nyckeltal');
  await pane.getByRole('heading', { name: 'Inköp' }).scrollIntoViewIfNeeded();
  await see('purchases');
  await pane.getByRole('button', { name: 'Inställningar' }).last().click();
  await pane.locator('main details > summary', { hasText: 'Ändra' }).first().click();
  await pane.getByLabel('Konton som aldrig läses').scrollIntoViewIfNeeded();
  await see('settings');
  await workbench.showView('Registrera');
  await pane.getByLabel('Startdatum').fill('2025-01-01');
  await pane.locator('main details > summary', { hasText: 'Föreslå utgångskostnad' }).click();
  await pane.getByLabel('Leverantör före avtalet').fill('Gamla Skrivaren AB');
  const use = pane.getByRole('button', { name: /^Använd / });
  await use.scrollIntoViewIfNeeded();
  await see('baseline');
  await use.click();
  await expect(pane.getByLabel('Utgångskostnad per år')).toHaveValue(/^4.?871.?250/);
  expect(faults).toEqual([]);
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
  const kept = await page
    .frames()
    .at(-1)
    ?.evaluate(async () =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, await indexedDB.databases()]),
    );
  expect(kept).not.toContain('Resebolaget');
  const shown = (await pane.locator('body').textContent()) ?? '';
  const found = plantedPeople.flatMap(({ secrets }) =>
    secrets.filter((secret) => (kept ?? '').includes(secret) || shown.includes(secret)),
  );
  expect(found).toEqual([]);
});
