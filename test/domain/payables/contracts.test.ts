import { admitsAccount } from '../../../src/domain/payables/accounts';
import { contractKey, coverMonth, supplierKey } from '../../../src/domain/payables/contract';
import { ContractMatcher, type MatchedRow } from '../../../src/domain/payables/matching';
import type { ContractField } from '../../../src/domain/payables/contractRows';
import { day, type Row } from '../../support/register';
import { accounts, before, contracted, contracts, month, previous, supplier } from '../../support/parts/payables';

const rulesOf = (...rows: readonly Row<ContractField>[]) =>
  contracts(...rows).issues.map(({ ruleId, row, field, params }) =>
    `${ruleId}@${row} ${field} ${params['reason'] ?? ''}`.trim(),
  );

describe('Avtal', () => {
  it('reads a row as it means, and the order of rows leaves its print alone', () => {
    const { parties, issues, print } = contracts(
      {
        ...contracted,
        number: 'KS 2024/17',
        accounts: '6*; 7410',
        departments: ' Tekniska ;Social',
        end: '2026-12-31',
        registered: '',
      },
      previous,
    );
    expect(issues).toEqual([]);
    expect(parties[0]).toMatchObject({
      number: 'KS 2024/17',
      key: 'ks202417',
      role: 'contracted',
      organisation: '5599001004',
      end: day('2026-12-31'),
      departments: ['tekniska', 'social'],
    });
    expect(parties[1]).toMatchObject({ role: 'previous', start: null, end: null, accounts: null });
    expect(contracts(previous, contracted).print).toBe(contracts(contracted, previous).print);
    expect(contracts({ ...contracted, end: '2027-01-01' }, previous).print).not.toBe(print);
    expect(contracts({ ...contracted, title: 'x' }, previous).print).toBe(contracts(contracted, previous).print);
  });

  it('E921 leaves out a number that is no organisation’s, and says why; a foreign number or none is fine', () => {
    expect(
      rulesOf({ ...contracted, organisationNumber: '559900-1005' }, { ...contracted, organisationNumber: '10004007' }),
    ).toEqual(['E921@0 organisationNumber checkDigit', 'E921@1 organisationNumber length']);
    expect(
      rulesOf({ ...contracted, organisationNumber: 'DK12345678' }, { ...contracted, organisationNumber: '' }),
    ).toEqual([]);
    expect(contracts({ ...contracted, organisationNumber: '559900-1005' })).toMatchObject({
      parties: [],
      unused: [{ row: 0, key: 'utskrift', role: 'contracted' }],
    });
  });

  it('E922 takes no personal identity number, and never repeats it', () => {
    const { issues, parties } = contracts(
      { ...contracted, organisationNumber: '550231-0245' },
      { ...contracted, organisationNumber: '19550101-0000' },
    );
    expect(issues.map(({ ruleId, params }) => [ruleId, params])).toEqual([
      ['E922', {}],
      ['E922', {}],
    ]);
    expect(parties).toEqual([]);
  });

  it('E923 asks for a number, a known role, a supplier, a start of what is contracted, and accounts that can be read', () => {
    expect(
      rulesOf(
        { ...contracted, number: ' ' },
        { ...contracted, role: 'Ombud' },
        { ...contracted, supplier: '', organisationNumber: '' },
        { ...contracted, start: '' },
        { ...previous, start: 'förra året' },
        { ...contracted, accounts: '6a' },
        { number: 'A', role: 'Konto' },
        { number: 'A', role: 'Konto', accounts: '64*' },
      ),
    ).toEqual([
      'E923@0 number number',
      'E923@1 role role',
      'E923@2 supplier supplier',
      'E923@3 start start',
      'E923@4 start unreadable',
      'E923@5 accounts accounts',
      'E923@6 accounts noAccounts',
    ]);
    expect(rulesOf(contracted, previous, { ...contracted, role: '' })).toEqual([]);
  });

  it('E924 wants an end that can be read and is not before the start', () => {
    expect(
      rulesOf(
        { ...contracted, end: '2024-12-31' },
        { ...contracted, end: 'tills vidare' },
        { ...contracted, end: '2025-01-01' },
      ),
    ).toEqual(['E924@0 end reversed', 'E924@1 end unreadable']);
  });

  it('accounts are named by leading digits, one by one, or in spans', () => {
    const admitted = (text: string, ...numbers: string[]) =>
      numbers.filter((number) => admitsAccount(accounts(text) ?? { patterns: [] }, number));
    expect(admitted('6*; 7410; 6400-6499', '6', '64510', '7410', '74101', '5410')).toEqual(['6', '64510', '7410']);
    expect(admitted('6460-6469', '6410', '6460', '64690', '6470', '64')).toEqual(['6460', '64690']);
    expect(['6a', '6-', '100-20', '6400-649', '*'].map(accounts)).toEqual([null, null, null, null, null]);
    expect(accounts('')).toEqual({ patterns: [] });
  });

  it('names are compared without company forms, exactly', () => {
    expect(supplierKey('Skrivaren AB')).toBe(supplierKey('AB SKRIVAREN'));
    expect(supplierKey('Skrivaren AB i likvidation')).toBe(supplierKey('skrivaren'));
    expect(supplierKey('Skrivaren i Abborrträsk')).not.toBe(supplierKey('Skrivaren'));
    expect([contractKey('KS-2024/17'), contractKey(' ks 2024 17 '), contractKey('')]).toEqual([
      'ks202417',
      'ks202417',
      '',
    ]);
  });

  it('several suppliers may cover a month together', () => {
    const to = { start: null, end: day('2025-04-15') };
    expect(coverMonth([to], month(2025, 4))).toBe(false);
    expect(coverMonth([{ start: day('2025-04-16'), end: null }, to], month(2025, 4))).toBe(true);
    expect(coverMonth([{ start: day('2025-04-17'), end: null }, to], month(2025, 4))).toBe(false);
  });
});

