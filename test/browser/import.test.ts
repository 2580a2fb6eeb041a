import type { FrameLocator, Locator } from '@playwright/test';
import { expect, test } from './support/workbench';

const list = [
  'Leverantörsavtal 2025;;;;;;;',
  'Avtal;Förv;Start;År;Årskostnad innan (tkr);Årskostnad nu (tkr);Option t.o.m.;Anm',
  'Skrivare;Utbildningsförvaltningen;2025-01-01;4;5000;4500;2030-12-31;',
  'Flytt;Socialförvaltningen;2025-02-01;2;1 200,5;1000;;=HYPERLINK("x")',
  'Taxi;Tekniska förvaltningen;;3;900;800;;',
].join('\r\n');

const file = (name: string, content: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

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
    await expect(pane.getByText('Filen är varken en Excelarbetsbok (.xlsx) eller en textfil (.csv, .txt).')).toBeInViewport();
    await input.setInputFiles(file('trasig.csv', `${list}\r\nBuss;"Barn;2025-01-01;4;1;1;;`));
    await expect(pane.getByText(/^Rad 6: ett citattecken öppnas men stängs inte/)).toBeInViewport();
  });

  for (const width of [320, 450]) {
    test(`at ${width} px nothing reaches out of the pane`, async ({ workbench }) => {
      const { pane, page } = workbench;
      await page.setViewportSize({ width: 1400, height: 860 });
      const input = await openImport(pane);
      await page.locator('#pane').evaluate((element, wide) => {
        (element as HTMLElement).style.width = `${wide}px`;
        (element as HTMLElement).style.flex = 'none';
      }, width);
      await input.setInputFiles(file('gamla-listan.csv', list.replace('Förv;', 'Förvaltning eller bolag som har avtalet i dag;')));
      await inWindow(pane.getByRole('group', { name: 'Enhet i Årskostnad nu (tkr)' }));
      const overflow = await pane.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
});
