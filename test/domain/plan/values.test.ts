import { finished } from '../../../src/domain/basics/steps';
import { ledger, ledgerRows } from '../../../src/domain/ledger/ledger';
import { planRegister } from '../../../src/domain/plan/fromRegister';
import { defaultProbabilities, effectFromInitiative, planOf, priorityOf } from '../../../src/domain/plan/initiative';
import type { InitiativeField } from '../../../src/domain/plan/initiativeRows';
import { lacksOwner, planAgainstTargets, reachOf } from '../../../src/domain/plan/plan';
import { judgePlan, linkable } from '../../../src/domain/plan/planRules';
import { readStart } from '../../../src/domain/plan/quarter';
import { monthIndexOf } from '../../../src/domain/basics/calendar';
import { kr, krTotal } from '../../support/effects';
import { alvesta, initiatives } from '../../support/parts/plan';
import {
  assessed,
  avoidance,
  contract,
  day,
  other,
  outcome,
  penalty,
  type RegisterDraft,
  type Row,
} from '../../support/register';

const good: Row<InitiativeField> = { ...alvesta[1], category: 'Resor' };
const asOf = day('2025-12-31');

/** Initiatives and a register, its effects linked by position; what of rows an error leaves out is named apart. */
function planned(
  rows: readonly Row<InitiativeField>[],
  draft: RegisterDraft = {},
  links: Readonly<Record<number, string>> = {},
  on = asOf,
) {
  const assessment = assessed(draft, { asOf: on });
  const ledgerOf = finished(ledgerRows(finished(ledger(assessment))));
  const register = finished(
    planRegister(assessment, ledgerOf, new Map(Object.entries(links).map(([row, id]) => [Number(row), id]))),
  );
  const plan = finished(
    planAgainstTargets({
      ...{ asOf: on, initiatives: initiatives(...rows).initiatives, probabilities: defaultProbabilities },
      ...register,
    }),
  );
  return { register, plan };
}
const issues = (...given: Parameters<typeof planned>) => {
  const { register, plan } = planned(...given);
  return finished(
    judgePlan(plan, {
      ...{ asOf: given[3] ?? asOf, effects: register.effects, leftOut: [], probabilities: defaultProbabilities },
    }),
  ).map(({ ruleId, table, row, field, params, effectId }) => ({ ruleId, table, row, field, params, effectId }));
};
/** Rules with their values, on a date when a start in 2021 is not late. */
const told = (row: Row<InitiativeField>, draft?: RegisterDraft, links?: Readonly<Record<number, string>>) =>
  issues([row], draft, links, day('2021-06-30')).map(({ ruleId, field, params }) => [ruleId, field, params]);

