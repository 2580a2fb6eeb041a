import type { MonthIndex } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import { ExactSum } from '../basics/money';
import type { AccountFilter } from './accounts';
import { admitsAccount } from './accounts';
import type { ContractParty } from './contract';
import { contractKey } from './contract';
import { CreditCollector } from './creditRows';
import type { Match, Payee } from './matching';
import type { ContractMatcher } from './matching';
import type { CostRow, CreditRow, PayablesRow } from './payablesRow';
import { PurchaseSums, type AccountCategory, type PurchaseRow } from './purchases';
import { VoucherSample } from './vouchers';

/** What reading a file needs to know. */
export interface ReduceOptions {
  readonly importId: string;
  readonly matcher: ContractMatcher;
  /** Förvaltningskoppling: the department of a text in the file, '' when it is not mapped. */
  readonly departmentOf: (text: string) => string;
  /** Contracts of effects: their suppliers' costs are kept by account; others' by category. */
  readonly effectContracts: ReadonlySet<string>;
  /** Contracts of open one-offs: their suppliers' rows are kept one by one. */
  readonly creditContracts: ReadonlySet<string>;
  /** Minsta kreditbelopp, öre. */
  readonly smallestCredit: number;
  readonly categories: readonly AccountCategory[];
  /** Konton som aldrig läses; null for none. */
  readonly neverRead: AccountFilter | null;
  /** The organisation's own number, ten digits; null when it is not set. */
  readonly ownOrganisation: string | null;
  /** Interna motparter and Koncernmotparter, as spans. */
  readonly internalCounterparties: CounterpartySpan;
  readonly groupCounterparties: CounterpartySpan;
  /** Only accounts of class 4–7, where both sides are booked (E905). */
  readonly costAccountsOnly: boolean;
}

/** Counterparty codes from–to. */
export interface CounterpartySpan {
  readonly from: number;
  readonly to: number;
}

/** What a file came to: the rows of three tables, and what its import and its rules are made from. */
export interface Reduction {
  readonly costs: readonly CostRow[];
  readonly credits: readonly CreditRow[];
  readonly purchases: readonly PurchaseRow[];
  readonly stats: ReductionStats;
}

/** Counts and sums of a file; öre. */
export interface ReductionStats {
  readonly rows: number;
  /** Rows in `sum`. */
  readonly usedRows: number;
  readonly sum: OreTotal;
  readonly internal: OreTotal;
  readonly persons: OreTotal;
  readonly personRows: number;
  readonly excluded: OreTotal;
  readonly otherCurrency: number;
  readonly uninterpreted: number;
  /** Months with rows, ascending, and their sums. */
  readonly months: readonly { readonly month: MonthIndex; readonly sum: OreTotal }[];
  /** Rows that have a number, and those whose number is no organisation's. */
  readonly numbers: number;
  readonly internalNumbers: number;
  /** Sum of negative rows. */
  readonly negative: OreTotal;
  /** Department texts of the file that nobody has mapped. */
  readonly unmappedDepartments: readonly string[];
  /** Of the vouchers looked at, the share whose rows sum to 0; null without vouchers. */
  readonly balancedVouchers: number | null;
  /** W930: rows whose contract the supplier does not stand on. */
  readonly notOnContract: number;
}

interface Gathered {
  readonly row: Omit<CostRow, 'amount' | 'credit' | 'rows' | 'importId'>;
  readonly amount: ExactSum;
  readonly credit: ExactSum;
  rows: number;
}

interface Supplier {
  readonly payee: Payee;
  readonly parties: readonly ContractParty[];
  readonly namesakes: readonly ContractParty[];
}

const kronor = /^(?:|sek|kr|kronor)$/i;
const costAccount = /^[4-7]/;
const unmappedLimit = 1000;

/**
 * Reduces a file row by row to what is kept (payables.md A.1, B.2): nothing of a row stays but sums, by suppliers of Avtal alone. Rows
 * of persons have neither name nor number. Never throws, whatever stands in the rows.
 */
export class PayablesReduction {
  private readonly costs = new Map<string, Gathered>();
  private readonly credits: CreditCollector;
  private readonly purchases: PurchaseSums;
  private readonly vouchers = new VoucherSample();
  private readonly suppliers = new Map<string, Supplier>();
  private readonly months = new Map<MonthIndex, ExactSum>();
  private readonly unmapped = new Set<string>();
  private readonly sum = new ExactSum();
  private readonly internal = new ExactSum();
  private readonly persons = new ExactSum();
  private readonly excluded = new ExactSum();
  private readonly negative = new ExactSum();
  private counts = {
    rows: 0,
    usedRows: 0,
    personRows: 0,
    otherCurrency: 0,
    uninterpreted: 0,
    numbers: 0,
    internalNumbers: 0,
    notOnContract: 0,
  };
  /** Rows that may belong to a contract and have no month. */
  private readonly undated: { readonly row: PayablesRow; readonly supplier: Supplier }[] = [];

