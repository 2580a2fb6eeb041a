import fc from 'fast-check';
import { echoOf, questionOf } from '../../src/taskpane/register/answers';
import { evenShares, weightsOf } from '../../src/taskpane/register/draftsByDepartment';
import { emptyForm } from '../../src/taskpane/register/formModel';
import type { Form, FormField } from '../../src/taskpane/register/formModel';
import { day } from '../support/register';

const form = (values: Form['values'], change: Partial<Form> = {}): Form => ({ ...emptyForm, ...change, values });
const asked = (values: Form['values'], field: FormField, change: Partial<Form> = {}) => {
  const question = questionOf(form(values, change), field);
  return question === null ? null : [question.kind, ...question.answers.map(({ text }) => text)];
};

describe('how a text is understood', () => {
  it.each([
    ['start', '1/3-25', { kind: 'day', day: day('2025-03-01') }],
    ['start', 'mars 2025', { kind: 'day', day: day('2025-03-01') }],
    ['termYears', '30 mån', { kind: 'months', months: 30 }],
    ['termYears', '2,5 år', { kind: 'months', months: 30 }],
    ['termYears', '2,5', { kind: 'months', months: 30 }],
    ['baseline', '3,2 mkr', { kind: 'amount', ore: 320_000_000 }],
  ] as const)('%s %j is told', (field, text, echo) => {
    expect(echoOf(field, text)).toEqual(echo);
  });

  it.each([
    ['start', '2025-03-01'],
    ['start', '3/4/2025'],
    ['termYears', '2'],
    ['termYears', '2 år'],
    ['termYears', '2+1'],
    ['baseline', '1.500'],
    ['hoursPerYear', '30'],
    ['title', '30 mån'],
  ] as const)('%s %j has nothing to be told', (field, text) => expect(echoOf(field, text)).toBeNull());
});

describe('what a text leaves open', () => {
  it.each([
    [
      'a contract of some thousand kronor a year',
      { baseline: '3200', newCost: '2500' },
      'baseline',
      ['unit', '3 200 tkr', '3 200 kr'],
    ],
    [
      'a cost far from the other',
      { baseline: '32000000', newCost: '28000' },
      'newCost',
      ['unit', '28 000 tkr', '28 000 kr'],
    ],
    ['a cost further still', { baseline: '32 mkr', newCost: '28' }, 'newCost', ['unit', '28 mkr', '28 kr']],
    ['an amount in two readings', { baseline: '1.500' }, 'baseline', ['twoWays', '1,5 kr', '1500 kr']],
    ['a date in two readings', { start: '3/4/2025' }, 'start', ['day', '2025-04-03', '2025-03-04']],
    ['a term with extensions', { termYears: '2+1+1' }, 'termYears', ['agreed', '2', '3', '4']],
    ['a term with extensions in months', { termYears: '24+6 mån' }, 'termYears', ['agreed', '2', '30 mån']],
  ] as const)('%s', (_, values, field, expected) => {
    expect(asked(values, field)).toEqual(expected);
  });

  it('a penalty may be small, but not that small', () => {
    expect(asked({ amount: '3200' }, 'amount', { type: 'oneOff' })).toBeNull();
    expect(asked({ amount: '320' }, 'amount', { type: 'oneOff' })).toEqual(['unit', '320 tkr', '320 kr']);
  });

  it.each([
    ['a figure with its unit', { baseline: '3200 kr' }, 'baseline'],
    ['an ordinary cost', { baseline: '3200000' }, 'baseline'],
    ['nothing', { newCost: '0' }, 'newCost'],
    ['hours', { hoursPerYear: '30' }, 'hoursPerYear'],
    ['what cannot be read', { baseline: 'mycket' }, 'baseline'],
    ['a day', { start: '2025-03-01' }, 'start'],
    ['a name', { title: '30' }, 'title'],
  ] as const)('%s is not asked about', (_, values, field) => {
    expect(asked(values, field)).toBeNull();
  });

  it('an answer is understood and asks nothing more', () => {
    const fields = ['baseline', 'newCost', 'amount', 'start', 'termYears'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.stringMatching(/^[0-9+./ -]{1,9}$/), (field, text) => {
        const values = { [field]: text };
        for (const { text: answer } of questionOf(form(values), field)?.answers ?? [])
          expect(questionOf(form({ [field]: answer }), field)).toBeNull();
      }),
    );
  });
});

describe('Dela lika', () => {
  it('makes shares that are 100 % together, however many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (count) => {
        const shares = evenShares(
          Array.from({ length: count }, (_, index) => ({ department: `F${index}`, percent: '' })),
        );
        expect(weightsOf(shares)?.reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
      }),
    );
  });
});
