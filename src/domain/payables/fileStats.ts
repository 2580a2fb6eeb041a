import type { MonthIndex } from '../basics/calendar';
import { ExactSum } from '../basics/money';
import type { PayablesRow } from './payablesRow';
import type { ReductionStats } from './reduction';
import { VoucherSample } from './vouchers';

/** So many unmapped texts are enough to tell. */
const unmappedLimit = 1000;

/** Counts and sums of a file as its rows come. */
export class FileStats {
  private readonly vouchers = new VoucherSample();
  private readonly months = new Map<MonthIndex, ExactSum>();
  private readonly unmapped = new Set<string>();
  private readonly sum = new ExactSum();
  private readonly internal = new ExactSum();
  private readonly persons = new ExactSum();
  private readonly excluded = new ExactSum();
  private rows = 0;
  private usedRows = 0;
  private personRows = 0;
  private otherCurrency = 0;
  private uninterpreted = 0;
  private numbers = 0;
  private internalNumbers = 0;
  private notOnContract = 0;

  /** Any row of the file. */
  addRow({ organisation, amount, voucher }: PayablesRow): void {
    this.rows += 1;
    if (organisation.kind === 'internalNumber') this.internalNumbers += 1;
    if (organisation.kind !== 'masked') this.numbers += 1;
    if (amount !== null) this.vouchers.add(voucher, amount);
  }

  /** A row that is counted nowhere: in another currency, or unreadable. */
  addUncounted(isKronor: boolean): void {
    if (isKronor) this.uninterpreted += 1;
    else this.otherCurrency += 1;
  }

  /** A row in kronor, booked in a month. */
  addCounted(
    { organisation }: PayablesRow,
    month: MonthIndex,
    amount: number,
    isInternal: boolean,
    isExcluded: boolean,
  ): void {
    this.usedRows += 1;
    this.sum.add(amount);
    let ofMonth = this.months.get(month);
    if (ofMonth === undefined) this.months.set(month, (ofMonth = new ExactSum()));
    ofMonth.add(amount);
    if (isInternal) this.internal.add(amount);
    if (isExcluded) this.excluded.add(amount);
    if (organisation.kind !== 'person') return;
    this.persons.add(amount);
    this.personRows += 1;
  }

  addUnmapped(department: string): void {
    if (this.unmapped.size < unmappedLimit) this.unmapped.add(department);
  }

  addNotOnContract(): void {
    this.notOnContract += 1;
  }

  /** The months that have rows. */
  monthsRead(): readonly MonthIndex[] {
    return [...this.months.keys()].sort((a, b) => a - b);
  }

  result(): ReductionStats {
    const { rows, usedRows, personRows, otherCurrency, uninterpreted, numbers, internalNumbers, notOnContract } = this;
    return {
      rows,
      usedRows,
      personRows,
      otherCurrency,
      uninterpreted,
      numbers,
      internalNumbers,
      notOnContract,
      sum: this.sum.total,
      internal: this.internal.total,
      persons: this.persons.total,
      excluded: this.excluded.total,
      months: this.monthsRead().map((month) => ({ month, sum: this.months.get(month)?.total ?? 0n })),
      unmappedDepartments: [...this.unmapped],
      balancedVouchers: this.vouchers.balancedShare(),
    };
  }
}
