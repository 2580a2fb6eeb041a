import type { EffectClass } from '../../../src/domain/effect/effect';
import { allPlaces, fieldAt, ledgerDeviations, type LedgerField } from '../../../src/domain/ledger/ledgerFields';
import { LedgerTable } from '../../../src/domain/ledger/ledgerTable';
import { Tally, TallyMap } from '../../../src/domain/ledger/tally';
import { effectClasses } from '../../../src/domain/effect/effect';

const max = Number.MAX_SAFE_INTEGER;

interface Given {
  readonly class?: EffectClass;
  readonly figures: Readonly<Partial<Record<LedgerField, number>>>;
}
function tableOf(...rows: readonly Given[]): LedgerTable {
  const table = new LedgerTable();
  rows.forEach(({ class: ofClass = 'freed', figures }, index) => {
    table.begin(index, 2025 + index, ofClass);
    for (const [field, amount] of Object.entries(figures)) table.put(fieldAt[field as LedgerField], amount);
  });
  return table;
}
function tallyOf(...rows: readonly Given[]): Tally {
  const table = tableOf(...rows);
  const tally = new Tally();
  for (let row = 0; row < table.length; row += 1) tally.add(table, row);
  return tally;
}

describe('Sums over classes', () => {
  it('are exact where only the classes together pass what a number holds', () => {
    for (const sign of [1, -1]) {
      const tally = tallyOf(
        { figures: { calculated: sign * max } }, { class: 'returned', figures: { calculated: sign * max } }, { class: 'avoided', figures: { calculated: sign } },
      );
      expect(tally.over('calculated')).toBe(BigInt(sign) * (2n * BigInt(max) + 1n));
    }
  });
});

describe('The table of ledger rows', () => {
  it('holds each row\'s effect, year, class and figures, and 0 for what was not put', () => {
    const table = tableOf({ figures: { calculated: 5, price: -7 } }, { class: 'indirect', figures: {} }, { class: 'avoided', figures: { confirmed: 9, elapsed: 0 } });
    const rows = Array.from({ length: table.length }, (_, row) => ({
      effect: table.effects[row], year: table.years[row], class: table.classOf(row),
      figures: (['calculated', 'confirmed', 'elapsed', 'price'] as const).map((field) => table.figure(row, fieldAt[field])),
    }));
    expect(rows).toEqual([
      { effect: 0, year: 2025, class: 'freed', figures: [5, 0, 0, -7] },
      { effect: 1, year: 2026, class: 'indirect', figures: [0, 0, 0, 0] },
      { effect: 2, year: 2027, class: 'avoided', figures: [0, 9, 0, 0] },
    ]);
  });

  it('grows with what is put, and keeps what was', () => {
    const count = 1_000;
    const table = new LedgerTable();
    for (let row = 0; row < count; row += 1) {
      table.begin(row * 3, 2000 + (row % 99), effectClasses[row % 4] as EffectClass);
      for (const [index, cause] of ledgerDeviations.entries()) table.put(fieldAt[cause], row * 10 + index + 1);
      for (const field of ['calculated', 'elapsed', 'surplus'] as const) table.put(fieldAt[field], -row - 1);
    }
    expect(table.length).toBe(count);
    for (let row = 0; row < count; row += 1) {
      expect([table.effects[row], table.years[row], table.classOf(row)]).toEqual([row * 3, 2000 + (row % 99), effectClasses[row % 4]]);
      expect(ledgerDeviations.map((cause) => table.figure(row, fieldAt[cause]))).toEqual(ledgerDeviations.map((_, index) => row * 10 + index + 1));
      expect([table.figure(row, fieldAt.surplus), table.figure(row, fieldAt.capped)]).toEqual([-row - 1, 0]);
    }
  });

  it('knows whether a row has a figure at a place or later, of its own class', () => {
    const table = tableOf({ figures: { calculated: 1, contractLoyalty: 2 } }, { class: 'indirect', figures: { surplus: 3 } }, { class: 'returned', figures: {} });
    const has = (row: number) => (['calculated', 'contractLoyalty', 'volume'] as const).map((field) => table.hasFrom(row, fieldAt[field]));
    expect([has(0), has(1), has(2)]).toEqual([[true, true, false], [true, false, false], [false, false, false]]);
  });

  it('has a place for every figure of every class, each its own', () => {
    const fields = Object.keys(fieldAt) as LedgerField[];
    const table = tableOf(...effectClasses.map((ofClass): Given => ({ class: ofClass, figures: Object.fromEntries(fields.map((field) => [field, 1])) })));
    expect(new Set(Array.from(table.places.slice(0, allPlaces))).size).toBe(allPlaces);
    expect(Math.max(...table.places)).toBe(allPlaces - 1);
  });
});

describe('Tallies', () => {
  it.each([
    [[max, max], 2n * BigInt(max)], [[-max, -max], -2n * BigInt(max)], [[max, -max], 0n], [[max, 1], BigInt(max) + 1n], [[-max, -1], -BigInt(max) - 1n], [[5, 7], 12n],
  ])('are exact over classes and over rows: %j', ([first = 0, second = 0], expected) => {
    const [one, two]: [Given, Given] = [{ figures: { calculated: first } }, { figures: { calculated: second } }];
    expect(tallyOf(one, { ...two, class: 'returned' }).over('calculated')).toBe(expected);
    expect(tallyOf(one, two).over('calculated')).toBe(expected);
    expect(tallyOf(one, two).of('calculated', 'freed')).toBe(expected);
    expect(tallyOf(one, two, { class: 'avoided', figures: { calculated: 1 } }).over('calculated')).toBe(expected + 1n);
    const whole = tallyOf({ figures: { calculated: 3 } });
    whole.merge(tallyOf(one, two));
    whole.merge(tallyOf(two, one));
    expect(whole.of('calculated', 'freed')).toBe(2n * expected + 3n);
  });

  it('sum only the field and the classes that are asked for', () => {
    const tally = tallyOf(
      { figures: { calculated: 1, realised: 10 } }, { class: 'returned', figures: { calculated: 2, realisedOfTerm: 30, validated: 2 } }, { class: 'indirect', figures: { calculated: 4 } },
    );
    expect([tally.over('calculated', ['freed', 'indirect']), tally.over('calculated', []), tally.over('realisedOfTerm'), tally.over('validated')]).toEqual([5n, 0n, 30n, 2n]);
    expect([tally.of('calculated', 'avoided'), tally.of('realised', 'freed'), tally.over('capped')]).toEqual([0n, 10n, 0n]);
  });

  it('are made when their key is first asked for', () => {
    const map = new TallyMap<string>();
    expect([map.get('a'), map.keys()]).toEqual([undefined, []]);
    expect(map.at('a')).toBe(map.at('a'));
    expect([map.get('a'), map.keys()]).toEqual([map.at('a'), ['a']]);
  });
});
