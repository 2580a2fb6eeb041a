// The page and the pane's views in the browser, Swedish first; main views in English and dark as well.

/** The pane's views by the labels of its navigation, in both languages. */
const views = [
  { file: 'start', sv: 'Start', en: 'Start' },
  { file: 'registrera', sv: 'Registrera', en: 'Register' },
  { file: 'granska', sv: 'Granska', en: 'Review' },
  { file: 'folj-upp', sv: 'Följ upp', en: 'Follow up' },
  { file: 'nyckeltal', sv: 'Nyckeltal', en: 'Figures' },
];
const WIDTHS = [320, 450];

async function open(page, url, query) {
  await page.goto(url + query);
  await page.locator('#pane[data-ready=true]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
}

/** Opens a view of the pane; false when the pane has none of that name. */
async function turnTo(page, name) {
  const pane = page.frameLocator('#pane');
  const door = pane.getByRole('tab', { name }).or(pane.getByRole('button', { name, exact: true })).first();
  if ((await door.count()) === 0) return false;
  await door.click();
  await page.waitForTimeout(700);
  return true;
}

const setPaneWidth = (page, width) =>
  page.locator('body').evaluate((body, w) => body.style.setProperty('--pane-width', `${w}px`), width);

/** Takes all pictures of page and pane into `folder`. */
export async function picturePane(browser, url, folder) {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  const shoot = (name) => page.screenshot({ path: `${folder}/${name}.png` });
  const shootPane = (name) => page.locator('#pane').screenshot({ path: `${folder}/${name}.png` });

  await open(page, url, '');
  await shoot('arbetsbok-effekter');
  for (const sheet of ['Ledningsvy', 'Sammanställning', 'Budgetunderlag', 'Granskning', 'Läs mig']) {
    const tab = page.getByRole('tab', { name: sheet, exact: true });
    if ((await tab.count()) === 0) continue;
    await tab.click();
    await page.waitForTimeout(900);
    await shoot(`arbetsbok-${sheet.toLowerCase().replace(/å|ä/g, 'a').replace(/\s/g, '-')}`);
  }
  for (const width of WIDTHS) {
    await setPaneWidth(page, width);
    for (const view of views) if (await turnTo(page, view.sv)) await shootPane(`panel-${view.file}-${width}`);
  }
  await open(page, url, '?file=empty');
  await setPaneWidth(page, 450);
  await shootPane('panel-tom-arbetsbok-450');
  await open(page, url, '?lang=en-US');
  await setPaneWidth(page, 450);
  for (const view of views) if (await turnTo(page, view.en)) await shootPane(`panel-${view.file}-engelska-450`);
  await open(page, url, '?theme=dark');
  await setPaneWidth(page, 450);
  for (const view of views) if (await turnTo(page, view.sv)) await shootPane(`panel-${view.file}-mork-450`);
  await open(page, url, '?theme=contrast');
  await shoot('arbetsbok-hog-kontrast');
  await page.close();
}
