import type { CellValue, PlainTableKey, TableKey } from '../../domain/register/cells';
import { inputTables } from '../../domain/register/tables';
import type { Field } from '../../domain/register/tables/table';
import { tables } from '../../workbook/tables/schema';
import { exampleRegister, type HeadingRow } from '../../workbook/tables/exampleRegister';
import { isoToSerial } from './isoDate';
import type { RowsFile } from './rowsFile';

/** Rows of each input table, by heading. */
export type Filling = Pick<RowsFile, 'departments' | 'categories'> &
  Partial<Pick<RowsFile, 'settings'>> &
  Partial<Record<TableKey, RowsFile['effects']>>;

/** The example register, its ISO dates as Excel keeps days. */
export function exampleFilling(): Filling {
  const { departments, categories, effects, outcomes, targets, cases } = exampleRegister;
  return {
    departments: [...departments],
    categories: [...categories],
    effects: effects.map((row) => withDays('effects', row)),
    outcomes: outcomes.map((row) => withDays('outcomes', row)),
    targets: targets.map((row) => withDays('targets', row)),
    cases: cases.map((row) => withDays('cases', row)),
  };
}

function withDays(table: PlainTableKey, row: HeadingRow): Record<string, CellValue> {
  const fields = Object.entries<Field>(inputTables[table].fields).filter(([, { kind }]) => kind === 'date');
  const headings = new Set(fields.map(([field]) => tables[table].headings[field]));
  return Object.fromEntries(
    Object.entries(row).map(([heading, value]) => [
      heading,
      headings.has(heading) && typeof value === 'string' ? (isoToSerial(value) ?? value) : value,
    ]),
  );
}
