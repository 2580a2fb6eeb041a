import { chromium, type Browser, type Frame, type Locator, type Page } from '@playwright/test';
import { refresh } from '../../application/refresh';
import { effectHeadings } from '../../locales/workbook';
import { followUpWords } from '../../locales/pane/followUp';
import { noticeWords } from '../../locales/pane/notice';
import { registerWords } from '../../locales/pane/register';
import { shellWords } from '../../locales/pane/shell';
import { benchDay } from './generate';
import { fillGenerated, openBlank } from './register';
import { median, rounded } from './statistics';
import { taskLengths } from './trace';

/**
 * Milliseconds, medians, a keystroke's of the slower one of the two forms; null where there is no browser to measure
 * in.
 */
export interface PaneTimes {
  readonly usableMs: number | null;
  readonly keystrokeMs: number | null;
  readonly longestTaskMs: number | null;
  /** While a list of 10 000 rows is read, shown and given a type. */
  readonly longestImportTaskMs: number | null;
}

export const noPaneTimes: PaneTimes = {
  usableMs: null,
  keystrokeMs: null,
  longestTaskMs: null,
  longestImportTaskMs: null,
};

/** What stands of the pane's times in the report. */
export const paneText = ({ usableMs, keystrokeMs, longestTaskMs, longestImportTaskMs }: PaneTimes): string =>
  `usable after ${usableMs ?? '–'} ms, keystroke to verdict ${keystrokeMs ?? '–'} ms, longest task in a refresh ${longestTaskMs ?? '–'} ms, in a look at a list of 10 000 rows ${longestImportTaskMs ?? '–'} ms`;

const words = shellWords.sv;
const PATIENCE_MS = 240_000;
const KEYS = 16;
const KEY_PAUSE_MS = 200;

/** The Chromium of this machine; null where none starts. */
export async function startBrowser(): Promise<Browser | null> {
  const { chromiumLaunch } = await import('../../workbench/server/chromium.mjs');
  try {
    return await chromium.launch(await chromiumLaunch());
  } catch {
    return null;
  }
}

/**
 * Times of the built pane in a browser, which is closed after it; the host in a worker, with a register of so many
 * rows.
 */
export async function measurePane(browser: Browser, book: Buffer, rows: number, runs: number): Promise<PaneTimes> {
  const { serve } = await import('../../workbench/server/serve.mjs');
  const { url, close } = await serve(0);
  try {
    const usable: number[] = [];
    for (let run = -1; run < runs; run += 1) {
      const time = await timeToUsable(browser, url);
      if (run >= 0) usable.push(time);
    }
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, locale: 'sv-SE' });
    const pane = await openBook(page, url, book, rows);
    const keystrokes = [await timeRegistering(page, pane), await timeOutcome(page, pane)].map(median);
    const tasks: number[] = [];
    for (let run = 0; run < runs; run += 1) tasks.push(await longestTaskInRefresh(browser, page, pane));
    return {
      usableMs: rounded(median(usable)),
      keystrokeMs: rounded(Math.max(...keystrokes)),
      longestTaskMs: rounded(median(tasks)),
      longestImportTaskMs: rounded(await longestTaskInImport(browser, page, pane)),
    };
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
  await page
    .frameLocator('#pane')
    .getByText(/\d effekter/)
    .first()
    .waitFor({ timeout: PATIENCE_MS });
  const time = performance.now() - started;
  await page.close();
  return time;
}

async function openBook(page: Page, url: string, book: Buffer, rows: number): Promise<Frame> {
  await page.goto(url);
  await page.locator('#pane[data-ready=true]').waitFor({ timeout: PATIENCE_MS });
  await page.locator('input[type=file]').setInputFiles({ name: 'bok.xlsx', mimeType: '', buffer: book });
  await page
    .frameLocator('#pane')
    .getByText(new RegExp(`${String(rows).replace(/(?=000$)/, '\\s?')} effekter`))
    .first()
    .waitFor({ timeout: PATIENCE_MS });
  const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('no pane');
  return frame;
}

