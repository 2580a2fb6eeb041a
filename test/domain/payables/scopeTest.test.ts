import { proposeBaseline, monthsOfQuery, type BaselineQuery } from '../../../src/domain/payables/baselineProposal';
import { monthsBefore, scopeOf, scopeTest, type MonthBefore } from '../../../src/domain/payables/scope';
import { seasonBaseline, shapeOf } from '../../../src/domain/payables/season';
import { kr } from '../../support/effects';
import {
  accounts,
  before,
  bookOf,
  contracted,
  contracts,
  effectOf,
  month,
  previous,
  type Booked,
} from '../../support/parts/payables';
import { day } from '../../support/register';

/** Twelve months of 2024, all read, of kronor. */
const year = (kronor: readonly number[], more: Partial<MonthBefore> = {}): MonthBefore[] =>
  kronor.map((amount, index) => ({
    ...{ month: month(2024, index + 1), isRead: true, amount: BigInt(kr(amount)), credit: 0n, unclear: 0n, rows: 1 },
    ...more,
  }));
const even = (kronor: number, count = 12) => year(Array.from({ length: count }, () => kronor));
const total = (kronor: number) => BigInt(kr(kronor));

describe('Omfångsprov (A.5)', () => {
  const state = (sum: number, baseline: number, newCost: number, tolerance = 0.05, isCostAvoidance = false) =>
    scopeTest(year([sum]), { baseline: total(baseline), newCost: total(newCost), isCostAvoidance }, tolerance).state;

  it('is passed within the tolerance of U, on either side', () => {
    expect([950, 949.99, 1_050, 1_050.01].map((sum) => state(sum, 1_000, 0))).toEqual([
      ...['passed', 'failed', 'passed', 'failed'],
    ]);
    expect(state(1_000, 1_000, 0, 0)).toBe('passed');
  });

  it('the tolerance is never the saving: U − Σ at most a tenth of U − N', () => {
    expect([990, 989.99].map((sum) => state(sum, 1_000, 900))).toEqual(['passed', 'failed']);
    expect(state(960, 1_000, 1_000)).toBe('passed');
    expect(state(960, 1_000, 1_200)).toBe('passed');
  });

  it('never of a Cost avoidance: a requested price was never paid', () => {
    expect(state(1_000, 1_000, 0, 0.05, true)).toBe('failed');
  });

  it('is missing where one of the twelve months is not read, with both sums', () => {
    const months = [...even(100, 11), ...year([0], { isRead: false })];
    const prices = { baseline: total(1_100), newCost: 0n, isCostAvoidance: false };
    expect(scopeTest(months, prices, 0.05)).toEqual({ state: 'missing', sum: total(1_100), baseline: total(1_100) });
  });
});

