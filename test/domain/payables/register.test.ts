import { finished } from '../../../src/domain/basics/steps';
import { payablesRegister, type EffectColumns, type OutcomeColumns } from '../../../src/domain/payables/fromRegister';
import type { Effect } from '../../../src/domain/effect/effect';
import type { Outcome } from '../../../src/domain/register/outcome';
import { monthOf } from '../../../src/domain/basics/calendar';
import { assessment, claim, contract, day, effect, kr, outcome } from '../../support/effects';

const columns = (more: Partial<EffectColumns> = {}): EffectColumns => ({
  contractNumber: 'KS 2024/17',
  method: 'amountsOnly',
  volumeBefore: null,
  ...more,
});
const traceOf = (more: Partial<OutcomeColumns> = {}): OutcomeColumns => ({
  ...{ baseline: kr(100), ledgerCost: kr(60), creditRow: '', comment: '', method: 'fixedCost' },
  ...more,
});

/** A register of some effects and outcomes, each row by its place, and what its optional columns say. */
function registerOf(
  effects: readonly Effect[],
  more: {
    readonly outcomes?: readonly Outcome[];
    readonly columns?: EffectColumns;
    readonly traces?: Record<number, OutcomeColumns>;
  } = {},
) {
  const placed = effects.map((each, row) => ({ ...each, row }));
  const outcomes = (more.outcomes ?? []).map((each, row) => ({ ...each, row }));
  return finished(
    payablesRegister({
      assessment: assessment({ effects: placed, outcomes, asOf: day('2025-12-31') }),
      effectColumns: new Map(placed.map(({ row }) => [row, more.columns ?? columns()])),
      outcomeColumns: new Map(Object.entries(more.traces ?? {}).map(([row, own]) => [Number(row), own])),
      commonDepartment: 'Gemensamt',
    }),
  );
}
const print = contract('2025-01-01', 84, 5_000_000, 3_000_000, { title: 'Utskrift', department: 'Skola' });
const requested = (more: Partial<Effect>): Effect =>
  effect({
    type: 'costAvoidance',
    termMonths: 12,
    baseline: kr(500),
    newCost: kr(300),
    ...(more as object),
  });

describe('What an effect says to the books (A.7)', () => {
  it('a Nytt avtal with yearly costs and an Avtalsnummer, as its cells mean', () => {
    const own = columns({ method: 'volume', volumeBefore: 30_000 });
    expect(registerOf([print], { columns: own }).effects).toEqual([
      {
        ...{ id: 'E-1', title: 'Utskrift', contract: 'ks202417', department: 'Skola', isCostAvoidance: false },
        ...{ start: day('2025-01-01'), end: day('2031-12-31'), termMonths: 84, actualEnd: null },
        ...{ baseline: kr(5_000_000), newCost: kr(3_000_000), method: 'volume', volumeBefore: 30_000, taken: [] },
      },
    ]);
    expect(registerOf([print]).effectContracts).toEqual([
      { row: 0, id: 'E-1', contractNumber: 'KS 2024/17', hasYearlyCosts: true },
    ]);
  });

  it('Gemensamt is no department of its own', () => {
    expect(registerOf([{ ...print, department: ' gemensamt' }]).effects[0]?.department).toBe('');
  });

  it('of a Cost avoidance what is saved from is min(U, C)', () => {
    const baselines = [kr(400), kr(500), kr(600), null].map(
      (ceiling) => registerOf([requested({ ceiling })]).effects[0],
    );
    expect(baselines.map((each) => [each?.baseline, each?.isCostAvoidance])).toEqual([
      [kr(400), true],
      [kr(500), true],
      [kr(500), true],
      [kr(500), true],
    ]);
    expect(registerOf([{ ...print, ceiling: kr(1) }]).effects[0]?.baseline).toBe(kr(5_000_000));
  });

  it('Belopp, a one-off, an Annat, or a row without ID is followed up by hand', () => {
    const byHand = [
      effect({ type: 'newContract', termMonths: 12, amount: kr(9) }),
      { ...print, newCost: null },
      { ...print, termMonths: null },
      effect({ type: 'other', termMonths: 12, baseline: kr(5), newCost: kr(3) }),
      { ...print, id: '' },
      claim('2025-03-15', 175_000),
    ];
    for (const each of byHand) {
      expect(registerOf([each]).effects).toEqual([]);
      expect(registerOf([each]).effectContracts.map(({ hasYearlyCosts }) => hasYearlyCosts)).toEqual([false]);
    }
  });

  it('without an Avtalsnummer says nothing', () => {
    for (const contractNumber of ['', ' - ']) {
      const { effects, claims, effectContracts } = registerOf([print, claim('2025-03-15', 1, { id: 'E-2' })], {
        columns: columns({ contractNumber }),
      });
      expect([effects, claims, effectContracts]).toEqual([[], [], []]);
    }
  });

  it('months of outcomes with a counted Källa or with Metod are taken, others are free', () => {
    const outcomes = [
      outcome('E-1', '2025-02-01', '2025-03-31', 1),
      outcome('E-1', '2025-05-01', '2025-05-31', 1, { source: 'estimated' }),
      outcome('E-1', '2025-06-01', '2025-06-30', 1, { source: 'estimated' }),
      outcome('E-1', '2025-07-01', '2025-07-31', 1, { source: 'estimated' }),
      outcome('E-2', '2025-08-01', '2025-08-31', 1),
    ];
    const traces = { 2: traceOf(), 3: traceOf({ method: null }) };
    const month = (iso: string) => monthOf(day(iso));
    expect(registerOf([print], { outcomes, traces }).effects[0]?.taken).toEqual([
      { first: month('2025-02-01'), last: month('2025-03-01') },
      { first: month('2025-06-01'), last: month('2025-06-01') },
    ]);
  });
});

