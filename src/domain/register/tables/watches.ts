import { defineTable } from './table';

const unwatched = { freshness: {} } as const;
const text = { kind: 'text', ...unwatched } as const;
const date = { kind: 'date', ...unwatched } as const;
const amount = { kind: 'amount', ...unwatched } as const;

/** Bevakning: a supplier's deviation a row, on the organisation's own ladder. Booked is no effect. */
export const watchesTable = defineTable({
  sheet: 'watch',
  id: 'id',
  part: 'watch',
  fields: {
    id: text,
    supplier: { kind: 'text', witness: true, ...unwatched },
    contractNumber: text,
    deviation: { kind: 'text', witness: true, ...unwatched },
    discovered: { kind: 'date', witness: true, ...unwatched },
    step: { kind: 'choice', list: 'watchStep', strays: 'questioned', ...unwatched },
    stepSince: date,
    booked: amount,
    charged: amount,
    chargedOn: date,
    notCharged: { kind: 'amount', formula: true, ...unwatched },
    effectId: { kind: 'effectId', ...unwatched },
    owner: text,
    nextAction: text,
    nextBy: date,
    closedOn: date,
  },
});
