import type { SheetPlan, NamePlan, WorkbookPlan } from './plan';
import { column } from '../formulas/rowFormulas';
import { effectHeadings } from '../../locales/workbook';
import { effectsSheet } from '../tables/effectsSheet';
import { casesSheet, outcomesSheet, targetsSheet, unitDataSheet } from '../tables/inputSheets';
import type { OrganisationLists } from '../tables/listsSheet';
import { listNames, listsSheet } from '../tables/listsSheet';
import { factsSheet, reviewSheet, stampCellNames } from '../tables/producedSheets';
import { readMeSheet } from '../tables/readMeSheet';
import { reportNames, reportSheets } from '../report/reports';
import type { SheetKey } from '../tables/schema';
import { effectIdListName, schemaVersion, schemaVersionName, sheetOrder } from '../tables/schema';
import type { ReportData } from '../report/summarySheet';
import { settingNames, settingsSheet } from '../tables/settingsSheet';

/** What a new register starts with. */
export interface NewWorkbook extends OrganisationLists {
  readonly organisation?: string;
}

/** Every name of the workbook; repair uses it to find those that are missing. */
export function workbookNames(data: ReportData | null = null): NamePlan[] {
  return [
    { name: schemaVersionName, formula: `=${schemaVersion}`, hidden: true },
    ...listNames(),
    { name: effectIdListName, formula: `=${column('effects', effectHeadings.id)}` },
    ...settingNames(),
    ...stampCellNames(),
    ...reportNames(data),
  ];
}

/**
 * A whole new register: every sheet of domain.md §7 in tab order, its tables and names. With `data` the reading sheets have
 * their label rows from the start.
 */
export function createPlan(own: NewWorkbook, data: ReportData | null = null): WorkbookPlan {
  const made: Readonly<Record<SheetKey, SheetPlan>> = {
    readMe: readMeSheet(),
    ...reportSheets(data),
    effects: effectsSheet(),
    outcomes: outcomesSheet(),
    targets: targetsSheet(),
    cases: casesSheet(),
    unitData: unitDataSheet(),
    review: reviewSheet(),
    facts: factsSheet(),
    lists: listsSheet(own),
    settings: settingsSheet(own.organisation === undefined ? {} : { organisation: own.organisation }),
  };
  return { sheets: sheetOrder.map((key) => made[key]), names: workbookNames(data) };
}
