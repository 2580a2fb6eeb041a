import { defineTable } from './table';

/** Utfall: one row per follow-up of an effect. */
export const outcomesTable = defineTable({
  sheet: 'outcomes',
  id: 'effectId',
  freshness: 'outcomes',
  splitAmount: 'amount',
  fields: {
    effectId: { kind: 'effectId', freshness: { filled: 1 } },
    effectTitle: { kind: 'text', formula: true, freshness: {} },
    from: { kind: 'date', witness: true, freshness: { sum: 2 } },
    to: { kind: 'date', witness: true, freshness: { sum: 3 } },
    amount: { kind: 'amount', witness: true, freshness: { sum: 1, filled: 4 } },
    source: {
      kind: 'choice',
      list: 'source',
      strays: 'questioned',
      witness: true,
      freshness: { split: { weight: 1, by: 'both' } },
    },
    evidence: { kind: 'text', witness: true, freshness: {} },
    cause: {
      kind: 'choice',
      list: 'cause',
      strays: 'questioned',
      witness: true,
      freshness: { filled: 3, split: { weight: 2, by: 'both' } },
    },
    verified: { kind: 'text', witness: true, freshness: { filled: 2 } },
    comment: { kind: 'text', witness: true, freshness: {} },
  },
});
