import {
  calendarYear,
  contractNumbers,
  loyaltyOf,
  missingToTarget,
  numbersRead,
  purchaseYears,
  rollingYear,
  type Loyalty,
} from '../../../src/domain/payables/loyalty';
import type { PurchaseRow } from '../../../src/domain/payables/purchases';
import type { MonthIndex } from '../../../src/domain/basics/calendar';
import { day } from '../../support/register';
import { before, contracted, contracts, month, previous, reduced, type Booked } from '../../support/parts/payables';

const options = { numbers: contractNumbers(contracts(contracted, previous)), neededCoverage: 0.5 };
const row = (
  category: string,
  kronor: readonly [number, number, number, number],
  rest: Partial<PurchaseRow> = {},
): PurchaseRow => {
  const [amount, own, afterwards, unknown] = kronor.map((each) => BigInt(Math.round(each * 100))) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  return {
    month: month(2025, 1),
    department: '',
    accountGroup: '61',
    category,
    addressable: true,
    amount,
    contracted: own,
    afterwards,
    unknown,
    referenced: 0n,
    validContract: 0n,
    importId: 'R1',
    ...rest,
  };
};
const example = [
  row('IT & Kommunikation', [12_400_000, 10_912_000, 620_000, 310_000]),
  row('Måltider och livsmedel', [8_000_000, 7_600_000, 0, 0]),
  row('Konsulttjänster', [3_123_456.78, 1_987_654.32, 241_000, 81_234.56]),
  row('Bidrag', [9_000_000, 0, 0, 0], { addressable: false }),
];
const year = calendarYear(2025);
const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);
const rates = ({ name, lower, inPlace, upper, showsUpper }: Loyalty) => [
  name,
  percent(lower),
  percent(inPlace),
  percent(upper),
  showsUpper,
];
const report = (rows: readonly PurchaseRow[], own: Partial<typeof options> = {}) =>
  loyaltyOf(rows, year, { ...options, ...own });

describe('the worked example of Inköp (B.5)', () => {
  it('has lower, in place and upper of each category and of the whole', () => {
    const { total, perCategory } = report(example);
    expect(perCategory.map(rates)).toEqual([
      ['IT & Kommunikation', 88, 83, 90.3, true],
      ['Måltider och livsmedel', 95, 95, 95, false],
      ['Konsulttjänster', 63.6, 55.9, 65.3, true],
    ]);
    expect(rates(total)).toEqual(['', 87.1, 83.5, 88.6, true]);
    expect(total).toMatchObject({
      addressable: 2_352_345_678n,
      contracted: 2_049_965_432n,
      afterwards: 86_100_000n,
      unknown: 39_123_456n,
    });
  });

  it('has 1 141 925,92 to the target of 92 %', () => {
    expect(missingToTarget(0.92, report(example).total)).toBe(114_192_592n);
    expect(missingToTarget(0.8, report(example).total) < 0n).toBe(true);
  });
});

describe('loyalty', () => {
  it('of contracts is never derived from suppliers, and needs references on half of the purchases', () => {
    const referenced = (amount: bigint) =>
      report([row('', [100, 90, 0, 0], { referenced: amount, validContract: 4_000n })]).total;
    expect([referenced(5_000n).contractLoyalty, referenced(5_000n).coverage]).toEqual([0.8, 0.5]);
    expect([referenced(4_999n).contractLoyalty, referenced(4_999n).lower]).toEqual([null, 0.9]);
  });

  it('is – without addressable purchases', () => {
    expect(report([row('', [0, 0, 0, 0])])).toMatchObject({
      refusal: 'noPurchases',
      total: { lower: null, inPlace: null, upper: null },
    });
    expect(report([row('', [100, 0, 0, 100])]).total).toMatchObject({ lower: 0, upper: null });
    expect(report([row('', [0, 50, 0, -100])]).total).toMatchObject({ lower: null, upper: 0.5, showsUpper: false });
    const referenced = row('', [0, 0, 0, 0], { referenced: 100n, validContract: 50n });
    expect(report([referenced], { neededCoverage: 0 }).total.contractLoyalty).toBeNull();
  });

  it('shows the upper where it is more than a percentage point above the lower', () => {
    const shows = (unknown: number) => report([row('', [100, 1, 0, unknown])]).total.showsUpper;
    expect([shows(50), shows(51)]).toEqual([false, true]);
  });

  it('goes by the contracted rows of Avtal, those that an error leaves out too, as they were at the last reading', () => {
    const broken = { organisationNumber: '559900-1005' };
    expect(contractNumbers(contracts(contracted, { ...previous, ...broken }))).toEqual({ rows: 1, valid: 1 });
    expect(contractNumbers(contracts(contracted, { ...contracted, ...broken }))).toEqual({ rows: 2, valid: 1 });
    const readings = [
      { contractRows: 9, validNumbers: 8 },
      { contractRows: 7, validNumbers: 7 },
      { contractRows: 5, validNumbers: 4 },
    ];
    expect([numbersRead(readings), numbersRead([])]).toEqual([
      { rows: 5, valid: 4 },
      { rows: 0, valid: 0 },
    ]);
  });

  it('W941 is – with the reason when fewer than four in five contracted rows have a valid number', () => {
    const list = (named: number) =>
      contracts(
        ...Array.from({ length: 5 }, (_, index) =>
          index < named ? { ...contracted, organisationNumber: '' } : contracted,
        ),
        { ...previous, organisationNumber: '' },
      );
    expect(report(example, { numbers: contractNumbers(list(1)) }).refusal).toBeNull();
    expect(report(example, { numbers: contractNumbers(list(2)) })).toMatchObject({
      refusal: 'contractList',
      total: { lower: null },
      findings: [{ ruleId: 'W941', params: { count: 3, rows: 5 } }, { ruleId: 'W943' }],
    });
    expect(
      report(example, {
        numbers: contractNumbers(contracts({ ...contracted, organisationNumber: '559900-1005' })),
      }).refusal,
    ).toBe('contractList');
    expect(report(example, { numbers: contractNumbers(contracts()) }).refusal).toBe('contractList');
  });

  it('W942 says how much has no category, W943 that the period is shorter than a year', () => {
    const whole = Array.from({ length: 12 }, (_, index) =>
      row('Resor', [99, 0, 0, 0], { month: month(2025, index + 1) }),
    );
    const rules = (rows: readonly PurchaseRow[]) => report(rows).findings.map(({ ruleId, params }) => [ruleId, params]);
    expect(rules(whole)).toEqual([]);
    expect(rules([...whole, row('', [1188, 0, 0, 0])])).toEqual([['W942', { share: 0.5 }]]);
    expect(rules(whole.slice(1))).toEqual([['W943', { count: 11 }]]);
  });

  it('is of the last twelve complete months, or of a year; by department too', () => {
    expect(rollingYear([month(2025, 3), month(2025, 6), month(2025, 4)])).toEqual({
      first: month(2024, 7),
      last: month(2025, 6),
    });
    expect(rollingYear([])).toBeNull();
    const outside = row('Resor', [50, 0, 0, 0], { month: (year.first - 1) as MonthIndex });
    expect(report([...example, outside]).total.addressable).toBe(2_352_345_678n);
    expect(purchaseYears([...example, outside])).toEqual([2024, 2025]);
    expect(
      report([
        row('a', [5, 0, 0, 0], { department: 'Social' }),
        row('b', [7, 0, 0, 0], { department: 'Social' }),
        row('b', [1, 0, 0, 0]),
      ]).perDepartment.map(({ name, addressable }) => [name, addressable]),
    ).toEqual([
      ['Social', 1_200n],
      ['', 100n],
    ]);
  });
});

