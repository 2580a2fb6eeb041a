import { defineTable } from './table';

/** Budgetbeslut: decisions that change a department's budget. */
export const budgetDecisionsTable = defineTable({
  sheet: 'targets',
  id: null,
  freshness: 'targets',
  splitAmount: 'amount',
  fields: {
    year: { kind: 'year', witness: true, freshness: { sum: 5 } },
    department: {
      kind: 'choice',
      list: 'department',
      strays: 'told',
      witness: true,
      freshness: { split: { weight: 5, by: 'amount' } },
    },
    amount: { kind: 'amount', witness: true, freshness: { sum: 6, filled: 4 } },
    decision: { kind: 'text', witness: true, freshness: {} },
  },
});
