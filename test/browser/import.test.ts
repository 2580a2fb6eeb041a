import type { FrameLocator, Locator } from '@playwright/test';
import { openFolds } from './support/axe';
import { layoutFaults } from './support/layout';
import { expect, test } from './support/workbench';

const list = [
  'Leverantörsavtal 2025;;;;;;;',
  'Avtal;Förv;Start;År;Årskostnad innan (tkr);Årskostnad nu (tkr);Option t.o.m.;Anm',
  'Skrivare;Utbildningsförvaltningen;2025-01-01;4;5000;4500;2030-12-31;',
  'Flytt;Socialförvaltningen;2025-02-01;2;1 200,5;1000;;=HYPERLINK("x")',
  'Taxi;Tekniska förvaltningen;;3;900;800;;',
].join('\r\n');

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

async function openImport(pane: FrameLocator): Promise<Locator> {
  await pane.getByRole('button', { name: 'Hämta från lista' }).click();
  return pane.locator('input[type=file]');
}

/** What a person would see: in the window, and wider than nothing. */
async function inWindow(found: Locator): Promise<void> {
  await found.scrollIntoViewIfNeeded();
  await expect(found).toBeInViewport();
}

test.describe('situation 12: a list from a file', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.open();
    await workbench.showView('Registrera');
  });

  test('is guessed, shown with samples and units, given a type, mended, taken in one step and taken back', async ({
    workbench,
  }) => {
    const { pane } = workbench;
    const input = await openImport(pane);
    const plain = list.replaceAll(' (tkr)', '');
    await input.setInputFiles(file('gamla-listan.csv', Buffer.from(plain, 'latin1')));
    await expect(pane.getByLabel('Lista', { exact: true })).toContainText('gamla-listan.csv, 3 rader');
    for (const [heading, field] of [
      ['Avtal', 'title'],
      ['Förv', 'department'],
      ['Start', 'start'],
      ['År', 'termYears'],
      ['Årskostnad innan', 'baseline'],
      ['Årskostnad nu', 'newCost'],
      ['Option t.o.m.', ''],
    ] as const) {
      await expect(pane.getByLabel(heading, { exact: true })).toHaveValue(field);
    }
    await inWindow(pane.getByText('Till exempel 5000 · 1 200,5 · 900'));
    for (const heading of ['Årskostnad innan', 'Årskostnad nu']) {
      const unit = pane.getByRole('group', { name: `Enhet i ${heading}` });
      await inWindow(unit);
      await expect(unit.getByLabel('Gäller')).toHaveValue('year');
      await unit.getByLabel('Belopp i').selectOption('tkr');
    }

    await pane.getByLabel('Typ av effektivisering', { exact: true }).selectOption('Nytt avtal');
    await inWindow(pane.getByText(/^2 rader räknas med, tillsammans 2\s401\stkr i kalkylerad effekt$/));
    await inWindow(pane.getByText('1 rad räknas inte med förrän den rättats'));
    const missing = pane.getByLabel('Rad 3, Taxi: Startdatum');
    await inWindow(missing);
    await missing.fill('2025-03-01');
    await missing.press('Tab');
    await inWindow(pane.getByText(/^3 rader räknas med, tillsammans 2\s701\stkr/));

    await pane.getByRole('button', { name: 'Hämta 3 rader' }).click();
    const told = pane.getByText(/^3 effekter är registrerade\. Tillsammans 2\s701\s000\skr\.$/).first();
    await expect(told).toBeInViewport();
    await workbench.showSheet('Effekter');
    const columns = await workbench.headings(5);
    const [title, effect] = [columns.get('Benämning'), columns.get('Kalkylerad effekt')];
    expect(await workbench.read(`${title}13`)).toBe('Skrivare');
    expect((await workbench.read(`${effect}14`)).replace(/\s/g, '')).toBe('401000');

    const undo = pane.getByRole('button', { name: 'Ångra', exact: true }).first();
    await expect(undo).toBeInViewport();
    await undo.click();
    await expect(pane.getByText('Ångrat. 3 effekter är borttagna ur registret.').first()).toBeInViewport();
    for (const row of [13, 14, 15]) expect(await workbench.read(`${title}${row}`)).toBe('');
    expect(await workbench.read(`${title}12`)).not.toBe('');
  });

  test('asks nothing of any other address, breaks no policy, and remembers the columns', async ({ workbench }) => {
    const { pane, requests } = workbench;
    const input = await openImport(pane);
    const own = new URL(workbench.url).origin;
    await input.setInputFiles(file('a.csv', list));
    await pane.getByLabel('Årskostnad innan (tkr)', { exact: true }).selectOption('');
    await pane.getByLabel('Typ av effektivisering', { exact: true }).selectOption('Nytt avtal');
    await pane.getByRole('button', { name: 'Hämta 3 rader' }).click();
    await expect(pane.getByText('3 effekter är registrerade').first()).toBeVisible();
    await workbench.showView('Registrera');
    await (await openImport(pane)).setInputFiles(file('b.csv', list));
    await inWindow(pane.getByText('Kolumnerna är valda som förra gången.'));
    await expect(pane.getByLabel('Årskostnad innan (tkr)', { exact: true })).toHaveValue('');
    expect(requests.filter((url) => /^https?:/.test(url) && !url.startsWith(own))).toEqual([]);
    expect(workbench.violations).toEqual([]);
  });

  test('a file that cannot be read says why, in the window', async ({ workbench }) => {
    const { pane } = workbench;
    const input = await openImport(pane);
    await input.setInputFiles(file('skannad.csv', '%PDF-1.7 …'));
    await expect(
      pane.getByText('Filen är varken en Excelarbetsbok (.xlsx) eller en textfil (.csv, .txt).'),
    ).toBeInViewport();
    await input.setInputFiles(file('trasig.csv', `${list}\r\nBuss;"Barn;2025-01-01;4;1;1;;`));
    await expect(pane.getByText(/^Rad 6: ett citattecken öppnas men stängs inte/)).toBeInViewport();
  });
});

