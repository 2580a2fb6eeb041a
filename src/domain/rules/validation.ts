import type { Calculation } from '../effect/calculation';
import type { Effect, Validation } from '../effect/effect';
import { changedInputs, matchesFingerprint } from '../register/fingerprint';
import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import type { CountedEffect } from './context';
import type { Judged } from './issues';

/**
 * Whether finance has validated the row, and whether its inputs are the same since. Without a fingerprint (validated by hand)
 * the stored amount is compared; a name alone, with neither, is no validation.
 */
export function validationOfRow(row: EffectRow, effect: Effect, calculation: Calculation): Validation {
  const by = row.text('validatedBy');
  if (by === '') return effect.validation;
  const stored = row.text('validationFingerprint');
  const reading = row.validatedAmount;
  const amount = reading.kind === 'value' || reading.kind === 'text' ? reading.value : null;
  if (stored === '' && amount === null) return { state: 'none', by, amount };
  const same = stored === '' ? amount === calculation.gross : matchesFingerprint(effect, stored);
  return { state: same ? 'valid' : 'changed', by, amount };
}

/** W153, W159 and W160 of a row that counts. */
export function* judgeValidation(counted: CountedEffect, settings: Settings): Judged {
  const { effect, calculation, source } = counted;
  const { validation } = effect;
  const large = counted.amount > settings.validationLimit;
  const params = large ? { amountOre: calculation.gross, limitOre: settings.validationLimit } : undefined;
  if (large && effect.evidence === '') yield counted.issue('W153', 'evidence', params);
  if (validation.state === 'changed') {
    const fields = changedInputs(effect, source.text('validationFingerprint'));
    const now = { by: validation.by, amountOre: calculation.gross, ...(fields.length > 0 ? { fields } : {}) };
    yield counted.issue('W159', 'validatedBy', validation.amount === null ? now : { ...now, validatedOre: validation.amount });
  }
  if (large && validation.state === 'none') yield counted.issue('W160', 'validatedBy', params);
}
