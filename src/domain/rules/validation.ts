import type { Calculation } from '../effect/calculation';
import type { Effect, Validation } from '../effect/effect';
import { changedInputs, matchesFingerprint } from '../register/fingerprint';
import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import { comparedAmount, type CountedEffect } from './context';

/**
 * Whether finance has validated the row, and whether its inputs are the same since. Without a fingerprint (validated by hand)
 * the stored amount is compared; a name alone, with neither, is no validation.
 */
export function validationState(row: EffectRow, effect: Effect, calculation: Calculation): Validation {
  const { by } = effect.validation;
  if (by === '') return effect.validation;
  const stored = row.text('validationFingerprint');
  const reading = row.validatedAmount;
  const amount = reading.kind === 'value' || reading.kind === 'text' ? reading.value : null;
  if (stored === '' && amount === null) return { state: 'none', by, amount };
  const same = stored === '' ? amount === calculation.gross : matchesFingerprint(effect, stored);
  return { state: same ? 'valid' : 'changed', by, amount };
}

/** W153, W159 and W160 of a row that counts. */
export function judgeValidation(counted: CountedEffect, settings: Settings): void {
  const { effect, calculation, source } = counted;
  const { validation } = effect;
  const large = comparedAmount(counted) > settings.validationLimit;
  const params = large ? { amountOre: calculation.gross, limitOre: settings.validationLimit } : undefined;
  if (large && effect.evidence === '') counted.raise('W153', 'evidence', params);
  if (validation.state === 'changed') {
    const fields = changedInputs(effect, source.text('validationFingerprint'));
    const now = { by: validation.by, amountOre: calculation.gross, ...(fields.length > 0 ? { fields } : {}) };
    counted.raise('W159', 'validatedBy', validation.amount === null ? now : { ...now, validatedOre: validation.amount });
  }
  if (large && validation.state === 'none') counted.raise('W160', 'validatedBy', params);
}
