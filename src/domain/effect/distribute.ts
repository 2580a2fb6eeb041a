import type { Effect } from './effect';
import { usesField } from './effectTypes';
import type { Centihours } from '../basics/hours';
import type { Ore } from '../basics/money';
import { addOre, allocate, ore, subtractOre, zeroOre } from '../basics/money';

/** The inputs of an effect that Fördela splits; öre, and hundredths of an hour. */
export type SharedInputs = Pick<
  Effect,
  'baseline' | 'newCost' | 'ceiling' | 'amount' | 'implementationCost' | 'indirectPerYear' | 'centihoursPerYear'
>;

const monthsPerYear = 12;

/**
 * Fördela: splits an effect's inputs by whole-number weights, one set of inputs per weight. Every input sums to the
 * original exactly, and so does every calculated part but valued hours, whose öre depend on the hourly cost. For that
 * the yearly amounts of a term that is not whole years are split in steps that a month count turns into whole öre (at
 * most 12 öre), one share taking the rest, and what two costs have in common is split apart from what one has more: so
 * the difference has the same sign, and a ceiling binds, in every share or in none. Throws RangeError for weights that
 * give no shares.
 */
export function distribute(
  inputs: SharedInputs & Pick<Effect, 'type'>,
  termMonths: number | null,
  weights: readonly number[],
): SharedInputs[] {
  const step = termMonths === null ? 1 : monthsPerYear / greatestCommonDivisor(termMonths, monthsPerYear);
  const split = (amount: Ore | null): Shares => (amount === null ? null : inSteps(amount, weights, step));
  const shares: Readonly<Record<keyof SharedInputs, Shares>> = {
    ...costShares(inputs, split),
    amount: inputs.amount === null ? null : allocate(inputs.amount, weights),
    implementationCost: inputs.implementationCost === null ? null : allocate(inputs.implementationCost, weights),
    indirectPerYear: split(inputs.indirectPerYear),
    centihoursPerYear: split(inputs.centihoursPerYear as number | null as Ore | null),
  };
  return weights.map((_, index) => ({
    baseline: at(shares.baseline, index),
    newCost: at(shares.newCost, index),
    ceiling: at(shares.ceiling, index),
    amount: at(shares.amount, index),
    implementationCost: at(shares.implementationCost, index),
    indirectPerYear: at(shares.indirectPerYear, index),
    centihoursPerYear: at(shares.centihoursPerYear, index) as number | null as Centihours | null,
  }));
}

/** One amount per weight; null for a blank input, which stays blank in every share. */
type Shares = readonly Ore[] | null;

function at(shares: Shares, index: number): Ore | null {
  return shares?.[index] ?? null;
}

/** Yearly costs and ceiling; what two of them have in common is split apart from what one has more. */
function costShares(
  { type, baseline, newCost, ceiling }: SharedInputs & Pick<Effect, 'type'>,
  split: (amount: Ore | null) => Shares,
): Readonly<Record<'baseline' | 'newCost' | 'ceiling', Shares>> {
  if (baseline === null || newCost === null)
    return { baseline: split(baseline), newCost: split(newCost), ceiling: split(ceiling) };
  // Where the type has no use for a ceiling it is a number like any other (W158).
  const binding = usesField(type, 'ceiling') ? ceiling : null;
  const before = lesser(baseline, binding ?? baseline);
  const common = lesser(before, newCost);
  const commonShares = split(common);
  const beforeShares = onTop(commonShares, split(subtractOre(before, common)));
  return {
    baseline: onTop(beforeShares, split(subtractOre(baseline, before))),
    newCost: onTop(commonShares, split(subtractOre(newCost, common))),
    ceiling: binding === null ? split(ceiling) : onTop(beforeShares, split(subtractOre(binding, before))),
  };
}

function lesser(a: Ore, b: Ore): Ore {
  return Math.min(a, b) as Ore;
}

function onTop(base: Shares, more: Shares): Shares {
  return more === null ? null : more.map((amount, index) => addOre(amount, base?.[index] ?? zeroOre));
}

/** Shares in whole steps, the last positive weight taking the rest; never of the other sign than the total. */
function inSteps(total: Ore, weights: readonly number[], step: number): Ore[] {
  const magnitude = Math.abs(total);
  const wholeSteps = Math.floor(magnitude / step);
  const shares = allocate(ore(wholeSteps), weights);
  const last = weights.reduce((found, weight, index) => (weight > 0 ? index : found), 0);
  const rest = magnitude - wholeSteps * step;
  return shares.map((share, index) => {
    const amount = share * step + (index === last ? rest : 0);
    return ore(total < 0 ? 0 - amount : amount);
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
