import { defineTable } from './table';

/** Mål: what a year shall bring, for the organisation or one department, in a collection also for a member. */
export const targetsTable = defineTable({
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
    share: { kind: 'share', witness: true },
    scope: {
      kind: 'choice',
      list: 'scope',
      strays: 'questioned',
      witness: true,
    },
    basis: {
      kind: 'choice',
      list: 'basis',
      strays: 'questioned',
      witness: true,
    },
    organisation: { kind: 'text', witness: true, part: 'collection' },
  },
});
