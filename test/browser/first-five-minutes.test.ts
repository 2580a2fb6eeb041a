import { Person } from './support/humanPace';
import { expect, test } from './support/workbench';

/**
 * What a person does is counted, and what it takes is computed from the counts; docs/first-five-minutes.md tells the
 * sums.
 */
const MINUTE = 60;

test("from an empty workbook to a Ledningsvy on the pane's own guidance: 6 presses and 7 fields, under five minutes at a person's pace", async ({
  workbench,
  page,
}) => {
  await workbench.open('?file=empty');
  const { pane } = workbench;
  await expect(pane.getByText('Inget register ännu')).toBeVisible();
  const user = new Person(pane);
  await user.write('Organisation', 'Region Exempel');
  await user.press('Skapa register');
  await expect(pane.getByText('Registret är skapat.').first()).toBeAttached({ timeout: 30_000 });
  user.waits('large');
  await user.press('Registrera den första effekten');
  await user.write('Benämning', 'Städtjänster');
  await user.write('Startdatum', '2026-01-01');
  await user.write('Avtalstid, år', '4');
  await user.write('Utgångskostnad per år', '3,2 mkr');
  await user.write('Ny kostnad per år', '2,7 mkr');
  await user.choose('Var kommer utgångskostnaden ifrån?', 'Budget');
  await user.press(/^Registrera$/);
  await expect(pane.getByText('E-0001 är registrerad.').first()).toBeAttached();
  user.waits('small');
  await user.turnTo('Start');
  await user.press('Uppdatera sammanställningen');
  await expect(pane.getByText('Sammanställningen är uppdaterad.').first()).toBeAttached({ timeout: 30_000 });
  user.waits('large');
  await expect(pane.getByRole('button', { name: 'Visa Ledningsvyn' }).first()).toBeVisible();
  await user.press('Visa Ledningsvyn');
  await expect(page.getByRole('tab', { name: 'Ledningsvy', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('svg.chart')).toHaveCount(3);
  console.log(user.report('From an empty workbook to a Ledningsvy'));
  expect({ presses: user.presses, fields: user.fields }).toEqual({ presses: 6, fields: 7 });
  expect(user.words).toBeGreaterThan(150);
  expect(user.seconds.total).toBeLessThan(5 * MINUTE);
});

test("a month round on the example, its three late follow-ups done: 14 presses and 7 fields, under fifteen minutes at a person's pace", async ({
  workbench,
}) => {
  test.setTimeout(120_000);
  await workbench.open();
  const { pane } = workbench;
  await expect(pane.getByText('Månadsrundan')).toBeVisible();
  const user = new Person(pane);
  for (let left = 3; left > 0; left -= 1) {
    await user.press(/^Betalt: /);
    await user.press(/^Registrera [\d\s]+kr, /);
    await expect(pane.getByRole('button', { name: /^Registrera [\d\s]+kr, / })).toHaveCount(0);
    await expect(pane.getByRole('button', { name: /^Betalt: / })).toHaveCount(left - 1);
    user.waits('small');
  }
  while ((await pane.locator('main details:not([open]) > summary').count()) > 0) await user.unfold();
  await user.write('Vem validerar?', 'Eva Ekonom');
  await user.tick(/^Välj alla/);
  await user.press(/^Validera \d+ effekter, /);
  await expect(pane.getByText('Ska valideras av ekonomi')).toHaveCount(0);
  user.waits('small');
  await user.press(/^Följ upp: Utskrift/);
  for (const onward of [true, true, false]) {
    await expect(pane.getByLabel('Realiserat belopp')).toHaveValue('');
    const title = (await pane.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await user.write('Realiserat belopp', '3,6 mkr');
    await user.choose('Varför blev det annorlunda?', 'Volymförändring');
    await user.press(onward ? 'Spara och ta nästa' : 'Spara utfallet');
    await expect(pane.getByText(`Utfallet för ${title} är registrerat.`).first()).toBeAttached();
    user.waits('small');
  }
  // The last of those that waited leads back to the round.
  await expect(pane.getByRole('navigation').getByRole('button', { name: /^Start/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await user.press('Uppdatera sammanställningen');
  await expect(pane.getByText('Sammanställningen är uppdaterad.').first()).toBeAttached({ timeout: 30_000 });
  user.waits('large');
  // Nothing is left: the round says so itself.
  await expect(pane.getByText('Inget väntar. Bra jobbat.')).toBeVisible();
  console.log(user.report('A month round of twelve things'));
  expect(user).toMatchObject({ presses: 14, fields: 7 });
  // Not longer than it was before each line told what it is worth.
  expect(user.seconds.total).toBeLessThanOrEqual(4 * MINUTE + 48);
});
