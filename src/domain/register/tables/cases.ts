import { defineTable } from './table';

/** Ärenden: what holds the effects of one procurement or review together. */
export const casesTable = defineTable({
  sheet: 'cases',
  id: null,
  freshness: 'targets',
  fields: {
    caseId: { kind: 'text', witness: true, freshness: {} },
    title: { kind: 'text', witness: true, freshness: {} },
    statedTotal: { kind: 'amount', witness: true, freshness: { sum: 4 } },
  },
});
