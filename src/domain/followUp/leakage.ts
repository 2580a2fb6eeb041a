import type { Ore, OreTotal } from '../basics/money';
import { divideHalfAway } from '../basics/money';
import type { UnitData } from '../register/outcome';

/** What unit data says of a period (domain.md §5), öre. Negative terms lower what is realised. */
export interface Leakage {
  /** (p0 − p1) · Vk. */
  readonly calculated: Ore;
  /** (p0 − p1)(Von + Voff − Vk): other volumes than planned, which is not leakage. */
  readonly volume: Ore;
  /** −(po − p1) · Voff: bought at other items or prices than the contract's (avtalstrohet). */
  readonly contractLoyalty: Ore;
  /** −(pI − p1) · Von. */
  readonly index: Ore;
  /** −(pa − pI) · Von, with the rounding rest. */
  readonly price: Ore;
  /** (p0 − pa) · Von + (p0 − po) · Voff. */
  readonly realised: Ore;
}

/** Prices and volumes are whole 1/10 000, so a product is 1/10⁸ kr: this many to the öre. */
const unitsPerOre = 1_000_000n;

/**
 * Decomposes the deviation of a period's unit data. To the öre: calculated + volume + contractLoyalty + index + price =
 * realised. A blank price off contract counts as the price before, which matters only with a volume off contract. null
 * when a term passes what one amount can hold.
 */
export function leakage(data: UnitData): Leakage | null {
  const before = BigInt(data.priceBefore);
  const contract = BigInt(data.contractPrice);
  const indexed = BigInt(data.indexedPrice);
  const invoiced = BigInt(data.invoicedPrice);
  const off = data.priceOffContract === null ? before : BigInt(data.priceOffContract);
  const planned = BigInt(data.plannedVolume);
  const volumeOn = BigInt(data.volumeOnContract);
  const volumeOff = BigInt(data.volumeOffContract);
  const calculated = divideHalfAway((before - contract) * planned, unitsPerOre);
  const volume = divideHalfAway((before - contract) * (volumeOn + volumeOff - planned), unitsPerOre);
  const contractLoyalty = divideHalfAway((contract - off) * volumeOff, unitsPerOre);
  const index = divideHalfAway((contract - indexed) * volumeOn, unitsPerOre);
  const realised = divideHalfAway((before - invoiced) * volumeOn + (before - off) * volumeOff, unitsPerOre);
  const price = realised - calculated - volume - contractLoyalty - index;
  const terms = [calculated, volume, contractLoyalty, index, price, realised].map(asOre);
  if (terms.includes(null)) return null;
  const [c, v, l, i, p, r] = terms as [Ore, Ore, Ore, Ore, Ore, Ore];
  return { calculated: c, volume: v, contractLoyalty: l, index: i, price: p, realised: r };
}

/** Leakage itself: calculated + volume − realised, öre; positive when money leaks (domain.md §2). */
export function leaked(terms: Leakage): OreTotal {
  return BigInt(terms.calculated) + BigInt(terms.volume) - BigInt(terms.realised);
}

/** realised ÷ calculated of the unit data; null when calculated is not positive. */
export function unitRate(terms: Leakage): number | null {
  return terms.calculated > 0 ? terms.realised / terms.calculated : null;
}

/**
 * realised ÷ (calculated + volume): the rate with the planned volumes replaced by the real ones; null when not
 * positive.
 */
export function volumeAdjustedRate(terms: Leakage): number | null {
  const expected = terms.calculated + terms.volume;
  return expected > 0 ? terms.realised / expected : null;
}

function asOre(amount: bigint): Ore | null {
  const value = Number(amount);
  return Number.isSafeInteger(value) ? (value as Ore) : null;
}
