import {
  importFindings,
  importOf,
  judgeImports,
  type EarlierReading,
  type FileFacts,
} from '../../../src/domain/payables/importRules';
import { contractNumbers, loyaltyOf, numbersRead } from '../../../src/domain/payables/loyalty';
import type { PurchaseRow } from '../../../src/domain/payables/purchases';
import type { ReductionStats } from '../../../src/domain/payables/reduction';
import { contracted, contracts, month } from '../../support/parts/payables';
import { day } from '../../support/register';

const stats: ReductionStats = {
  ...{ rows: 1_000, usedRows: 1_000, sum: 100n, internal: 0n, persons: 0n, personRows: 0, excluded: 0n },
  ...{ otherCurrency: 0, uninterpreted: 0, numbers: 0, internalNumbers: 0, unmappedDepartments: [] },
  ...{ balancedVouchers: null, notOnContract: 0, months: [{ month: month(2025, 1), sum: 100n }] },
};
const facts: FileFacts = {
  ...{ buyer: '', dateKind: 'period', vat: 'excluded', numberHeading: 'lev.nr', replaces: [], costAccountsOnly: false },
};
const findings = (own: Partial<ReductionStats>, of: Partial<FileFacts> = {}, earlier: readonly EarlierReading[] = []) =>
  importFindings({ ...stats, ...own }, { ...facts, ...of }, earlier);

describe('what a file’s rows say, and with what numbers (A.2)', () => {
  it('E905 from 90 % of vouchers that sum to 0; a file without vouchers says nothing', () => {
    expect(findings({ balancedVouchers: 0.9 })).toEqual([{ ruleId: 'E905', params: {} }]);
    expect(findings({ balancedVouchers: 0.89 })).toEqual([]);
    expect(findings({ balancedVouchers: null })).toEqual([]);
  });

  it('E906 from one row in a hundred that cannot be read', () => {
    expect(findings({ uninterpreted: 10 })).toEqual([{ ruleId: 'E906', params: { count: 10, share: 0.01 } }]);
    expect(findings({ uninterpreted: 9 })).toEqual([]);
    expect(findings({ rows: 0 })).toEqual([]);
  });

  it('W907 names what is known of VAT, W910 what the rows are dated by', () => {
    expect(findings({}, { vat: 'included' })).toEqual([{ ruleId: 'W907', params: { reason: 'included' } }]);
    expect(findings({}, { dateKind: 'invoice' })).toEqual([{ ruleId: 'W910', params: { reason: 'invoice' } }]);
    expect(findings({}, { dateKind: 'payment' })).toEqual([{ ruleId: 'W910', params: { reason: 'payment' } }]);
    for (const dateKind of ['period', 'booking', 'voucher'] as const) expect(findings({}, { dateKind })).toEqual([]);
  });

  it('W908 names the column, when more than half of its numbers are internal', () => {
    expect(findings({ numbers: 4, internalNumbers: 3 })).toEqual([{ ruleId: 'W908', params: { heading: 'lev.nr' } }]);
    expect(findings({ numbers: 4, internalNumbers: 2 })).toEqual([]);
  });

  it('W911–W914 and W930 count what they are about', () => {
    expect(findings({ personRows: 3 })).toEqual([{ ruleId: 'W911', params: { count: 3 } }]);
    expect(findings({ sum: -5n })).toEqual([{ ruleId: 'W912', params: { sumOre: -5 } }]);
    expect(findings({ sum: 0n })).toEqual([]);
    expect(findings({ unmappedDepartments: ['A', 'B'] })).toEqual([{ ruleId: 'W913', params: { count: 2 } }]);
    expect(findings({ otherCurrency: 4 })).toEqual([{ ruleId: 'W914', params: { count: 4 } }]);
    expect(findings({ notOnContract: 5 })).toEqual([{ ruleId: 'W930', params: { count: 5 } }]);
  });

  it('W909 of a month under half of what it was, not at half, nor of one without cost before', () => {
    const halved = (before: bigint, after: bigint) =>
      findings({ months: [{ month: month(2025, 1), sum: after }] }, { replaces: ['R0'] }, [
        { id: 'R0', buyer: '', months: [month(2025, 1)], fileMark: 'm0', sums: new Map([[month(2025, 1), before]]) },
      ]);
    expect(halved(200n, 99n)).toEqual([
      { ruleId: 'W909', params: { month: month(2025, 1), beforeOre: 200, afterOre: 99 } },
    ]);
    for (const [before, after] of [
      [200n, 100n],
      [200n, 101n],
      [0n, -10n],
      [-200n, -900n],
    ] as const)
      expect(halved(before, after)).toEqual([]);
  });

  it('a reading has months, or there is nothing to write', () => {
    const rest = {
      ...{ id: 'R1', source: '', file: 'f', contractPrint: '', contractRows: 0, validNumbers: 0, fileMark: 'm' },
      readOn: day('2025-08-01'),
    };
    expect(() => importOf({ ...stats, months: [] }, facts, rest)).toThrow(RangeError);
    expect(importOf(stats, facts, rest)).toMatchObject({ from: month(2025, 1), to: month(2025, 1) });
  });

  it('W925 points at the print of the reading, and names it', () => {
    expect(
      judgeImports(
        [
          { id: 'R1', contractPrint: 'a' },
          { id: 'R2', contractPrint: 'b' },
        ],
        'a',
      ),
    ).toMatchObject([
      { ruleId: 'W925', table: 'payablesImports', row: 1, field: 'contractPrint', params: { id: 'R2' } },
    ]);
  });
});

