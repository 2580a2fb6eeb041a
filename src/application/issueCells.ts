import { finished, mapInSteps, type Steps } from '../domain/basics/steps';
import type { PlanCell } from '../workbook/plan/plan';
import { issueRowsToCellsInSteps } from '../workbook/tables/reviewCells';
import { fold } from '../domain/basics/text';
import { checkKey } from '../workbook/formulas/checkKey';
import { issueBrief } from '../locales/issueBrief';
import { reviewMessage, rowNumbers } from './issueMessage';
import type { PlacedIssue, RegisterState } from './results';

/** Body of Granskning: every issue with its place and its message, always in Swedish like the workbook. */
export function issueCells(state: RegisterState): PlanCell[][] {
  return finished(issueCellsInSteps(state));
}

/** The same in steps. */
export function* issueCellsInSteps(state: RegisterState): Steps<PlanCell[][]> {
  const uses = new Map<string, number>();
  const titles = new Map<number, string>();
  for (const { id, row, title } of state.assessment.rows) {
    uses.set(fold(id), (uses.get(fold(id)) ?? 0) + 1);
    titles.set(row, title);
  }
  const keyOf = ({ issue, sheetRow }: PlacedIssue): string => {
    if (issue.effectId !== '' && (uses.get(fold(issue.effectId)) ?? 0) < 2) return issue.effectId;
    return issue.table === 'effects' ? checkKey(sheetRow, titles.get(issue.row) ?? '') : '';
  };
  const rows = yield* mapInSteps(state.issues, (placed) => {
    const { issue, sheet, sheetRow, column } = placed;
    return {
      effectId: issue.effectId,
      sheet,
      row: sheetRow,
      column,
      ruleId: issue.ruleId,
      severity: issue.severity,
      message: reviewMessage(placed, state.reading),
      brief: issueBrief(issue, column, rowNumbers(issue.table, state.reading)),
      key: keyOf(placed),
    };
  });
  return yield* issueRowsToCellsInSteps(rows, state.reading.tables.effects?.sheet);
}
