import { expect, test } from './support/workbench';

test.describe('the workbook on the page', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.open('?file=empty');
  });

  test('takes what a Swede types, as a Swedish Excel does', async ({ workbench }) => {
    await workbench.type('A1', '1 234,5');
    await workbench.type('A2', '2025-03-01');
    await workbench.type('A3', '=A1*2');
    expect(await workbench.read('A3')).toBe('2469');
    await workbench.select('A2');
    await expect(workbench.formulaBar).toHaveValue('2025-03-01');
    await workbench.select('A3');
    await expect(workbench.formulaBar).toHaveValue('=A1*2');
  });

  test('moves and marks with the keyboard alone', async ({ workbench, page }) => {
    await workbench.select('B2');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByLabel('Markerad cell')).toHaveValue('C3');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByLabel('Markerad cell')).toHaveValue('C3:D4');
    await page.keyboard.press('Control+Home');
    await expect(page.getByLabel('Markerad cell')).toHaveValue('A1');
  });

  test('edits in the cell with F2 and leaves it with Esc', async ({ workbench, page }) => {
    await workbench.type('A1', 'först');
    await workbench.select('A1');
    await page.keyboard.press('F2');
    await page.keyboard.type(' sedan');
    await page.keyboard.press('Escape');
    expect(await workbench.read('A1')).toBe('först');
    await page.keyboard.press('F2');
    await page.keyboard.type(' sedan');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Markerad cell')).toHaveValue('B1');
    expect(await workbench.read('A1')).toBe('först sedan');
  });

  test('edits in the formula bar', async ({ workbench }) => {
    await workbench.select('B1');
    await workbench.formulaBar.fill('=1+1');
    await workbench.formulaBar.press('Enter');
    expect(await workbench.read('B1')).toBe('2');
  });

  test('selects with the mouse, and drags to mark more', async ({ workbench, page }) => {
    const grid = page.locator('#grid');
    const at = (column: number, row: number) => ({ x: 46 + 64 * column + 20, y: 22 + 20 * row + 10 });
    await grid.click({ position: at(1, 3) });
    await expect(page.getByLabel('Markerad cell')).toHaveValue('B4');
    await grid.dragTo(grid, { sourcePosition: at(0, 0), targetPosition: at(2, 4) });
    await expect(page.getByLabel('Markerad cell')).toHaveValue('A1:C5');
    await grid.dblclick({ position: at(1, 1) });
    await expect(page.getByLabel('Redigerar')).toBeFocused();
    await page.keyboard.type('klick');
    await page.keyboard.press('Enter');
    expect(await workbench.read('B2')).toBe('klick');
  });

  test('pastes a block from a spreadsheet, clears it, and takes both back', async ({ workbench, page }) => {
    await workbench.select('B2');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'a\t1,5\r\nb\t2,5\r\n');
      document.getElementById('grid')?.focus();
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    });
    await expect(workbench.cell('C3')).toHaveText('2,5');
    await workbench.type('D3', '=C2+C3');
    expect(await workbench.read('D3')).toBe('4');
    await workbench.select('B2:C3');
    await page.keyboard.press('Delete');
    await expect(workbench.cell('C3')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(workbench.cell('C3')).toHaveText('2,5');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(workbench.cell('C3')).toHaveCount(0);
    await page.keyboard.press('Control+y');
    await expect(workbench.cell('C3')).toHaveText('2,5');
  });

  test('says that a colleague has written something, in the cell itself', async ({ workbench }) => {
    await workbench.select('C3');
    await (await workbench.switches()).getByRole('button', { name: 'Medarbetare ändrar' }).click();
    await expect(workbench.cell('C3')).toHaveText('Ändrad av medarbetare');
  });

  test('saves a file that opens again with what was written', async ({ workbench, page }) => {
    await workbench.type('A1', '42');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Spara' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('Effektregister.xlsx');
    const path = await download.path();
    await page.getByRole('button', { name: 'Ny tom bok' }).click();
    await expect(workbench.cell('A1')).toHaveCount(0);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bok.xlsx', mimeType: '', buffer: (await import('node:fs')).readFileSync(path) });
    await expect(workbench.cell('A1')).toHaveText('42');
  });

  test('says so when a file is no workbook', async ({ page }) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bok.xlsx', mimeType: '', buffer: Buffer.from('ingen bok') });
    await expect(page.getByRole('alert')).toContainText('kunde inte öppnas');
  });
});
