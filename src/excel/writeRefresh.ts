import type { ReadBackArea, RefreshJob, RegisterReading, RunOptions } from '../application/ports';
import { WorkbookError } from '../application/errors';
import type { CellValue, TableKey } from '../domain/register/cells';
import type { PlanCell, PlanStep } from '../workbook/plan/plan';
import { inputTablesOf } from '../workbook/tables/registerSchema';
import { stampRangeName } from '../workbook/tables/schema';
import { drawBlock, fitTo, planCell } from './applyPlan';
import { addChart, finishCharts, updateChart } from './charts';
import { bytesAbout, evenBudget, rewriteTable } from './rewriteTable';
import type { Batch, ExcelSession } from './session';
import { addConditionalFormat, styleArea } from './styling';

/**
 * Carries out a refresh in few requests, one more per 4 MB that passes: the stamp that says "half way" and the tables,
 * then the steps, the stamp that says "done" and the reading back. New charts take one request more.
 */
export function writeRefresh(
  session: ExcelSession,
  reading: RegisterReading,
  job: RefreshJob,
  options: RunOptions = {},
): Promise<readonly ReadBackArea[]> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    if (Object.keys(reading.stamps).length === 0) throw new WorkbookError('damaged', { parts: stampRangeName });
    const progress = options.onProgress ?? (() => undefined);
    const own = withToken(job.begun);
    context.startsWriting();
    writeStamp(context, own.cells);
    const charts = queuePresentCharts(context, job);
    const total = job.tables.reduce((sum, { rows }) => sum + rows.length, 0);
    // Six in all: two to read, one for the steps and reading back, one for charts that are new.
    const requests = job.steps.some((step) => step.kind === 'chart' && step.create) ? 2 : 3;
    const written = bytesInAll(job.tables.map(({ rows }) => rows));
    const budget = evenBudget(
      { written, read: bytesInAll(inputTablesOf(reading.schema).map(([key]) => reading.cells[key as TableKey].rows)) },
      requests,
    );
    let before = 0;
    for (const { key, rows } of job.tables) {
      const [place, own] = [reading.tables[key], reading.schema.tables[key]];
      if (place === undefined || own === undefined) throw new WorkbookError('damaged', { parts: own?.name ?? key });
      const start = before;
      await rewriteTable(context, place, Object.values(own.headings), rows, {
        budget,
        onWritten: (written) => progress({ phase: 'ledger', done: start + written, total }),
      });
      before += rows.length;
    }
    await context.sync();

    progress({ phase: 'summary', done: 0, total: job.steps.length });
    holdStill(context, reading, job);
    const added = [];
    for (const step of job.steps) {
      const chart = await carryOut(context, step, charts);
      if (chart !== null) added.push(chart);
    }
    if (added.length > 0) {
      await context.sync();
      finishCharts(context, added);
    }
    progress({ phase: 'verifying', done: 0, total: 1 });
    const held = stampRange(context);
    held.load('values');
    writeStamp(context, job.done);
    // Not only where Excel calculates by hand: what was written while calculating was suspended may not have been
    // calculated yet.
    context.workbook.application.calculate('Recalculate');
    const areas = job.readBack.map((area) => queueReadBack(context, area));
    await context.sync();
    if (held.values.at(-1)?.[0] !== own.token) await yieldTo(context, held.values as CellValue[][], own.cells);
    return areas.map(readBackArea);
  });
}

function bytesInAll(bodies: readonly (readonly (readonly PlanCell[])[])[]): number {
  return bodies.reduce((sum, rows) => sum + bytesAbout(rows), 0);
}

/** The stamp of a refresh under way, with a number in its last cell that no other refresh has. */
function withToken(begun: readonly (readonly PlanCell[])[]): {
  cells: readonly (readonly PlanCell[])[];
  token: number;
} {
  const token = Math.floor(Math.random() * 1e15);
  return { token, cells: [...begun.slice(0, -1), [token]] };
}

/**
 * Somebody else's refresh came in between: half of what stands is theirs. The sheets say "half way" again until one of
 * the two has come to its end. Throws 'conflict'.
 */
async function yieldTo(
  context: Batch,
  held: readonly (readonly CellValue[])[],
  begun: readonly (readonly PlanCell[])[],
): Promise<never> {
  const isUnderWay = held[0]?.[0] === begun[0]?.[0];
  writeStamp(context, isUnderWay ? held : begun);
  await context.sync();
  throw new WorkbookError('conflict', {}, { partial: true });
}

