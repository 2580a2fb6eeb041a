import { ledger } from '../domain/ledger';
import { summarise } from '../domain/summary';
import { registerBridge } from '../workbook/bridge';
import { runningStampCells, stampCells } from '../workbook/freshness';
import { decisionRowsToCells, ledgerRowsToCells, monthRowsToCells, targetRowsToCells } from '../workbook/ledgerCells';
import { sheetDifferences } from '../workbook/differences';
import { updateReports } from '../workbook/updateReports';
import { judge } from './judge';
import type { CountRequests, ReadRegister, RefreshJob, WriteRefresh } from './ports';
import type { AsOfOptions, RefreshResult } from './results';

export type RefreshPorts = ReadRegister & WriteRefresh & CountRequests;

/**
 * Writes the ledger (Fakta) whole, its stamp and missing label rows of the summary sheets; compares every summary cell
 * with the domain's own figure afterwards. The stamp is cleared first and set last: a refresh that was stopped or
 * failed half-way leaves "Ofullständig" on the sheets.
 */
export async function refresh(workbook: RefreshPorts, options: AsOfOptions): Promise<RefreshResult> {
  const syncsBefore = workbook.syncs;
  options.onProgress?.({ phase: 'reading', done: 0, total: 1 });
  const reading = await workbook.readRegister({ formulas: true, reports: true }, options);
  options.onProgress?.({ phase: 'calculating', done: 0, total: 1 });
  const state = judge(reading, options);
  const { assessment } = state;
  const figures = ledger(assessment);
  const summary = summarise(assessment, figures);
  const bridge = registerBridge(reading.cells.effects, assessment.rows, summary.total);
  const update = updateReports({ summary, rows: figures.rows }, reading.blocks, {
    unit: assessment.settings.displayUnit,
    standingUnit: reading.stamps.displayUnit ?? '',
    charts: new Set(reading.charts),
  });
  const job: RefreshJob = {
    begun: runningStampCells(),
    tables: [
      { key: 'facts', rows: ledgerRowsToCells(figures.rows) },
      { key: 'factMonths', rows: monthRowsToCells(figures.months) },
      { key: 'factTargets', rows: targetRowsToCells(summary.targets) },
      { key: 'factDecisions', rows: decisionRowsToCells(assessment.budgetDecisions) },
    ],
    steps: update.steps,
    done: stampCells({
      asOf: assessment.asOf,
      displayUnit: assessment.settings.displayUnit,
      counted: summary.counted,
      leftOut: summary.leftOut,
      withdrawn: summary.withdrawn,
      bridge,
      live: reading.live,
    }),
    readBack: update.readBack,
  };
  const areas = await workbook.writeRefresh(reading, job, options);
  const expected = { summary, rows: figures.rows, months: figures.months, settings: assessment.settings, bridge,
    decisions: assessment.budgetDecisions };
  return {
    ...state,
    summary,
    differences: sheetDifferences(update.checks, areas, expected),
    ledgerRows: figures.rows.length,
    syncs: workbook.syncs - syncsBefore,
  };
}
