import { sheetNames } from '../locales/workbook';
import { settingsFirstRow, settingValueHeading } from '../workbook/tables/settingsPlace';
import type { Issue } from '../domain/register/issue';
import { mapInSteps, type Steps } from '../domain/basics/steps';
import type { RegisterReading } from './ports';
import type { PlacedIssue } from './results';

/** Gives each issue its place as people see it: the sheet's present name, the sheet's row, the column's heading. */
export function placeIssues(issues: readonly Issue[], reading: RegisterReading): Steps<PlacedIssue[]> {
  return mapInSteps(issues, (issue) => {
    if (issue.table === 'settings') {
      return { issue, sheet: sheetNames.settings, sheetRow: settingsFirstRow + issue.row, column: settingValueHeading };
    }
    const table = reading.cells[issue.table];
    const place = reading.tables[issue.table];
    const columns: Readonly<Partial<Record<string, number>>> = table.columns;
    const column = issue.field === null ? undefined : columns[issue.field];
    return {
      issue,
      sheet: place?.sheet ?? '',
      sheetRow: table.firstRow + issue.row,
      column: column === undefined ? '' : (place?.headings[column] ?? ''),
    };
  });
}
