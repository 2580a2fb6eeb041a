import type { Steps } from '../domain/basics/steps';
import { rowsByEffect } from '../domain/ledger/effectRows';
import { ledger, ledgerRows } from '../domain/ledger/ledger';
import { endingAmounts } from '../domain/summary/budget';
import { summarise } from '../domain/summary/summary';
import { realisedBridge, registerBridge } from '../workbook/report/bridge';
import { runningStampCells, stampCells } from '../workbook/formulas/freshness';
import {
  decisionRowsToCells,
  effectKey,
  ledgerRowsToCells,
  monthRowsToCells,
  targetRowsToCells,
} from '../workbook/tables/ledgerCells';
import { perYear } from '../workbook/report/expect';
import type { SheetAddition } from '../workbook/report/additions';
import { sheetDifferences } from '../workbook/report/differences';
import { updateReports } from '../workbook/report/updateReports';
import { issueCellsInSteps } from './issueCells';
import { judgeInSteps } from './judge';
import { newlyClosed } from './newlyClosed';
import { inSteps } from './pace';
import type {
  CountRequests,
  PartFigures,
  PartSheets,
  RefreshJob,
  RegisterReading,
  WriteRefresh,
  WrittenTable,
} from './ports';
import type { AsOfOptions, RefreshResult } from './results';
import { readWhole, type ReadWhole } from './wholeRegister';

export type RefreshPorts = ReadWhole & WriteRefresh & CountRequests;

interface PartOutput {
  readonly additions: readonly SheetAddition[];
  readonly sheets: readonly PartSheets[];
  readonly facts: readonly WrittenTable[];
}

/** What the parts of a register have in a refresh, in their order. */
function* partOutput(reading: RegisterReading, known: PartFigures): Steps<PartOutput> {
  const additions: SheetAddition[] = [];
  const sheets: PartSheets[] = [];
  const facts: WrittenTable[] = [];
  for (const work of reading.partWork ?? []) {
    if (work.additions !== undefined) additions.push(...(yield* work.additions(reading, known)));
    if (work.sheets !== undefined) sheets.push(yield* work.sheets(reading, known));
    const table = work.facts === undefined ? null : yield* work.facts(reading, known);
    if (table !== null) facts.push(table);
  }
  return { additions, sheets, facts };
}

/**
 * Writes the ledger (Fakta) whole, the issues that were found on the way (Granskning, so that it is never from another
 * day than the figures), the stamp and missing label rows of the summary sheets; compares every summary cell with the
 * domain's own figure afterwards. The stamp is cleared first and set last: a refresh that was stopped or failed
 * half-way leaves "Ofullständig" on the sheets. `look` sees the register before anything is written, and may throw.
 */
export async function refresh(
  workbook: RefreshPorts,
  options: AsOfOptions,
  look: (reading: RegisterReading) => void = () => undefined,
): Promise<RefreshResult> {
  const syncsBefore = workbook.syncs;
  options.onProgress?.({ phase: 'reading', done: 0, total: 1 });
  const writes = ['facts', 'factMonths', 'factTargets', 'factDecisions'];
  const reading = await readWhole(workbook, { formulas: true, reports: true, writes }, options);
  look(reading);
  options.onProgress?.({ phase: 'calculating', done: 0, total: 1 });
  const state = await inSteps(judgeInSteps(reading, options), options);
  const { assessment } = state;
  const figures = await inSteps(ledger(assessment), options);
  const rows = await inSteps(ledgerRows(figures), options);
  const summary = await inSteps(summarise(assessment, figures), options);
  const bridge = registerBridge(
    reading.cells.effects,
    assessment.rows,
    summary.total,
    realisedBridge(reading.cells, assessment.outcomes, summary.total),
  );
  const { firstRow } = reading.cells.effects;
  const effects = rowsByEffect(rows, (row) => effectKey(row, firstRow));
  const known = { assessment, ledger: figures, rows, summary };
  const ofParts = await inSteps(partOutput(reading, known), options);
  const update = await inSteps(
    updateReports({ summary, effects, decisions: assessment.budgetDecisions }, reading.blocks, {
      additions: ofParts.additions,
      unit: assessment.settings.displayUnit,
      standingUnit: reading.stamps.displayUnit ?? '',
      charts: new Set(reading.charts),
    }),
    options,
  );
  const job: RefreshJob = {
    begun: runningStampCells(reading.schema),
    tables: [
      { key: 'facts', rows: await inSteps(ledgerRowsToCells(rows, firstRow), options) },
      { key: 'factMonths', rows: monthRowsToCells(figures.months) },
      { key: 'factTargets', rows: targetRowsToCells(summary.targets) },
      { key: 'factDecisions', rows: decisionRowsToCells(assessment.budgetDecisions) },
      ...ofParts.facts,
      // A workbook without the table can still be refreshed: the pane says what is missing.
      ...(reading.tables.review === undefined
        ? []
        : [{ key: 'review' as const, rows: await inSteps(issueCellsInSteps(state), options) }]),
    ],
    steps: update.steps,
    done: stampCells(reading.schema, {
      asOf: assessment.asOf,
      displayUnit: assessment.settings.displayUnit,
      counted: summary.counted,
      leftOut: summary.leftOut,
      withdrawn: summary.withdrawn,
      bridge,
      live: reading.live,
    }),
    readBack: [...update.readBack, ...ofParts.sheets.flatMap(({ readBack }) => readBack)],
  };
  const checks = [...update.checks, ...ofParts.sheets.flatMap((sheet) => sheet.checks)];
  const areas = await workbook.writeRefresh(reading, job, options);
  const ending = endingAmounts(rows, perYear({ summary }));
  const expected = {
    summary,
    effects,
    ending,
    months: figures.months,
    settings: assessment.settings,
    bridge,
    decisions: assessment.budgetDecisions,
  };
  return {
    ...state,
    summary,
    // All is written by now: what is left can no longer be cancelled.
    differences: await inSteps(sheetDifferences(checks, areas, expected), { breathe: options.breathe }),
    ledgerRows: rows.length,
    newlyClosed: newlyClosed(reading, assessment),
    syncs: workbook.syncs - syncsBefore,
  };
}
