import { readContracts, type ContractField, type ContractReading } from '../../../src/domain/payables/contractRows';
import { PayablesBook, type PayablesSettings } from '../../../src/domain/payables/book';
import { contractKey, type ContractRole } from '../../../src/domain/payables/contract';
import { readAccounts } from '../../../src/domain/payables/accounts';
import { ContractMatcher } from '../../../src/domain/payables/matching';
import { followUpMethods, type PayablesEffect } from '../../../src/domain/payables/payablesEffect';
import type { PayablesImport, PayablesRow } from '../../../src/domain/payables/payablesRow';
import { PayablesReduction } from '../../../src/domain/payables/reduce';
import type { ReduceOptions, Reduction } from '../../../src/domain/payables/reduction';
import { endOfTerm, monthIndexOf, monthOf, type MonthIndex, type Serial } from '../../../src/domain/basics/calendar';
import { kronorToOre } from '../../../src/domain/basics/money';
import { readOrganisationNumber } from '../../../src/domain/basics/organisationNumber';
import { day, tableOf, type Row } from '../register';

const roles = new Map<string, ContractRole>([
  ['avtalad', 'contracted'],
  ['tidigare', 'previous'],
  ['konto', 'account'],
]);

/** Avtal as people fill it. */
export const contracts = (...rows: readonly Row<ContractField>[]): ContractReading =>
  readContracts(tableOf(rows), roles);

export const supplier = '559900-1004';
export const before = '559900-2002';

/** A supplier contracted from 2025-01-01, and the one before. */
export const contracted: Row<ContractField> = {
  number: 'UTSKRIFT',
  role: 'Avtalad',
  organisationNumber: supplier,
  supplier: 'Skrivaren AB',
  start: day('2025-01-01'),
};
export const previous: Row<ContractField> = {
  number: 'UTSKRIFT',
  role: 'Tidigare',
  organisationNumber: before,
  supplier: 'Gamla Skrivaren AB',
};

/** A row of a file: kronor, and a day or a month. */
export interface Booked {
  readonly on: string;
  readonly kronor: number | null;
  readonly from?: string;
  readonly name?: string;
  readonly department?: string;
  readonly account?: string;
  readonly reference?: string;
  readonly counterparty?: string;
  readonly currency?: string;
  readonly voucher?: string;
  readonly invoice?: string;
}

export function rowOf({ on, kronor, from = supplier, name = 'Skrivaren AB', ...rest }: Booked): PayablesRow {
  const serial = on === '' ? null : day(on.length === 7 ? `${on}-15` : on);
  return {
    month: serial === null ? null : monthOf(serial),
    day: serial,
    organisation: readOrganisationNumber(from),
    supplier: name,
    department: '',
    account: '6400',
    amount: kronor === null ? null : kronorToOre(kronor),
    reference: '',
    counterparty: '',
    currency: '',
    voucher: '',
    invoice: '',
    ...rest,
  };
}

export const departments = new Map([
  ['socialförvaltningen', 'Socialförvaltningen'],
  ['tekniska', 'Tekniska förvaltningen'],
]);

export function optionsOf(reading: ContractReading, options: Partial<ReduceOptions> = {}): ReduceOptions {
  return {
    importId: 'R1',
    matcher: new ContractMatcher(reading.parties),
    departmentOf: (text) => departments.get(text.toLowerCase()) ?? '',
    effectContracts: new Set(reading.parties.map(({ key }) => key)),
    creditContracts: new Set(),
    smallestCredit: 100_000,
    categories: [],
    neverRead: null,
    ownOrganisation: null,
    internalCounterparties: { from: 1, to: 4 },
    groupCounterparties: { from: 5, to: 7 },
    costAccountsOnly: false,
    ...options,
  };
}

export function reduced(
  reading: ContractReading,
  rows: readonly Booked[],
  options: Partial<ReduceOptions> = {},
): Reduction {
  const reduction = new PayablesReduction(optionsOf(reading, options));
  for (const row of rows) reduction.add(rowOf(row));
  return reduction.result();
}

export const payablesSettings: PayablesSettings = {
  asOf: day('2025-07-31'),
  readyAfterDays: 30,
  scopeTolerance: 0.05,
  shortestRun: 3,
  creditDays: 365,
};

export interface BookDraft {
  readonly contracts: ContractReading;
  readonly rows: readonly Booked[];
  readonly settings?: Partial<PayablesSettings>;
  readonly reading?: Partial<PayablesImport>;
  readonly options?: Partial<ReduceOptions>;
}

/** One file read, and the book that it makes. */
export function bookOf({ contracts: reading, rows, settings, reading: own, options }: BookDraft): PayablesBook {
  const { costs, credits, stats } = reduced(reading, rows, options);
  const months = stats.months.map(({ month }) => month);
  const each: PayablesImport = {
    id: 'R1',
    source: 'Ekonomisystemet',
    file: 'reskontra.csv',
    buyer: '',
    from: months[0] ?? (0 as MonthIndex),
    to: months.at(-1) ?? (0 as MonthIndex),
    months,
    dateKind: 'period',
    vat: 'excluded',
    rows: stats.rows,
    usedRows: stats.usedRows,
    sum: stats.sum,
    internal: stats.internal,
    persons: stats.persons,
    excluded: stats.excluded,
    otherCurrency: stats.otherCurrency,
    uninterpreted: stats.uninterpreted,
    contractPrint: reading.print,
    fileMark: 'm',
    readOn: day('2030-01-01'),
    contractRows: 1,
    validNumbers: 1,
    ...own,
  };
  return new PayablesBook(
    { imports: [each], costs, credits, contracts: reading },
    { ...payablesSettings, ...settings },
  );
}

/** A Nytt avtal of kronor a year, Fast kostnad. */
export function effectOf(
  draft: Partial<Omit<PayablesEffect, 'baseline' | 'newCost' | 'start'>> & {
    readonly baseline?: number;
    readonly newCost?: number;
    readonly start?: string;
  },
): PayablesEffect {
  const { baseline = 5_000_000, newCost = 3_000_000, start = '2025-01-01', termMonths = 84, ...rest } = draft;
  const from: Serial = day(start);
  return {
    id: 'E-1',
    title: 'Utskrift som tjänst',
    contract: contractKey('UTSKRIFT'),
    department: '',
    isCostAvoidance: false,
    start: from,
    end: endOfTerm(from, termMonths),
    termMonths,
    actualEnd: null,
    baseline: kronorToOre(baseline),
    newCost: kronorToOre(newCost),
    method: followUpMethods[0],
    volumeBefore: null,
    taken: [],
    ...rest,
  };
}

/** Twelve amounts of a year, and of some months after it: one row a month. */
export const monthly = (year: number, kronor: readonly number[], rest: Partial<Booked> = {}): Booked[] =>
  kronor.map((amount, index) => ({ on: `${year}-${String(index + 1).padStart(2, '0')}-20`, kronor: amount, ...rest }));

export const month = (year: number, number: number): MonthIndex => monthIndexOf(year, number);
export const accounts = (text: string) => readAccounts(text);