/**
 * From a key that goes down until the verdict below shows what it gives, milliseconds, key by key: registering an
 * effect.
 */
async function timeRegistering(page: Page, pane: Frame): Promise<number[]> {
  await pane.getByRole('navigation').getByRole('button', { name: words.nav.register, exact: true }).click();
  await pane.locator('input[type=radio][value=oneOff]').check();
  await pane.locator('#register-start').fill('2026-03-01');
  const verdict = pane.locator('*:has(> #register-calculation)').first();
  return timeKeys(page, pane, pane.locator('#register-amount'), verdict);
}

/** The same in the form of an outcome, with the first effect that waits for one. */
async function timeOutcome(page: Page, pane: Frame): Promise<number[]> {
  await pane.getByRole('navigation').getByRole('button', { name: words.nav.followUp, exact: true }).click();
  await pane.locator('main li button').first().click();
  return timeKeys(page, pane, pane.getByLabel(followUpWords.sv.amount), pane.locator('main form'));
}

async function timeKeys(page: Page, pane: Frame, field: Locator, verdict: Locator): Promise<number[]> {
  await field.click();
  await verdict.evaluate((shown) => {
    const times: number[] = [];
    let pressed = 0;
    addEventListener('keydown', () => (pressed = performance.now()), true);
    // A mutation is told in the same task as it is made; a frame later it is on the screen.
    new MutationObserver(() => {
      if (pressed === 0) return;
      times.push(performance.now() - pressed);
      pressed = 0;
    }).observe(shown, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { benchKeystrokes: times });
  });
  for (let key = 0; key < KEYS; key += 1) {
    // Six digits and back again: amounts that a cell can hold.
    await page.keyboard.press(key % 10 < 6 ? String(1 + (key % 9)) : 'Backspace');
    await page.waitForTimeout(KEY_PAUSE_MS);
  }
  const times = await pane.evaluate(() => (window as unknown as { benchKeystrokes: number[] }).benchKeystrokes);
  if (times.length < KEYS / 2) throw new Error('the form says nothing at most keys');
  return times;
}

/** The pane's longest task while a list is read from a file, shown with its rows judged, and given a type. */
async function longestTaskInImport(browser: Browser, page: Page, pane: Frame): Promise<number> {
  const rows = Array.from({ length: 10_000 }, (_, row) => `Avtal ${row};Socialförvaltningen;2025-01-01;4;5000;4500`);
  const list = ['Avtal;Förv;Start;År;Årskostnad innan (tkr);Årskostnad nu (tkr)', ...rows].join('\n');
  await pane.getByRole('navigation').getByRole('button', { name: words.nav.register, exact: true }).click();
  await pane.getByRole('button', { name: registerWords.sv.fetch, exact: true }).click();
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const file = { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await pane.locator('input[type=file]').setInputFiles(file);
  await pane.getByText(/^10\s000 rader räknas inte/).waitFor({ timeout: PATIENCE_MS });
  await pane.getByLabel(effectHeadings.type, { exact: true }).selectOption('Nytt avtal');
  await pane.getByText(/^10\s000 rader räknas med, tillsammans/).waitFor({ timeout: PATIENCE_MS });
  const trace = await browser.stopTracing();
  return taskLengths(trace.toString('utf8'), '/addin/')[0] ?? NaN;
}

/** The pane's longest task while it refreshes, from press to the message that it is done. */
async function longestTaskInRefresh(browser: Browser, page: Page, pane: Frame): Promise<number> {
  const done = pane.getByText(new RegExp(noticeWords.sv.refreshed.slice(0, 20))).first();
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await page.getByRole('toolbar').getByRole('button', { name: 'Uppdatera', exact: true }).click();
  await pane.getByText(words.work.refresh).first().waitFor({ timeout: PATIENCE_MS });
  await done.waitFor({ state: 'visible', timeout: PATIENCE_MS });
  const trace = await browser.stopTracing();
  return taskLengths(trace.toString('utf8'), '/addin/')[0] ?? NaN;
}
