import type { MonthIndex } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import type { AccountFilter } from './accounts';
import type { Counterparties } from './counterparties';
import type { ContractMatcher } from './matching';
import type { CostRow, CreditRow } from './payablesRow';
import type { AccountCategory, PurchaseRow } from './purchases';

/** What reading a file needs to know. */
export interface ReduceOptions extends Counterparties {
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
  /** Only accounts of class 4–7, where both sides are booked (E905). */
  readonly costAccountsOnly: boolean;
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
  /** Department texts of the file that nobody has mapped. */
  readonly unmappedDepartments: readonly string[];
  /** Of the vouchers looked at, the share whose rows sum to 0; null without vouchers. */
  readonly balancedVouchers: number | null;
  /** W930: rows whose contract the supplier does not stand on. */
  readonly notOnContract: number;
}
