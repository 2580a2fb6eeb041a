import type { Serial } from '../../domain/basics/calendar';
import { readDate } from '../../domain/basics/date';
import type { PlainTableKey } from '../../domain/register/cells';
import { inputTables } from '../../domain/register/tables';
import type { Field } from '../../domain/register/tables/table';
import { tables } from '../tables/schema';
import { exampleAfterYear } from './exampleAfterYear';
import { exampleRegister, type HeadingRow, type RegisterRows } from './sourceCases';

/** The ready choices: the source's own cases, and a register a year after it was begun. */
export const exampleKeys = ['cases', 'year'] as const;
export type ExampleKey = (typeof exampleKeys)[number];

/** An example as its cells are to be, ISO dates as days. The year's dates are counted from `today`. */
export function exampleOf(key: ExampleKey, today: Serial): RegisterRows {
  const rows = key === 'cases' ? exampleRegister : exampleAfterYear(today);
  const { effects, outcomes, targets, cases, budgetDecisions = [], unitData = [] } = rows;
  const days = (table: PlainTableKey, own: readonly HeadingRow[]) => own.map((row) => withDays(table, row));
  return {
    ...rows,
    effects: days('effects', effects),
    outcomes: days('outcomes', outcomes),
    targets: days('targets', targets),
    cases: days('cases', cases),
    budgetDecisions: days('budgetDecisions', budgetDecisions),
    unitData: days('unitData', unitData),
  };
}

function withDays(table: PlainTableKey, row: HeadingRow): HeadingRow {
  const fields = Object.entries<Field>(inputTables[table].fields).filter(([, { kind }]) => kind === 'date');
  const headings = new Set(fields.map(([field]) => tables[table].headings[field]));
  return Object.fromEntries(
    Object.entries(row).map(([heading, value]) => {
      const reading = headings.has(heading) && typeof value === 'string' ? readDate(value) : null;
      return [heading, reading?.kind === 'value' ? reading.value : value];
    }),
  );
}
