import type { EffectInputField } from './cells';
import type { Effect } from '../effect/effect';
import { oreToKronor, type Ore } from '../basics/money';
import type { Calculation } from '../effect/calculation';
import type { Settings } from './settings';

/** What finance validation writes into the row (domain.md §4). */
export interface ValidationCells {
  readonly validatedBy: string;
  /** Kronor. */
  readonly validatedAmount: number;
  readonly validationFingerprint: string;
}

/** The cells that say that `by` has validated the effect as it stands now. */
export function validationOf(
  effect: Effect,
  calculation: Calculation,
  settings: Settings,
  by: string,
): ValidationCells {
  return {
    validatedBy: by.trim(),
    validatedAmount: oreToKronor(calculation.gross),
    validationFingerprint: fingerprintOf(effect, settings.hourlyCost),
  };
}

/** What a figure may follow from: an input of the row, or the hourly cost of the settings. */
export type FingerprintInput = EffectInputField | 'hourlyCost';

/** The inputs that an effect's figures follow from, in the fingerprint's order. */
function inputsOf(effect: Effect): readonly (readonly [FingerprintInput, string | number | null])[] {
  return [
    ['type', effect.type],
    ['start', effect.start],
    ['termYears', effect.termMonths],
    ['baseline', effect.baseline],
    ['newCost', effect.newCost],
    ['baselineSource', effect.baselineSource],
    ['amount', effect.amount],
    ['ceiling', effect.ceiling],
    ['implementationCost', effect.implementationCost],
    ['indirectPerYear', effect.indirectPerYear],
    ['hoursPerYear', effect.centihoursPerYear],
    ['actualEnd', effect.actualEnd],
  ];
}

/** The same with the hourly cost, öre, where the row's hours are worth something by it. */
function inputsWithCost(
  effect: Effect,
  hourlyCost: Ore | null,
): readonly (readonly [FingerprintInput, string | number | null])[] {
  const counts = (effect.centihoursPerYear ?? 0) > 0 && (hourlyCost ?? 0) > 0;
  return [...inputsOf(effect), ['hourlyCost', counts ? hourlyCost : null]];
}

/**
 * A short text that changes whenever an input changes that the effect's figures follow from, and never otherwise: the
 * names, the place in the table and the words around the figures may change. Its second part is a coarse mark of each
 * input, to say which one changed. Not a secret.
 */
export function fingerprintOf(effect: Effect, hourlyCost: Ore | null): string {
  return printed('v3', inputsWithCost(effect, hourlyCost));
}

function printed(version: string, inputs: readonly (readonly [FingerprintInput, string | number | null])[]): string {
  const texts = inputs.map(([, input]) => String(input ?? ''));
  const text = texts.join('|');
  return `${version}-${hash(text, 0x811c9dc5)}${hash(text, 0x5bd1e995)}-${texts.map(markOf).join('')}`;
}

/** A fingerprint that no inputs have: of a validation that does not hold, whose own fingerprint is not known. */
export const fingerprintOfNothing = 'v3-';

/** What finance validated: the fingerprint that was stored, and the amount, null when none can be read. */
export interface Validated {
  readonly fingerprint: string;
  readonly amount: Ore | null;
}

/**
 * Whether the inputs are those that a stored fingerprint was made of. The older forms (v1, v2) know nothing of the
 * hourly cost, and are judged together with the amount that was validated.
 */
export function isAsValidated(
  effect: Effect,
  { gross }: Calculation,
  { hourlyCost }: Settings,
  { fingerprint, amount }: Validated,
): boolean {
  const [version, print] = fingerprint.split('-');
  if (version === 'v3') return print === fingerprintOf(effect, hourlyCost).split('-')[1];
  return print === printed('v2', inputsOf(effect)).split('-')[1] && (amount === null || amount === gross);
}

/**
 * The inputs that have changed since, as far as the fingerprint tells (one change in 256 goes unnamed); none for a v1.
 */
export function changedInputs(effect: Effect, hourlyCost: Ore | null, stored: string): FingerprintInput[] {
  const [version, , marks = ''] = stored.split('-');
  const inputs = version === 'v3' ? inputsWithCost(effect, hourlyCost) : inputsOf(effect);
  if (marks.length !== inputs.length * 2) return [];
  return inputs.flatMap(([field, input], index) =>
    markOf(String(input ?? '')) === marks.slice(index * 2, index * 2 + 2) ? [] : [field],
  );
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
