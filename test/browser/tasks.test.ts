import { expect, test } from './support/workbench';

/** Each everyday task as somebody does it who sees only the pane and the sheet. */
test.describe('a buyer', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.open();
    await workbench.showSheet('Effekter');
  });

  test('is told by the field what is wrong before anything is saved', async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.showView('Registrera');
    await pane.getByLabel('Benämning').fill('Hälften');
    await pane.getByLabel('Utgångskostnad per år').fill('1.500');
    await pane.getByLabel('Ny kostnad per år').fill('1 mkr');
    await pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
    await expect(pane.getByText(/uppgifter behöver rättas/)).toBeVisible();
    await expect(pane.getByText(/1\.500/).first()).toBeVisible();
    await workbench.select('B13');
    expect(await workbench.read('B13')).toBe('');
  });

  test('divides one contract between departments so that the rows add up', async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.showView('Registrera');
    await pane.getByRole('radio', { name: /^Engångsbelopp/ }).check({ force: true });
    await pane.getByLabel('Benämning').fill('Delat vite');
    await pane.getByLabel('Datum', { exact: true }).fill('2026-02-01');
    await pane.getByLabel('Belopp', { exact: true }).fill('100 001 kr');
    await pane.getByText('Fördela på flera förvaltningar').click();
    for (const [index, [name, share]] of (
      [
        ['Socialförvaltningen', '33,3'],
        ['Tekniska förvaltningen', '66,7'],
      ] as const
    ).entries()) {
      if (index === 0) await pane.getByRole('button', { name: 'Lägg till förvaltning' }).click();
      await pane.getByLabel(`Förvaltning, del ${index + 1}`).selectOption(name);
      await pane
        .getByLabel(/^Andel i procent/)
        .nth(index)
        .fill(share);
    }
    await expect(pane.getByText('Summa 100 %')).toBeVisible();
    await pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
    await expect(pane.getByText('2 effekter är registrerade.').first()).toBeAttached();
    const headings = await workbench.headings(5);
    const amounts = [
      await workbench.read(`${headings.get('Belopp')}13`),
      await workbench.read(`${headings.get('Belopp')}14`),
    ];
    const sum = amounts.map((text) => Number(text.replace(/[^\d,]/g, '').replace(',', '.'))).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(100_001, 2);
  });

  test('copies an earlier effect, and edits the row that is selected in the sheet', async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.showView('Registrera');
    await pane.getByRole('button', { name: 'Utgå från en tidigare' }).click();
    await pane.getByRole('searchbox', { name: 'Sök bland tidigare effekter' }).fill('flytt');
    await pane.getByRole('button', { name: 'E-0002 Flyttjänster' }).click();
    await expect(pane.getByLabel('Belopp', { exact: true })).toHaveValue('175000');
    await pane.getByRole('button', { name: 'Börja om' }).click();

    await workbench.select('B6');
    await pane.getByRole('button', { name: 'Ändra markerad rad' }).click();
    await expect(pane.getByRole('heading', { name: 'Ändra E-0001' })).toBeVisible();
    await pane.getByLabel('Benämning').fill('Utskrift överallt');
    await pane.getByRole('button', { name: 'Spara ändringarna' }).click();
    await expect(pane.getByText('Sparat.').first()).toBeAttached();
    expect(await workbench.read('B6')).toBe('Utskrift överallt');
  });

  test('mends an amount with a preview, and takes it back', async ({ workbench }) => {
    const { pane } = workbench;
    const amount = `${(await workbench.headings(5)).get('Belopp')}7`;
    await workbench.type(amount, '175 tkr');
    await workbench.showView('Granska');
    await pane.getByLabel('Sök bland anmärkningarna').fill('W151');
    await pane
      .getByRole('button', { name: /^Rätta/ })
      .first()
      .click();
    const preview = pane.getByRole('group', { name: 'Så här ändras det' });
    await expect(preview).toContainText('175 tkr');
    await preview.getByRole('button', { name: 'Ändra' }).click();
    await expect(pane.getByText(/^Belopp i E-0002 är nu 175\s000\.$/).first()).toBeVisible();
    expect((await workbench.read(amount)).replace(/\s/g, '')).toMatch(/^175000/);
    await pane.getByRole('button', { name: 'Ångra' }).first().click();
    await expect(pane.getByText('1 cell har fått tillbaka sitt värde.').first()).toBeAttached();
    await expect.poll(() => workbench.read(amount)).toBe('175 tkr');
  });

  test('mends all of a kind at once, each shown before, and takes all of it back', async ({ workbench }) => {
    const { pane } = workbench;
    const column = (await workbench.headings(5)).get('Belopp');
    await workbench.type(`${column}7`, '175 tkr');
    await workbench.type(`${column}9`, '5,5 mkr');
    await workbench.showView('Granska');
    await pane.getByLabel('Sök bland anmärkningarna').fill('W151');
    await pane.getByRole('button', { name: 'Rätta alla 2' }).click();
    const preview = pane.getByRole('group', { name: 'Så här ändras det' });
    await expect(preview.getByRole('row')).toHaveCount(3);
    await expect(preview).toContainText(/E-0002.*175 tkr.*175\s000/);
    await expect(preview).toContainText(/E-0004.*5,5 mkr.*5\s500\s000/);
    expect(await workbench.read(`${column}7`)).toBe('175 tkr');
    await preview.getByRole('button', { name: 'Ändra' }).click();
    await expect(pane.getByText('2 celler är rättade.').first()).toBeAttached();
    expect((await workbench.read(`${column}9`)).replace(/\s/g, '')).toMatch(/^5500000/);
    await pane.getByRole('button', { name: 'Ångra' }).first().click();
    await expect(pane.getByText('2 celler har fått tillbaka sina värden.').first()).toBeAttached();
    expect(await workbench.read(`${column}9`)).toBe('5,5 mkr');
  });

  test('fetches rows from another list that lies in the workbook', async ({ workbench, page }) => {
    const { pane } = workbench;
    await workbench.open('?file=empty');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        'Benämning\tTyp\tStart\tBelopp\r\nSent leverans\tEngångsbelopp/vite\t2026-03-01\t40 tkr\r\nTrasig vara\tEngångsbelopp/vite\t2026-04-01\t60 000\r\n',
      );
      document.getElementById('grid')?.focus();
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    });
    await expect(workbench.cell('A3')).toHaveText('Trasig vara');
    await pane.getByRole('button', { name: 'Skapa register' }).click();
    await expect(pane.getByText('Registret är skapat.').first()).toBeAttached({ timeout: 30_000 });
    await workbench.showView('Registrera');
    await pane.getByRole('button', { name: 'Hämta från lista' }).click();
    await expect(pane.getByRole('button', { name: 'Hämta 2 rader' })).toBeVisible();
    await pane.getByRole('button', { name: 'Hämta 2 rader' }).click();
    await expect(pane.getByText('2 effekter är registrerade.').first()).toBeAttached();
    await workbench.showView('Start');
    await expect(pane.getByText('2 effekter', { exact: true })).toBeVisible();
  });
});

