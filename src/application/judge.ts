import { assess } from '../domain/rules/assess';
import { judgeSettings } from '../domain/rules/settings';
import type { Serial } from '../domain/basics/calendar';
import { finished, type Steps } from '../domain/basics/steps';
import { effectFormulas } from '../workbook/formulas/rowFormulas';
import { placeIssues } from './placing';
import type { RegisterReading } from './ports';
import type { RegisterState } from './results';
import { readSettings } from './settings';
import { vocabulary } from './vocabulary';

/** The day that figures are true for. */
export interface When {
  readonly today: Serial;
  readonly asOf?: Serial | undefined;
}

/**
 * Judges a reading: the settings decide the limits, `asOf` wins over the sheet's per date, which wins over `today`.
 * Pure and total: whatever stands in the cells, the answer is a state.
 */
export function judge(reading: RegisterReading, when: When): RegisterState {
  return finished(judgeInSteps(reading, when));
}

/** The same in steps. */
export function* judgeInSteps(reading: RegisterReading, when: When): Steps<RegisterState> {
  const { settings, unreadable } = readSettings(reading.settings);
  const asOf = when.asOf ?? settings.asOf ?? when.today;
  const assessed = yield* assess(reading.cells, { vocabulary, settings, asOf, expectedFormulas: effectFormulas });
  const ofSettings = judgeSettings(unreadable.map((key) => ({ key, cell: reading.settings[key] ?? '' })));
  const assessment = { ...assessed, issues: [...assessed.issues, ...ofSettings] };
  const ofParts = (reading.partWork ?? []).flatMap((work) => work.issues(reading, assessment, asOf));
  const issues = [...assessment.issues, ...ofParts];
  return { reading, assessment, issues: yield* placeIssues(issues, reading) };
}
