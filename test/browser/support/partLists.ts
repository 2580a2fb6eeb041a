import type { Page } from '@playwright/test';
import { paneFaults } from './axe';
import { filledWorkbook } from './filled';
import { expect, test } from './workbench';

const sixty = <Row>(row: (index: number) => Row): Row[] => Array.from({ length: 60 }, (_, index) => row(index));
const rows = {
  indicators: sixty((index) => ({
    År: 2026,
    Indikator: `Andel upphandlingar med krav nummer ${index + 1}, enligt inköpsrådets beslut`,
    Mål: 0.8,
    Riktning: 'Minst',
    Enhet: '%',
    Utfall: index % 3 === 0 ? '' : index % 2 === 0 ? 0.9 : 0.5,
  })),
  watches: sixty((index) => ({
    'Bevakning-ID': `B-${index + 1}`,
    Leverantör: `Leverantören ${index + 1} i Norra Fastighetsförvaltningen AB`,
    Avvikelse: 'Upprepade sena leveranser',
    Steg: 2,
    'Bokfört vite': 60_000,
    'Debiterat vite': 45_000,
    'Debiterat datum': '2026-04-01',
  })),
};

async function pictures(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [320, 450]) {
    await page.locator('body').evaluate((body, px) => body.style.setProperty('--pane-width', `${px}px`), width);
    await page.screenshot({ path: `test-results/lists-${name}-${width}.png` });
    faults.push(...(await paneFaults(page, `${name} ${width}`)));
  }
  return faults;
}

const fillings = { empty: {}, sixty: rows };

/** Looks at the lists of the two parts, filled so. */
export function describeLists(name: keyof typeof fillings): void {
  test(`the lists of Indikatorer and Bevakning, ${name}: at both widths, filtered, nothing against axe`, async ({
    workbench,
    page,
  }) => {
    test.setTimeout(240_000);
    await workbench.open('?file=empty');
    await workbench.openFile(filledWorkbook(['indicators', 'watch'], fillings[name]));
    await workbench.paneReady();
    const { pane } = workbench;
    await workbench.showView('Nyckeltal');
    const indicators = pane.getByRole('region', { name: 'Indikatorer' });
    await expect(indicators).toBeVisible({ timeout: 30_000 });
    await indicators.scrollIntoViewIfNeeded();
    expect(await pictures(page, `indicators-${name}`)).toEqual([]);
    await workbench.showView('Följ upp');
    const watches = pane.getByRole('region', { name: 'Bevakning' });
    await expect(watches).toBeVisible({ timeout: 30_000 });
    await watches.scrollIntoViewIfNeeded();
    expect(await pictures(page, `watches-${name}`)).toEqual([]);
    if (name === 'empty') return;
    await watches.getByLabel('Sök leverantör eller avvikelse').fill('Leverantören 17 ');
    await expect(watches.getByRole('listitem')).toHaveCount(1);
    expect(await pictures(page, 'watches-filtered')).toEqual([]);
    await watches.getByRole('button', { name: /^Skapa effekt/ }).click();
    await expect(pane.getByText(/E-0001 är registrerad: återbetalda medel 45.000.kr/).first()).toBeAttached({
      timeout: 30_000,
    });
    await expect(watches.getByRole('button', { name: /^Skapa effekt/ })).toHaveCount(0);
    await pane.getByRole('button', { name: 'Ångra', exact: true }).first().click();
    await expect(watches.getByRole('button', { name: /^Skapa effekt/ })).toHaveCount(1, { timeout: 30_000 });
    expect(workbench.violations).toEqual([]);
  });
}
