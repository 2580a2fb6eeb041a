import { PayablesBook } from '../../../src/domain/payables/book';
import { finished } from '../../../src/domain/basics/steps';
import fc from 'fast-check';
import { judgeContracts } from '../../../src/domain/payables/contractRules';
import { creditNotes } from '../../../src/domain/payables/creditNotes';
import { judgeTraced, type TracedOutcome } from '../../../src/domain/payables/outcomeTrace';
import { monthsOfQuery, proposeBaseline } from '../../../src/domain/payables/baselineProposal';
import { proposeOutcomes, type ProposalInput } from '../../../src/domain/payables/proposals';
import { offeredRun } from '../../../src/domain/payables/runs';
import { monthsBefore, scopeOf } from '../../../src/domain/payables/scope';
import { seasonBaseline } from '../../../src/domain/payables/season';
import type { PayablesEffect } from '../../../src/domain/payables/payablesEffect';
import type { MonthIndex } from '../../../src/domain/basics/calendar';
import type { Ore } from '../../../src/domain/basics/money';
import { day } from '../../support/register';
import {
  accounts,
  before,
  bookOf,
  contracted,
  contracts,
  effectOf,
  month,
  monthly,
  previous,
  type BookDraft,
  type Booked,
} from '../../support/parts/payables';

const old = { from: before, name: 'Gamla Skrivaren AB' } as const;
const even = (year: number, kronor: number, months: number, rest: Partial<Booked> = {}) =>
  monthly(
    year,
    Array.from({ length: months }, () => kronor),
    rest,
  );
const draft: BookDraft = {
  contracts: contracts(contracted, previous),
  rows: [...even(2024, 400_000, 12, old), ...even(2025, 250_000, 6)],
};
const effect = effectOf({ baseline: 4_800_000, newCost: 3_000_000 });
const proposed = (own: BookDraft, effects: readonly PayablesEffect[], rest: Partial<ProposalInput> = {}) =>
  finished(proposeOutcomes(bookOf(own), { effects, volumes: new Map(), usedNotes: [], ...rest })).proposals;
const spans = (own: BookDraft, effects: readonly PayablesEffect[] = [effect]) =>
  proposed(own, effects).map(({ months: { first, last } }) => `${(first % 12) + 1}-${(last % 12) + 1}`);

