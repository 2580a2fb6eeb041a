import { paneFaults } from './support/axe';
import { filledWorkbook } from './support/filled';
import { expect, test } from './support/workbench';

const contract = {
  'Effekt-ID': 'E-1',
  Benämning: 'Skrivare, gemensamt avtal',
  'Typ av effektivisering': 'Nytt avtal',
  'Anledning till effektivisering': 'Ramavtal/kontrakt',
  Leverantör: 'Skrivaren',
  Startdatum: '2025-01-01',
  'Avtalstid år': 4,
  'Utgångskostnad per år': 3_000_000,
  'Ny kostnad per år': 2_000_000,
  Baselinekälla: 'Tidigare avtal eller utfall',
  Avtalsnummer: 'UhC 1',
  Gäller: 'Helhet',
};
const register = (organisation: string, effects: readonly object[] = []) =>
  filledWorkbook(['collection'], {
    departments: [],
    categories: [],
    settings: { Organisation: organisation },
    effects,
  } as never);
const file = (name: string, buffer: Buffer) => ({
  name,
  buffer,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

test('members’ files are read in the pane, shown member by member, divided and written; read by all', async ({
  workbench,
  page,
}) => {
  test.setTimeout(240_000);
  await workbench.open('?file=empty');
  await workbench.openFile(
    filledWorkbook(['collection'], {
      departments: [],
      categories: [],
      settings: { Registertyp: 'Samling', Organisation: 'Upphandlingscentrum Dalarna' },
    } as never),
  );
  await workbench.paneReady();
  const { pane } = workbench;
  await workbench.showView('Följ upp');
  await expect(pane.getByRole('heading', { name: 'Hämta medlemmar' })).toBeVisible({ timeout: 30_000 });
  const members = [
    file('uhc.xlsx', register('Upphandlingscentrum', [contract])),
    file('falun.xlsx', register('Falun')),
    file('hedemora.xlsx', register('Hedemora')),
    file('brev från en som inte är med.xlsx', Buffer.from('Hej;på;dig\n1;2;3\n')),
  ];
  const input = pane.locator('input[type=file]');
  await input.setInputFiles(members);
  await expect(pane.getByRole('heading', { name: 'Vad filerna blir' })).toBeVisible({ timeout: 60_000 });
  await expect(pane.getByText(/är inget effektregister/)).toBeVisible();
  for (const width of [320, 450]) {
    await page.locator('body').evaluate((body, px) => body.style.setProperty('--pane-width', `${px}px`), width);
    await pane.getByRole('heading', { name: 'Vad filerna blir' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: `test-results/collection-read-${width}.png` });
  }
  expect(await paneFaults(page, 'Hämta medlemmar')).toEqual([]);
  await pane.getByRole('button', { name: 'Dela UhC 1 lika' }).click();
  await expect(pane.getByText(/^Andelar för UhC 1 står på bladet Andelar/).first()).toBeAttached({ timeout: 30_000 });
  await input.setInputFiles(members);
  await expect(pane.getByText(/1.333.333,33.kr/).first()).toBeVisible({ timeout: 60_000 });
  await pane.getByRole('button', { name: 'Skriv i registret' }).click();
  await expect(pane.getByText(/^3 medlemmar hämtade, tillsammans 4.000.000.kr/).first()).toBeAttached({
    timeout: 60_000,
  });
  await expect(pane.getByText('3 medlemmar är hämtade.')).toBeVisible({ timeout: 30_000 });
  await workbench.showSheet('Medlemmar');
  await page.screenshot({ path: 'test-results/collection-sheet.png' });
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
});
