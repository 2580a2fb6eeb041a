import type { Locator } from '@playwright/test';
import { longDepartment, longRows, workbookOf } from './support/longRows';
import { expect, test } from './support/workbench';
import type { Workbench } from './support/workbench';

/**
 * What one must see with one's own eyes, in the window as it stands: a thing that is only attached has not been seen.
 */
const seen = (thing: Locator) => expect(thing).toBeInViewport({ ratio: 1 });

/** The message under the navigation that says what was just done. */
const notice = ({ pane }: Workbench) => pane.locator('[data-tone]');

test.describe('in a register', () => {
  let file: Buffer;
  test.beforeAll(() => {
    file = workbookOf(longRows);
  });
  test.beforeEach(async ({ workbench, page }) => {
    await workbench.open('?file=empty');
    await workbench.openFile(file);
    await page.locator('body').evaluate((body) => body.style.setProperty('--pane-width', '320px'));
    await expect(workbench.pane.getByText('4 effekter', { exact: true })).toBeVisible({ timeout: 30_000 });
  });

  test('the month round shows what each thing is worth, the largest first, and books nothing unseen', async ({
    workbench,
  }) => {
    const { pane } = workbench;
    const lines = pane.locator('main details', { hasText: 'Ska valideras av ekonomi' }).locator('li');
    await pane.getByText('Ska valideras av ekonomi').click();
    await expect(lines.first()).toContainText('Avtal E-0002');
    await expect(lines.first()).toContainText(/4\s800\s000\skr/);
    await expect(lines.first()).toContainText(`Leverantör E-0002 · ${longDepartment}`);
    await pane.getByLabel('Vem validerar?').fill('Eva Ek');
    await pane.getByRole('checkbox', { name: 'Välj alla 4' }).check();
    const validate = pane.getByRole('button', { name: /^Validera 4 effekter, 5\s920\s000\skr$/ });
    await validate.click();
    await seen(notice(workbench).getByText(/^4 effekter är validerade\. Tillsammans 5\s920\s000\skr\.$/));
    await notice(workbench).getByRole('button', { name: 'Ångra' }).click();
    await seen(notice(workbench).getByText('Ångrat. Valideringen av 4 effekter är borttagen.'));
  });

  test('Betalt on a claim of 2024 asks for the month, in the claim’s year', async ({ workbench }) => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Betalt: Sen leverans' }).click();
    await expect(pane.getByLabel('Betalt i').locator('option:checked')).toHaveText('november 2024');
    const pay = pane.getByRole('button', { name: /^Registrera 120\s000\skr, november 2024$/ });
    await seen(pay);
    await pay.click();
    await seen(
      notice(workbench).getByText(/^Utfallet för Sen leverans är registrerat\. 120\s000\skr, november 2024\.$/),
    );
    await seen(notice(workbench).getByRole('button', { name: 'Ångra' }));
  });

  test('a target that is reached to 12 % fills its bar to 12 % in realised’s colour', async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.showView('Nyckeltal');
    const bar = pane.getByRole('img', { name: /^Av målet är 12\s% realiserat/ });
    await bar.scrollIntoViewIfNeeded();
    await seen(bar);
    const realised = bar.locator('[data-part=realised]');
    const [whole, part] = [await bar.boundingBox(), await realised.boundingBox()];
    expect((part?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.12, 2);
    const colour = (thing: Locator) => thing.evaluate((element) => getComputedStyle(element).backgroundColor);
    const fills = await pane
      .locator('svg[role=img] rect')
      .evaluateAll((bars) => bars.map((element) => getComputedStyle(element).fill));
    expect(new Set(fills).size).toBe(2);
    expect(fills).toContain(await colour(realised));
  });

  test('years nobody has looked at show a dash, not 0', async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.showView('Nyckeltal');
    await pane.getByRole('button', { name: 'Visa siffrorna' }).click();
    await expect(pane.getByRole('row', { name: /^2027/ }).getByRole('cell').last()).toHaveText('–');
  });

  for (const [view, ready] of [
    ['Start', 'Månadsrundan'],
    ['Registrera', 'Registrera en effekt'],
    ['Granska', 'Granska'],
    ['Följ upp', 'Följ upp'],
    ['Nyckeltal', 'Nyckeltal'],
  ] as const) {
    test(`${view} is whole at 320 px in kronor, and at 450 px enlarged to 200 %`, async ({ workbench, page }) => {
      const frame = page.frame({ url: /taskpane\.html/ });
      for (const width of ['320px', '225px']) {
        await page.locator('body').evaluate((body, wide) => body.style.setProperty('--pane-width', wide), width);
        await workbench.showView(view);
        await expect(workbench.pane.getByRole('heading', { name: ready, exact: true })).toBeVisible();
        const outside = await frame?.evaluate(() => {
          const room = document.documentElement.clientWidth;
          const wide = [...document.querySelectorAll('body *')].filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && (box.right > room + 0.5 || box.left < -0.5);
          });
          return wide.map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`);
        });
        expect.soft(outside, width).toEqual([]);
      }
    });
  }
});

test('a first effect is seen to be saved: its amount in the window, an empty form, nothing red', async ({
  workbench,
}) => {
  const { pane } = workbench;
  await workbench.open('?file=empty');
  await pane.getByRole('button', { name: 'Skapa register' }).click();
  await pane.getByRole('button', { name: 'Registrera den första effekten' }).click();
  await pane.getByLabel('Benämning').fill('Städtjänster');
  await pane.getByLabel('Startdatum').fill('1/3-25');
  await pane.getByLabel('Avtalstid, år').fill('30 mån');
  await expect(pane.getByText('= 1 mars 2025')).toBeVisible();
  await expect(pane.getByText('= 30 månader')).toBeVisible();
  await pane.getByLabel('Utgångskostnad per år').fill('3200');
  await pane.getByLabel('Ny kostnad per år').click();
  await seen(pane.getByText('Menade du 3 200 tkr?'));
  await pane.getByRole('button', { name: 'Ja, 3 200 tkr' }).click();
  await pane.getByLabel('Ny kostnad per år').pressSequentially('3 mkr');
  const save = pane.locator('form').getByRole('button', { name: 'Registrera', exact: true });
  await seen(save);
  await seen(pane.locator('[data-sticky=foot]').getByText(/^500\s000\skr$/));
  await save.click();
  await seen(notice(workbench).getByText(/^E-0001 är registrerad\. Städtjänster, 500\s000\skr\.$/));
  await expect(pane.getByLabel('Benämning')).toBeFocused();
  await seen(pane.getByLabel('Benämning'));
  await expect(pane.getByLabel('Utgångskostnad per år')).toHaveValue('');
  await expect(pane.locator('main [role=alert]')).toHaveCount(0);
  await expect(pane.locator('main [aria-invalid=true]')).toHaveCount(0);
  await notice(workbench).getByRole('button', { name: 'Ångra' }).click();
  await seen(notice(workbench).getByText('Ångrat. E-0001 är borttagen ur registret.'));
  await workbench.showView('Start');
  await expect(pane.getByText('Registret är tomt')).toBeVisible();
});

test('what was mended far down is told in the window, with a way back', async ({ workbench }) => {
  const { pane } = workbench;
  await workbench.open();
  await workbench.showSheet('Effekter');
  const headings = await workbench.headings(5);
  await workbench.type(`${headings.get('Belopp') ?? ''}7`, '175 tkr');
  await workbench.showView('Granska');
  await pane.getByLabel('Sök bland anmärkningarna').fill('W151');
  await pane
    .getByRole('button', { name: /^Rätta/ })
    .first()
    .click();
  await pane.getByRole('button', { name: 'Ändra', exact: true }).click();
  await seen(notice(workbench).getByText(/^Belopp i E-0002 är nu 175\s000\.$/));
  await notice(workbench).getByRole('button', { name: 'Ångra' }).click();
  await seen(notice(workbench).getByText('Ångrat. 1 cell har fått tillbaka sitt värde.'));
});

test('the reason of a penalty does not follow into the next effect', async ({ workbench }) => {
  const { pane } = workbench;
  await workbench.open();
  await workbench.showView('Registrera');
  const form = pane.locator('form');
  await form.getByRole('radio', { name: /^Engångsbelopp/ }).check({ force: true });
  await pane.getByLabel('Benämning').fill('Sen leverans');
  await pane.getByLabel('Anledning').selectOption('Vite');
  await pane.getByLabel('Datum', { exact: true }).fill('2026-02-10');
  await pane.getByLabel('Belopp', { exact: true }).fill('175 tkr');
  await form.getByRole('button', { name: 'Registrera', exact: true }).click();
  await seen(notice(workbench).getByText(/^E-0008 är registrerad/));
  await form.getByRole('radio', { name: /^Cost avoidance/ }).check({ force: true });
  await pane.getByText('Fler uppgifter').click();
  await expect(pane.getByLabel('Anledning')).toHaveValue('');
});

test('a form that was emptied can be had back', async ({ workbench }) => {
  const { pane } = workbench;
  await workbench.open();
  await workbench.showView('Registrera');
  await pane.getByLabel('Benämning').fill('Städtjänster');
  await pane.getByRole('button', { name: 'Börja om' }).click();
  await expect(pane.getByLabel('Benämning')).toHaveValue('');
  const back = notice(workbench).getByRole('button', { name: 'Ångra' });
  await seen(back);
  await back.click();
  await expect(pane.getByLabel('Benämning')).toHaveValue('Städtjänster');
});

test('a target for a year that has one is replaced, said before it is written, and never warned of afterwards', async ({
  workbench,
}) => {
  const { pane } = workbench;
  await workbench.open();
  await pane.getByRole('button', { name: 'Inställningar' }).click();
  await pane.getByText('Nytt mål').click();
  const year = await pane.getByLabel('År', { exact: true }).inputValue();
  await pane.getByLabel('Mål, kr').fill('5 mkr');
  await pane.getByRole('button', { name: 'Lägg till målet' }).click();
  await seen(notice(workbench).getByText(new RegExp(`^Målet för ${year} är sparat: 5\\s000\\s000\\skr\\.$`)));
  await expect(pane.getByText(/Det finns redan ett mål/)).toHaveCount(0);
  await pane.getByLabel('År', { exact: true }).fill(year);
  await pane.getByLabel('Mål, kr').fill('6 mkr');
  await expect(
    pane.getByText(new RegExp(`Det finns redan ett mål för ${year}: 5\\s000\\stkr\\. Sparar du ersätts det`)),
  ).toBeVisible();
  await pane.getByRole('button', { name: `Ersätt målet för ${year}` }).click();
  await seen(notice(workbench).getByText(new RegExp(`^Målet för ${year} är ändrat till 6\\s000\\s000\\skr\\.$`)));
  await notice(workbench).getByRole('button', { name: 'Ångra' }).click();
  await seen(notice(workbench).getByText(`Ångrat. Målet för ${year} är som det var.`));
  await expect(pane.getByText(new RegExp(`^${year}: 5\\s000\\stkr$`))).toBeVisible();
});

test('a form that was begun is there after a reload', async ({ workbench, page }) => {
  const { pane } = workbench;
  await workbench.open();
  await workbench.showView('Registrera');
  await pane.getByLabel('Benämning').fill('Städtjänster');
  await page.reload();
  await workbench.paneReady();
  await workbench.showView('Registrera');
  await expect(pane.getByLabel('Benämning')).toHaveValue('Städtjänster');
});

test('help stands in the same place in every view, and leads to the guide’s section for it', async ({
  workbench,
  page,
}) => {
  const { pane } = workbench;
  await workbench.open();
  const help = pane.getByRole('link', { name: /^Hjälp/ });
  const places = new Set<string>();
  for (const view of ['Start', 'Registrera', 'Granska', 'Följ upp', 'Nyckeltal']) {
    await workbench.showView(view);
    const address = new URL((await help.getAttribute('href')) ?? '', page.frame({ url: /taskpane\.html/ })?.url());
    const guide = await (await page.request.get(address.href)).text();
    expect(guide).toMatch(new RegExp(`id="?${decodeURIComponent(address.hash.slice(1))}["> ]`));
    places.add(JSON.stringify(await help.boundingBox()));
  }
  expect(places.size).toBe(1);
});
