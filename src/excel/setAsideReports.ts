import { setAsideStem, sheetNames } from '../locales/workbook';
import { sheetPrefix } from '../workbook/plan/address';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan/plan';
import type { Batch } from './session';

const reports: readonly string[] = [sheetNames.summary, sheetNames.management, sheetNames.budget, sheetNames.facts];
const registerSheets: ReadonlySet<string> = new Set(Object.values(sheetNames));
/** A part's sheet without a table holds nothing but what it shows. */
const isReport = ({ name, tables }: SheetPlan): boolean =>
  reports.includes(name) || (tables.length === 0 && !registerSheets.has(name));
const setAside = (name: string, times: number): string =>
  `${name}${setAsideStem}${times === 0 ? '' : ` ${times + 1}`})`;

/** What was set aside, and is to be made anew. */
export interface SetAside {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

/**
 * Sets the reading sheets of an older version, those of its parts too, and their facts aside under other names, with
 * all that people have written on them, so that new ones can be drawn in their place: what their blocks show has
 * changed. The old sheets go on reading the old facts.
 */
export async function setAsideReports(context: Batch, plan: WorkbookPlan): Promise<SetAside> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const own = new Set(plan.sheets.filter(isReport).map(({ name }) => name));
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const standing = worksheets.items.filter(({ name }) => own.has(name));
  for (const { charts, tables } of standing) {
    charts.load('items/name');
    tables.load('items/name');
  }
  await context.sync();
  const sheets = standing.map(({ name }) => name);
  const tables: string[] = [];
  for (const sheet of standing) {
    let times = 0;
    while (taken.has(setAside(sheet.name, times).toLowerCase())) times += 1;
    const suffix = `_tidigare${times === 0 ? '' : times + 1}`;
    for (const chart of sheet.charts.items) chart.name += suffix;
    for (const table of sheet.tables.items) {
      tables.push(table.name);
      table.name += suffix;
    }
    sheet.name = setAside(sheet.name, times);
  }
  await context.sync();
  const isOnThem = (formula: string): boolean => sheets.some((name) => formula.includes(sheetPrefix(name)));
  return { sheets, tables, names: plan.names.filter(({ formula }) => isOnThem(formula)).map(({ name }) => name) };
}
