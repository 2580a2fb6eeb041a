import type { Ore, OreTotal } from '../basics/money';
import { divideHalfAway } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import type { PriceUnits } from '../register/outcome';
import type { PayablesEffect } from './payablesEffect';

/**
 * What a row of Läckageunderlag would say of a run with method Volym: prices in 1/10 000 kr, volumes in 1/10 000
 * units.
 */
export interface UnitDataOffer {
  readonly effectId: string;
  readonly months: MonthSpan;
  readonly priceBefore: PriceUnits;
  readonly contractPrice: PriceUnits;
  readonly invoicedPrice: PriceUnits;
  /** null without purchases off the contract. */
  readonly priceOffContract: PriceUnits | null;
  readonly plannedVolume: number;
  readonly volumeOnContract: number;
  readonly volumeOffContract: number;
}

/** Costs of a run by where they were bought, öre. */
export interface CostsByRole {
  readonly contracted: Ore;
  /** At suppliers before the contract; 0 unless the user says that volumes divide as costs do. */
  readonly previous: Ore;
}

/**
 * The row of Läckageunderlag that Volym offers (payables.md A.7): p0 = U/V0, p1 = N/V0, pa = cost on the
 * contract/Von, po = cost at Tidigare/Voff, Vk = V0·months/12; volumes divide as costs do. null without both
 * volumes, or without cost on the contract.
 */
export function unitDataOffer(
  effect: PayablesEffect,
  months: MonthSpan,
  volume: number | undefined,
  costs: CostsByRole,
): UnitDataOffer | null {
  const { id, baseline, newCost, volumeBefore } = effect;
  const all = BigInt(costs.contracted) + BigInt(costs.previous);
  if (volumeBefore === null || volume === undefined || volumeBefore <= 0 || volume <= 0 || costs.contracted <= 0)
    return null;
  const off = costs.previous > 0 ? Number(divideHalfAway(BigInt(volume) * BigInt(costs.previous), all)) : 0;
  const on = volume - off;
  return {
    effectId: id,
    months,
    priceBefore: priceOf(BigInt(baseline), volumeBefore),
    contractPrice: priceOf(BigInt(newCost), volumeBefore),
    invoicedPrice: priceOf(BigInt(costs.contracted), on),
    priceOffContract: off > 0 ? priceOf(BigInt(costs.previous), off) : null,
    plannedVolume: Number(divideHalfAway(BigInt(volumeBefore) * BigInt(months.last - months.first + 1), 12n)),
    volumeOnContract: on,
    volumeOffContract: off,
  };
}

/** Öre ÷ 1/10 000 units, in 1/10 000 kr per unit. */
function priceOf(amount: OreTotal, volume: number): PriceUnits {
  return Number(divideHalfAway(amount * 1_000_000n, BigInt(volume)));
}
