import { partNames } from '../../locales/partTexts';
import { absoluteAddress, sheetPrefix } from '../plan/address';
import type { NamePlan } from '../plan/plan';
import { place } from './closePlaces';

export const closeSheetName = partNames.close;

/** Names of the areas that the add-in reads back to compare with its own figures, and of the close that they show. */
export const bridgeNames = { calculated: 'Bokslut_Brygga', shown: 'Bokslut_Utfall', number: 'Bokslut_Visat' } as const;

/** Names that the sheet brings. */
export const closeNames: readonly NamePlan[] = [
  { name: bridgeNames.calculated, formula: areaFormula(place.calculatedFirst, place.calculatedLast, 6) },
  { name: bridgeNames.shown, formula: areaFormula(place.shownFirst, place.shownLast, 2) },
  { name: bridgeNames.number, formula: areaFormula(place.selected, place.selected, 1) },
];

function areaFormula(top: number, bottom: number, columns: number): string {
  return `=${sheetPrefix(closeSheetName)}${absoluteAddress(top, place.left + 1, bottom, place.left + columns)}`;
}
