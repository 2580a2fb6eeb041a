import fc from 'fast-check';
import {
  allocate,
  divideHalfAway,
  ExactSum,
  kronorToOre,
  kronorToTotal,
  mulDivRound,
  ore,
  oreToKronor,
  sumOre,
  totalToDecimal,
  totalToKronor,
} from '../../../src/domain/basics/money';
import type { Ore } from '../../../src/domain/basics/money';

/** The largest amount a cell may hold (E111), öre. */
const limit = 1_000_000_000_000;
const anyOre = fc.integer({ min: -limit, max: limit }).map((value) => value as Ore);

/** a·b ÷ c half away from zero, worked out another way: by the remainder. */
function exact(a: bigint, b: bigint, c: bigint): bigint {
  const product = a * b;
  const quotient = product / c;
  const rest = product - quotient * c;
  const up = (rest < 0n ? -rest : rest) * 2n >= c;
  return up ? quotient + (product < 0n ? -1n : 1n) : quotient;
}

describe('ore', () => {
  it('takes safe integers only', () => {
    expect(ore(-3)).toBe(-3);
    expect(Object.is(ore(-0), 0)).toBe(true);
    for (const wrong of [0.5, NaN, Infinity, -Infinity, 2 ** 53]) expect(() => ore(wrong)).toThrow(RangeError);
  });
});

describe('kronorToOre', () => {
  it.each([
    [0.285, 29],
    [-0.285, -29],
    [1.005, 101],
    [-1.005, -101],
    [2.675, 268],
    [0.004, 0],
    [-0.004, 0],
    [0.005, 1],
    [-0.005, -1],
    [1_234_567.5, 123_456_750],
    [10_000_000_000, limit],
    [9_999_999_999.995, limit],
    [9_999_999_999.994, limit - 1],
    [5e-7, 0],
    [1.5e-7, 0],
    [0.1 + 0.2, 30],
    [0, 0],
    [1e13, 1e15],
    [0.4949999999, 49],
    [0.4950000001, 50],
    [62_712_549_213_870.305, 6_271_254_921_387_031],
    [73_132_356_063_433.4, 7_313_235_606_343_340],
  ])('%d kr is %d öre, half away from zero by the written decimals', (kronor, expected) => {
    expect(kronorToOre(kronor)).toBe(expected);
  });

  it('gives no negative zero', () => {
    expect(Object.is(kronorToOre(-0.001), 0)).toBe(true);
    expect(Object.is(kronorToOre(-0), 0)).toBe(true);
  });

  it('refuses NaN, Infinity and what öre cannot hold', () => {
    for (const wrong of [NaN, Infinity, -Infinity, 1e14, 1e21, 1e300])
      expect(() => kronorToOre(wrong)).toThrow(RangeError);
  });

  it('rounds every written decimal as the digits say', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 5 }), (digits, decimals) => {
        const expected = exact(BigInt(digits), 100n, 10n ** BigInt(decimals));
        expect(kronorToOre(Number(`${digits}e-${decimals}`))).toBe(Number(expected));
      }),
    );
  });

  it('is undone by oreToKronor', () => {
    fc.assert(
      fc.property(anyOre, (amount) => {
        expect(kronorToOre(oreToKronor(amount))).toBe(amount);
      }),
    );
  });
});

describe('Kronor as totals', () => {
  it.each([
    [1e12, 10n ** 14n],
    [-1e12, -(10n ** 14n)],
    [999_999_999_999.99, 99_999_999_999_999n],
    [-0.005, -1n],
    [2.5e15, 25n * 10n ** 16n],
    [1e21, 10n ** 23n],
    [-1.25e22, -125n * 10n ** 22n],
    [1.5e-10, 0n],
    [1e-7, 0n],
  ])('%d kr is %d öre, whatever its size', (kronor, expected) => {
    expect(kronorToTotal(kronor)).toBe(expected);
  });

  it('refuse NaN and Infinity', () => {
    for (const kronor of [NaN, Infinity, -Infinity]) expect(() => kronorToTotal(kronor)).toThrow(RangeError);
  });
});

describe('Totals as decimals', () => {
  it.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [-5n, '-0.05'],
    [123n, '1.23'],
    [-12_345n, '-123.45'],
    [10n ** 20n + 1n, '1000000000000000000.01'],
  ])('%d öre is %s', (total, text) => {
    expect(totalToDecimal(total)).toBe(text);
    expect(totalToKronor(total)).toBe(Number(text));
  });
});

