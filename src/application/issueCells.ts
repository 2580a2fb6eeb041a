import { finished, mapInSteps, type Steps } from '../domain/basics/steps';
import type { PlanCell } from '../workbook/plan/plan';
import { issueRowsToCellsInSteps } from '../workbook/tables/reviewCells';
import { reviewMessage } from './issueMessage';
import type { RegisterState } from './results';

/** Body of Granskning: every issue with its place and its message, always in Swedish like the workbook. */
export function issueCells(state: RegisterState): PlanCell[][] {
  return finished(issueCellsInSteps(state));
}

/** The same in steps. */
export function* issueCellsInSteps(state: RegisterState): Steps<PlanCell[][]> {
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
    };
  });
  return yield* issueRowsToCellsInSteps(rows, state.reading.tables.effects?.sheet);
}
