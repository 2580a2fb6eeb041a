import { defineTable } from './table';

const part = 'close';
const unwatched = { freshness: {} } as const;
const text = { kind: 'text', ...unwatched } as const;
const amount = { kind: 'amount', ...unwatched } as const;
const count = { kind: 'volume', ...unwatched } as const;
const date = { kind: 'date', stamped: true, ...unwatched } as const;

/** Bokslut: a row for each month that is closed, with what the register then came to. */
export const closesTable = defineTable({
  sheet: 'close',
  id: null,
  part,
  written: true,
  fields: {
    number: count,
    asOf: date,
    closedAt: date,
    closedBy: text,
    version: text,
    counted: count,
    leftOut: count,
    withdrawn: count,
    calculatedFreed: amount,
    calculatedReturned: amount,
    calculatedAvoided: amount,
    calculatedIndirect: amount,
    inYear: amount,
    realised: amount,
    confirmed: amount,
    hourlyCost: amount,
    print: text,
  },
});

/** Bokslutsrader: what each close found changed, never rewritten. */
export const closeLinesTable = defineTable({
  sheet: 'close',
  id: null,
  part,
  written: true,
  fields: {
    close: count,
    measure: text,
    year: { kind: 'year', ...unwatched },
    class: text,
    effectId: text,
    title: text,
    department: text,
    movement: text,
    before: amount,
    after: amount,
    difference: amount,
    comment: text,
  },
});

/** Bokslutsläge: every effect that a close has counted, as the last close left it. */
export const closePositionsTable = defineTable({
  sheet: 'close',
  id: null,
  part,
  written: true,
  fields: {
    effectId: text,
    class: text,
    part: text,
    state: text,
    print: text,
    outcomePrint: text,
    calculated: amount,
    lapsed: amount,
    inYear: amount,
    lapsedInYear: amount,
    nextYear: amount,
    lapsedNextYear: amount,
  },
});
