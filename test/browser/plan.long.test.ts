import { alvestaFile } from '../support/parts/planRows';
import { paneFaults } from './support/axe';
import { filledWorkbook } from './support/filled';
import { expect, test } from './support/workbench';

const stages = ['Idé', 'Beslutad', 'Upphandling', 'Avbruten'];
const categories = ['Fordon', 'Resor', 'Kontor', 'Material'];
const many = Array.from({ length: 200 }, (_, index) => ({
  'Initiativ-ID': `M-${index + 1}`,
  Benämning: `Samordnad upphandling av verksamhetsnära stödtjänster, etapp ${index + 1}`,
  Kategori: categories[index % 4] ?? '',
  Genomförbarhet: (index % 5) + 1,
  Potential: (Math.floor(index / 5) % 5) + 1,
  'Spend per år': 1_000_000 + index * 10_000,
  'Besparing per år': 50_000 + index * 100,
  Effektklass: 'Frigjorda medel',
  Uppstart: `${2022 + (index % 3)} kv ${(index % 4) + 1}`,
  Steg: stages[index % 4] ?? '',
  Ansvarig: index % 7 === 0 ? '' : `Ansvarig ${index % 9}`,
  Beslut: 'KS 2022-02-01',
  Kommentar: 'Enligt planen',
}));
const register = {
  ...alvestaFile,
  categories,
  settings: { 'Per datum': '2022-03-31' },
  initiatives: [...alvestaFile.initiatives, ...many],
  effects: [
    ...alvestaFile.effects,
    { ...alvestaFile.effects[0], 'Effekt-ID': 'E-3', Benämning: 'Tjänstebilar', Kategori: 'Fordon', Initiativ: '' },
  ],
};

test('a plan of two hundred initiatives is narrowed, linked and begun from, and can be read by all', async ({
  workbench,
  page,
}) => {
  test.setTimeout(240_000);
  await workbench.open('?file=empty');
  await workbench.openFile(filledWorkbook(['plan'], register));
  await workbench.paneReady();
  const { pane } = workbench;
  await workbench.showView('Nyckeltal');
  await expect(pane.getByText(/Planen räcker till/)).toBeVisible({ timeout: 30_000 });
  const first = pane.getByRole('button', { name: 'Bygg- och fastighetsmaterial', exact: true });
  await expect(first).toBeVisible();

  await pane.getByLabel('Steg', { exact: true }).selectOption('Upphandling');
  await pane.getByLabel('Ordning', { exact: true }).selectOption('Mest kvar i år först');
  await pane.getByLabel('Ansvarig', { exact: true }).selectOption('Ek');
  await expect(pane.getByRole('button', { name: 'Fordon', exact: true })).toBeVisible();
  await pane.getByLabel('Ansvarig', { exact: true }).selectOption('Alla ansvariga');
  await pane.getByLabel('Steg', { exact: true }).selectOption('Alla steg');
  await pane.getByLabel('Sök initiativ').fill('etapp 19');
  await pane.getByLabel('Sök initiativ').fill('');

  for (const width of [320, 450]) {
    await page.locator('body').evaluate((body, px) => body.style.setProperty('--pane-width', `${px}px`), width);
    await pane.getByRole('heading', { name: 'Plan mot mål' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: `test-results/plan-figures-${width}.png` });
    await pane.getByRole('table').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `test-results/plan-matrix-${width}.png` });
    expect(await pane.locator('body').evaluate((body) => body.scrollWidth <= body.clientWidth)).toBe(true);
    // Not where the views' bar happens to cover half of a button.
    await pane.locator('body').evaluate(() => scrollTo(0, 0));
    expect(await paneFaults(page, `plan ${width}`)).toEqual([]);
  }

  await pane
    .getByRole('button', {
      name: 'Koppla Tjänstebilar till Samordnad upphandling av verksamhetsnära stödtjänster, etapp 1',
      exact: true,
    })
    .click();
  await expect(pane.getByText(/^Tjänstebilar är kopplad till/).first()).toBeAttached({ timeout: 30_000 });
  await expect(pane.getByRole('heading', { name: 'Effekter att koppla' })).toHaveCount(0);
  await pane.getByRole('button', { name: 'Ångra', exact: true }).first().click();
  await expect(pane.getByRole('heading', { name: 'Effekter att koppla' })).toBeVisible({ timeout: 30_000 });

  await first.click();
  await expect(page.getByRole('tab', { name: 'Initiativ', exact: true })).toHaveAttribute('aria-selected', 'true');
  await pane.getByRole('button', { name: 'Registrera effekt från Storköksutrustning' }).click();
  await expect(pane.getByLabel('Benämning')).toHaveValue('Storköksutrustning');
  await expect(pane.getByLabel('Utgångskostnad per år')).toHaveValue('2800000');
  await expect(pane.getByText(/Initiativ: I-5/)).toBeVisible();
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
});
