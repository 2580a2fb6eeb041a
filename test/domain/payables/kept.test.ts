import { isInternal, isOfGroup } from '../../../src/domain/payables/counterparties';
import type { ReduceOptions } from '../../../src/domain/payables/reduction';
import { reduceOptionsOf } from '../../../src/domain/payables/reductionRequest';
import { VoucherSample } from '../../../src/domain/payables/vouchers';
import { krTotal } from '../../support/effects';
import {
  accounts,
  contracted,
  contracts,
  month,
  previous,
  reduced,
  rowOf,
  type Booked,
} from '../../support/parts/payables';
import { day } from '../../support/register';

const avtal = contracts(contracted, previous);
const booked = (more: Partial<Booked> = {}): Booked => ({ on: '2025-03', kronor: 10, ...more });
const keep = (rows: readonly Partial<Booked>[], options: Partial<ReduceOptions> = {}, reading = avtal) =>
  reduced(reading, rows.map(booked), options);
const costs = (...given: Parameters<typeof keep>) =>
  keep(...given).costs.map(({ contract, matched, organisation, supplier, department, account, amount }) =>
    [contract, matched, organisation, supplier, department, account, Number(amount) / 100].join('|'),
  );
const person = '19550101-1239';

describe('Reskontra: what is kept of a row', () => {
  it('by account for suppliers of effects’ contracts, in one line for others', () => {
    const rows = [{ account: '6410' }, { account: '6420' }];
    expect(costs(rows)).toEqual([
      'utskrift|number|5599001004|Skrivaren AB||6410|10',
      'utskrift|number|5599001004|Skrivaren AB||6420|10',
    ]);
    expect(costs(rows, { effectContracts: new Set() })).toEqual(['utskrift|number|5599001004|Skrivaren AB|||20']);
    const both = contracts(contracted, { ...contracted, number: 'KONTOR', accounts: '9*' });
    expect(costs(rows, { effectContracts: new Set(['kontor']) }, both)).toHaveLength(2);
  });

  it('of a person on Avtal the amount, without name and number', () => {
    const sole = contracts({ ...contracted, organisationNumber: '', supplier: 'Karin Ek' });
    const { costs: kept, credits } = keep(
      [{ from: person, name: 'Karin Ek', kronor: -9_000, invoice: 'K1' }],
      { creditContracts: new Set(['utskrift']) },
      sole,
    );
    expect(kept).toMatchObject([{ contract: 'utskrift', organisation: null, supplier: '', amount: krTotal(-9_000) }]);
    expect(credits).toEqual([]);
  });

  it('of a supplier on no contract nothing, but where its account or reference is a contract’s', () => {
    const others = { from: '559900-3000', name: 'Andra' };
    const withAccount = contracts(contracted, {
      number: 'EL',
      role: 'Konto',
      accounts: '62*',
      start: day('2025-01-01'),
    });
    expect(costs([others], {}, withAccount)).toEqual([]);
    expect(costs([{ ...others, account: '6210' }], {}, withAccount)).toEqual(['el|account||||6210|10']);
    expect(costs([{ ...others, reference: 'UTSKRIFT' }], {}, withAccount)).toEqual(['utskrift|reference||||6400|10']);
    expect(costs([{ ...others, reference: 'OKÄND' }], {}, withAccount)).toEqual([]);
    expect(costs([{ ...others, account: '6210', on: '2024-12' }], {}, withAccount)).toEqual(['|unplaced||||6210|10']);
  });

  it('of a namesake under another number that it was there, in no amount', () => {
    expect(costs([{ from: '559900-3000', name: 'Skrivaren' }])).toEqual(['utskrift|unplaced|5599003000||||0']);
  });

  it('of a row in another currency, or that cannot be read, that it may belong there, by department', () => {
    const rows = [{ currency: 'EUR', department: 'tekniska' }, { kronor: null }];
    expect(costs(rows)).toEqual(['utskrift|unplaced|||Tekniska förvaltningen||0', 'utskrift|unplaced|||||0']);
    expect(costs([{ currency: 'EUR', from: '559900-3000', name: 'Andra' }])).toEqual([]);
    const two = contracts(contracted, { ...contracted, number: 'KONTOR' });
    expect(costs([{ currency: 'EUR' }], {}, two)).toEqual(['utskrift|unplaced|||||0', 'kontor|unplaced|||||0']);
    const over = contracts({ ...contracted, end: '2025-01-31' });
    expect(costs([{ currency: 'EUR' }], {}, over)).toEqual([]);
    const account = contracts({ number: 'EL', role: 'Konto', accounts: '62*' });
    expect(
      costs(
        [
          { currency: 'EUR', from: '559900-3000', account: '6210' },
          { currency: 'EUR', from: '559900-3000', account: '7000' },
        ],
        {},
        account,
      ),
    ).toEqual(['el|unplaced|||||0']);
  });

  it('of a row without a month that it may belong to any month that is read', () => {
    const { costs: kept } = keep([{ on: '2025-03' }, { on: '2025-01' }, { on: '', kronor: 5 }]);
    expect(kept.filter(({ matched }) => matched === 'unplaced').map((each) => each.month)).toEqual([
      month(2025, 1),
      month(2025, 3),
    ]);
  });

  it('kronor are SEK, kr, kronor or blank; accounts that are never read are kept nowhere', () => {
    const { stats } = keep(['', ' ', 'SEK', 'kr', 'Kronor ', 'EUR', 'SEKX'].map((currency) => ({ currency })));
    expect([stats.usedRows, stats.otherCurrency, stats.uninterpreted]).toEqual([5, 2, 0]);
    const never = { neverRead: accounts('64*') };
    expect([costs([{}], never), costs([{ currency: 'EUR' }], never), keep([{}], never).stats.excluded]).toEqual([
      [],
      [],
      1_000n,
    ]);
  });

  it('departments of the file are mapped once; those that nobody has mapped are named, trimmed', () => {
    const asked: string[] = [];
    const departmentOf = (text: string): string => {
      asked.push(text);
      return text === 'a' ? 'A' : '';
    };
    const { stats, costs: kept } = keep(
      [{ department: 'a' }, { department: ' x ' }, { department: 'a' }, { department: ' ' }],
      { departmentOf },
    );
    expect([asked, stats.unmappedDepartments]).toEqual([['a', ' x ', ' '], ['x']]);
    expect(kept.map(({ department, rows }) => [department, rows])).toEqual([
      ['A', 2],
      ['', 2],
    ]);
  });

  it('negative rows are the credit of a line', () => {
    expect(keep([{ kronor: 10 }, { kronor: -4 }, { kronor: 0 }]).costs).toMatchObject([
      { amount: 600n, credit: -400n, rows: 3 },
    ]);
  });

  it('Kreditrader are of suppliers of open claims’ contracts, whichever contract the row went to', () => {
    const credit = { kronor: -5_000, invoice: 'K1' };
    const kept = (options: Partial<ReduceOptions>, reading = avtal) =>
      keep([credit], options, reading).credits.map(({ contract }) => contract);
    expect([
      kept({}),
      kept({ creditContracts: new Set(['utskrift']) }),
      kept({ creditContracts: new Set(['annat']) }),
    ]).toEqual([[], ['utskrift'], []]);
    const two = contracts(contracted, { ...contracted, number: 'KONTOR', accounts: '9*' });
    expect(kept({ creditContracts: new Set(['kontor']) }, two)).toEqual(['utskrift']);
    const referred = keep(
      [{ ...credit, reference: 'BYGG' }],
      { creditContracts: new Set(['bygg']) },
      contracts(contracted, { ...contracted, number: 'BYGG', organisationNumber: '559900-3000' }),
    );
    expect(referred.credits.map(({ contract }) => contract)).toEqual(['bygg']);
  });
});

