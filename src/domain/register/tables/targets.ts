import { defineTable } from './table';

/** Mål: what a year shall bring, for the organisation or one department. */
export const targetsTable = defineTable({
  sheet: 'targets',
  id: null,
  freshness: 'targets',
  splitAmount: 'amount',
  fields: {
    year: { kind: 'year', witness: true, freshness: { sum: 1 } },
    department: {
      kind: 'choice',
      list: 'department',
      strays: 'told',
      witness: true,
      freshness: { filled: 1, split: { weight: 3, by: 'amount' } },
    },
    amount: { kind: 'amount', witness: true, freshness: { sum: 2, filled: 2 } },
    share: { kind: 'share', witness: true, freshness: { sum: 3, filled: 3 } },
    scope: {
      kind: 'choice',
      list: 'scope',
      strays: 'questioned',
      witness: true,
      freshness: { split: { weight: 1, by: 'count' } },
    },
    basis: {
      kind: 'choice',
      list: 'basis',
      strays: 'questioned',
      witness: true,
      freshness: { split: { weight: 2, by: 'count' } },
    },
  },
});
