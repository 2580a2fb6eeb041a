import { defineTable } from './table';

const unwatched = { freshness: {} } as const;
const text = { kind: 'text', ...unwatched } as const;
const number = { kind: 'number', ...unwatched } as const;

/** Indikatorer: a promise a row, with its target and outcome; the register itself fills in those of its own. */
export const indicatorsTable = defineTable({
  sheet: 'indicators',
  id: null,
  part: 'indicators',
  fields: {
    year: { kind: 'year', witness: true, ...unwatched },
    indicator: { kind: 'text', witness: true, ...unwatched },
    slice: { kind: 'text', witness: true, ...unwatched },
    target: number,
    direction: { kind: 'choice', list: 'direction', strays: 'questioned', ...unwatched },
    unit: { kind: 'choice', list: 'indicatorUnit', strays: 'questioned', ...unwatched },
    outcome: number,
    lastYear: number,
    source: text,
    comment: text,
    ofRegister: { kind: 'number', formula: true, ...unwatched },
    state: { kind: 'text', formula: true, ...unwatched },
    place: { kind: 'number', formula: true, hidden: true, ...unwatched },
  },
});