describe('Counts and sums of a file', () => {
  it('numbers, months and sums are of their own rows', () => {
    const { stats } = keep([
      { on: '2025-03' },
      { on: '2025-01', counterparty: '3' },
      { from: '*', kronor: -4 },
      { from: '10004007' },
    ]);
    expect(stats).toMatchObject({ numbers: 3, internalNumbers: 1, internal: 1_000n, sum: 2_600n });
    expect(stats.months).toEqual([
      { month: month(2025, 1), sum: 1_000n },
      { month: month(2025, 3), sum: 1_600n },
    ]);
    expect(keep([{ from: '559900-3000', reference: 'UTSKRIFT' }, {}]).stats.notOnContract).toBe(1);
  });

  it('at most a thousand unmapped texts', () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => ({ department: `d${index}` }));
    expect(keep(rows).stats.unmappedDepartments).toHaveLength(1_000);
  });

  it('E905 looks at vouchers, five thousand at most: the share whose rows sum to 0', () => {
    const sample = new VoucherSample();
    expect(sample.balancedShare()).toBeNull();
    sample.add('', 0);
    expect(sample.balancedShare()).toBeNull();
    for (const [voucher, amount] of [
      ['A', 5],
      ['A', -5],
      ['B', 5],
      ['C', 1],
      ['D', 0],
    ] as const)
      sample.add(voucher, amount);
    expect(sample.balancedShare()).toBe(0.5);
    for (let index = 4; index < 5_000; index += 1) sample.add(`V${index}`, 1);
    sample.add('E', 0);
    expect(sample.balancedShare()).toBe(2 / 5_000);
    sample.add('C', -1);
    expect(sample.balancedShare()).toBe(3 / 5_000);
  });

  it('internal is the organisation’s own number, or a code of one to three digits within the span', () => {
    const parties = {
      ownOrganisation: '5599001004',
      internalCounterparties: { from: 1, to: 4 },
      groupCounterparties: { from: 10, to: 999 },
    };
    const inside = (counterparty: string, from = '559900-3000') =>
      isInternal(rowOf(booked({ counterparty, from })), parties);
    expect(['', '0', '1', ' 4 ', '5', '1x', 'x1', '1 2', '0001'].map((code) => inside(code))).toEqual([
      ...[false, false, true, true, false, false, false, false, false],
    ]);
    expect([inside('', '559900-1004'), inside('', '*'), inside('', person)]).toEqual([true, false, false]);
    expect(['9', '10', '999', '1000'].map((code) => isOfGroup(rowOf(booked({ counterparty: code })), parties))).toEqual(
      [...[false, true, true, false]],
    );
  });

  it('a request is the same as plain data', () => {
    const options = reduceOptionsOf({
      ...{ importId: 'R1', parties: avtal.parties, departments: [['social', 'Socialförvaltningen']] },
      ...{ effectContracts: ['a'], creditContracts: ['b'], smallestCredit: 1, categories: [], neverRead: null },
      ...{ ownOrganisation: null, internalCounterparties: { from: 1, to: 4 }, groupCounterparties: { from: 5, to: 7 } },
      costAccountsOnly: false,
    });
    expect([options.departmentOf(' SOCIAL'), options.departmentOf('x')]).toEqual(['Socialförvaltningen', '']);
    expect([[...options.effectContracts], [...options.creditContracts], options.matcher.parties]).toEqual([
      ['a'],
      ['b'],
      avtal.parties,
    ]);
  });
});

