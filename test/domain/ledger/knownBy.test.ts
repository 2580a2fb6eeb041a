import { largestEffects, rowsByEffect } from '../../../src/domain/ledger/effectRows';
import { measures } from '../../../src/domain/ledger/measures';
import type { Effect } from '../../../src/domain/effect/effect';
import { assessment, claim, contract, day, defaultSettings, effect, kr, krTotal, outcome } from '../../support/effects';
import { ledgerOf } from '../../support/figures';

const asOf = day('2025-12-31');
const ledgerWith = (effects: readonly Effect[], more = {}) => ledgerOf(assessment({ effects, asOf, ...more }));

describe('The largest effects', () => {
  it('are the largest in absolute value first, equals in the order of their keys, and none of 0', () => {
    const { rows } = ledgerWith([
      claim('2025-03-01', 50, { id: 'E-4' }),
      claim('2025-03-01', 200, { id: 'E-3' }),
      contract('2025-01-01', 12, 0, 300, { id: 'E-5' }),
      contract('2025-01-01', 12, 300, 300, { id: 'E-6' }),
      claim('2025-03-01', 200, { id: 'E-1' }),
      claim('2025-03-01', 200, { id: 'E-2' }),
    ]);
    const keys = (count: number) =>
      largestEffects(
        rowsByEffect(rows, ({ effectId }) => effectId),
        measures.calculated,
        count,
      );
    expect(keys(9)).toEqual(['E-5', 'E-1', 'E-2', 'E-3', 'E-4']);
    expect(keys(2)).toEqual(['E-5', 'E-1']);
  });
});

describe('The last year of a row’s class', () => {
  const lastYears = (given: Effect) =>
    ledgerWith([given]).rows.map((row) => [row.class, row.year, row.lastYear, row.calculated]);

  it('of what recurs is that of its last month that has not lapsed, however little falls in it', () => {
    expect(lastYears(contract('2025-01-01', 13, 300, 300))).toEqual([
      ['freed', 2025, 2026, 0],
      ['freed', 2026, 2026, 0],
    ]);
    const ended = contract('2025-01-01', 36, 1_200, 0, { actualEnd: day('2026-06-30') });
    expect(lastYears(ended).slice(0, 2)).toEqual([
      ['freed', 2025, 2026, kr(1_200)],
      ['freed', 2026, 2026, kr(600)],
    ]);
  });

  it('of other parts is the last with a calculated amount, class by class', () => {
    const cost = contract('2025-01-01', 24, 1_200, 0, {
      baselineSource: null,
      implementationCost: kr(100),
    });
    expect(lastYears(cost)).toEqual([
      ['freed', 2025, 2025, kr(-100)],
      ['avoided', 2025, 2026, kr(1_200)],
      ['avoided', 2026, 2026, kr(1_200)],
    ]);
    expect(lastYears(claim('2025-03-01', 50))).toEqual([['returned', 2025, 2025, kr(50)]]);
  });

  it('is 0 where an outcome shows something of a class with nothing calculated', () => {
    const { rows } = ledgerWith([claim('2025-03-01', 0)], {
      outcomes: [outcome('E-1', '2025-04-01', '2025-04-30', 9)],
    });
    expect(rows.map((row) => [row.class, row.year, row.lastYear, row.realised])).toEqual([
      ['returned', 2025, 0, kr(9)],
    ]);
  });
});

describe('The organisation of a row', () => {
  it('is its own in a collection, else the register’s', () => {
    const settings = { ...defaultSettings, organisation: 'Alvesta kommun' };
    const effects = [claim('2025-03-01', 1, { id: 'E-1', organisation: 'Växjö kommun' }), claim('2025-03-01', 1)];
    expect(ledgerWith(effects, { settings }).rows.map(({ organisation }) => organisation)).toEqual([
      'Växjö kommun',
      'Alvesta kommun',
    ]);
  });
});

describe('The ID of a row', () => {
  it('is its own where no other effect has it, whatever its case; a blank one is nobody’s', () => {
    const ids = ['E-1', 'e-1', 'E-2', ''];
    const { rows } = ledgerWith(ids.map((id) => effect({ type: 'other', id, amount: kr(1) })));
    expect(rows.map(({ effectId, hasOwnId }) => [effectId, hasOwnId])).toEqual([
      ['E-1', false],
      ['e-1', false],
      ['E-2', true],
      ['', false],
    ]);
  });
});

describe('The year so far, month by month', () => {
  it('has an implementation cost as realised once an outcome of its effect has elapsed', () => {
    const cost = contract('2025-02-01', 12, 1_200, 0, { implementationCost: kr(70) });
    const outcomes = [outcome('E-1', '2025-03-01', '2025-03-31', 90)];
    const freed = (own = outcomes) =>
      ledgerWith([cost], { outcomes: own })
        .months.filter((row) => row.class === 'freed' && row.outcomes > 0)
        .map(({ month, realised, outcomes: count }) => [month, realised, count]);
    expect(freed()).toEqual([
      [2, krTotal(-70), 1],
      [3, krTotal(90), 1],
    ]);
    expect(freed([])).toEqual([]);
  });
});