describe('The twelve months before, matched as if under the contract (A.5)', () => {
  const avtal = contracts(contracted, previous);
  const old = { from: before, name: 'Gamla Skrivaren AB' };
  const effect = effectOf({ department: '' });
  const monthOf = (rows: readonly Booked[], reading = avtal, own = effect, others = [effect]) =>
    monthsBefore(bookOf({ contracts: reading, rows }), scopeOf(own, others), own).find(
      (each) => each.month === month(2024, 3),
    );

  it('sum the rows of the scope, credits apart, and count them', () => {
    const rows = [
      { on: '2024-03', kronor: 500, ...old },
      { on: '2024-03', kronor: 200, ...old },
      { on: '2024-03', kronor: -50, ...old },
      { on: '2024-03', kronor: 7, from: '559900-3000', name: 'Andra' },
    ];
    expect(monthOf(rows)).toMatchObject({ isRead: true, amount: total(650), credit: total(-50), unclear: 0n, rows: 3 });
    expect(monthOf([{ on: '2024-04', kronor: 500, ...old }])).toMatchObject({ isRead: false, amount: 0n, rows: 0 });
  });

  it('leave Oklart out, and say how much of it may be the contract’s', () => {
    const two = contracts(contracted, previous, { ...previous, number: 'KONTOR' }, { ...contracted, number: 'KONTOR' });
    const rows = [{ on: '2024-03', kronor: 500, ...old }];
    expect(monthOf(rows, two)).toMatchObject({ amount: 0n, unclear: total(500), rows: 0 });
    const third = contracts(
      contracted,
      { ...contracted, number: 'A', organisationNumber: before },
      { ...contracted, number: 'B', organisationNumber: before },
    );
    expect(monthOf(rows, third)).toMatchObject({ amount: 0n, unclear: 0n });
  });

  it('of a department’s effect are that department’s, and rows of other currencies are in none', () => {
    const school = effectOf({ department: 'Socialförvaltningen' });
    const rows = [
      { on: '2024-03', kronor: 500, department: 'Socialförvaltningen', ...old },
      { on: '2024-03', kronor: 70, department: 'tekniska', ...old },
      { on: '2024-03', kronor: 9, department: 'Socialförvaltningen', currency: 'EUR', ...old },
    ];
    expect(monthOf(rows, avtal, school, [school])).toMatchObject({ amount: total(500), rows: 1 });
    expect(monthOf(rows, avtal, effect, [effect, school])).toMatchObject({ amount: total(70), rows: 1 });
  });

  it('keep a reference where the row was placed by it', () => {
    const office = { ...contracted, number: 'KONTOR', start: day('2024-01-01') };
    const referred = { on: '2024-03', kronor: 500, reference: 'KONTOR', ...old };
    expect(monthOf([referred], contracts(contracted, previous, office))).toMatchObject({ amount: 0n });
    const over = { ...office, end: '2024-06-30' };
    expect(monthOf([referred], contracts(contracted, previous, over))).toMatchObject({ amount: total(500) });
  });

  it('a scope leaves to departments’ effects of the same contract theirs, once each', () => {
    const of = (contract: string, department: string) => ({ contract, department });
    const all = [of('utskrift', 'A'), of('utskrift', 'A'), of('utskrift', ''), of('kontor', 'B')];
    expect(scopeOf(of('utskrift', ''), all)).toEqual({ contract: 'utskrift', department: '', others: ['A'] });
    expect(scopeOf(of('utskrift', 'A'), all)).toEqual({ contract: 'utskrift', department: 'A', others: [] });
  });
});

describe('How a cost lies over the year (A.7)', () => {
  it('is uneven from above 15 % of the year in one month', () => {
    expect(shapeOf(even(100))).toBe('even');
    expect(shapeOf(year([150, 100, 100, 100, 100, 100, 100, 50, 50, 50, 50, 50]))).toBe('even');
    expect(shapeOf(year([150.01, 100, 100, 100, 100, 100, 100, 50, 50, 50, 50, 49.98]))).toBe('uneven');
  });

  it('is unknown where a month is not read or negative, there are fewer than twelve, or no cost', () => {
    expect(shapeOf([...even(100, 11), ...year([100], { isRead: false })])).toBe('unknown');
    expect(shapeOf(year([-1, ...Array.from({ length: 11 }, () => 100)]))).toBe('unknown');
    expect(shapeOf(year([0, ...Array.from({ length: 11 }, () => 100)]))).toBe('even');
    expect(shapeOf(even(100, 11))).toBe('unknown');
    expect(shapeOf(even(0))).toBe('unknown');
  });

  it('A3: by the season of 2024, January–March of 4 000 000 are 2 161 882,17', () => {
    const months = [
      812_340.5, 790_112, 640_500.25, 310_000, 95_000, 20_400, 0, 0, 35_250.75, 180_900, 505_300, 760_196.5,
    ];
    const of = (first: number, last: number, start = '2025-01-01', inYear = 2025) =>
      seasonBaseline(kr(4_000_000), day(start), year(months), {
        first: month(inYear, first),
        last: month(inYear, last),
      });
    expect(of(1, 3)).toBe(kr(2_161_882.17));
    expect(of(1, 12)).toBe(kr(4_000_000));
    expect(of(7, 8)).toBe(0);
    // From an effect that began in July the twelve months are July to June: January is still a fifth of the year.
    expect(of(1, 1, '2024-07-01')).toBe(of(1, 1));
    expect(of(1, 3, '2025-01-01', 2026)).toBe(kr(2_161_882.17));
  });
});

