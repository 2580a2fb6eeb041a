import type { RegisterState } from '../../application/results';
import { monthIndexOf, yearOf } from '../../domain/basics/calendar';
import { calculate, countedIn } from '../../domain/effect/calculation';
import type { Calculation } from '../../domain/effect/calculation';
import type { Effect } from '../../domain/effect/effect';
import type { EffectInputField } from '../../domain/register/cells';
import type { Issue } from '../../domain/register/issue';
import type { EffectDraft } from '../../application/results';
import type { AppServices } from '../services';
import { nearbyRows } from './nearbyRows';

/** What a draft would give, before it is registered. */
export interface DraftPreview {
  readonly effect: Effect | null;
  readonly calculation: Calculation | null;
  readonly perYear: readonly { readonly year: number; readonly ore: bigint }[];
  /**
   * Issues of the draft's own row that its writer can do something about; of its ID none, it gets one when registered.
   */
  readonly issues: readonly Issue[];
}

/** Follow-up and validation come after registering: the month round asks for them. */
const laterRules: ReadonlySet<string> = new Set(['W159', 'W160', 'W351', 'W554']);

/**
 * Judges a draft among the rows that it can be compared with: issues, the calculation, and what falls in which year.
 */
export function previewOf(
  services: Pick<AppServices, 'preview'>,
  state: RegisterState,
  draft: EffectDraft,
  editedRow: number | null,
): DraftPreview {
  const base = comparedWith(state, draft, editedRow);
  const row = base.reading.cells.effects.rows.length;
  const assessment = services.preview(base, [draft]);
  const effect = assessment.effects.find((candidate) => candidate.row === row) ?? null;
  const calculation = effect === null ? null : calculate(effect, assessment.settings);
  return {
    effect,
    calculation,
    perYear: effect === null || calculation === null ? [] : perYearOf(calculation),
    issues: assessment.issues.filter(
      (issue) =>
        issue.table === 'effects' && issue.row === row && issue.field !== 'id' && !laterRules.has(issue.ruleId),
    ),
  };
}

/**
 * What a draft is judged among: kindred rows, an edited row not with itself, and no outcomes, which it cannot have yet.
 */
function comparedWith(state: RegisterState, draft: EffectDraft, editedRow: number | null): RegisterState {
  const { cells } = state.reading;
  const effects = nearbyRows(cells.effects, draft, editedRow);
  const outcomes = { ...cells.outcomes, rows: [] };
  const unitData = { ...cells.unitData, rows: [] };
  return { ...state, reading: { ...state.reading, cells: { ...cells, effects, outcomes, unitData } } };
}

/** What counts in each calendar year, all parts together; öre. */
export function perYearOf(calculation: Calculation): { readonly year: number; readonly ore: bigint }[] {
  const firstYears = calculation.parts.map(({ term }) => yearOf(term.phasing.first));
  const lastYears = calculation.parts.map(({ term }) => yearOf(term.phasing.last));
  const years: { year: number; ore: bigint }[] = [];
  for (let year = Math.min(...firstYears); year <= Math.max(...lastYears); year += 1) {
    const [first, last] = [monthIndexOf(year, 1), monthIndexOf(year, 12)];
    const sum = calculation.parts.reduce((total, part) => total + BigInt(countedIn(part, first, last)), 0n);
    years.push({ year, ore: sum });
  }
  return years;
}

/** Issues of one field. */
export function issuesOf(issues: readonly Issue[], field: EffectInputField): readonly Issue[] {
  return issues.filter((issue) => issue.field === field);
}
