import type { Effect } from '../../../src/domain/effect/effect';
import type { LedgerRow } from '../../../src/domain/ledger/ledgerRow';
import type { Outcome } from '../../../src/domain/register/outcome';
import { assessment, contract, day, kr } from '../../support/effects';
import { ledgerOf } from '../../support/figures';

/** The ledger's rows of effects and outcomes on a date. */
export function rowsOf(effects: Effect[], asOf: string, outcomes: Outcome[] = []): readonly LedgerRow[] {
  return ledgerOf(assessment({ effects, asOf: day(asOf), outcomes })).rows;
}

/** A contract of 100 kr a month 2025-03 to 2027-02 with 10 kr a month indirect and 60 kr implementation. */
export const mixed = contract('2025-03-01', 24, 1_200, 0, { indirectPerYear: kr(120), implementationCost: kr(60) });
