import { readFileSync } from 'node:fs';
import { chromium, expect, test as base } from '@playwright/test';
import type { Browser, FrameLocator, LaunchOptions, Locator, Page } from '@playwright/test';
import { LAUNCH_OPTIONS } from './findChromium';
import { startServer } from './server';
import type { RunningServer } from './server';

/** Waits until a view that is opened for the first time has been fetched. */
export async function viewLoaded(pane: FrameLocator): Promise<void> {
  await expect(pane.getByText(/^(Öppnar vyn …|Opening the view …)$/)).toHaveCount(0);
}

/** The workbench page as its user knows it: cells by name, tabs by title, the pane in its frame. */
export class Workbench {
  /** Every request of the page and the pane, in order. */
  readonly requests: string[] = [];
  /** What the content security policy has stopped, and errors that nobody caught. */
  readonly violations: string[] = [];
  private isBegun = false;

  constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.violations.push(error.message));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) this.violations.push(message.text());
    });
  }

  /** The add-in's own page, as a frame to find things in. */
  get pane(): FrameLocator {
    return this.page.frameLocator('#pane');
  }

  /**
   * Opens the page and waits until the pane has read the workbook. `query` as in
   * `?file=empty&lang=en-US&theme=dark&api=1.15`; where it names no file the source's cases are there, whose figures
   * are the same on every day. A page that is there already begins anew in its place, the first time without what
   * another test has left.
   */
  async open(query = ''): Promise<void> {
    const file = /[?&]file=/.test(query) ? '' : `${query === '' ? '?' : '&'}file=cases`;
    const address = this.url + query + file;
    if (this.page.url().startsWith(this.url)) await turnTo(this.page, address, !this.isBegun);
    else await this.page.goto(address);
    this.isBegun = true;
    await expect(this.page.locator('#grid')).toBeVisible();
    await this.paneReady();
  }

  /** Waits until the pane is connected and has read the workbook: before that it has nothing to go to. */
  async paneReady(): Promise<void> {
    await expect(this.page.locator('#pane')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
    const reading = this.pane.getByText(/^(Läser arbetsboken …|Reading the workbook …)$/);
    await expect(reading).toHaveCount(0, { timeout: 30_000 });
  }

  /** The element that draws a cell which holds or shows something; it must be in sight. */
  cell(name: string): Locator {
    return this.page.locator(`[data-cell="${name}"]`);
  }

  get formulaBar(): Locator {
    return this.page.getByLabel('Formelfält');
  }

  /** Marks a cell or an area on the sheet that is shown, and scrolls to it. */
  async select(name: string): Promise<void> {
    const box = this.page.getByLabel('Markerad cell');
    // An edit that the workbook is still taking moves the mark when it is done.
    await this.settled();
    await box.fill(name);
    await box.press('Enter');
    await expect(box).toHaveValue(name);
    await this.settled();
  }

  /**
   * Waits until the workbook's worker owes no answer and what it answered is drawn: three frames without a question.
   */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let calm = 0;
          const look = (): void => {
            calm = document.documentElement.hasAttribute('data-waiting') ? 0 : calm + 1;
            if (calm > 3) resolve();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  }

  /** Types into a cell as a user does, Enter at the end. */
  async type(name: string, text: string): Promise<void> {
    await this.select(name);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** Pastes rows of cells from the marked cell on, as from another spreadsheet. */
  async paste(rows: readonly (readonly string[])[]): Promise<void> {
    await this.page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        document.getElementById('grid')?.focus();
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
      },
      rows.map((cells) => cells.join('\t')).join('\r\n'),
    );
  }

  /** Opens a workbook file in the page. */
  async openFile(buffer: Buffer): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name: 'bok.xlsx', mimeType: '', buffer });
  }

  /** Saves the workbook and answers with the file's bytes. */
  async save(): Promise<Buffer> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Spara', exact: true }).click();
    return readFileSync(await (await waiting).path());
  }

  /** What a cell shows; '' when it shows nothing. */
  async read(name: string): Promise<string> {
    await this.select(name);
    const cell = this.cell(name);
    await this.settled();
    return (await cell.count()) === 0 ? '' : ((await cell.first().textContent()) ?? '');
  }

  /** The letters of the columns on the sheet that is shown, by the headings in a row. */
  async headings(row: number): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const start of ['A', 'I', 'Q']) {
      await this.select(`${start}${row}`);
      await expect(this.cell(`${start}${row}`)).toBeVisible();
      const cells = await this.page
        .locator(`[data-cell$="${row}"]`)
        .evaluateAll((all) =>
          all.map((cell) => [cell.getAttribute('data-cell') ?? '', cell.textContent.trim()] as const),
        );
      for (const [name, text] of cells) {
        const letters = new RegExp(`^([A-Z]+)${row}$`).exec(name)?.[1];
        if (letters && text) found.set(text, letters);
      }
    }
    return found;
  }

  async showSheet(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: title, exact: true }).click();
    await expect(this.page.getByRole('tab', { name: title, exact: true })).toHaveAttribute('aria-selected', 'true');
  }

  /** Turns the pane to one of its everyday views. */
  async showView(name: string): Promise<void> {
    const door = this.pane.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
    await door.click();
    await expect(door).toHaveAttribute('aria-current', 'page');
    await viewLoaded(this.pane);
  }

  /** Presses a button of the add-in's ribbon group. */
  async ribbon(label: string): Promise<void> {
    await this.page.getByRole('toolbar').getByRole('button', { name: label, exact: true }).click();
  }

  /** Opens the strip of switches, where it is closed. */
  async switches(): Promise<Locator> {
    const door = this.page.getByRole('button', { name: 'Provbänk' });
    if ((await door.getAttribute('aria-expanded')) !== 'true') await door.click();
    return this.page.getByRole('group', { name: 'Byt hur värdprogrammet beter sig' });
  }

  /** Requests that left the page's own origin. */
  get foreignRequests(): string[] {
    const { origin } = new URL(this.url);
    return this.requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url));
  }
}

