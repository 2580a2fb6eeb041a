import { finished } from '../../../src/domain/basics/steps';
import { planRegister } from '../../../src/domain/plan/fromRegister';
import { defaultProbabilities } from '../../../src/domain/plan/initiative';
import type { InitiativeField } from '../../../src/domain/plan/initiativeRows';
import { planAgainstTargets } from '../../../src/domain/plan/plan';
import { judgePlan } from '../../../src/domain/plan/planRules';
import { assessed, contract, day, type Row } from '../../support/register';
import { alvesta, initiatives } from '../../support/parts/plan';

const good: Row<InitiativeField> = { ...alvesta[1], category: 'Resor' };
/** The same rows, each with an ID of its own from I-2 on. */
const apart = (rows: readonly Row<InitiativeField>[]) => rows.map((row, index) => ({ ...row, id: `I-${index + 2}` }));
const read = (...rows: readonly Row<InitiativeField>[]) =>
  initiatives(...apart(rows)).issues.map(({ ruleId, row, field }) => `${ruleId}@${row} ${field}`);
const asOf = day('2021-06-30');
const judged = (
  rows: readonly Row<InitiativeField>[],
  effects: readonly Row<never>[] = [],
  link = '',
  leftOut: readonly string[] = [],
) => {
  const assessment = assessed({ effects }, { asOf });
  const register = finished(planRegister(assessment, [], new Map([[0, link]])));
  const plan = finished(
    planAgainstTargets({
      asOf,
      initiatives: initiatives(...apart(rows)).initiatives,
      probabilities: defaultProbabilities,
      ...register,
    }),
  );
  return finished(
    judgePlan(plan, { asOf, effects: register.effects, leftOut, probabilities: defaultProbabilities }),
  ).map(({ ruleId, table, row, field }) => `${ruleId} ${table}@${row} ${field}`);
};

