// The page and the pane's views in the browser, Swedish first; main views in English and dark as well.

/** The pane's views by the labels of their buttons, in both languages. */
const views = [
  { file: 'start', sv: 'Start', en: 'Start' },
  { file: 'registrera', sv: 'Registrera', en: 'Register' },
  { file: 'granska', sv: 'Granska', en: 'Review' },
  { file: 'folj-upp', sv: 'Följ upp', en: 'Follow up' },
  { file: 'nyckeltal', sv: 'Nyckeltal', en: 'Figures' },
  { file: 'kontrollera-uppgift', sv: 'Kontrollera uppgift', en: 'Check a claim' },
  { file: 'installningar', sv: 'Inställningar', en: 'Settings' },
];
const WIDTHS = [320, 450];
const USUAL = { width: 1400, height: 900 };
const TALLEST = 3000;

async function open(page, url, query) {
  await page.goto(url + query);
  await page.locator('#pane[data-ready=true]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
}

/** Opens a view of the pane; false when the pane has none of that name. */
async function turnTo(page, name) {
  const pane = page.frameLocator('#pane');
  const door = pane.getByRole('button', { name: new RegExp(`^${name}`) }).first();
  if ((await door.count()) === 0) return false;
  await door.click();
  await page.waitForTimeout(700);
  return true;
}

const setPaneWidth = (page, width) =>
  page.locator('body').evaluate((body, w) => body.style.setProperty('--pane-width', `${w}px`), width);

/** Makes the page so tall that the pane shows all of its view: nobody should have to guess what is further down. */
async function showWhole(page) {
  await page.setViewportSize(USUAL);
  const frame = page.frame({ url: /taskpane\.html/ });
  const [needed, shown] = await frame.evaluate(() => [
    globalThis.document.documentElement.scrollHeight,
    globalThis.innerHeight,
  ]);
  await page.setViewportSize({ ...USUAL, height: Math.min(TALLEST, USUAL.height + Math.max(0, needed - shown)) });
  await page.waitForTimeout(250);
}

/** Opens every fold of the view. */
async function unfold(page) {
  const closed = page.frameLocator('#pane').locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await page.waitForTimeout(300);
}

/** Takes all pictures of page and pane into `folder`. */
export async function picturePane(browser, url, folder) {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: 'sv-SE' });
  const shoot = (name) => page.screenshot({ path: `${folder}/${name}.png` });
  const shootPane = async (name) => {
    await showWhole(page);
    await page.locator('#pane').screenshot({ path: `${folder}/${name}.png` });
  };

  await page.setViewportSize({ width: 1760, height: 960 });
  await open(page, url, '');
  for (const sheet of ['Effekter', 'Ledningsvy', 'Sammanställning', 'Budgetunderlag', 'Granskning', 'Läs mig']) {
    const tab = page.getByRole('tab', { name: sheet, exact: true });
    if ((await tab.count()) === 0) continue;
    await tab.click();
    await page.waitForTimeout(900);
    await shoot(`arbetsbok-${sheet.toLowerCase().replace(/å|ä/g, 'a').replace(/\s/g, '-')}`);
  }
  await page.setViewportSize({ width: 1400, height: 900 });
  for (const width of WIDTHS) {
    // Folds that were opened stay open: every width begins anew.
    await open(page, url, '');
    await setPaneWidth(page, width);
    for (const view of views) if (await turnTo(page, view.sv)) await shootPane(`panel-${view.file}-${width}`);
    // The source's cases have names and amounts that do not move with the day.
    await open(page, url, cases);
    await setPaneWidth(page, width);
    await pictureWithin(page, shootPane, width);
  }
  for (const width of WIDTHS) {
    for (const { file, query = '', waits = true, make } of states) {
      await (waits ? open(page, url, query) : page.goto(url + query));
      await setPaneWidth(page, width);
      await make(page);
      await shootPane(`panel-${file}-${width}`);
    }
  }
  await open(page, url, '?lang=en-US');
  await setPaneWidth(page, 450);
  for (const view of views) if (await turnTo(page, view.en)) await shootPane(`panel-${view.file}-engelska-450`);
  await open(page, url, '?theme=dark');
  await setPaneWidth(page, 450);
  for (const view of views) if (await turnTo(page, view.sv)) await shootPane(`panel-${view.file}-mork-450`);
  await open(page, url, '?theme=contrast');
  await shoot('arbetsbok-hog-kontrast');
  await setPaneWidth(page, 450);
  for (const view of views.slice(0, 5))
    if (await turnTo(page, view.sv)) await shootPane(`panel-${view.file}-hog-kontrast-450`);
  await page.close();
}

