import { noDeviation } from '../../src/domain/deviation';
import { effectClasses } from '../../src/domain/effect';
import type { LedgerRow } from '../../src/domain/ledgerRow';
import { RowAmounts, SummedAmounts, Tally } from '../../src/domain/tally';

const max = Number.MAX_SAFE_INTEGER;

/** A ledger row with zeros where nothing is said. */
function rowOf(given: Partial<Record<keyof LedgerRow, unknown>>): LedgerRow {
  const row: Record<string, unknown> = { class: 'freed', hasTerm: false, validation: 'none', deviation: noDeviation, ...given };
  return new Proxy(row, { get: (target, field) => target[String(field)] ?? 0 }) as unknown as LedgerRow;
}
function amountsOf(given: Partial<Record<keyof LedgerRow, unknown>>): RowAmounts {
  const amounts = new RowAmounts();
  amounts.load(rowOf(given));
  return amounts;
}
function tallyOf(...rows: Partial<Record<keyof LedgerRow, unknown>>[]): Tally {
  const tally = new Tally();
  for (const row of rows) tally.add(amountsOf(row));
  return tally;
}

describe('Tallies', () => {
  it.each([
    [[max, max], 2n * BigInt(max)], [[-max, -max], -2n * BigInt(max)], [[max, -max], 0n], [[max, 1], BigInt(max) + 1n], [[-max, -1], -BigInt(max) - 1n], [[5, 7], 12n],
  ])('are exact over classes and over rows: %j', ([first = 0, second = 0], expected) => {
    expect(tallyOf({ calculated: first }, { class: 'returned', calculated: second }).over('calculated')).toBe(expected);
    expect(tallyOf({ calculated: first }, { calculated: second }).over('calculated')).toBe(expected);
    expect(tallyOf({ calculated: first }, { calculated: second }, { class: 'avoided', calculated: 1 }).over('calculated')).toBe(expected + 1n);
    const summed = new SummedAmounts();
    for (const calculated of [first, second]) summed.add(amountsOf({ calculated }));
    const tally = new Tally();
    tally.addSums(summed);
    expect(tally.of('calculated', 'freed')).toBe(expected);
    const whole = tallyOf({ calculated: 3 });
    whole.merge(tallyOf({ calculated: first }, { calculated: second }));
    whole.merge(tally);
    expect(whole.of('calculated', 'freed')).toBe(2n * expected + 3n);
    summed.clear();
    summed.add(amountsOf({ calculated: 9 }));
    const anew = new Tally();
    anew.addSums(summed);
    expect(anew.over('calculated')).toBe(9n);
  });

  it('are exact where only the classes together pass what a number holds', () => {
    for (const sign of [1, -1]) {
      const tally = tallyOf({ calculated: sign * max }, { class: 'returned', calculated: sign * max }, { class: 'avoided', calculated: sign });
      expect(tally.over('calculated')).toBe(BigInt(sign) * (2n * BigInt(max) + 1n));
    }
  });

  it('sum any number of rows before they go to their slices', () => {
    const summed = new SummedAmounts();
    for (let row = 0; row < 500; row += 1) summed.add(amountsOf({ calculated: 1, lapsed: 2, class: row % 2 === 0 ? 'freed' : 'avoided' }));
    const tally = new Tally();
    tally.addSums(summed);
    expect([tally.over('calculated'), tally.of('lapsed', 'freed'), tally.of('calculated', 'avoided')]).toEqual([500n, 500n, 250n]);
  });

  it('have room for every figure of every class at once', () => {
    const deviation = new Proxy({}, { get: () => 3 });
    const full = (name: string): LedgerRow =>
      new Proxy({}, { get: (_, field) => ({ class: name, hasTerm: true, validation: 'valid', deviation } as Record<string, unknown>)[String(field)] ?? 5 }) as unknown as LedgerRow;
    const summed = new SummedAmounts();
    const tally = new Tally();
    for (const name of [...effectClasses, ...effectClasses]) {
      const amounts = new RowAmounts();
      amounts.load(full(name));
      summed.add(amounts);
    }
    tally.addSums(summed);
    for (const name of effectClasses) expect([tally.of('calculated', name), tally.of('validated', name), tally.of('notBrokenDown', name)]).toEqual([10n, 10n, 6n]);
  });

  it('sum only the classes that are asked for, and know what has a term and what is validated', () => {
    const tally = tallyOf(
      { calculated: 1, realised: 10, followedUp: 20 }, { class: 'returned', calculated: 2, realised: 30, hasTerm: true, validation: 'valid' }, { class: 'indirect', calculated: 4, validation: 'changed' },
    );
    expect([tally.over('calculated', ['freed', 'indirect']), tally.over('calculated', []), tally.over('realisedOfTerm'), tally.over('validated')]).toEqual([5n, 0n, 30n, 2n]);
  });
});