describe('the months of a proposal', () => {
  it('are whole months of the term, before Faktiskt slutdatum, and not followed up already', () => {
    expect(spans(draft)).toEqual(['1-6']);
    expect(spans(draft, [effectOf({ start: '2025-01-15' })])).toEqual(['2-6']);
    expect(spans(draft, [effectOf({ start: '2025-04-01' })])).toEqual(['4-6']);
    expect(spans(draft, [{ ...effect, actualEnd: day('2025-05-30') }])).toEqual(['1-4']);
    expect(spans(draft, [{ ...effect, taken: [{ first: month(2025, 2), last: month(2025, 2) }] }])).toEqual(['3-6']);
    expect(spans(draft, [{ ...effect, taken: [{ first: month(2025, 4), last: month(2025, 4) }] }])).toEqual(['1-3']);
  });

  it('leave out leading months without cost, and trailing ones; a third of the rest without cost asks for quarters, then years', () => {
    const run = (costs: readonly number[]) => {
      const start = month(2025, 1);
      const offered = offeredRun(
        { first: start, last: (start + costs.length - 1) as MonthIndex },
        (each) => BigInt(costs[each - start] ?? 0),
        3,
      );
      return offered === null ? null : [offered.first - start + 1, offered.last - start + 1];
    };
    expect(run([0, 0, 1, 1, 1, 0])).toEqual([3, 5]);
    expect(run([1, 0, 1, 1])).toEqual([1, 4]);
    expect(run([5, 0, 0, 5, 0, 0, 5])).toEqual([1, 6]);
    expect(run([0, 0, 5, 0, 0, 5, 0, 0, 5])).toEqual([4, 9]);
    expect(run([5, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0])).toEqual([1, 12]);
    expect(run([0, 0, 0, 5, 0, 0, 0, 0, 0, 5, 0, 0])).toBeNull();
    expect([run([0, 0, 0, 0]), run([1, 1])]).toEqual([null, null]);
  });

  it('credits that an outcome uses, or that go to a one-off, are no lower price', () => {
    const withCredit = {
      ...draft,
      rows: [...draft.rows, { on: '2025-03-10', kronor: -60_000, invoice: 'K1' }],
      options: { creditContracts: new Set(['utskrift']) },
    };
    const usedNotes = creditNotes(bookOf(withCredit).input.credits).filter(({ amount }) => amount === -6_000_000n);
    expect(usedNotes).toHaveLength(1);
    expect(proposed(withCredit, [effect])[0]?.cost).toBe(144_000_000);
    expect(proposed(withCredit, [effect], { usedNotes })[0]?.cost).toBe(150_000_000);
    const summed = { ...withCredit, options: { ...withCredit.options, effectContracts: new Set<string>() } };
    expect(proposed(summed, [effect], { usedNotes })[0]?.cost).toBe(150_000_000);
  });

  it('are withheld where nothing is bought for them, credits taken off, or where they are too few', () => {
    const others = { from: '559900-3000', name: 'Andra' };
    const withheld = (rows: readonly Booked[]) =>
      finished(
        proposeOutcomes(bookOf({ ...draft, rows, settings: { asOf: day('2025-12-31') } }), {
          ...{ effects: [effect], volumes: new Map(), usedNotes: [] },
        }),
      ).withheld.map(({ reason }) => reason);
    expect(withheld(even(2025, 100, 2))).toEqual(['short']);
    expect(withheld([...even(2025, -100, 4)])).toEqual(['noPurchases']);
    const quarters = [
      { on: '2025-02-10', kronor: 100 },
      { on: '2025-04-10', kronor: -30 },
      { on: '2025-07-10', kronor: -30 },
    ];
    expect(withheld([...even(2025, 1, 9, others), ...quarters])).toEqual(['noPurchases']);
  });

  it('those that differ most from what was calculated come first', () => {
    const rows = [...even(2025, 250_000, 6), ...even(2025, 90_000, 6, { department: 'Tekniska' })];
    const of = { department: 'Tekniska förvaltningen', baseline: 1_000_000, newCost: 0, id: 'E-2' };
    expect(proposed({ ...draft, rows }, [effect, effectOf(of)]).map(({ department }) => department)).toEqual([
      ...['Tekniska förvaltningen', ''],
    ]);
  });

  it('names the readings that it comes from in order, and no loyalty where nothing is bought in all', () => {
    const { input, settings } = bookOf(draft);
    const [each] = input.imports;
    if (each === undefined) throw new Error('nothing read');
    const costs = input.costs.map((cost) => ({ ...cost, importId: cost.month <= month(2025, 2) ? 'R2' : 'R1' }));
    const imports = [each, { ...each, id: 'R2' }];
    const book = new PayablesBook({ ...input, imports, costs }, settings);
    const [proposal] = finished(
      proposeOutcomes(book, { effects: [effect], volumes: new Map(), usedNotes: [] }),
    ).proposals;
    expect(proposal?.importIds).toEqual(['R1', 'R2']);
    const repaid = {
      ...draft,
      rows: [
        ...even(2025, 100, 6),
        { on: '2025-01-05', kronor: 1, ...old },
        { on: '2025-03-10', kronor: -601, invoice: 'K1' },
      ],
      options: { creditContracts: new Set(['utskrift']), smallestCredit: 100 },
    };
    const usedNotes = creditNotes(bookOf(repaid).input.credits).filter(({ amount }) => amount < 0n);
    expect(proposed(repaid, [effect], { usedNotes })[0]).toMatchObject({ cost: 60_100, loyalty: null });
  });
});

describe('a shared contract', () => {
  const half = (id: string, share: number): PayablesEffect => ({
    ...effect,
    id,
    baseline: (effect.baseline * share) as Ore,
    newCost: (effect.newCost * share) as Ore,
  });

  it('is one proposal, divided by what was calculated; each row’s cost is its baseline − its amount', () => {
    const [proposal, ...others] = proposed(draft, [half('E-2', 0.25), half('E-1', 0.75)]);
    expect(others).toEqual([]);
    expect(proposed(draft, [half('E-1', 0.75), half('E-2', 0.25)])).toEqual([proposal]);
    expect(proposal).toMatchObject({ method: 'fixedCost', source: 'invoice', amount: 90_000_000, cost: 150_000_000 });
    expect(
      proposal?.outcomes.map(({ effectId, amount, baseline, cost }) => [effectId, amount, baseline - cost]),
    ).toEqual([
      ['E-1', 67_500_000, 67_500_000],
      ['E-2', 22_500_000, 22_500_000],
    ]);
    expect(proposal?.outcomes.reduce((sum, { cost }) => sum + cost, 0)).toBe(150_000_000);
  });

  it('is cut where its set of effects changes, a month must be free for all, and unlike methods are Bara belopp', () => {
    const late = { ...half('E-2', 0.5), start: day('2025-04-01') };
    expect(spans(draft, [half('E-1', 0.5), late]).sort()).toEqual(['1-3', '4-6']);
    expect(spans(draft, [{ ...half('E-1', 0.5), actualEnd: day('2025-03-31') }, half('E-2', 0.5)]).sort()).toEqual([
      ...['1-3', '4-6'],
    ]);
    const [earlier] = proposed(draft, [{ ...half('E-1', 0.5), start: day('2025-02-01') }, half('E-2', 0.5)]).filter(
      ({ outcomes }) => outcomes.length === 2,
    );
    expect(earlier?.scopeTest).toMatchObject({ state: 'passed', sum: 480_000_000n });
    expect(spans(draft, [half('E-1', 0.5), { ...late, start: day('2025-03-15') }])).toEqual(['4-6']);
    expect(
      spans(draft, [
        half('E-1', 0.5),
        { ...half('E-2', 0.5), taken: [{ first: month(2025, 1), last: month(2025, 3) }] },
      ]),
    ).toEqual(['4-6']);
    expect(proposed(draft, [half('E-1', 0.5), { ...half('E-2', 0.5), method: 'volume' }])[0]).toMatchObject({
      method: 'amountsOnly',
      source: 'estimated',
      failed: ['H5'],
    });
  });

  it('a department’s effect takes its rows, a common one those that no department’s effect takes', () => {
    const of = { department: 'Socialförvaltningen' };
    const rows = [...even(2025, 100, 6), ...even(2025, 40, 6, of), ...even(2025, 7, 6, { department: 'Tekniska' })];
    const costs = (...effects: readonly PayablesEffect[]) =>
      proposed({ ...draft, rows }, effects)
        .map(({ department, cost }) => [department, cost / 600])
        .sort();
    expect(costs(effect)).toEqual([['', 147]]);
    expect(costs(effect, { ...effect, id: 'E-2', department: 'Socialförvaltningen' })).toEqual([
      ['', 107],
      ['Socialförvaltningen', 40],
    ]);
  });
});

