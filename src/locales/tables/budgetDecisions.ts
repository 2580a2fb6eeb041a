import type { BudgetDecisionField } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Budgetbeslut. */
export const budgetDecisionWords: TableWords<BudgetDecisionField> = {
  name: 'Budgetbeslut',
  columns: {
    year: { heading: 'År', width: 8 },
    department: { heading: 'Förvaltning', width: 26 },
    amount: { heading: 'Belopp', width: 16 },
    decision: { heading: 'Beslut', width: 40 },
  },
};
