import { fold } from '../basics/text';
import type { Ledger } from '../ledger/ledger';
import type { LedgerRow } from '../ledger/ledgerRow';
import { TallyMap } from '../ledger/tally';
import { figuresOf } from '../summary/figures';
import type { NamedFigures } from '../summary/summaryTypes';

/**
 * The figures of each organisation that rows count for, summed from the ledger's rows as every slice is; '' is Ej
 * angivet. `rows` are the ledger's own, in their order.
 */
export function organisationFigures({ table }: Pick<Ledger, 'table'>, rows: readonly LedgerRow[]): NamedFigures[] {
  const names = new Map<string, string>();
  const tallies = new TallyMap<string>();
  rows.forEach(({ organisation }, row) => {
    const key = fold(organisation);
    if (!names.has(key)) names.set(key, organisation);
    tallies.at(key).add(table, row);
  });
  return [...names].map(([key, name]) => ({ name, ...figuresOf(tallies.at(key)) }));
}