describe('the baseline', () => {
  it('A0: twelve months are U with a source, six to eleven are scaled up without one, fewer are nothing', () => {
    const before12 = monthsBefore(bookOf(draft), scopeOf(effect, [effect]), effect);
    expect(proposeBaseline(before12)).toMatchObject({
      months: 12,
      sum: 480_000_000n,
      proposal: 480_000_000,
      source: 'previousContract',
      uneven: null,
      unclearShare: 0,
    });
    const asked = (rows: readonly Booked[]) =>
      proposeBaseline(
        monthsOfQuery(bookOf({ ...draft, rows }), {
          start: day('2025-01-01'),
          suppliers: ['5599002002'],
          accounts: accounts('64*'),
          departments: [],
        }),
      );
    expect(asked(even(2024, 100.01, 7, old))).toMatchObject({
      months: 7,
      sum: 70_007n,
      proposal: 120_012,
      source: null,
    });
    expect(asked(even(2024, 100, 5, old))).toMatchObject({ months: 5, proposal: null, source: null });
    expect(
      asked([
        ...even(2024, 100, 12, old),
        { on: '2024-03-05', kronor: 900, ...old },
        { on: '2024-04-05', kronor: -50, ...old },
        { on: '2024-04-05', kronor: 5, ...old, account: '7' },
      ]),
    ).toMatchObject({ sum: 205_000n, credit: -5_000n, uneven: { month: month(2024, 3), share: 100_000 / 205_000 } });
  });

  it('by season, twelve months are exactly B, wherever they begin and whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 12, maxLength: 12 }),
        fc.nat(11),
        (perYear, weights, at) => {
          fc.pre(weights.some((weight) => weight > 0));
          const season = weights.map((weight, index) => ({
            month: month(2024, index + 1),
            isRead: true,
            amount: BigInt(weight),
            credit: 0n,
            unclear: 0n,
            rows: 0,
          }));
          const start = day('2025-01-01');
          const whole = { first: month(2025, 1), last: month(2026, 12) };
          expect(seasonBaseline(perYear as Ore, start, season, whole)).toBe(2 * perYear);
          const cut = (month(2025, 1) + at) as MonthIndex;
          const [left, right] = [
            { ...whole, last: cut },
            { first: (cut + 1) as MonthIndex, last: whole.last },
          ].map((span) => seasonBaseline(perYear as Ore, start, season, span));
          expect((left ?? 0) + (right ?? 0)).toBe(2 * perYear);
        },
      ),
    );
  });
});