describe('a row of Initiativ', () => {
  const read = (row: Row<InitiativeField>) => initiatives(row).initiatives[0];
  const wrong = (row: Row<InitiativeField>) =>
    initiatives(row).issues.map(({ ruleId, table, field, params }) => [ruleId, table, field, params]);

  it('holds what its cells say; blanks are Idé, Undvikna kostnader, four years, four quarters after Uppstart', () => {
    expect(read({ id: 'I-9', title: 'Ny', start: '2025 Q1' })).toEqual({
      ...{ row: 0, id: 'I-9', title: 'Ny', category: '', department: '', feasibility: null, potential: null },
      ...{
        spend: null,
        saving: null,
        class: 'avoided',
        start: monthIndexOf(2025, 1),
        effectFrom: monthIndexOf(2026, 1),
      },
      ...{ termMonths: 48, stage: 'idea', probability: null, owner: '', decision: '', comment: '' },
    });
    expect(read({ title: 'Ny' })).toMatchObject({ start: null, effectFrom: null });
    expect(read({ title: 'Ny', termYears: 2.5, saving: '1,1 mkr/år' })).toMatchObject({
      ...{ termMonths: 30, saving: kr(1_100_000) },
    });
  });

  it('a grade is 1–5 alone or a range of them, in either order', () => {
    const grade = (cell: string | number) => read({ title: 'x', feasibility: cell })?.feasibility;
    expect(['4-2', '2–4', 5, ''].map(grade)).toEqual([
      { low: 2, high: 4 },
      { low: 2, high: 4 },
      { low: 5, high: 5 },
      null,
    ]);
    expect(wrong({ title: 'x', feasibility: '12' })).toEqual([['W763', 'initiatives', 'feasibility', { text: '12' }]]);
  });

  it('an Effekt från that cannot be read is not guessed from Uppstart: the plan has no amount, and W756 says so once', () => {
    const unread = { ...good, start: '2021 Q2', effectFrom: 'Q2 2022' };
    expect(wrong(unread)).toEqual([['W756', 'initiatives', 'effectFrom', { reason: 'unreadable', text: 'Q2 2022' }]]);
    const [row] = initiatives(unread).initiatives;
    expect(row).toMatchObject({ start: monthIndexOf(2021, 4), effectFrom: null });
    expect(row === undefined ? undefined : planOf(row)).toBeNull();
    expect(told(unread)).toEqual([]);
  });

  it('says what it could not read; a warning leaves it in, an error leaves it out and names it', () => {
    expect(wrong({ ...good, spend: '1.500' })).toEqual([
      ['E752', 'initiatives', 'spend', { reason: 'ambiguous', text: '1.500', kronor: [1.5, 1500] }],
    ]);
    expect(wrong({ ...good, spend: 'mycket' })).toEqual([
      ['E752', 'initiatives', 'spend', { reason: 'unreadable', text: 'mycket' }],
    ]);
    expect(wrong({ ...good, termYears: 'länge' })).toEqual([
      ['E752', 'initiatives', 'termYears', { reason: 'unreadable', text: 'länge' }],
    ]);
    expect(wrong({ ...good, probability: 'hög' })).toEqual([
      ['E752', 'initiatives', 'probability', { reason: 'unreadable', text: 'hög' }],
    ]);
    expect(wrong({ ...good, stage: 'Klar' })).toEqual([['E753', 'initiatives', 'stage', { text: 'Klar' }]]);
    expect(wrong({ ...good, start: 'i höst' })).toEqual([
      ['W756', 'initiatives', 'start', { reason: 'unreadable', text: 'i höst' }],
    ]);
    const both = initiatives({ ...good, start: 'i höst' }, { ...good, id: 'I-7', spend: 'x' });
    expect([both.initiatives.map(({ id }) => id), both.leftOut]).toEqual([['I-2'], ['I-7']]);
    expect(initiatives(good).leftOut).toEqual([]);
  });

  it('has a priority and a new cost only where both halves are known', () => {
    const grades = { low: 2, high: 4 };
    expect(priorityOf({ feasibility: grades, potential: null })).toBeNull();
    expect(priorityOf({ feasibility: null, potential: grades })).toBeNull();
    const from = (row: Row<InitiativeField>) => {
      const initiative = read({ title: 'x', ...row });
      return initiative === undefined ? null : effectFromInitiative(initiative);
    };
    expect(from({ spend: 500, saving: 100 })).toMatchObject({ baseline: kr(500), newCost: kr(400) });
    for (const half of [{ spend: 500 }, { saving: 100 }, {}])
      expect(from(half)).toMatchObject({ baseline: null, newCost: null });
  });
});

describe('Uppstart and Effekt från', () => {
  it('are a quarter as people write it, or a day; each the first of its month', () => {
    const second = { kind: 'value', month: monthIndexOf(2021, 4) };
    for (const text of ['2021 Q2', '2021 kv 2', '2021K2', '2021-kv. 2', '2021 - Q 2', '2021 kvartal 2', '2021-04-17'])
      expect(readStart(text)).toEqual(second);
    expect(readStart('')).toEqual({ kind: 'blank' });
    for (const text of [
      'ca 2021 Q2',
      '2021 Q25',
      '2021 Q5',
      '1921 Q2',
      '2021x Q2',
      '2021 xQ2',
      '2021 Qx2',
      '2021 Q.x2',
    ])
      expect(readStart(text)).toEqual({ kind: 'unreadable', text });
  });
});

describe('What a plan sees of the register', () => {
  const targets = [
    { year: 2025, department: 'Socialförvaltningen', amount: 7 },
    { year: 2025, amount: 9_000, scope: 'Alla utom indirekta' },
  ];

  it('the organisation’s target, its classes, and what they come to, confirmed too', () => {
    const outcomes = [outcome, { ...outcome, effectId: 'E-0003', from: day('2025-11-01'), amount: 1_500 }];
    const { register } = planned([], { effects: [contract, avoidance], outcomes, targets });
    expect(register.targets[0]).toEqual({
      ...{ year: 2025, target: krTotal(9_000), classes: ['freed', 'returned', 'avoided'] },
      ...{ inEffects: 500_000n + 166_667n, realised: krTotal(6_500) },
    });
    expect(register.targets.map(({ target }) => target)).toEqual([krTotal(9_000), null, null]);
  });

  it('nothing measured of the year is null, one measured row is enough; another Räknas som has no target', () => {
    const measured = (effects: NonNullable<RegisterDraft['effects']>, own: NonNullable<RegisterDraft['outcomes']>) =>
      planned([], { effects, outcomes: own, targets: [{ year: 2025, amount: 9 }] }).register.targets[0]?.realised;
    expect(measured([contract, penalty], [])).toBeNull();
    expect(measured([contract, penalty], [outcome])).toBe(krTotal(5_000));
    const signed = [{ year: 2025, amount: 9, basis: 'Nytecknat, årseffekt' }];
    expect(planned([], { effects: [contract], targets: signed }).register.targets[0]?.target).toBeNull();
  });

  it('an effect’s direct part, its link trimmed, and whether finance has validated it', () => {
    const rows = [
      { ...contract, validatedBy: 'Ek', validatedAmount: 40_000 },
      { ...contract, id: 'E-2', title: 'b', supplier: 'B' },
      other,
    ];
    const { register } = planned([], { effects: rows }, { 0: ' I-1 ' });
    expect(
      register.effects.map(({ initiative, validated, direct }) => [initiative, validated, direct?.total ?? null]),
    ).toEqual([
      ['I-1', true, kr(40_000)],
      ['', false, kr(40_000)],
      ['', false, null],
    ]);
  });
});

