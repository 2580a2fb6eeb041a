import { effectIdListName, type ListSchema } from '../tables/schema';
import { cellAddress, parseCell } from './address';
import type { ColumnPlan, PlanCell, StyleRange, TablePlan, ValidationPlan } from './plan';
import { alerts } from '../../locales/workbookTexts';
import { formulaHeading, tableHeading, tableStyle } from './sheetStyle';

/** First and last day that a date may be: 2000-01-01 and 2099-12-31 (domain.md §3). */
const firstDay = 36526;
const lastDay = 73050;

type Strictness = 'Stop' | 'Warning' | 'Information';

/** A choice out of a list on Listor. `Information` lets other words through after telling. */
export function choice(list: ListSchema, strictness: Strictness, text?: string): ValidationPlan {
  const own = strictness === 'Information' ? alerts.list : alerts.fixedList;
  return {
    rule: { kind: 'list', source: `=${list.name}` },
    alert: { style: strictness, ...own },
    ...message(list.heading, text),
  };
}

/** The ID of an effect that stands on Effekter. */
export function effectIdChoice(text?: string): ValidationPlan {
  return {
    rule: { kind: 'list', source: `=${effectIdListName}` },
    alert: { style: 'Warning', ...alerts.effectId },
    ...message('Effekt-ID', text),
  };
}

/** A date between 2000 and 2099; other input is let through after a warning, for the check reads ISO text too. */
export function dateInput(heading: string, text?: string): ValidationPlan {
  return {
    rule: { kind: 'date', from: firstDay, to: lastDay },
    alert: { style: 'Warning', ...alerts.date },
    ...message(heading, text),
  };
}

/** Only a help text: amounts may be written as people write them, the check reads them. */
export function helpOnly(heading: string, text?: string): ValidationPlan | undefined {
  return text === undefined ? undefined : { rule: null, ...message(heading, text) };
}

/** Excel shows at most 32 characters of title and 255 of text. */
function message(heading: string, text: string | undefined): Pick<ValidationPlan, 'message'> {
  return text === undefined ? {} : { message: { title: heading.slice(0, 32), text } };
}

export interface TableOptions {
  readonly filterButtons?: boolean;
  readonly rows?: readonly (readonly PlanCell[])[];
}

/** A table in the house style; without rows it starts with one blank row. */
export function tablePlan<Field extends string>(
  key: string,
  name: string,
  at: string,
  columns: readonly ColumnPlan<Field>[],
  options: TableOptions = {},
): TablePlan<Field> {
  const blank = columns.map((column) => (column.formula === undefined ? '' : null));
  return {
    key,
    name,
    at,
    columns,
    rows: options.rows !== undefined && options.rows.length > 0 ? options.rows : [blank],
    style: tableStyle,
    filterButtons: options.filterButtons ?? true,
    headingStyle: tableHeading,
    formulaHeadingStyle: formulaHeading,
  };
}

/** Headings over amounts stand to the right as the amounts do, apart from the next one. */
export function headingAlignment(table: TablePlan): StyleRange[] {
  const { row, column } = parseCell(table.at);
  return table.columns.flatMap(({ horizontal }, index) =>
    horizontal === 'Right' ? [{ range: cellAddress(row, column + index), style: { horizontal, indent: 1 } }] : [],
  );
}
