import { ExactSum } from '../basics/money';
import type { CostRow } from './payablesRow';

/** What tells rows of Reskontra apart. */
export type CostPlace = Omit<CostRow, 'amount' | 'credit' | 'rows' | 'importId'>;

interface Gathered {
  readonly place: CostPlace;
  readonly amount: ExactSum;
  readonly credit: ExactSum;
  rows: number;
}

/** A row that only says that something may belong to a contract, and is counted nowhere. */
export function uncountedPlace(
  month: CostPlace['month'],
  contract: string,
  { organisation = null, department = '' }: Partial<Pick<CostPlace, 'organisation' | 'department'>>,
): CostPlace {
  const nothing = { unclear: false, role: null, matched: 'unplaced', supplier: '', account: '' } as const;
  return { month, contract, organisation, department, ...nothing };
}

/** Sums a file's rows to Reskontra. */
export class CostSums {
  private readonly gathered = new Map<string, Gathered>();

  add(place: CostPlace, amount: number): void {
    const { month, contract, unclear, role, matched, organisation, supplier, account, department } = place;
    const key = [month, contract, unclear, role, matched, organisation, supplier, account, department].join('|');
    let sums = this.gathered.get(key);
    if (sums === undefined) {
      sums = { place, amount: new ExactSum(), credit: new ExactSum(), rows: 0 };
      this.gathered.set(key, sums);
    }
    sums.amount.add(amount);
    if (amount < 0) sums.credit.add(amount);
    sums.rows += 1;
  }

  rows(importId: string): CostRow[] {
    return [...this.gathered.values()].map(({ place, amount, credit, rows }) => ({
      ...place,
      amount: amount.total,
      credit: credit.total,
      rows,
      importId,
    }));
  }
}