/** Begins anew in the same page: what it has compiled is kept, which is two thirds of a start. */
async function turnTo(page: Page, address: string, forgetting: boolean): Promise<void> {
  await page.evaluate(
    async ([next, isForgotten]) => {
      history.replaceState(null, '', next);
      // The pane that was there is gone after this, so it writes nothing more.
      dispatchEvent(new PopStateEvent('popstate'));
      if (!isForgotten) return;
      document.body.removeAttribute('style');
      localStorage.clear();
      sessionStorage.clear();
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    },
    [address, forgetting] as const,
  );
}

interface OfTest {
  readonly workbench: Workbench;
  /** The test needs a page that nobody has had: it looks at how the page starts, or sets what no page forgets. */
  readonly freshPage: boolean;
}

interface OfWorker {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** The page that the worker's tests have one after the other; a worker ends with the first test that fails. */
  readonly kept: { page?: Page };
}

/** Playwright's test with a `workbench` on the production build. */
export const test = base.extend<OfTest, OfWorker>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the first parameter's pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  browser: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the first parameter's pattern
    async ({}, use) => {
      const browser = await chromium.launch(JSON.parse(process.env[LAUNCH_OPTIONS] ?? '{}') as LaunchOptions);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  kept: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the first parameter's pattern
    async ({}, use) => use({}),
    { scope: 'worker' },
  ],
  freshPage: [false, { option: true }],
  page: async ({ browser, kept, freshPage, viewport }, use) => {
    const page = (freshPage ? undefined : kept.page) ?? (await (await browser.newContext()).newPage());
    await use(page);
    if (freshPage) return page.context().close();
    kept.page = page;
    for (const event of ['request', 'pageerror', 'console']) await page.removeAllListeners(event, {});
    await page.context().clearCookies();
    await page.context().clearPermissions();
    await page.setViewportSize(viewport ?? { width: 0, height: 0 });
    await page.mouse.move(0, 0);
  },
  workbench: async ({ page, server }, use) => {
    await use(new Workbench(page, server.url));
  },
});

export { expect };
