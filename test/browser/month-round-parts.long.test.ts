import { atDay } from './support/atDay';
import { Person } from './support/humanPace';
import { realSizedLedger, realSizedRegister } from './support/realSized';
import { expect, test } from './support/workbench';

// The pane's clock is set for good.
test.use({ freshPage: true });

const MINUTE = 60;

test('the month round of 120 effects with every part, all that waits done, is well under fifteen minutes at a person’s pace', async ({
  workbench,
  page,
}) => {
  test.setTimeout(300_000);
  await atDay(page, '2026-12-05T09:00:00');
  await workbench.open('?file=empty');
  await workbench.openFile(realSizedRegister());
  await workbench.paneReady();
  const { pane } = workbench;
  await expect(pane.getByText('Månadsrundan')).toBeVisible();
  const user = new Person(pane);
  const unfold = async (step: string): Promise<void> => {
    const summary = pane.locator('main details:not([open]) > summary', { hasText: step });
    if ((await summary.count()) > 0) await user.unfold(step);
  };

  for (let left = 3; left > 0; left -= 1) {
    await user.press(/^Betalt: /);
    await user.press(/^Registrera [\d\s]+kr, /);
    await expect(pane.getByRole('button', { name: /^Registrera [\d\s]+kr, / })).toHaveCount(0, { timeout: 30_000 });
    await expect(pane.getByRole('button', { name: /^Betalt: / })).toHaveCount(left - 1);
    user.waits('small');
  }
  await unfold('Ska valideras av ekonomi');
  await user.write('Vem validerar?', 'Eva Ekonom');
  await user.tick(/^Välj alla/);
  await user.press(/^Validera \d+ effekter, /);
  await expect(pane.getByText('Ska valideras av ekonomi')).toHaveCount(0);
  user.waits('small');

  await user.turnTo('Följ upp');
  const chooser = page.waitForEvent('filechooser');
  await user.press(/^Välj fil/);
  await (await chooser).setFiles({ name: 'reskontra.csv', mimeType: 'text/csv', buffer: realSizedLedger() });
  await expect(pane.getByRole('button', { name: 'Läs in' })).toBeEnabled({ timeout: 30_000 });
  user.waits('small');
  await user.press('Läs in');
  await user.press('Ta med de 3 som klarar alla prov');
  await expect(pane.getByText(/^3 utfall är skrivna/).first()).toBeAttached({ timeout: 30_000 });
  user.waits('small');

  await user.turnTo('Start');
  await expect(pane.getByText('Sen uppföljning')).toHaveCount(0);
  await unfold('Bevakningar att följa upp');
  await inBoth('O', '2027-01-15', /^Leverantör \d AB: Sena leveranser/);
  await unfold('Initiativ som står still');
  await inBoth('O', 'Upphandling', /^Initiativ \d+$/);

  await unfold('Stäng månaden');
  await user.press('Visa vad som stängs');
  await expect(pane.getByRole('region', { name: 'Bryggan för november 2026' })).toBeVisible({ timeout: 60_000 });
  user.waits('large');
  await user.press(/^Stäng november/);
  await expect(pane.getByText(/november 2026 är stängd/i).first()).toBeAttached({ timeout: 60_000 });
  user.waits('small');
  await user.press('Uppdatera sammanställningen');
  user.waits('large');
  await expect(pane.getByText('Inget väntar. Bra jobbat.')).toBeVisible({ timeout: 60_000 });

  console.log(user.report('A month round with every part'));
  // Some ten of the fifteen minutes are for finding out what the accounts and the suppliers say.
  expect(user.seconds.total).toBeLessThan(8 * MINUTE);

  /** Both rows of a step: its name opens the sheet there, and the row's cell in that column gets the text. */
  async function inBoth(column: string, text: string, link: RegExp): Promise<void> {
    for (const row of [6, 7]) {
      const open = pane.getByRole('button', { name: link });
      const before = await open.count();
      await user.press(link, 'first');
      await user.writeInCell(text, () => workbench.type(`${column}${row}`, text));
      await expect(open).toHaveCount(before - 1, { timeout: 30_000 });
      user.waits('small');
    }
  }
});