describe('An open claim (A.8)', () => {
  const vite = claim('2025-03-15', 175_000);
  const claims = (one: Effect, outcomes: readonly Outcome[] = []) => registerOf([one], { outcomes }).claims;
  const paid = (amount: number, more: Partial<Outcome> = {}) =>
    outcome('E-1', '2025-04-01', '2025-04-30', amount, more);

  it('is Belopp less its counted outcomes, from its date', () => {
    expect(claims(vite)).toEqual([
      { effectId: 'E-1', contract: 'ks202417', day: day('2025-03-15'), claim: 17_500_000n },
    ]);
    expect(claims(vite, [paid(75_000), paid(20_000)])[0]?.claim).toBe(8_000_000n);
    expect(claims(vite, [paid(75_000, { source: 'estimated' })])[0]?.claim).toBe(17_500_000n);
  });

  it('is none once it is paid in full or Avslutad, of a reversal, without an ID, or of another type', () => {
    expect(claims(vite, [paid(174_999.99)])).toHaveLength(1);
    expect(claims(vite, [paid(175_000)])).toEqual([]);
    expect(claims({ ...vite, status: 'closed' })).toEqual([]);
    expect(claims({ ...vite, status: 'agreed' })).toHaveLength(1);
    expect(claims(claim('2025-03-15', -5))).toEqual([]);
    expect(claims({ ...vite, id: '' })).toEqual([]);
    expect(claims({ ...vite, amount: null })).toEqual([]);
    expect(claims({ ...vite, type: 'other' })).toEqual([]);
  });
});

describe('An outcome that came from the books', () => {
  it('is one with Metod, with what stood in the books when it was written', () => {
    const outcomes = [
      outcome('E-1', '2025-02-01', '2025-04-30', 40, { verified: true }),
      outcome('E-1', '2025-05-01', '2025-05-31', 40, { source: 'estimated' }),
      outcome('E-1', '2025-06-01', '2025-06-30', 40),
      outcome('E-1', '2025-07-01', '2025-07-31', 40),
    ];
    const traces = {
      0: traceOf({ comment: 'H4' }),
      1: traceOf({ method: 'creditNote', creditRow: '5599001004 F1 2025-05-02' }),
      2: traceOf({ method: null }),
    };
    const common = { effectId: 'E-1', amount: kr(40), baseline: kr(100), ledgerCost: kr(60) };
    const span = (first: string, last: string) => ({ first: monthOf(day(first)), last: monthOf(day(last)) });
    expect(registerOf([print], { outcomes, traces }).traced).toEqual([
      {
        ...common,
        ...{ row: 0, months: span('2025-02-01', '2025-04-01'), method: 'fixedCost', creditRow: '' },
        ...{ hasCountedSource: true, verified: true, comment: 'H4' },
      },
      {
        ...common,
        ...{ row: 1, months: span('2025-05-01', '2025-05-01'), method: 'creditNote' },
        ...{ creditRow: '5599001004 F1 2025-05-02', hasCountedSource: false, verified: false, comment: '' },
      },
    ]);
  });
});
