import type { EffectDraft } from '../../application/results';
import type { CellValue, EffectInputField } from '../../domain/register/cells';
import { distribute } from '../../domain/effect/distribute';
import type { Effect } from '../../domain/effect/effect';
import { readNumber } from '../../domain/basics/number';
import { amountFields } from '../../domain/effect/effectTypes';

/** A department's part of a contract, in percent as written. */
export interface DepartmentShare {
  readonly department: string;
  readonly percent: string;
}

/** Shares are kept to hundredths of a percent. */
const PER_PERCENT = 100;
const WHOLE = 100 * PER_PERCENT;

/**
 * The shares as whole numbers (hundredths of a percent), null unless each is positive and readable and they make 100 %.
 */
export function weightsOf(shares: readonly DepartmentShare[]): readonly number[] | null {
  const weights = shares.map(({ percent }) => {
    const reading = readNumber(percent, /%/);
    return reading.kind === 'value' ? Math.round(reading.value * PER_PERCENT) : Number.NaN;
  });
  const valid = weights.every((weight) => weight > 0) && weights.reduce((sum, weight) => sum + weight, 0) === WHOLE;
  return valid && shares.every(({ department }) => department !== '') ? weights : null;
}

/** The same share for every department, to hundredths of a percent; what that leaves over falls to the first ones. */
export function evenShares(shares: readonly DepartmentShare[]): DepartmentShare[] {
  const each = Math.floor(WHOLE / shares.length);
  const over = WHOLE - each * shares.length;
  return shares.map((share, index) => ({
    ...share,
    percent: String((each + (index < over ? 1 : 0)) / PER_PERCENT).replace('.', ','),
  }));
}

/** Fördela: one row per department with its share of every amount, same ärende; everything sums to the öre. */
export function draftsByDepartment(
  draft: EffectDraft,
  effect: Effect,
  shares: readonly DepartmentShare[],
): EffectDraft[] {
  const weights = weightsOf(shares);
  if (weights === null) return [draft];
  const caseId = draft.caseId ?? draft.title ?? '';
  return distribute(effect, effect.termMonths, weights).map((inputs, index) => {
    const amounts: Partial<Record<EffectInputField, CellValue>> = {};
    for (const field of amountFields) {
      const amount = field === 'hoursPerYear' ? inputs.centihoursPerYear : inputs[field];
      if (typeof draft[field] === 'number' && amount !== null) amounts[field] = amount / 100;
    }
    return { ...draft, ...amounts, department: shares[index]?.department ?? '', caseId };
  });
}
