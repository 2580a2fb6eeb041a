import type { PartWork } from '../ports';
import { payablesIssues } from './payablesIssues';
import { payablesInSteps } from './payablesState';
import { purchaseSheetChecks } from './purchaseSheetChecks';

export const payablesWork: PartWork = {
  issues: payablesIssues,
  *sheets(reading, { assessment }) {
    return yield* purchaseSheetChecks(reading, assessment, yield* payablesInSteps(assessment, reading));
  },
};
