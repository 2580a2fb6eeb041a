import { defineTable } from './table';

/** Budgetbeslut: decisions that change a department's budget. */
export const budgetDecisionsTable = defineTable({
  sheet: 'targets',
  id: null,
  freshness: 'targets',
  fields: {
    year: { kind: 'year', witness: true },
    department: {
      kind: 'choice',
      list: 'department',
      strays: 'told',
      witness: true,
    },
    amount: { kind: 'amount', witness: true },
    decision: { kind: 'text', witness: true },
  },
});
