import { defineTable } from './table';

/** Utfall: one row per follow-up of an effect. */
export const outcomesTable = defineTable({
  sheet: 'outcomes',
  id: 'effectId',
  freshness: 'outcomes',
  fields: {
    effectId: { kind: 'effectId' },
    effectTitle: { kind: 'text', formula: true },
    from: { kind: 'date', witness: true },
    to: { kind: 'date', witness: true },
    amount: { kind: 'amount', witness: true },
    source: {
      kind: 'choice',
      list: 'source',
      strays: 'questioned',
      witness: true,
    },
    evidence: { kind: 'text', witness: true },
    cause: {
      kind: 'choice',
      list: 'cause',
      strays: 'questioned',
      witness: true,
    },
    verified: { kind: 'text', witness: true },
    comment: { kind: 'text', witness: true, freshness: {} },
  },
});