describe('which contract a row belongs to (A.4)', () => {
  const row = (rest: Partial<MatchedRow> = {}): MatchedRow => ({
    month: month(2025, 3),
    organisation: '5599001004',
    name: '',
    department: 'Social',
    account: '6410',
    reference: '',
    ...rest,
  });
  const found = (rows: readonly Row<ContractField>[], rest: Partial<MatchedRow> = {}) => {
    const match = new ContractMatcher(contracts(...rows).parties).match(row(rest));
    return match.kind === 'found'
      ? `${match.contract} ${match.role} ${match.by}${match.notOnContract ? ' W930' : ''}`
      : match.kind;
  };
  const office = { ...contracted, number: 'KONTOR' };

  it('1: the file’s own reference, dates and filters untested; the role of the supplier there, else Avtalad and W930', () => {
    expect(found([{ ...contracted, end: '2025-01-31', accounts: '9*' }, office], { reference: 'utskrift' })).toBe(
      'utskrift contracted reference',
    );
    expect(found([contracted, previous], { reference: 'Ut-skrift', organisation: before.replace('-', '') })).toBe(
      'utskrift previous reference',
    );
    expect(found([contracted], { reference: 'UTSKRIFT', organisation: '5599003000' })).toBe(
      'utskrift contracted reference W930',
    );
    expect(found([contracted], { reference: 'OKÄND' })).toBe('utskrift contracted number');
  });

  it('2: the supplier’s contracts that run any day of the month; one left, or Oklart', () => {
    expect(found([contracted, { ...office, end: '2025-02-28' }])).toBe('utskrift contracted number');
    expect(found([contracted, { ...office, end: '2025-03-01' }])).toBe('unclear');
    expect(found([contracted, contracted])).toBe('utskrift contracted number');
  });

  it('2: Konton with Förvaltningar beats Konton beats Förvaltningar beats neither', () => {
    const both = { ...contracted, number: 'BÅDA', accounts: '6*', departments: 'Social' };
    const byAccount = { ...contracted, number: 'KONTON', accounts: '6*' };
    const byDepartment = { ...contracted, number: 'FÖRV', departments: 'Social' };
    expect(found([contracted, byDepartment, byAccount, both])).toBe('båda contracted number');
    expect(found([contracted, byDepartment, byAccount])).toBe('konton contracted number');
    expect(found([contracted, byDepartment])).toBe('förv contracted number');
    expect(found([contracted, byDepartment], { department: 'Teknik' })).toBe('utskrift contracted number');
    expect(found([byAccount], { account: '7410' })).toBe('none');
  });

  it('3: Tidigare, its own dates untested, from the month of the contract’s earliest start', () => {
    const of = { organisation: before.replace('-', '') };
    const late = { ...contracted, start: day('2025-03-20') };
    expect(found([late, { ...previous, end: '2020-12-31' }], of)).toBe('utskrift previous number');
    expect(found([late, previous], { ...of, month: month(2025, 2) })).toBe('none');
    expect(found([previous], of)).toBe('none');
  });

  it('4 and 5: accounts of Roll Konto, whatever the supplier; else none', () => {
    const onAccounts = { number: 'EL', role: 'Konto', accounts: '64*', start: day('2025-02-01') };
    expect(found([onAccounts], { organisation: '5599003000' })).toBe('el account account');
    expect(found([onAccounts], { month: month(2025, 1) })).toBe('none');
    expect(found([contracted, onAccounts])).toBe('utskrift contracted number');
  });

  it('matches by name where one of the two has no number; a valid number never matches a numbered row by name', () => {
    const named = { ...contracted, organisationNumber: '' };
    expect(found([named], { name: 'SKRIVAREN', organisation: '5599003000' })).toBe('utskrift contracted name');
    expect(found([contracted], { name: 'Skrivaren aktiebolag', organisation: null })).toBe('utskrift contracted name');
    expect(found([contracted], { name: 'Skrivaren AB', organisation: '5599003000' })).toBe('none');
    expect(
      new ContractMatcher(contracts(contracted).parties).namesakesOf({ organisation: '5599003000', name: 'Skrivaren' }),
    ).toHaveLength(1);
    expect(
      new ContractMatcher(contracts(contracted).parties).namesakesOf({
        organisation: supplier.replace('-', ''),
        name: 'Skrivaren',
      }),
    ).toHaveLength(0);
  });
});