describe('the rules of initiatives', () => {
  it('say nothing of one that is whole', () => {
    expect(read(good)).toEqual([]);
    expect(judged([good])).toEqual([]);
  });

  it('E751 wants a title, E752 values that read in one way, E753 stage and class from their lists', () => {
    expect(read({ ...good, title: '' })).toEqual(['E751@0 title']);
    expect(
      read({ ...good, spend: 'mycket', saving: '1.500' }, { ...good, termYears: 1.3, probability: 'hög' }),
    ).toEqual(['E752@0 spend', 'E752@0 saving', 'E752@1 termYears', 'E752@1 probability']);
    expect(read({ ...good, stage: 'Klar', class: 'Pengar' })).toEqual(['E753@0 class', 'E753@0 stage']);
    expect(initiatives({ ...good, saving: '1,1 mkr', termYears: '' }).initiatives).toMatchObject([
      { saving: 110_000_000, termMonths: 48 },
    ]);
    expect(initiatives({ ...good, title: '' }).initiatives).toEqual([]);
  });

  it('W763 wants 1–5 or a range of them', () => {
    expect(read({ ...good, feasibility: "'2-4", potential: '3 – 5' })).toEqual([]);
    expect(
      read({ ...good, feasibility: 6, potential: '2-' }, { ...good, feasibility: 0 }, { ...good, potential: '1 – 5' }),
    ).toEqual(['W763@0 feasibility', 'W763@0 potential', 'W763@1 feasibility']);
  });

  it('W756 misses spend, saving and a start, or tells that it cannot be read', () => {
    expect(judged([{ ...good, spend: '', saving: '', start: '' }])).toEqual([
      'W756 initiatives@0 spend',
      'W756 initiatives@0 saving',
      'W756 initiatives@0 start',
    ]);
    expect(read({ ...good, start: 'i höst', effectFrom: '2021 Q5' })).toEqual(['W756@0 start', 'W756@0 effectFrom']);
    expect(judged([{ ...good, stage: 'Avbruten', comment: 'x', spend: '', saving: '', start: '' }])).toEqual([]);
  });

  it('W754 stage 4 without a counted effect, W755 what the stage asks for', () => {
    expect(judged([{ ...good, stage: 'Avtal' }])).toEqual(['W754 initiatives@0 stage']);
    expect(judged([{ ...good, owner: '', decision: '' }])).toEqual([
      'W755 initiatives@0 owner',
      'W755 initiatives@0 decision',
    ]);
    expect(judged([{ ...good, stage: 'Avbruten' }])).toEqual(['W755 initiatives@0 comment']);
    expect(judged([{ ...good, stage: '', owner: '', decision: '' }])).toEqual([]);
  });

  it('W757 a saving above a fifth of the spend', () => {
    expect(judged([{ ...good, saving: 3_820_000 }])).toEqual([]);
    expect(judged([{ ...good, saving: 3_820_000.01 }])).toEqual(['W757 initiatives@0 saving']);
  });

  it('W758 a start quarter that has passed; W759 a probability above the stage’s', () => {
    expect(judged([{ ...good, stage: 'Beslutad', start: '2021 Q1' }])).toEqual(['W758 initiatives@0 start']);
    expect(
      judged([
        { ...good, stage: 'Beslutad', start: '2021 Q2' },
        { ...good, start: '2021 Q1' },
      ]),
    ).toEqual([]);
    expect(
      judged([
        { ...good, probability: 0.61 },
        { ...good, probability: 0.6 },
      ]),
    ).toEqual(['W759 initiatives@0 probability']);
  });

  it('E762: of rows that share an ID none counts, and each names the others', () => {
    const doubled = (...ids: readonly string[]) => initiatives(...ids.map((id) => ({ ...good, id })));
    const { initiatives: counted, leftOut, issues } = doubled('I-2', 'I-3', 'i-2 ', 'I-2');
    expect(counted.map(({ row }) => row)).toEqual([1]);
    expect(leftOut).toEqual(['I-2', 'i-2', 'I-2']);
    expect(issues.map(({ ruleId, row, field, params }) => [ruleId, row, field, params])).toEqual([
      ['E762', 0, 'id', { text: 'I-2', rows: [2, 3] }],
      ['E762', 2, 'id', { text: 'i-2', rows: [0, 3] }],
      ['E762', 3, 'id', { text: 'I-2', rows: [0, 2] }],
    ]);
    expect(doubled('', '').issues).toEqual([]);
    // The ID of a row that another error leaves out is no less used.
    const other = initiatives({ ...good, title: '' }, good);
    expect([other.initiatives, other.issues.map(({ ruleId, row }) => `${ruleId}@${row}`)]).toEqual([
      [],
      ['E751@0', 'E762@0', 'E762@1'],
    ]);
  });

  it('W760 an Initiativ that no row has; W764 another class; W761 effects more than a fifth above the plan', () => {
    const effect = {
      ...contract,
      category: 'IT & Kommunikation',
      baselineSource: 'Budget',
      baseline: 1_320_000,
      newCost: 0,
    };
    expect(judged([good], [effect], 'X')).toEqual(['W760 effects@0 initiative']);
    expect(judged([good], [effect], 'X', ['x'])).toEqual([]);
    expect(judged([good], [effect], 'I-2')).toEqual([]);
    expect(judged([good], [{ ...effect, baseline: 1_320_000.01 }], 'I-2')).toEqual(['W761 initiatives@0 saving']);
    expect(judged([good], [{ ...effect, baselineSource: '' }], 'I-2')).toEqual(['W764 initiatives@0 class']);
  });

  it('W765 an effect that an open initiative of its category and department waits for', () => {
    const effect = { ...contract, category: 'Resor' };
    expect(judged([good], [effect])).toEqual(['W765 effects@0 initiative']);
    expect(judged([{ ...good, department: 'Socialförvaltningen' }], [effect])).toEqual(['W765 effects@0 initiative']);
    expect(judged([{ ...good, department: 'Tekniska förvaltningen' }], [effect])).toEqual([]);
    expect(judged([{ ...good, stage: 'Avbruten', comment: 'x' }], [effect])).toEqual([]);
  });
});
