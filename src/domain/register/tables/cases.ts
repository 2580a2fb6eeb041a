import { defineTable } from './table';

/** Ärenden: what holds the effects of one procurement or review together. */
export const casesTable = defineTable({
  sheet: 'cases',
  id: null,
  freshness: 'targets',
  fields: {
    caseId: { kind: 'text', witness: true },
    title: { kind: 'text', witness: true },
    statedTotal: { kind: 'amount', witness: true },
  },
});
