import type { MonthIndex } from '../basics/calendar';
import { admitsAccount } from './accounts';
import { contractKey } from './contract';
import { CostSums, uncountedPlace } from './costSums';
import { isInternal, isOfGroup } from './counterparties';
import { CreditCollector } from './creditRows';
import { FileStats } from './fileStats';
import type { Match } from './matching';
import type { CostRow, PayablesRow } from './payablesRow';
import { PurchaseSums } from './purchases';
import type { ReduceOptions, Reduction } from './reduction';
import { Suppliers, type Supplier } from './suppliers';

const kronor = /^\s*(?:sek|kr|kronor)?\s*$/i;
const costAccount = /^[4-7]/;

/** What a contract is found by, beside the month. */
interface ContractClues {
  readonly account: string;
  readonly reference: string;
  readonly department: string;
  readonly supplier: Supplier;
}

/** A counted row with what has been found out about it. */
interface Counted {
  readonly row: PayablesRow;
  readonly month: MonthIndex;
  readonly amount: number;
  readonly department: string;
  readonly supplier: Supplier;
}

/**
 * Reduces a file row by row to what is kept (payables.md A.1, B.2): nothing of a row stays but sums, by suppliers
 * of Avtal alone. Rows of persons have neither name nor number. Never throws, whatever stands in the rows.
 */
export class PayablesReduction {
  private readonly stats = new FileStats();
  private readonly costs = new CostSums();
  private readonly credits: CreditCollector;
  private readonly purchases: PurchaseSums;
  private readonly suppliers: Suppliers;
  private readonly departments = new Map<string, string>();
  /** Of rows that may belong to a contract and have no month, what finds it: a row is not kept. */
  private readonly undated: ContractClues[] = [];

  constructor(private readonly options: ReduceOptions) {
    this.credits = new CreditCollector(options.smallestCredit);
    this.suppliers = new Suppliers(options.matcher);
    this.purchases = new PurchaseSums({
      categories: options.categories,
      isInternal: (row) => isInternal(row, options) || isOfGroup(row, options),
    });
  }

  /** Adds a row of the file. */
  add(row: PayablesRow): void {
    const { neverRead, costAccountsOnly } = this.options;
    this.stats.addRow(row);
    if (costAccountsOnly && !costAccount.test(row.account)) return;
    const isExcluded = neverRead !== null && admitsAccount(neverRead, row.account);
    const isKronor = row.currency === '' || kronor.test(row.currency);
    const { month, amount } = row;
    if (!isKronor || amount === null || month === null) {
      this.stats.addUncounted(isKronor);
      if (!isExcluded) this.addUncounted(row);
      return;
    }
    this.stats.addCounted(row, month, amount, isInternal(row, this.options), isExcluded);
    if (isExcluded) return;
    const supplier = this.suppliers.of(row);
    const counted = { row, month, amount, department: this.departmentOf(row), supplier };
    this.purchases.add(row, month, amount, counted.department, supplier.parties);
    if (supplier.parties.length > 0) this.addOfContract(counted);
    else this.addOfOther(counted);
  }

  /** Everything that the file came to. */
  result(): Reduction {
    for (const clues of this.undated) {
      for (const month of this.stats.monthsRead()) this.addUnplaced(clues, month);
    }
    const { importId } = this.options;
    return {
      costs: this.costs.rows(importId),
      credits: this.credits.rows(),
      purchases: this.purchases.rows(importId),
      stats: this.stats.result(),
    };
  }

  /** A row of a supplier on Avtal, kept whether or not it finds a contract. */
  private addOfContract(counted: Counted): void {
    const { row, month, amount, department, supplier } = counted;
    const { effectContracts, creditContracts } = this.options;
    const { account, reference } = row;
    const match = this.match({ account, reference, department, supplier }, month);
    const [named] = supplier.parties;
    const isPerson = row.organisation.kind === 'person';
    const place = {
      month,
      ...placeOf(match),
      organisation: isPerson ? null : (named?.organisation ?? null),
      supplier: isPerson ? '' : (named?.supplier ?? ''),
      department,
    };
    const isDetailed = supplier.parties.some(({ key }) => effectContracts.has(key));
    this.costs.add({ ...place, account: isDetailed ? account : '' }, amount);
    const isCredit =
      creditContracts.has(place.contract) || supplier.parties.some(({ key }) => creditContracts.has(key));
    if (!isCredit || isPerson) return;
    const { organisation, supplier: name, contract } = place;
    const { day, voucher, invoice } = row;
    this.credits.add({
      month,
      day,
      organisation,
      supplier: name,
      department,
      account,
      voucher,
      invoice,
      amount,
      contract,
    });
  }

  /**
   * A row of any other supplier: kept without name where its account or reference is a contract's. Its name may be
   * a contract supplier's.
   */
  private addOfOther({ row, month, amount, department, supplier }: Counted): void {
    const { organisation } = supplier.payee;
    for (const { key } of supplier.namesakes) this.costs.add(uncountedPlace(month, key, { organisation }), 0);
    const { account, reference } = row;
    const refers = reference !== '' && this.options.matcher.contract(contractKey(reference)).length > 0;
    if (!refers && !this.suppliers.hasAccount(account)) return;
    const place = placeOf(this.match({ account, reference, department, supplier }, month));
    this.costs.add({ month, ...place, organisation: null, supplier: '', department, account }, amount);
  }

  /** A row that is counted nowhere, but may belong to a contract (H4). */
  private addUncounted(row: PayablesRow): void {
    const supplier = this.suppliers.of(row);
    const { account, reference } = row;
    if (supplier.parties.length === 0 && !this.suppliers.hasAccount(account)) return;
    const clues = { account, reference, department: this.departmentOf(row), supplier };
    if (row.month === null) this.undated.push(clues);
    else this.addUnplaced(clues, row.month);
  }

  private addUnplaced(clues: ContractClues, month: MonthIndex): void {
    const match = this.match(clues, month);
    const contracts = match.kind === 'found' ? [match.contract] : match.kind === 'unclear' ? match.contracts : [];
    const { department } = clues;
    for (const contract of contracts) this.costs.add(uncountedPlace(month, contract, { department }), 0);
  }

  private match({ account, reference, department, supplier }: ContractClues, month: MonthIndex): Match {
    const { payee, parties } = supplier;
    const match = this.options.matcher.match({ ...payee, month, department, account, reference }, null, parties);
    if (match.kind === 'found' && match.notOnContract) this.stats.addNotOnContract();
    return match;
  }

  private departmentOf({ department: text }: PayablesRow): string {
    let department = this.departments.get(text);
    if (department === undefined) {
      department = this.options.departmentOf(text);
      this.departments.set(text, department);
      if (department === '' && text.trim() !== '') this.stats.addUnmapped(text.trim());
    }
    return department;
  }
}

function placeOf(match: Match): Pick<CostRow, 'contract' | 'unclear' | 'role' | 'matched'> {
  if (match.kind === 'found') return { contract: match.contract, unclear: false, role: match.role, matched: match.by };
  return { contract: '', unclear: match.kind === 'unclear', role: null, matched: 'unplaced' };
}
