import fc from 'fast-check';
import type { MonthIndex, Serial } from '../../../src/domain/basics/calendar';
import {
  dayOf,
  daysInMonth,
  endOfTerm,
  firstSerial,
  lastDayOf,
  lastSerial,
  monthIndexOf,
  monthOf,
} from '../../../src/domain/basics/calendar';
import type { Ore } from '../../../src/domain/basics/money';
import { divideHalfAway, ore, sumOre } from '../../../src/domain/basics/money';
import type { Phasing } from '../../../src/domain/basics/phasing';
import {
  amountIn,
  amountsPerMonth,
  amountsPerYear,
  cumulative,
  phasingOf,
  wholeMonths,
} from '../../../src/domain/basics/phasing';
import { day, kr } from '../../support/effects';

const anyDay = fc.integer({ min: firstSerial, max: lastSerial }).map((value) => value as Serial);
const anyTerm = fc.integer({ min: 1, max: 600 });
const anyTotal = fc.integer({ min: -5e13, max: 5e13 }).map((value) => value as Ore);

function over(start: Serial, months: number): Phasing {
  return phasingOf({ start, end: endOfTerm(start, months) });
}

/** The months of a total by the definition itself, over fractions of BigInt (domain.md §3). */
function byDefinition(total: Ore, start: Serial, end: Serial): number[] {
  const common = 31n * 30n * 29n * 28n;
  const weights: bigint[] = [];
  for (let month = monthOf(start); month <= monthOf(end); month = (month + 1) as MonthIndex) {
    const first = month === monthOf(start) ? dayOf(start).day : 1;
    const last = month === monthOf(end) ? dayOf(end).day : daysInMonth(month);
    weights.push((common * BigInt(last - first + 1)) / BigInt(daysInMonth(month)));
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  let weight = 0n;
  let before = 0n;
  return weights.map((next) => {
    weight += next;
    const until = divideHalfAway(BigInt(total) * weight, all);
    const amount = Number(until - before);
    before = until;
    return amount;
  });
}

describe('Worked in domain.md §3', () => {
  it('2 000 000 kr a year for 7 years from 2025-09-01', () => {
    expect(amountsPerYear(kr(14_000_000), over(day('2025-09-01'), 84))).toEqual([
      { year: 2025, amount: kr(666_666.67) },
      ...[2026, 2027, 2028, 2029, 2030, 2031].map((year) => ({ year, amount: kr(2_000_000) })),
      { year: 2032, amount: kr(1_333_333.33) },
    ]);
  });

  it('1 200 000 kr for 1 year from 2026-01-15', () => {
    expect(amountsPerYear(kr(1_200_000), over(day('2026-01-15'), 12))).toEqual([
      { year: 2026, amount: kr(1_154_838.71) },
      { year: 2027, amount: kr(45_161.29) },
    ]);
  });
});

describe('Phasing', () => {
  it('weighs the last month by its days also where the first is whole', () => {
    const phasing = phasingOf({ start: day('2025-01-01'), end: day('2025-02-14') });
    expect(amountsPerMonth(kr(3), phasing).map(({ amount }) => amount)).toEqual([kr(2), kr(1)]);
    expect(
      amountsPerMonth(kr(3), phasingOf({ start: day('2025-01-10'), end: day('2025-01-14') })).map(
        ({ amount }) => amount,
      ),
    ).toEqual([kr(3)]);
  });

  it('gives each month what the definition says, to the öre', () => {
    fc.assert(
      fc.property(anyTotal, anyDay, anyTerm, (total, start, months) => {
        const end = endOfTerm(start, months);
        const amounts = amountsPerMonth(total, phasingOf({ start, end })).map(({ amount }) => amount);
        expect(amounts).toEqual(byDefinition(total, start, end));
      }),
    );
  });

  it('months and years sum to the total, for negative totals as well', () => {
    fc.assert(
      fc.property(anyTotal, anyDay, anyTerm, (total, start, months) => {
        const phasing = over(start, months);
        expect(sumOre(amountsPerMonth(total, phasing).map(({ amount }) => amount))).toBe(BigInt(total));
        expect(sumOre(amountsPerYear(total, phasing).map(({ amount }) => amount))).toBe(BigInt(total));
      }),
    );
  });

  it('years are the sums of their months', () => {
    fc.assert(
      fc.property(anyTotal, anyDay, anyTerm, (total, start, months) => {
        const phasing = over(start, months);
        const perYear = new Map<number, bigint>();
        for (const { month, amount } of amountsPerMonth(total, phasing)) {
          const year = Math.floor(month / 12);
          perYear.set(year, (perYear.get(year) ?? 0n) + BigInt(amount));
        }
        expect(amountsPerYear(total, phasing).map(({ year, amount }) => [year, BigInt(amount)])).toEqual([...perYear]);
      }),
    );
  });

  it('a negative total falls as the positive one, with the other sign', () => {
    fc.assert(
      fc.property(anyTotal, anyDay, anyTerm, (total, start, months) => {
        const phasing = over(start, months);
        const negated = amountsPerMonth(ore(0 - total), phasing).map(({ amount }) => 0 - amount);
        expect(amountsPerMonth(total, phasing).map(({ amount }) => amount + 0)).toEqual(negated);
      }),
    );
  });

  it('a contract split at a month boundary keeps each year within an öre of rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 24_000, max: 25_000 }),
        fc.integer({ min: 2, max: 600 }),
        fc.nat(),
        (perMonth, first, months, seed) => {
          fc.pre(Math.abs(perMonth * months) <= 5e13);
          const cut = 1 + (seed % (months - 1));
          const whole = amountsPerYear(
            ore(perMonth * months),
            wholeMonths(first as MonthIndex, (first + months - 1) as MonthIndex),
          );
          const before = wholeMonths(first as MonthIndex, (first + cut - 1) as MonthIndex);
          const after = wholeMonths((first + cut) as MonthIndex, (first + months - 1) as MonthIndex);
          for (const { year, amount } of whole) {
            const [from, to] = [monthIndexOf(year, 1), monthIndexOf(year, 12)];
            const parts =
              amountIn(ore(perMonth * cut), before, from, to) +
              amountIn(ore(perMonth * (months - cut)), after, from, to);
            expect(Math.abs(parts - amount)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('has fallen by the end of a month: nothing before, all from the last', () => {
    const phasing = over(day('2026-01-15'), 12);
    expect(cumulative(kr(1), phasing, monthIndexOf(2025, 12))).toBe(0);
    expect(cumulative(kr(1), phasing, monthIndexOf(2027, 1))).toBe(kr(1));
    expect(cumulative(kr(1), phasing, monthIndexOf(2090, 1))).toBe(kr(1));
  });

  it('of a term from the last day of a month weighs that one day, though it ends on a last day too', () => {
    const half = over(day('2025-08-31'), 6);
    const [first] = amountsPerMonth(kr(187_000), half);
    expect(first).toEqual({ month: monthIndexOf(2025, 8), amount: kr(1_000) });
  });

  it('within one month puts all there', () => {
    expect(amountsPerMonth(kr(7), phasingOf({ start: day('2026-02-03'), end: day('2026-02-20') }))).toEqual([
      { month: monthIndexOf(2026, 2), amount: kr(7) },
    ]);
  });

  it('of whole months weighs a short month as a long one', () => {
    const quarter = phasingOf({ start: day('2026-01-01'), end: lastDayOf(monthIndexOf(2026, 3)) });
    expect(amountsPerMonth(kr(300), quarter).map(({ amount }) => amount)).toEqual([kr(100), kr(100), kr(100)]);
  });

  it('of a span that ends before it starts is 0', () => {
    expect(
      amountIn(
        kr(300),
        wholeMonths(monthIndexOf(2026, 1), monthIndexOf(2026, 3)),
        monthIndexOf(2026, 3),
        monthIndexOf(2026, 2),
      ),
    ).toBe(0);
  });
});
