import { longDepartment, longRows, workbookOf } from './support/longRows';
import { expect, test } from './support/workbench';
import type { Workbench } from './support/workbench';

/** Situations 6, 7, 8 and 15 (domain.md §7): what stands in the window on the sheets, drawn as people see them. */
const readingSheets = ['Ledningsvy', 'Sammanställning', 'Budgetunderlag'] as const;

const refresh = async (workbench: Workbench) => {
  await workbench.ribbon('Uppdatera');
  await expect(workbench.pane.getByText('Sammanställningen är uppdaterad.').first()).toBeVisible({ timeout: 30_000 });
};

interface DrawnCell {
  readonly text: string;
  /** Whether all of it is within the window of the sheet and none of it is cut off by its cell. */
  readonly whole: boolean;
}

/** The cells of a sheet that hold something and are inside the window once a cell is scrolled to, as they are drawn. */
async function drawn(workbench: Workbench, cells: readonly string[]): Promise<DrawnCell[]> {
  const found: DrawnCell[] = [];
  for (const cell of cells) {
    await workbench.select(cell);
    await workbench.settled();
    const window = await workbench.page.locator('#grid').boundingBox();
    if (window === null) throw new Error('no sheet');
    found.push(
      ...(await workbench.page.locator('[data-cell]').evaluateAll(
        (elements, { x, y, width, height }) =>
          elements.flatMap((element) => {
            const box = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            const text = (element.textContent ?? '').trim();
            const inside = box.bottom > y && box.top < y + height && box.right > x && box.left < x + width;
            if (text === '' || !inside || style.color === style.backgroundColor) return [];
            const white = 'rgb(255, 255, 255)';
            if (style.color === white && /^rgba\(.*, 0\)$|^rgb\(255, 255, 255\)$/.test(style.backgroundColor))
              return [];
            const cut = style.overflow !== 'visible' && element.scrollHeight > element.clientHeight + 2;
            return [{ text, whole: !cut }];
          }),
        window,
      )),
    );
  }
  return found;
}

test('6: the reading sheets of an empty register say what will stand there: no 1900, no rows of 0', async ({
  workbench,
}) => {
  test.setTimeout(120_000);
  const { pane } = workbench;
  await workbench.open('?file=empty');
  await pane.getByRole('button', { name: 'Skapa register' }).click();
  await expect(pane.getByText('Registret är tomt')).toBeVisible({ timeout: 30_000 });
  const looked = async () => {
    for (const sheet of readingSheets) {
      await workbench.showSheet(sheet);
      const cells = await drawn(workbench, ['A4', 'A30']);
      const texts = cells.map(({ text }) => text);
      expect(texts.filter((text) => /1900|1899|#(N\/A|DIV|REF|VALUE|NUM)/.test(text))).toEqual([]);
      const zeros = texts.filter((text) => /^[−-]?0([,.]0+)?(\s?%)?$/.test(text));
      expect({ sheet, zeros: zeros.length > 12 ? zeros : [] }).toEqual({ sheet, zeros: [] });
      expect({ sheet, says: texts.some((text) => /^Här står|Här visas|Ännu inte uppdaterad|när /.test(text)) }).toEqual(
        { sheet, says: true },
      );
    }
  };
  await looked();
  await refresh(workbench);
  await looked();
});

test.describe('a register that people fill in on the sheet', () => {
  /** As people paste them from another list: what stands left of Kontroll, and what stands right of it. */
  const left = (at: number) => [`E-${at}`, `Avtal ${at}`];
  const right = (at: number) => [
    ...['Nytt avtal', longDepartment, '', 'FKU', `Leverantör ${at}`],
    ...['2026-01-01', '3', '50000', '40000', 'Budget'],
  ];

  test('7, 8: nine ordinary rows look like nothing is wrong, Kontroll says what is missing, and three years are 3', async ({
    workbench,
    page,
  }) => {
    test.setTimeout(120_000);
    const { pane } = workbench;
    await workbench.open('?file=empty');
    await workbench.openFile(workbookOf({ ...longRows, effects: [], outcomes: [], targets: [] }));
    await expect(pane.getByText('Registret är tomt')).toBeVisible({ timeout: 30_000 });
    await workbench.showSheet('Effekter');
    for (const [cell, rowAt] of [
      ['A6', left],
      ['D6', right],
    ] as const) {
      await workbench.select(cell);
      await workbench.paste(Array.from({ length: 9 }, (_, at) => rowAt(at + 1)));
      await workbench.settled();
    }
    await workbench.ribbon('Kontrollera');
    await expect(
      pane.getByText(/^Kontrollerat\. Alla rader räknas med, 0 att se över, \d+ att komplettera\.$/).first(),
    ).toBeVisible({
      timeout: 30_000,
    });
    await workbench.select('C6');
    const kontroll = page.locator('[data-cell]').filter({ hasText: 'Att komplettera: kategori saknas' });
    await expect(kontroll.first()).toBeInViewport({ ratio: 0.95 });
    await expect(page.locator('[data-cell]').filter({ hasText: /^Fel/ })).toHaveCount(0);
    const [red = 0, green = 0, blue = 0] = (
      await kontroll.first().evaluate((element) => getComputedStyle(element).backgroundColor)
    )
      .replace(/[^\d,]/g, '')
      .split(',')
      .map(Number);
    expect({ red, green, blue, isRed: red > green + 40 && red > blue + 40 }).toMatchObject({ isRed: false });
    const term = 'J6';
    expect(await workbench.read(term)).toBe('3');
    await expect(workbench.cell(term).first()).toBeInViewport({ ratio: 0.95 });
  });
});

test('15: names stand whole on Sammanställning and Budgetunderlag, and no rate is shown that says nothing', async ({
  workbench,
}) => {
  test.setTimeout(120_000);
  await workbench.open('?file=empty');
  await workbench.openFile(workbookOf(longRows));
  await expect(workbench.pane.getByText('4 effekter', { exact: true })).toBeVisible({ timeout: 30_000 });
  await refresh(workbench);
  for (const sheet of ['Sammanställning', 'Budgetunderlag'] as const) {
    await workbench.showSheet(sheet);
    const cells = await drawn(
      workbench,
      Array.from({ length: 9 }, (_, page) => `B${1 + 28 * page}`),
    );
    const names = cells.filter(({ text }) => text.includes(longDepartment));
    expect({ sheet, found: names.length > 0, cut: names.filter(({ whole }) => !whole) }).toEqual({
      sheet,
      found: true,
      cut: [],
    });
    const rates = cells.flatMap(({ text }) => /^[−-]?[\d\s]+(?:[,.]\d+)?\s?%$/.exec(text)?.[0] ?? []);
    const odd = rates.filter((text) => {
      const value = Number(text.replace(/[\s%]/g, '').replace('−', '-').replace(',', '.'));
      return value < 0 || value > 200;
    });
    expect({ sheet, odd }).toEqual({ sheet, odd: [] });
  }
});
