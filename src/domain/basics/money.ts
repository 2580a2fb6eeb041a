declare const oreBrand: unique symbol;

/** One amount in whole öre, a safe integer. A cell holds at most 10 000 000 000 kr = 10¹² öre (E111). */
export type Ore = number & { readonly [oreBrand]: true };

/** A sum of many amounts in whole öre; exact whatever its size. */
export type OreTotal = bigint;

export const zeroOre = 0 as Ore;

/** 2⁵³ − 1. */
const largestSafe = Number.MAX_SAFE_INTEGER;

/** Öre per krona. */
const orePerKrona = 100;

/** Brands whole öre. Throws RangeError for anything but a safe integer. */
export function ore(value: number): Ore {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not whole öre: ${value}`);
  return (value + 0) as Ore;
}

/**
 * Kronor as a cell holds them → öre, half away from zero, by the decimals that the number is written with:
 * 0.285 → 29 though 0.285 × 100 falls just under 28.5. Throws RangeError for NaN, Infinity and what öre cannot hold.
 */
export function kronorToOre(kronor: number): Ore {
  const scaled = Math.abs(kronor) * orePerKrona;
  const whole = Math.floor(scaled);
  const fraction = scaled - whole;
  // Far from a half and small enough that the product's error cannot matter; NaN and Infinity fail the comparison.
  const plain = scaled < 2 ** 40 && Math.abs(fraction - 0.5) > 0.001;
  const magnitude = plain ? whole + (fraction > 0.5 ? 1 : 0) : oreFromDecimalText(Math.abs(kronor));
  return ore(Math.sign(kronor) * magnitude);
}

/**
 * Kronor → öre as a total, rounded as by `kronorToOre`, whatever their size. Throws RangeError for NaN and Infinity.
 */
export function kronorToTotal(kronor: number): OreTotal {
  return BigInt(Math.sign(kronor)) * totalFromDecimalText(Math.abs(kronor));
}

function oreFromDecimalText(kronor: number): number {
  return Number(totalFromDecimalText(kronor));
}

function totalFromDecimalText(kronor: number): bigint {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(kronor));
  if (match === null) throw new RangeError(`Not an amount: ${kronor}`);
  const decimals = match[2] ?? '';
  const exponent = Number(match[3] ?? 0) + 2 - decimals.length;
  const digits = BigInt((match[1] ?? '') + decimals);
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(-exponent);
  return (2n * digits + divisor) / (2n * divisor);
}

/** Öre → kronor for a cell: the double nearest to the exact decimal. */
export function oreToKronor(amount: Ore): number {
  return amount / orePerKrona;
}

/** How large a total is, whatever its sign. */
export function sizeOf(total: OreTotal): OreTotal {
  return total < 0n ? -total : total;
}

/** A total in öre → kronor for a cell: the double nearest to the exact decimal, also beyond 2⁵³ öre. */
export function totalToKronor(total: OreTotal): number {
  return Number(totalToDecimal(total));
}

/** A total in öre as the exact decimal text of its kronor, two decimals: 123n → "1.23", −5n → "-0.05". */
export function totalToDecimal(total: OreTotal): string {
  const digits = sizeOf(total).toString().padStart(3, '0');
  return `${total < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * a · b ÷ c rounded once, half away from zero, exact for all safe integers. c must be positive.
 * Throws RangeError when an argument is not a safe integer, c is not positive, or the result is not safe.
 */
export function mulDivRound(a: number, b: number, c: number): Ore {
  const x = Math.abs(a);
  const y = Math.abs(b);
  if (!(c > 0) || !Number.isSafeInteger(c)) throw new RangeError(`Not a positive divisor: ${c}`);
  const direct = x * y;
  if (direct <= largestSafe && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
    // Nearly every product has room as it is; to divide and take off is then several times faster than a remainder. The
    // quotient is never rounded up to the next whole number: that takes a product beyond 2⁵³.
    const whole = Math.floor(direct / c);
    const left = direct - whole * c;
    const magnitude = whole + (left >= c - left ? 1 : 0);
    return (Math.sign(a) * Math.sign(b) * magnitude + 0) as Ore;
  }
  return ore(Number(divideHalfAway(BigInt(a) * BigInt(b), BigInt(c))));
}

/** a ÷ b in whole numbers, half away from zero. b must be positive (0: RangeError). */
export function divideHalfAway(a: bigint, b: bigint): bigint {
  // A quotient of bigints is cut off towards zero.
  return (2n * a + (a < 0n ? -b : b)) / (2n * b);
}

/** a + b in öre. Throws RangeError when the sum is not a safe integer. */
export function addOre(a: Ore, b: Ore): Ore {
  return ore(a + b);
}

/** The amount without its sign. */
export function absOre(amount: Ore): Ore {
  return Math.abs(amount) as Ore;
}

/** a − b in öre. Throws RangeError when the difference is not a safe integer. */
export function subtractOre(a: Ore, b: Ore): Ore {
  return ore(a - b);
}

/**
 * Exact sum of whole numbers: a plain number while it is safe, spilled into a bigint when it is not.
 * Addition order changes nothing.
 */
export class ExactSum {
  private low = 0;
  private high = 0n;

  /** Adds a safe integer. */
  add(amount: number): void {
    const sum = this.low + amount;
    if (Number.isSafeInteger(sum)) this.low = sum;
    else {
      this.high += BigInt(this.low) + BigInt(amount);
      this.low = 0;
    }
  }

  get total(): bigint {
    return this.high + BigInt(this.low);
  }
}

/** The exact sum of amounts in öre. */
export function sumOre(amounts: Iterable<Ore>): OreTotal {
  const sum = new ExactSum();
  for (const amount of amounts) sum.add(amount);
  return sum.total;
}

/**
 * Splits a total by whole-number weights (not negative, at least one positive): the shares sum to the total exactly and
 * each is less than one öre from its exact share. Throws RangeError for other weights.
 */
export function allocate(total: Ore, weights: readonly number[]): Ore[] {
  const all = sumOfWeights(weights);
  let weight = 0;
  let before = 0;
  return weights.map((next) => {
    weight += next;
    const until = mulDivRound(total, weight, all);
    const share = until - before;
    before = until;
    return ore(share);
  });
}

function sumOfWeights(weights: readonly number[]): number {
  let all = 0;
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`Not a weight: ${weight}`);
    all += weight;
  }
  if (all <= 0 || !Number.isSafeInteger(all)) throw new RangeError('The weights give no shares');
  return all;
}
