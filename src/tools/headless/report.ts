import { groupBy } from '../../domain/basics/groupBy';
import type { Figures, Summary, View } from '../../domain/summary/summaryTypes';
import type { RefreshResult, RegisterState } from '../../application/results';
import type { FileChange } from '../../host';
import type { SheetErrors } from '../../locales/commandLineAnswers';
import { noticeWords } from '../../locales/pane/notice';
import { kronor, type Json } from './exactJson';
import { serialToIso } from './isoDate';

/** How many rows the register holds, by what became of them. */
export function rowCounts(state: RegisterState) {
  const { rows } = state.assessment;
  const count = (wanted: string) => rows.filter(({ state: found }) => found === wanted).length;
  return { rows: rows.length, counted: count('counted'), leftOut: count('leftOut'), withdrawn: count('withdrawn') };
}

/**
 * Rows with an error in tables other than Effekter, by the sheet they stand on: outcomes, targets, initiatives … that
 * are left out, and settings that are not followed.
 */
export function errorsElsewhere(state: RegisterState): readonly SheetErrors[] {
  const errors = state.issues.filter(({ issue }) => issue.severity === 'error' && issue.table !== 'effects');
  const rows = groupBy(errors, ({ sheet }) => sheet);
  return [...rows].map(([sheet, own]) => ({
    sheet,
    rows: new Set(own.map(({ issue, sheetRow }) => `${issue.table} ${sheetRow}`)).size,
  }));
}

/** Whether anything of the register is left out or not followed, of whatever table: exit code 1. */
export function isAnythingLeftOut(state: RegisterState): boolean {
  return rowCounts(state).leftOut > 0 || errorsElsewhere(state).length > 0;
}

/** The object of `check --json`. */
export function checkReport(
  file: string,
  state: RegisterState,
  message: (issue: RegisterState['issues'][number]) => string,
): Json {
  return {
    file,
    asOf: serialToIso(state.assessment.asOf),
    ...rowCounts(state),
    issues: state.issues.map((placed) => ({
      ruleId: placed.issue.ruleId,
      severity: placed.issue.severity,
      sheet: placed.sheet,
      row: placed.sheetRow,
      column: placed.column,
      effectId: placed.issue.effectId,
      message: message(placed),
    })),
  };
}

/** The words that name a type and what has no name, in the report. */
export interface ReportWords {
  readonly type: (code: string) => string;
  readonly notStated: string;
}

/** The object of `refresh --json`. */
export function refreshReport(
  file: string,
  result: RefreshResult,
  words: ReportWords,
  changes: readonly FileChange[],
): Readonly<Record<string, Json>> {
  const { summary } = result;
  const named = (name: string) => (name === '' ? words.notStated : name);
  return {
    file,
    asOf: serialToIso(result.assessment.asOf),
    ...rowCounts(result),
    total: figures(summary.total),
    perYear: summary.perYear.map((year) => ({ year: year.year, ...figures(year), ...rates(year) })),
    perType: summary.perType.map((type) => ({ name: words.type(type.name), ...figures(type), ...rates(type) })),
    perDepartment: summary.perDepartment.map((slice) => ({
      name: named(slice.name),
      ...figures(slice),
      ...rates(slice),
    })),
    perCategory: summary.perCategory.map((slice) => ({ name: named(slice.name), ...figures(slice), ...rates(slice) })),
    perReason: summary.perReason.map((slice) => ({ name: named(slice.name), ...figures(slice), ...rates(slice) })),
    views: {
      wholeTerm: view(summary.views.wholeTerm),
      capped: view(summary.views.capped),
      first12Months: view(summary.views.first12Months),
    },
    runRate: {
      freed: kronor(summary.runRate.freed),
      avoided: kronor(summary.runRate.avoided),
      indirect: kronor(summary.runRate.indirect),
    },
    ...rates(summary.total),
    targets: targets(summary),
    sheetDifferences: result.differences.map(({ sheet, cell, expected, found }) => ({ sheet, cell, expected, found })),
    /** Closed one-offs without outcomes, told once after an upgrade: from now on they are followed up with 0. */
    newlyClosed: result.newlyClosed.map(({ effectId, title }) => ({ effectId, title })),
    syncs: result.syncs,
    /** What of the file is not as it was, part by part: all else is, byte for byte. */
    fileChanges: changes.map((change) => ({ ...change, sides: [...(change.sides ?? [])] })),
  };
}

/** The line that names them, '' where there are none. */
export function newlyClosedText({ newlyClosed }: RefreshResult): string {
  const names = newlyClosed.map(({ effectId, title }) => (effectId === '' ? title : effectId)).join(', ');
  return names === '' ? '' : `${noticeWords.sv.newlyClosed(names)}\n`;
}

/** Kronor, null where nothing is measured. */
function measured(amount: bigint | null): Json {
  return amount === null ? null : kronor(amount);
}

function figures(slice: Figures) {
  return {
    ...classes(slice.byClass),
    calculated: kronor(slice.calculated),
    realised: measured(slice.realised),
    confirmed: measured(slice.confirmed),
    estimated: measured(slice.estimated),
    lapsed: kronor(slice.lapsed),
    // Hundredths of an hour print as hours in the same way as öre print as kronor.
    hours: kronor(slice.centihours),
  };
}

function classes(totals: Figures['byClass']) {
  return {
    freed: kronor(totals.freed),
    returned: kronor(totals.returned),
    avoided: kronor(totals.avoided),
    indirect: kronor(totals.indirect),
  };
}

function view(slice: View) {
  return { ...classes(slice.byClass), calculated: kronor(slice.calculated) };
}

function rates(slice: Figures) {
  return { realisationRate: slice.realisationRate, followUpCoverage: slice.followUpCoverage };
}

function targets(summary: Summary): Json {
  return summary.targets.map((target) => ({
    year: target.year,
    department: target.department,
    target: kronor(target.target),
    calculated: kronor(target.calculated),
    realised: measured(target.realised),
    forecast: measured(target.forecast),
    forecastUncertain: target.forecastUncertain,
  }));
}
