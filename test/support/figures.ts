import type { Assessment } from '../../src/domain/rules/assessment';
import { finished } from '../../src/domain/basics/steps';
import { ledger, ledgerRows, type Ledger } from '../../src/domain/ledger/ledger';
import type { LedgerRow } from '../../src/domain/ledger/ledgerRow';
import { summarise } from '../../src/domain/summary/summary';
import type { Summary } from '../../src/domain/summary/summaryTypes';

/** The ledger of an assessed register, with its rows one by one. */
export function ledgerOf(assessment: Assessment): Ledger & { readonly rows: readonly LedgerRow[] } {
  const made = finished(ledger(assessment));
  return { ...made, rows: finished(ledgerRows(made)) };
}

/** The summary of an assessed register. */
export function summaryBy(assessment: Assessment, made: Pick<Ledger, 'table'> = finished(ledger(assessment))): Summary {
  return finished(summarise(assessment, made));
}