/** As people's lists are: fourteen columns, headings as sentences, units of every kind, rows that lack something. */
const wide: readonly (readonly string[])[] = [
  [
    'Avtal/upphandling (benämning enligt diariet)',
    'Förvaltning eller bolag som har avtalet i dag',
    'Avtalsstart (ÅÅÅÅ-MM-DD)',
    'Avtalstid exklusive optioner (månader)',
    'Årskostnad innan upphandlingen, inkl moms (tkr)',
    'Årskostnad nu enligt tecknat avtal, inkl moms (tkr)',
    'Besparing hela avtalstiden (mkr)',
    'Leverantörsnamn_enligt_leverantörsreskontran_utan_mellanslag',
    'Kategori',
    'Ansvarig upphandlare',
    'Diarienummer',
    '',
    'Option t.o.m.',
    'Anmärkningar från den gamla listan som kanske kan vara bra att ha kvar',
  ],
  [
    'Verksamhetssystemförvaltningstjänster för hela koncernen',
    'Utbildningsförvaltningen',
    '2025-01-01',
    '48',
    '5000',
    '4500',
    '2,5',
    'Leverantörsbolaget_i_Norra_Sverige_Aktiebolag_publ',
    'IT',
    'Eva-Lena Andersson-Lindqvist',
    'KS 2025/00123',
    'x',
    '2030-12-31',
    'Se pärm 4',
  ],
  ['Flyttjänster', 'Socialförvaltningen', 'våren', '24', '1 200,5', '1000', '', 'Flytt AB', '', '', '', '', '', ''],
  [
    'Taxi',
    'Nämnden för okända verksamheter',
    '',
    '',
    '900',
    '800',
    '',
    'Taxi i Byn',
    '',
    '',
    '',
    '',
    '',
    'Osäker uppgift',
  ],
];

test.describe('a wide list with long headings', () => {
  for (const width of [320, 450]) {
    for (const source of ['file', 'sheet'] as const) {
      test(`at ${width} px, from a ${source}: nothing reaches out of the pane or over anything else`, async ({
        workbench,
        page,
      }) => {
        const { pane } = workbench;
        if (source === 'file') await workbench.open();
        else {
          await workbench.open('?file=empty');
          await workbench.select('A1');
          await workbench.paste(wide);
          await pane.getByRole('button', { name: 'Skapa med exempel' }).click();
          await expect(pane.getByText('7 effekter', { exact: true })).toBeVisible({ timeout: 30_000 });
        }
        await page.locator('body').evaluate((body, px) => body.style.setProperty('--pane-width', `${px}px`), width);
        await workbench.showView('Registrera');
        const input = await openImport(pane);
        const text = wide.map((row) => row.join(';')).join('\r\n');
        if (source === 'file')
          await input.setInputFiles(file('Gamla listan över avtal och besparingar (kopia 3).csv', text));
        const vat = pane.getByRole('group', {
          name: 'Enhet i Årskostnad innan upphandlingen, inkl moms (tkr)',
        });
        await inWindow(vat);
        const view = pane.locator('main');
        await expect(pane.getByText(/räknas inte med förrän/)).toBeAttached();
        await openFolds(pane);
        expect(await layoutFaults(view)).toEqual([]);

        for (const group of await pane.getByRole('group', { name: /inkl moms/ }).all()) {
          await group.getByLabel('Moms').selectOption('25');
        }
        await pane.getByLabel('Typ av effektivisering', { exact: true }).selectOption('Nytt avtal');
        await expect(pane.getByLabel(/^Rad 3, Taxi: (?!Typ)/)).toBeAttached();
        await openFolds(pane);
        expect(await layoutFaults(view)).toEqual([]);
        expect(await view.evaluate((main) => main.clientWidth)).toBeLessThanOrEqual(width);
      });
    }
  }
});
