import type { Calculation } from '../effect/calculation';
import type { Effect, Validation } from '../effect/effect';
import { isRefusal } from '../basics/refusal';
import { changedInputs, isAsValidated } from '../register/fingerprint';
import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import type { CountedEffect } from './context';
import type { Raise } from './issues';

/**
 * Whether finance has validated the row, and whether its inputs are the same since. Without a fingerprint (validated by
 * hand) the stored amount is compared; a name alone, with neither, is no validation, nor is a no (W164).
 */
export function validationOfRow(
  row: EffectRow,
  effect: Effect,
  calculation: Calculation,
  settings: Settings,
): Validation {
  const by = row.text('validatedBy');
  if (by === '' || isRefusal(by)) return effect.validation;
  const stored = row.text('validationFingerprint');
  const reading = row.validatedAmount;
  const amount = reading.kind === 'value' || reading.kind === 'text' ? reading.value : null;
  if (stored === '' && amount === null) return { state: 'none', by, amount };
  const same =
    stored === ''
      ? amount === calculation.gross
      : isAsValidated(effect, calculation, settings, { fingerprint: stored, amount });
  return { state: same ? 'valid' : 'changed', by, amount };
}

/** W153, W159, W160 and W164 of a row that counts. */
export function judgeValidation(counted: CountedEffect, settings: Settings, raise: Raise): void {
  const { effect, calculation, source } = counted;
  const { validation } = effect;
  const large = counted.amount > settings.validationLimit;
  const amountOre = calculation.gross;
  const reason = amountOre < 0 ? { reason: 'negative' } : {};
  const params = large ? { amountOre, limitOre: settings.validationLimit, ...reason } : undefined;
  if (large && effect.evidence === '') raise('W153', 'evidence', params);
  if (validation.state === 'changed') {
    const fields = changedInputs(effect, settings.hourlyCost, source.text('validationFingerprint'));
    const now = { by: validation.by, amountOre, ...(fields.length > 0 ? { fields } : {}) };
    raise('W159', 'validatedBy', validation.amount === null ? now : { ...now, validatedOre: validation.amount });
  }
  if (validation.state !== 'none') return;
  const by = source.text('validatedBy');
  if (isRefusal(by)) raise('W164', 'validatedBy', { text: by });
  else if (large) raise('W160', 'validatedBy', params);
}