describe('Föreslå utgångskostnad (A.6)', () => {
  it('six months are enough, scaled up without a source; five are not, nor is no cost', () => {
    expect(proposeBaseline(even(100, 12))).toMatchObject({
      months: 12,
      proposal: kr(1_200),
      source: 'previousContract',
    });
    expect(proposeBaseline(even(100, 6))).toMatchObject({ months: 6, proposal: kr(1_200), source: null });
    expect(proposeBaseline(even(100, 5))).toMatchObject({ months: 5, proposal: null });
    expect(proposeBaseline(even(0, 12))).toMatchObject({ proposal: null, source: null, uneven: null });
    expect(proposeBaseline(even(-1, 12))).toMatchObject({ proposal: null, source: null, uneven: null });
    expect(proposeBaseline([])).toMatchObject({ months: 0, sum: 0n, proposal: null, uneven: null, unclearShare: 0 });
  });

  it('says from when to when, and which month is above 40 % of the year', () => {
    const uneven = (largest: number) => proposeBaseline(year([10, largest, 20, 10, 10, 10])).uneven;
    expect(proposeBaseline(even(100, 7))).toMatchObject({ from: month(2024, 1), to: month(2024, 7) });
    expect([uneven(40), uneven(41)]).toEqual([null, { month: month(2024, 2), share: 41 / 101 }]);
  });

  it('shows the share of Oklart in all that may be the cost', () => {
    const months = year([100, 200], { unclear: total(50) });
    expect(proposeBaseline(months).unclearShare).toBe(0.25);
    expect(proposeBaseline(year([0], { unclear: total(50) })).unclearShare).toBe(1);
    expect(proposeBaseline(year([-50], { unclear: total(50) })).unclearShare).toBe(0);
  });

  it('is of the suppliers, accounts and departments that the user names; what is left out admits all', () => {
    const rows: Booked[] = [
      { on: '2024-03', kronor: 1, department: 'Socialförvaltningen', account: '6410' },
      { on: '2024-03', kronor: 20, department: 'tekniska', account: '6410' },
      { on: '2024-03', kronor: 300, department: 'tekniska', account: '7000', from: before, name: 'Gamla Skrivaren AB' },
    ];
    const book = bookOf({ contracts: contracts({ ...contracted, start: day('2024-01-01') }, previous), rows });
    const asked = (query: Partial<BaselineQuery>) => {
      const all = { start: day('2025-01-01'), suppliers: [], accounts: null, departments: [], ...query };
      const found = monthsOfQuery(book, all).find((each) => each.month === month(2024, 3));
      return [Number(found?.amount) / 100, found?.rows];
    };
    expect(asked({})).toEqual([321, 3]);
    expect(asked({ suppliers: ['5599002002'] })).toEqual([300, 1]);
    expect(asked({ suppliers: ['SKRIVAREN'] })).toEqual([21, 2]);
    expect(asked({ suppliers: ['Okänd'] })).toEqual([0, 0]);
    expect(asked({ accounts: accounts('64*') })).toEqual([21, 2]);
    expect(asked({ departments: ['Tekniska förvaltningen'] })).toEqual([320, 2]);
    expect(asked({ departments: ['tekniska förvaltningen', 'Park'] })).toEqual([320, 2]);
    expect(asked({ departments: ['Park'] })).toEqual([0, 0]);
  });

  it('has Oklart apart, which is in no amount', () => {
    const two = contracts(...['A', 'B'].map((number) => ({ ...contracted, number, start: day('2024-01-01') })));
    const rows: Booked[] = [
      { on: '2024-03', kronor: 500 },
      { on: '2024-03', kronor: -20 },
    ];
    const query = { start: day('2025-01-01'), suppliers: ['SKRIVAREN'], accounts: null, departments: [] };
    const found = monthsOfQuery(bookOf({ contracts: two, rows }), query).find((each) => each.month === month(2024, 3));
    expect(found).toMatchObject({ amount: 0n, credit: 0n, unclear: total(480), rows: 0 });
  });
});