  constructor(private readonly options: ReduceOptions) {
    this.credits = new CreditCollector(options.smallestCredit);
    this.purchases = new PurchaseSums({
      categories: options.categories,
      isInternal: (row) => this.isInternal(row) || this.isGroup(row),
    });
  }

  /** Adds a row of the file. */
  add(row: PayablesRow): void {
    const { counts, options } = this;
    counts.rows += 1;
    if (row.organisation.kind === 'internalNumber') counts.internalNumbers += 1;
    if (row.organisation.kind !== 'masked') counts.numbers += 1;
    if (row.amount !== null) this.vouchers.add(row.voucher, row.amount);
    if (options.costAccountsOnly && !costAccount.test(row.account)) return;
    const isKronor = kronor.test(row.currency.trim());
    if (!isKronor) counts.otherCurrency += 1;
    else if (row.amount === null || row.month === null) counts.uninterpreted += 1;
    const isExcluded = options.neverRead !== null && admitsAccount(options.neverRead, row.account);
    if (!isKronor || row.amount === null || row.month === null) {
      if (!isExcluded) this.addUncounted(row);
      return;
    }
    this.addCounted(row, row.month, row.amount, isExcluded);
  }

  /** Everything that the file came to. */
  result(): Reduction {
    for (const { row, supplier } of this.undated)
      for (const month of this.months.keys()) this.unplaced(row, month, supplier);
    const { importId } = this.options;
    const costs = [...this.costs.values()].map(({ row, amount, credit, rows }) => ({
      ...row,
      amount: amount.total,
      credit: credit.total,
      rows,
      importId,
    }));
    return { costs, credits: this.credits.rows(), purchases: this.purchases.rows(importId), stats: this.stats() };
  }

  private stats(): ReductionStats {
    return {
      ...this.counts,
      sum: this.sum.total,
      internal: this.internal.total,
      persons: this.persons.total,
      excluded: this.excluded.total,
      months: [...this.months].map(([month, sum]) => ({ month, sum: sum.total })).sort((a, b) => a.month - b.month),
      negative: this.negative.total,
      unmappedDepartments: [...this.unmapped],
      balancedVouchers: this.vouchers.balancedShare(),
    };
  }

  private addCounted(row: PayablesRow, month: MonthIndex, amount: number, isExcluded: boolean): void {
    this.counts.usedRows += 1;
    this.sum.add(amount);
    if (amount < 0) this.negative.add(amount);
    let ofMonth = this.months.get(month);
    if (ofMonth === undefined) this.months.set(month, (ofMonth = new ExactSum()));
    ofMonth.add(amount);
    if (row.organisation.kind === 'person') {
      this.persons.add(amount);
      this.counts.personRows += 1;
    }
    if (this.isInternal(row)) this.internal.add(amount);
    if (isExcluded) {
      this.excluded.add(amount);
      return;
    }
    const department = this.departmentOf(row);
    const supplier = this.supplierOf(row);
    this.purchases.add(row, month, amount, department, supplier.parties);
    if (supplier.parties.length > 0) this.addOfContract(row, month, amount, department, supplier);
    else this.addOfOther(row, month, amount, department, supplier);
  }

  /** A row of a supplier on Avtal, kept whether or not it finds a contract. */
  private addOfContract(
    row: PayablesRow,
    month: MonthIndex,
    amount: number,
    department: string,
    supplier: Supplier,
  ): void {
    const { matcher, effectContracts, creditContracts } = this.options;
    const matched = { ...supplier.payee, month, department, account: row.account, reference: row.reference };
    const match = matcher.match(matched, null, supplier.parties);
    const [named] = supplier.parties;
    const isPerson = row.organisation.kind === 'person';
    const isDetailed = supplier.parties.some(({ key }) => effectContracts.has(key));
    const place = {
      month,
      ...placeOf(match),
      organisation: isPerson ? null : (named?.organisation ?? null),
      supplier: isPerson ? '' : (named?.supplier ?? ''),
      department,
      account: isDetailed ? row.account : '',
    };
    if (match.kind === 'found' && match.notOnContract) this.counts.notOnContract += 1;
    this.gather(place, amount);
    const isCredit =
      supplier.parties.some(({ key }) => creditContracts.has(key)) ||
      (match.kind === 'found' && creditContracts.has(match.contract));
    if (isCredit && !isPerson) {
      const { organisation, supplier: name } = place;
      this.credits.add({
        month,
        day: row.day,
        organisation,
        supplier: name,
        department,
        account: row.account,
        voucher: row.voucher,
        invoice: row.invoice,
        amount: row.amount ?? 0,
        contract: place.contract,
      });
    }
  }

