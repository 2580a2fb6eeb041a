import type { CloseMeasure, Movement } from '../../domain/close/closeTypes';
import { closeMeasureNames, movementNames } from '../close';
import { figuresWords } from './figures';

const enMeasures: Readonly<Record<CloseMeasure, string>> = {
  calculated: 'Calculated',
  inYear: 'Effect in the year',
  realised: 'Realised',
  confirmed: 'Confirmed',
};

const enMovements: Readonly<Record<Movement, string>> = {
  new: 'New',
  back: 'Back again',
  changed: 'Changed details',
  reclassified: 'Reclassified',
  recalculated: 'Recalculated',
  newYear: 'New year',
  endedEarly: 'Ended early',
  withdrawn: 'Withdrawn',
  leftOut: 'Left out',
  removed: 'Removed',
  added: 'The effect came in',
  dropped: 'The effect went out',
  outcomes: 'New and changed outcomes',
  monthsPassed: 'Months that have passed',
};

/** Words of Månadsbokslut in the pane: closing a month, and what has moved since. */
const sv = {
  measure: closeMeasureNames,
  movement: movementNames,
  class: figuresWords.sv.class,
  /** `name`: one class, null for all. */
  scope: (measure: string, year: number | null, name: string | null) =>
    `${measure}${year === null ? '' : ` ${year}`}, ${name === null ? 'alla klasser' : name.toLowerCase()}`,
  show: 'Visa',
  opening: 'Ingående',
  closing: 'Utgående',
  now: 'Nu',
  nothingMoved: 'Inget har ändrats.',
  notMeasured: 'Inget utfall räknas än.',
  effects: (count: number) => (count === 1 ? '1 effekt' : `${count} effekter`),
  noId: 'utan Effekt-ID',
  showRow: (title: string) => `Visa ${title} i Effekter`,
  since: {
    title: 'Sedan förra bokslutet',
    none: 'Inget bokslut ännu. Stäng den första månaden från månadsrundan på Start.',
    last: (number: number, asOf: string) => `Bokslut ${number}, per ${asOf}.`,
    counting: 'Räknar …',
    broken: 'Boksluten stämmer inte längre',
    sheet: 'Visa Månadsbokslut',
  },
  step: {
    title: 'Stäng månaden',
    why: 'Ett bokslut svarar på varför siffran inte är förra månadens. En stängd rad ändras aldrig.',
    month: 'Månad',
    by: 'Vem stänger?',
    byMissing: 'Skriv vem som stänger',
    preview: 'Visa vad som stängs',
    again: 'Visa igen',
    changed: 'Registret har ändrats sedan det här visades. Visa igen innan månaden stängs.',
    first: (month: string) => `Det första bokslutet: allt som räknas per den sista ${month} blir ingående värde.`,
    bridge: (month: string) => `Bryggan för ${month}`,
    largest: 'Det som väger mest',
    leftOut: (count: number) =>
      count === 1
        ? '1 rad räknas inte med och följer inte med i bokslutet'
        : `${count} rader räknas inte med och följer inte med i bokslutet`,
    close: (month: string) => `Stäng ${month}`,
    cancel: 'Avbryt',
    sheets: (date: string) => `Bladen är nu uppdaterade per ${date}, tills du uppdaterar igen.`,
    closed: (month: string, amount: string) => `${month} är stängd. Kalkylerat ${amount}.`,
    closedDifferences: (month: string, count: number) =>
      `${month} är stängd, men ${count === 1 ? '1 cell' : `${count} celler`} i bladet Månadsbokslut visar något annat än registret ger.`,
  },
};

const en: typeof sv = {
  measure: enMeasures as typeof closeMeasureNames,
  movement: enMovements as typeof movementNames,
  class: figuresWords.en.class,
  scope: (measure, year, name) =>
    `${measure}${year === null ? '' : ` ${year}`}, ${name === null ? 'all classes' : name.toLowerCase()}`,
  show: 'Show',
  opening: 'Opening',
  closing: 'Closing',
  now: 'Now',
  nothingMoved: 'Nothing has changed.',
  notMeasured: 'No outcome counts yet.',
  effects: (count) => (count === 1 ? '1 effect' : `${count} effects`),
  noId: 'without Effekt-ID',
  showRow: (title) => `Show ${title} in Effekter`,
  since: {
    title: 'Since the last close',
    none: 'No close yet. Close the first month from the month round on Start.',
    last: (number, asOf) => `Close ${number}, as of ${asOf}.`,
    counting: 'Counting …',
    broken: 'The closes no longer agree',
    sheet: 'Show Månadsbokslut',
  },
  step: {
    title: 'Close the month',
    why: 'A close tells why the figure is not last month’s. A closed line is never changed.',
    month: 'Month',
    by: 'Who closes?',
    byMissing: 'Write who closes',
    preview: 'Show what will be closed',
    again: 'Show again',
    changed: 'The register has changed since this was shown. Show it again before the month is closed.',
    first: (month) => `The first close: everything that counts on the last day of ${month} becomes the opening value.`,
    bridge: (month) => `The bridge of ${month}`,
    largest: 'What weighs most',
    leftOut: (count) =>
      count === 1
        ? '1 row is left out and not part of the close'
        : `${count} rows are left out and not part of the close`,
    close: (month) => `Close ${month}`,
    cancel: 'Cancel',
    sheets: (date) => `The sheets are now up to date as of ${date}, until you refresh again.`,
    closed: (month, amount) => `${month} is closed. Calculated ${amount}.`,
    closedDifferences: (month, count) =>
      `${month} is closed, but ${count === 1 ? '1 cell' : `${count} cells`} of the sheet Månadsbokslut ${count === 1 ? 'shows' : 'show'} something else than the register gives.`,
  },
};

export const closeWords = { sv, en };
