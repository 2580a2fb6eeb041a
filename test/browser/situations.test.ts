import type { Locator } from '@playwright/test';
import { longRows, workbookOf } from './support/longRows';
import { expect, test } from './support/workbench';
import type { Workbench } from './support/workbench';

/** What is seen on the sheets; what is seen in the pane stands in trust, import and reach.test.ts. */
const readingSheets = ['Sammanställning', 'Ledningsvy', 'Budgetunderlag'] as const;

const refreshed = async ({ pane }: Workbench) =>
  expect(pane.getByText('Sammanställningen är uppdaterad.').first()).toBeAttached({ timeout: 30_000 });

/** The texts that are seen on a sheet, as far down as it is drawn from some cells; none as white as its cell. */
async function textsOf(workbench: Workbench, sheet: string): Promise<string[]> {
  await workbench.showSheet(sheet);
  const seen: string[] = [];
  for (const cell of ['A1', 'A40', 'A80']) {
    await workbench.select(cell);
    seen.push(
      ...(await workbench.page.locator('[data-cell]').evaluateAll((cells) =>
        cells
          .filter((element) => {
            const { color, backgroundColor } = getComputedStyle(element);
            const white = 'rgb(255, 255, 255)';
            return color !== (/^rgba\(.*, 0\)$/.test(backgroundColor) ? white : backgroundColor);
          })
          .map((element) => element.textContent ?? ''),
      )),
    );
  }
  return seen.map((text) => text.trim()).filter((text) => text !== '');
}

test.describe('a register in kronor', () => {
  let file: Buffer;
  test.beforeAll(() => {
    file = workbookOf(longRows);
  });
  test.beforeEach(async ({ workbench }) => {
    await workbench.open('?file=empty');
    await workbench.openFile(file);
    await expect(workbench.pane.getByText('4 effekter', { exact: true })).toBeVisible({ timeout: 30_000 });
    await workbench.ribbon('Uppdatera');
    await refreshed(workbench);
  });

  test('1: the axes and labels of every chart are in the unit of its title, whatever the unit was before', async ({
    workbench,
    page,
  }) => {
    test.setTimeout(120_000);
    const { pane } = workbench;
    /** The largest number that a chart writes, by its unit. */
    const largest = async (chart: Locator) =>
      Math.max(
        0,
        ...(await chart.locator('text').allTextContents())
          .map((text) =>
            Number(
              text
                .replace(/[\s\u00a0]/g, '')
                .replace('−', '-')
                .replace(',', '.'),
            ),
          )
          // Years are no amounts.
          .filter((value) => Number.isFinite(value) && !(value >= 2020 && value <= 2040)),
      );
    const inUnit = async (unit: string) => {
      await workbench.showSheet('Ledningsvy');
      const charts = page.locator('svg.chart');
      await expect(charts).toHaveCount(3);
      await expect(page.getByText(new RegExp(`\\b${unit}\\b`)).first()).toBeVisible();
      return Promise.all((await charts.all()).map(largest));
    };
    const inKronor = await inUnit('kr');
    expect(Math.max(...inKronor)).toBeGreaterThan(1_000_000);
    // Millions have one decimal, the others none.
    for (const [unit, factor, rounding] of [
      ['mkr', 1_000_000, 50_000],
      ['tkr', 1000, 500],
      ['kr', 1, 0],
    ] as const) {
      await pane.getByRole('button', { name: 'Inställningar' }).click();
      await pane.getByLabel('Visningsenhet').selectOption(unit);
      await pane.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(pane.getByText('Sparat.').first()).toBeAttached();
      await workbench.ribbon('Uppdatera');
      await refreshed(workbench);
      const now = await inUnit(unit);
      now.forEach((value, at) =>
        expect(Math.abs(value * factor - (inKronor[at] ?? 0))).toBeLessThanOrEqual(rounding + 0.5),
      );
    }
  });

  test('13: Ledningsvy says the year in one sentence, with this year and the next, and calls nothing unmeasured a failure', async ({
    workbench,
  }) => {
    const texts = await textsOf(workbench, 'Ledningsvy');
    expect(texts.find((text) => /^2026: .* syns i bokföringen\./.test(text))).toMatch(/följ.*Prognos/);
    expect(texts).toEqual(expect.arrayContaining(['2026', '2027']));
    expect(texts.filter((text) => /\b0\s?%/.test(text) && /realis/i.test(text))).toEqual([]);
  });

  test('16: a row that is changed turns every reading sheet amber: Inaktuell', async ({ workbench, page }) => {
    const state = async (word: string) => {
      const colours: string[] = [];
      for (const sheet of readingSheets) {
        await workbench.showSheet(sheet);
        await workbench.select('A1');
        const cell = page.locator('[data-cell]').filter({ hasText: new RegExp(`^${word}`) });
        await expect(cell.first()).toBeInViewport({ ratio: 1 });
        colours.push(await cell.first().evaluate((element) => getComputedStyle(element).backgroundColor));
      }
      return colours;
    };
    const fresh = await state('Aktuell');
    await workbench.showSheet('Effekter');
    await workbench.type(`${(await workbench.headings(5)).get('Ny kostnad per år')}6`, '1 100 000');
    const stale = await state('Inaktuell');
    stale.forEach((colour, at) => {
      expect(colour).not.toBe(fresh[at]);
      const [red = 0, green = 0, blue = 0] = (/\d+, \d+, \d+/.exec(colour)?.[0] ?? '').split(', ').map(Number);
      expect({ colour, isAmber: red > 200 && green > blue && red >= green }).toEqual({ colour, isAmber: true });
    });
  });
});
