import fc from 'fast-check';
import {
  importFindings,
  importOf,
  isBlocking,
  judgeImports,
  sameFile,
  type EarlierReading,
  type FileFacts,
} from '../../../src/domain/payables/importRules';
import { day } from '../../support/register';
import {
  accounts,
  before,
  contracted,
  contracts,
  month,
  monthly,
  optionsOf,
  previous,
  reduced,
  rowOf,
  supplier,
  type Booked,
} from '../../support/parts/payables';
import { PayablesReduction } from '../../../src/domain/payables/reduce';

const avtal = contracts(
  contracted,
  previous,
  { ...contracted, number: 'KONTOR', organisationNumber: '559900-3000', supplier: 'Kontorshuset AB', accounts: '61*' },
  {
    ...contracted,
    number: 'MÖBLER',
    organisationNumber: '559900-3000',
    supplier: 'Kontorshuset AB',
    departments: 'Socialförvaltningen',
  },
  { ...contracted, number: 'HANTVERK', organisationNumber: '', supplier: 'Karin Ek' },
  { number: 'EL', role: 'Konto', accounts: '62*', start: day('2025-01-01') },
);
const person = '19550101-1239';
const rest: Booked = { on: '2025-03', kronor: 1 };
const categories = [
  { from: '61', to: '62', category: 'Kontor', addressable: true },
  { from: '45', to: '45', category: 'Bidrag', addressable: false },
];
const file = (rows: readonly Booked[], options = {}) =>
  reduced(avtal, rows, { categories, neverRead: accounts('99*'), ...options });
const total = (rows: readonly { readonly amount: bigint }[]): bigint =>
  rows.reduce((sum, { amount }) => sum + amount, 0n);

const booked: fc.Arbitrary<Booked> = fc.record({
  on: fc.constantFrom('2024-11-05', '2025-01-31', '2025-03-01', ''),
  kronor: fc.option(
    fc.integer({ min: -9_000_000, max: 90_000_000 }).map((ore) => ore / 100),
    { freq: 8 },
  ),
  from: fc.constantFrom(supplier, before, '559900-3000', '802000-1007', person, '*', '10004007', 'DK123'),
  name: fc.constantFrom('Skrivaren AB', 'Karin Ek', 'Annan'),
  department: fc.constantFrom('Socialförvaltningen', 'Okänd', ''),
  account: fc.constantFrom('6110', '6210', '6400', '4500', '1200', '9910', ''),
  reference: fc.constantFrom('', '', 'UTSKRIFT', 'X1'),
  counterparty: fc.constantFrom('', '1', '6', '8'),
  currency: fc.constantFrom('', 'SEK', 'EUR'),
});

