import { defineTable } from './table';

/** Medlemmar: one row per member of a collection, what its file came to (collection.md E.1). */
export const membersTable = defineTable({
  sheet: 'members',
  id: null,
  part: 'collection',
  fields: {
    organisation: { kind: 'text', witness: true, freshness: {} },
    shortName: { kind: 'text', freshness: {} },
    organisationNumber: { kind: 'text', freshness: {} },
    file: { kind: 'text', witness: true, freshness: {} },
    asOf: { kind: 'date', freshness: {} },
    fresh: { kind: 'text', freshness: {} },
    effects: { kind: 'count', freshness: {} },
    own: { kind: 'amount', freshness: {} },
    here: { kind: 'amount', formula: true, freshness: {} },
    difference: { kind: 'amount', formula: true, freshness: {} },
    explanation: { kind: 'text', freshness: {} },
    readOn: { kind: 'date', stamped: true, freshness: {} },
  },
});

/** Andelar: how a joint contract is divided between its parties. */
export const sharesTable = defineTable({
  sheet: 'shares',
  id: null,
  part: 'collection',
  fields: {
    contractNumber: { kind: 'text', witness: true },
    organisation: { kind: 'text', witness: true },
    share: { kind: 'share', witness: true },
    weight: { kind: 'number', witness: true },
  },
});
