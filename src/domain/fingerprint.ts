import type { Effect } from './effect';
import { oreToKronor, type Ore } from './money';
import type { Calculation } from './calculation';

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

/**
 * A short text that changes whenever an input changes that the effect's figures follow from, and never otherwise: the names,
 * the place in the table and the words around the figures may change. Not a secret.
 */
export function fingerprintOf(effect: Effect): string {
  const inputs = [
    effect.type, effect.start, effect.termMonths, effect.baseline, effect.newCost, effect.baselineSource, effect.amount,
    effect.ceiling, effect.implementationCost, effect.indirectPerYear, effect.centihoursPerYear, effect.actualEnd,
  ];
  const text = inputs.map((input) => input ?? '').join('|');
  return `v1-${hash(text, 0x811c9dc5)}${hash(text, 0x5bd1e995)}`;
}

/** FNV-1a over UTF-16 units, 32 bits as eight hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
