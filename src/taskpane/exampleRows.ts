import { readDate } from '../domain/basics/date';
import { exampleRegister } from '../workbook/tables/exampleRegister';
import type { HeadingRow } from '../workbook/tables/exampleRegister';

/** Rows by heading with their ISO dates as serials, so that cells hold dates. */
function withDates(row: HeadingRow): HeadingRow {
  return Object.fromEntries(
    Object.entries(row).map(([heading, value]) => {
      const reading = typeof value === 'string' ? readDate(value) : null;
      return [heading, reading?.kind === 'value' ? reading.value : value];
    }),
  );
}

/** The example's rows as cells: effects and cases by heading. */
export function exampleRows(): { readonly effects: readonly HeadingRow[]; readonly cases: readonly HeadingRow[] } {
  return { effects: exampleRegister.effects.map(withDates), cases: exampleRegister.cases.map(withDates) };
}
