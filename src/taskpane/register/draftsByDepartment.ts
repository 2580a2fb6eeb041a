import type { EffectDraft } from '../../application/results';
import type { CellValue, EffectInputField } from '../../domain/cells';
import { allocate, kronorToOre, oreToKronor } from '../../domain/money';
import { readNumber } from '../../domain/reading/number';
import { amountFields } from '../../domain/fieldUse';

/** A department's part of a contract, in percent as written. */
export interface DepartmentShare {
  readonly department: string;
  readonly percent: string;
}

/** Shares are kept to hundredths of a percent. */
const PER_PERCENT = 100;
const WHOLE = 100 * PER_PERCENT;

/** The shares as whole numbers (hundredths of a percent), null unless each is positive and readable and they make 100 %. */
export function weightsOf(shares: readonly DepartmentShare[]): readonly number[] | null {
  const weights = shares.map(({ percent }) => {
    const reading = readNumber(percent, /%/);
    return reading.kind === 'value' ? Math.round(reading.value * PER_PERCENT) : Number.NaN;
  });
  const valid = weights.every((weight) => weight > 0) && weights.reduce((sum, weight) => sum + weight, 0) === WHOLE;
  return valid && shares.every(({ department }) => department !== '') ? weights : null;
}

/** Fördela: one row per department with its share of every amount, same ärende; each amount sums to the öre. */
export function draftsByDepartment(draft: EffectDraft, shares: readonly DepartmentShare[]): EffectDraft[] {
  const weights = weightsOf(shares);
  if (weights === null) return [draft];
  const split = new Map<EffectInputField, readonly CellValue[]>();
  for (const field of amountFields) {
    const value = draft[field];
    if (typeof value === 'number') split.set(field, allocate(kronorToOre(value), weights).map(oreToKronor));
  }
  const caseId = draft.caseId ?? draft.title ?? '';
  return shares.map(({ department }, index) => {
    const amounts = Object.fromEntries([...split].map(([field, parts]) => [field, parts[index] ?? 0]));
    return { ...draft, ...amounts, department, caseId };
  });
}