describe('mulDivRound', () => {
  it.each([
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [1, 1, 3, 0],
    [-1, 1, 3, 0],
    [2, 1, 3, 1],
    [0, 5, 7, 0],
    [5, -1, 2, -3],
    [-5, -1, 2, 3],
    [7, 0, 3, 0],
  ])('%d · %d ÷ %d = %d', (a, b, c, expected) => {
    const result = mulDivRound(a, b, c);
    expect(result).toBe(expected);
    expect(Object.is(result, -0)).toBe(false);
  });

  it('is exact against BigInt at the limits: 10 000 000 000 kr, 600 months, all weights', () => {
    const factor = fc.integer({ min: -600 * 961, max: 600 * 961 });
    fc.assert(
      fc.property(
        fc.integer({ min: -50 * limit, max: 50 * limit }),
        factor,
        fc.integer({ min: 600, max: 600 * 961 }),
        (a, b, c) => {
          const expected = exact(BigInt(a), BigInt(b), BigInt(c));
          fc.pre(expected <= BigInt(Number.MAX_SAFE_INTEGER) && expected >= BigInt(Number.MIN_SAFE_INTEGER));
          expect(mulDivRound(a, b, c)).toBe(Number(expected));
        },
      ),
    );
  });

  it('is exact where the products pass 2⁵³', () => {
    const max = Number.MAX_SAFE_INTEGER;
    expect(mulDivRound(max, max, max)).toBe(max);
    expect(mulDivRound(max - 1, max - 2, max)).toBe(Number(exact(BigInt(max - 1), BigInt(max - 2), BigInt(max))));
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), fc.integer({ min: 1, max }), (a, b, c) => {
        const expected = exact(BigInt(a), BigInt(b), BigInt(c));
        if (expected > BigInt(max) || expected < -BigInt(max)) expect(() => mulDivRound(a, b, c)).toThrow(RangeError);
        else expect(mulDivRound(a, b, c)).toBe(Number(expected));
      }),
    );
  });

  it('finds the whole number below a quotient that lies just under the next one, as near 2⁵³ as it gets', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    for (const c of [1, 2, 3, 5, 7, 1000, 94_906_265, 94_906_267, 3_000_000_019, largest - 1]) {
      const product = Math.floor(largest / c) * c - 1;
      expect(mulDivRound(product, 1, c)).toBe(Number(exact(BigInt(product), 1n, BigInt(c))));
    }
  });

  it('refuses what is not a whole number, and divisors that are not positive', () => {
    for (const [a, b, c] of [
      [1, 1, 0],
      [1, 1, -1],
      [1, 1, 0.5],
      [1, 1, NaN],
      [0.5, 1, 1],
      [1, 0.5, 1],
      [NaN, 1, 1],
      [Infinity, 1, 1],
    ] as const) {
      expect(() => mulDivRound(a, b, c)).toThrow(RangeError);
    }
    expect(() => mulDivRound(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
  });
});

describe('divideHalfAway', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 9n, 0n],
  ])('%d ÷ %d = %d', (a, b, c) => {
    expect(divideHalfAway(a, b)).toBe(c);
  });

  it('refuses to divide by 0', () => {
    expect(() => divideHalfAway(1n, 0n)).toThrow(RangeError);
  });
});

describe('Exact sums', () => {
  it('equal BigInt at the limits: 100 000 rows of the largest amount over 600 months', () => {
    const largest = limit * 50;
    const sum = new ExactSum();
    for (let row = 0; row < 100_000; row += 1) sum.add(row % 3 === 0 ? -1 : largest - row);
    let expected = 0n;
    for (let row = 0; row < 100_000; row += 1) expected += BigInt(row % 3 === 0 ? -1 : largest - row);
    expect(sum.total).toBe(expected);
    expect(expected > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it('equal BigInt past 2⁵³ öre, up and down', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    for (const amounts of [
      [largest, largest, 1],
      [-largest, -largest, -1],
      [largest, 1, -largest, -3],
    ]) {
      expect(sumOre(amounts as Ore[])).toBe(amounts.reduce((total, amount) => total + BigInt(amount), 0n));
    }
  });

  it('equal BigInt for any safe integers, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (amounts) => {
        const expected = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
        expect(sumOre(amounts as Ore[])).toBe(expected);
        expect(sumOre([...amounts].reverse() as Ore[])).toBe(expected);
      }),
    );
  });
});

describe('allocate', () => {
  it("splits Region Jämtland Härjedalen's 20 mkr 20/50/30 into 4, 10 and 6", () => {
    expect(allocate(ore(2_000_000_000), [20, 50, 30])).toEqual([400_000_000, 1_000_000_000, 600_000_000]);
  });

  it('sums to the total to the öre, each share less than one öre from exact', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 })
      .filter((list) => list.some((one) => one > 0));
    fc.assert(
      fc.property(anyOre, weights, (total, list) => {
        const shares = allocate(total, list);
        const all = list.reduce((sum, weight) => sum + weight, 0);
        expect(sumOre(shares)).toBe(BigInt(total));
        shares.forEach((share, index) => {
          const difference = BigInt(share) * BigInt(all) - BigInt(total) * BigInt(list[index] ?? 0);
          expect(difference < BigInt(all) && difference > -BigInt(all)).toBe(true);
        });
      }),
    );
  });

  it('refuses weights that give no shares', () => {
    for (const wrong of [[], [0, 0], [1, -1], [0.5], [NaN], [Number.MAX_SAFE_INTEGER, 1]])
      expect(() => allocate(ore(1), wrong)).toThrow(RangeError);
  });
});