/**
 * Makes the request stop before its first step when a block no longer stands where it was read: a block's first and
 * last cells meet the cells at their addresses only when they are the same. What the steps would write has that place
 * in its formulas.
 */
function holdStill(context: Batch, reading: RegisterReading, { steps }: RefreshJob): void {
  const sheets = new Set(steps.flatMap((step) => (step.kind === 'chart' || step.kind === 'name' ? [] : [step.sheet])));
  for (const { name, sheet, top, left, values } of reading.blocks) {
    if (!sheets.has(sheet)) continue;
    const block = context.workbook.names.getItem(name).getRange();
    const cells = context.workbook.worksheets.getItem(sheet);
    block
      .getCell(0, 0)
      .getIntersection(cells.getCell(top - 1, left - 1))
      .load('address');
    // Rows may have been put in between.
    const [down, across] = [values.length - 1, (values[0]?.length ?? 1) - 1];
    block
      .getLastCell()
      .getIntersection(cells.getCell(top - 1 + down, left - 1 + across))
      .load('address');
  }
}

function stampRange(context: Batch): Excel.Range {
  return context.workbook.names.getItem(stampRangeName).getRange();
}

function writeStamp(context: Batch, cells: readonly (readonly PlanCell[])[]): void {
  const range = stampRange(context);
  range.values = cells.map((row) => row.map(planCell)) as unknown[][];
}

type PresentCharts = ReadonlyMap<string, Excel.Chart>;

/** The charts that steps will update, with what their series show. */
function queuePresentCharts(context: Batch, job: RefreshJob): PresentCharts {
  const found = new Map<string, Excel.Chart>();
  for (const step of job.steps) {
    if (step.kind !== 'chart' || step.create) continue;
    const chart = context.workbook.worksheets.getItem(step.sheet).charts.getItemOrNullObject(step.chart.name);
    chart.load('name');
    chart.series.load('items/name,items/hasDataLabels');
    found.set(step.chart.name, chart);
  }
  return found;
}

/** Carries out one step. Answers a chart that is new: it is finished after the next request. */
export async function carryOut(
  context: Batch,
  step: PlanStep,
  charts: PresentCharts,
): Promise<ReturnType<typeof addChart> | null> {
  if (step.kind === 'name') {
    context.workbook.names.addFormulaLocal(step.name, step.formula);
    return null;
  }
  const sheet = context.workbook.worksheets.getItem(step.sheet);
  switch (step.kind) {
    case 'insertRows':
      sheet.getRange(`${step.before}:${step.before + step.count - 1}`).insert('Down');
      return null;
    case 'cells':
      await drawBlock(context, sheet, step);
      return null;
    case 'style':
      styleArea(sheet, step.range, step.style);
      return null;
    case 'clearFormats':
      sheet.getRange(step.range).conditionalFormats.clearAll();
      return null;
    case 'format':
      addConditionalFormat(sheet.getRange(step.range), step);
      return null;
    case 'rowHeight':
      sheet.getRange(step.range).format.rowHeight = step.height;
      return null;
    case 'pages':
      sheet.pageLayout.zoom = fitTo(1, step.fitTall);
      sheet.horizontalPageBreaks.removePageBreaks();
      for (const row of step.breaksBefore) sheet.horizontalPageBreaks.add(`A${row}`);
      return null;
    case 'chart': {
      if (step.create) return addChart(context, sheet, step.chart);
      const present = charts.get(step.chart.name);
      // A chart that the user has taken away stays away.
      if (present !== undefined && !present.isNullObject) updateChart(context, present, step.chart);
      return null;
    }
  }
}

interface QueuedArea {
  readonly sheet: string;
  readonly range: string;
  readonly cells: Excel.Range;
}

function queueReadBack(context: Batch, { sheet, range }: { sheet: string; range: string }): QueuedArea {
  const cells = context.workbook.worksheets.getItem(sheet).getRange(range);
  cells.load('values,formulas');
  return { sheet, range, cells };
}

function readBackArea({ sheet, range, cells }: QueuedArea): ReadBackArea {
  return { sheet, range, values: cells.values as CellValue[][], formulas: cells.formulas as CellValue[][] };
}
