import { WorkbookError } from '../application/errors';
import type { RunOptions } from '../application/ports';
import { sheetNames } from '../locales/workbook';
import type { WorkbookPlan } from '../workbook/plan';
import { adoptLists } from './adoptLists';
import { applyPlan } from './applyPlan';
import type { Batch, ExcelSession } from './session';

/**
 * Draws the plan's sheets after those of the user. The single blank sheet of a new workbook becomes the first one.
 * With `adoptLists` the list sheet that stands is upgraded in place.
 * Throws 'nameTaken' before anything is drawn when a sheet of the user's has a name of ours.
 */
export function createSheets(
  session: ExcelSession,
  plan: WorkbookPlan,
  options: RunOptions & { readonly adoptLists?: boolean } = {},
): Promise<void> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    const standing = await sheetsBefore(context);
    const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
    const adopted = options.adoptLists === true ? sheetNames.lists : null;
    const taken = standing.find(({ name, blank }) => planned.has(name.toLowerCase()) && !blank && name !== adopted);
    if (taken !== undefined) throw new WorkbookError('nameTaken', { name: taken.name });
    const names = new Set(standing.map(({ name }) => name));
    const [only] = standing;
    const first = plan.sheets[0];
    if (only !== undefined && first !== undefined && standing.length === 1 && only.blank && !planned.has(only.name.toLowerCase())) {
      context.workbook.worksheets.getItem(only.name).name = first.name;
      names.add(first.name);
    }
    const lists = plan.sheets.find(({ name }) => name === adopted);
    if (lists !== undefined) await adoptLists(context, lists);
    const drawn = { ...plan, sheets: plan.sheets.filter((sheet) => sheet !== lists) };
    await applyPlan(context, drawn, names, (done, total) => options.onProgress?.({ phase: 'creating', done, total }));
    if (first !== undefined) context.workbook.worksheets.getItem(first.name).activate();
    await context.sync();
  });
}

async function sheetsBefore(context: Batch): Promise<{ name: string; blank: boolean }[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(false);
    range.load('address');
    const { tables, charts } = sheet;
    tables.load('items/name');
    charts.load('items/name');
    return { name: sheet.name, range, tables, charts };
  });
  await context.sync();
  return used.map(({ name, range, tables, charts }) => ({
    name,
    blank: range.isNullObject && tables.items.length === 0 && charts.items.length === 0,
  }));
}