describe('a purchase', () => {
  const avtal = contracts({ ...contracted, category: 'IT & Kommunikation', registered: day('2025-03-01') }, previous);
  const purchase = (own: Partial<Booked>, reading = avtal) => {
    const { purchases } = reduced(reading, [{ on: '2025-02', kronor: 1, ...own }], {
      categories: [
        { from: '61', to: '61', category: 'IT & Kommunikation', addressable: true },
        { from: '62', to: '62', category: 'Resor', addressable: true },
      ],
    });
    const [only] = purchases;
    return [only?.contracted, only?.afterwards, only?.referenced, only?.validContract, only?.unknown].map(Number);
  };

  it('is from a contracted supplier while the contract runs, in its category where the account is mapped', () => {
    expect(purchase({ account: '6100' })).toEqual([100, 100, 0, 0, 0]);
    expect(purchase({ account: '6100', on: '2025-03' })).toEqual([100, 0, 0, 0, 0]);
    expect(purchase({ account: '6200' })).toEqual([0, 0, 0, 0, 0]);
    expect(purchase({ account: '6900', on: '2024-12' })).toEqual([0, 0, 0, 0, 0]);
    expect(purchase({ from: before, name: 'Gamla' })).toEqual([0, 0, 0, 0, 0]);
  });

  it('is afterwards only where the contract was registered more than 30 days after its start', () => {
    const registered = (on: string) =>
      purchase({ on: '2025-01' }, contracts({ ...contracted, registered: day(on) }))[1];
    expect([registered('2025-01-31'), registered('2025-02-01'), registered('2025-02-20')]).toEqual([0, 100, 100]);
    const late = { ...contracted, start: day('2025-01-20') };
    const since = (on: string) => purchase({ on: '2025-01' }, contracts({ ...late, registered: day(on) }))[1];
    expect([since('2025-02-05'), since('2025-02-19'), since('2025-02-20')]).toEqual([0, 0, 100]);
  });

  it('has a valid contract when its reference is one that the supplier is contracted on then', () => {
    expect(purchase({ reference: 'ut-skrift', account: '6100' })).toEqual([100, 100, 100, 100, 0]);
    expect(purchase({ reference: 'ANNAT', account: '6100' })).toEqual([100, 100, 100, 0, 0]);
    expect(purchase({ reference: 'UTSKRIFT', from: before, name: 'Gamla' })).toEqual([0, 0, 100, 0, 0]);
  });

  it('is unknown when nobody can tell who was paid, unless the name is a contracted supplier’s', () => {
    expect(purchase({ from: '*', name: 'X' })).toEqual([0, 0, 0, 0, 100]);
    expect(purchase({ from: '10004007', name: 'X' })).toEqual([0, 0, 0, 0, 100]);
    expect(purchase({ from: '*', name: 'Skrivaren', account: '6100' })).toEqual([100, 100, 0, 0, 0]);
    expect(purchase({ from: '559900-3000', name: 'X' })).toEqual([0, 0, 0, 0, 0]);
  });
});
