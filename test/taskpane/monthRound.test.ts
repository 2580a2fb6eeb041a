import type { RegisterState } from '../../src/application/results';
import { monthOf } from '../../src/domain/basics/calendar';
import type { Ore } from '../../src/domain/basics/money';
import type { Effect } from '../../src/domain/effect/effect';
import { endingSoon, monthRound } from '../../src/taskpane/start/monthRound';
import { outcomeOfPayment, proposePayment } from '../../src/taskpane/start/payment';
import { successorOf } from '../../src/taskpane/start/successor';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { readingOf, stateOf } from '../support/pane';
import { day } from '../support/register';

const contract = {
  'Effekt-ID': 'E-0001',
  Benämning: 'Avtal',
  'Typ av effektivisering': 'Nytt avtal',
  Förvaltning: 'Socialförvaltningen',
  Startdatum: '2025-01-01',
  'Avtalstid år': 1,
  'Utgångskostnad per år': 200_000,
  'Ny kostnad per år': 100_000,
};

describe('the month round', () => {
  it('queues the example: unpaid claims (W351), late follow-ups (W554) and rows to validate (W160)', () => {
    const round = monthRound(stateOf());
    const kinds = round.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['unpaid', 'late', 'validate']));
    expect(round.find(({ kind }) => kind === 'unpaid')?.items.map(({ effectId, ore }) => [effectId, ore])).toEqual([
      ['E-0004', 550_000_000],
      ['E-0005', 20_000_000],
      ['E-0002', 17_500_000],
    ]);
  });

  it('a claim that was paid this month waits no longer, though the month has not gone (W351)', () => {
    const today = stateOf(readingOf(exampleRegister, { asOf: '2025-12-15' }));
    const unpaid = monthRound(today).find(({ kind }) => kind === 'unpaid')?.items ?? [];
    const payment = {
      'Effekt-ID': 'E-0002',
      Från: '2025-12-15',
      Till: '2025-12-15',
      'Realiserat belopp': 175_000,
      Källa: 'Faktura',
    };
    const afterwards = stateOf(readingOf({ ...exampleRegister, outcomes: [payment] }, { asOf: '2025-12-15' }));
    const left = monthRound(afterwards).find(({ kind }) => kind === 'unpaid')?.items ?? [];
    expect(left.map(({ effectId }) => effectId)).toEqual(
      unpaid.map(({ effectId }) => effectId).filter((id) => id !== 'E-0002'),
    );
  });

  it('puts rows that are left out first', () => {
    const state = stateOf(readingOf({ effects: [contract, { 'Effekt-ID': 'E-0002', Benämning: 'Utan typ' }] }));
    expect(monthRound(state)[0]).toMatchObject({ kind: 'leftOut', items: [{ effectId: 'E-0002', title: 'Utan typ' }] });
  });

  it('tells of a row with several errors once', () => {
    const state = stateOf(readingOf({ effects: [{ ...contract, Startdatum: 'snart', 'Avtalstid år': 1.3 }] }));
    expect(monthRound(state).find(({ kind }) => kind === 'leftOut')?.items).toHaveLength(1);
  });

  it('leaves out what was skipped', () => {
    const state = stateOf();
    const all = monthRound(state).flatMap(({ items }) => items);
    const rest = monthRound(state, new Set(all.map(({ key }) => key)));
    expect(rest).toEqual([]);
  });

  it('asks for the source of a baseline that has none (W254)', () => {
    expect(monthRound(stateOf(readingOf({ effects: [contract] }))).map(({ kind }) => kind)).toContain('baseline');
  });
});

