import type { PlanCell } from '../workbook/plan';
import { issueRowsToCells } from '../workbook/reviewCells';
import { issueMessage } from './issueMessage';
import type { RegisterState } from './results';

/** Body of Granskning: every issue with its place and its message, always in Swedish like the workbook. */
export function issueCells(state: RegisterState): PlanCell[][] {
  const rows = state.issues.map(({ issue, sheet, sheetRow, column }) => ({
    effectId: issue.effectId,
    sheet,
    row: sheetRow,
    column,
    ruleId: issue.ruleId,
    severity: issue.severity,
    message: issueMessage(issue),
  }));
  return issueRowsToCells(rows, state.reading.tables.effects?.sheet);
}