describe('what loyalty goes by (B.3, B.4)', () => {
  const purchase = (category: string, kronor: number, rest: Partial<PurchaseRow> = {}): PurchaseRow => ({
    ...{ month: month(2025, 6), department: 'Skola', accountGroup: '61', category, addressable: true },
    ...{ amount: BigInt(kronor * 100), contracted: 0n, afterwards: 0n, unknown: 0n, referenced: 0n, validContract: 0n },
    ...{ importId: 'R1', ...rest },
  });
  const year = { first: month(2025, 1), last: month(2025, 12) };
  const report = (rows: readonly PurchaseRow[], numbers = { rows: 1, valid: 1 }) =>
    loyaltyOf(rows, year, { numbers, neededCoverage: 0.5 });

  it('the period’s months, first and last included, and none after', () => {
    const outside = [purchase('IT', 5, { month: month(2024, 12) }), purchase('IT', 7, { month: month(2026, 1) })];
    const inside = [purchase('IT', 10, { month: month(2025, 1) }), purchase('IT', 20, { month: month(2025, 12) })];
    expect(report([...outside, ...inside]).total.addressable).toBe(3_000n);
  });

  it('categories by what is addressable, the largest first', () => {
    const rows = [purchase('Resor', 10), purchase('IT', 30), purchase('it', 1), purchase('Kontor', 20)];
    expect(report(rows).perCategory.map(({ name }) => name)).toEqual(['IT', 'Kontor', 'Resor']);
    expect(report([...rows].reverse()).perCategory.map(({ name }) => name)).toEqual(['it', 'Kontor', 'Resor']);
    const alike = [purchase('B', 10), purchase('A', 10), purchase('C', 20)];
    expect(report(alike).perCategory.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  });

  it('both rates where they differ by more than a percentage point', () => {
    const of = (unknown: number) =>
      report([purchase('IT', 1_000, { contracted: 50_000n, unknown: BigInt(unknown * 100) })]).total.showsUpper;
    expect([of(10), of(25)]).toEqual([false, true]);
    expect(report([purchase('IT', 1_000, { contracted: 50_000n, unknown: 100_000n })]).total).toMatchObject({
      ...{ lower: 0.5, upper: null, showsUpper: false },
    });
  });

  it('W942 from a hundredth of purchases without category, W943 under twelve months', () => {
    const rules = (rows: readonly PurchaseRow[]) => report(rows).findings.map(({ ruleId }) => ruleId);
    expect(rules([purchase('', 10), purchase('IT', 990)])).toEqual(['W942', 'W943']);
    expect(rules([purchase('', 9), purchase('IT', 991)])).toEqual(['W943']);
    expect(rules([purchase('IT', 0)])).toEqual(['W943']);
    expect(rules([purchase('', -10), purchase('IT', 10)])).toEqual(['W943']);
    const months = Array.from({ length: 12 }, (_, index) => purchase('IT', 1, { month: month(2025, index + 1) }));
    expect(rules(months)).toEqual([]);
    expect(rules(months.slice(1))).toEqual(['W943']);
  });

  it('W941 counts Avtalad rows, also those that an error leaves out, and not Tidigare or Konto', () => {
    const wrong = { ...contracted, organisationNumber: '559900-1005' };
    const numberless = { ...contracted, organisationNumber: '' };
    expect(contractNumbers(contracts(contracted, wrong, numberless, { ...wrong, role: 'Tidigare' }))).toEqual({
      rows: 3,
      valid: 1,
    });
    const { findings: told, refusal } = report([purchase('IT', 1)], { rows: 10, valid: 7 });
    expect([refusal, told[0]]).toEqual(['contractList', { ruleId: 'W941', params: { count: 7, rows: 10 } }]);
    expect(report([purchase('IT', 1)], { rows: 10, valid: 8 }).refusal).toBeNull();
  });

  it('Avtal is what it was at the last reading', () => {
    const readings = [
      { contractRows: 9, validNumbers: 1 },
      { contractRows: 5, validNumbers: 4 },
    ];
    expect(numbersRead(readings)).toEqual({ rows: 5, valid: 4 });
    expect(numbersRead([])).toEqual({ rows: 0, valid: 0 });
  });
});
