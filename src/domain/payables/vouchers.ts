import { ExactSum } from '../basics/money';

/**
 * So many vouchers tell whether a file has both sides of the bookkeeping: a large file must not be held in memory
 * for it.
 */
const looked = 5000;

/** Sums of the first vouchers of a file (E905). */
export class VoucherSample {
  private readonly sums = new Map<string, ExactSum>();

  add(voucher: string, amount: number): void {
    if (voucher === '') return;
    const sum = this.sums.get(voucher);
    if (sum !== undefined) sum.add(amount);
    else if (this.sums.size < looked) {
      const first = new ExactSum();
      first.add(amount);
      this.sums.set(voucher, first);
    }
  }

  /** The share of vouchers whose rows sum to 0; null without vouchers. */
  balancedShare(): number | null {
    if (this.sums.size === 0) return null;
    let balanced = 0;
    for (const sum of this.sums.values()) if (sum.total === 0n) balanced += 1;
    return balanced / this.sums.size;
  }
}
