import { issueMessage, issueMessageAndAction } from '../locales/issueText';
import { settingsFirstRow } from '../workbook/tables/settingsPlace';
import type { RegisterReading } from './ports';
import type { PlacedIssue } from './results';

/** What an issue says, with rows as the sheet numbers them. */
export function placedMessage({ issue }: PlacedIssue, reading: RegisterReading, language: 'sv' | 'en'): string {
  return issueMessage(issue, language, rowNumbers(issue.table, reading));
}

/** What is wrong and what to do, in Swedish like the workbook: Granskning's message. */
export function reviewMessage({ issue }: PlacedIssue, reading: RegisterReading): string {
  return issueMessageAndAction(issue, 'sv', rowNumbers(issue.table, reading));
}

/** The sheet's row number of a position in an issue's own table. */
export function rowNumbers(table: PlacedIssue['issue']['table'], reading: RegisterReading) {
  const firstRow = table === 'settings' ? settingsFirstRow : reading.cells[table].firstRow;
  return { rowNumber: (row: number) => firstRow + row };
}
