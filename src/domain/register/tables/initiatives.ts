import { defineTable } from './table';

/** Initiativ: a savings initiative a row (plan.md C.1). Linked effects replace its plan and are never added to it. */
export const initiativesTable = defineTable({
  sheet: 'initiatives',
  id: 'id',
  part: 'plan',
  fields: {
    id: { kind: 'text' },
    title: { kind: 'text', witness: true },
    category: { kind: 'choice', list: 'category', strays: 'told' },
    department: { kind: 'choice', list: 'department', strays: 'told', witness: true },
    feasibility: { kind: 'text', verbatim: true, freshness: {} },
    potential: { kind: 'text', verbatim: true, freshness: {} },
    priority: { kind: 'number', formula: true },
    spend: { kind: 'amount', witness: true, freshness: {} },
    saving: { kind: 'amount', witness: true },
    share: { kind: 'share', formula: true },
    class: { kind: 'choice', list: 'effectClass', strays: 'questioned' },
    start: { kind: 'text', witness: true },
    effectFrom: { kind: 'text' },
    termYears: { kind: 'years' },
    stage: { kind: 'choice', list: 'stage', strays: 'questioned' },
    probability: { kind: 'share' },
    owner: { kind: 'text' },
    decision: { kind: 'text', freshness: {} },
    comment: { kind: 'text', freshness: {} },
    linkedEffects: { kind: 'count', formula: true },
    perYearInEffects: { kind: 'amount', formula: true },
    realised: { kind: 'amount', formula: true },
  },
});