/** The register of the source's own cases. */
const cases = '?file=cases';

/** What stands within views: an effect followed up, a figure explained, a claim, unfolded settings, rows to fetch. */
async function pictureWithin(page, shootPane, width) {
  const pane = page.frameLocator('#pane');
  await turnTo(page, 'Följ upp');
  await pane.getByRole('button', { name: /^Utskrift som tjänst/ }).click();
  await page.waitForTimeout(500);
  await shootPane(`panel-folj-upp-effekt-${width}`);
  await turnTo(page, 'Nyckeltal');
  await pane.getByRole('button', { name: /Förklara siffran: Hela/ }).click();
  await unfold(page);
  await shootPane(`panel-nyckeltal-forklarat-${width}`);
  await turnTo(page, 'Kontrollera uppgift');
  await pane.getByRole('combobox').selectOption({ index: 1 });
  await page.waitForTimeout(300);
  await shootPane(`panel-kontrollera-uppgift-svar-${width}`);
  await turnTo(page, 'Inställningar');
  await unfold(page);
  await shootPane(`panel-installningar-utfallt-${width}`);
  await turnTo(page, 'Registrera');
  await unfold(page);
  await pane.getByLabel('Utgångskostnad per år').fill('3,2 mkr');
  await pane.getByLabel('Ny kostnad per år').fill('1.500');
  await pane.locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.waitForTimeout(700);
  await shootPane(`panel-registrera-fel-${width}`);
  await pane.getByRole('button', { name: 'Börja om' }).click();
}

const ribbon = (page, name) => page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
const paneOf = (page) => page.frameLocator('#pane');

/** Marks a cell of Effekter as a user would. */
async function selectOnEffects(page, cell) {
  await page.getByRole('tab', { name: 'Effekter', exact: true }).click();
  await page.getByLabel('Markerad cell').fill(cell);
  await page.getByLabel('Markerad cell').press('Enter');
}

/** Fills in a contract that soon ends, its baseline without a source. */
async function fillEndingContract(page) {
  const now = new Date();
  const pane = paneOf(page);
  await turnTo(page, 'Registrera');
  await pane.getByLabel('Benämning').fill('Växeltelefoni');
  await pane
    .getByLabel('Startdatum')
    .fill(new Date(Date.UTC(now.getFullYear(), now.getMonth() - 10, 1)).toISOString().slice(0, 10));
  await pane.getByLabel('Avtalstid, år').fill('1');
  await pane.getByLabel('Utgångskostnad per år').fill('1 mkr');
  await pane.getByLabel('Ny kostnad per år').fill('900 tkr');
  await pane.getByText('Fler uppgifter').click();
  await pane.getByLabel('Kategori').selectOption({ index: 2 });
  await pane.getByText('Fler uppgifter').click();
  await page.waitForTimeout(500);
}

