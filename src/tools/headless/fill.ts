import { firstSerial } from '../../domain/basics/calendar';
import type { CellValue, TableKey } from '../../domain/register/cells';
import { exampleOf } from '../../workbook/examples/examples';
import type { HeadingRow } from '../../workbook/examples/sourceCases';
import type { RowsFile } from './rowsFile';

/** Rows of each input table, by heading. */
export type Filling = Pick<RowsFile, 'departments' | 'categories'> &
  Partial<Pick<RowsFile, 'settings'>> &
  Partial<Record<TableKey, RowsFile['effects']>>;

/** The source's cases, whose dates are the same on whatever day; ISO dates as Excel keeps days. */
export function exampleFilling(): Filling {
  const { departments, categories, effects, outcomes, targets, cases } = exampleOf('cases', firstSerial);
  const rows = (own: readonly HeadingRow[]): Record<string, CellValue>[] => own.map((row) => ({ ...row }));
  return {
    departments: [...departments],
    categories: [...categories],
    effects: rows(effects),
    outcomes: rows(outcomes),
    targets: rows(targets),
    cases: rows(cases),
  };
}