test.describe('a controller', () => {
  test('gets through a month round, and it is remembered', async ({ workbench, page }) => {
    await workbench.open();
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Betalt: Flyttjänster' }).click();
    await pane.getByRole('button', { name: /^Registrera 175\s000\skr, / }).click();
    await expect(pane.getByText('Utfallet för Flyttjänster är registrerat.').first()).toBeAttached();
    await expect(pane.getByRole('button', { name: 'Betalt: Flyttjänster' })).toHaveCount(0);

    await pane.getByText('Ska valideras av ekonomi').click();
    const validate = pane.getByRole('checkbox', { name: 'Utskrift som tjänst' });
    await pane.getByLabel('Vem validerar?').fill('Eva Ekonom');
    await validate.check();
    await pane.getByRole('button', { name: /^Validera 1 effekt, / }).click();
    await expect(pane.getByText('1 effekt är validerad.').first()).toBeAttached();
    await expect(validate).toHaveCount(0);
    await pane.getByRole('button', { name: 'Ångra' }).first().click();
    await expect(pane.getByText('Ångrat. Valideringen är borttagen.').first()).toBeVisible();
    await expect(validate).toBeVisible();

    await pane.getByRole('button', { name: 'Hoppa över till nästa månad: Utskrift som tjänst' }).last().click();
    await pane.getByRole('button', { name: /^Klart för / }).click();
    await expect(pane.getByRole('button', { name: 'Öppna rundan igen' })).toBeVisible();
    await page.reload();
    await workbench.paneReady();
    await expect(pane.getByRole('button', { name: 'Öppna rundan igen' })).toBeVisible();
    await pane.getByRole('button', { name: 'Öppna rundan igen' }).click();
    await pane.getByText('Ska valideras av ekonomi').click();
    await expect(pane.getByLabel('Vem validerar?')).toHaveValue('Eva Ekonom');
  });

  test('follows up an effect, with what was calculated beside', async ({ workbench }) => {
    await workbench.open();
    const { pane } = workbench;
    await workbench.showView('Följ upp');
    await pane.getByRole('button', { name: /^Utskrift som tjänst/ }).click();
    await expect(pane.getByText(/Kalkylerat för perioden/)).toBeVisible();
    await pane.getByLabel('Realiserat belopp').fill('1,2 mkr');
    await expect(pane.getByText(/Utfallet är .* av det kalkylerade/)).toBeVisible();
    await pane.getByLabel('Varför blev det annorlunda?').selectOption({ index: 1 });
    await pane.getByLabel('Realiserat belopp').press('Enter');
    await expect(pane.getByText('Utfallet för Utskrift som tjänst är registrerat.').first()).toBeAttached();
    await workbench.showView('Nyckeltal');
    await expect(pane.getByText(/är uppföljt/).first()).toBeVisible();
  });

  test('sees why an outcome differs where unit data exist: volume, loyalty, index and price', async ({ workbench }) => {
    await workbench.open();
    const { pane } = workbench;
    await workbench.showSheet('Läckageunderlag');
    expect(await workbench.read('A5')).toBe('Effekt-ID');
    expect(await workbench.read('K5')).toBe('Volym utanför avtal');
    await workbench.select('A6');
    await workbench.paste([
      ['E-0001', '2025-01-01', '2025-12-31', '0,50', '0,30', '0,31', '0,32', '0,50', '10000000', '7820000', '1380000'],
    ]);
    await expect(workbench.cell('A6')).toHaveText('E-0001');
    await workbench.showView('Följ upp');
    await pane.getByRole('button', { name: /^Utskrift som tjänst/ }).click();
    await pane.getByLabel('Till och med').selectOption('dec 2025');
    await pane.getByLabel('Realiserat belopp').fill('1 407 600');
    await expect(pane.getByText(/Utfallet är 70,4\s% av det kalkylerade/)).toBeVisible();
    await pane.getByRole('button', { name: 'Spara utfallet' }).click();
    await expect(pane.getByText('Utfallet för Utskrift som tjänst är registrerat.').first()).toBeAttached();
    await workbench.showView('Följ upp');
    await pane.getByRole('button', { name: /^Utskrift som tjänst/ }).click();
    await expect(pane.getByText(/^Avvikelse hittills: /)).toHaveText(
      /avtalet följs inte −276\stkr, volym −160\stkr, pris −78\stkr, index −78\stkr\.$/,
    );
  });

  test('asks what stands behind a number, and copies the text of the report', async ({ workbench, page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.open();
    const { pane } = workbench;
    await workbench.showView('Nyckeltal');
    await pane.getByRole('button', { name: /Förklara siffran: Hela avtalstiden/ }).click();
    await expect(pane.getByText('6 effekter står bakom siffran')).toBeVisible();
    await pane.getByText('Text till rapporten').click();
    await expect(pane.getByRole('textbox', { name: 'Text till rapporten' })).toHaveValue(/29/);
    await pane.getByRole('button', { name: 'Kopiera texten' }).click();
    await expect(pane.getByText('Kopierat.').first()).toBeAttached();
  });

  test('checks a claim, pasted or from a case', async ({ workbench }) => {
    await workbench.open();
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Kontrollera uppgift' }).click();
    await pane
      .getByLabel('Delar och summa, en per rad')
      .fill('Faktura 5,5 mkr\nVite 200 000 kr\nResor 4,2 mkr\nSumma 5,7 mkr');
    await expect(pane.getByText('Uppgiften går inte ihop.')).toBeVisible();
    await expect(pane.getByText(/verkar saknas i summan/)).toBeVisible();
    await pane.getByLabel('Delar och summa, en per rad').fill('');
    await pane.getByLabel('Eller ett ärende i registret').selectOption({ index: 1 });
    await expect(pane.getByText('9 900 000 kr')).toBeVisible();
  });

  test('sets organisation, limits, lists, targets with shares, and is asked whether the pane opens by itself', async ({
    workbench,
  }) => {
    await workbench.open();
    const { pane } = workbench;
    await pane.getByRole('button', { name: 'Inställningar' }).click();
    await expect(pane.getByRole('checkbox', { name: /Öppna Effektregister tillsammans/ })).not.toBeChecked();
    await pane.getByRole('textbox', { name: 'Organisation' }).fill('Region Exempel');
    await pane.getByText('Gränser och tak').click();
    await pane.getByLabel('Valideringsgräns, kr').fill('1 mkr');
    await pane.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(pane.getByText('Sparat.').first()).toBeAttached();
    await expect(pane.getByText('Effektregister · Region Exempel')).toBeVisible();

    await pane.getByText('Fyll på listan').nth(1).click();
    await pane.getByRole('checkbox', { name: 'Entreprenad' }).check();
    await pane.getByRole('button', { name: 'Lägg till', exact: true }).last().click();
    await expect(pane.getByText('9 i listan')).toBeVisible();

    await pane.getByText('Nytt mål').click();
    await pane.getByLabel('Mål, kr').fill('5 mkr');
    await pane.getByLabel('Tekniska förvaltningen').fill('60');
    await pane.getByLabel('Socialförvaltningen').fill('40');
    await expect(pane.getByText('Summa 100 %')).toBeVisible();
    await pane.getByRole('button', { name: 'Lägg till målet' }).click();
    await expect(pane.getByText(/\d{4}: 5\s000\stkr/)).toBeVisible();

    const opening = pane.getByRole('checkbox', { name: /Öppna Effektregister tillsammans/ });
    // It is checked when the workbook has kept it.
    await opening.click();
    await expect(opening).toBeChecked();
    await expect(pane.getByText('Panelen öppnas nu tillsammans med arbetsboken.').first()).toBeAttached();
  });
});