  /** A row of any other supplier: kept without name where its account or reference is a contract's; its name may be a contract supplier's. */
  private addOfOther(
    row: PayablesRow,
    month: MonthIndex,
    amount: number,
    department: string,
    supplier: Supplier,
  ): void {
    const { matcher } = this.options;
    for (const { key } of supplier.namesakes) this.gather(this.namesakePlace(month, key, supplier.payee), 0);
    const refers = row.reference !== '' && matcher.contract(contractKey(row.reference)).length > 0;
    if (!refers && !matcher.hasAccount(row.account)) return;
    const match = matcher.match(
      { ...supplier.payee, month, department, account: row.account, reference: row.reference },
      null,
      supplier.parties,
    );
    if (match.kind === 'found' && match.notOnContract) this.counts.notOnContract += 1;
    this.gather(
      { month, ...placeOf(match), organisation: null, supplier: '', department, account: row.account },
      amount,
    );
  }

  /** A row that is counted nowhere, but may belong to a contract (H4). */
  private addUncounted(row: PayablesRow): void {
    const supplier = this.supplierOf(row);
    if (supplier.parties.length === 0 && !this.options.matcher.hasAccount(row.account)) return;
    if (row.month === null) this.undated.push({ row, supplier });
    else this.unplaced(row, row.month, supplier);
  }

  private unplaced(row: PayablesRow, month: MonthIndex, supplier: Supplier): void {
    const { matcher } = this.options;
    const department = this.departmentOf(row);
    const match = matcher.match(
      { ...supplier.payee, month, department, account: row.account, reference: row.reference },
      null,
      supplier.parties,
    );
    const contracts = match.kind === 'found' ? [match.contract] : match.kind === 'unclear' ? match.contracts : [];
    for (const contract of contracts) {
      this.gather(
        {
          month,
          contract,
          unclear: false,
          role: null,
          matched: 'unplaced',
          organisation: null,
          supplier: '',
          department,
          account: '',
        },
        0,
      );
    }
  }

  private namesakePlace(month: MonthIndex, contract: string, { organisation }: Payee): Gathered['row'] {
    return {
      month,
      contract,
      unclear: false,
      role: null,
      matched: 'unplaced',
      organisation,
      supplier: '',
      department: '',
      account: '',
    };
  }

  private gather(row: Gathered['row'], amount: number): void {
    const key = [
      row.month,
      row.contract,
      row.unclear,
      row.role,
      row.matched,
      row.organisation,
      row.supplier,
      row.account,
      row.department,
    ].join('|');
    let gathered = this.costs.get(key);
    if (gathered === undefined)
      this.costs.set(key, (gathered = { row, amount: new ExactSum(), credit: new ExactSum(), rows: 0 }));
    gathered.amount.add(amount);
    if (amount < 0) gathered.credit.add(amount);
    gathered.rows += 1;
  }

  /** Suppliers repeat, and are looked up once; persons' names are not kept even for that. */
  private supplierOf({ organisation, supplier: name }: PayablesRow): Supplier {
    const number =
      organisation.kind === 'organisation'
        ? organisation.digits
        : organisation.kind === 'foreign'
          ? organisation.text
          : null;
    const payee = { organisation: number, name };
    const find = (): Supplier => ({
      payee,
      parties: this.options.matcher.partiesOf(payee),
      namesakes: this.options.matcher.namesakesOf(payee),
    });
    if (organisation.kind === 'person') return find();
    const key = `${number ?? ''}|${name}`;
    let found = this.suppliers.get(key);
    if (found === undefined) this.suppliers.set(key, (found = find()));
    return found;
  }

  private departmentOf({ department: text }: PayablesRow): string {
    const department = this.options.departmentOf(text);
    if (department === '' && text.trim() !== '' && this.unmapped.size < unmappedLimit) this.unmapped.add(text.trim());
    return department;
  }

  private isInternal({ organisation, counterparty }: PayablesRow): boolean {
    const { ownOrganisation, internalCounterparties } = this.options;
    if (organisation.kind === 'organisation' && organisation.digits === ownOrganisation) return true;
    return isWithin(counterparty, internalCounterparties);
  }

  private isGroup({ counterparty }: PayablesRow): boolean {
    return isWithin(counterparty, this.options.groupCounterparties);
  }
}

function isWithin(counterparty: string, { from, to }: CounterpartySpan): boolean {
  const code = /^\s*(\d{1,3})\s*$/.exec(counterparty)?.[1];
  return code !== undefined && Number(code) >= from && Number(code) <= to;
}

function placeOf(match: Match): Pick<CostRow, 'contract' | 'unclear' | 'role' | 'matched'> {
  if (match.kind === 'found') return { contract: match.contract, unclear: false, role: match.role, matched: match.by };
  return { contract: '', unclear: match.kind === 'unclear', role: null, matched: 'unplaced' };
}
