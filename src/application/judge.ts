import { assess } from '../domain/rules/assess';
import { judgeSettings } from '../domain/rules/settings';
import type { Serial } from '../domain/basics/calendar';
import { finished, type Steps } from '../domain/basics/steps';
import type { Issue } from '../domain/register/issue';
import type { Assessment } from '../domain/rules/assessment';
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
 * Judges a reading, its parts too: the settings decide the limits, `asOf` wins over the sheet's per date, which wins
 * over `today`. Pure and total: whatever stands in the cells, the answer is a state.
 */
export function* judgeInSteps(reading: RegisterReading, when: When): Steps<RegisterState> {
  const assessment = yield* assessInSteps(reading, when);
  const ofParts: Issue[][] = [];
  for (const work of reading.partWork ?? []) ofParts.push([...(yield* work.issues(reading, assessment))]);
  const issues = [...assessment.issues, ...ofParts.flat()];
  return { reading, assessment, issues: yield* placeIssues(issues, reading) };
}

/** What the register's own rules say of a reading, at once; of its parts nothing is asked. */
export function assessed(reading: RegisterReading, when: When): Assessment {
  return finished(assessInSteps(reading, when));
}

function* assessInSteps(reading: RegisterReading, when: When): Steps<Assessment> {
  const { settings, unreadable } = readSettings(reading.settings);
  const asOf = when.asOf ?? settings.asOf ?? when.today;
  const rows = yield* assess(reading.cells, { vocabulary, settings, asOf, expectedFormulas: effectFormulas });
  const ofSettings = judgeSettings(unreadable.map((key) => ({ key, cell: reading.settings[key] ?? '' })));
  return { ...rows, issues: [...rows.issues, ...ofSettings] };
}
