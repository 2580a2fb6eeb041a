import type { CloseMeasure, EffectState, LineReason, Movement, PartKind } from '../domain/close/closeTypes';
import { formatKronor, type FormatLanguage } from './format';
import { effectHeadings } from './workbook';

/** Mått of Bokslutsrader, and in data. */
export const closeMeasureNames: Readonly<Record<CloseMeasure, string>> = {
  calculated: 'Kalkylerat',
  inYear: 'Effekt i året',
  realised: 'Realiserat',
  confirmed: 'Bekräftat',
};

/** Orsak of Bokslutsrader, and in data. */
export const movementNames: Readonly<Record<Movement, string>> = {
  new: 'Ny',
  back: 'Åter med',
  changed: 'Ändrade uppgifter',
  reclassified: 'Omklassad',
  recalculated: 'Omräknad',
  newYear: 'Nytt år',
  endedEarly: 'Förtida slut',
  withdrawn: 'Makulerad',
  leftOut: 'Utelämnad',
  removed: 'Borttagen',
  added: 'Effekten tillkom',
  dropped: 'Effekten föll bort',
  outcomes: 'Nya och ändrade utfall',
  monthsPassed: 'Månader som gått',
};

/** Läge of Bokslutsläge. */
export const positionStateNames: Readonly<Record<EffectState, string>> = {
  counted: 'Räknad',
  leftOut: 'Utelämnad',
  withdrawn: 'Makulerad',
  removed: 'Borttagen',
};

/** Del of Bokslutsläge. */
export const partKindNames: Readonly<Record<PartKind, string>> = { main: 'Huvuddel', rest: 'Övrigt' };

/** Texts of the sheet Månadsbokslut. */
export const closeSheetTexts = {
  title: 'Månadsbokslut',
  lines: [
    'Varför är siffran inte förra månadens? Bryggan går från förra bokslutet till det som visas, rad för rad, på öret.',
    'Tillägget skriver boksluten. En stängd rad ändras aldrig: det som var fel rättas i registret och blir en rad i nästa bokslut.',
  ],
  shown: 'Visar bokslut',
  none: 'Inget bokslut än. Stäng månaden från Start i tillägget.',
  perDate: 'per',
  calculatedTitle: 'Kalkylerat, hela avtalstiden',
  shownTitle: 'Realiserat och bekräftat till och med per datum',
  movement: 'Orsak',
  sum: 'Summa',
  opening: 'Ingående',
  closing: 'Utgående',
  sinceLast: 'Rörelse sedan senaste bokslutet',
  kronor: 'Belopp i kronor',
  sinceClose: 'Rörelse sedan bokslut ',
  chartData: 'Underlag till diagrammen',
  base: 'Grund',
  up: 'Ökning',
  down: 'Minskning',
  total: 'Belopp',
  freedChart: 'Frigjorda medel: från förra bokslutet till detta',
  allChart: 'Alla klasser: från förra bokslutet till detta',
  notDrawn: 'Den löpande summan passerar 0. Då ritas inget diagram: tabellen ovanför säger allt.',
} as const;

const reasonWords = {
  sv: { blank: 'tom', hourlyCost: 'timkostnad', positionMissing: 'bokslutsläget saknas' },
  en: { blank: 'blank', hourlyCost: 'hourly cost', positionMissing: 'the position at the close is missing' },
};

/**
 * Kommentar of a line: the rule, the columns, the hourly cost before and now; '' when there is nothing to say. In the
 * workbook always Swedish.
 */
export function lineComment(
  { ruleId, fields, hourlyCost, positionMissing }: LineReason,
  language: FormatLanguage = 'sv',
): string {
  const words = reasonWords[language];
  const cost = (ore: number | null): string => (ore === null ? words.blank : formatKronor(ore, language));
  return [
    ruleId ?? '',
    fields.map((field) => effectHeadings[field]).join(', '),
    hourlyCost === null ? '' : `${words.hourlyCost} ${cost(hourlyCost.from)} → ${cost(hourlyCost.to)}`,
    positionMissing ? words.positionMissing : '',
  ]
    .filter((text) => text !== '')
    .join('; ');
}
