import { groupBy } from '../basics/groupBy';
import { contractKey, type ContractParty } from './contract';
import type { ContractMatcher, MatchedRow } from './matching';
import type { CostRow } from './payablesRow';

/** A row of Reskontra as the file's row that it came from: what its contract is found by. */
export function matchedRow({
  organisation,
  supplier,
  month,
  department,
  account,
  matched,
  contract,
}: CostRow): MatchedRow {
  return {
    organisation,
    name: supplier,
    month,
    department,
    account,
    reference: matched === 'reference' ? contract : '',
  };
}

/** An unclear row, and the contracts that it could belong to. */
export interface UnclearRow {
  readonly row: CostRow;
  readonly contracts: readonly string[];
}

/**
 * The rows of a month, found by contract: proposals ask for hundreds of them, and each is in few rows. Every way to
 * find them is made the first time that it is asked for.
 */
export class MonthRows {
  private byContract: ReadonlyMap<string, readonly CostRow[]> | null = null;
  private withinReach: ReadonlyMap<string, readonly CostRow[]> | null = null;
  private ofSeveral: readonly UnclearRow[] | null = null;

  constructor(
    readonly all: readonly CostRow[],
    private readonly matcher: ContractMatcher,
    private readonly partiesOf: (row: CostRow) => readonly ContractParty[],
  ) {}

  /** The rows that stand with a contract. */
  of(contract: string): readonly CostRow[] {
    this.byContract ??= groupBy(this.all, (row) => row.contract);
    return this.byContract.get(contract) ?? [];
  }

  /**
   * The rows that a contract may be found for, however its time is read: of the suppliers on it, those that refer to
   * it, and all where it has accounts.
   */
  inReachOf(contract: string): readonly CostRow[] {
    if (this.matcher.contract(contract).some(({ role }) => role === 'account')) return this.all;
    this.withinReach ??= this.reach();
    return this.withinReach.get(contract) ?? [];
  }

  /** Rows that fit several contracts. */
  get unclear(): readonly UnclearRow[] {
    this.ofSeveral ??= this.all
      .filter(({ unclear }) => unclear)
      .map((row) => ({ row, contracts: this.matcher.candidates(matchedRow(row)) }));
    return this.ofSeveral;
  }

  private reach(): ReadonlyMap<string, readonly CostRow[]> {
    const found = new Map<string, CostRow[]>();
    for (const row of this.all) {
      const keys = new Set(this.partiesOf(row).map(({ key }) => key));
      if (row.matched === 'reference') keys.add(contractKey(row.contract));
      for (const key of keys) {
        const there = found.get(key);
        if (there === undefined) found.set(key, [row]);
        else there.push(row);
      }
    }
    return found;
  }
}
