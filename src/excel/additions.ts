import type { CellValue } from '../domain/register/cells';
import { displayUnits } from '../domain/register/settings';
import { sheetNames } from '../locales/workbook';
import { chartName, type SheetAddition } from '../workbook/report/additions';
import { putInSteps, rowsOf, type StandingSheet } from '../workbook/report/putIn';
import { blockNames } from '../workbook/report/updateReports';
import { rowsAbove } from '../workbook/report/reportLayout';
import { initialUnit } from '../workbook/report/reports';
import { stampNames } from '../workbook/tables/schema';
import { additionsOf, type RegisterSchema } from '../workbook/tables/registerSchema';
import { finishCharts } from './charts';
import type { Batch } from './session';
import { carryOut } from './writeRefresh';

/** Puts blocks of parts into reading sheets that stand, one after the other: two requests each. */
export async function putInAdditions(
  context: Batch,
  schema: RegisterSchema,
  missing: readonly SheetAddition[],
): Promise<void> {
  const all = additionsOf(schema);
  for (const addition of missing) await putIn(context, addition, all);
}

async function putIn(context: Batch, addition: SheetAddition, all: readonly SheetAddition[]): Promise<void> {
  const { names } = context.workbook;
  names.load('items/name');
  const standing = await readSheet(context, addition, all);
  if (standing === null) return;
  const taken = new Set(names.items.map(({ name }) => name));
  const charts = [];
  for (const step of putInSteps(addition, all, standing)) {
    // What a removal that was broken off has left: a name without its cells.
    if (step.kind === 'name' && taken.has(step.name)) names.getItem(step.name).delete();
    const chart = await carryOut(context, step, new Map());
    if (chart !== null) charts.push(chart);
  }
  await context.sync();
  finishCharts(context, charts);
}

/** A reading sheet as it stands; null when it is gone. */
async function readSheet(
  context: Batch,
  addition: SheetAddition,
  all: readonly SheetAddition[],
): Promise<StandingSheet | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetNames[addition.sheet]);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  sheet.charts.load('items/name');
  const unit = context.workbook.names.getItemOrNullObject(stampNames.displayUnit).getRangeOrNullObject();
  unit.load('values');
  const blocks = blockNames(all).map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount');
    range.worksheet.load('name');
    return { name, range };
  });
  await context.sync();
  if (sheet.isNullObject) return null;
  const { isNullObject } = used;
  const shownIn: unknown = unit.isNullObject ? '' : unit.values[0]?.[0];
  return {
    unit: displayUnits.find((each) => each === shownIn) ?? initialUnit,
    blocks: blocks
      .filter(({ range }) => !range.isNullObject && range.worksheet.name === sheetNames[addition.sheet])
      .map(({ name, range }) => ({
        name,
        top: range.rowIndex + 1,
        left: range.columnIndex + 1,
        rows: range.rowCount,
      })),
    charts: new Set(sheet.charts.items.map(({ name }) => name)),
    top: isNullObject ? 1 : used.rowIndex + 1,
    left: isNullObject ? 1 : used.columnIndex + 1,
    values: isNullObject ? [] : (used.values as CellValue[][]),
  };
}

/** A part's block as it stands: the rows that go with the part. */
export interface StandingAddition {
  readonly addition: SheetAddition;
  readonly block: Excel.Range;
  /** Rows that go with it, 1-based, and what is used of them. */
  readonly first: number;
  readonly last: number;
  readonly used: Excel.Range;
  readonly chart: Excel.Chart | null;
}

/** Queues reading where blocks of a part stand; after a sync, what stands in their rows, known after one more. */
export function queueAdditions(context: Batch, additions: readonly SheetAddition[]): () => StandingAddition[] {
  const queued = additions.map((addition) => {
    const block = context.workbook.names.getItemOrNullObject(addition.block.name).getRangeOrNullObject();
    block.load('rowIndex,columnIndex,rowCount,columnCount');
    return { addition, block };
  });
  return () =>
    queued
      .filter(({ block }) => !block.isNullObject)
      .map(({ addition, block }) => {
        const { name } = addition.block;
        const { rowIndex, columnIndex, rowCount } = block;
        const { first, last } = rowsOf(addition, { name, top: rowIndex + 1, left: columnIndex + 1, rows: rowCount });
        const used = block.worksheet.getRange(`${first}:${last}`).getUsedRangeOrNullObject(true);
        used.load('values,rowIndex,columnIndex');
        const drawn = chartName(addition);
        const chart = drawn === null ? null : block.worksheet.charts.getItemOrNullObject(drawn);
        chart?.load('name');
        return { addition, block, first, last, used, chart };
      })
      // From the bottom up, so that what is taken away above still stands where it was read.
      .sort((a, b) => b.first - a.first);
}

/** Whether people have written beside a part's block, in rows that would go with it. */
export function hasStrangers({ addition, block, used }: StandingAddition): boolean {
  if (used.isNullObject) return false;
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  const top = addition.block.title === null ? rowIndex : rowIndex - rowsAbove;
  const isOurs = (row: number, column: number): boolean =>
    row >= top && row < rowIndex + rowCount && column >= columnIndex && column < columnIndex + columnCount;
  return (used.values as CellValue[][]).some((cells, down) =>
    cells.some(
      (cell, across) => cell !== '' && cell !== null && !isOurs(used.rowIndex + down, used.columnIndex + across),
    ),
  );
}

/** Queues taking a part's block out with its rows. */
export function takeOut({ block, first, last, chart }: StandingAddition): void {
  if (chart !== null && !chart.isNullObject) chart.delete();
  block.worksheet.getRange(`${first}:${last}`).delete('Up');
}
