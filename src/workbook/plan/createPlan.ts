import type { SheetPlan, NamePlan, WorkbookPlan } from './plan';
import { column } from '../formulas/rowFormulas';
import { effectHeadings } from '../../locales/workbook';
import { closeSheet } from '../close/closeSheet';
import { indicatorPage } from '../indicators/indicatorPage';
import { watchSheet } from '../indicators/watchSheet';
import { payablesSheet } from '../payables/payablesSheet';
import { purchaseSheet } from '../payables/purchaseSheet';
import { effectsSheet } from '../tables/effectsSheet';
import { inputSheet } from '../tables/inputSheets';
import type { OrganisationLists } from '../tables/listsSheet';
import { listNames, listsSheet } from '../tables/listsSheet';
import { factsSheet, reviewSheet, stampCellNames } from '../tables/producedSheets';
import { readMeSheet } from '../tables/readMeSheet';
import { reportNames, reportSheets } from '../report/reports';
import {
  additionsOf,
  registerSchema,
  withParts,
  type RegisterSchema,
  type SheetSchema,
} from '../tables/registerSchema';
import { effectIdListName, partsName, schemaVersion, schemaVersionName } from '../tables/schema';
import type { ReportData } from '../report/summarySheet';
import { settingNames, settingsSheet } from '../tables/settingsSheet';

/** What a new register starts with. */
export interface NewWorkbook extends OrganisationLists {
  readonly organisation?: string;
  /** Keys of the parts it shall have beside what every register has. */
  readonly parts?: readonly string[];
}

const withoutParts = withParts(registerSchema, []);

/** Every name of a workbook with this schema; repair uses it to find those that are missing. */
export function workbookNames(schema: RegisterSchema = withoutParts, data: ReportData | null = null): NamePlan[] {
  return [
    { name: schemaVersionName, formula: `=${schemaVersion}`, hidden: true },
    ...listNames(schema),
    { name: effectIdListName, formula: `=${column('effects', effectHeadings.id)}` },
    ...settingNames(schema),
    ...stampCellNames(schema),
    ...reportNames(data, additionsOf(schema)),
    ...partsNames(schema),
    ...schema.sheets.flatMap(({ names = [] }) => names),
  ];
}

function partsNames({ parts }: RegisterSchema): NamePlan[] {
  if (parts.length === 0) return [];
  return [{ name: partsName, formula: partsFormula(parts.map(({ key }) => key)), hidden: true }];
}

/** How the hidden name tells which parts a register has: `="plan,close"`. */
export function partsFormula(parts: readonly string[]): string {
  return `="${parts.join(',')}"`;
}

/** Input sheets that have more on them than their tables. */
const inputSheets: Readonly<Partial<Record<string, typeof inputSheet>>> = {
  effects: effectsSheet,
  payables: payablesSheet,
  watch: watchSheet,
};

/**
 * A whole new register: every sheet of the schema in tab order, its tables and names. With `data` the reading sheets
 * have their label rows from the start.
 */
export function createPlan(
  own: NewWorkbook,
  data: ReportData | null = null,
  schema: RegisterSchema = withoutParts,
): WorkbookPlan {
  const made: Readonly<Partial<Record<string, SheetPlan>>> = {
    readMe: readMeSheet(),
    ...reportSheets(data, additionsOf(schema)),
    review: reviewSheet(),
    facts: factsSheet(schema),
    purchasePage: purchaseSheet(),
    close: closeSheet(),
    indicatorPage: indicatorPage(),
    lists: listsSheet(own, schema),
    settings: settingsSheet(schema, own.organisation === undefined ? {} : { organisation: own.organisation }),
  };
  const draw = (sheet: SheetSchema): SheetPlan =>
    made[sheet.key] ?? sheet.plan?.(schema) ?? (inputSheets[sheet.key] ?? inputSheet)(sheet, schema);
  return { sheets: schema.sheets.map(draw), names: workbookNames(schema, data) };
}
