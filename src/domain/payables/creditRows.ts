import { ore } from '../basics/money';
import type { CreditRow } from './payablesRow';

/** A row as it comes, its amount in öre. */
type Coming = Omit<CreditRow, 'amount'> & { readonly amount: number };

/**
 * Rows of one supplier and invoice (else voucher) are one note: kept when together they reach the smallest credit,
 * whatever their sign. A row with neither is a note of its own.
 */
export class CreditCollector {
  private readonly notes = new Map<string, Coming[]>();
  private alone = 0;

  constructor(private readonly smallest: number) {}

  add(row: Coming): void {
    const key = noteKey(row) ?? `alone ${(this.alone += 1)}`;
    const note = this.notes.get(key);
    if (note === undefined) this.notes.set(key, [row]);
    else note.push(row);
  }

  rows(): CreditRow[] {
    return [...this.notes.values()].flatMap((note) => {
      const sum = note.reduce((total, { amount }) => total + amount, 0);
      return Math.abs(sum) >= this.smallest ? note.map((row) => ({ ...row, amount: ore(row.amount) })) : [];
    });
  }
}

/** What rows of one note share: supplier and invoice, else voucher; null when a row has neither. */
export function noteKey({
  organisation,
  supplier,
  invoice,
  voucher,
}: Pick<CreditRow, 'organisation' | 'supplier' | 'invoice' | 'voucher'>): string | null {
  if (invoice === '' && voucher === '') return null;
  return [organisation ?? supplier, invoice !== '' ? `i ${invoice}` : `v ${voucher}`].join('|');
}
