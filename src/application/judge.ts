import { assess } from '../domain/assess';
import type { Serial } from '../domain/calendar';
import { effectFormulas } from '../workbook/rowFormulas';
import { placeIssues } from './placing';
import type { RegisterReading } from './ports';
import type { RegisterState } from './results';
import { readSettings } from './settings';
import { vocabulary } from './vocabulary';

/**
 * Judges a reading: the settings decide the limits, `asOf` wins over the sheet's per date, which wins over `today`.
 * Pure and total: whatever stands in the cells, the answer is a state.
 */
export function judge(
  reading: RegisterReading,
  when: { readonly today: Serial; readonly asOf?: Serial | undefined },
): RegisterState {
  const { settings } = readSettings(reading.settings);
  const asOf = when.asOf ?? settings.asOf ?? when.today;
  const assessment = assess(reading.cells, { vocabulary, settings, asOf, expectedFormulas: effectFormulas });
  return { reading, assessment, issues: placeIssues(assessment.issues, reading) };
}