describe('what is kept of a file', () => {
  it('A-1, A-2, A-3: every öre is in Inköpsvolym or Undantaget, once; suppliers on Avtal are whole; no row in two contracts', () => {
    fc.assert(
      fc.property(fc.array(booked, { maxLength: 30 }), (rows) => {
        const { costs, purchases, stats } = file(rows);
        expect(total(purchases) + stats.excluded).toBe(stats.sum);
        const counted = rows
          .map(rowOf)
          .filter(({ amount, month: booking, currency }) => amount !== null && booking !== null && currency !== 'EUR');
        expect(stats.sum).toBe(counted.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n));
        const { matcher } = optionsOf(avtal);
        const ofSuppliers = counted.filter(
          ({ organisation, supplier: name, account }) =>
            !account.startsWith('99') &&
            matcher.partiesOf({
              organisation:
                organisation.kind === 'organisation'
                  ? organisation.digits
                  : organisation.kind === 'foreign'
                    ? organisation.text
                    : null,
              name,
            }).length > 0,
        );
        const isNamed = ({ organisation, supplier: name, contract }: (typeof costs)[number]): boolean =>
          organisation !== null || name !== '' || contract === 'hantverk';
        const others = file(
          rows.filter((row) => !ofSuppliers.some((other) => JSON.stringify(other) === JSON.stringify(rowOf(row)))),
        );
        expect(total(costs) - total(others.costs)).toBe(
          ofSuppliers.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n),
        );
        expect(costs.filter((row) => row.unclear && !isNamed(row))).toEqual([]);
        for (const row of rows)
          expect(file([row]).costs.filter(({ amount }) => amount !== 0n).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of rows and how often they come in between change nothing', () => {
    fc.assert(
      fc.property(fc.array(booked, { maxLength: 20 }), (rows) => {
        const sorted = (costs: ReturnType<typeof file>['costs']) =>
          costs
            .map((row) =>
              JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
            )
            .sort();
        expect(sorted(file([...rows].reverse()).costs)).toEqual(sorted(file(rows).costs));
      }),
      { numRuns: 100 },
    );
  });

  it('persons have neither name nor number, and are known to no purchase; one named on Avtal without number keeps its amounts', () => {
    const { costs, purchases, stats } = file([
      { ...rest, kronor: 70, from: person, name: 'Nils Holm' },
      { ...rest, kronor: 30, from: person, name: 'Karin Ek' },
    ]);
    expect(stats).toMatchObject({ persons: 10_000n, personRows: 2 });
    expect(
      costs.map(({ contract, organisation, supplier: name, amount }) => [contract, organisation, name, amount]),
    ).toEqual([['hantverk', null, '', 3_000n]]);
    expect(purchases.map(({ unknown, contracted: own }) => [unknown, own])).toEqual([[7_000n, 3_000n]]);
    expect(
      JSON.stringify([costs, purchases, stats], (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).not.toMatch(/Holm|Ek|5501/);
  });

  it('accounts that are never read are summed on the import’s line and kept nowhere else', () => {
    const { costs, purchases, stats } = file([{ ...rest, kronor: 5, account: '9910' }]);
    expect([costs, purchases, stats.excluded, stats.sum]).toEqual([[], [], 500n, 500n]);
  });

  it('internal and group rows are not addressable, nor grants and investments; a mapped account is what its row says', () => {
    const addressable = (row: Partial<Booked>) => file([{ ...rest, ...row }]).purchases.map((each) => each.addressable);
    expect(
      [
        { counterparty: '1' },
        { counterparty: '6' },
        { counterparty: '8' },
        { account: '1200' },
        { account: '45100' },
        { account: '6110' },
      ].map(addressable),
    ).toEqual([[false], [false], [true], [false], [false], [true]]);
    expect(file([rest], { ownOrganisation: '5599001004' }).stats.internal).toBe(100n);
  });

  it('the rest of Roll Konto’s accounts is one line without supplier', () => {
    const { costs } = file([
      { ...rest, name: 'Ett', from: '802000-1007', account: '6210' },
      { ...rest, name: 'Två', from: 'DK9', account: '6210' },
      { ...rest, name: 'Två', from: 'DK9', account: '6900' },
    ]);
    expect(costs).toEqual([
      expect.objectContaining({
        contract: 'el',
        role: 'account',
        matched: 'account',
        organisation: null,
        supplier: '',
        amount: 200n,
        rows: 2,
      }),
    ]);
  });

  it('suppliers of effects are kept by account, others are not', () => {
    const rows = [
      { ...rest, account: '6401' },
      { ...rest, account: '6402' },
    ];
    expect(file(rows).costs.map(({ account }) => account)).toEqual(['6401', '6402']);
    expect(file(rows, { effectContracts: new Set() }).costs.map(({ account, amount }) => [account, amount])).toEqual([
      ['', 200n],
    ]);
  });

  it('both sides of the books are read to their cost accounts', () => {
    const rows = [
      { ...rest, kronor: 9, account: '6400', voucher: 'V1' },
      { ...rest, kronor: -9, account: '2440', voucher: 'V1' },
    ];
    expect([file(rows).stats.balancedVouchers, file(rows).stats.sum]).toEqual([1, 0n]);
    expect(file(rows, { costAccountsOnly: true }).stats).toMatchObject({ rows: 2, usedRows: 1, sum: 900n });
  });

  it('holds no more than what it sums to, however many rows there are', () => {
    const reduction = new PayablesReduction(optionsOf(avtal));
    for (let index = 0; index < 20_000; index += 1)
      reduction.add(rowOf({ ...rest, voucher: `V${index}`, invoice: `F${index}` }));
    const { costs, purchases } = reduction.result();
    expect([costs.length, purchases.length, costs[0]?.rows]).toEqual([1, 1, 20_000]);
  });
});

describe('what a file’s rows say', () => {
  const facts: FileFacts = {
    buyer: '',
    dateKind: 'period',
    vat: 'excluded',
    numberHeading: 'lev.nr',
    replaces: [],
    costAccountsOnly: false,
  };
  const rules = (rows: readonly Booked[], own: Partial<FileFacts> = {}, earlier: readonly EarlierReading[] = []) =>
    importFindings(file(rows).stats, { ...facts, ...own }, earlier).map(({ ruleId }) => ruleId);
  const good = monthly(2025, [10, 20, 30], { department: 'Socialförvaltningen' });
  const earlier: EarlierReading = {
    id: 'R0',
    buyer: '',
    months: [month(2025, 3), month(2025, 4)],
    fileMark: 'm0',
    sums: new Map([
      [month(2025, 3), 10_000n],
      [month(2025, 4), 100n],
    ]),
  };

  it('is nothing when nothing is wrong', () => {
    expect(rules(good)).toEqual([]);
  });

  it('E902 stops months that are read already, unless they are replaced or of another buyer', () => {
    expect(importFindings(file(good).stats, facts, [earlier])).toEqual([
      { ruleId: 'E902', params: { id: 'R0', fromMonth: month(2025, 3), toMonth: month(2025, 3) } },
    ]);
    expect(rules(good, { buyer: 'Bolaget' }, [earlier])).toEqual([]);
    expect(rules(good, { replaces: ['R0'] }, [{ ...earlier, sums: new Map() }])).toEqual([]);
    expect([sameFile('m0', [earlier]), sameFile('m1', [earlier])]).toEqual(['R0', null]);
  });

  it('E905 stops a file whose vouchers sum to 0, E906 one with a hundredth of its rows unreadable', () => {
    const both = [1, 2, 3].flatMap((index) => [
      { ...rest, voucher: `${index}`, kronor: 5 },
      { ...rest, voucher: `${index}`, kronor: -5 },
    ]);
    expect(rules(both)).toEqual(['E905']);
    expect(rules(both, { costAccountsOnly: true })).toEqual([]);
    expect(rules([...good, ...Array.from({ length: 97 }, () => ({ ...rest, kronor: null }))].slice(0, 4))).toEqual([
      'E906',
    ]);
    expect(rules([...Array.from({ length: 100 }, () => rest), { ...rest, kronor: null }])).toEqual([]);
    expect(isBlocking({ ruleId: 'E905', params: {} })).toBe(true);
    expect(isBlocking({ ruleId: 'W907', params: {} })).toBe(false);
  });

  it('W907 without knowing that VAT is excluded, W910 by invoice or payment date', () => {
    expect(rules(good, { vat: 'included', dateKind: 'invoice' })).toEqual(['W907', 'W910']);
    expect(rules(good, { vat: 'unknown', dateKind: 'booking' })).toEqual(['W907']);
  });

  it('W908 when more than half of the numbers are no organisation’s', () => {
    const odd = { ...rest, from: '10004007' };
    expect(rules([odd, rest])).toEqual([]);
    expect(rules([odd, odd, rest, { ...rest, from: '*' }, { ...rest, from: '*' }])).toEqual(['W908']);
  });

  it('W909 when a month is less than half of what it replaces', () => {
    const findings = importFindings(file(good).stats, { ...facts, replaces: ['R0'] }, [earlier]);
    expect(findings).toEqual([
      { ruleId: 'W909', params: { month: month(2025, 3), beforeOre: 10_000, afterOre: 3_000 } },
      { ruleId: 'W909', params: { month: month(2025, 4), beforeOre: 100, afterOre: 0 } },
    ]);
  });

  it('W911 persons, W912 a negative sum, W913 unmapped departments, W914 other currencies, W930 references to others’ contracts', () => {
    expect(rules([{ ...rest, from: person }])).toEqual(['W911']);
    expect(rules([{ ...rest, kronor: -5 }])).toEqual(['W912']);
    expect(rules([{ ...rest, department: 'Okänd' }])).toEqual(['W913']);
    expect(rules([rest, { ...rest, currency: 'EUR' }])).toEqual(['W914']);
    expect(rules([{ ...rest, from: '802000-1007', reference: 'UTSKRIFT' }])).toEqual(['W930']);
  });

  it('W925 says which readings were made with another Avtal', () => {
    const { stats } = file(good);
    const read = importOf(stats, facts, {
      id: 'R1',
      source: 'E',
      file: 'f.csv',
      contractPrint: avtal.print,
      fileMark: 'm',
      readOn: day('2025-08-01'),
      contractRows: 1,
      validNumbers: 1,
    });
    expect(read).toMatchObject({ from: month(2025, 1), to: month(2025, 3), sum: 6_000n, usedRows: 3 });
    expect(
      judgeImports([read, { ...read, id: 'R2', contractPrint: 'a1-0' }], avtal.print).map(
        ({ ruleId, row }) => `${ruleId}@${row}`,
      ),
    ).toEqual(['W925@1']);
  });
});
