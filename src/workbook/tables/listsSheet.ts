import { sheetNames } from '../../locales/workbook';
import { sheetTexts } from '../../locales/workbookTexts';
import { cellAddress, columnLetters } from '../plan/address';
import { formats } from '../plan/formats';
import { tabColours } from '../plan/palette';
import type { ColumnRangePlan, NamePlan, SheetPlan, TablePlan } from '../plan/plan';
import type { RegisterSchema } from './registerSchema';
import type { ListSchema } from './schema';
import { lastColumnOf, tablesBeside } from './inputSheets';
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

/** What a list holds at creation: its own words, but where the organisation has given its. */
function wordsOf({ words, given }: ListSchema, { departments, categories }: OrganisationLists): readonly string[] {
  if (given === 'categories' && categories.length > 0) return categories;
  return given === 'departments' ? [...departments.filter((name) => !words.includes(name)), ...words] : words;
}

/** A narrow column stands between the lists, so that each can grow by itself. */
const columnOf = (index: number): number => 1 + index * 2;

/** One of the lists as a table of one column; for a workbook that lacks it too. */
function listTable(key: string, list: ListSchema, own: OrganisationLists, at: string): TablePlan {
  const column = { field: key, heading: list.heading, width: list.width, numberFormat: formats.general };
  const rows = wordsOf(list, own).map((word) => [word]);
  return tablePlan(key, list.table, at, [column], { rows, filterButtons: false });
}

/** Listor: the source template's sheet, headings in row 3. */
export function listsSheet(own: OrganisationLists, schema: RegisterSchema): SheetPlan {
  const entries = Object.entries(schema.lists);
  const beside = tablesBeside('lists', schema, { row: listsHeadingRow, column: columnOf(entries.length) });
  const head = sheetHead(sheetTexts.lists.title, [sheetTexts.lists.line]);
  const gaps = [...entries, ...beside].slice(1).map((_, index): ColumnRangePlan => {
    const table = beside[index - entries.length];
    const letters = columnLetters(table === undefined ? columnOf(index) + 1 : lastColumnOf(table) + 1);
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
    tables: [
      ...entries.map(([key, list], index) => listTable(key, list, own, cellAddress(listsHeadingRow, columnOf(index)))),
      ...beside,
    ],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: landscapePage,
  };
}

/** One name per list, so that validation follows a list that grows. */
export function listNames({ lists }: RegisterSchema): NamePlan[] {
  return Object.values(lists).map(({ name, table, heading }) => ({ name, formula: `=${table}[${heading}]` }));
}
