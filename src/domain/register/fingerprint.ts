import type { EffectInputField } from './cells';
import type { Effect } from '../effect/effect';
import { oreToKronor, type Ore } from '../basics/money';
import type { Calculation } from '../effect/calculation';

/** What finance validation writes into the row (domain.md §4). */
export interface ValidationCells {
  readonly validatedBy: string;
  /** Kronor. */
  readonly validatedAmount: number;
  readonly validationFingerprint: string;
}

/** The cells that say that `by` has validated the effect as it stands now. */
export function validationOf(effect: Effect, calculation: Calculation, by: string): ValidationCells {
  return {
    validatedBy: by.trim(),
    validatedAmount: oreToKronor(calculation.gross as Ore),
    validationFingerprint: fingerprintOf(effect),
  };
}

/** The inputs that an effect's figures follow from, in the fingerprint's order. */
function inputsOf(effect: Effect): readonly (readonly [EffectInputField, string | number | null])[] {
  return [
    ['type', effect.type], ['start', effect.start], ['termYears', effect.termMonths], ['baseline', effect.baseline], ['newCost', effect.newCost],
    ['baselineSource', effect.baselineSource], ['amount', effect.amount], ['ceiling', effect.ceiling],
    ['implementationCost', effect.implementationCost], ['indirectPerYear', effect.indirectPerYear],
    ['hoursPerYear', effect.centihoursPerYear], ['actualEnd', effect.actualEnd],
  ];
}

/**
 * A short text that changes whenever an input changes that the effect's figures follow from, and never otherwise: the names,
 * the place in the table and the words around the figures may change. Its second part is a coarse mark of each input, to say
 * which one changed. Not a secret.
 */
export function fingerprintOf(effect: Effect): string {
  const inputs = inputsOf(effect).map(([, input]) => String(input ?? ''));
  const text = inputs.join('|');
  return `v2-${hash(text, 0x811c9dc5)}${hash(text, 0x5bd1e995)}-${inputs.map(markOf).join('')}`;
}

/** Whether the inputs are those that a stored fingerprint was made of; one of the first form (v1) has no second part. */
export function matchesFingerprint(effect: Effect, stored: string): boolean {
  return stored.split('-')[1] === fingerprintOf(effect).split('-')[1];
}

/** The inputs that have changed since, as far as the fingerprint tells (one change in 256 goes unnamed); none for a v1. */
export function changedInputs(effect: Effect, stored: string): EffectInputField[] {
  const marks = stored.split('-')[2] ?? '';
  const inputs = inputsOf(effect);
  if (marks.length !== inputs.length * 2) return [];
  return inputs.flatMap(([field, input], index) => (markOf(String(input ?? '')) === marks.slice(index * 2, index * 2 + 2) ? [] : [field]));
}

/** Two hexadecimal digits of a text's hash. */
function markOf(input: string): string {
  return hash(input, 0x811c9dc5).slice(-2);
}

/** FNV-1a over UTF-16 units, 32 bits as eight hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
