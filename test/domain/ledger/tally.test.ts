import { effectClasses, type EffectClass } from '../../../src/domain/effect/effect';
import {
  ledgerDeviations,
  ledgerFields,
  deviationFields,
  type LedgerField,
} from '../../../src/domain/ledger/ledgerFields';
import { LedgerTable } from '../../../src/domain/ledger/ledgerTable';
import { amountOf, measures, ofClasses, showsOutcomes, type Measure } from '../../../src/domain/ledger/measures';
import type { LedgerRow } from '../../../src/domain/ledger/ledgerRow';
import { Tally, TallyMap } from '../../../src/domain/ledger/tally';

const max = Number.MAX_SAFE_INTEGER;
type Amounts = Readonly<Partial<Record<LedgerField, number>>>;

interface Given {
  readonly class?: EffectClass;
  readonly hasTerm?: boolean;
  readonly figures: Amounts;
}
function tableOf(...rows: readonly Given[]): LedgerTable {
  const table = new LedgerTable();
  rows.forEach(({ class: ofClass = 'freed', hasTerm = true, figures }, index) => {
    table.begin(index, 2025 + index, ofClass, hasTerm);
    for (const [field, amount] of Object.entries(figures)) table.put(field as LedgerField, amount);
  });
  return table;
}
function tallyOf(...rows: readonly Given[]): Tally {
  const table = tableOf(...rows);
  const tally = new Tally();
  for (let row = 0; row < table.length; row += 1) tally.add(table, row);
  return tally;
}
function figuresOf(table: LedgerTable, row: number): Amounts {
  const figures: Partial<Record<LedgerField, number>> = {};
  for (let figure = table.firstFigure(row); figure < table.firstFigure(row + 1); figure += 1)
    figures[ledgerFields[table.fieldAt(figure)] as LedgerField] = table.amountAt(figure);
  return figures;
}

describe('The table of ledger rows', () => {
  it("holds each row's effect, year, class, whether it has a term, and what was put that is not 0", () => {
    const table = tableOf(
      { figures: { calculated: 5, deviationPrice: -7 } },
      { class: 'indirect', hasTerm: false, figures: {} },
      { class: 'avoided', figures: { confirmed: 9, elapsed: 0 } },
    );
    const rows = Array.from({ length: table.length }, (_, row) => ({
      effect: table.effectOf(row),
      year: table.yearOf(row),
      class: table.classOf(row),
      hasTerm: table.hasTerm(row),
      figures: figuresOf(table, row),
    }));
    expect(rows).toEqual([
      { effect: 0, year: 2025, class: 'freed', hasTerm: true, figures: { calculated: 5, deviationPrice: -7 } },
      { effect: 1, year: 2026, class: 'indirect', hasTerm: false, figures: {} },
      { effect: 2, year: 2027, class: 'avoided', hasTerm: true, figures: { confirmed: 9 } },
    ]);
  });

  it('grows with what is put, and keeps what was', () => {
    const count = 1_000;
    const table = new LedgerTable();
    for (let row = 0; row < count; row += 1) {
      table.begin(row * 3, 2000 + (row % 99), effectClasses[row % 4] as EffectClass, row % 3 === 0);
      for (const [index, cause] of ledgerDeviations.entries()) table.put(deviationFields[cause], row * 10 + index + 1);
      table.put('surplus', -row - 1);
    }
    expect(table.length).toBe(count);
    for (let row = 0; row < count; row += 1) {
      expect([table.effectOf(row), table.yearOf(row), table.classOf(row), table.hasTerm(row)]).toEqual([
        row * 3,
        2000 + (row % 99),
        effectClasses[row % 4],
        row % 3 === 0,
      ]);
      expect(figuresOf(table, row)).toEqual({
        ...Object.fromEntries(ledgerDeviations.map((cause, index) => [deviationFields[cause], row * 10 + index + 1])),
        surplus: -row - 1,
      });
    }
  });

  it('knows every figure of every class apart', () => {
    const all = Object.fromEntries(ledgerFields.map((field, index) => [field, index + 1])) as Amounts;
    const tally = tallyOf(...effectClasses.map((ofClass): Given => ({ class: ofClass, figures: all })));
    for (const [index, field] of ledgerFields.entries()) {
      const measure: Measure = { fields: [field], classes: effectClasses, over: 'all' };
      expect([tally.of(measure), tally.of(ofClasses(measure, ['avoided']))]).toEqual([
        BigInt(4 * (index + 1)),
        BigInt(index + 1),
      ]);
    }
  });
});

describe('Tallies', () => {
  it.each([
    [[max, max], 2n * BigInt(max)],
    [[-max, -max], -2n * BigInt(max)],
    [[max, -max], 0n],
    [[max, 1], BigInt(max) + 1n],
    [[-max, -1], -BigInt(max) - 1n],
    [[5, 7], 12n],
  ])('are exact over classes and over rows: %j', ([first = 0, second = 0], expected) => {
    const { calculated } = measures;
    const [one, two]: [Given, Given] = [{ figures: { calculated: first } }, { figures: { calculated: second } }];
    expect(tallyOf(one, { ...two, class: 'returned' }).of(calculated)).toBe(expected);
    expect(tallyOf(one, two).of(calculated)).toBe(expected);
    expect(tallyOf(one, two).of(ofClasses(calculated, ['freed']))).toBe(expected);
    expect(tallyOf(one, two, { class: 'avoided', figures: { calculated: 1 } }).of(calculated)).toBe(expected + 1n);
    const whole = tallyOf({ figures: { calculated: 3 } });
    whole.merge(tallyOf(one, two));
    whole.merge(tallyOf(two, one));
    expect(whole.of(ofClasses(calculated, ['freed']))).toBe(2n * expected + 3n);
  });

  it('sum only the columns, classes and rows of the measure', () => {
    const tally = tallyOf(
      { figures: { calculated: 1, realised: 10 } },
      { class: 'returned', hasTerm: false, figures: { calculated: 2, realised: 30, confirmed: 100, validated: 2 } },
      { class: 'indirect', figures: { calculated: 4 } },
    );
    const { calculated, shown, capped } = measures;
    expect([
      tally.of(ofClasses(calculated, ['freed', 'indirect'])),
      tally.of(ofClasses(calculated, [])),
      tally.of(measures.validated),
    ]).toEqual([5n, 0n, 2n]);
    expect([tally.of(shown), tally.of({ ...shown, over: 'terms' }), tally.of(capped)]).toEqual([140n, 10n, 0n]);
  });

  it('are made when their key is first asked for', () => {
    const map = new TallyMap<string>();
    expect([map.get('a'), map.keys()]).toEqual([undefined, []]);
    expect(map.at('a')).toBe(map.at('a'));
    expect([map.get('a'), map.keys()]).toEqual([map.at('a'), ['a']]);
  });
});

describe('Measures', () => {
  const row = { class: 'returned', hasTerm: false, realised: 5, confirmed: 7, calculated: 11 } as LedgerRow;

  it('add of a row the columns that they sum, of their classes and rows', () => {
    expect([amountOf(measures.shown, row), amountOf(ofClasses(measures.shown, ['freed']), row)]).toEqual([12, 0]);
    expect([
      amountOf({ ...measures.calculated, over: 'terms' }, row),
      amountOf({ ...measures.calculated, over: 'terms' }, { ...row, hasTerm: true }),
    ]).toEqual([0, 11]);
  });

  it('know whether outcomes have a part in them', () => {
    expect(showsOutcomes(measures.shown)).toBe(true);
    expect(showsOutcomes(measures.calculated)).toBe(false);
  });
});
