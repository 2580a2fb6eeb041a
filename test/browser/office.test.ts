import { expect, test } from './support/workbench';

/** What the pane takes over from the Office around it. */
test('language follows Office: every view in the language that is chosen there, the workbook stays Swedish', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  const { pane } = workbench;
  const panel = await workbench.switches();
  await panel.getByLabel('Språk').selectOption('en-US');
  await workbench.paneReady();
  await expect(pane.locator('[lang=en]').first()).toBeAttached();
  await expect(pane.getByText('7 effects', { exact: true })).toBeVisible();
  for (const [view, heading] of [
    ['Register', 'Register an effect'],
    ['Review', 'Review'],
    ['Follow up', 'Follow up'],
    ['Figures', 'Figures'],
  ] as const) {
    await workbench.showView(view);
    await expect(pane.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('tab', { name: 'Sammanställning', exact: true })).toBeVisible();
  await panel.getByLabel('Språk').selectOption('sv-SE');
  await workbench.paneReady();
  await expect(pane.getByText('7 effekter', { exact: true })).toBeVisible();
});

test('theme follows Office: light, dark and high contrast', async ({ workbench }) => {
  await workbench.open();
  const { pane } = workbench;
  const panel = await workbench.switches();
  const background = () =>
    pane.locator('main').evaluate((main) => getComputedStyle(main.parentElement as HTMLElement).backgroundColor);
  const seen: string[] = [await background()];
  for (const theme of ['dark', 'contrast'] as const) {
    await panel.getByLabel('Tema').selectOption(theme);
    await workbench.paneReady();
    await expect(pane.getByText('7 effekter', { exact: true })).toBeVisible();
    seen.push(await background());
  }
  expect(seen[0]).toBe('rgb(255, 255, 255)');
  expect(seen[2]).toBe('rgb(0, 0, 0)');
  expect(new Set(seen).size).toBe(3);
});

test('a filter button on a heading offers the column’s texts, by mouse and keyboard', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.showSheet('Effekter');
  const heading = `${(await workbench.headings(5)).get('Typ av effektivisering')}5`;
  await workbench.select(heading);
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('option', { name: 'Cost avoidance' }).click();
  await expect(workbench.cell('B6')).toHaveCount(0);
  await expect(workbench.cell('B11')).toBeVisible();
  const box = await workbench.cell(heading).boundingBox();
  if (box === null) throw new Error('the heading must be in sight');
  await page.mouse.click(box.x + box.width - 6, box.y + box.height - 6);
  await expect(page.getByRole('option', { name: 'Cost avoidance' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(workbench.cell('B6')).toBeVisible();
});
