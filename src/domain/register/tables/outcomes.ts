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
    method: { kind: 'choice', list: 'outcomeMethod', strays: 'questioned', part: 'payables', freshness: {} },
    periodBaseline: { kind: 'amount', part: 'payables', freshness: {} },
    ledgerCost: { kind: 'amount', part: 'payables', freshness: {} },
    volume: { kind: 'volume', part: 'payables', freshness: {} },
    creditRow: { kind: 'text', witness: true, part: 'payables', freshness: {} },
    recomputed: { kind: 'amount', formula: true, part: 'payables', freshness: {} },
    organisation: { kind: 'text', part: 'collection', freshness: {} },
  },
});
