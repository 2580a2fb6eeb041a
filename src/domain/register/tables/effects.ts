import { defineTable } from './table';

const split = (weight: number) => ({ weight, by: 'both' }) as const;

/** Effekter: one row per effect (domain.md §7). */
export const effectsTable = defineTable({
  sheet: 'effects',
  id: 'id',
  freshness: 'effects',
  splitAmount: 'calculated',
  fields: {
    id: { kind: 'text', freshness: { filled: 1 } },
    title: { kind: 'text', witness: true, freshness: { filled: 2 } },
    check: { kind: 'text', formula: true, freshness: {} },
    type: { kind: 'choice', list: 'type', strays: 'stopped', witness: true, freshness: { split: split(1) } },
    department: {
      kind: 'choice', list: 'department', strays: 'told', witness: true, freshness: { filled: 3, split: split(2) },
    },
    category: { kind: 'choice', list: 'category', strays: 'told', freshness: { filled: 4, split: split(3) } },
    reason: { kind: 'choice', list: 'reason', strays: 'told', freshness: { filled: 5, split: split(4) } },
    supplier: { kind: 'text', witness: true, freshness: { filled: 6 } },
    start: { kind: 'date', witness: true, freshness: { sum: 1, filled: 11 } },
    termYears: { kind: 'years', freshness: { sum: 2, filled: 7 } },
    baseline: { kind: 'amount', witness: true, freshness: { sum: 3, filled: 8 } },
    newCost: { kind: 'amount', witness: true, freshness: { sum: 4, filled: 9 } },
    baselineSource: { kind: 'choice', list: 'baselineSource', strays: 'questioned', freshness: { split: split(5) } },
    amount: { kind: 'amount', witness: true, freshness: { sum: 5, filled: 10 } },
    annualEffect: { kind: 'amount', formula: true, freshness: {} },
    calculated: { kind: 'amount', formula: true, freshness: {} },
    realised: { kind: 'amount', formula: true, freshness: {} },
    caseId: { kind: 'text', witness: true, beginsGroup: true, freshness: {} },
    ceiling: { kind: 'amount', freshness: { sum: 6 } },
    implementationCost: { kind: 'amount', freshness: { sum: 7, filled: 12 } },
    indirectPerYear: { kind: 'amount', freshness: { sum: 8, filled: 13 } },
    hoursPerYear: { kind: 'hours', freshness: { sum: 9, filled: 14 } },
    actualEnd: { kind: 'date', freshness: { sum: 10, filled: 15 } },
    evidence: { kind: 'text', freshness: {} },
    owner: { kind: 'text', freshness: {} },
    status: { kind: 'choice', list: 'status', strays: 'questioned', freshness: { split: split(6) } },
    otherBenefit: { kind: 'text', freshness: {} },
    comment: { kind: 'text', freshness: { filled: 16 } },
    registered: { kind: 'date', stamped: true, witness: true, freshness: {} },
    validatedBy: { kind: 'text', imported: false, freshness: {} },
    validatedAmount: { kind: 'amount', imported: false, freshness: { sum: 11 } },
    validationFingerprint: { kind: 'text', hidden: true, imported: false, freshness: {} },
  },
});
