import { admitsAccount } from '../../../src/domain/payables/accounts';
import { coverMonth, runsIn, supplierKey } from '../../../src/domain/payables/contract';
import type { ContractField } from '../../../src/domain/payables/contractRows';
import { accounts, before, contracted, contracts, month, previous } from '../../support/parts/payables';
import { day, type Row } from '../../support/register';

const person = '19550101-1239';

describe('Avtal', () => {
  const read = (row: Row<ContractField>) => contracts({ ...contracted, ...row });

  it('a row as it means: title, foreign number, day of registration; Roll Konto has no supplier’s number', () => {
    expect(read({ title: ' Utskrift ', registered: day('2025-02-03'), category: 'IT' }).parties[0]).toMatchObject({
      ...{ title: 'Utskrift', registered: day('2025-02-03'), category: 'IT', supplier: 'Skrivaren AB' },
    });
    expect(read({ organisationNumber: 'dk 12345678' }).parties[0]?.organisation).toBe('DK12345678');
    expect(read({ role: 'Konto', accounts: '62*' }).parties[0]).toMatchObject({ role: 'account', organisation: null });
    expect(read({ registered: 'i våras' }).parties[0]?.registered).toBeNull();
    expect(read({ role: '' }).parties[0]?.role).toBe('contracted');
    expect(contracts({ ...contracted, role: '', start: '' }).issues.map(({ params }) => params)).toEqual([
      { reason: 'start' },
    ]);
  });

  it('E921–E924 stand on Avtal, on the cell that is wrong, with what stood there', () => {
    const told = (row: Row<ContractField>) =>
      read(row).issues.map(({ ruleId, table, field, params }) => [ruleId, table, field, params]);
    expect(told({ role: 'Ombud' })).toEqual([['E923', 'contracts', 'role', { reason: 'role', text: 'Ombud' }]]);
    expect(told({ organisationNumber: person })).toEqual([['E922', 'contracts', 'organisationNumber', {}]]);
    expect(told({ end: '2024-12-31' })).toEqual([
      ['E924', 'contracts', 'end', { reason: 'reversed', fromSerial: day('2025-01-01'), toSerial: day('2024-12-31') }],
    ]);
    expect([told({ end: day('2025-01-01') }), told({ supplier: '' })]).toEqual([[], []]);
    expect(contracts({ ...previous, end: '2020-01-01' }).issues).toEqual([]);
  });

  it('its print changes with all that matching follows from, each for itself', () => {
    const whole = { ...contracted, end: '2026-12-31', category: 'IT', departments: 'a;b', accounts: '64*' };
    const changes: readonly Row<ContractField>[] = [
      ...[
        {},
        { number: 'X' },
        { role: 'Tidigare' },
        { organisationNumber: before },
        { organisationNumber: '' },
        { supplier: 'B' },
      ],
      ...[
        { start: day('2025-01-02') },
        { end: '' },
        { end: '2026-12-30' },
        { category: 'R' },
        { departments: 'ab' },
        { departments: 'a' },
        { accounts: '6*' },
      ],
    ];
    expect(new Set(changes.map((change) => contracts({ ...whole, ...change }).print)).size).toBe(changes.length);
    expect(contracts({ ...whole, role: 'Tidigare', start: '' }).print).not.toBe(
      contracts({ ...whole, role: 'Tidigare' }).print,
    );
    expect(contracts(contracted, previous).print).not.toBe(contracts(contracted).print);
  });

  it('names are alike without company form, marks and double spaces; every form counts', () => {
    for (const name of [
      'Skrivaren AB',
      'AB Skrivaren',
      'Skrivaren, Aktiebolag',
      'HB Skrivaren  KB',
      ' Skrivaren (i likvidation)',
      'skrivaren handelsbolag.',
    ])
      expect(supplierKey(name)).toBe('skrivaren');
    expect(supplierKey('Ek & Ek  Bygg AB')).toBe(supplierKey('EK & EK BYGG'));
    expect([supplierKey('Ek AB Bygg'), supplierKey('Ek.Bygg'), supplierKey('Abba')]).toEqual([
      'ek bygg',
      'ek bygg',
      'abba',
    ]);
  });

  it('time: any day of the month is enough to run, every day to cover', () => {
    const time = (start: string | null, end: string | null) => ({
      start: start === null ? null : day(start),
      end: end === null ? null : day(end),
    });
    const runs = (start: string | null, end: string | null) => runsIn(time(start, end), month(2025, 2));
    expect([
      runs('2025-02-28', null),
      runs('2025-03-01', null),
      runs(null, '2025-02-01'),
      runs(null, '2025-01-31'),
      runs(null, null),
    ]).toEqual([...[true, false, true, false, true]]);
    const cover = (...spans: readonly (readonly [string | null, string | null])[]) =>
      coverMonth(
        spans.map(([from, to]) => time(from, to)),
        month(2025, 2),
      );
    expect([cover(['2025-02-01', '2025-02-28']), cover(['2025-02-02', null]), cover([null, '2025-02-27'])]).toEqual([
      true,
      false,
      false,
    ]);
    expect([
      cover([null, '2025-02-10'], ['2025-02-11', null]),
      cover([null, '2025-02-10'], ['2025-02-12', null]),
    ]).toEqual([true, false]);
    expect([cover([null, '2025-02-01'], ['2025-02-02', '2025-02-02'], ['2025-02-03', null]), cover()]).toEqual([
      true,
      false,
    ]);
  });

  it('accounts: a leading part, one account, a span with as many digits', () => {
    const wrong = ['x6400-6499', '6400-6499x', '6*4', 'x6*', 'x7410', '7410x', '6499-6400'];
    expect(wrong.map(accounts)).toEqual(wrong.map(() => null));
    const admits = (text: string, account: string) => admitsAccount(accounts(text) ?? { patterns: [] }, account);
    expect([
      admits('6400-6400', '6400'),
      admits('6400-6499', '64'),
      admits('6400-6499', '6499'),
      admits('10–20', '2'),
    ]).toEqual([...[true, false, true, false]]);
  });
});
