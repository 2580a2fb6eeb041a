import { assess } from '../domain/assess';
import type { Assessment } from '../domain/assessment';
import type { Serial } from '../domain/calendar';
import { vocabulary } from './vocabulary';
import { readSettings } from './settings';
import { placeIssues } from './placing';
import type { RegisterReading } from './ports';
import type { RegisterState } from './results';

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
  const assessment: Assessment = assess(reading.cells, { vocabulary, settings, asOf });
  return { reading, assessment, issues: placeIssues(assessment.issues, reading) };
}