describe('outcomes that came from the books', () => {
  const outcome: TracedOutcome = {
    row: 0,
    effectId: 'E-1',
    months: { first: month(2025, 1), last: month(2025, 6) },
    amount: 90_000_000 as Ore,
    method: 'fixedCost',
    baseline: 240_000_000 as Ore,
    ledgerCost: 150_000_000 as Ore,
    creditRow: '',
    hasCountedSource: true,
    verified: false,
    comment: '',
  };
  const rules = (
    outcomes: readonly Partial<TracedOutcome>[],
    own: BookDraft = draft,
    effects: readonly PayablesEffect[] = [effect],
  ) =>
    judgeTraced(
      bookOf(own),
      outcomes.map((each, row) => ({ ...outcome, row, ...each })),
      effects,
    ).map(({ ruleId, row }) => `${ruleId}@${row}`);
  const credit = {
    method: 'creditNote',
    amount: 500 as Ore,
    ledgerCost: 500 as Ore,
    baseline: null,
    creditRow: 'A 1',
  } as const;

  it('W561 finds an amount that is not baseline − cost, or the credit', () => {
    expect(rules([{}, credit])).toEqual([]);
    for (const wrong of [{ amount: 1 as Ore }, { ...credit, amount: 1 as Ore }, { baseline: null }])
      expect(rules([wrong])).toEqual(['W561@0']);
  });

  it('W562 says that the books have changed since; a shared proposal is compared as a sum', () => {
    const later = { ...draft, rows: [...draft.rows, { on: '2025-02-20', kronor: 1 }] };
    expect(rules([{}], later)).toEqual(['W562@0']);
    expect(judgeTraced(bookOf(later), [outcome], [effect])[0]?.params).toEqual({
      beforeOre: 150_000_000,
      nowOre: 150_000_100,
    });
    const shared = [
      { baseline: 100_000_000 as Ore, ledgerCost: 10_000_000 as Ore },
      { effectId: 'E-2', baseline: 140_000_000 as Ore, ledgerCost: 140_000_000 as Ore, amount: 0 as Ore },
    ];
    expect(rules(shared, draft, [effect, { ...effect, id: 'E-2' }])).toEqual([]);
    expect(rules(shared, later, [effect, { ...effect, id: 'E-2' }])).toEqual(['W562@0', 'W562@1']);
    expect(rules([{ months: { first: month(2023, 1), last: month(2023, 3) } }])).toEqual([]);
  });

  it('W562 finds a credit note whose amount is another now', () => {
    const own = {
      ...draft,
      rows: [...draft.rows, { on: '2025-03-10', kronor: -60_000, invoice: 'K1' }],
      options: { creditContracts: new Set(['utskrift']) },
    };
    const [note] = creditNotes(bookOf(own).input.credits).filter(({ amount }) => amount < 0n);
    const paid = { ...credit, creditRow: note?.id ?? '', amount: 6_000_000 as Ore, ledgerCost: 6_000_000 as Ore };
    expect(note?.id).toBe('5599001004 K1 2025-03-10');
    expect(rules([paid], own)).toEqual([]);
    expect(rules([{ ...paid, amount: 5 as Ore, ledgerCost: 5 as Ore }], own)).toEqual(['W562@0']);
  });

  it('W563 is an estimate that counts and that nobody has verified', () => {
    for (const raised of [{ method: 'amountsOnly' as const }, { comment: 'H6: okänd fördelning' }])
      expect(rules([raised])).toEqual(['W563@0']);
    expect(rules([{ method: 'amountsOnly', verified: true }])).toEqual([]);
    expect(rules([{ method: 'amountsOnly', hasCountedSource: false }])).toEqual([]);
  });
});

describe('the rules of contracts and the books', () => {
  const judged = (own: BookDraft, contractNumber: string, hasYearlyCosts = true) =>
    judgeContracts(bookOf(own), [{ row: 3, id: 'E-1', contractNumber, hasYearlyCosts }]).map(
      ({ ruleId, table, row }) => `${ruleId} ${table}@${row}`,
    );
  const alone = { ...draft, contracts: contracts(contracted) };

  it('W926 tells of a supplier whose contracts cannot be told apart', () => {
    expect(
      judged({ ...draft, contracts: contracts(contracted, { ...contracted, number: 'ANNAT' }, previous) }, 'UTSKRIFT'),
    ).toContain('W926 contracts@0');
  });

  it('W927 finds a number that is not on Avtal, W928 a contract without anybody before', () => {
    expect(judged(draft, 'OKÄNT')).toEqual(['W927 effects@3']);
    expect(judged(draft, 'Ut skrift')).toEqual([]);
    expect(judged(alone, 'UTSKRIFT')).toEqual(['W928 contracts@0']);
    expect(judged(alone, 'UTSKRIFT', false)).toEqual([]);
  });

  it('W929 needs twelve months read, and a contract that ran in all of them', () => {
    const quiet = {
      ...contracted,
      number: 'TYST',
      organisationNumber: '559900-3000',
      supplier: 'Tysta AB',
      start: day('2023-01-01'),
    };
    const rows = [...even(2024, 5, 12, old), ...even(2025, 5, 1)];
    expect(judged({ ...draft, contracts: contracts(quiet, previous), rows }, '')).toEqual(['W929 contracts@0']);
    expect(
      judged({ ...draft, contracts: contracts({ ...quiet, end: day('2024-12-31') }, previous), rows }, ''),
    ).toEqual([]);
    expect(judged({ ...draft, contracts: contracts(quiet, previous), rows: even(2025, 5, 6) }, '')).toEqual([]);
  });
});
