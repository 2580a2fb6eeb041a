import { indicatorSheetTexts } from '../../locales/indicators';
import { absoluteAddress, sheetPrefix } from '../plan/address';
import type { NamePlan } from '../plan/plan';

export const indicatorPageName = indicatorSheetTexts.page.name;

/** Name of the cell that says which year Måluppföljning shows. */
export const pageYearName = 'Måluppföljning_År';

/** Where the page begins, and the row of the year it shows: 1-based. */
export const pagePlace = { left: 2, year: 5 } as const;

const { left, year } = pagePlace;

/** Names that the sheet brings. */
export const indicatorPageNames: readonly NamePlan[] = [
  {
    name: pageYearName,
    formula: `=${sheetPrefix(indicatorPageName)}${absoluteAddress(year, left + 1, year, left + 1)}`,
  },
];
