import { expect } from '@playwright/test';
import { openFolds } from '../axe';
import type { Workbench } from '../workbench';

const list = [
  'Avtal;Förv;Start;År;Årskostnad innan (tkr);Årskostnad nu (tkr)',
  'Skrivare;Kultur- och fritidsförvaltningen;2025-01-01;4;5000;4500',
  'Taxi;Nämnden för okända verksamheter;;3;900;800',
].join('\r\n');

/** Goes through every view of a register in the states that use brings it into; says where it is at each stop. */
export async function* everyState(workbench: Workbench): AsyncGenerator<string> {
  const { pane } = workbench;
  const button = (name: string | RegExp) => pane.getByRole('button', { name });
  await workbench.showView('Start');
  await openFolds(pane);
  yield 'Start';
  await button(/^Betalt: /)
    .first()
    .click();
  yield 'Start, a payment before it is booked';
  await button('Avbryt').click();

  await workbench.showView('Registrera');
  for (const type of ['Engångsbelopp', 'Cost avoidance', 'Annat', 'Nytt avtal']) {
    await pane
      .locator('form')
      .getByRole('radio', { name: new RegExp(`^${type}`) })
      .check({ force: true });
    yield `Registrera, ${type}`;
  }
  await openFolds(pane);
  await pane.getByLabel('Utgångskostnad per år').fill('3200');
  await pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
  yield 'Registrera, with errors and a question';
  await pane.getByLabel('Startdatum').fill('2026-01-01');
  await pane.getByLabel('Avtalstid, år').fill('2');
  await pane.getByLabel('Utgångskostnad per år').fill('3 mkr');
  await pane.getByLabel('Ny kostnad per år').fill('2 mkr');
  await button('Lägg till förvaltning').click();
  await button('Lägg till förvaltning').click();
  yield 'Registrera, divided over departments';
  await pane.locator('#register-department').selectOption({ label: 'Ny förvaltning …' });
  yield 'Registrera, a department that is new';
  await button('Utgå från en tidigare').click();
  yield 'Registrera, an earlier one to begin from';
  await button('Hämta från lista').click();
  yield 'Hämta från lista, nothing chosen';
  await pane.locator('input[type=file]').setInputFiles({
    name: 'Gamla listan över avtal och besparingar (kopia 3).csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  });
  await pane.getByLabel('Typ av effektivisering', { exact: true }).selectOption('Nytt avtal');
  await expect(pane.getByLabel(/^Rad 2, Taxi/).first()).toBeAttached();
  await openFolds(pane);
  yield 'Hämta från lista, a file';

  await workbench.showView('Granska');
  const folded = pane.locator('main button[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
  yield 'Granska, unfolded';

  await workbench.showView('Följ upp');
  yield 'Följ upp';
  await pane.locator('main li button').first().click();
  await pane.getByLabel('Realiserat belopp').fill('3');
  await openFolds(pane);
  yield 'Följ upp, an effect';

  await workbench.showView('Nyckeltal');
  await button(/Förklara siffran: Hela avtalstiden/).click();
  await button('Visa siffrorna').click();
  await pane.getByText('Text till rapporten').click();
  yield 'Nyckeltal, explained';

  await button('Kontrollera uppgift').click();
  await pane.getByLabel('Delar och summa, en per rad').fill('Rättade fakturor 5,5 mkr\nVite 200 000 kr\nSumma 9,4 mkr');
  await expect(pane.getByText(/går inte ihop/)).toBeVisible();
  yield 'Kontrollera uppgift';

  await button('Inställningar').click();
  await expect(pane.getByRole('heading', { name: 'Inställningar' })).toBeVisible();
  await openFolds(pane);
  await pane.getByLabel('År', { exact: true }).fill('2026');
  yield 'Inställningar, unfolded';
}
