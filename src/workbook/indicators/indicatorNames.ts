import { indicatorSheetTexts } from '../../locales/indicators';
import { indicatorWords } from '../../locales/tables/indicators';
import { absoluteAddress, sheetPrefix } from '../plan/address';
import type { NamePlan } from '../plan/plan';

export const indicatorPageName = indicatorSheetTexts.page.name;

/** Name of the cell that says which year Måluppföljning shows. */
export const pageYearName = 'Måluppföljning_År';

/** Where the page begins, and the row of the year it shows: 1-based. */
export const pagePlace = { left: 2, year: 5 } as const;

const { left, year } = pagePlace;

/**
 * Names by which the formulas of another part read Indikatorer: a register that lacks them has no targets, and the
 * other part's formulas say so.
 */
export const indicatorNames = {
  name: 'Indikator_Namn',
  year: 'Indikator_År',
  slice: 'Indikator_Avser',
  target: 'Indikator_Mål',
} as const;

const table = (field: keyof typeof indicatorWords.columns): string =>
  `=${indicatorWords.name}[${indicatorWords.columns[field].heading}]`;

/** Names that the sheet brings. */
export const indicatorPageNames: readonly NamePlan[] = [
  {
    name: pageYearName,
    formula: `=${sheetPrefix(indicatorPageName)}${absoluteAddress(year, left + 1, year, left + 1)}`,
  },
  { name: indicatorNames.name, formula: table('indicator') },
  { name: indicatorNames.year, formula: table('year') },
  { name: indicatorNames.slice, formula: table('slice') },
  { name: indicatorNames.target, formula: table('target') },
];
