import type { Page } from '@playwright/test';

/** The pane's clock begins on a day. Playwright's own clock replaces more than dates, which office.js stumbles over. */
export async function atDay(page: Page, day: string): Promise<void> {
  await page.addInitScript((begin) => {
    const RealDate = Date;
    const ahead = new RealDate(begin).getTime() - RealDate.now();
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args) => new target(...((args.length > 0 ? args : [RealDate.now() + ahead]) as [number])),
      get: (target, key) => (key === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, key)),
    });
  }, day);
}
