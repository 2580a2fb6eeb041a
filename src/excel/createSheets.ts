import { WorkbookError } from '../application/errors';
import { creationMark } from '../application/inspection';
import type { RunOptions } from '../application/ports';
import { sheetOfFormula } from '../application/nameFormulas';
import { sheetNames } from '../locales/workbook';
import type { WorkbookPlan } from '../workbook/plan/plan';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import { creationMarkName } from '../workbook/tables/schema';
import { adoptLists } from './adoptLists';
import { applyPlan } from './applyPlan';
import { takeHalfDrawn } from './halfDrawn';
import type { Batch, ExcelSession } from './session';

/**
 * Draws the plan's sheets after those of the user. The single blank sheet of a new workbook becomes the first one.
 * With `adoptLists` the list sheet that stands is upgraded in place. A hidden name stands while it is done: what a
 * creation that was broken off has left is taken away first. Throws 'nameTaken' before anything is drawn when a sheet
 * of the user's has a name of ours.
 */
export function createSheets(
  session: ExcelSession,
  plan: WorkbookPlan,
  schema: RegisterSchema,
  options: RunOptions & { readonly adoptLists?: boolean } = {},
): Promise<void> {
  const adopts = options.adoptLists === true;
  return session.run({ ...options, repeatable: false }, async (context) => {
    const adopted = adopts ? sheetNames.lists : null;
    const { names } = context.workbook;
    const mark = names.getItemOrNullObject(creationMarkName);
    mark.load('name');
    let standing = await sheetsBefore(context);
    // eslint-disable-next-line office-addins/call-sync-before-read -- sheetsBefore has sent the request
    const isUnfinished = !mark.isNullObject;
    if (isUnfinished) {
      context.startsWriting();
      await clearUnfinished(context, plan, schema, standing, adopted);
      standing = await sheetsBefore(context);
    }
    const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
    const taken = standing.find(({ name, blank }) => planned.has(name.toLowerCase()) && !blank && name !== adopted);
    if (taken !== undefined) throw new WorkbookError('nameTaken', { name: taken.name });
    context.startsWriting();
    if (!isUnfinished) names.add(creationMarkName, creationMark(adopts)).visible = false;
    const present = new Set(standing.map(({ name }) => name));
    const [only] = standing;
    const first = plan.sheets[0];
    if (
      only !== undefined &&
      first !== undefined &&
      standing.length === 1 &&
      only.blank &&
      !planned.has(only.name.toLowerCase())
    ) {
      context.workbook.worksheets.getItem(only.name).name = first.name;
      present.add(first.name);
    }
    const lists = plan.sheets.find(({ name }) => name === adopted);
    if (lists !== undefined) await adoptLists(context, lists, isUnfinished);
    const drawn = { ...plan, sheets: plan.sheets.filter((sheet) => sheet !== lists) };
    await applyPlan(context, drawn, present, (done, total) => options.onProgress?.({ phase: 'creating', done, total }));
    if (first !== undefined) context.workbook.worksheets.getItem(first.name).activate();
    names.getItem(creationMarkName).delete();
    await context.sync();
  });
}

interface Standing {
  readonly name: string;
  readonly blank: boolean;
  readonly tables: readonly string[];
}

async function sheetsBefore(context: Batch): Promise<Standing[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(false);
    range.load('address');
    const { tables: onSheet, charts } = sheet;
    onSheet.load('items/name');
    charts.load('items/name');
    return { name: sheet.name, range, onSheet, charts };
  });
  await context.sync();
  return used.map(({ name, range, onSheet, charts }) => ({
    name,
    blank: range.isNullObject && onSheet.items.length === 0 && charts.items.length === 0,
    tables: onSheet.items.map((table) => table.name),
  }));
}

/**
 * Takes away the sheets and names of a creation that was broken off, also a sheet that somebody has called something
 * else since: nobody has a register in them. Throws 'nameTaken' when somebody has filled in a row all the same.
 */
async function clearUnfinished(
  context: Batch,
  plan: WorkbookPlan,
  schema: RegisterSchema,
  standing: readonly Standing[],
  adopted: string | null,
): Promise<void> {
  const { names } = context.workbook;
  const own = plan.names.map(({ name }) => names.getItemOrNullObject(name));
  for (const name of own) name.load('name,formula');
  await context.sync();
  const sheets = plan.sheets.filter(({ name }) => name !== adopted);
  const planned = new Set(sheets.flatMap(({ name, tables }) => [name, ...tables.map((table) => table.name)]));
  const pointedAt = new Set(own.map((name) => (name.isNullObject ? '' : sheetOfFormula(name.formula))));
  const drawn = new Set(
    standing
      .filter(
        ({ name, tables }) =>
          name !== adopted && (planned.has(name) || pointedAt.has(name) || tables.some((table) => planned.has(table))),
      )
      .map(({ name }) => name),
  );
  const taken = await takeHalfDrawn(context, plan, schema, drawn);
  const kept = standing.find(({ name, blank }) => drawn.has(name) && !blank && !taken.sheets.has(name));
  if (kept !== undefined) throw new WorkbookError('nameTaken', { name: kept.name });
  for (const name of own) if (!name.isNullObject) name.delete();
  await context.sync();
}
