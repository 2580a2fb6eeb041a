import type { Effect } from './effect';
import type { Ore } from './money';
import { allocate, ore, subtractOre } from './money';

/** The inputs of an effect that Fördela splits; öre, and hundredths of an hour. */
export type SharedInputs = Pick<
  Effect,
  'baseline' | 'newCost' | 'ceiling' | 'amount' | 'implementationCost' | 'indirectPerYear' | 'centihoursPerYear'
>;

const monthsPerYear = 12;

/**
 * Fördela: splits an effect's inputs by whole-number weights, one set of inputs per weight. Every input sums to the original
 * exactly, and so does every calculated part but valued hours, whose öre depend on the hourly cost. For that the yearly
 * amounts of a term that is not whole years are split in steps that a month count turns into whole öre (at most 12 öre),
 * the last share taking the rest. The part of a requested cost above the ceiling is split apart, so that the ceiling binds
 * in every share or in none. Throws RangeError for weights that give no shares.
 */
export function distribute(inputs: SharedInputs, termMonths: number | null, weights: readonly number[]): SharedInputs[] {
  const step = termMonths === null ? 1 : monthsPerYear / greatestCommonDivisor(termMonths, monthsPerYear);
  const yearly = (amount: Ore | null): (Ore | null)[] => eachOrNull(amount, weights, step);
  const { baseline, ceiling } = inputs;
  const common = baseline !== null && ceiling !== null ? ore(Math.min(baseline, ceiling)) : null;
  const baselines = common === null ? yearly(baseline) : withExcess(common, baseline, weights, step);
  const ceilings = common === null ? yearly(ceiling) : withExcess(common, ceiling, weights, step);
  const newCosts = yearly(inputs.newCost);
  const indirect = yearly(inputs.indirectPerYear);
  const hours = yearly(inputs.centihoursPerYear as Ore | null);
  const amounts = eachOrNull(inputs.amount, weights, 1);
  const costs = eachOrNull(inputs.implementationCost, weights, 1);
  return weights.map((_, index) => ({
    baseline: baselines[index] ?? null,
    newCost: newCosts[index] ?? null,
    ceiling: ceilings[index] ?? null,
    amount: amounts[index] ?? null,
    implementationCost: costs[index] ?? null,
    indirectPerYear: indirect[index] ?? null,
    centihoursPerYear: hours[index] ?? null,
  }));
}

function eachOrNull(amount: Ore | null, weights: readonly number[], step: number): (Ore | null)[] {
  return amount === null ? weights.map(() => null) : inSteps(amount, weights, step);
}

function withExcess(common: Ore, whole: Ore | null, weights: readonly number[], step: number): Ore[] {
  const shares = inSteps(common, weights, step);
  const excess = inSteps(subtractOre(whole ?? common, common), weights, step);
  return shares.map((share, index) => ore(share + (excess[index] ?? 0)));
}

/** Shares in whole steps, the last positive weight taking the rest; never of the other sign than the total. */
function inSteps(total: Ore, weights: readonly number[], step: number): Ore[] {
  if (step === 1) return allocate(total, weights);
  const magnitude = Math.abs(total);
  const inWholeSteps = Math.floor(magnitude / step);
  const shares = allocate(ore(inWholeSteps), weights);
  const last = weights.reduce((found, weight, index) => (weight > 0 ? index : found), 0);
  const rest = magnitude - inWholeSteps * step;
  return shares.map((share, index) => {
    const amount = share * step + (index === last ? rest : 0);
    return total < 0 ? ore(0 - amount) : ore(amount);
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
