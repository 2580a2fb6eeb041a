import { defineTable } from './table';

/** Avtal: one row per supplier and contract (payables.md A.1). No figure of the register follows from it. */
export const contractsTable = defineTable({
  sheet: 'contracts',
  id: null,
  part: 'payables',
  fields: {
    number: { kind: 'text', witness: true, freshness: {} },
    title: { kind: 'text', freshness: {} },
    role: { kind: 'choice', list: 'contractRole', strays: 'questioned', witness: true, freshness: {} },
    organisationNumber: { kind: 'text', witness: true, freshness: {} },
    supplier: { kind: 'text', witness: true, freshness: {} },
    start: { kind: 'date', witness: true, freshness: {} },
    end: { kind: 'date', freshness: {} },
    category: { kind: 'choice', list: 'category', strays: 'told', freshness: {} },
    departments: { kind: 'text', freshness: {} },
    accounts: { kind: 'text', witness: true, freshness: {} },
    registered: { kind: 'date', freshness: {} },
    source: { kind: 'text', freshness: {} },
  },
});
