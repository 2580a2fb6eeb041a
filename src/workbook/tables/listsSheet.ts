import { choices, listHeadings, sharedDepartment, sheetNames } from '../../locales/workbook';
import { sheetTexts } from '../../locales/workbookTexts';
import { cellAddress, columnLetters } from '../plan/address';
import { formats } from '../plan/formats';
import { tabColours } from '../plan/palette';
import type { ColumnRangePlan, NamePlan, SheetPlan, TablePlan } from '../plan/plan';
import type { ListKey } from './schema';
import { lists, templateCategories } from './schema';
import { baseStyle, landscapePage, sheetHead } from '../plan/sheetStyle';
import { tablePlan } from '../plan/tablePlans';

/** The source template's row of headings. */
export const listsHeadingRow = 3;

export interface OrganisationLists {
  /** Without Gemensamt, which is put last. */
  readonly departments: readonly string[];
  /** Empty: the template's ready choice. */
  readonly categories: readonly string[];
}

const widths: Readonly<Record<ListKey, number>> = {
  category: 30, department: 30, type: 24, reason: 28, baselineSource: 28, status: 20, cause: 22, source: 16, scope: 28,
  basis: 30, displayUnit: 16,
};

/** The words of each list, in the order of domain.md §7. */
export function listValues(own: OrganisationLists): Readonly<Record<ListKey, readonly string[]>> {
  return {
    category: own.categories.length > 0 ? own.categories : templateCategories,
    department: [...own.departments.filter((name) => name !== sharedDepartment), sharedDepartment],
    type: Object.values(choices.effectTypes),
    reason: Object.values(choices.reasons),
    baselineSource: Object.values(choices.baselineSources),
    status: Object.values(choices.statuses),
    cause: Object.values(choices.deviationCauses),
    source: Object.values(choices.outcomeSources),
    scope: Object.values(choices.targetScopes),
    basis: Object.values(choices.targetBases),
    displayUnit: Object.values(choices.displayUnits),
  };
}

const keys = Object.keys(listHeadings) as ListKey[];
/** A narrow column stands between the lists, so that each can grow by itself. */
const columnOf = (index: number): number => 1 + index * 2;

/** One of the lists as a table of one column, by its key; for a workbook that lacks it too. */
export function listTable(key: ListKey, own: OrganisationLists, at: string): TablePlan {
  const column = { field: key, heading: lists[key].heading, width: widths[key], numberFormat: formats.general };
  const rows = listValues(own)[key].map((word) => [word]);
  return tablePlan(key, lists[key].table, at, [column], { rows, filterButtons: false });
}

/** Listor: the source template's sheet, headings in row 3. */
export function listsSheet(own: OrganisationLists): SheetPlan {
  const head = sheetHead(sheetTexts.lists.title, [sheetTexts.lists.line]);
  const gaps: ColumnRangePlan[] = keys.slice(1).map((_, index) => {
    const letters = columnLetters(columnOf(index) + 1);
    return { range: `${letters}:${letters}`, width: 2 };
  });
  return {
    key: 'lists',
    name: sheetNames.lists,
    tabColour: tabColours.reference,
    gridlines: false,
    freeze: { rows: listsHeadingRow, columns: 0 },
    baseStyle,
    columns: gaps,
    rows: [...head.rows, { range: `${listsHeadingRow}:${listsHeadingRow}`, height: 22 }],
    blocks: head.blocks,
    styles: head.styles,
    merges: [],
    tables: keys.map((key, index) => listTable(key, own, cellAddress(listsHeadingRow, columnOf(index)))),
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: landscapePage,
  };
}

/** One name per list, so that validation follows a list that grows. */
export function listNames(): NamePlan[] {
  return keys.map((key) => ({ name: lists[key].name, formula: `=${lists[key].table}[${lists[key].heading}]` }));
}
