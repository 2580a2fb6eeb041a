import type { PartWork } from '../ports';
import { payablesIssues } from './payablesIssues';
import { payablesState } from './payablesState';
import { purchaseSheetChecks } from './purchaseSheetChecks';

export const payablesWork: PartWork = {
  issues: payablesIssues,
  sheets: (reading, { assessment }) => purchaseSheetChecks(reading, assessment, payablesState(reading, assessment)),
};