describe('Inköpsvolym (B.2)', () => {
  const categories = [
    { from: '610', to: '619', category: 'Kontor', addressable: true },
    { from: '45', to: '45', category: '', addressable: true },
  ];
  const purchases = (rows: readonly Partial<Booked>[], reading = avtal) =>
    keep(rows, { categories }, reading).purchases;
  const only = (row: Partial<Booked>, reading = avtal) => {
    const [found] = purchases([row], reading);
    return [found?.contracted, found?.afterwards, found?.referenced, found?.validContract, found?.unknown].map(Number);
  };

  it('is by month, two digits of the account, category and department, and whether a contract could be used', () => {
    const rows = [
      { account: '6105' },
      { account: '6199', department: 'tekniska' },
      { account: '61', on: '2025-04' },
      { account: '1200' },
      { account: '4501' },
      { account: '9145' },
    ];
    expect(
      purchases(rows).map(({ month: of, accountGroup, category, department, addressable }) => [
        of - month(2025, 1) + 1,
        accountGroup,
        category,
        department,
        addressable,
      ]),
    ).toEqual([
      ...[
        [3, '61', 'Kontor', '', true],
        [3, '61', 'Kontor', 'Tekniska förvaltningen', true],
        [4, '61', '', '', true],
      ],
      ...[
        [3, '12', '', '', false],
        [3, '45', '', '', true],
        [3, '91', '', '', true],
      ],
    ]);
    expect(
      purchases([{ account: '6100' }, { account: '6200' }, { account: '6000' }]).map(({ category }) => category),
    ).toEqual(['Kontor', '', '']);
    const wide = [{ from: '61', to: '99', category: 'Kontor', addressable: true }];
    const named = (account: string) => keep([{ account }], { categories: wide }).purchases[0]?.category;
    expect([named('7'), named('70')]).toEqual(['', 'Kontor']);
  });

  it('a contract of another category is none, where the account is mapped to one', () => {
    const of = (category: string) => contracts({ ...contracted, category });
    expect(
      [
        only({ account: '6100' }, of('kontor')),
        only({ account: '6100' }, of('Resor')),
        only({ account: '6100' }, of('')),
      ].map(([sum]) => sum),
    ).toEqual([...[1_000, 0, 1_000]]);
    expect(
      [only({ account: '6900' }, of('Resor')), only({ account: '4500' }, of('Resor'))].map(([sum]) => sum),
    ).toEqual([1_000, 1_000]);
  });

  it('is afterwards where every contract was registered more than 30 days after its start, until that month', () => {
    const registered = (...days: readonly string[]) =>
      contracts(
        ...days.map((on, index) => ({ ...contracted, number: `A${index}`, registered: on === '' ? '' : day(on) })),
      );
    const of = (on: string, ...days: readonly string[]) => only({ on }, registered(...days))[1];
    expect([
      of('2025-01', '2025-01-31'),
      of('2025-01', '2025-02-01'),
      of('2025-02', '2025-02-28'),
      of('2025-02', '2025-03-01'),
      of('2025-01', ''),
    ]).toEqual([...[0, 1_000, 0, 1_000, 0]]);
    expect([of('2025-01', '2025-06-01', ''), of('2025-01', '2025-06-01', '2025-07-01')]).toEqual([0, 1_000]);
  });

  it('a reference is valid where the supplier is contracted on it then; nobody is unknown with a number', () => {
    const office = { ...contracted, number: 'KONTOR', end: '2025-02-28' };
    const both = contracts(contracted, office);
    expect([
      only({ reference: 'utskrift' }, both),
      only({ reference: 'KONTOR' }, both),
      only({ reference: ' - ' }, both),
    ]).toEqual([
      [1_000, 0, 1_000, 1_000, 0],
      [1_000, 0, 1_000, 0, 0],
      [1_000, 0, 0, 0, 0],
    ]);
    expect([only({ from: 'DK12345678', name: 'X' }), only({ from: person, name: 'X' })].map((sums) => sums[4])).toEqual(
      [0, 1_000],
    );
  });
});
