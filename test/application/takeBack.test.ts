import { recordOutcomes } from '../../src/application/recordOutcome';
import { registerEffects } from '../../src/application/registerEffect';
import { appendWithUndo, extendListWithUndo, saveSettings, takeBack } from '../../src/application/takeBack';
import type { EffectDraft } from '../../src/application/results';
import { cellText } from '../../src/domain/basics/text';
import { asOf, openRegister, type Opened } from '../excel/support';

const penalty: EffectDraft = {
  title: 'Sen leverans',
  type: 'Engångsbelopp/vite',
  start: 45_700,
  amount: 175_000,
  supplier: 'Åkeri AB',
};
const contract: EffectDraft = {
  title: 'Städ',
  type: 'Nytt avtal',
  start: 45_700,
  termYears: 2,
  baseline: 900_000,
  newCost: 800_000.5,
};

async function titles({ workbook }: Opened): Promise<string[]> {
  const { cells } = await workbook.readRegister({ formulas: false });
  return cells.effects.rows.map((row) => cellText(row[cells.effects.columns.title ?? -1]));
}

describe('rows that were appended are taken away again', () => {
  it('whole, and the next row takes their place', async () => {
    const opened = await openRegister();
    const { undo } = await registerEffects(opened.workbook, [penalty, contract], { today: asOf });
    expect((await titles(opened)).filter((title) => title !== '')).toEqual(['Sen leverans', 'Städ']);
    expect(await takeBack(opened.workbook, undo)).toEqual({ restored: 2, kept: 0 });
    expect((await titles(opened)).filter((title) => title !== '')).toEqual([]);
    expect(opened.workbook.list()).toEqual([]);
    const { firstRow, ids } = await registerEffects(opened.workbook, [contract], { today: asOf });
    expect([firstRow, ids]).toEqual([0, ['E-0001']]);
  });

  it('not one that somebody has written in since: it stays as it is, whole', async () => {
    const opened = await openRegister();
    const { undo } = await registerEffects(opened.workbook, [penalty, contract], { today: asOf });
    const { cells, tables } = await opened.workbook.readRegister({ formulas: false });
    const letter = String.fromCharCode(65 + (cells.effects.columns.department ?? 0));
    opened.host.remoteWrite(`Effekter!${letter}${(tables.effects?.headerRow ?? 0) + 2}`, [['Kommunledningskontoret']]);
    expect(await takeBack(opened.workbook, undo)).toEqual({ restored: 1, kept: 1 });
    expect((await titles(opened)).filter((title) => title !== '')).toEqual(['Sen leverans']);
  });

  it('also where the table has been sorted meanwhile', async () => {
    const opened = await openRegister();
    await registerEffects(opened.workbook, [contract], { today: asOf });
    const { undo } = await registerEffects(opened.workbook, [penalty], { today: asOf });
    await opened.client.run(async (context) => {
      context.workbook.tables.getItem('Effekter').sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect(await takeBack(opened.workbook, undo)).toEqual({ restored: 1, kept: 0 });
    expect((await titles(opened)).filter((title) => title !== '')).toEqual(['Städ']);
  });

  it('an outcome among others of its effect', async () => {
    const opened = await openRegister();
    await registerEffects(opened.workbook, [contract], { today: asOf });
    const outcome = (amount: number) => ({ effectId: 'E-0001', from: 45_700, to: 45_730, amount, source: 'Faktura' });
    await recordOutcomes(opened.workbook, [outcome(1000)]);
    const { undo } = await recordOutcomes(opened.workbook, [outcome(2000)]);
    expect(await takeBack(opened.workbook, undo)).toEqual({ restored: 1, kept: 0 });
    const { cells } = await opened.workbook.readRegister({ formulas: false });
    const amounts = cells.outcomes.rows.map((row) => row[cells.outcomes.columns.amount ?? -1]);
    expect(amounts.filter((amount) => amount !== '')).toEqual([1000]);
  });

  it('a target', async () => {
    const opened = await openRegister();
    const { undo } = await appendWithUndo(opened.workbook, 'targets', [
      { year: 2026, department: '', amount: 18_000_000 },
    ]);
    expect(await takeBack(opened.workbook, undo)).toEqual({ restored: 1, kept: 0 });
  });
});

it('settings get back what stood there, but for those that somebody has changed since', async () => {
  const opened = await openRegister();
  const { settings } = await opened.workbook.readRegister({ formulas: false });
  const undo = await saveSettings(opened.workbook, settings, { displayUnit: 'mkr', capMonths: 36 });
  await opened.workbook.writeSettings({ capMonths: 24 });
  expect(await takeBack(opened.workbook, undo)).toEqual({ restored: 1, kept: 1 });
  const now = await opened.workbook.readRegister({ formulas: false });
  expect([now.settings.displayUnit, now.settings.capMonths]).toEqual([settings.displayUnit, 24]);
});

describe('names that a list was given are taken out of it again', () => {
  const departments = async ({ workbook }: Opened) =>
    (await workbook.readRegister({ formulas: false })).cells.lists.departments;

  it('those that were new, and no others', async () => {
    const opened = await openRegister({}, { departments: ['Vård'] });
    const step = await extendListWithUndo(opened.workbook, 'department', ['Vård', 'Skola', 'Kultur']);
    expect(step?.list?.words).toEqual(['Skola', 'Kultur']);
    expect(await departments(opened)).toEqual(['Vård', 'Gemensamt', 'Skola', 'Kultur']);
    expect(step && (await takeBack(opened.workbook, step))).toEqual({ restored: 2, kept: 0 });
    expect(await departments(opened)).toEqual(['Vård', 'Gemensamt']);
    expect(opened.workbook.list()).toEqual([]);
  });

  it('not one that a row has come to use', async () => {
    const opened = await openRegister({}, { departments: ['Vård'] });
    const step = await extendListWithUndo(opened.workbook, 'department', ['Skola', 'Kultur']);
    await registerEffects(opened.workbook, [{ ...contract, department: 'skola' }], { today: asOf });
    expect(step && (await takeBack(opened.workbook, step))).toEqual({ restored: 1, kept: 1 });
    expect(await departments(opened)).toEqual(['Vård', 'Gemensamt', 'Skola']);
  });

  it('also where they are all that the list holds: it stands, blank, and takes new ones', async () => {
    const opened = await openRegister({}, { categories: [] });
    const before = (await opened.workbook.readRegister({ formulas: false })).cells.lists.categories;
    await opened.workbook.shortenList('category', before);
    expect((await opened.workbook.readRegister({ formulas: false })).cells.lists.categories).toEqual([]);
    const step = await extendListWithUndo(opened.workbook, 'category', ['Resor']);
    expect((await opened.workbook.readRegister({ formulas: false })).cells.lists.categories).toEqual(['Resor']);
    expect(step && (await takeBack(opened.workbook, step))).toEqual({ restored: 1, kept: 0 });
  });

  it('nothing where the list had them all', async () => {
    const opened = await openRegister({}, { departments: ['Vård'] });
    expect(await extendListWithUndo(opened.workbook, 'department', ['vård'])).toBeNull();
    expect(opened.workbook.list()).toEqual([]);
  });
});
