import type { CloseMeasure, LineReason, Movement } from '../domain/close/closeTypes';
import { formatKronor } from './format';
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

/** Kommentar of a line: the rule, the columns, the hourly cost before and now; '' when there is nothing to say. */
export function lineComment({ ruleId, fields, hourlyCost, positionMissing }: LineReason): string {
  const cost = (ore: number | null): string => (ore === null ? 'tom' : formatKronor(ore, 'sv'));
  return [
    ruleId ?? '',
    fields.map((field) => effectHeadings[field]).join(', '),
    hourlyCost === null ? '' : `timkostnad ${cost(hourlyCost.from)} → ${cost(hourlyCost.to)}`,
    positionMissing ? 'bokslutsläget saknas' : '',
  ]
    .filter((text) => text !== '')
    .join('; ');
}
