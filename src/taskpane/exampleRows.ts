import type { EffectDraft } from '../application/results';
import type { CaseField, CellValue, EffectField } from '../domain/cells';
import { readDate } from '../domain/reading/date';
import { caseHeadings, effectHeadings } from '../locales/workbook';
import { exampleRegister } from '../workbook/exampleRegister';
import type { HeadingRow } from '../workbook/exampleRegister';

function byField<Field extends string>(row: HeadingRow, headings: Readonly<Record<Field, string>>): Partial<Record<Field, CellValue>> {
  const fields = Object.entries(headings) as [Field, string][];
  const draft: Partial<Record<Field, CellValue>> = {};
  for (const [field, heading] of fields) {
    const value = row[heading];
    if (value === undefined) continue;
    const date = typeof value === 'string' ? readDate(value) : null;
    draft[field] = date?.kind === 'value' ? date.value : value;
  }
  return draft;
}

/** The example register as rows by field, its dates as serials. */
export function exampleRows(): {
  readonly effects: readonly EffectDraft[];
  readonly cases: readonly Partial<Record<CaseField, CellValue>>[];
} {
  return {
    effects: exampleRegister.effects.map((row) => byField<EffectField>(row, effectHeadings)),
    cases: exampleRegister.cases.map((row) => byField<CaseField>(row, caseHeadings)),
  };
}
