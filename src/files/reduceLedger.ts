import type { ImportSource } from '../application/importSource';
import { PayablesReduction } from '../domain/payables/reduce';
import type { Reduction } from '../domain/payables/reduction';
import { reduceOptionsOf, type ReductionRequest } from '../domain/payables/reductionRequest';
import type { PayablesMapping } from './payablesTarget';
import { readPayables, type PayablesFile, type ReadPayablesOptions } from './readPayables';

/** What a ledger of suppliers came to: sums, and never its rows. */
export interface ReducedLedger {
  readonly reduction: Reduction;
  readonly file: PayablesFile;
}

/** Reads a ledger and reduces it row by row. Throws FileError as `readPayables` does. */
export async function reduceLedger(
  source: ImportSource,
  mapping: PayablesMapping,
  request: ReductionRequest,
  options: ReadPayablesOptions = {},
): Promise<ReducedLedger> {
  const rules = reduceOptionsOf(request);
  let reduction = new PayablesReduction(rules);
  const begin = () => {
    reduction = new PayablesReduction(rules);
    const own = reduction;
    return (row: Parameters<PayablesReduction['add']>[0]): void => own.add(row);
  };
  const file = await readPayables(source, mapping, begin, options);
  return { reduction: reduction.result(), file };
}
