import { expect, test } from './support/workbench';

const headings = 'Avtal;Förv;Start;År;Årskostnad innan (tkr);Årskostnad nu (tkr);Option t.o.m.;Anm';

test('a list of 10 000 rows is read and previewed', async ({ workbench }) => {
  const { pane } = workbench;
  await workbench.open();
  await workbench.showView('Registrera');
  const rows = Array.from({ length: 10_000 }, (_, row) => `Avtal ${row};Socialförvaltningen;2025-01-01;4;5000;4500;;`);
  await pane.getByRole('button', { name: 'Hämta från lista' }).click();
  const buffer = Buffer.from([headings, ...rows].join('\n'));
  await pane.locator('input[type=file]').setInputFiles({ name: 'stor.csv', mimeType: 'text/csv', buffer });
  await expect(pane.getByText(/^10\s000 rader räknas inte/)).toBeAttached({ timeout: 40_000 });
  await pane.getByLabel('Typ av effektivisering', { exact: true }).selectOption('Nytt avtal');
  await expect(pane.getByText(/^10\s000 rader räknas med, tillsammans/)).toBeAttached({ timeout: 40_000 });
  await expect(pane.getByRole('button', { name: /^Hämta 10\s000 rader$/ })).toBeEnabled();
});
