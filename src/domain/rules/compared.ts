import { effectTypes } from '../effect/effect';
import { comparedAmount, type CountedEffect } from './context';

/**
 * The effects of a register with what rows are compared by, each as a column of numbers: rows of one supplier lie far apart in memory,
 * and to look each up for every comparison would take longer than to compare.
 */
export interface ComparedRows {
  readonly effects: readonly CountedEffect[];
  /** Place of the type in effectTypes. */
  readonly types: Uint8Array;
  /** Calculated effect in absolute value, öre. */
  readonly amounts: Float64Array;
  /** The months that the effect covers, without what fell away after its actual end. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const typeNumber = Object.fromEntries(effectTypes.map((type, index) => [type, index])) as Record<(typeof effectTypes)[number], number>;

export function comparedRows(effects: readonly CountedEffect[]): ComparedRows {
  const types = new Uint8Array(effects.length);
  const amounts = new Float64Array(effects.length);
  const first = new Int32Array(effects.length);
  const last = new Int32Array(effects.length);
  for (let index = 0; index < effects.length; index += 1) {
    const counted = effects[index] as CountedEffect;
    const { months } = counted.calculation;
    types[index] = typeNumber[counted.effect.type];
    amounts[index] = comparedAmount(counted);
    first[index] = months.first;
    last[index] = months.last;
  }
  return { effects, types, amounts, first, last };
}