describe('An initiative in the plan', () => {
  const contracts = [
    { ...contract, validatedBy: 'Ek', validatedAmount: 40_000 },
    { ...contract, id: 'E-2', title: 'b', supplier: 'B', newCost: 20_000 },
    { ...other, id: 'E-3' },
  ];
  const links = { 0: 'I-1', 1: 'i-1', 2: 'I-1' };
  const row = { ...good, id: 'I-1', stage: 'Avtal' };
  const status = (outcomes: NonNullable<RegisterDraft['outcomes']>) =>
    planned([row], { effects: contracts, outcomes }, links).plan.initiatives[0];

  it('has its effects’ calculated, how much of it is validated, and per year', () => {
    expect(status([])).toMatchObject({
      ...{
        calculated: krTotal(100_000),
        validated: krTotal(40_000),
        perYear: krTotal(50_000),
        realised: null,
        rate: null,
      },
      stage: 'contract',
    });
  });

  it('is Realiserad from half of what has elapsed, with something to show; one measured effect is enough', () => {
    // Three months of 20 000 and 30 000 a year have elapsed: 12 500; half of it is 6 250.
    const of = (amount: number) => ({ ...outcome, amount });
    expect(status([of(5_000)])).toMatchObject({ stage: 'contract', realised: krTotal(5_000), rate: 1 });
    expect(status([{ ...of(7_500), effectId: 'E-2' }])).toMatchObject({ stage: 'realised', realised: krTotal(7_500) });
    expect(status([{ ...of(0), effectId: 'E-2' }])).toMatchObject({ stage: 'contract', realised: 0n, rate: 0 });
  });

  it('is the one that has the ID; effects without a link, and IDs of nobody, are outside the plan', () => {
    const rows = [{ ...row, id: '' }, row, { ...row, id: 'I-2', title: 'Andra' }];
    const { plan } = planned(rows, { effects: contracts }, { 0: 'i-1 ' });
    expect(plan.initiatives.map(({ effects }) => effects.map(({ id }) => id))).toEqual([[], ['E-0001'], []]);
    expect(plan.years[0]?.outsidePlan).toBe(750_000n);
  });

  it('E762: with an ID that two rows have, neither has a plan and its effects count once, outside it', () => {
    const once = planned([row], { effects: contracts }, { 0: 'I-1' }).plan;
    const twice = planned([row, { ...row, title: 'Andra' }], { effects: contracts }, { 0: 'I-1' }).plan;
    expect(twice.initiatives).toEqual([]);
    expect(twice.years.map(({ remaining, weighted }) => [remaining, weighted])).toEqual([
      ...[
        [0n, 0n],
        [0n, 0n],
        [0n, 0n],
      ],
    ]);
    expect(twice.years.map(({ inEffects }) => inEffects)).toEqual(once.years.map(({ inEffects }) => inEffects));
    expect(twice.years[0]?.outsidePlan).toBe(once.years[0]?.inEffects);
  });

  it('lacks an owner while its plan counts', () => {
    const lacks = (own: Row<InitiativeField>) =>
      planned([{ ...good, ...own }]).plan.initiatives.map((each) => lacksOwner(each))[0];
    expect([lacks({ owner: '' }), lacks({ owner: 'Ek' }), lacks({ owner: '', stage: 'Avbruten' })]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('reaches shares of a positive target, and of no other', () => {
    const [year] = planned([], { targets: [{ year: 2025, amount: 100 }] }).plan.years;
    if (year === undefined) throw new Error('no year');
    const own = { ...year, inEffects: krTotal(40), remaining: krTotal(30), weighted: krTotal(10) };
    expect(reachOf(own)).toEqual({ whole: 0.7, weighted: 0.5 });
    expect([null, 0n, -5n].map((target) => reachOf({ ...own, target }))).toEqual([null, null, null]);
  });
});

describe('what messages of a plan are made of', () => {
  it('W755 and W756 name what is missing, stage by stage', () => {
    const bare = { ...good, owner: '', decision: '' };
    for (const stage of ['Beslutad', 'Upphandling'])
      expect(told({ ...bare, stage })).toEqual([
        ['W755', 'owner', { reason: 'owner' }],
        ['W755', 'decision', { reason: 'decision' }],
      ]);
    expect(told({ ...good, stage: 'Avbruten' })).toEqual([['W755', 'comment', { reason: 'comment' }]]);
    const empty = { ...good, spend: '', saving: '', start: '' };
    expect(told({ ...empty, stage: 'Idé' })).toEqual([
      ['W756', 'spend', { reason: 'spend' }],
      ['W756', 'saving', { reason: 'saving' }],
      ['W756', 'start', { reason: 'start' }],
    ]);
  });

  it('W756: a start is asked for in stages 2 and 3 also where Effekt från says when', () => {
    const dated = { ...good, start: '', effectFrom: '2022 Q1' };
    for (const stage of ['Beslutad', 'Upphandling'])
      expect(told({ ...dated, stage })).toEqual([['W756', 'start', { reason: 'start' }]]);
    expect(told({ ...dated, stage: 'Idé' })).toEqual([]);
  });

  it('W757, W758 and W759 say the numbers', () => {
    expect(told({ ...good, saving: 4_000_000 })).toEqual([
      ['W757', 'saving', { savingOre: kr(4_000_000), spendOre: kr(19_100_000) }],
    ]);
    expect(told({ ...good, spend: '', saving: 4_000_000 }).map(([rule]) => rule)).toEqual(['W756']);
    expect(
      issues([
        { ...good, stage: 'Idé' },
        { ...good, id: 'I-3', stage: 'Beslutad' },
        { ...good, id: 'I-4' },
      ]).map(({ ruleId, row, params }) => [ruleId, row, params]),
    ).toEqual([
      ['W758', 0, { stage: 'idea' }],
      ['W758', 1, { stage: 'decided' }],
    ]);
    expect(told({ ...good, probability: 0.61 })).toEqual([['W759', 'probability', { share: 0.61, defaultShare: 0.6 }]]);
    expect(told({ ...good, probability: 0.6 })).toEqual([]);
    expect(told({ ...good, probability: 0.9, stage: 'Avbruten', comment: 'x' })).toEqual([]);
  });

  it('W754 of Realiserad as of Avtal, without an effect', () => {
    expect(told({ ...good, stage: 'Realiserad' })).toEqual([['W754', 'stage', {}]]);
    const draft = { effects: [{ ...contract, start: day('2021-01-01') }] };
    const rules = (stage: string) => told({ ...good, stage }, draft, { 0: 'I-2' }).map(([rule]) => rule);
    expect([rules('Avtal'), rules('Realiserad')]).toEqual([[], []]);
  });

  it('W761 and W764 name effects and amounts', () => {
    const draft = {
      effects: [
        { ...contract, start: day('2021-01-01'), newCost: 0 },
        { ...avoidance, start: day('2021-01-01') },
        other,
      ],
    };
    const links = { 0: 'I-2', 1: 'I-2', 2: 'I-2' };
    expect(told({ ...good, saving: 50_000, stage: 'Avtal' }, draft, links)).toEqual([
      ['W764', 'class', { effectIds: ['E-0003'], rows: [1] }],
    ]);
    expect(told({ ...good, saving: 49_999, stage: 'Avtal' }, draft, links)[0]).toEqual([
      ...['W761', 'saving', { perYearOre: kr(60_000), savingOre: kr(49_999) }],
    ]);
    for (const saving of [0, -5]) expect(told({ ...good, saving, stage: 'Avtal' }, draft, links)).toHaveLength(1);
  });

  it('W760 and W765 are of Effekter: the text that finds nothing, the initiative that it could be of', () => {
    const effects = [{ ...contract, category: 'Resor' }];
    expect(issues([good], { effects }, { 0: 'I-77' })).toEqual([
      { ruleId: 'W760', table: 'effects', row: 0, field: 'initiative', params: { text: 'I-77' }, effectId: 'E-0001' },
    ]);
    expect(issues([good], { effects })).toEqual([
      {
        ...{ ruleId: 'W765', table: 'effects', row: 0, field: 'initiative', effectId: 'E-0001' },
        params: { title: 'Fordon', id: 'I-2' },
      },
    ]);
    expect(issues([good], { effects }, { 0: 'I-2' }).map(({ ruleId }) => ruleId)).toEqual([]);
  });

  it('an effect without a category is no initiative’s', () => {
    const find = linkable(planned([{ ...good, id: 'I-1', category: '' }, good]).plan.initiatives);
    expect(find({ category: '', department: '' })).toEqual([]);
    expect(find({ category: ' RESOR ', department: 'Skola' }).map(({ id }) => id)).toEqual(['I-2']);
  });
});
