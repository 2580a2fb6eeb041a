import type { Ore } from './money';
import { mulDivRound } from './money';

declare const hoursBrand: unique symbol;

/** Hours in whole hundredths of an hour, a safe integer. */
export type Centihours = number & { readonly [hoursBrand]: true };

export const noHours = 0 as Centihours;

const perHour = 100;
const monthsPerYear = 12;

/** Hours a year over a term of months, rounded once. */
export function hoursOverTerm(perYear: Centihours, months: number): Centihours {
  return mulDivRound(perYear, months, monthsPerYear) as number as Centihours;
}

/** What hours a year are worth over a term of months at a cost in öre an hour, öre, rounded once. */
export function worthOverTerm(perYear: Centihours, months: number, costPerHour: Ore): Ore {
  return mulDivRound(perYear * months, costPerHour, monthsPerYear * perHour);
}

/** What hours are worth at a cost in öre an hour, öre. */
export function worthOf(hours: Centihours, costPerHour: Ore): Ore {
  return mulDivRound(hours, costPerHour, perHour);
}
