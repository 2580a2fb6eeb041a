import { chromium, type Browser, type Frame, type Page } from '@playwright/test';
import { refresh } from '../../application/refresh';
import { shellWords } from '../../locales/pane/shell';
import { benchDay } from './generate';
import { fillGenerated, openBlank } from './register';
import { median, rounded } from './statistics';
import { taskLengths } from './trace';

/** Milliseconds, medians; null where there is no browser to measure in. */
export interface PaneTimes {
  readonly usableMs: number | null;
  readonly keystrokeMs: number | null;
  readonly longestTaskMs: number | null;
}

export const noPaneTimes: PaneTimes = { usableMs: null, keystrokeMs: null, longestTaskMs: null };

const words = shellWords.sv;
const PATIENCE_MS = 240_000;

/** The Chromium of this machine; null where none starts. */
export async function startBrowser(): Promise<Browser | null> {
  const { chromiumLaunch } = await import('../server/chromium.mjs');
  try {
    return await chromium.launch(await chromiumLaunch());
  } catch {
    return null;
  }
}

/** Times of the built pane in a browser, which is closed after it; the host in a worker, with a register of so many rows. */
export async function measurePane(browser: Browser, book: Buffer, rows: number, runs: number): Promise<PaneTimes> {
  const { serve } = await import('../server/serve.mjs');
  const { url, close } = await serve(0);
  try {
    const usable: number[] = [];
    for (let run = -1; run < runs; run += 1) {
      const time = await timeToUsable(browser, url);
      if (run >= 0) usable.push(time);
    }
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: 'sv-SE' });
    const pane = await openBook(page, url, book, rows);
    const keystrokes = await timeKeystrokes(page, pane);
    const tasks: number[] = [];
    for (let run = 0; run < runs; run += 1) tasks.push(await longestTaskInRefresh(browser, page, pane));
    return { usableMs: rounded(median(usable)), keystrokeMs: rounded(median(keystrokes)), longestTaskMs: rounded(median(tasks)) };
  } finally {
    await browser.close();
    await close();
  }
}

/** A workbook file with the generated register of so many rows, refreshed. */
export async function generatedFile(rows: number): Promise<Buffer> {
  const opened = await openBlank();
  await fillGenerated(opened, rows);
  await refresh(opened.workbook, { today: benchDay });
  return Buffer.from(await opened.host.save());
}

/** From navigation until the register's figures stand in the pane and its buttons can be pressed. */
async function timeToUsable(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ locale: 'sv-SE' });
  const started = performance.now();
  await page.goto(url);
  await page.frameLocator('#pane').getByText('7 effekter').first().waitFor({ timeout: PATIENCE_MS });
  const time = performance.now() - started;
  await page.close();
  return time;
}

async function openBook(page: Page, url: string, book: Buffer, rows: number): Promise<Frame> {
  await page.goto(url);
  await page.locator('#pane[data-ready=true]').waitFor({ timeout: PATIENCE_MS });
  await page.locator('input[type=file]').setInputFiles({ name: 'bok.xlsx', mimeType: '', buffer: book });
  await page.frameLocator('#pane').getByText(new RegExp(`${String(rows).replace(/(?=000$)/, '\\s?')} effekter`)).first().waitFor({ timeout: PATIENCE_MS });
  const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('no pane');
  return frame;
}

/** From a key that goes down until the calculation under the form shows what it gives, milliseconds, key by key. */
async function timeKeystrokes(page: Page, pane: Frame): Promise<number[]> {
  await pane.getByRole('navigation').getByRole('button', { name: words.nav.register, exact: true }).click();
  await pane.locator('input[type=radio][value=oneOff]').check();
  await pane.locator('#register-start').fill('2026-03-01');
  const field = pane.locator('#register-amount');
  await field.click();
  await pane.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    addEventListener('keydown', () => (pressed = performance.now()), true);
    const card = document.getElementById('register-calculation')?.parentElement;
    if (!card) throw new Error('no calculation');
    // A mutation is told in the same task as it is made; a frame later it is on the screen.
    new MutationObserver(() => {
      if (pressed === 0) return;
      times.push(performance.now() - pressed);
      pressed = 0;
    }).observe(card, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { benchKeystrokes: times });
  });
  for (let key = 0; key < 20; key += 1) {
    // Nine digits and back again: amounts that a cell can hold.
    await page.keyboard.press(key % 10 < 6 ? String(1 + (key % 9)) : 'Backspace');
    await page.waitForTimeout(400);
  }
  return pane.evaluate(() => (window as unknown as { benchKeystrokes: number[] }).benchKeystrokes);
}

/** The pane's longest task while it refreshes, from press to the message that it is done. */
async function longestTaskInRefresh(browser: Browser, page: Page, pane: Frame): Promise<number> {
  const done = pane.getByText(new RegExp(words.notice.refreshed.slice(0, 20))).first();
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await page.getByRole('toolbar').getByRole('button', { name: 'Uppdatera', exact: true }).click();
  await pane.getByText(words.work.refresh).first().waitFor({ timeout: PATIENCE_MS });
  await done.waitFor({ state: 'visible', timeout: PATIENCE_MS });
  const trace = await browser.stopTracing();
  return taskLengths(trace.toString('utf8'), '/addin/')[0] ?? NaN;
}