/** The pane's states: how the page is opened, and what makes the state. */
const states = [
  {
    file: 'laddar',
    query: '?latency=4000',
    waits: false,
    make: (page) => paneOf(page).getByText('Läser arbetsboken …').first().waitFor(),
  },
  {
    file: 'filtrerad',
    make: async (page) => {
      await selectOnEffects(page, 'D6');
      await page.getByRole('button', { name: 'Provbänk' }).click();
      await page.getByRole('button', { name: 'Filtrera på cellen' }).click();
      await page.getByRole('button', { name: 'Provbänk' }).click();
      await fillEndingContract(page);
      await paneOf(page).locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
      await page.waitForTimeout(1500);
    },
  },
  {
    file: 'fordela',
    make: async (page) => {
      await fillEndingContract(page);
      await paneOf(page).getByText('Fördela på flera förvaltningar').click();
      await paneOf(page).getByRole('button', { name: 'Lägg till förvaltning' }).click();
      await page.waitForTimeout(500);
    },
  },
  {
    file: 'hamta-lista',
    query: '?file=empty',
    make: async (page) => {
      await page.evaluate(() => {
        const data = new globalThis.DataTransfer();
        data.setData(
          'text/plain',
          'Benämning\tTyp\tStart\tBelopp\r\nSent leverans\tEngångsbelopp/vite\t2026-03-01\t40 tkr\r\nTrasig vara\tEngångsbelopp/vite\t2026-04-01\t60 000\r\n',
        );
        globalThis.document.getElementById('grid')?.focus();
        globalThis.document.dispatchEvent(new globalThis.ClipboardEvent('paste', { clipboardData: data }));
      });
      await page.waitForTimeout(1000);
      await paneOf(page).getByRole('button', { name: 'Skapa register' }).click();
      await paneOf(page).getByText('Registret är skapat.').first().waitFor({ timeout: 30_000 });
      await turnTo(page, 'Registrera');
      await paneOf(page).getByRole('button', { name: 'Hämta från lista' }).click();
      await page.waitForTimeout(1500);
    },
  },
  { file: 'tom-arbetsbok', query: '?file=empty', make: async () => {} },
  {
    file: 'arbetar',
    query: '?latency=1000',
    make: async (page) => {
      await ribbon(page, 'Uppdatera');
      await page.waitForTimeout(1500);
    },
  },
  {
    file: 'klar',
    make: async (page) => {
      await ribbon(page, 'Uppdatera');
      await page.waitForTimeout(3000);
    },
  },
  {
    file: 'ofullstandig',
    query: '?latency=1000',
    make: async (page) => {
      await ribbon(page, 'Uppdatera');
      await page.waitForTimeout(2500);
      await paneOf(page).getByRole('button', { name: 'Avbryt' }).click();
      await page.waitForTimeout(6000);
    },
  },
  {
    file: 'cell-redigeras',
    make: async (page) => {
      await page.getByRole('button', { name: 'Provbänk' }).click();
      await page.getByLabel('Cell redigeras').check();
      await ribbon(page, 'Kontrollera');
      await page.waitForTimeout(1800);
    },
  },
  {
    file: 'skyddat-blad',
    query: cases,
    make: async (page) => {
      const paid = paneOf(page).getByRole('button', { name: 'Betalt: Flyttjänster' });
      await page.getByRole('button', { name: 'Provbänk' }).click();
      for (const sheet of ['Effekter', 'Utfall']) {
        await page.getByRole('tab', { name: sheet, exact: true }).click();
        await page.getByLabel('Bladet är skyddat').click();
      }
      await paid.click();
      await paneOf(page)
        .getByRole('button', { name: /^Registrera 175/ })
        .click();
      await page.waitForTimeout(1500);
    },
  },
  {
    file: 'skadat-register',
    make: async (page) => {
      await selectOnEffects(page, 'B5');
      await page.keyboard.type('Namn');
      await page.keyboard.press('Enter');
      await ribbon(page, 'Kontrollera');
      await page.waitForTimeout(2500);
      await turnTo(page, 'Start');
    },
  },
  { file: 'excel-saknar-stod', query: '?api=1.13', make: async () => {} },
  {
    file: 'granska-fel',
    make: async (page) => {
      await selectOnEffects(page, 'I6');
      await page.locator('#grid').focus();
      await page.keyboard.press('Delete');
      await page.waitForTimeout(1500);
      await turnTo(page, 'Granska');
    },
  },
  { file: 'registrera-ifylld', make: fillEndingContract },
  {
    file: 'start-manadsrunda',
    make: async (page) => {
      await fillEndingContract(page);
      await paneOf(page).locator('form').getByRole('button', { name: 'Registrera', exact: true }).click();
      await page.waitForTimeout(1500);
      await turnTo(page, 'Start');
      await unfold(page);
    },
  },
];