describe('contracts about to end', () => {
  const [effect] = stateOf(readingOf({ effects: [contract] })).assessment.effects;
  if (effect === undefined) throw new Error('the contract must count');

  it('are followed by a form whose baseline is what the old contract costs now', () => {
    expect(successorOf(effect, day('2025-12-31'))).toEqual({
      type: 'newContract',
      way: 'yearly',
      values: {
        title: 'Avtal',
        department: 'Socialförvaltningen',
        category: '',
        start: '2026-01-01',
        baseline: '100000',
        baselineSource: 'Tidigare avtal eller utfall',
      },
    });
  });

  it('that one amount was given for leave the next baseline open: nobody knows what they cost', () => {
    const { baseline, ...values } = successorOf({ ...effect, baseline: null, newCost: null }, day('2025-12-31')).values;
    expect(baseline).toBeUndefined();
    expect(values).not.toHaveProperty('baselineSource');
  });

  it('wait no longer when the next one is registered', () => {
    const kinds = (effects: (typeof contract)[]) => monthRound(stateOf(readingOf({ effects }))).map(({ kind }) => kind);
    const next = { ...contract, 'Effekt-ID': 'E-0002', Benämning: ' AVTAL', Startdatum: '2026-01-01' };
    expect(kinds([contract])).toContain('ending');
    expect(kinds([contract, next])).not.toContain('ending');
  });

  it('are told of from six months before the last day', () => {
    expect(endingSoon(effect, day('2025-05-31'))).toBeNull();
    expect(endingSoon(effect, day('2025-06-01'))).toBe(day('2025-12-31'));
    expect(endingSoon(effect, day('2025-12-31'))).toBe(day('2025-12-31'));
  });

  it('are no longer told of when they have ended', () => {
    expect(endingSoon(effect, day('2026-01-01'))).toBeNull();
    expect(endingSoon({ ...effect, actualEnd: day('2025-08-31') }, day('2025-08-01'))).toBeNull();
  });
});

describe('"Betalt"', () => {
  const claim = (state: RegisterState, id: string): Effect => {
    const found = state.assessment.effects.find((effect) => effect.id === id);
    if (found === undefined) throw new Error(`${id} must count`);
    return found;
  };
  const proposed = (state: RegisterState, id: string) => proposePayment(state, claim(state, id));

  it('proposes the month after the claim, and all of it', () => {
    expect(proposed(stateOf(), 'E-0002')).toMatchObject({
      month: monthOf(day('2025-04-01')),
      ore: 17_500_000,
      isPartlyPaid: false,
    });
    expect(proposed(stateOf(), 'E-0002')?.months).toHaveLength(10);
  });

  it('proposes the year that the claim is of, however long ago', () => {
    const state = stateOf(readingOf(exampleRegister, { asOf: '2028-05-15' }));
    expect(proposed(state, 'E-0002')?.month).toBe(monthOf(day('2025-04-01')));
  });

  it('proposes no month that has not come', () => {
    const state = stateOf(readingOf(exampleRegister, { asOf: '2025-03-20' }));
    expect(proposed(state, 'E-0002')?.month).toBe(monthOf(day('2025-03-01')));
  });

  it('of a claim that is paid in part proposes what is left, the month after', () => {
    const part = {
      'Effekt-ID': 'E-0002',
      Från: '2025-06-01',
      Till: '2025-06-30',
      'Realiserat belopp': 75_000,
      Källa: 'Faktura',
    };
    const state = stateOf(readingOf({ ...exampleRegister, outcomes: [part] }));
    expect(proposed(state, 'E-0002')).toMatchObject({
      month: monthOf(day('2025-07-01')),
      ore: 10_000_000,
      isPartlyPaid: true,
    });
  });

  it('records whole months, a penalty as Faktura and a corrected invoice as Kreditnota', () => {
    const month = monthOf(day('2025-04-01'));
    const state = stateOf();
    expect(outcomeOfPayment(claim(state, 'E-0002'), month, 17_500_000 as Ore)).toEqual({
      effectId: 'E-0002',
      from: day('2025-04-01'),
      to: day('2025-04-30'),
      amount: 175_000,
      source: 'Faktura',
    });
    expect(outcomeOfPayment(claim(state, 'E-0004'), month, 100 as Ore).source).toBe('Kreditnota');
  });

  it('proposes nothing for an effect without an amount', () => {
    const state = stateOf();
    expect(proposePayment(state, { ...claim(state, 'E-0002'), amount: null })).toBeNull();
  });
});
