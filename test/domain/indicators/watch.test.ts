import { finished } from '../../../src/domain/basics/steps';
import type { Ore } from '../../../src/domain/basics/money';
import {
  effectFromWatch,
  judgeWatches,
  readWatches,
  watchTotals,
  type Watch,
  type WatchField,
} from '../../../src/domain/indicators/watch';
import { ledger, ledgerRows } from '../../../src/domain/ledger/ledger';
import { assessed, day, tableOf, type Row } from '../../support/register';

const steps = new Map([
  ['bevakas', 0],
  ['hävning prövas', 4],
]);
const read = (...rows: readonly Row<WatchField>[]) => readWatches(tableOf(rows), steps);
const booked: Row<WatchField> = {
  id: 'B-1',
  supplier: 'Flyttfirman',
  contractNumber: 'KS-1',
  deviation: 'Sena leveranser',
  discovered: day('2026-02-10'),
  step: 1,
  stepSince: day('2026-02-10'),
  booked: 60_000,
};
const charged = {
  ...booked,
  step: '2 Vite debiteras',
  stepSince: day('2026-04-01'),
  charged: 45_000,
  chargedOn: day('2026-04-01'),
};
const rules = (row: Row<WatchField>, asOf = '2026-06-30', amount: number | null | undefined = 4_500_000) => {
  const { watches, issues } = read(row);
  return [...issues, ...judgeWatches(watches, day(asOf), () => amount as Ore | null | undefined)].map(
    ({ ruleId, field }) => `${ruleId} ${field}`,
  );
};
const only = (row: Row<WatchField>): Watch => read(row).watches[0] as Watch;

describe('the worked example of the watch list (F.2)', () => {
  it('booked is no effect: one line of 60 000,00, and nothing to create', () => {
    expect(watchTotals([only(booked)])).toEqual({ booked: 6_000_000n, charged: 0n, notCharged: 6_000_000n });
    expect(effectFromWatch(only(booked))).toBeNull();
  });

  it('charged 45 000,00 becomes an effect of returned 45 000,00, 15 000,00 is booked but not charged; paid, it is realised', () => {
    expect(watchTotals([only(charged)]).notCharged).toBe(1_500_000n);
    const effect = effectFromWatch(only(charged));
    expect(effect).toEqual({
      title: 'Sena leveranser',
      supplier: 'Flyttfirman',
      start: day('2026-04-01'),
      amount: 4_500_000,
      contractNumber: 'KS-1',
      caseId: 'B-1',
    });
    const assessment = assessed(
      {
        effects: [
          {
            id: 'E-1',
            type: 'Engångsbelopp/vite',
            reason: 'Vite',
            title: effect?.title ?? '',
            start: effect?.start ?? '',
            amount: (effect?.amount ?? 0) / 100,
          },
        ],
        outcomes: [
          { effectId: 'E-1', from: day('2026-05-01'), to: day('2026-05-31'), amount: 45_000, source: 'Kreditnota' },
        ],
      },
      { asOf: day('2026-05-31') },
    );
    const rows = finished(ledgerRows(finished(ledger(assessment))));
    expect(rows.map((row) => [row.class, row.calculated, row.realised])).toEqual([['returned', 4_500_000, 4_500_000]]);
  });

  it('an effect is made once, at step 2 or above, of something charged on a day', () => {
    const made = (own: Row<WatchField>) => effectFromWatch(only({ ...charged, ...own })) !== null;
    expect([
      made({}),
      made({ step: 1 }),
      made({ step: '' }),
      made({ charged: 0 }),
      made({ chargedOn: '' }),
      made({ effectId: 'E-1' }),
    ]).toEqual([true, false, false, false, false, false]);
    expect(watchTotals([only({ ...charged, charged: 70_000 }), only(booked)]).notCharged).toBe(6_000_000n);
  });
});

describe('the rules of the watch list', () => {
  const whole = { ...charged, effectId: 'E-1' };

  it('say nothing of a watch that is in order, and read steps by number or by the organisation’s own names', () => {
    expect(rules(whole)).toEqual([]);
    expect(['Hävning prövas', 'bevakas', '3', 3, '2 Vite', ''].map((step) => only({ ...booked, step }).step)).toEqual([
      4,
      0,
      3,
      3,
      2,
      null,
    ]);
    expect(rules({ ...booked, step: 'Eskalerad' })).toEqual(['E753 step']);
    expect(rules({ ...booked, booked: 'mycket', charged: '1.500' })).toEqual(['E105 booked', 'E106 charged']);
  });

  it('W721 something booked at step 2 that is not charged for 90 days', () => {
    const waiting = { ...booked, step: 2 };
    expect(rules(waiting, '2026-05-11')).toEqual([]);
    expect(rules(waiting, '2026-05-12')).toEqual(['W721 charged']);
    expect([
      rules({ ...waiting, step: 1 }),
      rules({ ...waiting, closedOn: day('2026-05-01') }),
      rules({ ...waiting, booked: '' }),
    ]).toEqual([[], [], []]);
  });

  it('W722 more charged than booked, W723 charged without an effect, W724 an effect of another amount or none', () => {
    expect(rules({ ...whole, booked: 44_999 })).toEqual(['W722 charged']);
    expect(rules({ ...whole, effectId: '' })).toEqual(['W723 effectId']);
    expect([rules(whole, '2026-06-30', 4_500_001), rules(whole, '2026-06-30', null)]).toEqual([
      ['W724 effectId'],
      ['W724 effectId'],
    ]);
  });

  it('W725 a next action that is late, W726 a step in the future or a day that cannot be read', () => {
    expect(rules({ ...whole, nextBy: day('2026-06-30') })).toEqual([]);
    expect(rules({ ...whole, nextBy: day('2026-06-29') })).toEqual(['W725 nextBy']);
    expect(rules({ ...whole, nextBy: day('2026-06-29'), closedOn: day('2026-06-01') })).toEqual([]);
    expect(rules({ ...whole, stepSince: day('2026-07-01') })).toEqual(['W726 stepSince']);
    expect(rules({ ...whole, chargedOn: 'i våras' })).toEqual(['W726 chargedOn']);
  });
});
