import type { CellValue, TableKey } from '../../domain/register/cells';
import { effectHeadings, outcomeHeadings } from '../../locales/workbook';
import { exampleRegister, type HeadingRow } from '../../workbook/tables/exampleRegister';
import { isoToSerial } from './isoDate';
import type { RowsFile } from './rowsFile';

/** Rows of each input table, by heading. */
export type Filling = Pick<RowsFile, 'departments' | 'categories'> & Partial<Record<TableKey, RowsFile['effects']>>;

const dateHeadings = new Set<string>([
  effectHeadings.start, effectHeadings.actualEnd, effectHeadings.registered, outcomeHeadings.from, outcomeHeadings.to,
]);

/** The example register, its ISO dates as Excel keeps days. */
export function exampleFilling(): Filling {
  const { departments, categories, effects, outcomes, targets, cases } = exampleRegister;
  return {
    departments: [...departments],
    categories: [...categories],
    effects: effects.map(withDays),
    outcomes: outcomes.map(withDays),
    targets: targets.map(withDays),
    cases: cases.map(withDays),
  };
}

function withDays(row: HeadingRow): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(row).map(([heading, value]) => [
      heading,
      dateHeadings.has(heading) && typeof value === 'string' ? (isoToSerial(value) ?? value) : value,
    ]),
  );
}
