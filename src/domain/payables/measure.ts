import type { Ore, OreTotal } from '../basics/money';
import { allocate, mulDivRound, ore, zeroOre } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import type { FollowUpMethod, PayablesEffect } from './payablesEffect';
import { calculatedIn, evenBaseline } from './payablesEffect';
import type { ProposedOutcome } from './proposal';
import type { MonthBefore } from './scope';
import { seasonBaseline, type YearShape } from './season';

/** The period's volume of an effect, in 1/10 000 units, as typed. */
export type Volumes = ReadonlyMap<string, number>;

/** How a run is measured: the method, the baseline of the run, and with Volym what of it is volume. Öre. */
export interface Measured {
  readonly method: FollowUpMethod;
  readonly baseline: Ore;
  readonly volumePart: Ore | null;
  readonly profile: 'even' | 'season';
}

/** The method that several effects have in common, the baseline of the run, and with Volym what of it is volume. */
export function measuredBy(
  effects: readonly PayablesEffect[],
  run: MonthSpan,
  volumes: Volumes,
  before: readonly MonthBefore[],
  shape: YearShape,
): Measured {
  const [only] = effects;
  const method = effects.length === 1 && only !== undefined ? only.method : commonMethod(effects);
  const volume = only === undefined ? undefined : volumes.get(only.id);
  if (method === 'volume' && only !== undefined && only.volumeBefore !== null && volume !== undefined) {
    const baseline = mulDivRound(only.baseline, volume, only.volumeBefore);
    return { method, baseline, volumePart: ore(evenBaseline(only, run) - baseline), profile: 'even' };
  }
  const profile = shape === 'uneven' ? 'season' : 'even';
  return {
    method,
    baseline: ore(Number(sumOfEffects(effects, (effect) => baselineIn(effect, run, before, profile)))),
    volumePart: null,
    profile,
  };
}

function commonMethod(effects: readonly PayablesEffect[]): FollowUpMethod {
  return effects.every(({ method }) => method === 'fixedCost') ? 'fixedCost' : 'amountsOnly';
}

function baselineIn(
  effect: PayablesEffect,
  run: MonthSpan,
  before: readonly MonthBefore[],
  profile: Measured['profile'],
): Ore {
  return profile === 'season' ? seasonBaseline(effect.baseline, effect.start, before, run) : evenBaseline(effect, run);
}

/**
 * Shared by `allocate` over what was calculated of the months, or over baselines where one is not positive; cost =
 * baseline − amount.
 */
export function divided(
  effects: readonly PayablesEffect[],
  run: MonthSpan,
  measured: Measured,
  amount: Ore,
  before: readonly MonthBefore[],
): ProposedOutcome[] {
  const calculated = effects.map((effect) => calculatedIn(effect, run));
  const baselines =
    effects.length === 1
      ? [measured.baseline]
      : effects.map((effect) => baselineIn(effect, run, before, measured.profile));
  const isPositive = (amounts: readonly Ore[]): boolean => amounts.every((each) => each > 0);
  const weights = isPositive(calculated) ? calculated : isPositive(baselines) ? baselines : effects.map(() => 1);
  const amounts = allocate(amount, weights);
  return effects.map(({ id }, index) => {
    const baseline = baselines[index] ?? zeroOre;
    const own = amounts[index] ?? zeroOre;
    return { effectId: id, baseline, cost: ore(baseline - own), amount: own, calculated: calculated[index] ?? zeroOre };
  });
}

/** amount ÷ what was calculated at the period's volume; null without Volym. */
export function adjustedRate(
  effects: readonly PayablesEffect[],
  amount: Ore,
  volumes: Volumes,
  volumePart: Ore | null,
): number | null {
  const [only] = effects;
  const volume = only === undefined ? undefined : volumes.get(only.id);
  if (volumePart === null || only === undefined || only.volumeBefore === null || volume === undefined) return null;
  const expected = mulDivRound(only.baseline - only.newCost, volume, only.volumeBefore);
  return expected > 0 ? amount / expected : null;
}

/** Σ of an amount of effects, öre. */
export function sumOfEffects(effects: readonly PayablesEffect[], amountOf: (effect: PayablesEffect) => Ore): OreTotal {
  return effects.reduce((total, effect) => total + BigInt(amountOf(effect)), 0n);
}
